import { typeOf } from '../rules/budgets';
import { numberIn, type Reading } from '../rules/reading';
import { tidy } from '../rules/numbers';
import {
  figure,
  header,
  heading,
  share,
  space,
  table,
  text,
  type Block,
  type Cell,
  type Report,
  type Row,
} from './blocks';
import { named, NOTHING, statusCell } from './cells';
import { statusRoom, withRoom } from './columns';
import { commentaryOn } from './commentary';
import type { BudgetFacts, PackFacts } from './facts';
import { cellFigure } from './figures';
import { budgetKey } from './key';

/** Traffic light, name, four figures, note. */
const COLUMNS = [52, 110, 54, 54, 54, 46, 222];

/** Revenue (gross, net, projected variance, traffic light, note) and capital (estimates and spend), as they stand. */
export function finance(facts: PackFacts): Report | null {
  const { texts, budgets } = facts;
  if (budgets.length === 0) return null;
  const of = (type: 'revenue' | 'capital'): BudgetFacts[] => budgets.filter(({ record }) => typeOf(record) === type);
  return {
    sheet: 'finance',
    title: texts.sheets.finance,
    orientation: 'landscape',
    columns: withRoom(COLUMNS, 0, statusRoom(texts), 6),
    titleRows: [],
    blocks: [...revenue(of('revenue'), facts), ...capital(of('capital'), facts), ...commentaryOn('finance', facts, 6)],
    key: budgets.some(({ record }) => typeOf(record) === 'revenue') ? budgetKey(facts) : [],
    grid: null,
  };
}

function revenue(budgets: readonly BudgetFacts[], facts: PackFacts): Block[] {
  if (budgets.length === 0) return [];
  const { columns, headings } = facts.texts.pack;
  const head: Row = [
    header(columns.status, 'headerCentre'),
    header(columns.budget, 'headerIn'),
    ...[columns.gross, columns.net, columns.projectedVariance, columns.variancePercent].map((word) =>
      header(word, 'headerNumber'),
    ),
    header(columns.note, 'headerIn'),
  ];
  const rows = budgets.map((of): Row => [
    light(of, facts),
    text(named(of.record), 'strongIn'),
    money(of.record.gross, of, facts),
    money(of.record.net, of, facts),
    money(of.record.projectedVariance, of, facts),
    percentOfNet(of),
    note(of),
  ]);
  return [space(6), heading(headings.revenue), table([head], rows)];
}

function capital(budgets: readonly BudgetFacts[], facts: PackFacts): Block[] {
  if (budgets.length === 0) return [];
  const { columns, headings } = facts.texts.pack;
  const head: Row = [
    header(columns.status, 'headerCentre'),
    header(columns.budget, 'headerIn'),
    ...[columns.previousEstimate, columns.revisedEstimate, columns.actualSpend, columns.spent].map((word) =>
      header(word, 'headerNumber'),
    ),
    header(columns.note, 'headerIn'),
  ];
  const rows = budgets.map((of): Row => [
    light(of, facts),
    text(named(of.record), 'strongIn'),
    money(of.record.previousEstimate, of, facts),
    money(of.record.revisedEstimate, of, facts),
    money(of.record.actualSpend, of, facts),
    spent(of),
    note(of),
  ]);
  return [space(), heading(headings.capital), table([head], rows)];
}

const light = ({ assessment }: BudgetFacts, facts: PackFacts): Cell =>
  assessment.status === null ? text(NOTHING, 'mutedCentre') : statusCell(assessment.status, facts);

const note = ({ record }: BudgetFacts): Cell => text(record.comment.trim(), 'bodyIn');

/** Of amounts that so large a one stands among, a reader takes in so many decimals. */
const DECIMALS: readonly [from: number, decimals: number][] = [
  [1000, 0],
  [100, 1],
];

/** Of one line's amounts; null where they are small enough to be told exactly. */
function decimalsOf({ record }: BudgetFacts): number | null {
  const { gross, net, projectedVariance, previousEstimate, revisedEstimate, actualSpend } = record;
  const amounts = [gross, net, projectedVariance, previousEstimate, revisedEstimate, actualSpend].map(numberIn);
  const largest = amounts.reduce<number>((most, amount) => Math.max(most, Math.abs(amount ?? 0)), 0);
  return DECIMALS.find(([from]) => largest >= from)?.[1] ?? null;
}

/** An amount in the budget's own unit; what was typed where it is no number. */
export function money(reading: Reading | null, budget: BudgetFacts, { texts }: PackFacts): Cell {
  const { record } = budget;
  const value = numberIn(reading);
  if (value === null)
    return text(reading !== null && 'text' in reading ? (reading.text ?? NOTHING) : NOTHING, 'mutedNumber');
  const unit = record.unit?.kind === 'money' ? record.unit : { kind: 'number' as const, scale: 1, text: '' };
  const { value: held, format } = cellFigure(value, { unit, decimals: decimalsOf(budget), grades: [] }, texts.figures);
  return figure(held, format);
}

function percentOfNet({ assessment }: BudgetFacts): Cell {
  const { because } = assessment;
  const percent = because.code === 'compared' ? because.variancePercent : null;
  return percent === null ? text(NOTHING, 'mutedNumber') : figure(tidy(percent / 100), '0.0%');
}

function spent({ record }: BudgetFacts): Cell {
  const spend = numberIn(record.actualSpend);
  const estimate = numberIn(record.revisedEstimate);
  return spend === null || estimate === null || estimate === 0 ? text(NOTHING, 'mutedNumber') : share(spend / estimate);
}
