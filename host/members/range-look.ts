import { HostError } from '../errors';
import { EVENT, raiseForSheet } from '../events';
import { assertAllowed, assertUnlocked } from '../guards';
import type { Host } from '../host';
import { printArea } from '../model/address';
import { cellAt, ensureCell } from '../model/cells';
import type { CellModel } from '../model/model';
import { columnPoints, leftOf, rowPoints, topOf } from '../operations/measures';
import { columnModel, common, rowModel } from '../operations/style-cells';
import { isUnbounded } from '../operations/write-cells';
import { findStyle, styleLook, styleWord } from '../named-styles';
import { bool, isMissing, optionalText, record, text } from './arguments';
import { objectOf, type Member } from './member';
import { rangeView } from './range-view';
import { areaOf, type RangeState } from './range-state';
import { styleArea } from '../operations/style-cells';

/** How a range is shown: hidden rows and columns, links, named styles, its place on the screen. */

const all = (flags: Iterable<boolean>): boolean | null => {
  let first: boolean | undefined;
  for (const flag of flags) {
    if (first !== undefined && flag !== first) return null;
    first = flag;
  }
  return first ?? false;
};

function* rowsHidden({ sheet, areas }: RangeState): Generator<boolean> {
  const last = Math.max(sheet.rows.length, ...sheet.rowModels.keys());
  for (const area of areas)
    for (let row = area.row; row < area.row + area.rows && row <= Math.max(last + 1, area.row); row++) {
      const model = sheet.rowModels.get(row);
      yield model?.hidden === true || model?.filtered === true;
    }
}

function* columnsHidden({ sheet, areas }: RangeState): Generator<boolean> {
  for (const area of areas)
    for (let i = 0; i < area.columns; i++) yield sheet.columnModels.get(area.column + i)?.hidden === true;
}

/** `null` in the middle of a mixture, like every property of several cells. */
const setRowsHidden = (self: RangeState, value: unknown, host: Host): void => {
  const hidden = bool(value, 'rowHidden');
  assertAllowed(host, self.sheet, 'allowFormatRows');
  const area = areaOf(self);
  for (let i = 0; i < area.rows; i++) {
    const model = rowModel(self.sheet, area.row + i);
    if (hidden) model.hidden = true;
    else {
      delete model.hidden;
      delete model.filtered;
    }
  }
  const changeType = hidden ? 'Hidden' : 'Unhidden';
  raiseForSheet(host, EVENT.worksheetRowHiddenChanged, self.sheet, { address: printArea(area), changeType });
};

const setColumnsHidden = (self: RangeState, value: unknown, host: Host): void => {
  const hidden = bool(value, 'columnHidden');
  assertAllowed(host, self.sheet, 'allowFormatColumns');
  const area = areaOf(self);
  for (let i = 0; i < area.columns; i++) {
    const model = columnModel(self.sheet, area.column + i);
    if (hidden) model.hidden = true;
    else delete model.hidden;
  }
};

const linkOf = (cell: CellModel | undefined) =>
  cell?.hyperlink && { ...cell.hyperlink, textToDisplay: cell.hyperlink.textToDisplay ?? String(cell.value) };

const setLink = (self: RangeState, value: unknown, host: Host): void => {
  const area = areaOf(self);
  assertUnlocked(host, self.sheet, area);
  assertAllowed(host, self.sheet, 'allowInsertHyperlinks');
  const given = isMissing(value) ? undefined : record(value, 'hyperlink');
  for (let i = 0; i < area.rows; i++)
    for (let j = 0; j < area.columns; j++) {
      const cell = ensureCell(self.sheet, area.row + i, area.column + j);
      if (!given) {
        delete cell.hyperlink;
        continue;
      }
      const link: NonNullable<CellModel['hyperlink']> = {};
      for (const key of ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const) {
        const part = optionalText(given[key], key);
        if (part !== undefined) link[key] = part;
      }
      if (link.address === undefined && link.documentReference === undefined) throw new HostError('InvalidArgument');
      cell.hyperlink = link;
      const shown = link.textToDisplay ?? (cell.value === '' ? (link.address ?? link.documentReference) : undefined);
      if (shown !== undefined && shown !== String(cell.value)) {
        cell.value = shown;
        delete cell.formula;
      }
    }
  if (given) styleArea(host, self.sheet, area, { font: { color: LINK_COLOR, underline: 'Single' } });
};

/** The colour of links in Office's own theme. */
const LINK_COLOR = '#0563C1';

/** Lays a named style over cells: everything of the kinds of format that it includes. */
export const setStyle = (self: RangeState, value: unknown, host: Host): void => {
  const name = findStyle(host.workbook, text(value, 'style'));
  if (name === undefined) throw new HostError('InvalidArgument', `There is no style called ${text(value, 'style')}.`);
  for (const area of self.areas) styleArea(host, self.sheet, area, styleLook(host.workbook, name));
};

export const rangeLook: Record<string, Member<RangeState>> = {
  rowHidden: { kind: 'property', since: '1.2', get: (self) => all(rowsHidden(self)), set: setRowsHidden },
  columnHidden: { kind: 'property', since: '1.2', get: (self) => all(columnsHidden(self)), set: setColumnsHidden },
  hidden: {
    kind: 'property',
    since: '1.2',
    get: (self) => {
      const rows = all(rowsHidden(self));
      const columns = all(columnsHidden(self));
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
  },
  hasSpill: { kind: 'property', since: '1.12', get: () => false },
  savedAsArray: { kind: 'property', since: '1.12', get: () => false },
  left: { kind: 'property', since: '1.10', get: (self) => leftOf(self.sheet, areaOf(self).column) },
  top: { kind: 'property', since: '1.10', get: (self) => topOf(self.sheet, areaOf(self).row) },
  width: {
    kind: 'property',
    since: '1.10',
    get: (self) => {
      let points = 0;
      const { column, columns } = areaOf(self);
      for (let i = 0; i < columns; i++) points += columnPoints(self.sheet, column + i);
      return points;
    },
  },
  height: {
    kind: 'property',
    since: '1.10',
    get: (self) => {
      const { row, rows } = areaOf(self);
      if (rows > self.sheet.rows.length) return topOf(self.sheet, row + rows) - topOf(self.sheet, row);
      let points = 0;
      for (let i = 0; i < rows; i++) points += rowPoints(self.sheet, row + i);
      return points;
    },
  },
  // Of several cells the first one's, as Excel answers where all are alike.
  hyperlink: {
    kind: 'property',
    since: '1.7',
    get: (self) => linkOf(cellAt(self.sheet, areaOf(self).row, areaOf(self).column)),
    set: setLink,
  },
  style: {
    kind: 'property',
    since: '1.7',
    get: (self, host) => common(host, self.sheet, self.areas, ({ styleName }) => styleWord(styleName ?? 'Normal')),
    set: (self, value, host) => {
      assertAllowed(host, self.sheet, 'allowFormatCells');
      setStyle(self, value, host);
    },
  },
  linkedDataTypeState: {
    kind: 'property',
    since: '1.9',
    get: (self) => {
      const area = areaOf(self);
      if (isUnbounded(area)) return null;
      return Array.from({ length: area.rows }, () => Array<string>(area.columns).fill('None'));
    },
  },
  getVisibleView: { kind: 'method', since: '1.3', call: (self) => objectOf(rangeView, self) },
};
