import { readXlsx } from '../../host/xlsx';
import { drawSample } from '../../samples/draw';
import type { Sample } from '../../samples/sample';
import { bed } from '../journeys/bed';

/** The pack of a sample, as a reader of its pages sees it. */
export interface PrintedPack {
  /** The rows of a sheet, each cell as it is shown; null where the pack does not have the sheet. */
  rows: (sheet: string) => string[][] | null;
  /** The first row in which a cell says exactly this, without its empty cells. */
  row: (sheet: string, says: string) => string[];
  /** The rows under a heading, and a sentence beneath it, up to the next heading or sentence; without their empty cells. */
  under: (sheet: string, heading: string) => string[][];
}

const filled = (row: readonly string[]): string[] => row.filter((cell) => cell !== '');

/** Builds the pack of a sample, as at the day of its report. */
export async function packOf(sample: Sample, asAt: string | null): Promise<PrintedPack> {
  const made = bed({ workbook: await readXlsx(await drawSample(sample)) });
  const outcome = await made.act('pack', { asAt });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const shown = await made.hand(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const printed = sheets.items.map((sheet) => ({
      name: sheet.name,
      area: sheet.pageLayout.getPrintAreaOrNullObject(),
    }));
    for (const { area } of printed) area.load('isNullObject,address');
    await context.sync();
    const texts = printed
      .filter(({ area }) => !area.isNullObject)
      .map(({ name, area }) => {
        const address = area.address.slice(area.address.lastIndexOf('!') + 1);
        return { name, range: context.workbook.worksheets.getItem(name).getRange(address).load('text') };
      });
    await context.sync();
    return new Map(texts.map(({ name, range }) => [name, range.text]));
  });
  const rows = (sheet: string): string[][] | null => shown.get(`${sheet} (pack)`) ?? shown.get(sheet) ?? null;
  const among = (sheet: string): string[][] => rows(sheet) ?? [];
  return {
    rows,
    row: (sheet, says) => filled(among(sheet).find((row) => row.includes(says)) ?? []),
    under: (sheet, heading) => {
      const all = among(sheet);
      const isAlone = (row: readonly string[]): boolean => row[0] !== '' && filled(row).length === 1;
      const at = all.findIndex((row) => row[0] === heading && isAlone(row));
      const rest = all.slice(at + 1 + (isAlone(all[at + 1] ?? []) ? 1 : 0));
      const end = rest.findIndex(isAlone);
      return rest.slice(0, end === -1 ? undefined : end).map(filled);
    },
  };
}
