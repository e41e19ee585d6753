import { HostError } from '../errors';
import { assertWritable } from '../guards';
import type { Host } from '../host';
import { isEntireColumn, isEntireRow, lastColumnOf, lastRowOf } from '../model/areas';
import { MAX_COLUMNS, MAX_ROWS } from '../model/cells';
import type { SheetModel } from '../model/model';
import { isMissing, whole } from './arguments';
import { defineClass, stateOf, type HostObject } from './member';
import { rangeClass, rangeOf } from './range-class';
import { areaOf } from './range-state';
import { rangeFromText } from './range-text';
import { text } from './arguments';

/** The frozen pane: from the first cell, so many rows and columns stay in sight. */

const freeze = (host: Host, sheet: SheetModel, rows: number, columns: number): void => {
  assertWritable(host);
  if (rows === 0 && columns === 0) delete sheet.freeze;
  else sheet.freeze = { rows, columns };
};

const location = (sheet: SheetModel): HostObject | null =>
  sheet.freeze
    ? rangeOf(sheet, {
        row: 0,
        column: 0,
        rows: sheet.freeze.rows || MAX_ROWS,
        columns: sheet.freeze.columns || MAX_COLUMNS,
      })
    : null;

const count = (value: unknown): number => (isMissing(value) ? 1 : whole(value, 'count', 0));

export const worksheetFreezePanes = defineClass<SheetModel>({
  name: 'WorksheetFreezePanes',
  since: '1.7',
  members: {
    freezeAt: {
      kind: 'method',
      since: '1.7',
      call: (sheet, [given], host) => {
        const range = stateOf(rangeClass, given) ?? rangeFromText(host, text(given, 'frozenRange'), sheet);
        if (range.sheet !== sheet) throw new HostError('InvalidArgument');
        const area = areaOf(range);
        freeze(
          host,
          sheet,
          isEntireColumn(area) ? 0 : lastRowOf(area) + 1,
          isEntireRow(area) ? 0 : lastColumnOf(area) + 1,
        );
      },
    },
    freezeColumns: { kind: 'method', since: '1.7', call: (sheet, [n], host) => freeze(host, sheet, 0, count(n)) },
    freezeRows: { kind: 'method', since: '1.7', call: (sheet, [n], host) => freeze(host, sheet, count(n), 0) },
    getLocation: {
      kind: 'method',
      since: '1.7',
      call: (sheet) => {
        const found = location(sheet);
        if (!found) throw new HostError('ItemNotFound');
        return found;
      },
    },
    getLocationOrNullObject: { kind: 'method', since: '1.7', call: location },
    unfreeze: { kind: 'method', since: '1.7', call: (sheet, _, host) => freeze(host, sheet, 0, 0) },
  },
});
