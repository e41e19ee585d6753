import { HostError } from '../errors';
import type { Host } from '../host';
import { splitAddresses } from '../model/address';
import type { Area, SheetModel } from '../model/model';
import { lastColumnOf } from '../model/areas';
import { MAX_COLUMNS, MAX_ROWS } from '../model/cells';
import { PAPERS } from '../model/papers';
import { bool, isMissing, number, oneOf, record, whole } from './arguments';
import { headerFooterGroup } from './headers-footers';
import { defineClass, isHostObject, objectOf, type HostObject, type MethodMember, type PropertyMember } from './member';
import { rangeAreasOf } from './range-areas';
import { rangeOf } from './range-class';
import { isRangeLike, type RangeState } from './range-state';
import { rangeFromText } from './range-text';

/** How a sheet is printed: state that is kept and saved. What has not been said is as Excel starts a sheet. */

const DEFAULTS: Record<string, unknown> = {
  blackAndWhite: false,
  bottomMargin: 54,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  firstPageNumber: '',
  footerMargin: 21.6,
  headerMargin: 21.6,
  leftMargin: 50.4,
  orientation: 'Portrait',
  paperSize: 'Letter',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  rightMargin: 50.4,
  topMargin: 54,
  zoom: { scale: 100 },
};

const kept = (name: string, parse: (value: unknown) => unknown): PropertyMember<SheetModel> => ({
  kind: 'property',
  since: '1.9',
  get: ({ pageLayout }) => pageLayout[name] ?? DEFAULTS[name],
  set: ({ pageLayout }, value) => void (pageLayout[name] = parse(value)),
});

const toggle = (name: string): PropertyMember<SheetModel> => kept(name, (value) => bool(value, name));

const notNegative = (value: unknown, what: string): number => {
  const points = number(value, what);
  if (points < 0) throw new HostError('InvalidArgument');
  return points;
};

const margin = (name: string): PropertyMember<SheetModel> => kept(name, (value) => notNegative(value, name));

const word = <T extends string>(name: string, words: readonly T[]): PropertyMember<SheetModel> =>
  kept(name, (value) => oneOf(value, words, name));

/** Excel scales from 10 to 400 per cent, or fits to a number of pages: one or the other. */
function zoomOf(value: unknown): Record<string, number> {
  const { scale, horizontalFitToPages, verticalFitToPages } = record(value, 'zoom');
  const fits = !isMissing(horizontalFitToPages) || !isMissing(verticalFitToPages);
  if (!isMissing(scale)) {
    const percent = number(scale, 'scale');
    if (fits || percent < 10 || percent > 400) throw new HostError('InvalidArgument');
    return { scale: percent };
  }
  return {
    ...(isMissing(horizontalFitToPages) ? {} : { horizontalFitToPages: whole(horizontalFitToPages, 'pages', 0) }),
    ...(isMissing(verticalFitToPages) ? {} : { verticalFitToPages: whole(verticalFitToPages, 'pages', 0) }),
  };
}

/** The cells that an argument gives: a Range or RangeAreas of this sheet, or addresses. */
function cellsOf(value: unknown, sheet: SheetModel, host: Host): RangeState {
  if (typeof value === 'string')
    return { sheet, areas: splitAddresses(value).flatMap((part) => rangeFromText(host, part, sheet).areas) };
  if (isHostObject(value) && isRangeLike(value.state) && value.state.sheet === sheet) return value.state;
  throw new HostError('InvalidArgument');
}

const areasAt = ({ pageLayout }: SheetModel, name: string): Area[] => {
  const value = pageLayout[name];
  if (Array.isArray(value)) return value as Area[];
  return typeof value === 'object' && value !== null ? [value as Area] : [];
};

type Kept = 'printArea' | 'printTitleRows' | 'printTitleColumns';

/** Rows are kept over the sheet's whole width, columns over its whole height, as their names in a file are. */
const WHOLE: Record<Exclude<Kept, 'printArea'>, (area: Area) => Area> = {
  printTitleRows: (area) => ({ ...area, column: 0, columns: MAX_COLUMNS }),
  printTitleColumns: (area) => ({ ...area, row: 0, rows: MAX_ROWS }),
};

const setter = (name: Kept): MethodMember<SheetModel> => ({
  kind: 'method',
  since: '1.9',
  call: (sheet, [value], host) => {
    const { areas } = cellsOf(value, sheet, host);
    const [first] = areas;
    if (!first || (name !== 'printArea' && areas.length > 1)) throw new HostError('InvalidArgument');
    if (lastColumnOf(first) >= MAX_COLUMNS) throw new HostError('InvalidArgument');
    sheet.pageLayout[name] = name === 'printArea' ? [...areas] : WHOLE[name](first);
  },
});

const found = (object: HostObject | null): HostObject => {
  if (!object) throw new HostError('ItemNotFound');
  return object;
};

const standing = (sheet: SheetModel, name: Kept): HostObject | null => {
  const areas = areasAt(sheet, name);
  const [first] = areas;
  if (!first) return null;
  return name === 'printArea' ? rangeAreasOf(sheet, areas) : rangeOf(sheet, first);
};

const getters = (name: Kept): Record<string, MethodMember<SheetModel>> => {
  const called = `get${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return {
    [called]: { kind: 'method', since: '1.9', call: (sheet) => found(standing(sheet, name)) },
    [`${called}OrNullObject`]: { kind: 'method', since: '1.9', call: (sheet) => standing(sheet, name) },
  };
};

/** Points in each unit of `Excel.PrintMarginUnit`. */
const UNITS: Record<string, number> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = {
  top: 'topMargin',
  bottom: 'bottomMargin',
  left: 'leftMargin',
  right: 'rightMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
};

export const pageLayoutClass = defineClass<SheetModel>({
  name: 'PageLayout',
  since: '1.9',
  isGone: (sheet, host) => !host.workbook.sheets.includes(sheet),
  members: {
    blackAndWhite: toggle('blackAndWhite'),
    bottomMargin: margin('bottomMargin'),
    centerHorizontally: toggle('centerHorizontally'),
    centerVertically: toggle('centerVertically'),
    draftMode: toggle('draftMode'),
    firstPageNumber: kept('firstPageNumber', (value) => (value === '' ? '' : number(value, 'firstPageNumber'))),
    footerMargin: margin('footerMargin'),
    headerMargin: margin('headerMargin'),
    leftMargin: margin('leftMargin'),
    orientation: word('orientation', ['Portrait', 'Landscape']),
    paperSize: word('paperSize', PAPERS),
    printComments: word('printComments', ['NoComments', 'EndSheet', 'InPlace']),
    printErrors: word('printErrors', ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']),
    printGridlines: toggle('printGridlines'),
    printHeadings: toggle('printHeadings'),
    printOrder: word('printOrder', ['DownThenOver', 'OverThenDown']),
    rightMargin: margin('rightMargin'),
    topMargin: margin('topMargin'),
    zoom: kept('zoom', zoomOf),
    headersFooters: { kind: 'navigation', since: '1.9', to: (sheet) => objectOf(headerFooterGroup, sheet) },
    ...getters('printArea'),
    ...getters('printTitleRows'),
    ...getters('printTitleColumns'),
    setPrintArea: setter('printArea'),
    setPrintTitleRows: setter('printTitleRows'),
    setPrintTitleColumns: setter('printTitleColumns'),
    setPrintMargins: {
      kind: 'method',
      since: '1.9',
      call: ({ pageLayout }, [unit, options]) => {
        const points = UNITS[oneOf(unit, Object.keys(UNITS), 'unit')] ?? 1;
        const given = record(options, 'marginOptions');
        for (const [side, name] of Object.entries(MARGINS))
          if (!isMissing(given[side])) pageLayout[name] = notNegative(given[side], side) * points;
      },
    },
  },
});
