import fc from 'fast-check';
import { parseEntry } from '../../host/entry';
import { HostError } from '../../host/errors';

const today = new Date(2013, 10, 30);
const typed = (text: string, numberFormat = 'General') => parseEntry(text, numberFormat, { today });

describe('a text put into a General cell is read as if typed, en-US', () => {
  it.each([
    ['12', 12, undefined],
    ['  12 ', 12, undefined],
    ['-5', -5, undefined],
    ['+5', 5, undefined],
    ['.5', 0.5, undefined],
    ['5.10', 5.1, undefined],
    ['00123', 123, undefined],
    ['(5)', -5, undefined],
    ['1,234', 1234, '#,##0'],
    ['-1,234.5', -1234.5, '#,##0.00'],
    ['1e5', 100000, '0.00E+00'],
    ['75%', 0.75, '0%'],
    ['-28.9%', -0.289, '0.00%'],
    ['$5', 5, '$#,##0_);[Red]($#,##0)'],
    ['-$1,000.50', -1000.5, '$#,##0.00_);[Red]($#,##0.00)'],
    ['($5)', -5, '$#,##0_);[Red]($#,##0)'],
    ['1 1/2', 1.5, '# ?/?'],
    ['1/2', 41276, 'd-mmm'],
    ['Jan-13', 41287, 'd-mmm'],
    ['April 13', 41377, 'd-mmm'],
    ['13-Jan', 41287, 'd-mmm'],
    ['Jan-32', 11689, 'mmm-yy'],
    ['Apr 2013', 41365, 'mmm-yy'],
    ['12/2013', 41609, 'mmm-yy'],
    ['2010-11', 40483, 'mmm-yy'],
    ['2009/10', 40087, 'mmm-yy'],
    ['2013-11-30', 41608, 'm/d/yyyy'],
    ['11/30/2013', 41608, 'm/d/yyyy'],
    ['11/30/13', 41608, 'm/d/yyyy'],
    ['30 November 2013', 41608, 'd-mmm-yy'],
    ['30-Nov-13', 41608, 'd-mmm-yy'],
    ['Nov 30, 2013', 41608, 'd-mmm-yy'],
    ['10:30', 0.4375, 'h:mm'],
    ['1:30 PM', 0.5625, 'h:mm AM/PM'],
    ['25:00', 25 / 24, '[h]:mm:ss'],
    ['11/30/2013 10:30', 41608.4375, 'm/d/yyyy h:mm'],
    ['TRUE', true, undefined],
    ['false', false, undefined],
  ])('%s is %p', (text, value, numberFormat) => {
    expect(typed(text)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });

  it.each(['Q1', '13/1/2013', '2/30/2013', '2013/14', '£446k', 'May', '12,34', '5-', '-', 'Green', ' text ', '='])(
    '%p stays text',
    (text) => expect(typed(text)).toEqual({ value: text }),
  );

  it('an error literal is an error', () => {
    expect(typed('#n/a')).toEqual({ value: '#N/A', isError: true });
    expect(typed('#1 in the list')).toEqual({ value: '#1 in the list' });
  });
});

describe('formulas', () => {
  it.each([
    ['=1+1', '=1+1'],
    ['+A1', '=+A1'],
    ['-A1*2', '=-A1*2'],
    ['=SUM(A1:B2, 3)*50%', '=SUM(A1:B2, 3)*50%'],
    ['=\'Q1 data\'!$A$1&"x"', '=\'Q1 data\'!$A$1&"x"'],
    ['=Table1[[#This Row],[Value]]-1', '=Table1[[#This Row],[Value]]-1'],
    ['=IF(A1>=0,"",NA())', '=IF(A1>=0,"",NA())'],
    ['=A1:B2 B1:C3', '=A1:B2 B1:C3'],
    ['={1,2;3,4}', '={1,2;3,4}'],
    ['=SUM(A1#)', '=SUM(A1#)'],
  ])('%s', (text, formula) => expect(typed(text)).toEqual({ value: '', formula }));

  it.each(['- see note', '=1+', '=(1', '="x', '+ more to follow', '--', '=SUM(A1 "x")', '=A1)'])(
    'Excel refuses %p',
    (text) => expect(() => typed(text)).toThrow(HostError),
  );
});

describe('what is never parsed', () => {
  it('anything in a text cell', () => {
    for (const text of ['1/2', '=1+1', '75%', '- see note', 'TRUE']) expect(typed(text, '@')).toEqual({ value: text });
  });

  it('anything after an apostrophe, which is no part of the value', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.constantFrom('General', '@', '0%'), (text, numberFormat) => {
        expect(typed(`'${text}`, numberFormat)).toEqual({ value: text, quoted: true });
      }),
    );
  });
});

it('a cell that has a number format keeps it', () => {
  expect(typed('75%', '0.00')).toEqual({ value: 0.75 });
  expect(typed('1/2', 'dd/mm/yyyy')).toEqual({ value: 41276 });
});

it('a date typed into a workbook of the 1904 system is counted from 1904', () => {
  expect(parseEntry('2013-11-30', 'General', { date1904: true }).value).toBe(41608 - 1462);
  expect(parseEntry('10:30', 'General', { date1904: true }).value).toBe(0.4375);
});

it('a text longer than a cell holds is refused', () => {
  expect(() => typed(`'${'x'.repeat(32_767)}`)).toThrow(HostError);
  expect(typed('x'.repeat(32_767)).value).toHaveLength(32_767);
});
