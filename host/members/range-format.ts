import { HostError } from '../errors';
import { assertAllowed, assertUnprotected } from '../guards';
import { charactersOfPoints, columnPoints, rowPoints } from '../operations/measures';
import { columnModel, common, rowModel } from '../operations/style-cells';
import { autofitColumns, autofitRows } from '../operations/autofit';
import { bool, number, numberWithin, oneOf, whole } from './arguments';
import { guarded } from './guarded';
import { defineClass, objectOf, type HostObject } from './member';
import type { RangeState } from './range-state';
import { rangeBorderCollection } from './range-borders';
import { rangeFill } from './range-fill';
import { rangeFont } from './range-font';
import { restyle, styleProperty } from './style-property';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;
/** What a column (255 characters) and a row can be, after Excel's page of its specifications and limits. */
const WIDEST_POINTS = 1_790;
const TALLEST_POINTS = 409.5;

/** Points; beyond what a column or row can be is refused, not cut. */
const size = (value: unknown, what: string, most: number): number => {
  const points = number(value, what);
  if (points < 0 || points > most) throw new HostError('InvalidArgument');
  return points;
};

const UPRIGHT = 180;

/** "-90 to 90, or 180 for vertically-oriented text" (the reference's page of RangeFormat.textOrientation). */
const orientation = (value: unknown): number =>
  value === UPRIGHT ? UPRIGHT : numberWithin(whole(value, 'textOrientation'), 'textOrientation', -90, 90);

const same = (values: Iterable<number>): number | null => {
  let first: number | undefined;
  for (const value of values) {
    if (first !== undefined && first !== value) return null;
    first = value;
  }
  return first ?? null;
};

function* columnsOf({ areas }: RangeState): Generator<number> {
  for (const area of areas) for (let i = 0; i < area.columns; i++) yield area.column + i;
}

/** Beyond the last row that has anything of its own all rows are alike: one stands for them. */
function* rowsOf({ sheet, areas }: RangeState): Generator<number> {
  const last = Math.max(sheet.rows.length, ...sheet.rowModels.keys());
  for (const area of areas)
    for (let row = area.row; row < area.row + area.rows && row <= Math.max(last + 1, area.row); row++) yield row;
}

const everyRow = (self: RangeState, change: (row: number) => void): void => {
  for (const area of self.areas) {
    // All rows of a sheet: only those that are there are kept; the rest is the sheet's standard height.
    const rows = area.rows === 1_048_576 ? self.sheet.rows.length : area.rows;
    for (let i = 0; i < rows; i++) change(area.row + i);
  }
};

export const rangeFormat = defineClass<RangeState>({
  name: 'RangeFormat',
  since: '1.1',
  members: {
    fill: { kind: 'navigation', since: '1.1', to: (self): HostObject => objectOf(rangeFill, self) },
    font: { kind: 'navigation', since: '1.1', to: (self): HostObject => objectOf(rangeFont, self) },
    borders: { kind: 'navigation', since: '1.1', to: (self): HostObject => objectOf(rangeBorderCollection, self) },
    protection: { kind: 'navigation', since: '1.2', to: (self): HostObject => objectOf(formatProtection, self) },
    horizontalAlignment: styleProperty(
      '1.1',
      ({ alignment }) => alignment.horizontal,
      (value) => ({ alignment: { horizontal: oneOf(value, HORIZONTAL, 'horizontalAlignment') } }),
    ),
    verticalAlignment: styleProperty(
      '1.1',
      ({ alignment }) => alignment.vertical,
      (value) => ({ alignment: { vertical: oneOf(value, VERTICAL, 'verticalAlignment') } }),
    ),
    wrapText: styleProperty(
      '1.1',
      ({ alignment }) => alignment.wrapText,
      (value) => ({ alignment: { wrapText: bool(value, 'wrapText') } }),
    ),
    indentLevel: styleProperty(
      '1.9',
      ({ alignment }) => alignment.indentLevel,
      (value) => ({ alignment: { indentLevel: numberWithin(whole(value, 'indentLevel'), 'indentLevel', 0, 250) } }),
    ),
    autoIndent: styleProperty(
      '1.9',
      ({ alignment }) => alignment.autoIndent ?? false,
      (value) => ({ alignment: { autoIndent: bool(value, 'autoIndent') || undefined } }),
    ),
    readingOrder: styleProperty(
      '1.9',
      ({ alignment }) => alignment.readingOrder,
      (value) => ({ alignment: { readingOrder: oneOf(value, READING_ORDERS, 'readingOrder') } }),
    ),
    shrinkToFit: styleProperty(
      '1.9',
      ({ alignment }) => alignment.shrinkToFit,
      (value) => ({ alignment: { shrinkToFit: bool(value, 'shrinkToFit') } }),
    ),
    textOrientation: styleProperty(
      '1.7',
      ({ alignment }) => alignment.textOrientation,
      (value) => ({ alignment: { textOrientation: orientation(value) } }),
    ),
    columnWidth: {
      kind: 'property',
      since: '1.2',
      get: (self) => {
        function* widths() {
          for (const column of columnsOf(self)) yield columnPoints(self.sheet, column);
        }
        return same(widths());
      },
      set: (self, value, host) => {
        assertAllowed(host, self.sheet, 'allowFormatColumns');
        const points = size(value, 'columnWidth', WIDEST_POINTS);
        for (const column of columnsOf(self)) {
          const model = columnModel(self.sheet, column);
          model.width = charactersOfPoints(points);
          if (points > 0) delete model.hidden;
          else model.hidden = true;
        }
      },
    },
    rowHeight: {
      kind: 'property',
      since: '1.2',
      get: (self) => {
        function* heights() {
          for (const row of rowsOf(self)) yield rowPoints(self.sheet, row);
        }
        return same(heights());
      },
      set: (self, value, host) => {
        assertAllowed(host, self.sheet, 'allowFormatRows');
        const points = size(value, 'rowHeight', TALLEST_POINTS);
        everyRow(self, (row) => {
          const model = rowModel(self.sheet, row);
          model.height = points;
          if (points > 0) delete model.hidden;
          else model.hidden = true;
        });
      },
    },
    useStandardWidth: {
      kind: 'property',
      since: '1.7',
      get: (self) => [...columnsOf(self)].every((column) => self.sheet.columnModels.get(column)?.width === undefined),
      set: (self, value) => {
        if (value === true) for (const column of columnsOf(self)) delete self.sheet.columnModels.get(column)?.width;
      },
    },
    useStandardHeight: {
      kind: 'property',
      since: '1.7',
      get: (self) => [...rowsOf(self)].every((row) => self.sheet.rowModels.get(row)?.height === undefined),
      set: (self, value) => {
        if (value === true) everyRow(self, (row) => delete self.sheet.rowModels.get(row)?.height);
      },
    },
    autofitColumns: {
      kind: 'method',
      since: '1.2',
      call: (self, _, host) => {
        assertAllowed(host, self.sheet, 'allowFormatColumns');
        for (const area of self.areas) autofitColumns(host, self.sheet, area);
      },
    },
    autofitRows: {
      kind: 'method',
      since: '1.2',
      call: (self, _, host) => {
        assertAllowed(host, self.sheet, 'allowFormatRows');
        for (const area of self.areas) autofitRows(self.sheet, area);
      },
    },
    adjustIndent: {
      kind: 'method',
      since: '1.11',
      call: (self, [amount], host) => {
        const now = common(host, self.sheet, self.areas, ({ alignment }) => alignment.indentLevel) ?? 0;
        const indentLevel = Math.min(250, Math.max(0, now + whole(amount, 'amount')));
        restyle(self, { alignment: { indentLevel } }, host);
      },
    },
  },
});

/** Which cells are locked is not to be changed while they are, even where cells may be formatted. */
export const formatProtection = guarded<RangeState>(
  {
    name: 'FormatProtection',
    since: '1.2',
    members: {
      locked: styleProperty(
        '1.2',
        ({ protection }) => protection.locked,
        (value) => ({ protection: { locked: bool(value, 'locked') } }),
      ),
      formulaHidden: styleProperty(
        '1.2',
        ({ protection }) => protection.formulaHidden,
        (value) => ({ protection: { formulaHidden: bool(value, 'formulaHidden') } }),
      ),
    },
  },
  ({ sheet }, host) => assertUnprotected(host, sheet),
);
