import { asGoodAs } from '../position';
import { always, met, type Preset } from './preset';
import type { RuleSettings } from '../rule-settings';

const numbers = (settings: RuleSettings) => ({ offByMoreThan: settings.lastYearOffBy });

/**
 * Green on target, or off it by up to 10% (a row's own tolerance replaces the 10%); beyond that Amber where no worse than
 * the same period last year, else Red (Havering). Nothing to compare with is Red. A missed target of zero is decided by last year.
 */
export const SAME_PERIOD_LAST_YEAR: Preset = {
  name: 'same period last year',
  needs: [],
  reads: [],
  allowance: 'last-year',
  bands: false,
  lastYear: true,
  lines: [
    { status: 'Green', outcome: 'target-met', holds: met },
    {
      status: 'Green',
      outcome: 'within-allowance',
      holds: (facts) => asGoodAs(facts.position, facts.allowance.edge),
      numbers,
    },
    { status: 'Red', outcome: 'no-last-year', holds: (facts) => facts.lastYear === null, inKey: false },
    {
      status: 'Amber',
      outcome: 'no-worse-than-last-year',
      holds: (facts) => facts.lastYear?.now !== 'worse',
      numbers,
    },
    { status: 'Red', outcome: 'worse-than-last-year', holds: always, numbers },
  ],
  fallback: null,
};
