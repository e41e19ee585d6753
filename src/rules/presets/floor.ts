import { asGoodAs } from '../position';
import { always, met, type Preset } from './preset';

const NO_FLOOR: Preset = {
  name: 'floor',
  needs: [],
  reads: [],
  allowance: null,
  bands: false,
  lastYear: false,
  lines: [
    { status: 'Green', outcome: 'target-met', holds: met },
    { status: 'Red', outcome: 'any-miss', holds: always },
  ],
  fallback: null,
};

/** A missed target is Amber where the row's floor standard, its *Amber at*, is met; exactly on the floor meets it (Kent). */
export const FLOOR: Preset = {
  name: 'floor',
  needs: ['amberAt'],
  reads: ['amberAt'],
  allowance: 'floor',
  bands: false,
  lastYear: false,
  lines: [
    { status: 'Green', outcome: 'target-met', holds: met },
    { status: 'Amber', outcome: 'meets-floor', holds: (facts) => asGoodAs(facts.position, facts.allowance.edge) },
    { status: 'Red', outcome: 'below-floor', holds: always },
  ],
  fallback: NO_FLOOR,
};
