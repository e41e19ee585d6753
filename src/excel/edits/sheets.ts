import { cellAddress } from '../../plan/cells';
import type { SheetEdit } from '../../plan/plan';
import type { RowStyle, SheetContent } from '../../plan/sheet-content';
import type { CellValue } from '../../tracker/snapshot';
import { valueOperations } from './cells';
import { lookUpSheet } from './look-up';
import { SMALL, type Operation, type Prepare } from './operation';

/** Rebuilds one of our sheets in place: deleting a sheet would clear Excel's own undo list. */
export const prepareSheet: Prepare<SheetEdit> = ({ name, content }, { context }) => {
  const found = lookUpSheet(context, name);
  return () => {
    const standing = found();
    if (content === null) {
      return standing !== null ? [{ bytes: SMALL, place: name, queue: () => standing.delete() }] : [];
    }
    const sheet = () => context.workbook.worksheets.getItem(name);
    const make: Operation = {
      bytes: SMALL,
      place: name,
      queue: () => {
        if (standing !== null) standing.getRange().clear();
        else context.workbook.worksheets.add(name);
      },
    };
    return [make, ...contentOperations(sheet, name, content)];
  };
};

function contentOperations(sheet: () => Excel.Worksheet, name: string, { layout, values }: SheetContent): Operation[] {
  const width = Math.max(1, layout.columns.length, ...values.map((cells) => cells.length));
  const full = values.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? ''));
  const area = { row: 0, column: 0, rows: full.length, columns: width };
  return [
    ...(full.length === 0 ? [] : valueOperations(sheet, name, area, full)),
    {
      bytes: SMALL * (layout.columns.length * 2 + 8),
      place: name,
      queue: () => {
        const it = sheet();
        const rows = Math.max(1, layout.rows.length);
        it.getRangeByIndexes(0, 0, rows, width).format.verticalAlignment = 'Top';
        layout.columns.forEach((column, i) => {
          const cells = it.getRangeByIndexes(0, i, rows, 1);
          cells.format.columnWidth = column.width;
        });
        for (const { style, from, to } of runsOf(layout.rows)) STYLES[style](it, from, to - from + 1, layout.columns);
      },
    },
    ...links(sheet, name, { layout, values }),
  ];
}

/** Rows that look alike and stand together. */
function runsOf(rows: RowStyle[]): { style: RowStyle; from: number; to: number }[] {
  const out: { style: RowStyle; from: number; to: number }[] = [];
  rows.forEach((style, row) => {
    const last = out[out.length - 1];
    if (last?.style === style) last.to = row;
    else out.push({ style, from: row, to: row });
  });
  return out;
}

const RULE = '#8A929B';

type Columns = SheetContent['layout']['columns'];

const STYLES: Record<RowStyle, (sheet: Excel.Worksheet, row: number, rows: number, columns: Columns) => void> = {
  title: (sheet, row, rows, columns) => {
    const { font } = sheet.getRangeByIndexes(row, 0, rows, columns.length).format;
    font.size = 16;
    font.bold = true;
  },
  note: () => undefined,
  blank: () => undefined,
  header: (sheet, row, rows, columns) => {
    const { format } = sheet.getRangeByIndexes(row, 0, rows, columns.length);
    format.font.bold = true;
    format.wrapText = true;
    const line = format.borders.getItem('EdgeBottom');
    line.style = 'Continuous';
    line.color = RULE;
  },
  body: (sheet, row, rows, columns) =>
    columns.forEach(({ wrap }, i) => {
      if (wrap) sheet.getRangeByIndexes(row, i, rows, 1).format.wrapText = true;
    }),
};

/** How many links travel in one operation. */
const LINKS = 200;

function links(sheet: () => Excel.Worksheet, name: string, { layout, values }: SheetContent): Operation[] {
  const all = layout.columns.flatMap(({ link }, column) => {
    if (link === null) return [];
    return layout.rows.flatMap((style, row) => {
      const target =
        style === 'body' ? reference(values[row]?.[link.sheetColumn], values[row]?.[link.cellColumn]) : null;
      return target === null ? [] : [{ row, column, target, text: String(values[row]?.[column] ?? '') }];
    });
  });
  const groups = Array.from({ length: Math.ceil(all.length / LINKS) }, (_, i) => all.slice(i * LINKS, (i + 1) * LINKS));
  return groups.map((group) => ({
    bytes: group.length * SMALL,
    place: `${name}!${cellAddress(group[0]?.row ?? 0, group[0]?.column ?? 0)}`,
    queue: () => {
      const it = sheet();
      for (const { row, column, target, text } of group) {
        it.getCell(row, column).hyperlink = { documentReference: target, textToDisplay: text };
      }
    },
  }));
}

/** A place in the workbook, its sheet's name in quotes. */
function reference(sheet: CellValue | undefined, cell: CellValue | undefined): string | null {
  if (typeof sheet !== 'string' || typeof cell !== 'string' || sheet === '' || cell === '') return null;
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
