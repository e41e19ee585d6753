import { HostError } from '../errors';
import type { Host } from '../host';
import { rewriteStyle } from '../operations/style-cells';
import { createSheet } from '../model/create';
import type { NamedStyleModel, SheetModel, WorkbookModel } from '../model/model';
import { styleAt, withStyle, type StylePatch } from '../model/styles';
import { builtinStyles, findStyle, styleLook, styleWord, type Included } from '../named-styles';
import { bool, numberFormat as numberFormatOf, text, whole } from './arguments';
import { defineClass, objectOf, type HostObject, type NavigationMember, type PropertyMember } from './member';
import { rangeBorderCollection } from './range-borders';
import { rangeFill } from './range-fill';
import { rangeFont } from './range-font';
import { rangeFormat } from './range-format';
import type { RangeState } from './range-state';

/** Named styles: Excel's own, those of the file, and those that a script added. Changing one changes the cells that wear it. */

interface StyleState {
  workbook: WorkbookModel;
  name: string;
}

/** A named style does not itself wear a name. */
const withoutName = (look: StylePatch): StylePatch => {
  const copy = { ...look };
  delete copy.styleName;
  return copy;
};

/** The style as the workbook keeps it; one of Excel's own is taken over when it is first changed. */
const own = ({ workbook, name }: StyleState): NamedStyleModel => {
  const known = workbook.namedStyles?.[name];
  if (known) return known;
  const look = withoutName(styleLook(workbook, name));
  const without = (['numberFormat', 'font', 'fill', 'borders', 'alignment', 'protection'] as const).filter(
    (kind) => look[kind] === undefined,
  );
  const made: NamedStyleModel = { style: withStyle(workbook, 0, look), ...(without.length > 0 ? { without } : {}) };
  workbook.namedStyles = { ...workbook.namedStyles, [name]: made };
  return made;
};

const read = ({ workbook, name }: StyleState): number => {
  const known = workbook.namedStyles?.[name];
  if (known) return known.style;
  const look = withoutName(styleLook(workbook, name));
  return withStyle(workbook, 0, look);
};

/**
 * A sheet of one cell that wears the style, so that the formats of ranges serve styles too. It is part of no workbook.
 */
const scratch = (state: StyleState): { range: RangeState; sheet: SheetModel } => {
  const sheet = { ...createSheet({ ...state.workbook, nextId: 0 }, state.name), id: '' };
  sheet.rows = [[{ value: '', style: read(state) }]];
  return { sheet, range: { sheet, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] } };
};

/** Takes over what the cell of the scratch sheet wears now. */
const adopt = (state: StyleState, sheet: SheetModel, host: Host): void => {
  const before = read(state);
  const after = sheet.rows[0]?.[0]?.style ?? 0;
  if (before === after) return;
  own(state).style = after;
  rewriteStyle(host, state.name, styleAt(state.workbook, before), styleAt(state.workbook, after));
};

/** A property that a range's format has as well. */
const format = (since: string, name: string): PropertyMember<StyleState> => {
  const member = rangeFormat.members[name];
  if (member?.kind !== 'property') throw new Error(`No format ${name}.`);
  const { get, set } = member;
  return {
    kind: 'property',
    since,
    get: (state, host) => get(scratch(state).range, host),
    ...(set && {
      set: (state, value, host) => {
        const { sheet, range } = scratch(state);
        set(range, value, host);
        adopt(state, sheet, host);
      },
    }),
  };
};

/** What a format's own object writes lands in the scratch cell; it is taken over as it is written. */
const look = (type: HostObject['type']): NavigationMember<StyleState> => ({
  kind: 'navigation',
  since: '1.7',
  to: (state, host) => {
    const { sheet, range } = scratch(state);
    const cell = sheet.rows[0]?.[0];
    let style = cell?.style;
    if (cell)
      Object.defineProperty(cell, 'style', {
        get: () => style,
        set: (value: number) => {
          style = value;
          adopt(state, sheet, host);
        },
      });
    return objectOf(type, range);
  },
});

const includes = (since: string, kind: Included): PropertyMember<StyleState> => ({
  kind: 'property',
  since,
  get: (state) => styleLook(state.workbook, state.name)[kind] !== undefined,
  set: (state, value) => {
    const style = own(state);
    const others = (style.without ?? []).filter((one) => one !== kind);
    style.without = bool(value, 'include') ? others : [...others, kind];
  },
});

const protection = (name: 'locked' | 'formulaHidden'): PropertyMember<StyleState> => ({
  kind: 'property',
  since: '1.7',
  get: (state) => styleAt(state.workbook, read(state)).protection[name],
  set: (state, value, host) => {
    const { sheet } = scratch(state);
    const cell = sheet.rows[0]?.[0];
    if (cell) cell.style = withStyle(state.workbook, read(state), { protection: { [name]: bool(value, name) } });
    adopt(state, sheet, host);
  },
});

const numberFormat: PropertyMember<StyleState> = {
  kind: 'property',
  since: '1.7',
  get: (state) => styleAt(state.workbook, read(state)).numberFormat,
  set: (state, value, host) => {
    const { sheet } = scratch(state);
    const cell = sheet.rows[0]?.[0];
    if (cell) cell.style = withStyle(state.workbook, read(state), { numberFormat: numberFormatOf(value) });
    adopt(state, sheet, host);
  },
};

const remove = (state: StyleState, host: Host): void => {
  const { workbook, name } = state;
  if (name === 'Normal') throw new HostError('InvalidArgument', 'The style Normal cannot be deleted.');
  const before = styleAt(workbook, read(state));
  workbook.namedStyles = Object.fromEntries(Object.entries(workbook.namedStyles ?? {}).filter(([key]) => key !== name));
  // Cells that wore it are as Normal has them.
  rewriteStyle(host, name, before, styleAt(workbook, 0), 'Normal');
};

export const styleClass = defineClass<StyleState>({
  name: 'Style',
  since: '1.7',
  id: ({ name }) => ({ _Id: styleWord(name) }),
  isGone: ({ workbook, name }) => findStyle(workbook, name) === undefined,
  members: {
    name: { kind: 'property', since: '1.7', get: ({ name }) => name },
    builtIn: { kind: 'property', since: '1.7', get: ({ name }) => name in builtinStyles },
    numberFormat,
    numberFormatLocal: numberFormat,
    horizontalAlignment: format('1.7', 'horizontalAlignment'),
    verticalAlignment: format('1.7', 'verticalAlignment'),
    wrapText: format('1.7', 'wrapText'),
    indentLevel: format('1.7', 'indentLevel'),
    autoIndent: format('1.8', 'autoIndent'),
    readingOrder: format('1.7', 'readingOrder'),
    shrinkToFit: format('1.7', 'shrinkToFit'),
    textOrientation: { ...format('1.8', 'textOrientation'), alias: 'Orientation' },
    locked: protection('locked'),
    formulaHidden: protection('formulaHidden'),
    includeNumber: includes('1.7', 'numberFormat'),
    includeFont: includes('1.7', 'font'),
    includePatterns: includes('1.7', 'fill'),
    includeBorder: includes('1.7', 'borders'),
    includeAlignment: includes('1.7', 'alignment'),
    includeProtection: includes('1.7', 'protection'),
    font: look(rangeFont as HostObject['type']),
    fill: look(rangeFill as HostObject['type']),
    borders: look(rangeBorderCollection as HostObject['type']),
    delete: { kind: 'method', since: '1.7', call: (state, _, host) => remove(state, host) },
  },
});

const namesIn = (workbook: WorkbookModel): string[] => [
  ...new Set([...Object.keys(builtinStyles), ...Object.keys(workbook.namedStyles ?? {})]),
];

const find = (workbook: WorkbookModel, name: unknown): HostObject | null => {
  const known = findStyle(workbook, text(name, 'name'));
  return known === undefined ? null : objectOf(styleClass, { workbook, name: known });
};

const get = (workbook: WorkbookModel, name: unknown): HostObject => {
  const found = find(workbook, name);
  if (!found) throw new HostError('ItemNotFound');
  return found;
};

export const styleCollection = defineClass<WorkbookModel>({
  name: 'StyleCollection',
  since: '1.7',
  items: (workbook) => namesIn(workbook).map((name) => objectOf(styleClass, { workbook, name })),
  indexer: get,
  members: {
    add: {
      kind: 'method',
      since: '1.7',
      call: (workbook, [given]) => {
        const name = text(given, 'name');
        if (name === '') throw new HostError('InvalidArgument');
        if (find(workbook, name)) throw new HostError('ItemAlreadyExists');
        workbook.namedStyles = { ...workbook.namedStyles, [name]: { style: 0 } };
      },
    },
    getCount: { kind: 'method', since: '1.9', call: (workbook) => namesIn(workbook).length },
    getItem: { kind: 'method', since: '1.7', call: (workbook, [name]) => get(workbook, name) },
    getItemAt: {
      kind: 'method',
      since: '1.9',
      call: (workbook, [index]) => {
        const name = namesIn(workbook)[whole(index, 'index', 0)];
        if (name === undefined) throw new HostError('InvalidArgument');
        return objectOf(styleClass, { workbook, name });
      },
    },
    getItemOrNullObject: { kind: 'method', since: '1.14', call: (workbook, [name]) => find(workbook, name) },
  },
});
