import fc from 'fast-check';
import { neverHarmed } from '../fuzz/never-harmed';
import { randomTracker } from '../fuzz/random-tracker';
import { runs } from '../fuzz/runs';

it('no random tracker of a thousand is harmed', async () => {
  let run = 0;
  let read = 0;
  await fc.assert(
    fc.asyncProperty(randomTracker, async (tracker) => {
      if (await neverHarmed(tracker, { throughFiles: run++ % 10 === 0 })) read++;
    }),
    runs(1000),
  );
  // Most of them must be trackers, or nothing is shown.
  expect(read / run).toBeGreaterThan(0.7);
}, 3_600_000);
