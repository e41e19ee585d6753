import fc from 'fast-check';
import { neverHarmed } from '../fuzz/never-harmed';
import { randomTracker } from '../fuzz/random-tracker';

// A thousand of them are in test/outside, and any number in `npm run fuzz`.
it('no random tracker is harmed, a second refresh writes nothing, and undo and removal leave it as it was', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(randomTracker, async (tracker) => {
      await neverHarmed(tracker, { throughFiles: run++ % 5 === 0 });
    }),
    { numRuns: 25, seed: 20_131_130 },
  );
}, 300_000);
