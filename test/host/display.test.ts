import { displayText } from '../../host/display';

it.each([
  ['General', 0.1 + 0.2, '0.3'],
  ['General', 1234, '1234'],
  ['General', 'a text', 'a text'],
  ['General', true, 'TRUE'],
  ['0.00', 1.005, '1.01'],
  ['0.00', 2.675, '2.68'],
  ['0%', 0.285, '29%'],
  ['0.0', -0.05, '-0.1'],
  ['0.00', 'n/a', 'n/a'],
  ['#,##0', 1234567, '1,234,567'],
  ['#,##0_);(#,##0)', -5, '(5)'],
  ['[$£-809]#,##0', 446, '£446'],
  ['"✔ "@', 'Green', '✔ Green'],
  ['dd/mm/yyyy', 41608, '30/11/2013'],
  ['mmm-yy', 41608, 'Nov-13'],
  ['[h]:mm', 1.5, '36:00'],
  [';;;', 5, ''],
  ['@', 12.5, '12.5'],
  ['bad"', 5, '5'],
])('%s shows %p as %p', (numberFormat, value, text) => {
  expect(displayText({ value }, numberFormat)).toBe(text);
});

it('an error is shown as it is', () => {
  expect(displayText({ value: '#N/A', isError: true }, '0.00')).toBe('#N/A');
});

it('a blank cell shows nothing', () => {
  expect(displayText({ value: '' }, '"x"@')).toBe('');
});

it('a date before the first day cannot be shown', () => {
  expect(displayText({ value: -1 }, 'd-mmm')).toBe('#'.repeat(255));
});

it('the same day has another number in the 1904 system; a length of time has not', () => {
  expect(displayText({ value: 41608 - 1462 }, 'dd/mm/yyyy', { date1904: true })).toBe('30/11/2013');
  expect(displayText({ value: 1.5 }, '[h]:mm', { date1904: true })).toBe('36:00');
});
