import { atOrBeyond } from '../position';
import { always, met, type Preset } from './preset';
import { TOLERANCE } from './tolerance';

/**
 * Each row states where Amber and Red begin: met is Green; else at or beyond *Red at*, Red; else at or beyond *Amber at*,
 * Amber; else Green. A row without both is judged by the tolerance rule.
 */
export const THRESHOLDS: Preset = {
  name: 'thresholds',
  needs: ['amberAt', 'redAt'],
  reads: ['amberAt', 'redAt'],
  allowance: null,
  bands: false,
  lastYear: false,
  lines: [
    { status: 'Green', outcome: 'target-met', holds: met },
    {
      status: 'Red',
      outcome: 'at-or-beyond-red',
      holds: (facts) => facts.redAt !== null && atOrBeyond(facts.position, facts.redAt),
    },
    {
      status: 'Amber',
      outcome: 'at-or-beyond-amber',
      holds: (facts) => facts.amberAt !== null && atOrBeyond(facts.position, facts.amberAt),
    },
    { status: 'Green', outcome: 'short-of-amber', holds: always },
  ],
  fallback: TOLERANCE,
};
