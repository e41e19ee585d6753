import {
  meantAsPeriod,
  periodInTitle,
  periodOfNumber,
  periodOfText,
  PLAIN_CONTEXT,
  yearInTitle,
} from '../../src/tracker/period-text';
import { seriesHeader } from '../../src/tracker/header/series-headers';
import { serial } from './grid';

const labelOf = (text: string, context = PLAIN_CONTEXT) => periodOfText(text, context)?.label ?? null;

describe('periods in headers and Period columns', () => {
  test.each([
    ['Q1 2013/14', 'Q1 2013/14'],
    ['2013/14 Q1', 'Q1 2013/14'],
    ['Q1 13-14', 'Q1 2013/14'],
    ['Qtr 1 2013-14', 'Q1 2013/14'],
    ['Quarter 4 2013/14', 'Q4 2013/14'],
    ['q4\n2013/14', 'Q4 2013/14'],
    ['Apr 2013', 'Apr 2013'],
    ['April 13', 'Apr 2013'],
    ['Apr-13', 'Apr 2013'],
    ['Sept 2013', 'Sep 2013'],
    ['H1 2013/14', 'H1 2013/14'],
    ['H2 13/14', 'H2 2013/14'],
    ['2013/14', '2013/14'],
    ['2013-14', '2013/14'],
    ['2013–14', '2013/14'],
    ['FY2013/14', '2013/14'],
    ['2013/2014', '2013/14'],
    ['1999/00', '1999/00'],
    ['2018-19', '2018/19'],
    ['2013', '2013'],
    ['Jan 2019-Dec 2019', '2019'],
    ['Apr 2018 to Mar 2019', '2018/19'],
    ['2013-06-30', 'Jun 2013'],
    ['2018 - 20', '2018 - 20'],
    ['2018-2020', '2018 - 20'],
    ['2013/14 Apr', 'Apr 2013'],
    ['January 2013-14', 'Jan 2014'],
    ['Q1 (Apr-Jun) 2013/14', 'Q1 2013/14'],
    ['Q4 2013/14 (January to March)', 'Q4 2013/14'],
    ['H2 13/14 Oct - Mar', 'H2 2013/14'],
  ])('%j is %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  test.each([
    'Q5 2013/14',
    'Q0 2013/14',
    'H3 2013/14',
    '2013/15',
    'Q1',
    'Apr',
    'Q1 2013',
    'Marvellous 2013',
    '2013-13-01',
    'Dec 2019-Jan 2019',
    '31/12',
    'Q1 (Jul-Sep) 2013/14',
    'Q1 (Apr-Jun)',
    'Total',
    '',
  ])('%j is no period', (text) => {
    expect(labelOf(text)).toBeNull();
  });

  test('a quarter, half or month without a year takes the year it is given', () => {
    const context = { ...PLAIN_CONTEXT, year: 2013 };
    expect([
      labelOf('Q4', context),
      labelOf('H2', context),
      labelOf('Apr', context),
      labelOf('March', context),
    ]).toEqual(['Q4 2013/14', 'H2 2013/14', 'Apr 2013', 'Mar 2014']);
  });

  test('the year starts in April unless the settings say otherwise', () => {
    expect(periodOfText('Q4 2013/14', PLAIN_CONTEXT)?.firstMonth).toBe(2014 * 12);
    expect(periodOfText('Q1 2013/14', { ...PLAIN_CONTEXT, yearStart: 9 })?.firstMonth).toBe(2013 * 12 + 8);
    expect(labelOf('Q2 2013', { ...PLAIN_CONTEXT, yearStart: 1 })).toBe('Q2 2013');
  });

  test('a date is the month that it falls in, and a bare year is a calendar year', () => {
    expect(periodOfNumber(serial('2013-04-01'), PLAIN_CONTEXT)?.label).toBe('Apr 2013');
    expect(periodOfNumber(serial('2013-04-30') - 1462, { ...PLAIN_CONTEXT, date1904: true })?.label).toBe('Apr 2013');
    expect(periodOfNumber(2013, PLAIN_CONTEXT)?.label).toBe('2013');
    expect(periodOfNumber(75, PLAIN_CONTEXT)).toBeNull();
  });
});

describe('headers that name a period and what they hold', () => {
  test.each([
    ['Target Q1 2013/14', 'target', 'Q1 2013/14'],
    ['Q1 2013/14 Target', 'target', 'Q1 2013/14'],
    ['Q1 2013/14 - Actual', 'value', 'Q1 2013/14'],
    ['Actual (Q1 2013/14)', 'value', 'Q1 2013/14'],
    ['2013/14 target', 'target', '2013/14'],
    ['Annual target 2013/14', 'target', '2013/14'],
    ['Apr-13 RAG', 'rag', 'Apr 2013'],
    ['Q1 2013/14 RAG status', 'rag', 'Q1 2013/14'],
    ['Target for Q1 2013/14', 'target', 'Q1 2013/14'],
    ['Q1 2013/14', 'value', 'Q1 2013/14'],
  ])('%s is the %s of %s', (header, role, label) => {
    const found = seriesHeader(header, PLAIN_CONTEXT);
    expect([found?.role, found?.period.label]).toEqual([role, label]);
  });

  test.each(['Target', 'Q1 2013/14 forecast of cost', 'Comment', 'Baseline 2012'])('%s is none', (header) => {
    expect(seriesHeader(header, PLAIN_CONTEXT)).toBeNull();
  });
});

describe('what is meant as a period and cannot be read', () => {
  test.each(['Q5 2013/14', 'Apr-Jun', 'Week 12 2013', '2013/15', 'Q1'])('%s is meant as one', (text) => {
    expect(meantAsPeriod(text)).toBe(true);
  });
  test.each(['Comment', 'Owner', 'Target for March', 'No.', '5.1'])('%s is not', (text) => {
    expect(meantAsPeriod(text)).toBe(false);
  });
});

describe('titles', () => {
  test('name the financial year', () => {
    expect(yearInTitle('Performance report 2013/14', 4)).toBe(2013);
    expect(yearInTitle('Q2 2013-14', 4)).toBe(2013);
    expect(yearInTitle('As at 2013-06-30', 4)).toBeNull();
    expect(yearInTitle('Report for 2013', 4)).toBeNull();
    expect(yearInTitle('Report for 2013', 1)).toBe(2013);
    expect(yearInTitle('Q2 13-14', 4)).toBe(2013);
    expect(yearInTitle('Scorecard, Quarter 2 13/14', 4)).toBe(2013);
    expect(yearInTitle('Young people aged 16-17', 4)).toBeNull();
  });
  test('name the period', () => {
    expect(periodInTitle('Performance in Quarter 2 2013/14 (draft)', PLAIN_CONTEXT)?.label).toBe('Q2 2013/14');
    expect(periodInTitle('Plan 2013/14', PLAIN_CONTEXT)?.label).toBe('2013/14');
    expect(periodInTitle('Version 2013', PLAIN_CONTEXT)).toBeNull();
  });
});
