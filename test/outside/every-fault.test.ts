import { opening, STORIES } from '../faults/stories';
import { eachAction, goingWell, survive } from '../faults/surviving';

/**
 * Actions of every request refused in turn, in everything that an officer can do: up to 20 a request, and each of them
 * with `STOCKTAKE_FAULTS=Infinity`, which takes three quarters of an hour. test/faults tries fewer.
 */
const MOST = Number(process.env.STOCKTAKE_FAULTS ?? 20);

it.each(STORIES.map((story) => [story.what, story] as const))(
  `%s survives up to ${MOST} of each request’s actions being refused`,
  async (_, story) => {
    const start = await opening(story, 'table');
    const { batches } = await goingWell(story, start);
    expect(await survive(story, start, eachAction(batches, MOST))).toEqual([]);
  },
  3_600_000,
);
