import { columnPoints, leftOf, rowPoints, topOf } from '../operations/measures';
import type { ChartModel } from '../model/chart';
import { textOf as titleText } from '../charts/text';
import { childOf, type XmlNode } from '../charts/tree';
import { newId } from '../model/create';
import type { SheetModel } from '../model/model';
import { CHART_CONTENT_TYPE, printChart, readTree, withValues } from './chart-part';
import {
  addPart,
  addRelationship,
  freePath,
  partXml,
  relationshipsOf,
  removeRelationships,
  RELATIONSHIP_TYPES,
  setPart,
} from './package';
import { SHEET_ORDER, type ReadContext, type SheetPiece, type WriteContext } from './piece';
import {
  adopt,
  attribute,
  child,
  children,
  descendants,
  insertInOrder,
  createElement,
  escapeAttribute,
  parseXml,
  relationshipId,
  setAttributes,
  textOf,
  type Document,
  type Element,
} from './xml';

/**
 * The charts of a sheet stand in its drawing, among pictures and shapes. Those that a file brings are kept letter by
 * letter; new ones are added to the drawing, and deleted ones taken out of it.
 */

const DRAWING_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const EMU = 12_700;

const drawingPath = ({ pkg, path }: Pick<ReadContext, 'pkg' | 'path'>): string | undefined =>
  relationshipsOf(pkg, path).find(({ kind }) => kind === 'drawing')?.target;

/**
 * The places of a drawing that hold a chart of the kind that the host reads, with its part. Those of newer kinds
 * (`chartEx`), and those grouped with shapes, stay as they are.
 */
const anchorsOf = (
  pkg: ReadContext['pkg'],
  drawing: string,
  root: Element | undefined,
): { anchor: Element; id: string; part: string }[] => {
  const related = new Map(relationshipsOf(pkg, drawing).map((found) => [found.id, found]));
  return children(root).flatMap((anchor) => {
    const [chart] = children(anchor, 'graphicFrame').flatMap((frame) => descendants(frame, 'chart'));
    const id = chart && relationshipId(chart);
    const found = id === undefined ? undefined : related.get(id);
    return id !== undefined && found?.kind === 'chart' && pkg.parts.has(found.target)
      ? [{ anchor, id, part: found.target }]
      : [];
  });
};

const numberIn = (element: Element | undefined, name: string): number => Number(textOf(child(element, name)) || 0);

/** Where an anchor stands, in points. */
function placeOf(anchor: Element, sheet: SheetModel): Pick<ChartModel, 'left' | 'top' | 'width' | 'height'> {
  const corner = (element: Element | undefined) => ({
    x: leftOf(sheet, numberIn(element, 'col')) + numberIn(element, 'colOff') / EMU,
    y: topOf(sheet, numberIn(element, 'row')) + numberIn(element, 'rowOff') / EMU,
  });
  const from = corner(child(anchor, 'from'));
  const extent = child(anchor, 'ext');
  if (!child(anchor, 'to')) {
    const size = (name: string) => Number(attribute(extent, name) ?? 0) / EMU;
    return { left: from.x, top: from.y, width: size('cx'), height: size('cy') };
  }
  const to = corner(child(anchor, 'to'));
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}

/** What of a chart's place a file says. */
const placeState = ({ name, left, top, width, height }: ChartModel): string =>
  JSON.stringify([name, left, top, width, height]);

function readChart(
  { anchor, id, part }: { anchor: Element; id: string; part: string },
  drawing: string,
  sheet: SheetModel,
  { pkg, workbook }: ReadContext,
): ChartModel[] {
  const root = partXml(pkg, part);
  if (!root) return [];
  const space = readTree(root);
  const chart: ChartModel = {
    id: newId(workbook),
    name: attribute(descendants(anchor, 'cNvPr')[0], 'name') ?? '',
    ...placeOf(anchor, sheet),
    space,
  };
  chart.fromFile = { drawing, id, part, space: JSON.stringify(space), place: placeState(chart) };
  return [chart];
}

/** The cell that a distance in points falls into, and how far in, in the file's units. */
function cellAt(points: number, sizeOf: (at: number) => number): { at: number; offset: number } {
  let left = Math.max(0, points);
  for (let at = 0; ; at++) {
    const size = sizeOf(at);
    if (left < size || at > 16_000) return { at, offset: Math.round(left * EMU) };
    left -= size;
  }
}

function anchorXml(chart: ChartModel, sheet: SheetModel, number: number, id: string): Element {
  const corner = (name: string, x: number, y: number): string => {
    const column = cellAt(x, (at) => columnPoints(sheet, at));
    const row = cellAt(y, (at) => rowPoints(sheet, at));
    return `<xdr:${name}><xdr:col>${column.at}</xdr:col><xdr:colOff>${column.offset}</xdr:colOff><xdr:row>${row.at}</xdr:row><xdr:rowOff>${row.offset}</xdr:rowOff></xdr:${name}>`;
  };
  const title = titleText(childOf(childOf(chart.space, 'c:chart'), 'c:title')) ?? '';
  const label = `id="${number}" name="${escapeAttribute(chart.name)}" descr="${escapeAttribute(title)}"`;
  return parseXml(
    [
      `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">`,
      corner('from', chart.left, chart.top),
      corner('to', chart.left + chart.width, chart.top + chart.height),
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${label}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIP_TYPES}" r:id="${id}"/></a:graphicData></a:graphic>`,
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join(''),
    'drawing',
  );
}

/** The sheet's drawing: its own, or a new one that the sheet's part is made to name. */
function openDrawing(root: Element, { pkg, path }: WriteContext): { target: string; drawing: Element } {
  const known = drawingPath({ pkg, path });
  const drawing = known === undefined ? undefined : partXml(pkg, known);
  if (known !== undefined && drawing) return { target: known, drawing };
  const target = freePath(pkg, 'xl/drawings/drawing', '.xml');
  const made = parseXml(`<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"/>`, 'drawing');
  addPart(pkg, target, DRAWING_CONTENT_TYPE, made);
  const element = createElement(root, 'drawing');
  element.setAttributeNS(RELATIONSHIP_TYPES, 'r:id', addRelationship(pkg, path, 'drawing', target));
  insertInOrder(root, element, SHEET_ORDER);
  return { target, drawing: made };
}

/** A chart of another sheet's file part leaves what that part is related to behind: pictures, shapes, linked files. */
const alone = ({ space, fromFile }: ChartModel): XmlNode => (fromFile ? withoutRelations(space) : space);

const withoutRelations = (of: XmlNode): XmlNode => ({
  ...of,
  children: of.children
    .filter(({ attributes }) => !Object.keys(attributes).some((name) => name.startsWith('r:')))
    .map(withoutRelations),
});

/** Writes what has changed of a chart that the file had. */
function rewrite(chart: ChartModel, anchor: Element, sheet: SheetModel, { pkg, workbook }: WriteContext): void {
  const { fromFile } = chart;
  if (!fromFile) return;
  if (JSON.stringify(chart.space) !== fromFile.space)
    setPart(pkg, fromFile.part, printChart(withValues(chart.space, workbook)));
  if (placeState(chart) === fromFile.place) return;
  for (const label of descendants(anchor, 'cNvPr').slice(0, 1)) setAttributes(label, { name: chart.name });
  const place = anchorXml(chart, sheet, 0, '');
  for (const name of ['from', 'to']) {
    const made = child(place, name);
    const old = child(anchor, name);
    if (made && old) anchor.replaceChild((anchor.ownerDocument as Document).importNode(made, true), old);
  }
  const size = child(anchor, 'ext');
  if (size) setAttributes(size, { cx: Math.round(chart.width * EMU), cy: Math.round(chart.height * EMU) });
}

export const charts: SheetPiece = {
  name: 'charts',
  read: (_, sheet, context) => {
    const target = drawingPath(context);
    if (target === undefined) return;
    const anchors = anchorsOf(context.pkg, target, partXml(context.pkg, target));
    if (anchors.length > 0) sheet.charts = anchors.flatMap((found) => readChart(found, target, sheet, context));
  },
  // The values that a chart shows are in its part too.
  state: ({ charts: all = [] }) => all,
  write: (root, sheet, context) => {
    const { pkg, workbook } = context;
    const all = sheet.charts ?? [];
    if (all.length === 0 && drawingPath(context) === undefined) return;
    const { target, drawing } = openDrawing(root, context);
    const isHere = (chart: ChartModel): boolean => chart.fromFile?.drawing === target;
    const kept = new Map(all.filter(isHere).map((chart) => [chart.fromFile?.id, chart]));
    for (const { anchor, id } of anchorsOf(pkg, target, drawing)) {
      const chart = kept.get(id);
      if (chart) rewrite(chart, anchor, sheet, context);
      else {
        drawing.removeChild(anchor);
        removeRelationships(pkg, target, (found) => found.id === id);
      }
    }
    const numbers = descendants(drawing, 'cNvPr').map((element) => Number(attribute(element, 'id') ?? 0));
    let number = Math.max(1, ...numbers);
    for (const chart of all) {
      if (isHere(chart)) continue;
      const path = freePath(pkg, 'xl/charts/chart', '.xml');
      addPart(pkg, path, CHART_CONTENT_TYPE, printChart(withValues(alone(chart), workbook)));
      adopt(drawing, anchorXml(chart, sheet, (number += 1), addRelationship(pkg, target, 'chart', path)));
    }
    setPart(pkg, target, drawing);
  },
};
