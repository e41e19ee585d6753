import type { ActionRag, ActionStatus, DirectionOfTravel, Rating, Status, Trend } from '../rules/statuses';
import { isColour } from '../rules/statuses';
import type { Reading } from '../rules/reading';
import { badge, figure, text, type Cell } from './blocks';
import type { IndicatorFacts, PackFacts } from './facts';
import { cellFigure, cellTarget } from './figures';

/** The signs of trends: each stands before its word, as a number format, so that the cell holds the word alone. */
const TREND_SIGNS: Readonly<Record<Trend, string>> = {
  Improving: '↑',
  Declining: '↓',
  Stable: '↔',
  Up: '△',
  Down: '▽',
  New: '',
};

/** What stands where there is nothing to show. */
export const NOTHING = '–';

/** The statuses of actions wear the colour that they mean where nothing else is known. */
export const ACTION_STATUS_COLOURS: Readonly<Record<ActionStatus, ActionRag>> = {
  Completed: 'Blue',
  'In progress': 'Green',
  Slippage: 'Red',
  'Not started': 'Grey',
};

type Wording = Pick<PackFacts, 'texts' | 'palette'>;

/** A status: word, shape and colour; without a colour, the word in grey. A mark follows a status typed otherwise. */
export function statusCell(status: Status, { texts, palette }: Wording, isMarked = false): Cell {
  const word = texts.words.statuses[status];
  return badge(isMarked ? `${word} ${texts.pack.typedMark}` : word, isColour(status) ? palette[status] : null);
}

/** A rating; null is nothing. */
export const ratingCell = (rating: Rating | Status | null, wording: Wording): Cell =>
  rating === null ? text(NOTHING, 'mutedCentre') : statusCell(rating, wording);

export const ragCell = (rag: ActionRag, { texts, palette }: Wording): Cell =>
  badge(texts.words.actionRags[rag], palette[rag]);

/** An action's status in the colour of its RAG: a slipping action waits in Amber while its new date is looked at. */
export const actionStatusCell = (status: ActionStatus, rag: ActionRag, { texts, palette }: Wording): Cell =>
  badge(texts.words.actionStatuses[status], palette[rag]);

const signed = (word: string, sign: string): Cell => ({
  ...text(word, 'body'),
  format: sign === '' ? null : `"${sign} "@`,
});

export const trendCell = (trend: Trend | null, { texts }: Wording): Cell =>
  trend === null ? text(NOTHING, 'muted') : signed(texts.words.trends[trend], TREND_SIGNS[trend]);

export const directionCell = (direction: DirectionOfTravel | null, { texts }: Wording): Cell =>
  direction === null
    ? text(NOTHING, 'muted')
    : signed(texts.words.directionsOfTravel[direction], TREND_SIGNS[direction]);

/** What a cell without a number holds: what the officer typed, else nothing. */
const typedIn = (reading: Reading): string =>
  'text' in reading && reading.text !== undefined && reading.text !== '' ? reading.text : NOTHING;

/** The current value; in grey where the row was not due, with its own period. */
export function valueCell({ assessment, style }: IndicatorFacts, { texts }: Wording): Cell {
  const { value, status, reading, period } = assessment;
  if (value === null) return text(typedIn(reading), 'mutedNumber');
  const { value: held, format } = cellFigure(value, style, texts.figures);
  if (status !== 'Not due') return figure(held, format, 'number');
  const label = period === null ? '' : ` (${period.label})`;
  return typeof held === 'string'
    ? text(held + label, 'mutedNumber')
    : figure(held, `${format ?? '0'}"${label}"`, 'mutedNumber');
}

export function targetCell({ assessment, style }: IndicatorFacts, { texts }: Wording): Cell {
  const { figure: target } = assessment.target;
  if (target === null) return text(NOTHING, 'mutedNumber');
  const { value, format } = cellTarget(target, style, texts.figures);
  return figure(value, format, assessment.status === 'Not due' ? 'mutedNumber' : 'number');
}

/** `5.1 Sickness absence`, or what there is of the two. */
export const named = ({ ref, name }: { readonly ref: string; readonly name: string }): string =>
  [ref, name].filter((part) => part !== '').join(' ');
