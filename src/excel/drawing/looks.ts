import type { CellLook, Line, PrintedLayout } from '../../plan/printed-sheet';
import type { Area } from '../../tracker/snapshot';
import { pieces } from '../edits/cells';
import { SMALL, type Operation } from '../edits/operation';
import { addressLists } from './address-lists';

/** The letters of our sheets: every Excel has them, and so has every printer. */
export const FONT = 'Arial';

const areaOf = ([, row, column, rows, columns]: PrintedLayout['runs'][number]): Area => ({
  row,
  column,
  rows,
  columns,
});

/** Number formats of the whole sheet in one block: areas that are asked for together cannot take them. */
export function formatOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  area: Area,
  { runs, looks }: PrintedLayout,
): Operation[] {
  const grid = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, (): string | null => null));
  for (const run of runs) {
    const format = looks[run[0]]?.numberFormat ?? 'General';
    if (format === 'General') continue;
    const { row, column, rows, columns } = areaOf(run);
    for (let r = row; r < row + rows; r++) grid[r]?.fill(format, column, column + columns);
  }
  return pieces(grid).map(({ from, rows, bytes }) => ({
    bytes: bytes + SMALL,
    place: name,
    queue: () => {
      sheet().getRangeByIndexes(area.row + from, area.column, rows.length, area.columns).numberFormat = rows;
    },
  }));
}

/** What most cells have is given to all at once; then each look, wherever it stands, says what it has besides. */
export function lookOperations(
  sheet: () => Excel.Worksheet,
  name: string,
  area: Area,
  { runs, looks }: PrintedLayout,
): Operation[] {
  const byLook = new Map<string, { look: CellLook; areas: Area[] }>();
  for (const run of runs) {
    const look = looks[run[0]];
    if (look === undefined) continue;
    // The number format has been given already.
    const key = JSON.stringify({ ...look, numberFormat: '' });
    const group = byLook.get(key) ?? { look, areas: [] };
    group.areas.push(areaOf(run));
    byLook.set(key, group);
  }
  const whole: Operation = {
    bytes: SMALL * 3,
    place: name,
    queue: () => {
      const { format } = sheet().getRangeByIndexes(area.row, area.column, Math.max(1, area.rows), area.columns);
      format.font.name = FONT;
      format.font.size = 9;
      format.verticalAlignment = 'Top';
    },
  };
  const each = [...byLook.values()].flatMap(({ look, areas }) =>
    addressLists(areas).map((addresses) => ({
      bytes: SMALL * 10 + addresses.length * 4,
      place: name,
      queue: () => wear(sheet().getRanges(addresses), look),
    })),
  );
  return [whole, ...each];
}

function wear({ format }: Excel.RangeAreas, look: CellLook): void {
  format.font.size = look.size;
  format.font.color = look.color;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.fill !== '') format.fill.color = look.fill;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = look.vertical;
  if (look.wrap) format.wrapText = true;
  if (look.indent > 0) format.indentLevel = look.indent;
  if (look.turned) format.textOrientation = 90;
  if (look.shrink) format.shrinkToFit = true;
  rule(format, ['EdgeTop'], look.above);
  // Under every row of the areas, not only under the last.
  rule(format, ['EdgeBottom', 'InsideHorizontal'], look.below);
}

function rule(
  format: Excel.RangeFormat,
  sides: readonly ('EdgeTop' | 'EdgeBottom' | 'InsideHorizontal')[],
  line: Line | null,
): void {
  if (line === null) return;
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.weight = line.weight;
    border.color = line.color;
  }
}
