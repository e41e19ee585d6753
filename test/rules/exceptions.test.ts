import { assessAction } from '../../src/rules/actions';
import { indicatorException, isActionException, isObjectiveException } from '../../src/rules/exceptions';
import type { IndicatorRow } from '../../src/rules/indicator';
import { assessObjective } from '../../src/rules/objectives';
import { monthOf, quarterOf, shiftPeriod, yearOf } from '../../src/rules/periods';
import { BLANK } from '../../src/rules/reading';
import type { RuleSettings } from '../../src/rules/rule-settings';
import { assess, num, point, Q2, quarters, row, rules } from './rows';

const exceptionOf = (given: Partial<IndicatorRow>, settings: Partial<RuleSettings> = {}, reporting = Q2) => {
  const made = row({ target: num(100), ...given });
  return indicatorException(
    made,
    { reporting, asAt: '2013-11-30' },
    assess(made, settings, reporting),
    rules(settings),
  );
};
const kinds = (...values: (number | null)[]) => exceptionOf({ points: quarters(...values) })?.kinds ?? [];

describe('an indicator is an exception', () => {
  it.each([
    ['Red now', [50], ['red', 'off-by-more']],
    ['missed by exactly 10%', [90], []],
    ['met', [100], []],
    ['Red in two periods running', [50, 60], ['red', 'off-by-more', 'red-twice', 'missed-twice']],
    [
      'Red in two periods, with one without a figure between',
      [50, null, 60],
      ['red', 'off-by-more', 'red-twice', 'missed-twice'],
    ],
    ['Red, Green, Red', [50, 100, 60], ['red', 'off-by-more']],
    ['missed twice running within tolerance', [95, 96], ['missed-twice']],
    ['missed twice and then met', [50, 60, 100], []],
    ['missed twice and then no figure', [95, 96, null], ['missed-twice', 'missing-when-due']],
    ['missed once and then no figure', [100, 96, null], ['missing-when-due']],
    ['Green but worse than last year', [120, 100, 100, 100, 110], ['green-but-worse']],
    ['Green and as good as last year', [110, 100, 100, 100, 110], []],
  ] as const)('%s: %j', (_, values, expected) => {
    expect(kinds(...values)).toEqual(expected);
  });

  it('by more than 10% where its own tolerance is wider', () => {
    const wide = { tolerance: { kind: 'percent', value: 50 } } as const;
    expect(exceptionOf({ ...wide, points: quarters(89.9) })).toMatchObject({
      kinds: ['off-by-more'],
      offByPercent: 10.1,
    });
    expect(exceptionOf({ ...wide, points: quarters(90) })).toBeNull();
  });

  it('but never off by more than 10% of zero', () => {
    expect(exceptionOf({ polarity: 'lower', target: num(0), points: quarters(446) })?.kinds).toEqual(['red']);
  });

  it('not for being worse than last year by less than is shown', () => {
    const points = quarters(110.4, 100, 100, 100, 110);
    expect(exceptionOf({ points, decimals: 0 })).toBeNull();
    expect(exceptionOf({ points, decimals: 1 })?.lastYear).toMatchObject({
      value: 110.4,
      period: { label: 'Q2 2012/13' },
    });
  });

  it('only of the kinds that are switched on', () => {
    expect(exceptionOf({ points: quarters(50, 60) }, { exceptions: ['red-twice'] })?.kinds).toEqual(['red-twice']);
    expect(exceptionOf({ points: quarters(50, 60) }, { exceptions: [] })).toBeNull();
  });

  it('and says for which periods it was Red, and since when', () => {
    expect(exceptionOf({ points: quarters(100, 50, null, 60) })).toMatchObject({
      redFor: [{ label: 'Q4 2012/13' }, { label: 'Q2 2013/14' }],
      since: { label: 'Q4 2012/13' },
      periods: 3,
    });
  });

  it('for so many reporting periods, whatever the length of its own', () => {
    const yearly = { points: [point(yearOf(2012), num(50)), point(yearOf(2013), num(60))] };
    expect(exceptionOf(yearly, {}, quarterOf(2013, 4))).toMatchObject({ periods: 5, since: { label: '2012/13' } });
    const september = monthOf(2013, 9);
    const monthly = {
      points: [100, 50, 50, 50, 50].map((value, i) => point(shiftPeriod(september, i - 4), num(value))),
    };
    expect(exceptionOf(monthly)).toMatchObject({ periods: 2, since: { label: 'Jun 2013' } });
  });

  it('still, while a row that missed twice is not due', () => {
    const points = [point(yearOf(2011), num(95)), point(yearOf(2012), num(96)), point(yearOf(2013), BLANK)];
    expect(exceptionOf({ frequency: 'annual', points })?.kinds).toEqual(['missed-twice']);
  });

  it('without periods, for this one', () => {
    const made = row({ target: num(100), current: num(50), previous: num(60) });
    const at = { reporting: null, asAt: '2013-11-30' };
    const found = indicatorException(made, at, assess(made), rules());
    expect(found).toMatchObject({
      kinds: ['red', 'off-by-more', 'red-twice', 'missed-twice'],
      periods: 1,
      since: null,
      redFor: [],
    });
  });
});

describe('so is', () => {
  it('an action in slippage', () => {
    const late = assessAction(
      { start: null, due: '2018-01-01', revised: null, proposed: null, completed: null, progress: null, word: null },
      '2018-06-01',
    );
    expect(isActionException(late, rules())).toBe(true);
    expect(isActionException(late, rules({ exceptions: ['red'] }))).toBe(false);
  });

  it('an objective rated Red by its officer, or by calculation where there is no judgement', () => {
    const red = { assessment: assess(row({ points: quarters(50), target: num(100) })), weight: null };
    const objective = (rating: 'Red' | 'Amber' | null) =>
      assessObjective(
        { rating, because: 'x', previousRating: null, lastClosed: null, indicators: [red], actions: [] },
        rules(),
      );
    expect(
      [objective('Red'), objective('Amber'), objective(null)].map((o) => isObjectiveException(o, rules())),
    ).toEqual([true, false, true]);
  });
});
