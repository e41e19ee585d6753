import type { Assessment } from '../../rules/indicator';
import type { Reading } from '../../rules/reading';
import { percentScale } from '../../rules/row-checks';
import type { Indicator, Issue } from '../../tracker/records';
import type { Check } from '../check';
import { indicatorCell, targetCell, targetsOf, valueCell } from '../figure-cells';
import { issueOf } from '../place';

const MOST = 1;

/** A % row in which 0.75 stands beside 95. What its cells hold is looked at in every period. */
export const percentScaleMixed: Check = {
  code: 'percent-scale-mixed',
  find: ({ indicators }) =>
    [...indicators].flatMap(([indicator, assessment]) =>
      indicator.unit?.kind === 'percent' ? mixedIn(indicator, assessment) : [],
    ),
};

function mixedIn(indicator: Indicator, assessment: Assessment): Issue[] {
  const now = assessment.checks.find((check) => check.code === 'percent-scale-mixed');
  const found = new Map<string, Issue>();
  const put = (cell: string, low: number, high: number, lowIs: 'value' | 'target' | 'threshold'): void => {
    const facts = {
      value: String(lowIs === 'target' ? high : low),
      target: String(lowIs === 'target' ? low : high),
    };
    found.set(cell, issueOf('percent-scale-mixed', indicator, cell, facts));
  };
  if (now?.code === 'percent-scale-mixed') {
    const cell =
      now.field === 'value'
        ? valueCell(indicator, assessment.period)
        : now.field === 'target'
          ? targetCell(indicator, assessment.period)
          : indicatorCell(indicator, indicator.amberAt === null ? 'redAt' : 'amberAt');
    put(cell, now.low, now.high, now.field);
  }
  const { target: plain, points } = indicator;
  // Nearly every row has no such number at all.
  if (!isSmall(plain) && !points.some(({ value, target }) => isSmall(value) || isSmall(target)))
    return [...found.values()];
  const targetFor = targetsOf(indicator, null); // the reporting period has been looked at above
  for (const point of points) {
    // Only a plain number up to 1, in the value or in the target, can be on the other scale.
    const target = targetFor(point.period).reading;
    if (!isSmall(point.value) && !isSmall(target)) continue;
    const check = percentScale({ ...indicator, amberAt: null, redAt: null }, point.value, target);
    if (check?.code !== 'percent-scale-mixed') continue;
    const cell = check.field === 'target' ? targetCell(indicator, point.period) : valueCell(indicator, point.period);
    put(cell, check.low, check.high, check.field);
  }
  return [...found.values()];
}

const isSmall = (reading: Reading | null | undefined): boolean =>
  (reading?.kind === 'number' && reading.value <= MOST && reading.plain === true) ||
  (reading?.kind === 'range' && reading.to <= MOST && reading.plain === true);
