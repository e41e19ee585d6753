import { cellName } from '../model/address';
import type { CellModel, RowModel, SheetModel } from '../model/model';
import { rawAttribute, scanRows, type RawCell, type RawRow, type SheetText } from './cell-scanner';
import { filledFormula, shownFormula, writtenFormula } from './formulas';
import { readText, type FileText, type StringWriter } from './shared-strings';
import type { CellFormat, StyleWriter } from './styles';
import { decodeEscapes, encodeEscapes, escapeText } from './xml';

/**
 * The rows and cells of a sheet, from the file to the model and back. On the way back a cell that is what the file had
 * is written as the file had it, letter by letter; only what differs is written anew.
 */

interface CellSource {
  strings: readonly FileText[];
  formats: readonly CellFormat[];
  /** The model's style for each of the file's formats. */
  styleOfFormat: readonly number[];
  date1904: boolean;
}

interface SharedFormula {
  text: string;
  row: number;
  column: number;
}

const FIRST_DAY = Date.UTC(1899, 11, 30);
const FIRST_DAY_1904 = Date.UTC(1904, 0, 1);
const DAY = 86_400_000;

const serialOfIsoDate = (text: string, date1904: boolean): number | string => {
  const time = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? text : (time - (date1904 ? FIRST_DAY_1904 : FIRST_DAY)) / DAY;
};

type Reading = Pick<CellModel, 'value' | 'isError' | 'richText'>;

const textReading = ({ text, runs }: FileText): Reading =>
  runs === undefined ? { value: text } : { value: text, richText: runs };

/** What `<v>` means, by the cell's type. */
const READ_VALUE: Record<string, (raw: RawCell, source: CellSource) => Reading> = {
  s: ({ value = '' }, { strings }) => textReading(strings[Number(value)] ?? { text: '' }),
  inlineStr: ({ inline = '' }) => textReading(readText(inline)),
  str: ({ value = '' }) => ({ value: decodeEscapes(value) }),
  b: ({ value }) => ({ value: value === '1' || value === 'true' }),
  e: ({ value = '#VALUE!' }) => ({ value, isError: true }),
  d: ({ value = '' }, { date1904 }) => ({ value: serialOfIsoDate(value, date1904) }),
  n: ({ value = '' }) => {
    const number = value.trim() === '' ? NaN : Number(value);
    return { value: Number.isFinite(number) ? number : value };
  },
};

const readValue = (raw: RawCell, source: CellSource): Reading => {
  if (raw.value === undefined && raw.inline === undefined) return { value: '' };
  return (READ_VALUE[raw.type] ?? READ_VALUE.n ?? (() => ({ value: '' })))(raw, source);
};

/** Makes a reader of cells for one sheet; it must see them in the file's order, for the sake of shared formulas. */
const cellReader = (source: CellSource) => {
  const shared = new Map<string, SharedFormula>();
  const readFormula = ({ formula, column }: RawCell, row: number): string | undefined => {
    if (!formula || formula.kind === 'dataTable') return undefined;
    const { text, sharedIndex } = formula;
    if (formula.kind !== 'shared' || sharedIndex === undefined) return text === '' ? undefined : shownFormula(text);
    if (text !== '') shared.set(sharedIndex, { text, row, column });
    const first = shared.get(sharedIndex);
    return first && shownFormula(filledFormula(first.text, row - first.row, column - first.column));
  };
  return (raw: RawCell, row: number): CellModel => {
    const cell: CellModel = readValue(raw, source);
    const formula = readFormula(raw, row);
    if (formula !== undefined) cell.formula = formula;
    const style = source.styleOfFormat[raw.format] ?? 0;
    if (style !== 0) cell.style = style;
    if (source.formats[raw.format]?.quoted) cell.quoted = true;
    return cell;
  };
};

const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';

const readRow = (attributes: string, source: CellSource): RowModel => {
  const row: RowModel = {};
  const height = rawAttribute(attributes, 'ht');
  const format = rawAttribute(attributes, 's');
  const outline = Number(rawAttribute(attributes, 'outlineLevel') ?? 0);
  if (height !== undefined) row.height = Number(height);
  if (isOn(rawAttribute(attributes, 'hidden'))) row.hidden = true;
  if (format !== undefined && isOn(rawAttribute(attributes, 'customFormat'))) {
    row.style = source.styleOfFormat[Number(format)] ?? 0;
  }
  if (outline > 0) row.outlineLevel = outline;
  return row;
};

const isPlainRow = (row: RowModel): boolean => Object.keys(row).length === 0;

export const readCells = (text: SheetText, sheet: SheetModel, source: CellSource): void => {
  const readCell = cellReader(source);
  scanRows(text, ({ row, attributes, cells }) => {
    const model = attributes.includes('=') ? readRow(attributes, source) : {};
    if (!isPlainRow(model)) sheet.rowModels.set(row, model);
    if (cells.length === 0) return;
    const line: (CellModel | undefined)[] = (sheet.rows[row] ??= []);
    for (const raw of cells) line[raw.column] = readCell(raw, row);
  });
};

interface CellTarget extends CellSource {
  styles: StyleWriter;
  stringWriter: StringWriter;
  /** The name of the table that a cell stands in, where one does. */
  tableAt(row: number, column: number): string | undefined;
}

const sameCell = (a: CellModel, b: CellModel): boolean =>
  a.value === b.value &&
  a.formula === b.formula &&
  (a.isError ?? false) === (b.isError ?? false) &&
  (a.style ?? 0) === (b.style ?? 0) &&
  (a.quoted ?? false) === (b.quoted ?? false) &&
  (a.richText === b.richText || a.formula !== undefined);

const valueXml = ({ value, isError, formula, richText }: CellModel, prefix: string, strings: StringWriter) => {
  const v = (text: string | number) => `<${prefix}v>${text}</${prefix}v>`;
  if (isError) return { type: 'e', inner: v(escapeText(String(value))) };
  if (typeof value === 'boolean') return { type: 'b', inner: v(value ? 1 : 0) };
  if (typeof value === 'number') return { type: '', inner: v(value) };
  if (formula !== undefined) {
    return value === '' ? { type: '', inner: '' } : { type: 'str', inner: v(escapeText(encodeEscapes(value))) };
  }
  if (value === '') return { type: '', inner: '' };
  const runs = typeof richText === 'string' ? { runs: richText } : {};
  return { type: 's', inner: v(strings.indexOf({ text: value, ...runs })) };
};

/** What has no value, format or formula is not written at all. */
const cellXml = (cell: CellModel, row: number, column: number, prefix: string, target: CellTarget, raw?: RawCell) => {
  const format = target.styles.formatFor(cell.style ?? 0, cell.quoted ?? false, raw?.format);
  const { type, inner } = valueXml(cell, prefix, target.stringWriter);
  const formula =
    cell.formula === undefined
      ? ''
      : `<${prefix}f>${escapeText(writtenFormula(cell.formula, target.tableAt(row, column)))}</${prefix}f>`;
  if (format === 0 && inner === '' && formula === '') return '';
  const attributes = `r="${cellName(row, column)}"${format ? ` s="${format}"` : ''}${type ? ` t="${type}"` : ''}`;
  return inner === '' && formula === ''
    ? `<${prefix}c ${attributes}/>`
    : `<${prefix}c ${attributes}>${formula}${inner}</${prefix}c>`;
};

const sameRow = (a: RowModel, b: RowModel): boolean =>
  a.height === b.height &&
  ((a.hidden ?? false) || (a.filtered ?? false)) === ((b.hidden ?? false) || (b.filtered ?? false)) &&
  (a.style ?? 0) === (b.style ?? 0) &&
  (a.outlineLevel ?? 0) === (b.outlineLevel ?? 0);

const ROW_ATTRIBUTES = /\s*(?:r|ht|customHeight|hidden|s|customFormat|outlineLevel|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g;

const rowAttributes = (row: number, model: RowModel, kept: string, before: RowModel, target: CellTarget): string => {
  const isCustom = before.height !== model.height || isOn(rawAttribute(kept, 'customHeight'));
  const height = model.height === undefined ? '' : ` ht="${model.height}"${isCustom ? ' customHeight="1"' : ''}`;
  const base = rawAttribute(kept, 's');
  const format = model.style
    ? target.styles.formatFor(model.style, false, base === undefined ? undefined : Number(base))
    : 0;
  return (
    ` r="${row + 1}"` +
    (format ? ` s="${format}" customFormat="1"` : '') +
    height +
    (model.hidden || model.filtered ? ' hidden="1"' : '') +
    (model.outlineLevel ? ` outlineLevel="${model.outlineLevel}"` : '') +
    kept.replace(ROW_ATTRIBUTES, (match) => (/^\s*(x14ac|[\w]+:)/.test(match) ? match : ''))
  );
};

/** Shared formulas of which a cell has changed: what is left of them must be written out, each cell its own. */
const brokenShares = (text: SheetText, sheet: SheetModel, source: CellSource): Set<string> => {
  const broken = new Set<string>();
  if (!text.data.includes('shared')) return broken;
  const readCell = cellReader(source);
  scanRows(text, ({ row, cells }) => {
    for (const raw of cells) {
      const was = readCell(raw, row);
      if (raw.formula?.sharedIndex === undefined) continue;
      const is = sheet.rows[row]?.[raw.column];
      if (!is || !sameCell(was, is)) broken.add(raw.formula.sharedIndex);
    }
  });
  return broken;
};

/** @returns what stands between `<sheetData>` and its end; undefined where nothing differs from the file. */
export const writeCells = (text: SheetText, sheet: SheetModel, target: CellTarget): string | undefined => {
  const { prefix } = text;
  const broken = brokenShares(text, sheet, target);
  const readCell = cellReader(target);
  const out: string[] = [];
  let changed = false;
  let next = 0;

  const writeRow = (row: number, raw?: RawRow): void => {
    const line = sheet.rows[row] ?? [];
    const model = sheet.rowModels.get(row) ?? {};
    const before = raw ? readRow(raw.attributes, target) : {};
    const cells: string[] = [];
    let kept = raw !== undefined && sameRow(model, before);
    let place = 0;
    const writeUpTo = (column: number) => {
      for (; place < column; place++) {
        const cell = line[place];
        const xml = cell && cellXml(cell, row, place, prefix, target);
        if (!xml) continue;
        cells.push(xml);
        kept = false;
      }
    };
    for (const rawCell of raw?.cells ?? []) {
      const was = readCell(rawCell, row);
      writeUpTo(rawCell.column);
      place = rawCell.column + 1;
      const is = line[rawCell.column];
      const shared = rawCell.formula?.sharedIndex;
      if (is && sameCell(was, is) && (shared === undefined || !broken.has(shared))) {
        cells.push(rawCell.xml);
      } else {
        if (is) cells.push(cellXml(is, row, rawCell.column, prefix, target, rawCell));
        kept = false;
      }
    }
    writeUpTo(line.length);
    if (raw === undefined && cells.length === 0 && isPlainRow(model)) return;
    if (!kept) changed = true;
    const attributes = kept && raw ? raw.attributes : rowAttributes(row, model, raw?.attributes ?? '', before, target);
    out.push(
      cells.length === 0
        ? `<${prefix}row${attributes}/>`
        : `<${prefix}row${attributes}>${cells.join('')}</${prefix}row>`,
    );
  };

  const writeRowsUpTo = (row: number) => {
    for (; next < row; next++) if (sheet.rows[next] || sheet.rowModels.has(next)) writeRow(next);
  };
  scanRows(text, (raw) => {
    writeRowsUpTo(raw.row);
    writeRow(raw.row, raw);
    next = raw.row + 1;
  });
  let last = sheet.rows.length - 1;
  for (const row of sheet.rowModels.keys()) last = Math.max(last, row);
  writeRowsUpTo(last + 1);
  return changed ? out.join('') : undefined;
};
