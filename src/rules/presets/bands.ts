import { asGoodAs, atOrBeyond, edgeAt } from '../position';
import { always, met, type Preset } from './preset';
import type { RuleSettings } from '../rule-settings';

const numbers = (settings: RuleSettings) => ({
  greenWithin: settings.bandsGreenWithin,
  redFrom: settings.bandsRedFrom,
});

/**
 * Green to 1% short of the target, exactly 1% included; Amber to 5%; Red from exactly 5% (Belfast). The one rule where
 * exactly on a line is the worse colour. Rows' own tolerances do not change the bands.
 */
export const BANDS: Preset = {
  name: 'bands',
  needs: [],
  reads: [],
  allowance: null,
  bands: true,
  lastYear: false,
  lines: [
    { status: 'Green', outcome: 'target-met', holds: met },
    {
      status: 'Green',
      outcome: 'within-green-band',
      holds: (facts) => facts.greenWithin > 0 && asGoodAs(facts.position, edgeAt(facts.position, facts.greenWithin)),
      numbers,
    },
    {
      status: 'Amber',
      outcome: 'within-amber-band',
      holds: (facts) => !atOrBeyond(facts.position, edgeAt(facts.position, facts.redFrom)),
      numbers,
    },
    { status: 'Red', outcome: 'beyond-amber-band', holds: always, numbers },
  ],
  fallback: null,
};
