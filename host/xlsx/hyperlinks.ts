import { cellName } from '../model/address';
import { ensureCell } from '../model/cells';
import type { CellModel, SheetModel } from '../model/model';
import { readAreas } from './areas';
import { addRelationship, relationshipsOf, removeRelationships, RELATIONSHIP_TYPES } from './package';
import { SHEET_ORDER, type SheetPiece } from './piece';
import { append, attribute, child, children, ensureChild, relationshipId, removeChildren, type Element } from './xml';

type Hyperlink = NonNullable<CellModel['hyperlink']>;

const MOST_CELLS = 10_000;

const readLink = (element: Element, targets: Map<string, string>): Hyperlink => {
  const link: Hyperlink = {};
  const address = targets.get(relationshipId(element) ?? '');
  const location = attribute(element, 'location');
  const screenTip = attribute(element, 'tooltip');
  const display = attribute(element, 'display');
  if (address !== undefined) link.address = address;
  if (location !== undefined) link.documentReference = location;
  if (screenTip !== undefined) link.screenTip = screenTip;
  if (display !== undefined) link.textToDisplay = display;
  return link;
};

const linksOf = (sheet: SheetModel): [row: number, column: number, link: Hyperlink][] => {
  const links: [number, number, Hyperlink][] = [];
  sheet.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell?.hyperlink) links.push([row, column, cell.hyperlink]);
    }),
  );
  return links;
};

export const hyperlinks: SheetPiece = {
  name: 'hyperlinks',
  read: (root, sheet, { pkg, path }) => {
    const list = child(root, 'hyperlinks');
    if (!list) return;
    const targets = new Map(relationshipsOf(pkg, path).map(({ id, target }) => [id, target]));
    for (const element of children(list, 'hyperlink')) {
      const link = readLink(element, targets);
      for (const area of readAreas(attribute(element, 'ref'))) {
        if (area.rows * area.columns > MOST_CELLS) continue;
        for (let row = area.row; row < area.row + area.rows; row++) {
          for (let column = area.column; column < area.column + area.columns; column++) {
            ensureCell(sheet, row, column).hyperlink = { ...link };
          }
        }
      }
    }
  },
  state: linksOf,
  write: (root, sheet, { pkg, path }) => {
    removeChildren(root, 'hyperlinks');
    removeRelationships(pkg, path, ({ kind }) => kind === 'hyperlink');
    const links = linksOf(sheet);
    if (links.length === 0) return;
    const list = ensureChild(root, 'hyperlinks', SHEET_ORDER);
    const ids = new Map<string, string>();
    for (const [row, column, { address, documentReference, screenTip, textToDisplay }] of links) {
      const element = append(list, 'hyperlink', {
        ref: cellName(row, column),
        location: documentReference,
        tooltip: screenTip,
        display: textToDisplay,
      });
      if (!address) continue;
      const id = ids.get(address) ?? addRelationship(pkg, path, 'hyperlink', address, true);
      ids.set(address, id);
      element.setAttributeNS(RELATIONSHIP_TYPES, 'r:id', id);
    }
  },
};
