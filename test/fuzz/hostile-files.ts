import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from '../../host/xlsx';
import { draw } from '../layouts/draw';

/** A small tracker as openpyxl saves it. */
export const GOOD = readFileSync(join(__dirname, '../fixtures/openpyxl-tracker.xlsx'));

export const SHEET = 'xl/worksheets/sheet1.xml';

/** The good file with some of its parts changed. */
export function changed(change: (parts: Record<string, string>) => void): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(GOOD)).map(([path, bytes]): [string, string] => [path, strFromU8(bytes)]),
  );
  change(parts);
  const packed: Record<string, Uint8Array> = Object.fromEntries(
    Object.entries(parts).map(([path, text]): [string, Uint8Array] => [path, strToU8(text)]),
  );
  return zipSync(packed, { level: 1 });
}

/** The good file with one part replaced, named as large as it says it is. */
export const withPart = (path: string, text: string): Uint8Array => changed((parts) => void (parts[path] = text));

const u16 = (n: number): number[] => [n & 255, (n >> 8) & 255];
const u32 = (n: number): number[] => [...u16(n & 65_535), ...u16(n >>> 16)];

/**
 * A zip of one part that unpacks to `size` zeroes, and says in its directory that it unpacks to `claimed`: what a zip
 * bomb says of itself need not be true.
 */
export function bomb(path: string, size: number, claimed: number): Uint8Array {
  const name = [...strToU8(path)];
  const piece = Buffer.alloc(1_000_000);
  const middle = deflateRawSync(piece, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const pieces = Array.from({ length: size / piece.length - 1 }, () => middle);
  const chunk = Buffer.concat([...pieces, deflateRawSync(piece, { level: 9 })]);
  const head = [
    ...u16(20),
    ...u16(0),
    ...u16(8),
    ...u16(0),
    ...u16(33),
    ...u32(0),
    ...u32(chunk.length),
    ...u32(claimed),
  ];
  const local = [...u32(0x04034b50), ...head, ...u16(name.length), ...u16(0), ...name];
  const central = [...u32(0x02014b50), ...u16(20), ...head, ...u16(name.length), ...u16(0), ...u16(0), ...u16(0)];
  const directory = [...central, ...u16(0), ...u32(0), ...u32(0), ...name];
  const offset = local.length + chunk.length;
  const end = [
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(1),
    ...u16(1),
    ...u32(directory.length),
    ...u32(offset),
    ...u16(0),
  ];
  return Uint8Array.from([...local, ...chunk, ...directory, ...end]);
}

/** A tracker whose sheet is formatted down to Excel's last row, as a careless fill leaves it. */
export async function formattedToTheEnd(rows: number, cells: 'with cells' | 'rows alone'): Promise<Uint8Array> {
  const workbook = draw([
    {
      name: 'Indicators',
      rows: [
        ['Ref', 'Indicator', 'Good is', 'Target', 'Q2 2013/14'],
        ['1', 'Visits', 'High', 10, 11],
      ],
    },
  ]);
  const parts = unzipSync(await writeXlsx(workbook));
  const sheet = strFromU8(parts[SHEET]!);
  const empty = Array.from({ length: rows - 2 }, (_, i) => {
    const row = i + 3;
    const inside = cells === 'with cells' ? `<c r="A${row}" s="1"/><c r="B${row}" s="1"/>` : '';
    return `<row r="${row}" s="1" customFormat="1">${inside}</row>`;
  }).join('');
  parts[SHEET] = strToU8(sheet.replace('</sheetData>', `${empty}</sheetData>`));
  return zipSync(parts, { level: 1 });
}
