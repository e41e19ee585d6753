import { opening, STORIES } from './stories';
import { eachAction, eachAnswer, eachBatch, goingWell, survive } from './surviving';

/**
 * Whatever Excel refuses half-way, the workbook is as it was, or as it should be: never in between. More actions of
 * each request, or all, are tried in test/outside/every-fault; here a spread of them.
 */
describe.each(['table', 'range'] as const)('a tracker that is a %s', (shape) => {
  it.each(STORIES.map((story) => [story.what, story] as const))(
    'survives any request failing in %s',
    async (_, story) => {
      const start = await opening(story, shape);
      const { batches } = await goingWell(story, start);
      expect(await survive(story, start, eachBatch(batches))).toEqual([]);
    },
  );

  it.each(STORIES.map((story) => [story.what, story] as const))(
    'survives any answer being lost in %s',
    async (_, story) => {
      const start = await opening(story, shape);
      const { batches } = await goingWell(story, start);
      expect(await survive(story, start, eachAnswer(batches))).toEqual([]);
    },
  );

  it.each(STORIES.map((story) => [story.what, story] as const))(
    'survives a request of %s being done by halves',
    async (_, story) => {
      const start = await opening(story, shape);
      const { batches } = await goingWell(story, start);
      expect(await survive(story, start, eachAction(batches, 6))).toEqual([]);
    },
  );
});
