import { cellName, parseArea } from '../model/address';
import { newId } from '../model/create';
import type { CommentModel, SheetModel } from '../model/model';
import {
  addPart,
  addRelationship,
  ensureDefaultType,
  freePath,
  partText,
  partXml,
  relationshipsOf,
  removeRelationships,
  RELATIONSHIP_TYPES,
  setPart,
  type Package,
} from './package';
import { noteForThread, writeThreads } from './threads';
import { SHEET_ORDER, type SheetPiece } from './piece';
import { readText } from './shared-strings';
import {
  append,
  attribute,
  child,
  children,
  createElement,
  insertInOrder,
  parseXml,
  printElement,
  removeChildren,
  textOf,
  type Element,
} from './xml';

/** Notes, and threads of comments. */

const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relatedParts = (pkg: Package, path: string, kind: string): string[] =>
  relationshipsOf(pkg, path)
    .filter((found) => found.kind === kind)
    .map(({ target }) => target);

const placeOf = (element: Element): { row: number; column: number } => {
  const area = parseArea(attribute(element, 'ref') ?? 'A1');
  return { row: area?.row ?? 0, column: area?.column ?? 0 };
};

const inner = (element: Element | undefined): string =>
  element
    ? printElement(element)
        .replace(/^<[^>]*>/, '')
        .replace(/<\/[^>]*>$/, '')
    : '';

const personNames = (pkg: Package): Map<string, string> => {
  const names = new Map<string, string>();
  for (const path of pkg.parts.keys()) {
    if (!/(^|\/)persons\/[^/]+\.xml$/.test(path)) continue;
    for (const person of children(partXml(pkg, path), 'person')) {
      names.set(attribute(person, 'id') ?? '', attribute(person, 'displayName') ?? '');
    }
  }
  return names;
};

const readThreads = (pkg: Package, path: string, names: Map<string, string>): CommentModel[] => {
  const root = partXml(pkg, path);
  const threads = new Map<string, CommentModel>();
  for (const element of children(root, 'threadedComment')) {
    const id = attribute(element, 'id') ?? '';
    const text = textOf(child(element, 'text'));
    const author = names.get(attribute(element, 'personId') ?? '') ?? '';
    const mentions = children(child(element, 'mentions')).length > 0;
    const created = attribute(element, 'dT');
    const said = {
      id,
      text,
      author,
      ...(created === undefined ? {} : { created: `${created}Z`.replace('ZZ', 'Z') }),
      ...(mentions ? { mentions } : {}),
    };
    const parent = threads.get(attribute(element, 'parentId') ?? '');
    if (parent) parent.replies.push(said);
    else {
      const resolved = attribute(element, 'done') === '1' ? { resolved: true } : {};
      threads.set(id, { ...said, ...placeOf(element), replies: [], threaded: true, ...resolved });
    }
  }
  return [...threads.values()];
};

const readNotes = (root: Element | undefined, newNoteId: () => string): CommentModel[] => {
  const authors = children(child(root, 'authors'), 'author').map(textOf);
  return children(child(root, 'commentList'), 'comment').map((element) => ({
    id: newNoteId(),
    ...placeOf(element),
    text: readText(inner(child(element, 'text'))).text,
    author: authors[Number(attribute(element, 'authorId') ?? 0)] ?? '',
    replies: [],
    threaded: false,
  }));
};

const addNote = (list: Element, authors: Element, { row, column, text, author }: CommentModel): void => {
  const known = children(authors, 'author').map(textOf);
  const authorId = known.includes(author) ? known.indexOf(author) : known.length;
  if (authorId === known.length) append(authors, 'author', {}, author);
  const element = append(list, 'comment', { ref: cellName(row, column), authorId });
  append(append(element, 'text'), 't', {}, text);
};

/** A note's box, which Excel will not do without. It is drawn two columns wide beside the cell. */
const boxXml = ({ row, column }: CommentModel, n: number): string =>
  `<v:shape id="_x0000_s${1025 + n}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:108pt;height:60pt;z-index:${n + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

const boxesXml = (notes: readonly CommentModel[]): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${notes.map(boxXml).join('')}</xml>`;

/** Where a sheet's threads would lose something: its comments are not those of the file, and people are mentioned in some. */
export const losesThreads = (sheet: SheetModel, before: string | undefined): boolean => {
  const now = JSON.stringify(sheet.comments);
  if (now === (before ?? '[]')) return false;
  return sheet.comments.some(({ mentions, replies }) => mentions || replies.some((reply) => reply.mentions));
};

export const comments: SheetPiece = {
  name: 'comments',
  read: (_root, sheet, { pkg, path, workbook }) => {
    const threadParts = relatedParts(pkg, path, 'threadedComment');
    const names = threadParts.length > 0 ? personNames(pkg) : new Map<string, string>();
    const threads = threadParts.flatMap((part) => readThreads(pkg, part, names));
    const taken = new Set(threads.map(({ row, column }) => `${row},${column}`));
    const notes = relatedParts(pkg, path, 'comments').flatMap((part) =>
      readNotes(partXml(pkg, part), () => newId(workbook)),
    );
    // A thread also stands among the notes, for programs that know no threads.
    sheet.comments = [...threads, ...notes.filter(({ row, column }) => !taken.has(`${row},${column}`))];
  },
  state: (sheet) => sheet.comments,
  write: (root, sheet, { pkg, path }) => {
    const [oldNotes] = relatedParts(pkg, path, 'comments');
    const isDrawing = (part: string) => partText(pkg, part)?.includes('ObjectType="Note"') ?? false;
    removeRelationships(
      pkg,
      path,
      ({ kind, target }) =>
        kind === 'comments' || kind === 'threadedComment' || (kind === 'vmlDrawing' && isDrawing(target)),
    );
    removeChildren(root, 'legacyDrawing');
    if (sheet.comments.length === 0) return;
    const notes = parseXml(`<comments xmlns="${NAMESPACE}"><authors/><commentList/></comments>`, 'comments');
    const [authors, list] = children(notes);
    if (!authors || !list) return;
    for (const comment of sheet.comments) addNote(list, authors, comment.threaded ? noteForThread(comment) : comment);
    writeThreads(pkg, path, sheet.comments);
    const target = oldNotes ?? freePath(pkg, 'xl/comments', '.xml');
    addPart(pkg, target, NOTES_TYPE, notes);
    addRelationship(pkg, path, 'comments', target);
    const drawing = freePath(pkg, 'xl/drawings/vmlDrawing', '.vml');
    ensureDefaultType(pkg, 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
    setPart(pkg, drawing, boxesXml(sheet.comments));
    const element = createElement(root, 'legacyDrawing');
    element.setAttributeNS(RELATIONSHIP_TYPES, 'r:id', addRelationship(pkg, path, 'vmlDrawing', drawing));
    insertInOrder(root, element, SHEET_ORDER);
  },
};
