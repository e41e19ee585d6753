import { newId } from '../model/create';
import type { SheetModel, TableModel } from '../model/model';
import { readAreas, writeArea } from './areas';
import { markFilteredRows, readFilters, writeFilters } from './filters';
import { shownFormula, writtenFormula } from './formulas';
import {
  addPart,
  addRelationship,
  freePath,
  partXml,
  relationshipsOf,
  removeRelationships,
  RELATIONSHIP_TYPES,
  setPart,
  type Package,
} from './package';
import { SHEET_ORDER, type ReadContext, type WriteContext } from './piece';
import {
  append,
  attribute,
  child,
  children,
  createElement,
  decodeEscapes,
  encodeEscapes,
  ensureChild,
  flag,
  numberAttribute,
  parseXml,
  relationshipId,
  removeChildren,
  setAttributes,
  textOf,
  type Element,
} from './xml';

/** Tables have parts of their own, which the sheet names. */

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** Which part each table of the model was read from, and what was read. */
export type TableOrigins = Map<string, { path: string; state: string }>;

/** The totals that a file names by a word. Source: ECMA-376 18.18.87, with the numbers that ignore hidden rows. */
const TOTALS: Record<string, number> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

const totalsFormula = (column: Element, name: string): string | undefined => {
  const word = attribute(column, 'totalsRowFunction');
  if (word === undefined || word === 'none') return undefined;
  const number = TOTALS[word];
  return number === undefined
    ? shownFormula(textOf(child(column, 'totalsRowFormula')))
    : `=SUBTOTAL(${number},[${name}])`;
};

const readColumn = (element: Element): TableModel['columns'][number] => {
  const name = decodeEscapes(attribute(element, 'name') ?? '');
  const column: TableModel['columns'][number] = { id: numberAttribute(element, 'id') ?? 0, name };
  const label = attribute(element, 'totalsRowLabel');
  const totals = totalsFormula(element, name);
  const formula = textOf(child(element, 'calculatedColumnFormula'));
  if (label !== undefined) column.totalsLabel = label;
  if (totals !== undefined) column.totalsFormula = totals;
  if (formula !== '') column.calculatedFormula = shownFormula(formula);
  return column;
};

const readTable = (root: Element, { workbook, styleSheet }: ReadContext): TableModel | undefined => {
  const area = readAreas(attribute(root, 'ref'))[0];
  if (!area) return undefined;
  const columns = children(child(root, 'tableColumns'), 'tableColumn').map(readColumn);
  const info = child(root, 'tableStyleInfo');
  const filter = child(root, 'autoFilter');
  return {
    id: newId(workbook),
    name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '',
    area,
    showHeaders: numberAttribute(root, 'headerRowCount') !== 0,
    showTotals: (numberAttribute(root, 'totalsRowCount') ?? 0) > 0,
    showFilterButton: filter !== undefined,
    showBandedRows: flag(info, 'showRowStripes'),
    showBandedColumns: flag(info, 'showColumnStripes'),
    highlightFirstColumn: flag(info, 'showFirstColumn'),
    highlightLastColumn: flag(info, 'showLastColumn'),
    style: attribute(info, 'name') ?? '',
    columns,
    nextColumnId: Math.max(0, ...columns.map(({ id }) => id)) + 1,
    filters: readFilters(filter, styleSheet.palette, styleSheet.root),
  };
};

const stateOf = (table: TableModel): string => JSON.stringify(table);

export const readTables = (root: Element, sheet: SheetModel, context: ReadContext, origins: TableOrigins): void => {
  const { pkg, path } = context;
  const relationships = relationshipsOf(pkg, path);
  for (const part of children(child(root, 'tableParts'), 'tablePart')) {
    const target = relationships.find(({ id }) => id === relationshipId(part))?.target;
    const element = target === undefined ? undefined : partXml(pkg, target);
    const table = element && readTable(element, context);
    if (!table || target === undefined) continue;
    sheet.tables.push(table);
    markFilteredRows(sheet, table.area, table.filters);
    origins.set(table.id, { path: target, state: stateOf(table) });
  }
};

const writeColumn = (element: Element, column: TableModel['columns'][number], table: string): void => {
  const before = readColumn(element);
  setAttributes(element, { id: column.id, name: encodeEscapes(column.name).replaceAll('\n', '_x000a_') });
  if (before.totalsLabel !== column.totalsLabel) setAttributes(element, { totalsRowLabel: column.totalsLabel });
  if (before.totalsFormula !== column.totalsFormula) {
    removeChildren(element, 'totalsRowFormula');
    const number = /^=SUBTOTAL\((\d+),\[/i.exec(column.totalsFormula ?? '')?.[1];
    const word = Object.keys(TOTALS).find((key) => TOTALS[key] === Number(number));
    setAttributes(element, { totalsRowFunction: column.totalsFormula === undefined ? undefined : (word ?? 'custom') });
    if (column.totalsFormula !== undefined && word === undefined) {
      append(element, 'totalsRowFormula', {}, writtenFormula(column.totalsFormula, table));
    }
  }
  if (before.calculatedFormula === column.calculatedFormula) return;
  removeChildren(element, 'calculatedColumnFormula');
  if (column.calculatedFormula !== undefined) {
    const formula = createElement(
      element,
      'calculatedColumnFormula',
      {},
      writtenFormula(column.calculatedFormula, table),
    );
    element.insertBefore(formula, element.firstChild);
  }
};

const writeTable = (root: Element, table: TableModel, { styles }: WriteContext): void => {
  const { area } = table;
  setAttributes(root, {
    name: table.name,
    displayName: table.name,
    ref: writeArea(area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : (attribute(root, 'totalsRowShown') ?? false),
  });
  if (table.showFilterButton && table.showHeaders) {
    const filtered = table.showTotals ? { ...area, rows: area.rows - 1 } : area;
    writeFilters(ensureChild(root, 'autoFilter', ORDER), filtered, table.filters, styles);
  } else removeChildren(root, 'autoFilter');
  const list = ensureChild(root, 'tableColumns', ORDER);
  const old = new Map(children(list).map((element) => [numberAttribute(element, 'id'), element]));
  removeChildren(list);
  for (const column of table.columns) {
    const element = old.get(column.id) ?? createElement(list, 'tableColumn');
    list.appendChild(element);
    writeColumn(element, column, table.name);
  }
  setAttributes(list, { count: table.columns.length });
  setAttributes(ensureChild(root, 'tableStyleInfo', ORDER), {
    name: table.style || undefined,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  });
};

const largestId = (pkg: Package): number =>
  Math.max(
    0,
    ...[...pkg.parts.keys()]
      .filter((path) => /(^|\/)tables\/[^/]+\.xml$/.test(path))
      .map((path) => numberAttribute(partXml(pkg, path), 'id') ?? 0),
  );

/** Writes what differs of a sheet's tables. `root` gives the sheet's own part, which is asked for only where it names other tables than before. */
export const writeTables = (
  root: () => Element,
  sheet: SheetModel,
  context: WriteContext,
  origins: TableOrigins,
): void => {
  const { pkg, path } = context;
  const parts = new Set(
    relationshipsOf(pkg, path)
      .filter(({ kind }) => kind === 'table')
      .map(({ target }) => target),
  );
  const kept = new Set(sheet.tables.map(({ id }) => origins.get(id)?.path));
  const gone = [...parts].filter((target) => !kept.has(target));
  if (gone.length > 0) {
    const ids = new Set(
      relationshipsOf(pkg, path)
        .filter(({ target }) => gone.includes(target))
        .map(({ id }) => id),
    );
    const list = child(root(), 'tableParts');
    for (const part of children(list)) if (ids.has(relationshipId(part) ?? '')) list?.removeChild(part);
    removeRelationships(pkg, path, ({ id }) => ids.has(id));
  }
  for (const table of sheet.tables) {
    const origin = origins.get(table.id);
    if (origin && parts.has(origin.path)) {
      if (origin.state === stateOf(table)) continue;
      const element = partXml(pkg, origin.path);
      if (!element) continue;
      writeTable(element, table, context);
      setPart(pkg, origin.path, element);
      continue;
    }
    const element = parseXml(`<table xmlns="${NAMESPACE}"/>`, 'table');
    setAttributes(element, { id: largestId(pkg) + 1 });
    writeTable(element, table, context);
    const target = freePath(pkg, 'xl/tables/table', '.xml');
    addPart(pkg, target, CONTENT_TYPE, element);
    const id = addRelationship(pkg, path, 'table', target);
    const list = ensureChild(root(), 'tableParts', SHEET_ORDER);
    append(list, 'tablePart').setAttributeNS(RELATIONSHIP_TYPES, 'r:id', id);
  }
  if (gone.length === 0 && sheet.tables.every(({ id }) => origins.has(id))) return;
  const list = child(root(), 'tableParts');
  if (!list) return;
  setAttributes(list, { count: children(list).length });
  if (children(list).length === 0) removeChildren(root(), 'tableParts');
};

/** The table of a sheet that a cell stands in. */
export const tableNameAt =
  (sheet: SheetModel) =>
  (row: number, column: number): string | undefined =>
    sheet.tables.find(
      ({ area }) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    )?.name;
