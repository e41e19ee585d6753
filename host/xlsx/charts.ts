import { columnPoints, leftOf, rowPoints, topOf } from '../operations/measures';
import type { ChartModel } from '../model/chart';
import { newId } from '../model/create';
import type { SheetModel } from '../model/model';
import { CHART_CONTENT_TYPE, chartXml } from './chart-part';
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
  textOf,
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

/** The places of a drawing that hold a chart, with the relationship that leads to it. */
const anchorsOf = (root: Element | undefined): { anchor: Element; id: string }[] =>
  children(root).flatMap((anchor) => {
    const [chart] = descendants(anchor, 'chart');
    const id = chart && relationshipId(chart);
    return id === undefined ? [] : [{ anchor, id }];
  });

const TYPES: readonly [element: string, type: string][] = [
  ['barChart', 'ColumnClustered'],
  ['lineChart', 'Line'],
  ['areaChart', 'Area'],
];

function typeOf(root: Element | undefined): string {
  for (const [element, type] of TYPES) {
    const [found] = root ? descendants(root, element) : [];
    if (!found) continue;
    if (element !== 'barChart') return type;
    const side = attribute(child(found, 'barDir'), 'val') === 'bar' ? 'Bar' : 'Column';
    const grouping = attribute(child(found, 'grouping'), 'val');
    return side + (grouping === 'stacked' ? 'Stacked' : grouping === 'percentStacked' ? 'Stacked100' : 'Clustered');
  }
  return 'Invalid';
}

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

const axis = () => ({ visible: true, gridlines: false, gridline: {}, line: {}, font: {} });

function readChart(
  { anchor, id }: { anchor: Element; id: string },
  drawing: string,
  sheet: SheetModel,
  context: ReadContext,
): ChartModel {
  const { pkg, workbook } = context;
  const target = relationshipsOf(pkg, drawing).find((found) => found.id === id)?.target;
  const root = target === undefined ? undefined : partXml(pkg, target);
  const title = root && descendants(root, 'title')[0];
  return {
    id: newId(workbook),
    name: attribute(descendants(anchor, 'cNvPr')[0], 'name') ?? '',
    type: typeOf(root),
    ...placeOf(anchor, sheet),
    title: { text: title ? descendants(title, 't').map(textOf).join('') : '', visible: title !== undefined, font: {} },
    legend: { visible: root !== undefined && descendants(root, 'legend').length > 0, position: 'Bottom', font: {} },
    categoryAxis: axis(),
    valueAxis: axis(),
    area: { font: {}, line: {} },
    series: [],
    fromFile: id,
  };
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
  const label = `id="${number}" name="${escapeAttribute(chart.name)}" descr="${escapeAttribute(chart.title.text)}"`;
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

export const charts: SheetPiece = {
  name: 'charts',
  read: (_, sheet, context) => {
    const target = drawingPath(context);
    if (target === undefined) return;
    const anchors = anchorsOf(partXml(context.pkg, target));
    if (anchors.length > 0) sheet.charts = anchors.map((found) => readChart(found, target, sheet, context));
  },
  // The values that a chart shows are in its part too.
  state: ({ charts: all = [] }) => all,
  write: (root, sheet, context) => {
    const { pkg } = context;
    const all = sheet.charts ?? [];
    if (all.length === 0 && drawingPath(context) === undefined) return;
    const { target, drawing } = openDrawing(root, context);
    const kept = new Set(all.map(({ fromFile }) => fromFile));
    for (const { anchor, id } of anchorsOf(drawing)) {
      if (kept.has(id)) continue;
      drawing.removeChild(anchor);
      removeRelationships(pkg, target, (found) => found.id === id);
    }
    const numbers = descendants(drawing, 'cNvPr').map((element) => Number(attribute(element, 'id') ?? 0));
    let number = Math.max(1, ...numbers);
    for (const chart of all) {
      if (chart.fromFile !== undefined) continue;
      const path = freePath(pkg, 'xl/charts/chart', '.xml');
      addPart(pkg, path, CHART_CONTENT_TYPE, chartXml(sheet, chart));
      adopt(drawing, anchorXml(chart, sheet, (number += 1), addRelationship(pkg, target, 'chart', path)));
    }
    setPart(pkg, target, drawing);
  },
};
