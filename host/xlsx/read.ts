import { createSheet, createWorkbook } from '../model/create';
import type { SheetModel, WorkbookModel } from '../model/model';
import { internStyle } from '../model/styles';
import { cutSheet } from './cell-scanner';
import { readCells } from './cells';
import { readCustomXml, type CustomXmlOrigins } from './custom-parts';
import { WorkbookFileError } from './errors';
import { contentTypeOf, openPackage, partText, partXml, relationshipsOf, type Limits, type Package } from './package';
import { propertiesState, readProperties } from './properties';
import { readSharedStrings } from './shared-strings';
import { SHEET_PIECES } from './sheet-pieces';
import { readStyleSheet } from './styles';
import { readTables, type TableOrigins } from './tables';
import {
  activeTab,
  builtInNames,
  nameState,
  propertyState,
  readNames,
  readVisibility,
  readWorkbookProperties,
  sheetElements,
  sheetRelationship,
} from './workbook-part';
import { attribute, parseXml } from './xml';

export interface ReadOptions {
  /** For the workbook's name. */
  fileName?: string;
  limits?: Limits;
}

/** What is remembered of the file, so that saving changes nothing but what was changed. */
export interface Origin {
  bytes: Uint8Array;
  workbookPath: string;
  /** Which of the model's styles each of the file's formats was read as. */
  styleOfFormat: number[];
  /** By sheet id. */
  sheets: Map<string, { path: string; pieces: Record<string, string> }>;
  /** The ids of all sheets by their place; undefined for one that is no worksheet. */
  sheetPlaces: (string | undefined)[];
  tables: TableOrigins;
  customXml: CustomXmlOrigins;
  builtIns: Map<string, ReadonlySet<string>>;
  activeSheetId: string;
  nameState: string;
  propertyState: string;
  documentState: string;
  /** Parts that no program can write again, in words. */
  lost: string[];
}

/** Parts that stop being true when anything is saved. */
const FRAGILE: readonly [pattern: RegExp, words: string][] = [[/^_xmlsignatures\//, 'digital signatures']];

const workbookPathOf = (pkg: Package): string => {
  const path = relationshipsOf(pkg, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const type = path === undefined ? undefined : contentTypeOf(pkg, path);
  if (path === undefined || !pkg.parts.has(path))
    throw new WorkbookFileError('The file is not an Excel workbook (.xlsx).');
  if (type?.includes('binary')) {
    throw new WorkbookFileError('The file is a binary workbook (.xlsb): open it in Excel and save it as .xlsx.');
  }
  if (!/spreadsheetml|ms-excel/.test(type ?? '')) {
    throw new WorkbookFileError('The file is not an Excel workbook (.xlsx): it is of another program.');
  }
  return path;
};

const relatedPart = (pkg: Package, source: string, kind: string): string | undefined =>
  relationshipsOf(pkg, source).find((found) => found.kind === kind)?.target;

/**
 * Reads a workbook. What the model has no word for stays in the file, which is remembered in `origin`.
 * @throws WorkbookFileError, with one plain sentence, for what is no workbook that can be read.
 */
export const readXlsx = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<WorkbookModel> => {
  const pkg = openPackage(bytes, options.limits);
  const workbookPath = workbookPathOf(pkg);
  const root = partXml(pkg, workbookPath);
  if (!root) throw new WorkbookFileError('The file is broken: it has no workbook.');
  const workbook: WorkbookModel = { ...createWorkbook(), sheets: [], styles: [], activeSheetId: '' };
  if (options.fileName !== undefined) workbook.name = options.fileName;

  const part = (kind: string) => {
    const path = relatedPart(pkg, workbookPath, kind);
    return path === undefined ? undefined : path;
  };
  const xmlOf = (kind: string) => {
    const path = part(kind);
    return path === undefined ? undefined : partXml(pkg, path);
  };
  const styleSheet = readStyleSheet(xmlOf('styles'), xmlOf('theme'));
  const styleOfFormat = styleSheet.formats.map(({ style }) => internStyle(workbook, style));
  const own = [...styleSheet.named].filter(([, { builtIn }]) => !builtIn);
  if (own.length > 0)
    workbook.namedStyles = Object.fromEntries(
      own.map(([name, { style, without }]) => [name, { style: internStyle(workbook, style), without }]),
    );
  const stringsPath = part('sharedStrings');
  const strings = readSharedStrings(stringsPath === undefined ? undefined : partText(pkg, stringsPath));
  readWorkbookProperties(root, workbook);

  const origin: Origin = {
    bytes,
    workbookPath,
    styleOfFormat,
    sheets: new Map(),
    sheetPlaces: [],
    tables: new Map(),
    customXml: new Map(),
    builtIns: new Map(),
    activeSheetId: '',
    nameState: '',
    propertyState: '',
    documentState: '',
    lost: FRAGILE.filter(([pattern]) => [...pkg.parts.keys()].some((path) => pattern.test(path))).map(
      ([, words]) => words,
    ),
  };
  const source = { strings, formats: styleSheet.formats, styleOfFormat, date1904: workbook.date1904 };
  const relationships = new Map(relationshipsOf(pkg, workbookPath).map((found) => [found.id, found]));
  const places: (SheetModel | undefined)[] = [];

  for (const element of sheetElements(root)) {
    const found = relationships.get(sheetRelationship(element));
    const text = found?.kind === 'worksheet' ? partText(pkg, found.target) : undefined;
    if (!found || text === undefined) {
      places.push(undefined);
      continue;
    }
    const path = found.target;
    const sheet = createSheet(workbook, attribute(element, 'name') ?? '');
    sheet.visibility = readVisibility(element);
    const cut = cutSheet(text);
    readCells(cut, sheet, source);
    const shell = parseXml(cut.before + cut.after, path);
    const context = { pkg, path, workbook, styleSheet, styleOfFormat };
    for (const piece of SHEET_PIECES) piece.read(shell, sheet, context);
    readTables(shell, sheet, context, origin.tables);
    workbook.sheets.push(sheet);
    places.push(sheet);
    origin.sheets.set(sheet.id, { path, pieces: {} });
  }
  const first = workbook.sheets[0];
  if (!first) throw new WorkbookFileError('The file is broken: it has no worksheet.');
  const active = places[activeTab(root)] ?? first;
  workbook.activeSheetId = active.id;
  readNames(root, workbook, places);
  readProperties(pkg, workbook);
  origin.customXml = readCustomXml(pkg, workbookPath, workbook);

  for (const sheet of workbook.sheets) {
    const pieces = origin.sheets.get(sheet.id)?.pieces ?? {};
    for (const piece of SHEET_PIECES) pieces[piece.name] = JSON.stringify(piece.state(sheet, workbook));
    origin.builtIns.set(sheet.id, builtInNames(sheet));
  }
  origin.sheetPlaces = places.map((sheet) => sheet?.id);
  origin.activeSheetId = active.id;
  origin.nameState = nameState(workbook);
  origin.propertyState = propertyState(workbook);
  origin.documentState = propertiesState(workbook);
  workbook.origin = origin;
  return workbook;
};

export const originOf = (workbook: WorkbookModel): Origin | undefined => workbook.origin as Origin | undefined;
