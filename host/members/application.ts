import { EVENT, raiseForSheet } from '../events';
import type { WorkbookModel } from '../model/model';
import { bool, oneOf } from './arguments';
import { cultureInfo } from './culture';
import { defineClass, objectOf } from './member';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const CALCULATIONS = ['Recalculate', 'Full', 'FullRebuild'] as const;

/** What Excel 365 answers; scripts use it to tell old engines from new ones. */
const ENGINE_VERSION = 191_029;

/** `Excel.Application`. Nothing is computed: a calculation only tells those who listen. */
export const applicationClass = defineClass<WorkbookModel>({
  name: 'Application',
  since: '1.1',
  members: {
    calculationMode: {
      kind: 'property',
      since: '1.1',
      get: ({ calculationMode }) => calculationMode,
      set: (workbook, value) => void (workbook.calculationMode = oneOf(value, MODES, 'calculationMode')),
    },
    cultureInfo: { kind: 'navigation', since: '1.11', to: (workbook) => objectOf(cultureInfo, workbook) },
    calculationEngineVersion: { kind: 'property', since: '1.9', get: () => ENGINE_VERSION },
    calculationState: { kind: 'property', since: '1.9', get: () => 'Done' },
    decimalSeparator: { kind: 'property', since: '1.11', get: () => '.' },
    thousandsSeparator: { kind: 'property', since: '1.11', get: () => ',' },
    useSystemSeparators: { kind: 'property', since: '1.11', get: () => true },
    calculate: {
      kind: 'method',
      since: '1.1',
      call: (workbook, [type], host) => {
        oneOf(type, CALCULATIONS, 'calculationType');
        for (const sheet of workbook.sheets) raiseForSheet(host, EVENT.worksheetCalculated, sheet);
      },
    },
    suspendApiCalculationUntilNextSync: { kind: 'method', since: '1.6', call: () => undefined },
    suspendScreenUpdatingUntilNextSync: { kind: 'method', since: '1.9', call: () => undefined },
  },
});

/** `Excel.Runtime`: whether events are delivered. */
export const runtimeClass = defineClass<WorkbookModel>({
  name: 'Runtime',
  since: '1.5',
  members: {
    enableEvents: {
      kind: 'property',
      since: '1.8',
      get: (_, host) => host.runtime.enableEvents,
      set: (_, value, host) => void (host.runtime.enableEvents = bool(value, 'enableEvents')),
    },
  },
});
