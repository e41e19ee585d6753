import { opening, STORIES } from './stories';
import { goingWell, survive, type Fault } from './surviving';

/** A rule of ours is made in several actions, and Excel may stop between any two: these are where the rules are made. */
const AROUND_THE_RULES = { from: 100, to: 170 };

it.each(['table', 'range'] as const)(
  'no half of a rule stays where Excel stops in the middle of the first refresh of a %s',
  async (shape) => {
    const [story] = STORIES;
    if (story?.what !== 'the first refresh') throw new Error('The first of the stories is another.');
    const start = await opening(story, shape);
    const { batches } = await goingWell(story, start);
    const writing = batches.length - 1;
    const { from, to } = AROUND_THE_RULES;
    const faults = Array.from({ length: to - from }, (_, i): Fault => ({
      what: `action ${from + i} of request ${writing}`,
      set: ({ failAction }) => failAction(writing, from + i),
    }));
    expect(await survive(story, start, faults)).toEqual([]);
  },
);
