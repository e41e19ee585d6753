import { assessAction } from '../../src/rules/actions';
import { actionCounts, headline } from '../../src/rules/headline';
import type { Polarity } from '../../src/rules/polarity';
import { amount, against, assess, because, quarters, row, statusOf } from './rows';

/** What reports that councils have published say of their own figures. */
describe('the published reports come out', () => {
  // Doncaster, Recovery Plan: 2013 annual stocktake, quarter 2 2013/14.
  const DONCASTER: [name: string, value: number, target: number, polarity: Polarity, status: string][] = [
    ['days lost to sickness absence', 9.33, 9.8, 'lower', 'Green'],
    ['staff proud to work for the council', 50, 55, 'higher', 'Amber'],
    ['staff satisfied with training', 100, 85, 'higher', 'Green'],
    ['PDRs completed', 75, 95, 'higher', 'Red'],
    ['young people not in education, employment or training', 7.6, 6.7, 'lower', 'Red'],
    ['service budgets revenue variance', 446, 0, 'lower', 'Red'],
    ["children's services revenue variance", 3632, 0, 'lower', 'Red'],
    ['savings from assets', 40_000, 300_000, 'higher', 'Red'],
    ['children in need', 460.3, 420.69, 'lower', 'Amber'],
    ['case audits', 300, 150, 'higher', 'Green'],
    ['stability of placements', 8.2, 9, 'lower', 'Green'],
    ['children looked after', 78.9, 71.6, 'lower', 'Red'],
    ['GCSEs', 56.3, 58, 'higher', 'Amber'],
    ['care leavers in suitable accommodation', 90.5, 85, 'higher', 'Green'],
    ['health checks', 29, 100, 'higher', 'Red'],
  ];
  it.each(DONCASTER)('Doncaster, %s: %d against %d (%s is better) is %s', (_, value, target, polarity, status) => {
    expect(statusOf(against(value, target, { polarity }))).toBe(status);
  });

  it('Doncaster, an absolute tolerance gives its zero budgets back their Amber', () => {
    expect(statusOf(against(446, 0, { polarity: 'lower', tolerance: amount(500) }))).toBe('Amber');
  });

  it('Doncaster, life expectancy is Data only and new assessments have no target', () => {
    expect(statusOf(row({ points: quarters(81.4), target: because('data-only') }))).toBe('Data only');
    expect(statusOf(row({ points: quarters(93.99), target: because('no-target') }))).toBe('No target');
  });

  // Doncaster Children's Services Trust, quarter 1 2015/16: "of the 19 current Contract measures with targets, 11 were
  // performing better than target, 4 were within tolerance, and 4 outside tolerance".
  it('the Trust: of 19 measures with targets, 11 met, 4 within tolerance and 4 outside it', () => {
    const many = (count: number, value: number) => Array.from({ length: count }, () => assess(against(value, 100)));
    const dataOnly = assess(row({ polarity: 'data-only', points: quarters(1) }));
    const sums = headline([...many(11, 100), ...many(4, 90), ...many(4, 89.9), dataOnly]);
    expect([
      sums.total,
      sums.withTargets,
      sums.met.count,
      sums.withinTolerance.count,
      sums.outsideTolerance.count,
    ]).toEqual([20, 19, 11, 4, 4]);
    expect(sums.met).toEqual({ count: 11, percentOfAll: 55, percentWithTargets: 58 });
  });

  // Derby, Corporate Improvement Plan, June 2018: of 61 actions 17 completed, 41 in progress, 1 slippage, 2 not started.
  it('Derby: 17 completed, 41 in progress, 1 in slippage and 2 not started, of 61', () => {
    const action = (given: object) =>
      assessAction(
        {
          start: null,
          due: null,
          revised: null,
          proposed: null,
          completed: null,
          progress: null,
          word: null,
          ...given,
        },
        '2018-06-01',
      );
    const times = (count: number, given: object) => Array.from({ length: count }, () => action(given));
    const counts = actionCounts([
      ...times(17, { completed: '2018-05-31' }),
      ...times(33, { due: '2018-06-30' }),
      // Eight whose revised timescales await the committee: two of them past their date.
      ...times(6, { due: '2018-06-30', proposed: '2018-09-30' }),
      ...times(2, { due: '2018-03-31', proposed: '2018-08-31' }),
      ...times(1, { due: '2018-03-31' }),
      ...times(2, { start: '2018-09-01', due: '2019-03-31' }),
    ]);
    expect(counts).toMatchObject({
      total: 61,
      byStatus: { Completed: 17, 'In progress': 41, Slippage: 1, 'Not started': 2 },
      awaitingEndorsement: 2,
    });
  });

  // Powys, Corporate Improvement Plan 2017-18, quarter 4: percentages of 35 measures, rounded each for itself.
  it('Powys: 20 of 35 off target is 57%, and 12 off by more than 10% is 34%', () => {
    const off = (count: number, value: number) => Array.from({ length: count }, () => assess(against(value, 100)));
    const sums = headline([...off(15, 100), ...off(8, 95), ...off(12, 50)]);
    expect([sums.off.percentOfAll, sums.offByMore.percentOfAll]).toEqual([57, 34]);
  });
});
