import fc from 'fast-check';
import { handWork } from '../fuzz/hand-work';
import { randomTracker } from '../fuzz/random-tracker';
import { staysTrue } from '../fuzz/reworked';

// More of them are in test/outside, and any number in `npm run fuzz`.
it('what an officer does by hand between two refreshes is kept, and our columns follow their rows', async () => {
  await fc.assert(
    fc.asyncProperty(randomTracker, handWork, async (tracker, works) => {
      await staysTrue(tracker, works);
    }),
    { numRuns: 12, seed: 20_131_130 },
  );
}, 300_000);
