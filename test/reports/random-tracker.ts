import fc from 'fast-check';
import type { Tracker } from '../../src/tracker/records';
import { action, budget, indicator, objective, risk } from './facts-of';

/** Random trackers: rows of every status, linked to objectives or not, with words as long as officers write them. */

const words = fc.lorem({ maxCount: 12 });
const prose = fc.lorem({ maxCount: 400 });
const figure = fc.option(fc.integer({ min: -50, max: 150 }), { freq: 6, nil: null });
const day = fc
  .integer({ min: 0, max: 500 })
  .map((days) => new Date(Date.UTC(2013, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const rating = fc.constantFrom('Green' as const, 'Amber' as const, 'Red' as const);

const objectives = fc.array(fc.record({ name: words, position: prose, because: words, rated: fc.option(rating) }), {
  maxLength: 6,
});

const link = (count: number) =>
  fc.option(fc.integer({ min: 1, max: Math.max(1, count) }).map((n) => [`Obj ${n}`])).map((found) => found ?? []);

export const randomTracker: fc.Arbitrary<Partial<Tracker>> = objectives.chain((plan) =>
  fc.record({
    objectives: fc.constant(plan.map((own, i) => objective({ ...own, ref: `Obj ${i + 1}` }))),
    indicators: fc.array(
      fc
        .record({
          name: words,
          service: fc.constantFrom('', 'People', 'Place', 'Resources'),
          objectives: link(plan.length),
          polarity: fc.constantFrom('higher' as const, 'lower' as const, 'data-only' as const, null),
          values: fc.array(figure, { minLength: 1, maxLength: 14 }),
          goal: figure,
          comment: words,
        })
        .map((own) => indicator(own)),
      { minLength: 1, maxLength: 30 },
    ),
    actions: fc.array(
      fc
        .record({
          name: words,
          objectives: link(plan.length),
          due: fc.option(day),
          revisedDue: fc.option(day),
          proposed: fc.option(day),
          completed: fc.option(day),
          progress: fc.option(fc.integer({ min: 0, max: 100 })),
          comment: prose,
        })
        .map((own) => action(own)),
      { maxLength: 20 },
    ),
    risks: fc.array(
      fc
        .record({
          ref: fc.constantFrom('R1', 'R2', 'R3'),
          name: words,
          objectives: link(plan.length),
          scores: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })),
        })
        .map((own) => risk(own)),
      { maxLength: 12 },
    ),
    budgets: fc.array(
      fc
        .record({ name: words, net: fc.integer(), projectedVariance: fc.integer(), comment: prose })
        .map((own) => budget(own)),
      { maxLength: 4 },
    ),
  }),
);
