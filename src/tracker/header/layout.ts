import type { Period } from '../../rules/periods';
import { comparePeriods } from '../../rules/periods';
import { matchHeader, type FigureField, type HeaderMatch } from '../catalogue';
import type { HeaderCell } from './header-cells';
import type { ColumnMapping } from '../mapping';
import { ANY_YEAR, meantAsPeriod, periodOfText, type PeriodContext } from '../period-text';
import type { Field, Kind, SeriesColumn, SeriesRole } from '../records';
import { seriesHeader, type SeriesHeader } from './series-headers';
import { splitHeaderUnit, type Unit } from '../cells/units';
import { plainWords } from '../words';

/** Two columns that could be one field: which was taken. */
interface Ambiguity {
  readonly field: string;
  readonly taken: HeaderCell;
  readonly other: HeaderCell;
}

/** What the columns under one header row hold, if the table is of a kind. */
export interface Layout {
  readonly kind: Kind;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly units: ReadonlyMap<number, Unit>;
  readonly series: readonly SeriesColumn[];
  readonly score: number;
  /** Its name column could be of any kind (Title, Description). */
  readonly vagueName: boolean;
  readonly ambiguities: readonly Ambiguity[];
  readonly unreadPeriods: readonly HeaderCell[];
}

interface Claim {
  readonly cell: HeaderCell;
  readonly field: Field | FigureField;
  readonly rank: number;
  readonly weight: number;
  readonly vague: boolean;
  readonly unit: Unit | null;
  /** Of the header row above, for columns that come once for each period. */
  readonly period: Period | null;
  readonly isLastResort?: true;
}

/** A column of a period. */
interface Timed {
  readonly cell: HeaderCell;
  readonly header: SeriesHeader;
  readonly unit: Unit | null;
}

const FIGURES = new Set<string>(['value', 'previousValue', 'target', 'currentTarget']);

/** Values count for more than any word, but a year of months for no more than a few of them. */
const SERIES_SCORE = 3;
const MOST_SERIES_SCORE = 9;

const BY_HAND = -1; // better than the best-named

/** Reads a header row as one of a kind of table. Never fails: a row that is no such header has a low score. */
export function layoutOf(
  kind: Kind,
  cells: readonly HeaderCell[],
  context: PeriodContext,
  mapping: ReadonlyMap<string, ColumnMapping>,
): Layout {
  const claims: Claim[] = [];
  const series: Timed[] = [];
  const unread: HeaderCell[] = [];
  for (const cell of cells) {
    const byHand = mapping.get(plainWords(cell.text));
    if (byHand) {
      const hand = claimByHand(byHand, cell, context);
      if (hand && 'header' in hand) series.push(hand);
      else if (hand) claims.push(hand);
      continue;
    }
    const timed = kind === 'indicators' ? seriesOf(cell, context) : null;
    if (timed) series.push(timed);
    else {
      const claim = claimOf(kind, cell, context);
      if (claim) claims.push(claim);
      else if (kind === 'indicators' && isUnreadPeriod(cell, context)) unread.push(cell);
    }
  }
  return assemble(kind, withoutLastResorts(claims, series), series, unread);
}

function claimByHand(byHand: ColumnMapping, cell: HeaderCell, context: PeriodContext): Timed | Claim | null {
  const { field, period: text } = byHand;
  if (field === 'ignore') return null;
  const { unit } = splitHeaderUnit(cell.text);
  const period = text === null ? null : periodOfText(text, context);
  if (period && (field === 'value' || field === 'target')) return { cell, header: { role: field, period }, unit };
  return { cell, field, rank: BY_HAND, weight: 5, vague: false, unit, period: null };
}

/** A last resort is none where a better-named column is of that field; a year to date, where any column has the figures. */
function withoutLastResorts(claims: readonly Claim[], timed: readonly Timed[]): readonly Claim[] {
  if (!claims.some(({ isLastResort }) => isLastResort)) return claims;
  const others = claims.filter(({ isLastResort }) => !isLastResort);
  const has = (...fields: Claim['field'][]): boolean =>
    others.some(({ field, vague }) => fields.includes(field) && !vague);
  const comes = (role: SeriesRole): boolean => timed.some(({ header }) => header.role === role);
  const isNeedless = (field: Claim['field']): boolean => {
    if (field === 'value' || field === 'currentTarget') return has('value') || comes('value');
    return field === 'target' ? has('target', 'currentTarget') || comes('target') : has(field);
  };
  return claims.filter(({ isLastResort, field }) => !isLastResort || !isNeedless(field));
}

/** Whether a header was meant as a period's: a period that is none, or one whose year is nowhere said (`Q1 Actual`). */
function isUnreadPeriod(cell: HeaderCell, context: PeriodContext): boolean {
  const anyYear = { ...context, year: context.year ?? ANY_YEAR };
  const { header } = splitHeaderUnit(cell.text);
  return meantAsPeriod(header) || seriesHeader(header, anyYear) !== null;
}

/** The header as one of a period: both rows joined, or the lower alone. */
function seriesOf(cell: HeaderCell, context: PeriodContext): Timed | null {
  if (cell.period) return { cell, header: { role: 'value', period: cell.period }, unit: null };
  for (const text of cell.upper === '' ? [cell.text] : [cell.text, cell.lower]) {
    if (text === '') continue;
    const { header, unit } = splitHeaderUnit(text.replace(/ %$/u, ' (%)'));
    const found = seriesHeader(header, context);
    if (found) return { cell, header: found, unit };
  }
  return null;
}

function claimOf(kind: Kind, cell: HeaderCell, context: PeriodContext): Claim | null {
  for (const text of cell.lower === '' || cell.upper === '' ? [cell.text] : [cell.lower, cell.text]) {
    const { header, unit } = splitHeaderUnit(text);
    const match = fieldOf(kind, header);
    if (!match) continue;
    const above = cell.upper === '' ? null : periodOfText(cell.upper, context);
    return { cell, ...match, unit, period: above };
  }
  return null;
}

/** The field of a header; failing that, of the header without whatever stands in brackets at its end. */
function fieldOf(kind: Kind, header: string): HeaderMatch | undefined {
  if (header.length > 80) return undefined;
  return (
    matchHeader(kind, plainWords(header)) ?? matchHeader(kind, plainWords(header.replace(/\s*\([^()]*\)\s*$/u, '')))
  );
}

function assemble(
  kind: Kind,
  claims: readonly Claim[],
  timed: readonly Timed[],
  unreadPeriods: readonly HeaderCell[],
): Layout {
  const settled = kind === 'budgets' ? estimatesByPeriod(claims) : claims;
  const columns: Partial<Record<Field, number>> = {};
  const units = new Map<number, Unit>();
  const series: SeriesColumn[] = [];
  const ambiguities: Ambiguity[] = [];
  const taken = new Map<string, Claim>();
  for (const claim of settled) {
    const before = taken.get(claim.field);
    if (before && before.rank === claim.rank && isLater(claim, before)) {
      taken.set(claim.field, claim);
      continue;
    }
    if (!before || claim.rank < before.rank) taken.set(claim.field, claim);
    if (before && before.rank !== BY_HAND && claim.rank !== BY_HAND) {
      const [better, other] = claim.rank < before.rank ? [claim, before] : [before, claim];
      ambiguities.push({ field: claim.field, taken: better.cell, other: other.cell });
    }
  }
  const single = loneSpills(timed);
  for (const entry of timed) {
    const field = single.get(entry);
    if (field !== undefined && !taken.has(field))
      taken.set(field, { ...entry, field, rank: 0, weight: 1, vague: false, period: null });
    else {
      const known = series.find(
        (there) =>
          there.role === entry.header.role &&
          there.period !== 'any' &&
          typeof there.period === 'object' &&
          there.period.label === entry.header.period.label,
      );
      const first = known && timed.find(({ cell }) => cell.column === known.column);
      if (first) ambiguities.push({ field: entry.header.role, taken: first.cell, other: entry.cell });
      else series.push({ ...entry.header, column: entry.cell.column, header: entry.cell.text, unit: entry.unit });
    }
  }
  let score = Math.min(MOST_SERIES_SCORE, SERIES_SCORE * timed.length);
  for (const { field, cell, weight, vague, unit } of taken.values()) {
    score += vague ? 1 : weight;
    if (unit) units.set(cell.column, unit);
    if (FIGURES.has(field)) series.push(figureColumn(field as FigureField, cell, unit));
    else columns[field as Field] = cell.column;
  }
  series.sort((a, b) => a.column - b.column);
  const vagueName = taken.get('name')?.vague ?? false;
  return { kind, columns, units, series, score, vagueName, ambiguities, unreadPeriods };
}

/** A column that stands once for each period, as trends do: the latest is the row's, and nothing is said of the others. */
const isLater = (claim: Claim, before: Claim): boolean =>
  claim.period !== null && before.period !== null && comparePeriods(claim.period, before.period) > 0;

const FIGURE_COLUMNS: Readonly<Record<FigureField, Pick<SeriesColumn, 'role' | 'period'>>> = {
  value: { role: 'value', period: 'current' },
  previousValue: { role: 'value', period: 'previous' },
  currentTarget: { role: 'target', period: 'current' },
  target: { role: 'target', period: 'any' },
};

const figureColumn = (field: FigureField, cell: HeaderCell, unit: Unit | null): SeriesColumn => ({
  ...FIGURE_COLUMNS[field],
  column: cell.column,
  header: cell.text,
  unit,
});

/**
 * A single Comment or RAG column that stands under the last period only because nothing ends that period's heading is
 * the row's own. Keyed by the entry, with the field it is.
 */
function loneSpills(timed: readonly Timed[]): Map<Timed, Field> {
  const lone = new Map<Timed, Field>();
  for (const [role, field] of [
    ['comment', 'comment'],
    ['rag', 'status'],
  ] as const) {
    const all = timed.filter(({ header }) => header.role === role);
    const [only] = all;
    if (all.length === 1 && only?.cell.isSpilled) lone.set(only, field);
  }
  return lone;
}

/** Of estimates that stand once for each period the earlier is the previous one; of all else the latest is meant. */
function estimatesByPeriod(claims: readonly Claim[]): Claim[] {
  const dated = claims.filter((claim) => claim.period !== null);
  return claims.flatMap((claim) => {
    const { period } = claim;
    if (period === null) return [claim];
    const later = dated.filter(
      (other) => other.field === claim.field && other.period && comparePeriods(other.period, period) > 0,
    );
    if (later.length === 0) return [claim];
    return claim.field === 'revisedEstimate' && later.length === 1
      ? [{ ...claim, field: 'previousEstimate' as const }]
      : [];
  });
}
