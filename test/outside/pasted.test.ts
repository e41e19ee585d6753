import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { SheetModel, WorkbookModel } from '../../host/model/model';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import { drawSample } from '../../samples/draw';
import { SAMPLES } from '../../samples/make';
import { PALETTE } from '../../src/plan/palette';
import { bed } from '../journeys/bed';
import { AS_AT_OF } from './days';
import { convert } from './libre-office';

/**
 * A table of the pack in a word processor. What is pasted is HTML: the text as it is shown and the fills as they are seen.
 * LibreOffice writes that of a sheet, and makes a Word document of it; both hold every coloured word, its shape and its
 * fill. (What real Excel puts on the clipboard is for a person to try: docs/by-hand.md.)
 */

const folder = mkdtempSync(join(tmpdir(), 'pasted-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How often each text stands on each fill: `B3261E ● Red`. */
type Coloured = Record<string, number>;

const tally = (found: readonly string[]): Coloured => {
  const counts: Coloured = {};
  for (const one of found) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
};

const SWATCHES = Object.values(PALETTE);
/** A coloured word as it is shown, under the number format that gives it its shape. */
const shapeIn = (format: string): string | null => /^"(.) "@$/u.exec(format)?.[1] ?? null;

/** Every coloured word of our sheets: with a fill of its own, or with that of a rule that reads it. */
function onSheets(workbook: WorkbookModel, sheets: readonly SheetModel[]): Coloured {
  const found = sheets.flatMap(({ rows, conditionalFormats }) =>
    rows.flatMap((cells) =>
      (cells ?? []).flatMap((cell) => {
        const style = workbook.styles[cell?.style ?? 0];
        const shape = shapeIn(style?.numberFormat ?? '');
        if (cell === undefined || style === undefined || shape === null) return [];
        const rule = conditionalFormats.find((one) => one.rule.formula1 === `="${String(cell.value)}"`);
        const fill = style.fill.color || rule?.format.fill?.color;
        return fill === undefined ? [] : [`${fill.slice(1).toUpperCase()} ${shape} ${plain(String(cell.value))}`];
      }),
    ),
  );
  return tally(found);
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&#(\d+);/gu, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/gu, ' ')
    .trim();

const FILLS = new Set(SWATCHES.map(({ fill }) => fill.slice(1).toUpperCase()));
const SHAPES = SWATCHES.map(({ shape }) => `${shape} `);
const isColoured = (fill: string, text: string): boolean =>
  FILLS.has(fill) && SHAPES.some((shape) => text.startsWith(shape));

const inHtml = (html: string): Coloured =>
  tally(
    [...html.matchAll(/<td([^>]*)>(.*?)<\/td>/gsu)].flatMap(([, attributes = '', inside = '']) => {
      const fill = /bgcolor="#([0-9A-F]{6})"/iu.exec(attributes)?.[1]?.toUpperCase() ?? '';
      const text = plain(inside);
      return isColoured(fill, text) ? [`${fill} ${text}`] : [];
    }),
  );

const inDocument = (xml: string): Coloured =>
  tally(
    [...xml.matchAll(/<w:tc>(.*?)<\/w:tc>/gsu)].flatMap(([, cell = '']) => {
      const fill = /<w:shd[^>]*w:fill="([0-9A-F]{6})"/iu.exec(cell)?.[1]?.toUpperCase() ?? '';
      const text = plain(
        cell
          .replace(/<w:br\/>/gu, ' ')
          .replace(/<(?!\/?w:t[ >]).*?>/gu, '')
          .replace(/<.*?>/gu, ''),
      );
      return isColoured(fill, text) ? [`${fill} ${text}`] : [];
    }),
  );

test.each(['doncaster-cyps-profile-q3-2013', 'doncaster-trust-q1-2015'])(
  '%s: words, shapes and fills go along',
  async (file) => {
    const sample = SAMPLES.find((one) => one.file === file)!;
    const { act, workbook } = bed({ workbook: await readXlsx(await drawSample(sample)) });
    expect((await act('pack', { asAt: AS_AT_OF[file] ?? null })).kind).toBe('done');
    const ours = workbook.sheets.filter(({ pageLayout }) => pageLayout.printArea !== undefined);
    const wanted = onSheets(workbook, ours);
    const path = join(folder, `${file}.xlsx`);
    writeFileSync(path, await writeXlsx(workbook));
    convert(folder, path, 'html');
    const html = join(folder, `${file}.html`);
    expect(inHtml(readFileSync(html, 'utf8'))).toEqual(wanted);
    convert(folder, html, 'docx:MS Word 2007 XML', { options: ['--infilter=HTML (StarWriter)'] });
    const parts = unzipSync(readFileSync(join(folder, `${file}.docx`)));
    expect(inDocument(strFromU8(parts['word/document.xml']!))).toEqual(wanted);
    for (const word of ['Green', 'Amber', 'Red'])
      expect(Object.keys(wanted).some((one) => one.endsWith(` ${word}`))).toBe(true);
  },
  120_000,
);
