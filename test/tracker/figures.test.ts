import fc from 'fast-check';
import { readTarget, readValue } from '../../src/tracker/cells/figure-cell';
import type { FindingCode } from '../../src/text/finding-facts';
import type { CellValue } from '../../src/tracker/snapshot';
import { readTolerance } from '../../src/tracker/cells/tolerance-cell';
import { unitOf } from '../../src/tracker/cells/units';
import { plainly, serial } from './grid';

const GRADES = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];

function reading(read: typeof readValue, value: CellValue, unit: string, format: string | null = null) {
  const codes: FindingCode[] = [];
  const found = read(value, format, {
    unit: unitOf(unit),
    grades: GRADES,
    date1904: false,
    field: 'value',
    raise: (code) => {
      codes.push(code);
    },
  });
  return { reading: found, plainly: plainly(found), codes };
}

const value = (cell: CellValue, unit = '', format: string | null = null) => reading(readValue, cell, unit, format);
const target = (cell: CellValue, unit = '', format: string | null = null) => reading(readTarget, cell, unit, format);

describe('numbers in value cells', () => {
  test('a percentage format shows points: 0.75 is 75', () => {
    expect(value(0.75, '%', '0%').plainly).toBe(75);
    expect(value(0.07, '%', '0.0%').plainly).toBe(7);
    expect(value(75, '%').reading).toEqual({ kind: 'number', value: 75, plain: true });
    expect(value(0.75, '%').reading).toEqual({ kind: 'number', value: 0.75, plain: true });
  });

  test.each<[string, string, number]>([
    ['9.33%', '%', 9.33],
    ['75 %', '%', 75],
    ['75', '%', 75],
    ['£446k', '£000', 446],
    ['£446k', '£m', 0.446],
    ['£446k', '£', 446000],
    ['£446k', '', 446000],
    ['£3,632k', '£000', 3632],
    ['£2.9m', '£000', 2900],
    ['£1.2bn', '£m', 1200],
    ['446k', '£000', 446],
    ['1,234', 'number', 1234],
    ['1,234,567.8', '', 1234567.8],
    ['(250)', '', -250],
    ['(£250k)', '£000', -250],
    ['-£40', '£', -40],
    ['£-40', '£', -40],
    ['−5', '', -5],
    ['.5', '', 0.5],
    ['12 days', 'days', 12],
    ['1 day', 'days', 1],
    ['40 hours', 'hours', 40],
  ])('%j in a row of %j is %d, stored as text', (text, unit, expected) => {
    expect(value(text, unit)).toMatchObject({ plainly: expected, codes: ['number-stored-as-text'] });
  });

  test('pounds in a column of thousands are taken as written, and so is another unit', () => {
    expect(value('£40,000', '£000')).toMatchObject({
      plainly: 40000,
      codes: ['unit-mismatch', 'number-stored-as-text'],
    });
    expect(value('£40,000', '£').codes).toEqual(['number-stored-as-text']);
    expect(value('75%', 'days')).toMatchObject({ plainly: 75, codes: ['unit-mismatch', 'number-stored-as-text'] });
    expect(value(0.75, 'days', '0%')).toMatchObject({ plainly: 75, codes: ['unit-mismatch'] });
  });

  test.each([
    ['1,23', ''],
    ['12,34,567', ''],
    ['446k', ''],
    ['446k', 'number'],
    ['12 days', ''],
    ['12 days', 'number'],
    ['12 widgets', 'days'],
    ['1e5', ''],
    ['--5', ''],
    ['12%%', '%'],
    ['£', '£'],
    ['see note', ''],
    ['10-15', ''],
    ['1:0', 'ratio'],
    ['2:35', 'minutes'],
    ['2:35', 'number'],
    ['2:35', ''],
    ['96%?', '%'],
    ['96%*', '%'],
    ['yes', '%'],
    ['<img onerror=x>', ''],
    ['=1+1', ''],
  ])('%j in a row of %j is unreadable', (text, unit) => {
    expect(value(text, unit)).toMatchObject({ plainly: 'unreadable', codes: ['unreadable-value'] });
  });

  test('a number under a date format is a slip, not a figure', () => {
    expect(value(serial('2015-10-10'), '', 'd-mmm')).toMatchObject({
      plainly: 'unreadable',
      codes: ['unreadable-value'],
    });
  });

  test('a time is no figure either, and is named as a time', () => {
    const wait = value(155 / 86_400, 'minutes', 'mm:ss');
    expect(wait).toMatchObject({ reading: { kind: 'unreadable', text: '0:02:35' }, codes: ['unreadable-value'] });
    expect(value(1.5, '', '[h]:mm').reading).toMatchObject({ text: '36:00:00' });
  });

  test.each(['75% (p)', '75% prov', '75 (provisional)'])('%s is its number, provisionally', (text) => {
    expect(value(text, '%')).toMatchObject({ plainly: 75, codes: ['provisional-value'] });
  });

  test('yes and no, ratios and grades are numbers', () => {
    expect(['Yes', 'Y', 'no', 'N', true, false].map((cell) => value(cell, 'yes/no').plainly)).toEqual([
      1, 1, 0, 0, 1, 0,
    ]);
    expect(value(true, 'number').codes).toEqual(['unreadable-value']);
    expect(value('1:4', 'ratio').plainly).toBe(0.25);
    expect(value('1:4').plainly).toBe(0.25);
    expect(value('1:20', 'Ratio (1:x)').plainly).toBe(0.05);
    expect(['Outstanding', 'good', 'Requires Improvement', 'Inadequate'].map((cell) => value(cell).plainly)).toEqual([
      4, 3, 2, 1,
    ]);
  });

  test('any number survives being typed as text, with or without its thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (whole, places) => {
        const number = whole / 10 ** places;
        expect(value(number.toFixed(places)).plainly).toBeCloseTo(number, 6);
        expect(value(number.toLocaleString('en-GB', { minimumFractionDigits: places })).plainly).toBeCloseTo(number, 6);
      }),
    );
  });
});

describe('reasons in value cells', () => {
  test.each([
    ['N/A', 'not-applicable'],
    ['not applicable', 'not-applicable'],
    ['missing', 'missing'],
    ['No data', 'missing'],
    ['-', 'missing'],
    ['–', 'missing'],
    ['—', 'missing'],
    ['TBC', 'awaiting'],
    ['tba', 'awaiting'],
    ['Awaiting', 'awaiting'],
    ['awaited', 'awaiting'],
    ['Pending', 'awaiting'],
    ['new', 'new'],
    ['New PI', 'new'],
    ['Not due', 'not-due'],
    ['Not yet due', 'not-due'],
    ['Data Only', 'data-only'],
    ['', 'blank'],
    ['\u00a0', 'blank'],
    ['N/A (school holidays)', 'not-applicable'],
  ])('%j is %s, and no finding', (text, reason) => {
    expect(value(text)).toMatchObject({ plainly: reason, codes: [] });
  });

  test.each(['<5', '>95', '<5%', '*', 'x', 'c', 'z', '[x]', '[c]', '[z]', '..'])('%s is suppressed', (text) => {
    expect(value(text)).toMatchObject({ plainly: 'suppressed', codes: ['suppressed-value'] });
  });

  test.each(['#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!'])(
    '%s is an error',
    (text) => {
      expect(value(text)).toMatchObject({ plainly: 'error', codes: ['error-cell'] });
    },
  );
});

describe('targets', () => {
  test.each<[string, string, number, string]>([
    ['≥95%', '%', 95, 'higher'],
    ['>= 95%', '%', 95, 'higher'],
    ['>95', '', 95, 'higher'],
    ['<= 3', '', 3, 'lower'],
    ['≤3', '', 3, 'lower'],
    ['<5', '', 5, 'lower'],
    ['< 12 days', 'days', 12, 'lower'],
    ['>£300k', '£000', 300, 'higher'],
  ])('%j is a target with a sign', (text, unit, figure, direction) => {
    expect(target(text, unit)).toMatchObject({ reading: { value: figure, direction }, codes: [] });
  });

  test.each<[string, string, [number, number]]>([
    ['10-15', '', [10, 15]],
    ['10 – 15', '', [10, 15]],
    ['10 to 15 days', 'days', [10, 15]],
    ['10-15%', '%', [10, 15]],
    ['10% - 15%', '%', [10, 15]],
    ['-5 to -2', '', [-5, -2]],
    ['£40k-£50k', '£000', [40, 50]],
    ['15-10', '', [15, 10]],
  ])('%j is a range', (text, unit, limits) => {
    expect(target(text, unit)).toMatchObject({ plainly: limits, codes: [] });
  });

  test.each([
    ['Data only', 'data-only'],
    ['New – no target set', 'new'],
    ['TBC', 'awaiting'],
    ['N/A', 'not-applicable'],
    ['*', 'suppressed'],
    ['No target', 'no-target'],
    ['', 'blank'],
  ])('%j is no target: %s', (text, reason) => {
    expect(target(text)).toMatchObject({ plainly: reason, codes: [] });
  });

  test('a target may carry a date', () => {
    expect(target('Good by October 2017').reading).toMatchObject({ value: 3, by: '2017-10-31' });
    expect(target('Requires improvement or better by April 2016').reading).toMatchObject({
      value: 2,
      by: '2016-04-30',
    });
    expect(target('Good or better').reading).toMatchObject({ value: 3, word: 'Good' });
  });

  test.each(['soon', '=95', '≥ N/A', 'Oct-15', '95 or so'])('%j is unreadable', (text) => {
    expect(target(text)).toMatchObject({ plainly: 'unreadable', codes: ['unreadable-value'] });
  });

  test('the same text in a value cell is suppressed, and in a target cell a target', () => {
    expect(value('<5').plainly).toBe('suppressed');
    expect(target('<5').plainly).toBe(5);
  });
});

describe('tolerances', () => {
  const tolerance = (cell: CellValue, unit = '', format: string | null = null, headerUnit = '') => {
    const codes: FindingCode[] = [];
    const found = readTolerance(cell, format, unitOf(unit), unitOf(headerUnit), (code) => {
      codes.push(code);
    });
    return { found, codes };
  };
  test.each<[CellValue, string, string | null, string, unknown]>([
    ['10%', '', null, '', { kind: 'percent', value: 10 }],
    [0.1, '', '0%', '', { kind: 'percent', value: 10 }],
    [10, '', null, '%', { kind: 'percent', value: 10 }],
    [5, '%', null, '', { kind: 'absolute', value: 5 }],
    ['5 points', '%', null, '', { kind: 'absolute', value: 5 }],
    ['±2', 'days', null, '', { kind: 'absolute', value: 2 }],
    ['2 days', 'days', null, '', { kind: 'absolute', value: 2 }],
    ['£500k', '£000', null, '', { kind: 'absolute', value: 500 }],
    [0, '', null, '', { kind: 'absolute', value: 0 }],
    ['', '', null, '', null],
    ['N/A', '', null, '', null],
  ])('%j in %j is %j', (cell, unit, format, headerUnit, expected) => {
    expect(tolerance(cell, unit, format, headerUnit)).toEqual({ found: expected, codes: [] });
  });
  test.each<CellValue>(['lots', -3, '-3%', '#REF!', true])('%j cannot be read', (cell) => {
    expect(tolerance(cell)).toMatchObject({ found: { kind: 'unreadable' }, codes: ['unreadable-tolerance'] });
  });
});
