import fc from 'fast-check';
import {
  calendarYearOf,
  comparePeriods,
  contains,
  endOf,
  halfOf,
  lastYear,
  monthOf,
  monthsGone,
  periodOf,
  previousPeriod,
  quarterOf,
  sameLength,
  spanOf,
  startOf,
  yearOf,
} from '../../src/rules/periods';

describe('a period', () => {
  it.each([
    [monthOf(2013, 4), 'Apr 2013', '2013-04-01', '2013-04-30'],
    [quarterOf(2013, 2), 'Q2 2013/14', '2013-07-01', '2013-09-30'],
    [quarterOf(2013, 4), 'Q4 2013/14', '2014-01-01', '2014-03-31'],
    [halfOf(2013, 1), 'H1 2013/14', '2013-04-01', '2013-09-30'],
    [yearOf(2013), '2013/14', '2013-04-01', '2014-03-31'],
    [yearOf(1999), '1999/00', '1999-04-01', '2000-03-31'],
    [calendarYearOf(2013), '2013', '2013-01-01', '2013-12-31'],
    [spanOf(2018 * 12, 2020 * 12 + 11), '2018 - 20', '2018-01-01', '2020-12-31'],
    [spanOf(2018 * 12 + 6, 2019 * 12 + 5), 'Jul 2018-Jun 2019', '2018-07-01', '2019-06-30'],
    [monthOf(2016, 2), 'Feb 2016', '2016-02-01', '2016-02-29'],
  ])('%j is spelt %s and runs from %s to %s', (period, label, start, end) => {
    expect([period.label, startOf(period), endOf(period)]).toEqual([label, start, end]);
  });

  it('follows the month that the year starts in', () => {
    expect(periodOf('2013-10-05', 'quarter', 9).label).toBe('Q1 2013/14');
    expect(periodOf('2013-08-31', 'quarter', 9).label).toBe('Q4 2012/13');
    expect(periodOf('2013-08-31', 'year', 1).label).toBe('2013');
  });

  it('takes a calendar year for the financial one where the year starts in January', () => {
    expect(sameLength(calendarYearOf(2013, 1), yearOf(2012, 1))).toBe(true);
    expect(sameLength(calendarYearOf(2013), yearOf(2012))).toBe(false);
  });

  it('names a span by the simplest period that it is', () => {
    const span = (from: string, to: string) => {
      const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
      return spanOf(month(from), month(to)).label;
    };
    expect([span('2019-01', '2019-12'), span('2018-04', '2019-03'), span('2018-07', '2018-09')]).toEqual([
      '2019',
      '2018/19',
      'Q2 2018/19',
    ]);
  });

  it('comes before the year that ends with it', () => {
    expect(comparePeriods(quarterOf(2013, 4), yearOf(2013))).toBeLessThan(0);
    expect(comparePeriods(yearOf(2013), quarterOf(2014, 1))).toBeLessThan(0);
  });

  it('knows the one before, the year before, and what lies in it', () => {
    expect(previousPeriod(quarterOf(2013, 1)).label).toBe('Q4 2012/13');
    expect(previousPeriod(spanOf(2018 * 12, 2020 * 12 + 11)).label).toBe('2017 - 19');
    expect(lastYear(monthOf(2013, 4)).label).toBe('Apr 2012');
    expect(contains(yearOf(2013), quarterOf(2013, 4))).toBe(true);
    expect(contains(yearOf(2013), quarterOf(2014, 1))).toBe(false);
  });

  it('knows how many months of the year have gone at its end', () => {
    expect([monthOf(2013, 4), quarterOf(2013, 2), monthOf(2014, 3), yearOf(2013)].map(monthsGone)).toEqual([
      1, 6, 12, 12,
    ]);
  });

  it('holds the day that it was found by, whatever the length and the start of the year', () => {
    const lengths = fc.constantFrom('month', 'quarter', 'half', 'year', 'calendar-year');
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, lengths, fc.integer({ min: 1, max: 12 }), (date, length, yearStart) => {
        const day = date.toISOString().slice(0, 10);
        const period = periodOf(day, length as 'month', yearStart);
        expect(startOf(period) <= day && day <= endOf(period)).toBe(true);
        expect(periodOf(startOf(period), length as 'month', yearStart).label).toBe(period.label);
      }),
    );
  });
});
