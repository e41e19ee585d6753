import { dateOfText } from '../../src/tracker/cells/dates';
import { formatKind } from '../../src/tracker/cells/number-formats';
import { date, found, readRows } from './grid';

describe('dates typed as text', () => {
  test.each([
    ['31/03/2018', '2018-03-31'],
    ['31.3.18', '2018-03-31'],
    ['31st March 2018', '2018-03-31'],
    ['Wed 3 Jan 2018', '2018-01-03'],
    ['2018-03-31', '2018-03-31'],
    ['March 2018', '2018-03-31'],
    ['Feb 2016', '2016-02-29'],
    ['Mar-18', '2018-03-31'],
  ])('%s is %s', (text, day) => {
    expect(dateOfText(text)).toBe(day);
  });
  test.each(['30 Feb 2018', '32/01/2018', '12/13/2018', 'soon', 'Mayhem 2018', 'Q1 2018/19'])(
    '%s is no date',
    (text) => {
      expect(dateOfText(text)).toBeNull();
    },
  );
});

describe('date columns', () => {
  const actions = (due: Parameters<typeof readRows>[0][number][number]) =>
    readRows([
      ['Ref', 'Action', 'Due'],
      ['1', 'Review', due],
    ]);
  test('a date shown as a month is that month’s last day', () => {
    expect(actions(date('2018-03-01', 'mmm-yy')).actions[0]?.due?.date).toBe('2018-03-31');
    expect(actions(date('2018-03-01')).actions[0]?.due?.date).toBe('2018-03-01');
  });
  test('a date typed as text is read, with a finding', () => {
    const tracker = actions('31/03/2018');
    expect(tracker.actions[0]?.due?.date).toBe('2018-03-31');
    expect(found(tracker)).toEqual(['date-stored-as-text C2']);
  });
  test('a reason is no date, and anything else is a finding', () => {
    expect(actions('TBC').actions[0]?.due).toBeNull();
    expect(found(actions('TBC'))).toEqual([]);
    expect(found(actions('when we can'))).toEqual(['unreadable-value C2']);
    expect(found(actions('#REF!'))).toEqual(['error-cell C2']);
  });
});

describe('number formats', () => {
  test.each([
    ['General', null, false],
    ['0', 0, false],
    ['#,##0.00', 2, false],
    ['0.0%', 1, true],
    ['0.0 "% of days"', 1, false],
    ['[Red]0.0;-0.00', 1, false],
    ['@', null, false],
    ['_-£* #,##0.00_-', 2, false],
  ])('%s shows %p decimals', (format, decimals, percent) => {
    expect(formatKind(format)).toMatchObject({ decimals, percent, date: false });
  });
  test.each(['dd/mm/yyyy', 'mmm-yy', '[$-809]d mmmm yyyy', 'h:mm', '[h]:mm'])('%s is of dates', (format) => {
    expect(formatKind(format)).toMatchObject({ date: true, decimals: null });
  });
});
