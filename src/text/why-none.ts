import type { Assessment, Because, Frequency, RowCheck } from '../rules/indicator';
import type { Reading, Reason } from '../rules/reading';
import { formatDate, type FigureWords } from './figures';
import { quote } from './phrases';
import type { Shown } from './shown';
import type { WordTexts } from './texts';

/** Why a row has no colour, or keeps the one that it was closed with. */
export type NoColour = Exclude<Because, { code: 'compared' }>;

type Of<C extends NoColour['code']> = Extract<NoColour, { code: C }>;

/** How a language says why a row has no colour: clauses that begin small and end without a stop. */
export interface NoColourPhrases {
  /** What follows from the clause, with the comma before it. */
  so: Record<'noColour' | 'nothingToCompare' | 'noStatus', string>;
  dataOnly: Record<Of<'data-only'>['from'], string>;
  /** What stands where the value should be. */
  noValue: Record<Reason, string>;
  noTarget: Record<Reason, string>;
  /** After either, where there is a period. */
  forPeriod: (period: string) => string;
  notDue: {
    saysSo: string;
    noPeriod: string;
    reported: Record<Frequency, string>;
    noEarlier: string;
    last: (figure: string, period: string) => string;
  };
  unreadable: {
    cell: Record<Of<'unreadable'>['field'], string>;
    error: (text: string) => string;
    range: (range: string) => string;
    text: (quoted: string) => string;
    other: string;
  };
  checks: { [C in RowCheck['code']]: (check: Extract<RowCheck, { code: C }>, shown: Shown) => string };
  closed: { on: (date: string) => string; restated: (was: string, now: string) => string; blank: string };
}

/** The sentence of a row that has no colour, or that keeps the one it was closed with. */
export function whyNoColour(
  because: NoColour,
  assessment: Assessment,
  shown: Shown,
  phrases: NoColourPhrases,
  figures: FigureWords,
  { statuses }: WordTexts,
): string {
  const { so } = phrases;
  switch (because.code) {
    case 'data-only':
      return `${statuses['Data only']}: ${figureOf(assessment, shown)}${phrases.dataOnly[because.from]}${so.noColour}.`;
    case 'not-due':
      return `${statuses['Not due']}: ${notDue(because, assessment, shown, phrases)}.`;
    case 'no-data':
      return `${statuses['No data']}: ${phrases.noValue[because.reason]}${periodOf(assessment, phrases)}${typed(assessment.reading)}.`;
    case 'no-target':
      return `${statuses['No target']}: ${figureOf(assessment, shown)}${phrases.noTarget[because.reason]}${so.nothingToCompare}.`;
    case 'unreadable':
      return `${statuses['Check data']}: ${phrases.unreadable.cell[because.field]} ${holds(because.reading, shown, phrases)}${so.noStatus}.`;
    case 'check':
      return `${statuses['Check data']}: ${checkClause(because.check, shown, phrases)}${so.noStatus}.`;
    case 'closed':
      return closed(because, shown, phrases, figures, statuses[because.record.status]);
  }
}

const figureOf = ({ value }: Assessment, shown: Shown): string => (value === null ? '' : `${shown.figure(value)}; `);

const periodOf = ({ period }: Assessment, { forPeriod }: NoColourPhrases): string =>
  period === null ? '' : forPeriod(period.label);

const typed = (reading: Reading): string =>
  reading.kind === 'reason' && reading.text !== undefined && reading.text.trim() !== ''
    ? ` (${quote(reading.text)})`
    : '';

function notDue(because: Of<'not-due'>, { value }: Assessment, shown: Shown, { notDue: say }: NoColourPhrases): string {
  const { from, frequency, last } = because;
  const noPeriod = frequency === null || frequency === 'own-periods';
  const why = from === 'value' ? say.saysSo : noPeriod ? say.noPeriod : say.reported[frequency];
  const earlier = last === null || value === null ? say.noEarlier : say.last(shown.figure(value), last.label);
  return `${why}; ${earlier}`;
}

function holds(reading: Reading, shown: Shown, { unreadable: say }: NoColourPhrases): string {
  switch (reading.kind) {
    case 'error':
      return say.error(reading.text);
    case 'unreadable':
      return say.text(quote(reading.text));
    case 'range':
      return say.range(shown.target([reading.from, reading.to]));
    default:
      return say.other;
  }
}

function checkClause<C extends RowCheck['code']>(
  check: Extract<RowCheck, { code: C }>,
  shown: Shown,
  { checks }: NoColourPhrases,
): string {
  return checks[check.code as C](check, shown);
}

function closed(
  { record, restated }: Of<'closed'>,
  shown: Shown,
  { closed: say }: NoColourPhrases,
  figures: FigureWords,
  status: string,
): string {
  const figure = (value: number | null): string => (value === null ? say.blank : shown.figure(value));
  const change = restated === null ? '' : say.restated(figure(restated.was), figure(restated.now));
  const why = record.why.trim();
  return `${why === '' ? `${status}.` : why} ${say.on(formatDate(record.closedOn, figures))}${change}.`;
}
