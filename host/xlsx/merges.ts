import { readAreas, writeArea } from './areas';
import { SHEET_ORDER, type SheetPiece } from './piece';
import { append, attribute, child, children, ensureChild, removeChildren, setAttributes } from './xml';

export const merges: SheetPiece = {
  name: 'merged cells',
  read: (root, sheet) => {
    sheet.merges = children(child(root, 'mergeCells'), 'mergeCell').flatMap((cell) =>
      readAreas(attribute(cell, 'ref')),
    );
  },
  state: (sheet) => sheet.merges,
  write: (root, sheet) => {
    removeChildren(root, 'mergeCells');
    if (sheet.merges.length === 0) return;
    const list = ensureChild(root, 'mergeCells', SHEET_ORDER);
    for (const area of sheet.merges) append(list, 'mergeCell', { ref: writeArea(area) });
    setAttributes(list, { count: sheet.merges.length });
  },
};
