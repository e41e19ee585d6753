import { HostError } from '../errors';
import { canBeFormula } from '../formula-syntax';
import { assertWritable } from '../guards';
import type { Host } from '../host';
import { canBeName, printAbsoluteArea, quotedSheetName } from '../model/address';
import type { CellValue, NameModel, SheetModel, WorkbookModel } from '../model/model';
import { readValues, readValueTypes } from '../operations/read-cells';
import { bool, isMissing, optionalText, text } from './arguments';
import { defineClass, objectOf, stateOf, type HostClass, type HostObject } from './member';
import { rangeClass, rangeOf } from './range-class';
import { areaOf, type RangeState } from './range-state';
import { cellsOfReference } from './range-text';
import { worksheetClass } from './worksheet';

/** Names of the workbook and of its sheets. */

interface HolderState {
  workbook: WorkbookModel;
  /** Where the names are this sheet's own. */
  sheet?: SheetModel;
}
interface NameState extends HolderState {
  name: NameModel;
}

const listOf = ({ workbook, sheet }: HolderState): NameModel[] => (sheet ?? workbook).names;

const homeOf = ({ sheet, workbook }: HolderState): SheetModel => {
  const home = sheet ?? workbook.sheets[0];
  if (!home) throw new HostError('GeneralException');
  return home;
};

const cellsOf = (state: NameState, host: Host): RangeState | undefined => {
  const cells = cellsOfReference(host, state.name.formula, homeOf(state));
  return cells?.areas.length === 1 ? cells : undefined;
};

const ERROR = /^=#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const TEXT = /^="((?:[^"]|"")*)"$/;

/** `Excel.NamedItemType`, with what the name stands for where that is written in it. */
const meaning = (state: NameState, host: Host): { type: string; value: unknown } => {
  const { formula } = state.name;
  const cells = cellsOf(state, host);
  if (cells) {
    return { type: 'Range', value: `${quotedSheetName(cells.sheet.name)}!${printAbsoluteArea(areaOf(cells))}` };
  }
  const quoted = TEXT.exec(formula)?.[1];
  if (quoted !== undefined) return { type: 'String', value: quoted.replaceAll('""', '"') };
  const written = formula.slice(1);
  if (/^(TRUE|FALSE)$/i.test(written)) return { type: 'Boolean', value: /^t/i.test(written) };
  const number = written.trim() === '' ? NaN : Number(written);
  if (!Number.isNaN(number)) return { type: Number.isInteger(number) ? 'Integer' : 'Double', value: number };
  if (ERROR.test(formula)) return { type: 'Error', value: written };
  if (/^=\{/.test(formula)) return { type: 'Array', value: formula };
  // A formula that is not computed here.
  return { type: 'String', value: formula };
};

const foundRange = (state: NameState, host: Host): HostObject | null => {
  const cells = cellsOf(state, host);
  return cells ? rangeOf(cells.sheet, areaOf(cells)) : null;
};

const checkedFormula = (value: unknown): string => {
  const formula =
    typeof value === 'number' || typeof value === 'boolean' ? `=${String(value)}` : text(value, 'formula');
  if (!formula.startsWith('=')) return `="${formula.replaceAll('"', '""')}"`;
  if (!canBeFormula(formula)) throw new HostError('InvalidArgument');
  return formula;
};

/** The cells that a name stands for, or the figures and words that it is (`={1,2;3,4}`). */
interface ArrayState {
  range?: RangeState;
  constant?: CellValue[][];
}

const TYPES: Record<string, string> = { number: 'Double', boolean: 'Boolean', string: 'String' };

const typeOfConstant = (value: CellValue): string =>
  ERROR.test(`=${value}`) ? 'Error' : (TYPES[typeof value] ?? 'String');

const constantOf = (text: string): CellValue => {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
};

/** Undefined where the formula is no array written out. */
const constantsOf = (formula: string): CellValue[][] | undefined => {
  const inside = /^=\{(.*)\}$/s.exec(formula.trim())?.[1];
  return inside
    ?.match(/(?:"(?:[^"]|"")*"|[^;"])+/g)
    ?.map((row) => (row.match(/(?:"(?:[^"]|"")*"|[^,"])+/g) ?? []).map((item) => constantOf(item.trim())));
};

export const namedItemArrayValues = defineClass<ArrayState>({
  name: 'NamedItemArrayValues',
  since: '1.7',
  members: {
    types: {
      kind: 'property',
      since: '1.7',
      get: ({ range, constant }, host) =>
        range ? readValueTypes(host, range.sheet, areaOf(range)) : constant?.map((row) => row.map(typeOfConstant)),
    },
    values: {
      kind: 'property',
      since: '1.7',
      get: ({ range, constant }, host) => (range ? readValues(host, range.sheet, areaOf(range)) : constant),
    },
  },
});

export const namedItem: HostClass<NameState> = defineClass<NameState>({
  name: 'NamedItem',
  since: '1.1',
  id: ({ name }) => ({ _Id: name.name }),
  isGone: (state) => !listOf(state).includes(state.name),
  members: {
    name: { kind: 'property', since: '1.1', get: ({ name }) => name.name },
    comment: {
      kind: 'property',
      since: '1.4',
      get: ({ name }) => name.comment,
      set: ({ name }, value) => void (name.comment = text(value, 'comment')),
    },
    formula: {
      kind: 'property',
      since: '1.7',
      get: ({ name }) => name.formula,
      set: ({ name }, value, host) => {
        assertWritable(host);
        name.formula = checkedFormula(value);
      },
    },
    scope: { kind: 'property', since: '1.4', get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    type: { kind: 'property', since: '1.1', get: (state, host) => meaning(state, host).type },
    value: { kind: 'property', since: '1.1', get: (state, host) => meaning(state, host).value },
    visible: {
      kind: 'property',
      since: '1.1',
      get: ({ name }) => name.visible,
      set: ({ name }, value) => void (name.visible = bool(value, 'visible')),
    },
    arrayValues: {
      kind: 'navigation',
      since: '1.7',
      to: (state, host) => {
        const range = cellsOf(state, host);
        const constant = constantsOf(state.name.formula);
        return range || constant ? objectOf(namedItemArrayValues, { range, constant }) : null;
      },
    },
    worksheet: {
      kind: 'navigation',
      since: '1.4',
      to: ({ sheet }) => {
        if (!sheet) throw new HostError('InvalidOperation', 'The name belongs to the workbook, not to a sheet.');
        return objectOf(worksheetClass, sheet);
      },
    },
    worksheetOrNullObject: {
      kind: 'navigation',
      since: '1.4',
      to: ({ sheet }) => (sheet ? objectOf(worksheetClass, sheet) : null),
    },
    delete: {
      kind: 'method',
      since: '1.4',
      call: (state, _, host) => {
        assertWritable(host);
        const names = listOf(state);
        names.splice(names.indexOf(state.name), 1);
      },
    },
    getRange: {
      kind: 'method',
      since: '1.1',
      call: (state, _, host) => {
        const range = foundRange(state, host);
        if (!range) throw new HostError('InvalidReference', 'The name stands for no range.');
        return range;
      },
    },
    getRangeOrNullObject: { kind: 'method', since: '1.4', call: (state, _, host) => foundRange(state, host) },
  },
});

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const find = (state: HolderState, key: unknown): HostObject | null => {
  const wanted = text(key, 'name');
  const name = listOf(state).find((one) => same(one.name, wanted));
  return name ? objectOf(namedItem, { ...state, name }) : null;
};

const get = (state: HolderState, key: unknown): HostObject => {
  const found = find(state, key);
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

const checkedName = (state: HolderState, value: unknown): string => {
  const name = text(value, 'name');
  if (!canBeName(name)) throw new HostError('InvalidArgument', `A name cannot be ${name}.`);
  const isTable = state.workbook.sheets.some(({ tables }) => tables.some((table) => same(table.name, name)));
  if (isTable || listOf(state).some((one) => same(one.name, name))) throw new HostError('ItemAlreadyExists');
  return name;
};

const add = (state: HolderState, host: Host, name: unknown, formula: string, comment: unknown): HostObject => {
  assertWritable(host);
  const made: NameModel = {
    name: checkedName(state, name),
    formula,
    comment: isMissing(comment) ? '' : (optionalText(comment, 'comment') ?? ''),
    visible: true,
  };
  listOf(state).push(made);
  return objectOf(namedItem, { ...state, name: made });
};

const reference = (given: unknown): string => {
  const range = stateOf(rangeClass, given);
  if (!range) return checkedFormula(given);
  return `=${range.areas.map((area) => `${quotedSheetName(range.sheet.name)}!${printAbsoluteArea(area)}`).join(',')}`;
};

export const namedItemCollection = defineClass<HolderState>({
  name: 'NamedItemCollection',
  since: '1.1',
  items: (state) => listOf(state).map((name) => objectOf(namedItem, { ...state, name })),
  indexer: get,
  members: {
    add: {
      kind: 'method',
      since: '1.4',
      call: (state, [name, given, comment], host) => add(state, host, name, reference(given), comment),
    },
    addFormulaLocal: {
      kind: 'method',
      since: '1.4',
      call: (state, [name, formula, comment], host) => add(state, host, name, checkedFormula(formula), comment),
    },
    getCount: { kind: 'method', since: '1.4', call: (state) => listOf(state).length },
    getItem: { kind: 'method', since: '1.1', call: (state, [key]) => get(state, key) },
    getItemOrNullObject: { kind: 'method', since: '1.4', call: (state, [key]) => find(state, key) },
  },
});
