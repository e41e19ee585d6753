import { parseAddress, printAbsoluteArea, quotedSheetName, splitAddresses } from '../model/address';
import { isEntireColumn, isEntireRow } from '../model/areas';
import type { Area, NameModel, SheetModel, WorkbookModel } from '../model/model';
import { shownFormula, writtenFormula } from './formulas';
import { readWorkbookProtection, writeWorkbookProtection } from './protection';
import {
  append,
  attribute,
  child,
  children,
  ensureChild,
  flag,
  numberAttribute,
  relationshipId,
  removeChildren,
  setAttributes,
  textOf,
  type Element,
} from './xml';

/** The workbook's own part: its sheets, names, date system and calculation. */

const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';
const FILTER_DATABASE = '_xlnm._FilterDatabase';

const CALCULATION: Record<string, WorkbookModel['calculationMode']> = {
  auto: 'Automatic',
  autoNoTable: 'AutomaticExceptTables',
  manual: 'Manual',
};
const VISIBILITY: Record<string, SheetModel['visibility']> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};
const fileWord = (table: Record<string, string>, word: string): string | undefined =>
  Object.keys(table).find((key) => table[key] === word);

export const readVisibility = (sheet: Element): SheetModel['visibility'] =>
  VISIBILITY[attribute(sheet, 'state') ?? 'visible'] ?? 'Visible';

export const writeVisibility = (sheet: Element, visibility: SheetModel['visibility']): void => {
  if (readVisibility(sheet) !== visibility) setAttributes(sheet, { state: fileWord(VISIBILITY, visibility) });
};

export const readWorkbookProperties = (root: Element, workbook: WorkbookModel): void => {
  workbook.date1904 = flag(child(root, 'workbookPr'), 'date1904');
  workbook.calculationMode = CALCULATION[attribute(child(root, 'calcPr'), 'calcMode') ?? 'auto'] ?? 'Automatic';
  workbook.protection = readWorkbookProtection(root);
};

/** The place of the active sheet among all sheets. */
export const activeTab = (root: Element): number =>
  numberAttribute(child(child(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;

const areasOf = (formula: string): Area[] =>
  splitAddresses(formula).flatMap((part) => {
    const parsed = parseAddress(part);
    return parsed ? [parsed.area] : [];
  });

const readBuiltIn = (name: string, formula: string, sheet: SheetModel): void => {
  const areas = areasOf(formula);
  if (areas.length === 0) return;
  if (name === PRINT_AREA) sheet.pageLayout.printArea = areas;
  if (name !== PRINT_TITLES) return;
  const rows = areas.find((area) => isEntireRow(area));
  const columns = areas.find((area) => isEntireColumn(area) && !isEntireRow(area));
  if (rows) sheet.pageLayout.printTitleRows = rows;
  if (columns) sheet.pageLayout.printTitleColumns = columns;
};

/** @param sheets by their place among all sheets; undefined for one that is no worksheet. */
export const readNames = (
  root: Element,
  workbook: WorkbookModel,
  sheets: readonly (SheetModel | undefined)[],
): void => {
  for (const element of children(child(root, 'definedNames'), 'definedName')) {
    const name = attribute(element, 'name') ?? '';
    const place = numberAttribute(element, 'localSheetId');
    const sheet = place === undefined ? undefined : sheets[place];
    if (name.startsWith('_xlnm.')) {
      if (sheet) readBuiltIn(name, textOf(element), sheet);
      continue;
    }
    const model: NameModel = {
      name,
      formula: shownFormula(textOf(element)),
      comment: attribute(element, 'comment') ?? '',
      visible: !flag(element, 'hidden'),
    };
    if (place === undefined) workbook.names.push(model);
    else sheet?.names.push(model);
  }
};

const isAreas = (value: unknown): value is Area[] => Array.isArray(value);
const isArea = (value: unknown): value is Area => typeof value === 'object' && value !== null && 'rows' in value;

/** What stands behind a sheet's built-in names, by name. */
const builtIns = (sheet: SheetModel): Map<string, string> => {
  const prefix = `${quotedSheetName(sheet.name)}!`;
  const list = (areas: readonly Area[]) => areas.map((area) => prefix + printAbsoluteArea(area)).join(',');
  const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
  const titles = [printTitleColumns, printTitleRows].filter(isArea);
  const found = new Map<string, string>();
  if (isAreas(printArea) && printArea.length > 0) found.set(PRINT_AREA, list(printArea));
  if (titles.length > 0) found.set(PRINT_TITLES, list(titles));
  if (sheet.autoFilter) found.set(FILTER_DATABASE, list([sheet.autoFilter.area]));
  return found;
};

/** Everything that decides what the names of the file are. */
export const nameState = (workbook: WorkbookModel): string =>
  JSON.stringify([
    workbook.names,
    workbook.sheets.map((sheet) => [sheet.id, sheet.name, sheet.names, [...builtIns(sheet)]]),
  ]);

/**
 * @param sheetsBefore the sheets by their place in the file; @param sheetsNow by their place from now on.
 */
export const writeNames = (
  root: Element,
  workbook: WorkbookModel,
  sheetsBefore: readonly (string | undefined)[],
  sheetsNow: readonly (string | undefined)[],
  builtInsBefore: ReadonlyMap<string, ReadonlySet<string>>,
): void => {
  const keyOf = (name: string, sheetId: string | undefined) => `${name.toLowerCase()}\n${sheetId ?? ''}`;
  const old = new Map<string, Element>();
  for (const element of children(child(root, 'definedNames'), 'definedName')) {
    const place = numberAttribute(element, 'localSheetId');
    const sheetId = place === undefined ? undefined : sheetsBefore[place];
    if (place === undefined || (sheetId !== undefined && sheetsNow.includes(sheetId))) {
      old.set(keyOf(attribute(element, 'name') ?? '', sheetId), element);
    }
  }
  const list = ensureChild(root, 'definedNames', WORKBOOK_ORDER);
  removeChildren(list);
  const put = (
    name: string,
    sheetId: string | undefined,
    formula: string,
    attributes: Record<string, string | boolean | undefined>,
  ) => {
    const key = keyOf(name, sheetId);
    const element = old.get(key) ?? append(list, 'definedName');
    old.delete(key);
    list.appendChild(element);
    const place = sheetId === undefined ? undefined : sheetsNow.indexOf(sheetId);
    setAttributes(element, { name, localSheetId: place, ...attributes });
    if (textOf(element) !== formula) element.textContent = formula;
  };
  const putName = (sheetId: string | undefined) => (name: NameModel) =>
    put(name.name, sheetId, writtenFormula(name.formula), {
      comment: name.comment || undefined,
      hidden: name.visible ? undefined : true,
    });
  workbook.names.forEach(putName(undefined));
  for (const sheet of workbook.sheets) {
    sheet.names.forEach(putName(sheet.id));
    const now = builtIns(sheet);
    for (const [name, formula] of now) put(name, sheet.id, formula, { hidden: name === FILTER_DATABASE || undefined });
    // A print area that was there and was taken away; one that could not be read as areas stays as it is.
    for (const name of builtInsBefore.get(sheet.id) ?? []) if (!now.has(name)) old.delete(keyOf(name, sheet.id));
  }
  for (const [key, element] of old) {
    const [name = '', sheetId = ''] = key.split('\n');
    if (!name.startsWith('_xlnm.')) continue;
    list.appendChild(element);
    if (sheetId !== '') setAttributes(element, { localSheetId: sheetsNow.indexOf(sheetId) });
  }
  if (children(list).length === 0) root.removeChild(list);
};

export const builtInNames = (sheet: SheetModel): ReadonlySet<string> => new Set(builtIns(sheet).keys());

/** What of the workbook's own part is kept outside its sheets and names. */
export const propertyState = ({ date1904, calculationMode, protection }: WorkbookModel): string =>
  JSON.stringify([date1904, calculationMode, protection]);

export const writeWorkbookProperties = (root: Element, workbook: WorkbookModel): void => {
  const { date1904, calculationMode, protection } = workbook;
  if (date1904 || child(root, 'workbookPr')) {
    setAttributes(ensureChild(root, 'workbookPr', WORKBOOK_ORDER), { date1904: date1904 || undefined });
  }
  if (calculationMode !== 'Automatic' || child(root, 'calcPr')) {
    setAttributes(ensureChild(root, 'calcPr', WORKBOOK_ORDER), {
      calcMode: calculationMode === 'Automatic' ? undefined : fileWord(CALCULATION, calculationMode),
    });
  }
  writeWorkbookProtection(root, protection, WORKBOOK_ORDER);
};

/** Excel computes every formula when it opens the file: some were written without a result. */
export const askForCalculation = (root: Element): void =>
  setAttributes(ensureChild(root, 'calcPr', WORKBOOK_ORDER), { fullCalcOnLoad: true });

export const sheetElements = (root: Element): Element[] => children(child(root, 'sheets'), 'sheet');

export const sheetRelationship = (sheet: Element): string => relationshipId(sheet) ?? '';

export const setActiveTab = (root: Element, place: number): void => {
  const known = child(child(root, 'bookViews'), 'workbookView');
  if (!known && place === 0) return; // the first is shown where nothing is said
  const view = ensureChild(ensureChild(root, 'bookViews', WORKBOOK_ORDER), 'workbookView', ['workbookView']);
  if ((numberAttribute(view, 'activeTab') ?? 0) === place) return;
  setAttributes(view, { activeTab: place || undefined });
  // The tab is brought into sight.
  if ((numberAttribute(view, 'firstSheet') ?? 0) > place) setAttributes(view, { firstSheet: undefined });
};
