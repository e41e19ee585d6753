import { asGoodAs } from '../position';
import { always, met, type Facts, type Preset } from './preset';
import type { RuleSettings } from '../rule-settings';

const numbers = (settings: RuleSettings) => ({
  allowance: settings.defaultTolerance.value,
  kind: settings.defaultTolerance.kind,
});

const withinAllowance = (facts: Facts): boolean => asGoodAs(facts.position, facts.allowance.edge);

/** Met is Green; within the allowance, and exactly at it, Amber; beyond it Red. */
export const TOLERANCE: Preset = {
  name: 'tolerance',
  needs: [],
  reads: ['amberAt'],
  allowance: 'rows',
  bands: false,
  lastYear: false,
  lines: [
    { status: 'Green', outcome: 'target-met', holds: met },
    { status: 'Amber', outcome: 'within-allowance', holds: withinAllowance, numbers },
    { status: 'Red', outcome: 'beyond-allowance', holds: always, numbers },
  ],
  fallback: null,
};
