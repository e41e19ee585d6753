import fc from 'fast-check';
import { handWork } from '../fuzz/hand-work';
import { neverHarmed } from '../fuzz/never-harmed';
import { randomTracker } from '../fuzz/random-tracker';
import { staysTrue } from '../fuzz/reworked';
import { runs } from '../fuzz/runs';

const HOURS = 3_600_000;

const left = runs(1000);
it(
  `none of ${left.numRuns} random trackers is harmed`,
  async () => {
    let run = 0;
    let read = 0;
    await fc.assert(
      fc.asyncProperty(randomTracker, async (tracker) => {
        if (await neverHarmed(tracker, { throughFiles: run++ % 10 === 0 })) read++;
      }),
      left,
    );
    // Most of them must be trackers, or nothing is shown.
    expect(read / run).toBeGreaterThan(0.7);
  },
  HOURS,
);

// Each takes four refreshes in two workbooks, and a reading for each piece of work: fewer of them.
const reworked = { ...left, numRuns: Math.ceil(left.numRuns / 5) };
it(
  `none of ${reworked.numRuns} random trackers is harmed when an officer works on it between two refreshes`,
  async () => {
    const done = new Set<string>();
    await fc.assert(
      fc.asyncProperty(randomTracker, handWork, async (tracker, works) => {
        for (const what of (await staysTrue(tracker, works)) ?? []) done.add(what);
      }),
      reworked,
    );
    // Every kind of work that there is has been done to some tracker.
    expect([...done].sort()).toEqual(
      expect.arrayContaining(['row moved', 'rows sorted', 'column moved', 'filter set', 'our cell typed over'].sort()),
    );
  },
  HOURS,
);
