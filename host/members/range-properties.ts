import { HostError } from '../errors';
import type { Host } from '../host';
import type { Area, BorderSide } from '../model/model';
import { styleIndexOf } from '../model/styles';
import { runQuery } from '../query';
import { record } from './arguments';
import { findMember } from './lookup';
import { objectOf, type HostObject, type Member } from './member';
import { rangeBorder } from './range-borders';
import { rangeOf } from './range-class';
import { areaOf, type RangeState } from './range-state';

/** `getCellProperties` and its kin: a property of every cell, row or column in one go. */

/** How these methods call the borders that `Excel.BorderIndex` has other words for. */
const BORDER_WORDS: Record<string, BorderSide> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  vertical: 'InsideVertical',
  horizontal: 'InsideHorizontal',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

type Options = Record<string, unknown>;

/** What is asked with `true`, from the object and what hangs on it. */
const pickProperties = (object: HostObject, options: Options, host: Host): Record<string, unknown> => {
  const out: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    if (name === 'borders') {
      out[name] = pickBorders(object.state as RangeState, record(wanted, name), host);
      continue;
    }
    const member = findMember(object.type, name)?.member;
    if (member?.kind === 'property') out[name] = member.get(object.state, host) ?? null;
    if (member?.kind === 'navigation') {
      const target = member.to(object.state, host);
      if (!target) out[name] = null;
      else
        out[name] =
          wanted === true ? runQuery(target, {}, host, 'script') : pickProperties(target, record(wanted, name), host);
    }
  }
  return out;
};

const pickBorders = (state: RangeState, options: Options, host: Host): Record<string, unknown> => {
  const out: Record<string, unknown> = {};
  for (const [word, wanted] of Object.entries(options)) {
    const side = BORDER_WORDS[word];
    if (!side || !wanted) continue;
    const what =
      wanted === true ? { color: true, style: true, tintAndShade: true, weight: true } : record(wanted, word);
    out[word] = pickProperties(objectOf(rangeBorder, { ...state, side }), what, host);
  }
  return out;
};

/** Sets what is given on the object and on what hangs on it. */
const setProperties = (object: HostObject, values: Options, host: Host): void => {
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    if (name === 'borders') {
      for (const [word, border] of Object.entries(record(value, name))) {
        const side = BORDER_WORDS[word];
        if (!side) throw new HostError('InvalidArgument');
        const state = { ...(object.state as RangeState), side };
        if (border) setProperties(objectOf(rangeBorder, state), record(border, word), host);
      }
      continue;
    }
    const member = findMember(object.type, name)?.member;
    if (member?.kind === 'property' && member.set) member.set(object.state, value, host);
    else if (member?.kind === 'navigation') {
      const target = member.to(object.state, host);
      if (target) setProperties(target, record(value, name), host);
    } else throw new HostError('InvalidArgument', `${name} cannot be set.`);
  }
};

const cell = (area: Area, row: number, column: number): Area => ({
  row: area.row + row,
  column: area.column + column,
  rows: 1,
  columns: 1,
});

const FROM_STYLE = new Set(['format', 'style']);

/** Cells of one style have one answer, where only their style is asked about. */
const cellProperties = (self: RangeState, options: Options, host: Host): unknown[][] => {
  const area = areaOf(self);
  const isOfStyle = Object.entries(options).every(
    ([name, wanted]) =>
      !wanted ||
      (FROM_STYLE.has(name) &&
        (wanted === true || !Object.keys(wanted).some((key) => /^(columnWidth|rowHeight)$/.test(key)))),
  );
  const known = new Map<number, unknown>();
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => {
      const index = styleIndexOf(self.sheet, area.row + i, area.column + j);
      const seen = isOfStyle ? known.get(index) : undefined;
      if (seen !== undefined) return seen;
      const read = pickProperties(rangeOf(self.sheet, cell(area, i, j)), options, host);
      if (isOfStyle) known.set(index, read);
      return read;
    }),
  );
};

const list = (value: unknown, length: number, what: string): unknown[] => {
  if (!Array.isArray(value) || value.length !== length) {
    throw new HostError('InvalidArgument', `${what} must have ${length} entries, as the range has.`);
  }
  return value;
};

const rowsOf = (area: Area): Area[] =>
  Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }));
const columnsOf = (area: Area): Area[] =>
  Array.from({ length: area.columns }, (_, i) => ({ ...area, column: area.column + i, columns: 1 }));

const lines = (name: string, split: (area: Area) => Area[]): { get: Member<RangeState>; set: Member<RangeState> } => ({
  get: {
    kind: 'method',
    since: '1.9',
    call: (self, [options], host) =>
      split(areaOf(self)).map((area) => pickProperties(rangeOf(self.sheet, area), record(options, 'options'), host)),
  },
  set: {
    kind: 'method',
    since: '1.9',
    call: (self, [data], host) => {
      const parts = split(areaOf(self));
      list(data, parts.length, name).forEach((values, i) => {
        const part = parts[i];
        if (!part || values === null) return;
        setProperties(rangeOf(self.sheet, part), record(values, name), host);
      });
    },
  },
});

const rowLines = lines('rowPropertiesData', rowsOf);
const columnLines = lines('columnPropertiesData', columnsOf);

export const rangeProperties: Record<string, Member<RangeState>> = {
  getCellProperties: {
    kind: 'method',
    since: '1.9',
    call: (self, [options], host) => cellProperties(self, record(options, 'options'), host),
  },
  setCellProperties: {
    kind: 'method',
    since: '1.9',
    call: (self, [data], host) => {
      const area = areaOf(self);
      list(data, area.rows, 'cellPropertiesData').forEach((row, i) =>
        list(row, area.columns, 'cellPropertiesData').forEach((values, j) => {
          if (values) setProperties(rangeOf(self.sheet, cell(area, i, j)), record(values, 'cellPropertiesData'), host);
        }),
      );
    },
  },
  getRowProperties: rowLines.get,
  setRowProperties: rowLines.set,
  getColumnProperties: columnLines.get,
  setColumnProperties: columnLines.set,
};
