import { createSheet, createWorkbook } from '../model/create';
import type { SheetModel, WorkbookModel } from '../model/model';
import { cutSheet, type SheetText } from './cell-scanner';
import { writeCells } from './cells';
import { losesThreads } from './comments';
import { writeCustomXml } from './custom-parts';
import { WorkbookFileError } from './errors';
import {
  addPart,
  addRelationship,
  closePackage,
  freePath,
  openPackage,
  partText,
  partXml,
  relationshipsOf,
  removeRelationships,
  reachableParts,
  removeUnreachable,
  RELATIONSHIP_TYPES,
  setPart,
  type Package,
} from './package';
import { propertiesState, writeProperties } from './properties';
import { originOf, type Origin } from './read';
import { readSharedStrings, stringWriter, type StringWriter } from './shared-strings';
import { SHEET_PIECES } from './sheet-pieces';
import { readStyleSheet, styleWriter, type StyleSheet, type StyleWriter } from './styles';
import { tableNameAt, writeTables } from './tables';
import { emptyPackage, EMPTY_SHEET, SHEET_CONTENT_TYPE } from './template';
import {
  askForCalculation,
  nameState,
  propertyState,
  setActiveTab,
  sheetElements,
  sheetRelationship,
  writeNames,
  writeVisibility,
  writeWorkbookProperties,
} from './workbook-part';
import {
  append,
  attribute,
  child,
  children,
  numberAttribute,
  parseXml,
  printXml,
  setAttributes,
  type Element,
} from './xml';

export interface WriteOptions {
  /** Save although something is lost (`lostParts`). */
  allowLoss?: boolean;
}

/** What saving would lose, in words; mostly nothing. */
export const lostParts = (workbook: WorkbookModel): string[] => {
  const origin = originOf(workbook);
  const loses = workbook.sheets.some((sheet) => losesThreads(sheet, origin?.sheets.get(sheet.id)?.pieces.comments));
  return [...(origin?.lost ?? []), ...(loses ? ['threaded comments'] : [])];
};

/** A workbook that was never a file is written over an empty one. */
const emptyOrigin = (styles: StyleSheet): Origin => ({
  bytes: new Uint8Array(),
  workbookPath: 'xl/workbook.xml',
  styleOfFormat: styles.formats.map(() => 0),
  sheets: new Map(),
  sheetPlaces: [],
  tables: new Map(),
  customXml: new Map(),
  builtIns: new Map(),
  activeSheetId: '',
  nameState: '',
  propertyState: propertyState(createWorkbook()),
  documentState: propertiesState(createWorkbook()),
  lost: [],
});

interface Saving {
  pkg: Package;
  workbook: WorkbookModel;
  origin: Origin;
  styleSheet: StyleSheet;
  styles: StyleWriter;
  strings: ReturnType<typeof readSharedStrings>;
  stringWriter: StringWriter;
  cellsChanged: boolean;
}

/** The state of each piece in a new sheet, so that a new sheet's part is told only what is not a matter of course. */
const emptyPieces = (workbook: WorkbookModel): Record<string, string> => {
  const sheet = createSheet({ ...createWorkbook(), nextId: 1 }, 'Sheet1');
  return Object.fromEntries(SHEET_PIECES.map((piece) => [piece.name, JSON.stringify(piece.state(sheet, workbook))]));
};

/** A sheet's own part as a tree without its cells, made only where it is needed. */
const lazyShell = (cut: SheetText, path: string) => {
  let shell: Element | undefined;
  const marker = `<${cut.prefix}sheetData/>`;
  return {
    get: () => (shell ??= parseXml(cut.before + marker + cut.after, path)),
    print: (data: string): string => {
      const filled = `<${cut.prefix}sheetData>${data}</${cut.prefix}sheetData>`;
      const text = shell ? printXml(shell) : cut.before + marker + cut.after;
      const empty = /<(?:\w+:)?sheetData(?:\s[^>]*)?\/>/.exec(text);
      return empty ? text.slice(0, empty.index) + filled + text.slice(empty.index + empty[0].length) : text;
    },
    changed: () => shell !== undefined,
  };
};

const withoutDimension = (cut: SheetText): SheetText => ({
  ...cut,
  before: cut.before.replace(/<(?:\w+:)?dimension\b[^>]*?(?:\/>|>\s*<\/(?:\w+:)?dimension>)/, ''),
});

const writeSheet = (sheet: SheetModel, path: string, before: Record<string, string>, saving: Saving): void => {
  const { pkg, workbook, styles, origin } = saving;
  const cut = cutSheet(partText(pkg, path) ?? EMPTY_SHEET);
  const data = writeCells(cut, sheet, {
    strings: saving.strings,
    formats: saving.styleSheet.formats,
    styleOfFormat: origin.styleOfFormat,
    date1904: workbook.date1904,
    styles,
    stringWriter: saving.stringWriter,
    tableAt: tableNameAt(sheet),
  });
  if (data !== undefined) saving.cellsChanged = true;
  const shell = lazyShell(data === undefined ? cut : withoutDimension(cut), path);
  const context = { pkg, path, workbook, styles };
  for (const piece of SHEET_PIECES) {
    if (before[piece.name] !== JSON.stringify(piece.state(sheet, workbook))) piece.write(shell.get(), sheet, context);
  }
  writeTables(shell.get, sheet, context, origin.tables);
  const wasActive = sheet.id === origin.activeSheetId;
  const isActive = sheet.id === workbook.activeSheetId;
  if (wasActive !== isActive) {
    const view = child(child(shell.get(), 'sheetViews'), 'sheetView');
    if (view) setAttributes(view, { tabSelected: isActive || undefined });
  }
  if (data !== undefined || shell.changed()) setPart(pkg, path, shell.print(data ?? cut.data));
};

/** Gives the workbook's part the sheets of the model, in their order. The answer is each sheet's part. */
const writeSheetList = (root: Element, { pkg, workbook, origin }: Saving): Map<string, string> => {
  const elements = sheetElements(root);
  const list = child(root, 'sheets') ?? append(root, 'sheets');
  const byId = new Map<string, Element>();
  origin.sheetPlaces.forEach((id, place) => {
    const element = elements[place];
    if (id !== undefined && element) byId.set(id, element);
  });
  const paths = new Map<string, string>();
  let largest = Math.max(0, ...elements.map((element) => numberAttribute(element, 'sheetId') ?? 0));
  const present = new Set(workbook.sheets.map(({ id }) => id));
  for (const [id, element] of byId) {
    if (present.has(id)) continue;
    const relationship = sheetRelationship(element);
    removeRelationships(pkg, origin.workbookPath, (found) => found.id === relationship);
    list.removeChild(element);
  }
  // Sheets that are no worksheets (charts) stay behind the sheet that they followed.
  const followers = new Map<Element | null, Element[]>();
  let last: Element | null = null;
  for (const element of children(list)) {
    if ([...byId.values()].includes(element)) last = element;
    else followers.set(last, [...(followers.get(last) ?? []), element]);
  }
  const wanted: Element[] = [];
  const place = (element: Element | null) => {
    if (element) wanted.push(element);
    wanted.push(...(followers.get(element) ?? []));
  };
  place(null);
  for (const sheet of workbook.sheets) {
    let element = byId.get(sheet.id);
    let path = origin.sheets.get(sheet.id)?.path;
    if (!element || path === undefined) {
      path = freePath(pkg, 'xl/worksheets/sheet', '.xml');
      addPart(pkg, path, SHEET_CONTENT_TYPE, EMPTY_SHEET);
      element = append(list, 'sheet', { name: sheet.name, sheetId: ++largest });
      element.setAttributeNS(RELATIONSHIP_TYPES, 'r:id', addRelationship(pkg, origin.workbookPath, 'worksheet', path));
      byId.set(sheet.id, element);
    }
    setAttributes(element, { name: sheet.name });
    writeVisibility(element, sheet.visibility);
    place(element);
    paths.set(sheet.id, path);
  }
  const now = children(list);
  if (wanted.some((element, i) => element !== now[i])) for (const element of wanted) list.appendChild(element);
  return paths;
};

const placesNow = (root: Element, workbook: WorkbookModel): (string | undefined)[] => {
  const ids = new Map(workbook.sheets.map(({ id, name }) => [name, id]));
  return sheetElements(root).map((element) => ids.get(attribute(element, 'name') ?? ''));
};

const hasUncomputed = (workbook: WorkbookModel): boolean =>
  workbook.sheets.some((sheet) =>
    sheet.rows.some((cells) => cells.some((cell) => cell?.formula !== undefined && cell.value === '')),
  );

const writeWorkbookPart = (root: Element, saving: Saving): void => {
  const { workbook, origin, pkg } = saving;
  const places = placesNow(root, workbook);
  if (origin.propertyState !== propertyState(workbook)) writeWorkbookProperties(root, workbook);
  if (origin.nameState !== nameState(workbook)) {
    writeNames(root, workbook, origin.sheetPlaces, places, origin.builtIns);
  }
  const active = places.indexOf(workbook.activeSheetId);
  setActiveTab(root, Math.max(0, active));
  if (saving.cellsChanged) {
    // The order of calculation is Excel's own affair, and is stale as soon as a formula comes or goes.
    removeRelationships(pkg, origin.workbookPath, ({ kind }) => kind === 'calcChain');
    if (hasUncomputed(workbook)) askForCalculation(root);
  }
};

const partPath = (pkg: Package, workbookPath: string, kind: string): string | undefined =>
  relationshipsOf(pkg, workbookPath).find((found) => found.kind === kind)?.target;

const putWorkbookPart = (
  saving: Saving,
  kind: string,
  name: string,
  contentType: string,
  content: string | Element,
) => {
  const { pkg, origin } = saving;
  const path = partPath(pkg, origin.workbookPath, kind);
  if (path !== undefined) return setPart(pkg, path, content);
  const folder = origin.workbookPath.slice(0, origin.workbookPath.lastIndexOf('/') + 1);
  addPart(pkg, folder + name, contentType, content);
  addRelationship(pkg, origin.workbookPath, kind, folder + name);
};

/**
 * Writes a workbook. Of one that was read from a file, only what has changed is written anew: every other part, and every
 * cell that is as it was, is what the file had.
 * @throws WorkbookFileError where something would be lost, naming it, unless that is allowed.
 */
export const writeXlsx = async (workbook: WorkbookModel, options: WriteOptions = {}): Promise<Uint8Array> => {
  const lost = lostParts(workbook);
  if (lost.length > 0 && !options.allowLoss) {
    throw new WorkbookFileError(`Saving would lose what the file holds besides its sheets: ${lost.join(', ')}.`);
  }
  const known = originOf(workbook);
  const pkg = known ? openPackage(known.bytes) : emptyPackage();
  const partsBefore = reachableParts(pkg);
  const workbookPath = known?.workbookPath ?? 'xl/workbook.xml';
  const xmlOf = (kind: string) => {
    const path = partPath(pkg, workbookPath, kind);
    return path === undefined ? undefined : partXml(pkg, path);
  };
  const styleSheet = readStyleSheet(xmlOf('styles'), xmlOf('theme'));
  const origin = known ?? emptyOrigin(styleSheet);
  const styles = styleWriter(styleSheet, workbook.styles, origin.styleOfFormat);
  styles.writeNamed(workbook.namedStyles ?? {});
  const stringsPath = partPath(pkg, workbookPath, 'sharedStrings');
  const stringsText = stringsPath === undefined ? undefined : partText(pkg, stringsPath);
  const strings = readSharedStrings(stringsText);
  const saving: Saving = {
    pkg,
    workbook,
    origin,
    styleSheet,
    styles,
    strings,
    stringWriter: stringWriter(stringsText, strings),
    cellsChanged: false,
  };
  const root = partXml(pkg, workbookPath);
  if (!root) throw new WorkbookFileError('The file is broken: it has no workbook.');
  const rootBefore = printXml(root);

  const paths = writeSheetList(root, saving);
  const fresh = emptyPieces(workbook);
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.id);
    if (path !== undefined) writeSheet(sheet, path, origin.sheets.get(sheet.id)?.pieces ?? fresh, saving);
  }
  writeWorkbookPart(root, saving);
  if (printXml(root) !== rootBefore) setPart(pkg, workbookPath, root);

  const newStrings = saving.stringWriter.part();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  if (newStrings !== undefined) {
    putWorkbookPart(saving, 'sharedStrings', 'sharedStrings.xml', `${type}.sharedStrings+xml`, newStrings);
  }
  if (styles.changed()) putWorkbookPart(saving, 'styles', 'styles.xml', `${type}.styles+xml`, styles.root);
  writeCustomXml(pkg, workbookPath, workbook, origin.customXml);
  if (origin.documentState !== propertiesState(workbook)) writeProperties(pkg, workbook);
  if (origin.lost.length > 0) removeRelationships(pkg, '', ({ kind }) => kind === 'origin');
  removeUnreachable(pkg, partsBefore);
  return closePackage(pkg);
};
