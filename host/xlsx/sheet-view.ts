import { cellName } from '../model/address';
import { readAreas, writeAreas } from './areas';
import { colorAttributes, readColor } from './colors';
import { SHEET_ORDER, type SheetPiece } from './piece';
import {
  append,
  attribute,
  child,
  createElement,
  ensureChild,
  flag,
  numberAttribute,
  removeChildren,
  setAttributes,
  type Element,
} from './xml';

/** How a sheet looks on the screen: the colour of its tab, gridlines, headings, the frozen pane, the selection. */

const viewOf = (root: Element): Element | undefined => child(child(root, 'sheetViews'), 'sheetView');

const ensureView = (root: Element): Element => {
  const view = ensureChild(ensureChild(root, 'sheetViews', SHEET_ORDER), 'sheetView', ['sheetView']);
  if (attribute(view, 'workbookViewId') === undefined) setAttributes(view, { workbookViewId: 0 });
  return view;
};

export const tabColor: SheetPiece = {
  name: 'tab colour',
  read: (root, sheet, { styleSheet }) => {
    sheet.tabColor = readColor(child(child(root, 'sheetPr'), 'tabColor'), styleSheet.palette) ?? '';
  },
  state: ({ tabColor: color }) => color,
  write: (root, { tabColor: color }) => {
    const properties = ensureChild(root, 'sheetPr', SHEET_ORDER);
    removeChildren(properties, 'tabColor');
    if (color !== '')
      properties.insertBefore(createElement(root, 'tabColor', colorAttributes(color)), properties.firstChild);
  },
};

export const gridlines: SheetPiece = {
  name: 'gridlines and headings',
  read: (root, sheet) => {
    sheet.showGridlines = flag(viewOf(root), 'showGridLines', true);
    sheet.showHeadings = flag(viewOf(root), 'showRowColHeaders', true);
  },
  state: ({ showGridlines, showHeadings }) => [showGridlines, showHeadings],
  write: (root, { showGridlines, showHeadings }) =>
    setAttributes(ensureView(root), {
      showGridLines: showGridlines ? undefined : false,
      showRowColHeaders: showHeadings ? undefined : false,
    }),
};

const paneName = (rows: number, columns: number): string =>
  rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';

export const frozenPane: SheetPiece = {
  name: 'frozen pane',
  read: (root, sheet) => {
    const pane = child(viewOf(root), 'pane');
    if (!pane || !/^frozen/.test(attribute(pane, 'state') ?? '')) return;
    const rows = numberAttribute(pane, 'ySplit') ?? 0;
    const columns = numberAttribute(pane, 'xSplit') ?? 0;
    if (rows > 0 || columns > 0) sheet.freeze = { rows, columns };
  },
  state: ({ freeze }) => freeze ?? null,
  write: (root, { freeze }) => {
    const view = ensureView(root);
    removeChildren(view, 'pane');
    for (const name of ['pane', 'selection']) removeChildren(view, name);
    if (!freeze) return;
    const { rows, columns } = freeze;
    const pane = createElement(root, 'pane', {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: cellName(rows, columns),
      activePane: paneName(rows, columns),
      state: 'frozen',
    });
    view.insertBefore(pane, view.firstChild);
    append(view, 'selection', { pane: paneName(rows, columns) });
  },
};

/** After the frozen pane, which takes the selections of the panes that are gone with it. */
export const selection: SheetPiece = {
  name: 'selection',
  read: (root, sheet, { workbook }) => {
    const view = viewOf(root);
    const active = attribute(child(view, 'pane'), 'activePane');
    const found = view
      ? Array.from(view.childNodes as Iterable<unknown>)
          .filter((node): node is Element => (node as Element).localName === 'selection')
          .find((element) => attribute(element, 'pane') === active)
      : undefined;
    const areas = readAreas(attribute(found, 'sqref'));
    if (areas.length > 0) workbook.selections.set(sheet.id, areas);
  },
  state: (sheet, workbook) => workbook.selections.get(sheet.id) ?? null,
  write: (root, sheet, { workbook }) => {
    const areas = workbook.selections.get(sheet.id);
    const first = areas?.[0];
    if (!areas || !first) return;
    const view = ensureView(root);
    const pane = attribute(child(view, 'pane'), 'activePane');
    removeChildren(view, 'selection');
    append(view, 'selection', { pane, activeCell: cellName(first.row, first.column), sqref: writeAreas(areas) });
    for (const last of ['pivotSelection', 'extLst']) {
      const later = child(view, last);
      if (later) view.appendChild(later);
    }
  },
};
