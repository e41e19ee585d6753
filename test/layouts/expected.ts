import type { Results } from '../../src/actions/results';
import type { Layout } from './layout';

type Expected = Layout['expect'];

const lines = (rows: readonly (readonly unknown[])[]): string[] =>
  rows.map((row) => row.map((cell) => JSON.stringify(cell ?? null)).join(' '));

/** What a layout should come to, a line for each record and finding. */
export const expectedLines = ({ period, indicators, findings, ...others }: Expected): Record<string, unknown> => ({
  period,
  indicators: lines(
    indicators.map(([ref, value, target, status, short, long]) => [ref, value, target, status, short, long]),
  ),
  actions: lines((others.actions ?? []).map(([ref, status, rag, daysLate]) => [ref, status, rag, daysLate])),
  objectives: lines(others.objectives ?? []),
  risks: lines(others.risks ?? []),
  budgets: lines(others.budgets ?? []),
  findings: [...findings].sort(),
});

/** What was found, in the same lines. */
export const foundLines = (results: Results): Record<string, unknown> => ({
  period: results.period,
  indicators: lines(
    results.indicators.map(({ ref, name, value, target, status, shortTrend, longTrend }) => [
      ...[ref === '' ? name : ref, value, target, status, shortTrend, longTrend],
    ]),
  ),
  actions: lines(results.actions.map(({ ref, status, rag, daysLate }) => [ref, status, rag, daysLate])),
  objectives: lines(results.objectives.map(({ ref, rating, calculatedRating }) => [ref, rating, calculatedRating])),
  risks: lines(results.risks.map(({ ref, score, status }) => [ref, score, status])),
  budgets: lines(results.budgets.map(({ name, ref, status }) => [name === '' ? ref : name, status])),
  findings: results.findings.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`).sort(),
});
