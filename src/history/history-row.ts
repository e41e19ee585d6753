import type { TargetFigure } from '../rules/indicator';
import type { Period } from '../rules/periods';
import type { Status, Trend } from '../rules/statuses';
import type { IsoDate } from '../rules/dates';

/** One row of the Status history sheet, read: what stood in the tracker when a period was closed. */
export interface HistoryRow {
  /** Counted from 0. */
  readonly row: number;
  readonly kind: 'indicator' | 'objective';
  readonly ref: string;
  readonly name: string;
  readonly service: string;
  readonly period: Period;
  readonly value: number | null;
  readonly target: TargetFigure;
  /** Of an objective, its published rating; null where it had none. */
  readonly status: Status | null;
  readonly shortTrend: Trend | null;
  readonly longTrend: Trend | null;
  readonly why: string;
  readonly comment: string;
  readonly closedOn: IsoDate;
  /** A later closing of the same period has replaced it. */
  readonly isSuperseded: boolean;
}

/** What an indicator or an objective is known by from one closing to the next. */
export const keyOf = ({ ref, name, service }: Pick<HistoryRow, 'ref' | 'name' | 'service'>): string =>
  ref.trim() === '' ? `${plain(name)}|${plain(service)}` : `#${plain(ref)}`;

export const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();
