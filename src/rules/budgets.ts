import { compare, tidy } from './numbers';
import { isBlank, numberIn, type Reading } from './reading';
import type { Rating } from './statuses';

/** A budget row, in one unit of money; overspend is positive. Null is no such column. */
export interface BudgetInput {
  /** Null: capital where only its columns are filled, else revenue. */
  readonly type: 'revenue' | 'capital' | null;
  readonly net: Reading | null;
  readonly projectedVariance: Reading | null;
  readonly previousEstimate: Reading | null;
  readonly revisedEstimate: Reading | null;
  readonly actualSpend: Reading | null;
  readonly lines?: BudgetLines | null;
}

/** Absolute lines, where a row sets them: an overspend up to each is Green, and Amber; beyond the second Red. */
export interface BudgetLines {
  readonly greenTo: number;
  readonly amberTo: number;
}

type BudgetField = 'net' | 'projectedVariance' | 'previousEstimate' | 'revisedEstimate';

/** What a budget's colour was found by. */
export type BudgetBecause =
  | {
      readonly code: 'compared';
      readonly type: 'revenue' | 'capital';
      /** Of capital, the re-estimate: this estimate minus the last. */
      readonly variance: number;
      /** The budget that it is a share of: net, or the previous estimate; null where not known. */
      readonly base: number | null;
      /** Of the base's size; null at 0 or where it is not known. */
      readonly variancePercent: number | null;
      readonly greenTo: number;
      readonly amberTo: number;
      readonly rule: 'percent-of-net' | 'lines';
    }
  | {
      readonly code: 'no-lines';
      /** The change between the estimates, and spend as a percentage of the revised one. */
      readonly change: number | null;
      readonly spentPercent: number | null;
    }
  | { readonly code: 'missing'; readonly field: BudgetField }
  | { readonly code: 'unreadable'; readonly field: BudgetField; readonly text: string };

export interface BudgetAssessment {
  /** Null for capital without lines. */
  readonly status: Rating | 'No data' | 'Check data' | null;
  readonly because: BudgetBecause;
}

/** Amber to 1% of the size of net. */
export const AMBER_TO_PERCENT = 1;

const ratingOf = (variance: number, greenTo: number, amberTo: number): Rating =>
  compare(variance, greenTo) <= 0 ? 'Green' : compare(variance, amberTo) <= 0 ? 'Amber' : 'Red';

const percentOf = (part: number, base: number | null): number | null =>
  base === null || compare(base, 0) === 0 ? null : tidy((part / Math.abs(base)) * 100);

function judge(
  type: 'revenue' | 'capital',
  variance: number,
  base: number | null,
  lines: BudgetLines | null,
): BudgetAssessment {
  const greenTo = lines?.greenTo ?? 0;
  const amberTo = lines?.amberTo ?? tidy((AMBER_TO_PERCENT / 100) * Math.abs(base ?? 0));
  return {
    status: ratingOf(variance, greenTo, amberTo),
    because: {
      code: 'compared',
      type,
      variance,
      base,
      variancePercent: percentOf(variance, base),
      greenTo,
      amberTo,
      rule: lines === null ? 'percent-of-net' : 'lines',
    },
  };
}

/** What stands in the way of a colour: a figure that cannot be read, or one that is not there. */
function without(budget: BudgetInput, field: BudgetField): BudgetAssessment {
  const reading = budget[field];
  return reading?.kind === 'unreadable' || reading?.kind === 'error'
    ? { status: 'Check data', because: { code: 'unreadable', field, text: reading.text } }
    : { status: 'No data', because: { code: 'missing', field } };
}

/** The type that a row states, or that its filled columns say. */
export function typeOf(budget: BudgetInput): 'revenue' | 'capital' {
  if (budget.type !== null) return budget.type;
  const capital = [budget.previousEstimate, budget.revisedEstimate, budget.actualSpend].some((cell) => !isBlank(cell));
  return isBlank(budget.projectedVariance) && capital ? 'capital' : 'revenue';
}

/**
 * The traffic light of a budget (rules.md, Budgets; decisions.md, Objectives 4). Revenue: Green to nothing overspent,
 * exactly 0 included; Amber to 1% of the size of net, exactly 1% included; Red beyond. Capital has no colour unless lines are set.
 */
export function assessBudget(budget: BudgetInput): BudgetAssessment {
  const lines = budget.lines ?? null;
  if (typeOf(budget) === 'revenue') {
    const variance = numberIn(budget.projectedVariance);
    if (variance === null) return without(budget, 'projectedVariance');
    const net = numberIn(budget.net);
    // Without a net budget an overspend has no 1%; nothing overspent is Green whatever the budget is.
    if (net === null && lines === null && compare(variance, 0) > 0) return without(budget, 'net');
    return judge('revenue', variance, net, lines);
  }
  const before = numberIn(budget.previousEstimate);
  const now = numberIn(budget.revisedEstimate);
  const spend = numberIn(budget.actualSpend);
  const change = before === null || now === null ? null : tidy(now - before);
  if (lines === null) {
    const spentPercent = spend === null ? null : percentOf(spend, now);
    return { status: null, because: { code: 'no-lines', change, spentPercent } };
  }
  if (change === null) return without(budget, before === null ? 'previousEstimate' : 'revisedEstimate');
  return judge('capital', change, before, lines);
}
