import type { BorderModel, StyleModel, WorkbookModel } from './model/model';
import { defaultStyle, styleAt, type StylePatch } from './model/styles';

/**
 * Named cell styles. Excel's own are given with what they look like in Office's own theme; a style says only the kinds
 * of format that it includes (font, fill, borders, number format, alignment, protection), and laying it over cells
 * changes those and no others.
 */

const solid = (color: string): StylePatch['fill'] => ({ color, pattern: 'Solid' });
const border = (style: BorderModel['style'], weight: BorderModel['weight'], color: string): BorderModel => ({
  style,
  weight,
  color,
});
const box = (line: BorderModel): StylePatch['borders'] => ({
  EdgeTop: line,
  EdgeBottom: line,
  EdgeLeft: line,
  EdgeRight: line,
});
const under = (line: BorderModel): StylePatch['borders'] => ({ EdgeBottom: line });

const heading = (size: number, line: BorderModel | undefined): StylePatch => ({
  font: { size, bold: true, color: '#44546A' },
  ...(line ? { borders: under(line) } : {}),
});

/** The six accents of the theme, with their lighter kinds. */
const ACCENTS: readonly [strong: string, lightest: string, lighter: string, light: string][] = [
  ['#4472C4', '#D9E1F2', '#B4C6E7', '#8EA9DB'],
  ['#ED7D31', '#FCE4D6', '#F8CBAD', '#F4B084'],
  ['#A5A5A5', '#EDEDED', '#DBDBDB', '#C9C9C9'],
  ['#FFC000', '#FFF2CC', '#FFE699', '#FFD966'],
  ['#5B9BD5', '#DDEBF7', '#BDD7EE', '#9BC2E6'],
  ['#70AD47', '#E2EFDA', '#C6E0B4', '#A9D08E'],
];

const accents = ACCENTS.flatMap(([strong, lightest, lighter, light], i): [string, StylePatch][] => [
  [`Accent${i + 1}`, { fill: solid(strong), font: { color: '#FFFFFF' } }],
  [`20% - Accent${i + 1}`, { fill: solid(lightest), font: {} }],
  [`40% - Accent${i + 1}`, { fill: solid(lighter), font: {} }],
  [`60% - Accent${i + 1}`, { fill: solid(light), font: { color: '#000000' } }],
]);

/** By the name that they have in a file. */
export const builtinStyles: Readonly<Record<string, StylePatch>> = Object.fromEntries<StylePatch>([
  ['Normal', { numberFormat: 'General', font: {}, fill: {}, borders: {}, alignment: {}, protection: {} }],
  ['Good', { fill: solid('#C6EFCE'), font: { color: '#006100' } }],
  ['Bad', { fill: solid('#FFC7CE'), font: { color: '#9C0006' } }],
  ['Neutral', { fill: solid('#FFEB9C'), font: { color: '#9C5700' } }],
  [
    'Input',
    { fill: solid('#FFCC99'), font: { color: '#3F3F76' }, borders: box(border('Continuous', 'Thin', '#7F7F7F')) },
  ],
  [
    'Output',
    {
      fill: solid('#F2F2F2'),
      font: { color: '#3F3F3F', bold: true },
      borders: box(border('Continuous', 'Thin', '#3F3F3F')),
    },
  ],
  [
    'Calculation',
    {
      fill: solid('#F2F2F2'),
      font: { color: '#FA7D00', bold: true },
      borders: box(border('Continuous', 'Thin', '#7F7F7F')),
    },
  ],
  [
    'Check Cell',
    {
      fill: solid('#A5A5A5'),
      font: { color: '#FFFFFF', bold: true },
      borders: box(border('Double', 'Thick', '#3F3F3F')),
    },
  ],
  ['Linked Cell', { font: { color: '#FA7D00' }, borders: under(border('Double', 'Thick', '#FF8001')) }],
  ['Note', { fill: solid('#FFFFCC'), borders: box(border('Continuous', 'Thin', '#B2B2B2')) }],
  ['Warning Text', { font: { color: '#FF0000' } }],
  ['Explanatory Text', { font: { color: '#7F7F7F', italic: true } }],
  ['Title', { font: { name: 'Calibri Light', size: 18, color: '#44546A' } }],
  ['Heading 1', heading(15, border('Continuous', 'Thick', '#4472C4'))],
  ['Heading 2', heading(13, border('Continuous', 'Thick', '#A2B8E1'))],
  ['Heading 3', heading(11, border('Continuous', 'Medium', '#8EA9DB'))],
  ['Heading 4', heading(11, undefined)],
  [
    'Total',
    {
      font: { bold: true },
      borders: { EdgeTop: border('Continuous', 'Thin', '#4472C4'), EdgeBottom: border('Double', 'Thick', '#4472C4') },
    },
  ],
  ['Percent', { numberFormat: '0%' }],
  ['Comma', { numberFormat: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-' }],
  ['Comma [0]', { numberFormat: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-' }],
  ['Currency', { numberFormat: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-' }],
  ['Currency [0]', { numberFormat: '_-£* #,##0_-;-£* #,##0_-;_-£* "-"_-;_-@_-' }],
  ['Hyperlink', { font: { color: '#0563C1', underline: 'Single' } }],
  ['Followed Hyperlink', { font: { color: '#954F72', underline: 'Single' } }],
  ...accents,
]);

/** `Excel.BuiltInStyle` where its word is not the file's name without spaces. */
const WORDS: Readonly<Record<string, string>> = {
  WholeComma: 'Comma [0]',
  WholeDollar: 'Currency [0]',
  Hlink: 'Hyperlink',
  HlinkTrav: 'Followed Hyperlink',
  SheetTitle: 'Title',
  ...Object.fromEntries(
    ACCENTS.flatMap((_, i) => [20, 40, 60].map((share) => [`Accent${i + 1}_${share}`, `${share}% - Accent${i + 1}`])),
  ),
};

const key = (name: string): string => name.replace(/\s/g, '').toLowerCase();
const byWord = new Map([
  ...Object.keys(builtinStyles).map((name): [string, string] => [key(name), name]),
  ...Object.entries(WORDS).map(([word, name]): [string, string] => [key(word), name]),
]);

/** The name of a style as a file has it, from that or from a word of `Excel.BuiltInStyle`; undefined where there is none. */
export const findStyle = (workbook: WorkbookModel, asked: string): string | undefined =>
  Object.keys(workbook.namedStyles ?? {}).find((name) => name.toLowerCase() === asked.toLowerCase()) ??
  byWord.get(key(asked));

/** How Excel tells the name: of its own styles the word of `Excel.BuiltInStyle`. */
export const styleWord = (name: string): string => {
  if (!(name in builtinStyles)) return name;
  return Object.entries(WORDS).find(([, known]) => known === name)?.[0] ?? name.replace(/\s/g, '');
};

/** What a style includes; all, but for what it was told to leave alone. */
export const INCLUDES = ['numberFormat', 'font', 'fill', 'borders', 'alignment', 'protection'] as const;
export type Included = (typeof INCLUDES)[number];

/** Borders that are not named are taken away. */
const allBorders = (borders: StyleModel['borders']): StyleModel['borders'] => ({
  EdgeTop: undefined,
  EdgeBottom: undefined,
  EdgeLeft: undefined,
  EdgeRight: undefined,
  DiagonalUp: undefined,
  DiagonalDown: undefined,
  ...borders,
});

/** The whole look of a style: of each kind of format that it includes, everything. */
export const styleLook = (workbook: WorkbookModel, name: string): StylePatch => {
  const own = workbook.namedStyles?.[name];
  const base = styleAt(workbook, own?.style ?? 0);
  const patch: StylePatch = own ? { ...base } : (builtinStyles[name] ?? {});
  const normal = own ? base : { ...defaultStyle(), font: { ...styleAt(workbook, 0).font } };
  const look: StylePatch = { styleName: name };
  const has = (kind: Included): boolean => (own ? !own.without?.includes(kind) : patch[kind] !== undefined);
  if (has('numberFormat')) look.numberFormat = patch.numberFormat ?? 'General';
  if (has('font')) look.font = { ...normal.font, ...patch.font };
  if (has('fill')) look.fill = { ...normal.fill, ...patch.fill };
  if (has('borders')) look.borders = allBorders({ ...patch.borders });
  if (has('alignment')) look.alignment = { ...normal.alignment, ...patch.alignment };
  if (has('protection')) look.protection = { ...normal.protection, ...patch.protection };
  return look;
};
