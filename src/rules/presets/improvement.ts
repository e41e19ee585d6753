import { always, met, type Preset } from './preset';

/** A missed target is Amber where the figure is better than the same period last year (the same is not better), else Red (Thurrock). */
export const IMPROVEMENT: Preset = {
  name: 'improvement',
  needs: [],
  reads: [],
  allowance: null,
  bands: false,
  lastYear: true,
  lines: [
    { status: 'Green', outcome: 'target-met', holds: met },
    { status: 'Red', outcome: 'no-last-year', holds: (facts) => facts.lastYear === null, inKey: false },
    { status: 'Amber', outcome: 'better-than-last-year', holds: (facts) => facts.lastYear?.now === 'better' },
    { status: 'Red', outcome: 'no-better-than-last-year', holds: always },
  ],
  fallback: null,
};
