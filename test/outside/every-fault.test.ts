import { opening, STORIES } from '../faults/stories';
import { eachAction, goingWell, survive } from '../faults/surviving';

/**
 * Every action of every request refused in turn, in everything that an officer can do: some thousands of faults, which
 * take minutes. test/faults tries a spread of them.
 */
it.each(STORIES.map((story) => [story.what, story] as const))(
  '%s survives each of its actions being refused',
  async (_, story) => {
    const start = await opening(story, 'table');
    const { batches } = await goingWell(story, start);
    expect(await survive(story, start, eachAction(batches))).toEqual([]);
  },
  1_200_000,
);
