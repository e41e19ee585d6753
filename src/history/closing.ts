import type { ClosedPeriod } from '../rules/indicator';
import type { TargetFigure } from '../rules/indicator';
import { samePeriod, type Period } from '../rules/periods';
import type { Rating } from '../rules/statuses';
import { HISTORY_COLUMNS, type HistoryColumn } from '../text/pack-texts';
import type { Texts } from '../text/texts';
import type { CellValue } from '../tracker/snapshot';
import type { HistoryRow } from './history-row';

/** What is kept of one indicator, and of one objective, when a period is closed. */
export interface IndicatorClosing {
  readonly record: { readonly ref: string; readonly name: string; readonly service: string; readonly comment: string };
  readonly closed: ClosedPeriod;
}

export interface ObjectiveClosing {
  readonly record: { readonly ref: string; readonly name: string; readonly service: string; readonly comment: string };
  readonly rating: Rating | null;
  readonly why: string;
}

/** The heads of the sheet. */
export const historyHeader = ({ pack }: Texts): string[] =>
  HISTORY_COLUMNS.map((column) => pack.history.columns[column]);

/** The rows that closing a period adds, in the sheet's columns. */
export function closingRows(
  period: Period,
  on: string,
  indicators: readonly IndicatorClosing[],
  objectives: readonly ObjectiveClosing[],
  texts: Texts,
): CellValue[][] {
  const { words } = texts;
  const { history } = texts.pack;
  const row = (cells: Partial<Record<HistoryColumn, CellValue>>): CellValue[] =>
    HISTORY_COLUMNS.map((column) => cells[column] ?? '');
  const named = ({ ref, name, service, comment }: IndicatorClosing['record']) => ({ ref, name, service, comment });
  return [
    ...indicators.map(({ record, closed }) =>
      row({
        ...named(record),
        kind: history.indicator,
        period: closed.period.label,
        value: closed.value ?? '',
        target: targetCell(closed.target),
        status: words.statuses[closed.status],
        shortTrend: closed.shortTrend === null ? '' : words.trends[closed.shortTrend],
        longTrend: closed.longTrend === null ? '' : words.trends[closed.longTrend],
        why: closed.why,
        closedOn: on,
      }),
    ),
    ...objectives.map(({ record, rating, why }) =>
      row({
        ...named(record),
        kind: history.objective,
        period: period.label,
        status: rating === null ? '' : words.statuses[rating],
        why,
        closedOn: on,
      }),
    ),
  ];
}

const targetCell = (target: TargetFigure): CellValue =>
  target === null ? '' : typeof target === 'number' ? target : `${target[0]}–${target[1]}`;

/** The rows that closing these periods again supersedes: what they say is kept, and counts no more. */
export const supersededBy = (history: readonly HistoryRow[], periods: readonly Period[]): HistoryRow[] =>
  history.filter(({ period, isSuperseded }) => !isSuperseded && periods.some((one) => samePeriod(one, period)));
