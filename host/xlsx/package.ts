import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { WorkbookFileError } from './errors';
import { append, attribute, children, parseXml, printXml, type Element } from './xml';

/** An Office package: named parts in a zip, their content types, and the relationships between them. */
export interface Package {
  /** By path without a leading slash. */
  parts: Map<string, Uint8Array>;
}

export interface Relationship {
  id: string;
  /** The last word of the type's address: `worksheet`, `table`, `comments`. */
  kind: string;
  type: string;
  /** A path inside the package, or an address where `external`. */
  target: string;
  external: boolean;
}

export interface Limits {
  /** Bytes, unpacked, of one part and of all. */
  partSize: number;
  totalSize: number;
  partCount: number;
}

const LIMITS: Limits = { partSize: 400_000_000, totalSize: 800_000_000, partCount: 20_000 };

const CONTENT_TYPES = '[Content_Types].xml';
const TYPES_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** @throws WorkbookFileError where the bytes are no zip, are encrypted, broken, or unpack to more than the limits. */
export const openPackage = (bytes: Uint8Array, limits: Limits = LIMITS): Package => {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new WorkbookFileError(
      'The file is protected with a password, or is of the older .xls kind: open it in Excel and save it as .xlsx without a password.',
    );
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new WorkbookFileError('The file is not an Excel workbook (.xlsx).');
  let total = 0;
  let count = 0;
  const tooBig = new WorkbookFileError('The file is too big to be read: unpacked, it is larger than any tracker.');
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (originalSize > limits.partSize || total > limits.totalSize || ++count > limits.partCount) throw tooBig;
        return !name.endsWith('/');
      },
    });
  } catch (error) {
    if (error === tooBig) throw error;
    throw new WorkbookFileError('The file is broken: it cannot be unpacked.');
  }
  const parts = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(entries)) {
    parts.set(name.replaceAll('\\', '/').replace(/^\/+/, ''), content);
  }
  return { parts };
};

const EPOCH = new Date(1980, 0, 1);

export const closePackage = (pkg: Package): Uint8Array => {
  const entries: Zippable = {};
  const first = pkg.parts.get(CONTENT_TYPES);
  if (first) entries[CONTENT_TYPES] = [first, { mtime: EPOCH }];
  for (const [name, content] of pkg.parts) {
    const isPacked = /\.(png|jpe?g|gif|emf\.gz)$/i.test(name);
    entries[name] = [content, { mtime: EPOCH, level: isPacked ? 0 : 3 }];
  }
  return zipSync(entries);
};

/** A part's text; undefined where there is none of that path. */
export const partText = (pkg: Package, path: string): string | undefined => {
  const bytes = pkg.parts.get(path);
  if (!bytes) return undefined;
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
};

export const partXml = (pkg: Package, path: string): Element | undefined => {
  const text = partText(pkg, path);
  return text === undefined ? undefined : parseXml(text, path);
};

export const setPart = (pkg: Package, path: string, content: string | Element): void => {
  pkg.parts.set(path, strToU8(typeof content === 'string' ? content : printXml(content)));
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const relsPathOf = (path: string): string => {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
};

/** A target against the folder of the part that names it; an absolute one (`/xl/tables/table1.xml`) stands by itself. */
const resolve = (source: string, target: string): string => {
  const steps = (target.startsWith('/') ? target : folderOf(source) + target).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return decodePath(path.join('/'));
};

const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const relativeTo = (source: string, path: string): string => {
  const from = folderOf(source).split('/').filter(Boolean);
  const to = path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
};

/** What a part (`''` for the package itself) is related to. */
export const relationshipsOf = (pkg: Package, source: string): Relationship[] =>
  children(partXml(pkg, relsPathOf(source)), 'Relationship').map((element) => {
    const type = attribute(element, 'Type') ?? '';
    const target = attribute(element, 'Target') ?? '';
    const external = attribute(element, 'TargetMode') === 'External';
    return {
      id: attribute(element, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: external ? target : resolve(source, target),
      external,
    };
  });

const relationshipsXml = (pkg: Package, source: string): Element =>
  partXml(pkg, relsPathOf(source)) ?? parseXml(`<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`, 'relationships');

/** Adds a relationship; the answer is its id. `kind` is the last word of an Office type, or a whole type. */
export const addRelationship = (
  pkg: Package,
  source: string,
  kind: string,
  target: string,
  external = false,
): string => {
  const root = relationshipsXml(pkg, source);
  const taken = new Set(children(root).map((element) => attribute(element, 'Id')));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n++;
  const type = kind.includes('/') ? kind : `${RELATIONSHIP_TYPES}/${kind}`;
  append(root, 'Relationship', {
    Id: `rId${n}`,
    Type: type,
    Target: external ? target : relativeTo(source, target),
    TargetMode: external ? 'External' : undefined,
  });
  setPart(pkg, relsPathOf(source), root);
  return `rId${n}`;
};

export const removeRelationships = (pkg: Package, source: string, which: (found: Relationship) => boolean): void => {
  const gone = new Set(
    relationshipsOf(pkg, source)
      .filter(which)
      .map(({ id }) => id),
  );
  if (gone.size === 0) return;
  const root = relationshipsXml(pkg, source);
  for (const element of children(root, 'Relationship')) {
    if (gone.has(attribute(element, 'Id') ?? '')) root.removeChild(element);
  }
  setPart(pkg, relsPathOf(source), root);
};

const typesXml = (pkg: Package): Element =>
  partXml(pkg, CONTENT_TYPES) ?? parseXml(`<Types xmlns="${TYPES_NAMESPACE}"/>`, CONTENT_TYPES);

export const contentTypeOf = (pkg: Package, path: string): string | undefined => {
  const entries = children(typesXml(pkg));
  const override = entries.find((entry) => resolve('', attribute(entry, 'PartName') ?? '') === path);
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const byExtension = entries.find((entry) => attribute(entry, 'Extension')?.toLowerCase() === extension);
  return attribute(override ?? byExtension, 'ContentType');
};

/** Puts a new part into the package, with its content type. */
export const addPart = (pkg: Package, path: string, contentType: string, content: string | Element): void => {
  setPart(pkg, path, content);
  if (contentTypeOf(pkg, path) === contentType) return;
  const root = typesXml(pkg);
  append(root, 'Override', { PartName: `/${path}`, ContentType: contentType });
  setPart(pkg, CONTENT_TYPES, root);
};

/** A default content type, for parts that are known by their extension (`vml`, `xml`, `rels`). */
export const ensureDefaultType = (pkg: Package, extension: string, contentType: string): void => {
  const root = typesXml(pkg);
  if (children(root, 'Default').some((entry) => attribute(entry, 'Extension')?.toLowerCase() === extension)) return;
  const element = append(root, 'Default', { Extension: extension, ContentType: contentType });
  root.insertBefore(element, root.firstChild);
  setPart(pkg, CONTENT_TYPES, root);
};

/** The parts that relationships lead to, their relationships among them. */
export const reachableParts = (pkg: Package): Set<string> => {
  const reached = new Set<string>([CONTENT_TYPES]);
  const visit = (source: string) => {
    const rels = relsPathOf(source);
    if (!pkg.parts.has(rels) || reached.has(rels)) return;
    reached.add(rels);
    for (const { target, external } of relationshipsOf(pkg, source)) {
      if (external || !pkg.parts.has(target) || reached.has(target)) continue;
      reached.add(target);
      visit(target);
    }
  };
  visit('');
  return reached;
};

/** Takes away what was led to `before` and is not any more, with its content types. What never was led to stays. */
export const removeUnreachable = (pkg: Package, before: ReadonlySet<string>): void => {
  const reached = reachableParts(pkg);
  const gone = [...pkg.parts.keys()].filter((path) => before.has(path) && !reached.has(path));
  if (gone.length === 0) return;
  for (const path of gone) pkg.parts.delete(path);
  const root = typesXml(pkg);
  for (const entry of children(root, 'Override')) {
    if (gone.includes(resolve('', attribute(entry, 'PartName') ?? ''))) root.removeChild(entry);
  }
  setPart(pkg, CONTENT_TYPES, root);
};

/** A path that is free: `xl/tables/table3.xml`. */
export const freePath = (pkg: Package, before: string, after: string): string => {
  let n = 1;
  while (pkg.parts.has(`${before}${n}${after}`)) n++;
  return `${before}${n}${after}`;
};
