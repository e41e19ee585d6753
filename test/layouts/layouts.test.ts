import { ACTIONS } from '../../src/actions/registry';
import { readFor } from '../../src/actions/run';
import { asAtOf, LAYOUTS } from './all';
import { open } from './client';
import { draw } from './draw';
import { expectedLines, foundLines } from './expected';

// A machine with much else to do takes its time.
jest.setTimeout(120_000);

it('there are more than twenty layouts', () => {
  expect(new Set(LAYOUTS.map(({ what }) => what)).size).toBeGreaterThan(20);
});

describe('a tracker is read as it stands, with nothing mapped by hand', () => {
  it.each(LAYOUTS.map((layout) => [layout.what, layout] as const))('%s', async (_, layout) => {
    const options = { period: null, asAt: asAtOf(layout), set: layout.set ?? [] };
    const clock = { today: () => '2030-01-01' };
    const { client, close } = open(draw(layout.sheets));
    const snapshot = await readFor(client, options, clock);
    close();
    const { plan, results } = ACTIONS.check.perform(snapshot, options, clock);
    expect(plan.refusals).toEqual([]);
    expect(foundLines(results!)).toEqual(expectedLines(layout.expect));
  });
});
