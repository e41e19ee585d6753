import { assessAction, type ActionInput } from '../../src/rules/actions';
import { assessBudget } from '../../src/rules/budgets';
import { assessRisk } from '../../src/rules/risks';
import { rollUp, type ObjectiveAssessment } from '../../src/rules/objectives';
import type { Rating } from '../../src/rules/statuses';
import { textsFor } from '../../src/text/say';
import { reading } from './row';

const { why } = textsFor('English');

const action = (input: Partial<ActionInput>): string =>
  why.action(
    assessAction(
      { start: null, due: null, revised: null, proposed: null, completed: null, progress: null, word: null, ...input },
      '2018-05-31',
    ),
  );

describe('why an action has its status', () => {
  test.each<[string, Partial<ActionInput>]>([
    ['Completed on 1 May 2018, so Completed, Blue.', { completed: '2018-05-01' }],
    ['Completed: progress is 100%, so Completed, Blue.', { progress: 100 }],
    ['Due on 30 April 2018 and not completed, 31 days past', { due: '2018-04-30' }],
    ['Re-dated by 92 days; 61 days late against the original date.', { due: '2018-03-31', revised: '2018-07-01' }],
    ['Brought forward by 10 days.', { due: '2018-07-11', revised: '2018-07-01' }],
    ['the proposed date of 30 June 2018 waits', { due: '2018-04-30', proposed: '2018-06-30' }],
    ['Not started, though it was to start on 1 May 2018', { start: '2018-05-01', word: 'Not started' }],
    ['To start on 1 July 2018', { start: '2018-07-01' }],
  ])('%s', (says, input) => expect(action(input)).toContain(says));

  test('progress is held against the time gone', () => {
    expect(action({ start: '2018-05-01', due: '2018-06-30', progress: 30 })).toMatch(
      /^30% done with 50% of its time gone: less than 70% of what is due by now/u,
    );
    expect(action({ start: '2018-05-01', due: '2018-06-30', progress: 50 })).toMatch(
      /^50% done with 50% of its time gone, so In progress, Green\.$/u,
    );
  });
});

describe('why an objective has its rating', () => {
  const objective = (ratings: Rating[], more: Partial<ObjectiveAssessment> = {}): string =>
    why.objective({
      rating: null,
      calculated: rollUp(
        ratings.map((rating) => ({ rating, weight: 1 })),
        'majority',
      ),
      differs: false,
      reasonMissing: false,
      directionOfTravel: null,
      travelBecause: null,
      ...more,
    });
  test('tells the votes and the rule', () => {
    expect(objective(['Green', 'Green', 'Red'])).toBe(
      'Of 3 linked votes, 2 Green and 1 Red: the most frequent, so Green.',
    );
    expect(objective(['Green', 'Red'])).toContain('and of equals the worse, so Red.');
    expect(objective(['Amber'])).toBe('The one linked vote is Amber, so Amber.');
    expect(objective([])).toContain('Nothing linked to it has a colour');
  });
  test('tells where judgement and calculation differ, and the direction of travel', () => {
    const said = objective(['Green'], {
      rating: 'Amber',
      differs: true,
      directionOfTravel: 'Improving',
      travelBecause: { code: 'last-closed', was: 'Red', now: 'Amber' },
    });
    expect(said).toContain('The officer’s judgement is Amber.');
    expect(said).toContain('Improving: Amber now, Red when the last period was closed.');
  });
});

test('why a risk has its colour', () => {
  const risk = (likelihood: number | null, impact: number | null, target: number | null = null): string =>
    why.risk(assessRisk({ likelihood: reading(likelihood), impact: reading(impact), targetScore: reading(target) }));
  expect(risk(4, 4, 8)).toBe(
    'Likelihood 4 × impact 4 is 16 (Amber from 8, Red from 15), so Red. That is 8 above its target score of 8.',
  );
  expect(risk(4, null)).toBe('There is no impact, so No data.');
  expect(risk(6, 2)).toBe('The likelihood is 6, not a whole number from 1 to 5, so Check data.');
});

test('why a budget has its traffic light', () => {
  const style = { unit: { kind: 'money', scale: 1000, text: '£000' }, decimals: null, grades: [] } as const;
  const budget = (net: number, variance: number): string =>
    why.budget(
      assessBudget({
        type: 'revenue',
        net: reading(net),
        projectedVariance: reading(variance),
        previousEstimate: null,
        revisedEstimate: null,
        actualSpend: null,
      }),
      style,
    );
  expect(budget(47614, 3687)).toBe(
    'Projected overspend of £3,687k (7.7% of £47,614k); Green to nothing overspent, Amber to 1% of net, so Red.',
  );
  expect(budget(47614, 0)).toMatch(/^Projected exactly on budget.*so Green\.$/u);
});
