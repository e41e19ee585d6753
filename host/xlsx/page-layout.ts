import type { SheetModel } from '../model/model';
import { PAPERS } from '../model/papers';
import { SHEET_ORDER, type SheetPiece } from './piece';
import {
  append,
  attribute,
  child,
  children,
  ensureChild,
  flag,
  numberAttribute,
  removeChildren,
  setAttributes,
  textOf,
  type Element,
} from './xml';

/**
 * How a sheet is printed, in `SheetModel.pageLayout`, in the words and units (points) of `Excel.PageLayout`. Beside its
 * scalar members: `zoom {scale | horizontalFitToPages, verticalFitToPages}`; `headersFooters {state, useSheetMargins,
 * useSheetScale, defaultForAllPages | firstPage | evenPages {leftHeader, …}}`; `horizontalPageBreaks` and
 * `verticalPageBreaks`, lists of the row or column after each break; `printArea` (a list of areas), `printTitleRows` and
 * `printTitleColumns` (an area each), which a file keeps among its names.
 */
type Layout = SheetModel['pageLayout'];

const POINTS = 72;
const MARGINS: readonly [word: string, attribute: string, absent: number][] = [
  ['leftMargin', 'left', 0.7],
  ['rightMargin', 'right', 0.7],
  ['topMargin', 'top', 0.75],
  ['bottomMargin', 'bottom', 0.75],
  ['headerMargin', 'header', 0.3],
  ['footerMargin', 'footer', 0.3],
];

const ERRORS: Record<string, string> = {
  displayed: 'AsDisplayed',
  blank: 'Blank',
  dash: 'Dashes',
  NA: 'NotAvailable',
};
const COMMENTS: Record<string, string> = { none: 'NoComments', asDisplayed: 'InPlace', atEnd: 'EndSheet' };

const fileWord = (table: Record<string, string>, word: unknown): string | undefined =>
  Object.keys(table).find((key) => table[key] === word);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const PARTS = { L: 'left', C: 'center', R: 'right' } as const;
const PAGES: readonly [page: string, header: string, footer: string][] = [
  ['defaultForAllPages', 'oddHeader', 'oddFooter'],
  ['evenPages', 'evenHeader', 'evenFooter'],
  ['firstPage', 'firstHeader', 'firstFooter'],
];

/** `&LStatus&R&P` cut into its three places; what stands before any of them is in the middle. */
const readSections = (text: string, word: 'Header' | 'Footer'): Record<string, string> => {
  const sections: Record<string, string> = { [`left${word}`]: '', [`center${word}`]: '', [`right${word}`]: '' };
  let place: keyof typeof PARTS = 'C';
  for (const piece of text.match(/&[LCR]|&&|&"[^"]*"|&.|[^&]+|&$/gs) ?? []) {
    const letter = /^&([LCR])$/.exec(piece)?.[1];
    if (letter) place = letter as keyof typeof PARTS;
    else sections[`${PARTS[place]}${word}`] += piece;
  }
  return sections;
};

const writeSections = (page: Record<string, unknown>, word: 'Header' | 'Footer'): string =>
  (['L', 'C', 'R'] as const)
    .map((letter) => [letter, page[`${PARTS[letter]}${word}`]] as const)
    .filter(([, text]) => typeof text === 'string' && text !== '')
    .map(([letter, text]) => `&${letter}${text}`)
    .join('');

const readHeadersFooters = (element: Element): Record<string, unknown> => {
  const isOddEven = flag(element, 'differentOddEven');
  const isFirst = flag(element, 'differentFirst');
  const state = isOddEven ? (isFirst ? 'FirstOddAndEven' : 'OddAndEven') : isFirst ? 'FirstAndDefault' : 'Default';
  const pages = PAGES.filter(([, header, footer]) => child(element, header) ?? child(element, footer));
  return {
    state,
    useSheetMargins: flag(element, 'alignWithMargins', true),
    useSheetScale: flag(element, 'scaleWithDoc', true),
    ...Object.fromEntries(
      pages.map(([page, header, footer]) => [
        page === 'defaultForAllPages' && isOddEven ? 'oddPages' : page,
        {
          ...readSections(textOf(child(element, header)), 'Header'),
          ...readSections(textOf(child(element, footer)), 'Footer'),
        },
      ]),
    ),
  };
};

const writeHeadersFooters = (root: Element, value: unknown): void => {
  removeChildren(root, 'headerFooter');
  if (!isRecord(value)) return;
  const element = ensureChild(root, 'headerFooter', SHEET_ORDER);
  const state = String(value.state ?? 'Default');
  setAttributes(element, {
    differentOddEven: state.includes('Odd') || undefined,
    differentFirst: state.includes('First') || undefined,
    scaleWithDoc: value.useSheetScale === false ? false : undefined,
    alignWithMargins: value.useSheetMargins === false ? false : undefined,
  });
  for (const [page, header, footer] of PAGES) {
    const isOdd = page === 'defaultForAllPages' && state.includes('Odd');
    const texts = (isOdd ? value.oddPages : undefined) ?? value[page];
    if (!isRecord(texts)) continue;
    append(element, header, {}, writeSections(texts, 'Header'));
    append(element, footer, {}, writeSections(texts, 'Footer'));
  }
};

const readBreaks = (element: Element | undefined): number[] | undefined =>
  element && children(element, 'brk').map((brk) => numberAttribute(brk, 'id') ?? 0);

const writeBreaks = (root: Element, name: string, value: unknown, last: number): void => {
  removeChildren(root, name);
  const places: unknown[] = Array.isArray(value) ? value : [];
  const list = [...new Set(places.filter((place) => typeof place === 'number'))].sort((a, b) => a - b);
  if (list.length === 0) return;
  const element = ensureChild(root, name, SHEET_ORDER);
  setAttributes(element, { count: list.length, manualBreakCount: list.length });
  for (const place of list) append(element, 'brk', { id: place, max: last, man: true });
};

const readSetup = (setup: Element, fits: boolean): Layout => {
  const paper = PAPERS[(numberAttribute(setup, 'paperSize') ?? 1) - 1];
  const first = numberAttribute(setup, 'firstPageNumber');
  const scale = numberAttribute(setup, 'scale') ?? 100;
  const pages = (name: string) => numberAttribute(setup, name) ?? 1;
  return {
    orientation: attribute(setup, 'orientation') === 'landscape' ? 'Landscape' : 'Portrait',
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(first !== undefined && flag(setup, 'useFirstPageNumber') ? { firstPageNumber: first } : {}),
    printOrder: attribute(setup, 'pageOrder') === 'overThenDown' ? 'OverThenDown' : 'DownThenOver',
    blackAndWhite: flag(setup, 'blackAndWhite'),
    draftMode: flag(setup, 'draft'),
    printErrors: ERRORS[attribute(setup, 'errors') ?? 'displayed'] ?? 'AsDisplayed',
    printComments: COMMENTS[attribute(setup, 'cellComments') ?? 'none'] ?? 'NoComments',
    zoom: fits
      ? {
          // 0 pages is as many as are needed.
          ...(pages('fitToWidth') ? { horizontalFitToPages: pages('fitToWidth') } : {}),
          ...(pages('fitToHeight') ? { verticalFitToPages: pages('fitToHeight') } : {}),
        }
      : { scale },
  };
};

const fitsPages = (root: Element): boolean => flag(child(child(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');

const writeFit = (root: Element, zoom: unknown): Record<string, number | undefined> => {
  if (!isRecord(zoom)) return {};
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = zoom;
  const fits = typeof wide === 'number' || typeof tall === 'number';
  if (fits || fitsPages(root)) {
    const properties = ensureChild(root, 'sheetPr', SHEET_ORDER);
    const order = ['tabColor', 'outlinePr', 'pageSetUpPr'];
    setAttributes(ensureChild(properties, 'pageSetUpPr', order), { fitToPage: fits || undefined });
  }
  if (!fits)
    return { scale: typeof scale === 'number' ? scale : undefined, fitToWidth: undefined, fitToHeight: undefined };
  const pages = (value: unknown) => (typeof value === 'number' ? value : 0);
  const orAbsent = (value: number) => (value === 1 ? undefined : value);
  return { scale: undefined, fitToWidth: orAbsent(pages(wide)), fitToHeight: orAbsent(pages(tall)) };
};

const NAMED = ['printArea', 'printTitleRows', 'printTitleColumns'];

export const pageLayout: SheetPiece = {
  name: 'page layout',
  read: (root, sheet) => {
    const layout: Layout = {};
    const options = child(root, 'printOptions');
    const margins = child(root, 'pageMargins');
    const setup = child(root, 'pageSetup');
    const headerFooter = child(root, 'headerFooter');
    for (const [word, name, absent] of margins ? MARGINS : []) {
      layout[word] = Math.round((numberAttribute(margins, name) ?? absent) * POINTS * 1e6) / 1e6;
    }
    if (options) {
      layout.centerHorizontally = flag(options, 'horizontalCentered');
      layout.centerVertically = flag(options, 'verticalCentered');
      layout.printGridlines = flag(options, 'gridLines');
      layout.printHeadings = flag(options, 'headings');
    }
    if (setup) Object.assign(layout, readSetup(setup, fitsPages(root)));
    if (headerFooter) layout.headersFooters = readHeadersFooters(headerFooter);
    const [rows, columns] = ['rowBreaks', 'colBreaks'].map((name) => readBreaks(child(root, name)));
    if (rows) layout.horizontalPageBreaks = rows;
    if (columns) layout.verticalPageBreaks = columns;
    Object.assign(sheet.pageLayout, layout);
  },
  state: ({ pageLayout: layout }) =>
    Object.entries(layout)
      .filter(([name]) => !NAMED.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  write: (root, { pageLayout: layout }) => {
    const toggle = (word: string) => layout[word] === true || undefined;
    if (['centerHorizontally', 'centerVertically', 'printGridlines', 'printHeadings'].some((word) => word in layout)) {
      setAttributes(ensureChild(root, 'printOptions', SHEET_ORDER), {
        horizontalCentered: toggle('centerHorizontally'),
        verticalCentered: toggle('centerVertically'),
        gridLines: toggle('printGridlines'),
        headings: toggle('printHeadings'),
      });
    }
    if (MARGINS.some(([word]) => typeof layout[word] === 'number')) {
      const margins = ensureChild(root, 'pageMargins', SHEET_ORDER);
      for (const [word, name, absent] of MARGINS) {
        const points = layout[word];
        const before = numberAttribute(margins, name) ?? absent;
        // The file's own figure stays where it is the same to a hair.
        const same = typeof points !== 'number' || Math.abs(before * POINTS - points) < 1e-4;
        setAttributes(margins, { [name]: same ? before : points / POINTS });
      }
    }
    const words = ['orientation', 'paperSize', 'firstPageNumber', 'printOrder', 'blackAndWhite', 'draftMode', 'zoom'];
    if ([...words, 'printErrors', 'printComments'].some((word) => word in layout)) {
      const fit = writeFit(root, layout.zoom);
      const element = ensureChild(root, 'pageSetup', SHEET_ORDER);
      const paper = PAPERS.findIndex((word) => word === layout.paperSize) + 1;
      const first = layout.firstPageNumber;
      const isLandscape = layout.orientation === 'Landscape';
      setAttributes(element, {
        ...fit,
        ...(paper === 0 ? {} : { paperSize: paper }),
        ...('orientation' in layout ? { orientation: isLandscape ? 'landscape' : 'portrait' } : {}),
        firstPageNumber: typeof first === 'number' ? first : undefined,
        useFirstPageNumber: typeof first === 'number' || undefined,
        pageOrder: layout.printOrder === 'OverThenDown' ? 'overThenDown' : undefined,
        blackAndWhite: toggle('blackAndWhite'),
        draft: toggle('draftMode'),
        errors: layout.printErrors === 'AsDisplayed' ? undefined : fileWord(ERRORS, layout.printErrors),
        cellComments: layout.printComments === 'NoComments' ? undefined : fileWord(COMMENTS, layout.printComments),
      });
    }
    if ('headersFooters' in layout) writeHeadersFooters(root, layout.headersFooters);
    writeBreaks(root, 'rowBreaks', layout.horizontalPageBreaks, 16_383);
    writeBreaks(root, 'colBreaks', layout.verticalPageBreaks, 1_048_575);
  },
};
