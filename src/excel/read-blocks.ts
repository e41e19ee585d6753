import type { Area, CellBlock, CellValue } from '../tracker/snapshot';
import { BATCH_BYTES, clientError } from './client';

/** What is to be read of one run of columns that stand side by side. */
export interface BlockRequest {
  sheetId: string;
  area: Area;
  formats: boolean;
  texts: boolean;
  formulas: boolean;
  /** What one row of it is expected to weigh, in bytes. */
  bytesPerRow: number;
}

export interface BlockRead {
  sheetId: string;
  block: CellBlock;
}

/** A piece of a request that is small enough for one answer. */
interface Piece {
  of: number;
  area: Area;
  bytes: number;
}

/** Some room, as a sample of rows is only a sample. */
const FULL = BATCH_BYTES * 0.75;

function pieces(requests: BlockRequest[]): Piece[] {
  return requests.flatMap(({ area, bytesPerRow }, of) => {
    const rowsEach = Math.max(1, Math.floor(FULL / Math.max(1, bytesPerRow)));
    const out: Piece[] = [];
    for (let row = 0; row < area.rows; row += rowsEach) {
      const rows = Math.min(rowsEach, area.rows - row);
      out.push({ of, area: { ...area, row: area.row + row, rows }, bytes: rows * bytesPerRow });
    }
    return out;
  });
}

/** Pieces gathered into answers, in order. */
export function gather<T extends { bytes: number }>(items: T[], most: number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const group = groups[groups.length - 1];
    if (group === undefined || item.bytes > room) {
      groups.push([item]);
      room = most - item.bytes;
    } else {
      group.push(item);
      room -= item.bytes;
    }
  }
  return groups;
}

/** An answer that was too large is asked for again in halves. */
const halves = (group: Piece[]): Piece[][] => {
  if (group.length > 1) {
    const middle = Math.ceil(group.length / 2);
    return [group.slice(0, middle), group.slice(middle)];
  }
  return group.flatMap((piece) => {
    const top = Math.floor(piece.area.rows / 2);
    if (top === 0) return [];
    return [
      [{ ...piece, area: { ...piece.area, rows: top } }],
      [{ ...piece, area: { ...piece.area, row: piece.area.row + top, rows: piece.area.rows - top } }],
    ];
  });
};

/**
 * Reads blocks of cells, in as few batches as their size allows. `first` queues whatever else should travel with the
 * first batch. Throws what the client library throws.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  requests: BlockRequest[],
  first: () => void,
): Promise<BlockRead[]> {
  const read = requests.map(({ sheetId, area, formats, texts, formulas }): BlockRead => ({
    sheetId,
    block: {
      area,
      values: new Array<CellValue[]>(area.rows),
      numberFormats: formats ? new Array<string[]>(area.rows) : null,
      texts: texts ? new Array<string[]>(area.rows) : null,
      formulas: formulas ? new Array<CellValue[]>(area.rows) : null,
    },
  }));
  const waiting = gather(pieces(requests), FULL);
  let queueFirst: (() => void) | null = first;
  if (waiting.length === 0) {
    first();
    await context.sync();
  }
  for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
    const ranges = group.map((piece) => load(context, piece, requests[piece.of]));
    queueFirst?.();
    try {
      await context.sync();
    } catch (thrown) {
      const smaller = clientError(thrown).code === 'ResponsePayloadSizeLimitExceeded' ? halves(group) : [];
      if (smaller.length === 0) throw thrown;
      waiting.unshift(...smaller);
      continue;
    }
    queueFirst = null;
    group.forEach((piece, i) => keep(piece, ranges[i], read[piece.of]));
  }
  return read;
}

function load(context: Excel.RequestContext, { area }: Piece, request: BlockRequest | undefined): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(request?.sheetId ?? '');
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.load([
    'values',
    ...(request?.formats ? ['numberFormat'] : []),
    ...(request?.texts ? ['text'] : []),
    ...(request?.formulas ? ['formulas'] : []),
  ]);
  return range;
}

function keep({ area }: Piece, range: Excel.Range | undefined, read: BlockRead | undefined): void {
  if (range === undefined || read === undefined) return;
  const { block } = read;
  const from = area.row - block.area.row;
  const put = <T>(rows: T[][], into: T[][] | null) => rows.forEach((cells, i) => into && (into[from + i] = cells));
  put(range.values as CellValue[][], block.values);
  if (block.numberFormats !== null) put(range.numberFormat as string[][], block.numberFormats);
  if (block.texts !== null) put(range.text, block.texts);
  if (block.formulas !== null) put(range.formulas as CellValue[][], block.formulas);
}
