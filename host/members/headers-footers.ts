import { HostError } from '../errors';
import type { SheetModel } from '../model/model';
import { bool, oneOf, text } from './arguments';
import { defineClass, objectOf, type NavigationMember, type PropertyMember } from './member';

/** What is printed above and below each page, in Excel's codes (`&P` the page, `&N` the pages, `&&` an ampersand). */

type Texts = Record<string, unknown>;

const isRecord = (value: unknown): value is Texts => typeof value === 'object' && value !== null;

const groupOf = ({ pageLayout }: SheetModel): Texts =>
  isRecord(pageLayout.headersFooters) ? pageLayout.headersFooters : {};

const put = (sheet: SheetModel, name: string, value: unknown): void => {
  sheet.pageLayout.headersFooters = {
    state: 'Default',
    useSheetMargins: true,
    useSheetScale: true,
    ...groupOf(sheet),
    [name]: value,
  };
};

interface PageState {
  sheet: SheetModel;
  page: string;
}

const textsOf = ({ sheet, page }: PageState): Texts => {
  const value = groupOf(sheet)[page];
  return isRecord(value) ? value : {};
};

const PLACES = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'];

/** Of the three parts of a header (or footer) together, with the codes `&L`, `&C` and `&R` before them: Excel's specifications and limits. */
const LONGEST = 255;

const place = (name: string): PropertyMember<PageState> => ({
  kind: 'property',
  since: '1.9',
  get: (self) => textsOf(self)[name] ?? '',
  set: (self, value) => {
    const texts: Texts = { ...textsOf(self), [name]: text(value, name) };
    const length = PLACES.filter((other) => other.slice(-6) === name.slice(-6))
      .map((other) => texts[other])
      .reduce<number>((sum, part) => sum + (typeof part === 'string' && part !== '' ? part.length + 2 : 0), 0);
    if (length > LONGEST)
      throw new HostError('InvalidArgument', `A header or footer has at most ${LONGEST} characters.`);
    put(self.sheet, self.page, texts);
  },
});

export const headerFooter = defineClass<PageState>({
  name: 'HeaderFooter',
  since: '1.9',
  members: Object.fromEntries(PLACES.map((name) => [name, place(name)])),
});

const page = (name: string): NavigationMember<SheetModel> => ({
  kind: 'navigation',
  since: '1.9',
  to: (sheet) => objectOf(headerFooter, { sheet, page: name }),
});

const toggle = (name: string): PropertyMember<SheetModel> => ({
  kind: 'property',
  since: '1.9',
  get: (sheet) => groupOf(sheet)[name] ?? true,
  set: (sheet, value) => put(sheet, name, bool(value, name)),
});

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

export const headerFooterGroup = defineClass<SheetModel>({
  name: 'HeaderFooterGroup',
  since: '1.9',
  members: {
    defaultForAllPages: page('defaultForAllPages'),
    evenPages: page('evenPages'),
    firstPage: page('firstPage'),
    oddPages: page('oddPages'),
    state: {
      kind: 'property',
      since: '1.9',
      get: (sheet) => groupOf(sheet).state ?? 'Default',
      set: (sheet, value) => put(sheet, 'state', oneOf(value, STATES, 'state')),
    },
    useSheetMargins: toggle('useSheetMargins'),
    useSheetScale: toggle('useSheetScale'),
  },
});
