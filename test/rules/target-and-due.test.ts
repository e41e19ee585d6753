import { reportingPeriod } from '../../src/rules/due';
import { calendarYearOf, halfOf, monthOf, quarterOf, yearOf } from '../../src/rules/periods';
import { BLANK } from '../../src/rules/reading';
import { amount, assess, because, num, percent, point, Q2, quarters, range, row } from './rows';

describe('the target of a period', () => {
  const cumulative = { counting: 'cumulative' } as const;

  it('is its own before the plain one, and a blank one falls back', () => {
    const own = (target: typeof BLANK | ReturnType<typeof num>) =>
      assess(row({ points: [point(Q2, num(80), target)], target: num(95) })).target;
    expect(own(num(70))).toMatchObject({ figure: 70, source: 'own' });
    expect(own(BLANK)).toMatchObject({ figure: 95, source: 'plain' });
  });

  it('is not carried forward from another period', () => {
    const given = row({ points: [point(quarterOf(2013, 1), num(80), num(70)), point(Q2, num(80), BLANK)] });
    expect(assess(given).status).toBe('No target');
  });

  it("is the year's where a column names the year", () => {
    const given = row({ points: [point(yearOf(2013), BLANK, num(95)), point(Q2, num(80), BLANK)], target: num(50) });
    expect(assess(given).target).toMatchObject({ figure: 95, source: 'annual', proportion: null });
  });

  it('of a cumulative row is the annual one in proportion to the months gone', () => {
    const given = row({ ...cumulative, points: quarters(150), target: num(300) });
    expect(assess(given)).toMatchObject({
      status: 'Green',
      target: { figure: 150, source: 'plain', proportion: { annual: 300, months: 6 } },
    });
    expect(
      assess(row({ ...cumulative, points: [point(monthOf(2013, 7), num(99))], target: num(300) }), {}, monthOf(2013, 7))
        .target.figure,
    ).toBe(100);
  });

  it('of a cumulative row, given for the period, is taken as it is', () => {
    const given = row({ ...cumulative, points: [point(Q2, num(90), num(100))], target: num(300) });
    expect(assess(given)).toMatchObject({ status: 'Amber', target: { figure: 100, proportion: null } });
  });

  it('takes thresholds and range limits in proportion, but not an absolute tolerance', () => {
    const thresholds = { ...cumulative, target: num(300), amberAt: num(280) };
    expect(assess(row({ ...thresholds, points: quarters(140) })).status).toBe('Amber');
    expect(assess(row({ ...thresholds, points: quarters(139.9) })).status).toBe('Red');
    const limits = { ...cumulative, polarity: 'range', rangeFrom: num(200), rangeTo: num(400) } as const;
    expect(assess(row({ ...limits, points: quarters(150) })).target.figure).toEqual([100, 200]);
    const tolerance = { ...cumulative, target: num(300), tolerance: amount(10) };
    expect(assess(row({ ...tolerance, points: quarters(140) })).status).toBe('Amber');
    expect(assess(row({ ...tolerance, points: quarters(139.9) })).status).toBe('Red');
  });

  it('of a snapshot row is the same in every period', () => {
    expect(assess(row({ points: quarters(150), target: num(300) })).target.figure).toBe(300);
  });
});

describe('which period a row has', () => {
  it('is its own that ends with the reporting period', () => {
    const monthly = row({
      frequency: 'monthly',
      points: [point(monthOf(2013, 8), num(1)), point(monthOf(2013, 9), num(2))],
    });
    expect(assess(monthly)).toMatchObject({ value: 2, period: { label: 'Sep 2013' } });
  });

  it('prefers its own length among those that end together', () => {
    const points = [point(quarterOf(2013, 4), num(1)), point(yearOf(2013), num(2))];
    const at = quarterOf(2013, 4);
    expect(assess(row({ frequency: 'annual', points }), {}, at).value).toBe(2);
    expect(assess(row({ frequency: 'quarterly', points }), {}, at).value).toBe(1);
  });

  it("does not take a year's figure for a quarter that is blank", () => {
    const points = [point(quarterOf(2013, 4), BLANK), point(yearOf(2013), num(2))];
    expect(assess(row({ frequency: 'quarterly', points }), {}, quarterOf(2013, 4)).status).toBe('No data');
  });

  it('is not due for an annual row but at Q4, and then shows the last value with its own period and no colour', () => {
    const annual = row({
      frequency: 'annual',
      points: [point(yearOf(2012), num(70)), point(yearOf(2013), BLANK)],
      target: num(80),
    });
    expect(assess(annual)).toMatchObject({
      status: 'Not due',
      value: 70,
      period: { label: '2012/13' },
      target: { figure: 80 },
      shortTrend: null,
      variance: null,
    });
    expect(assess(annual, {}, quarterOf(2013, 4)).status).toBe('No data');
  });

  it('is due at Q2 and Q4 for a half-yearly row', () => {
    const half = row({ frequency: 'half-yearly', points: [point(halfOf(2013, 1), BLANK)], target: num(80) });
    const at = (quarter: number) => assess(half, {}, quarterOf(2013, quarter)).status;
    expect([1, 2, 3, 4].map(at)).toEqual(['Not due', 'No data', 'Not due', 'No data']);
  });

  it('is told by the columns where no frequency is stated', () => {
    const yearly = row({ points: [point(yearOf(2012), num(70))], target: num(80) });
    expect(assess(yearly).status).toBe('Not due');
    expect(assess(row({ points: quarters(70, null), target: num(80) })).status).toBe('No data');
    expect(assess(row({ target: num(80) })).status).toBe('No data');
  });

  it('is told by what stands where a figure should be, but not by what says that there is none', () => {
    const at = (value: ReturnType<typeof because>) =>
      assess(row({ points: [point(yearOf(2012), num(70)), point(Q2, value)], target: num(80) })).status;
    expect(at(because('awaiting'))).toBe('No data');
    expect(at(because('suppressed'))).toBe('No data');
    expect(at({ kind: 'unreadable', text: 'five' })).toBe('Check data');
    expect(at({ kind: 'error', text: '#REF!' })).toBe('Check data');
    expect(at(because('not-applicable'))).toBe('Not due');
  });

  it('uses a figure that is there, due or not', () => {
    const early = row({ frequency: 'annual', points: quarters(85), target: num(80) });
    expect(assess(early)).toMatchObject({ status: 'Green', value: 85 });
  });

  it('takes columns without a period for the reporting period and the one before', () => {
    const given = row({ current: num(90), previous: num(80), currentTarget: num(85) });
    expect(assess(given)).toMatchObject({
      status: 'Green',
      period: { label: 'Q2 2013/14' },
      shortTrend: { word: 'Improving', against: [{ label: 'Q1 2013/14' }] },
    });
  });
});

describe('the reporting period', () => {
  const q = (quarter: number) => quarterOf(2013, quarter);
  it('is the latest that has a number and does not start after the day', () => {
    const rows = [[point(q(1), num(1)), point(q(2), because('awaiting')), point(q(3), num(1))]];
    expect(reportingPeriod(rows, '2013-09-30')?.label).toBe('Q1 2013/14');
    expect(reportingPeriod(rows, '2013-10-01')?.label).toBe('Q3 2013/14');
  });

  it('is of the length that most rows use, of those that end together', () => {
    const year = [point(yearOf(2013), num(1))];
    const quarter = [point(q(4), num(1))];
    expect(reportingPeriod([year, quarter, quarter], '2014-05-01')?.label).toBe('Q4 2013/14');
    expect(reportingPeriod([year, year, quarter], '2014-05-01')?.label).toBe('2013/14');
  });

  it('is none where no row has a number', () => {
    expect(reportingPeriod([[point(q(1), BLANK)]], '2014-05-01')).toBeNull();
  });

  it('takes a calendar year for what it is', () => {
    expect(reportingPeriod([[point(calendarYearOf(2013), num(1)), point(q(2), num(1))]], '2014-05-01')?.label).toBe(
      '2013',
    );
  });
});

describe('a range', () => {
  it('comes from its columns, where the text target is not one itself', () => {
    const columns = { polarity: 'range', points: quarters(15), rangeFrom: num(10), rangeTo: num(20) } as const;
    expect(assess(row(columns))).toMatchObject({
      status: 'Green',
      target: { figure: [10, 20] },
      variance: 0,
      variancePercent: 0,
    });
    expect(assess(row({ ...columns, target: range(16, 20) })).target.figure).toEqual([16, 20]);
  });

  it('measures variance to its nearer limit', () => {
    const given = (value: number) =>
      assess(row({ polarity: 'range', points: quarters(value), target: range(10, 20), tolerance: percent(50) }));
    expect([given(8).variance, given(25).variance, given(25).variancePercent]).toEqual([-2, 5, 25]);
  });
});
