import type { PrintedLayout } from '../../plan/printed-sheet';
import type { Area, CellValue } from '../../tracker/snapshot';
import { SMALL, type Operation } from '../edits/operation';
import { wordFormula } from '../read-rules';

/** How many links travel in one operation. */
const LINKS = 200;

/** Links to the cells that a sheet is made from. */
export function linkOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  values: CellValue[][],
  { links }: PrintedLayout,
): Operation[] {
  const groups = Array.from({ length: Math.ceil(links.length / LINKS) }, (_, i) =>
    links.slice(i * LINKS, (i + 1) * LINKS),
  );
  return groups.map((group) => ({
    bytes: group.length * SMALL,
    place: name,
    queue: () => {
      const it = sheet();
      for (const { row, column, sheet: target, cell } of group) {
        it.getCell(row, column).hyperlink = {
          documentReference: `'${target.replaceAll("'", "''")}'!${cell}`,
          textToDisplay: String(values[row]?.[column] ?? ''),
        };
      }
    },
  }));
}

/** What a sheet is marked up with: Excel tables, filter buttons, words that colour themselves. */
export function markOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  { tables, filter, rules }: PrintedLayout,
): Operation[] {
  const rangeAt = (area: Area) => sheet().getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  return [
    ...tables.map(({ area, name: called, filterButtons = false }) => ({
      bytes: SMALL,
      place: name,
      queue: () => {
        const table = sheet().tables.add(rangeAt(area), true);
        table.name = called;
        table.style = 'TableStyleLight1';
        table.showFilterButton = filterButtons;
      },
    })),
    ...(filter === null
      ? []
      : [{ bytes: SMALL, place: name, queue: () => void sheet().autoFilter.apply(rangeAt(filter)) }]),
    ...rules.map(({ area, words }) => ({
      bytes: SMALL * 5 * words.length,
      place: name,
      queue: () => {
        for (const { word, fill, font, numberFormat } of words) {
          const { cellValue } = rangeAt(area).conditionalFormats.add('CellValue');
          cellValue.rule = { formula1: wordFormula(word), operator: 'EqualTo' };
          cellValue.format.font.color = font;
          cellValue.format.fill.color = fill;
          cellValue.format.numberFormat = numberFormat;
        }
      },
    })),
  ];
}
