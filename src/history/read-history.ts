import * as z from 'zod/mini';
import type { TargetFigure } from '../rules/indicator';
import { STATUSES, TRENDS, type Status, type Trend } from '../rules/statuses';
import { HISTORY_COLUMNS, type HistoryColumn } from '../text/pack-texts';
import { ALL_TEXTS } from '../text/say';
import type { Texts } from '../text/texts';
import { periodOfText } from '../tracker/period-text';
import { statusReader } from '../tracker/cells/status-words';
import type { CellValue, SheetSnapshot } from '../tracker/snapshot';
import type { HistoryRow } from './history-row';

/** What reading needs of the workbook's settings. */
export interface HistoryContext {
  readonly texts: Texts;
  readonly yearStart: number;
  readonly date1904: boolean;
  readonly statusWords: Readonly<Partial<Record<Status, string>>>;
}

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u));

/**
 * The rows of the Status history sheet, its header row first. Rows that cannot be read (a period that is none, a date
 * that is none) are passed over: they say nothing that could be relied on.
 */
export function readHistory(sheet: SheetSnapshot | null, context: HistoryContext): HistoryRow[] {
  const cells = sheet === null ? [] : cellsOf(sheet);
  const read = rowReader(context);
  return cells.slice(1).flatMap((row, i) => read(row, i + 1) ?? []);
}

/** All the cells that were read, from A1. */
function cellsOf({ blocks, used }: SheetSnapshot): CellValue[][] {
  if (used === null) return [];
  const rows: CellValue[][] = Array.from({ length: used.row + used.rows }, () => []);
  for (const { area, values } of blocks)
    values.forEach((cells, r) =>
      cells.forEach((value, c) => {
        const row = rows[area.row + r];
        if (row) row[area.column + c] = value;
      }),
    );
  return rows;
}

/** Words are read in the language that they were written in, whatever the language is now. */
function wordReader<W extends string>(
  words: readonly W[],
  tables: readonly Readonly<Record<W, string>>[],
): (text: string) => W | null {
  const known = new Map<string, W>();
  for (const word of words) {
    for (const table of tables) known.set(table[word].toLowerCase(), word);
    known.set(word.toLowerCase(), word);
  }
  return (text) => known.get(text.trim().toLowerCase()) ?? null;
}

function rowReader({ texts, yearStart, date1904, statusWords }: HistoryContext) {
  const languages = [...ALL_TEXTS, texts];
  const statusOf = wordReader<Status>(
    STATUSES,
    languages.map(({ words }) => words.statuses),
  );
  const trendOf = wordReader<Trend>(
    TRENDS,
    languages.map(({ words }) => words.trends),
  );
  const typedStatus = statusReader(statusWords);
  const objectiveWords = new Set(languages.map(({ pack }) => pack.history.objective.toLowerCase()));
  return (cells: readonly CellValue[], row: number): HistoryRow | null => {
    const at = (column: HistoryColumn): CellValue => cells[HISTORY_COLUMNS.indexOf(column)] ?? '';
    const text = (column: HistoryColumn): string => String(at(column)).trim();
    const period = periodOfText(text('period'), { yearStart, date1904, year: null });
    const closedOn = day.safeParse(text('closedOn'));
    if (period === null || !closedOn.success) return null;
    const typed = typedStatus(text('status'));
    return {
      row,
      kind: objectiveWords.has(text('kind').toLowerCase()) ? 'objective' : 'indicator',
      ref: text('ref'),
      name: text('name'),
      service: text('service'),
      period,
      value: numberOf(at('value')),
      target: targetOf(at('target')),
      status: statusOf(text('status')) ?? STATUSES.find((status) => status === typed) ?? null,
      shortTrend: trendOf(text('shortTrend')),
      longTrend: trendOf(text('longTrend')),
      why: text('why'),
      comment: text('comment'),
      closedOn: closedOn.data,
      isSuperseded: text('superseded') !== '',
    };
  };
}

const numberOf = (value: CellValue): number | null => (typeof value === 'number' ? value : null);

const RANGE = /^(-?\d+(?:\.\d+)?)\s*–\s*(-?\d+(?:\.\d+)?)$/u;

function targetOf(value: CellValue): TargetFigure {
  if (typeof value === 'number') return value;
  const [, from, to] = RANGE.exec(String(value).trim()) ?? [];
  return from === undefined || to === undefined ? null : [Number(from), Number(to)];
}
