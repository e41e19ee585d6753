import { assessAction, elapsed, horizonEnd, isDueBy, type ActionInput } from '../../src/rules/actions';
import { actionCounts } from '../../src/rules/headline';

const AS_AT = '2018-06-01';
const action = (given: Partial<ActionInput>) =>
  assessAction(
    { start: null, due: null, revised: null, proposed: null, completed: null, progress: null, word: null, ...given },
    AS_AT,
  );
const verdict = (given: Partial<ActionInput>) => {
  const { status, rag } = action(given);
  return `${status}, ${rag}`;
};

describe('an action', () => {
  it.each([
    ['a completion date on the day', { completed: AS_AT }, 'Completed, Blue'],
    ['a completion date to come', { completed: '2018-06-02' }, 'In progress, Green'],
    ['100%', { progress: 100, due: '2018-03-31' }, 'Completed, Blue'],
    ['99.9%, past its date', { progress: 99.9, due: '2018-05-31' }, 'Slippage, Red'],
    ["the officer's word", { word: 'Completed', due: '2018-03-31' }, 'Completed, Blue'],
    ['past due by a day', { due: '2018-05-31' }, 'Slippage, Red'],
    ['due on the day', { due: AS_AT }, 'In progress, Green'],
    [
      'past due though not started: slippage is tested first',
      { due: '2018-05-31', word: 'Not started' },
      'Slippage, Red',
    ],
    ['past its original date but re-dated', { due: '2018-03-31', revised: '2018-08-31' }, 'In progress, Green'],
    ['past its revised date', { due: '2018-03-31', revised: '2018-05-31' }, 'Slippage, Red'],
    ['not started, start to come', { start: '2018-07-01' }, 'Not started, Grey'],
    ['not started, starts on the day', { start: AS_AT, progress: 0 }, 'Not started, Grey'],
    ['not started, start passed', { start: '2018-05-31', progress: 0 }, 'Not started, Amber'],
    [
      'the officer says not started, start passed',
      { start: '2018-05-31', word: 'Not started', progress: 5 },
      'Not started, Amber',
    ],
    ['no progress known, start passed', { start: '2018-05-31' }, 'In progress, Green'],
    ['nothing known', {}, 'In progress, Green'],
  ] as const)('%s: %j is %s', (_, given, expected) => {
    expect(verdict(given)).toBe(expected);
  });

  // 50 days of 100 have gone.
  const half = { start: '2018-04-12', due: '2018-07-21' };
  it.each([
    [45, 'In progress, Green'],
    [44.9, 'In progress, Amber'],
    [35, 'In progress, Amber'],
    [34.9, 'In progress, Red'],
  ])('done %d%% where 50%% of its time has gone: %s', (progress, expected) => {
    expect(elapsed(half.start, half.due, AS_AT)).toBe(50);
    expect(verdict({ ...half, progress })).toBe(expected);
  });

  it('holds elapsed time to 0 and 100', () => {
    expect([
      elapsed('2018-07-01', '2018-08-01', AS_AT),
      elapsed('2018-01-01', '2018-02-01', AS_AT),
      elapsed(null, AS_AT, AS_AT),
    ]).toEqual([0, 100, null]);
  });

  it('keeps its days late against the original date when it is re-dated', () => {
    expect(action({ due: '2018-03-31', revised: '2019-03-31' })).toMatchObject({
      daysLate: 62,
      slippage: 365,
      redated: true,
    });
  });

  it('is late to its completion, not to the day', () => {
    expect(action({ due: '2018-03-31', completed: '2018-04-10' }).daysLate).toBe(10);
    expect(action({ due: '2018-03-31', completed: '2018-03-10' }).daysLate).toBe(0);
    expect(action({ due: '2018-03-31', word: 'Completed' }).daysLate).toBeNull();
  });

  it('waits in Amber for a proposed date that is not past, and its days late are shown all the same', () => {
    expect(action({ due: '2018-03-31', proposed: '2018-08-31' })).toMatchObject({
      status: 'In progress',
      rag: 'Amber',
      daysLate: 62,
      because: { code: 'awaiting-endorsement', proposed: '2018-08-31', days: 62 },
    });
    expect(verdict({ due: '2018-03-31', proposed: AS_AT })).toBe('In progress, Amber');
    expect(verdict({ due: '2018-03-31', proposed: '2018-05-31' })).toBe('Slippage, Red');
  });

  it('has findings for dates that cannot be', () => {
    const codes = (given: Partial<ActionInput>) => action(given).checks.map((check) => check.code);
    expect(codes({ start: '2018-05-01', due: '2018-04-30' })).toEqual(['due-before-start']);
    expect(codes({ word: 'Completed' })).toEqual(['completed-without-date']);
    expect(codes({ completed: '2018-07-01' })).toEqual(['completed-in-future']);
    expect(codes({ due: '2018-07-01', revised: '2018-06-30' })).toEqual(['revised-before-original']);
    expect(codes({ start: '2018-05-01', due: '2018-07-01', revised: '2018-07-01' })).toEqual([]);
  });

  it('is due by the end of next month while it is open and not overdue', () => {
    const by = (given: Partial<ActionInput>) => isDueBy(action(given), horizonEnd(AS_AT, 1));
    expect([
      by({ due: '2018-07-31' }),
      by({ due: '2018-08-01' }),
      by({ due: '2018-05-31' }),
      by({ due: '2018-07-31', progress: 100 }),
    ]).toEqual([true, false, false, false]);
  });

  it('is counted, re-dated ones separately', () => {
    const counts = actionCounts([action({ due: '2018-03-31', revised: '2018-08-31' }), action({ progress: 100 })]);
    expect(counts).toMatchObject({ total: 2, redated: 1, byStatus: { Completed: 1, 'In progress': 1, Slippage: 0 } });
  });
});
