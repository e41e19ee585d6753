import {
  addPart,
  addRelationship,
  freePath,
  relationshipsOf,
  removeRelationships,
  RELATIONSHIP_TYPES,
} from './package';
import { SHEET_ORDER, type SheetPiece } from './piece';
import { append, attribute, child, children, ensureChild, relationshipId, removeChildren } from './xml';

/** A sheet's custom properties: each is a part of its own, which is nothing but the text in UTF-16. */

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

const utf16 = (text: string): Uint8Array => {
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return new Uint8Array(units.buffer);
};

export const sheetProperties: SheetPiece = {
  name: 'custom properties',
  read: (root, sheet, { pkg, path }) => {
    const list = child(root, 'customProperties');
    if (!list) return;
    const targets = new Map(relationshipsOf(pkg, path).map(({ id, target }) => [id, target]));
    for (const element of children(list, 'customPr')) {
      const bytes = pkg.parts.get(targets.get(relationshipId(element) ?? '') ?? '');
      if (bytes)
        sheet.customProperties.set(attribute(element, 'name') ?? '', new TextDecoder('utf-16le').decode(bytes));
    }
  },
  state: ({ customProperties }) => [...customProperties],
  write: (root, { customProperties }, { pkg, path }) => {
    removeChildren(root, 'customProperties');
    removeRelationships(pkg, path, ({ kind }) => kind === 'customProperty');
    if (customProperties.size === 0) return;
    const list = ensureChild(root, 'customProperties', SHEET_ORDER);
    for (const [name, value] of customProperties) {
      const target = freePath(pkg, 'xl/customProperty', '.bin');
      addPart(pkg, target, CONTENT_TYPE, '');
      pkg.parts.set(target, utf16(value));
      const id = addRelationship(pkg, path, 'customProperty', target);
      append(list, 'customPr', { name }).setAttributeNS(RELATIONSHIP_TYPES, 'r:id', id);
    }
  },
};
