import fc, { type Arbitrary } from 'fast-check';
import { day, type LaidCell, type LaidSheet } from '../layouts/layout';

/**
 * A whole plan in a workbook, at random: indicators, objectives, actions, risks and budgets, each with a ref of its own, so
 * that what is printed of it can be told apart.
 */
export interface RandomPlan {
  sheets: LaidSheet[];
  /** The service and the objective of each indicator, by its ref; `''` for none. */
  services: Record<string, string>;
  objectives: Record<string, string>;
  /** The objective of each action and each risk, by its ref. */
  actions: Record<string, string>;
  risks: Record<string, string>;
}

const PERIODS = ['Q3 2012/13', 'Q4 2012/13', 'Q1 2013/14', 'Q2 2013/14'];
/** Of the workbook: an indicator of theirs is in no objective. */
export const GOVERNANCE = 'Governance';
const SERVICES = ['People', 'Place', 'Resources'];

const one = <T>(...values: T[]): Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T extends LaidCell>(some: Arbitrary<T>, others: Arbitrary<LaidCell> = fc.constant(null)) =>
  fc.oneof({ weight: 5, arbitrary: some as Arbitrary<LaidCell> }, { weight: 1, arbitrary: others });

const whole = (min: number, max: number) => fc.integer({ min, max });
const odd = one<LaidCell>(null, 'N/A', 'awaiting', 'not due', 'data only', '12 or so', '75%', '75% (p)');
const date = maybe(
  fc
    .integer({ min: 0, max: 700 })
    .map((days) => day(new Date(Date.UTC(2012, 11, 1) + days * 86_400_000).toISOString().slice(0, 10))),
);

const indicatorRow = (objectives: readonly string[]) =>
  fc.record({
    service: one('', ...SERVICES),
    objective: one('', GOVERNANCE, ...objectives, ...objectives),
    unit: one('%', 'number', '£000', 'days'),
    polarity: one('High', 'High', 'Low', 'Low', 'Data only', ''),
    frequency: one('Quarterly', 'Quarterly', 'Quarterly', 'Annual', ''),
    target: maybe(whole(0, 120), one<LaidCell>(null, 'TBC', '≥60', '40-60')),
    values: fc.tuple(...PERIODS.map(() => maybe(whole(0, 150), odd))),
    remedy: one('', 'It is looked after.'),
  });

const objectiveRow = fc.record({
  rating: one('Green', 'Amber', 'Red', ''),
  because: one('', 'it is early'),
});

const actionRow = (objectives: readonly string[]) =>
  fc.record({
    objective: one('', ...objectives),
    start: date,
    due: date,
    revised: fc.oneof({ weight: 3, arbitrary: fc.constant<LaidCell>(null) }, { weight: 1, arbitrary: date }),
    completed: fc.oneof({ weight: 2, arbitrary: fc.constant<LaidCell>(null) }, { weight: 1, arbitrary: date }),
    progress: maybe(whole(0, 100)),
  });

const riskRow = (objectives: readonly string[]) =>
  fc.record({ objective: one('', ...objectives), likelihood: maybe(whole(0, 6)), impact: maybe(whole(1, 5)) });

const budgetRow = fc.record({ net: maybe(whole(1, 5000)), variance: maybe(whole(-200, 200)) });

const refs = (letter: string, rows: readonly unknown[]): string[] => rows.map((_row, i) => `${letter}${i + 1}`);
const byRef = (all: readonly string[], values: readonly string[]): Record<string, string> =>
  Object.fromEntries(all.map((ref, i) => [ref, values[i] ?? '']));

const rows = <T>(row: Arbitrary<T>, minLength: number, maxLength: number) => fc.array(row, { minLength, maxLength });

export const randomPlan: Arbitrary<RandomPlan> = fc.array(objectiveRow, { maxLength: 5 }).chain((plan) => {
  const named = refs('P', plan);
  return fc
    .record({
      indicators: rows(indicatorRow(named), 1, 25),
      actions: rows(actionRow(named), 0, 14),
      risks: rows(riskRow(named), 0, 8),
      budgets: rows(budgetRow, 0, 3),
    })
    .map(({ indicators, actions, risks, budgets }): RandomPlan => {
      const [k, a, r, b] = [refs('K', indicators), refs('A', actions), refs('R', risks), refs('F', budgets)];
      const sheet = (name: string, header: string[], of: LaidCell[][]): LaidSheet[] =>
        of.length === 0 ? [] : [{ name, rows: [header, ...of] }];
      return {
        services: byRef(
          k,
          indicators.map(({ service }) => service),
        ),
        objectives: byRef(
          k,
          indicators.map(({ objective }) => objective),
        ),
        actions: byRef(
          a,
          actions.map(({ objective }) => objective),
        ),
        risks: byRef(
          r,
          risks.map(({ objective }) => objective),
        ),
        sheets: [
          ...sheet(
            'Measures',
            [
              'Ref',
              'Indicator',
              'Service',
              'Objective',
              'Unit',
              'Good is',
              'Frequency',
              'Target',
              ...PERIODS,
              'Remedial action',
            ],
            indicators.map((row, i) => [
              k[i]!,
              `Measure ${i + 1}`,
              row.service,
              row.objective,
              row.unit,
              row.polarity,
              row.frequency,
              row.target,
              ...row.values,
              row.remedy,
            ]),
          ),
          ...sheet(
            'Plan',
            ['Ref', 'Objective', 'Rating', 'Because', 'Position statement'],
            plan.map(({ rating, because }, i) => [named[i]!, `Aim ${i + 1}`, rating, because, 'Under way.']),
          ),
          ...sheet(
            'Steps',
            ['Ref', 'Action', 'Objective', 'Start date', 'Due date', 'Revised date', 'Completed', '% complete'],
            actions.map(({ objective, start, due, revised, completed, progress }, i) => [
              a[i]!,
              `Step ${i + 1}`,
              objective,
              start,
              due,
              revised,
              completed,
              progress,
            ]),
          ),
          ...sheet(
            'Register',
            ['Ref', 'Risk', 'Objective', 'Likelihood', 'Impact'],
            risks.map(({ objective, likelihood, impact }, i) => [
              r[i]!,
              `Danger ${i + 1}`,
              objective,
              likelihood,
              impact,
            ]),
          ),
          ...sheet(
            'Money',
            ['Ref', 'Budget', 'Net Budget (£000s)', 'Projected Variance (£000s)'],
            budgets.map(({ net, variance }, i) => [b[i]!, `Budget ${i + 1}`, net, variance]),
          ),
        ],
      };
    });
});
