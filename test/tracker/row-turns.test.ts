import { neededColumns } from '../../src/tracker/needed-columns';
import { found, plainly, readRows, sheet, read, targetsOf, valuesOf, workbook, type TestCell } from './grid';

const PERIODS = ['Q1 2013/14', 'Q2 2013/14'];
const names = (tracker: ReturnType<typeof read>) => tracker.indicators.map(({ ref, name }) => `${ref} ${name}`.trim());
const figures = (tracker: ReturnType<typeof read>) =>
  tracker.indicators.map((indicator) => [valuesOf(indicator), targetsOf(indicator)]);
const Q = (first: unknown, second: unknown) => ({ 'Q1 2013/14': first, 'Q2 2013/14': second });

const A: TestCell[][] = [
  ['1', 'Sickness', 'Actual', 'Low', 9.6, 9.3],
  [null, null, 'Target', null, 9.8, 9.5],
];
const B: TestCell[][] = [
  ['2', 'Calls', 'Actual', 'High', 80, 85],
  [null, null, 'Target', null, 90, 90],
];
const BOTH = [
  [Q(9.6, 9.3), Q(9.8, 9.5)],
  [Q(80, 85), Q(90, 90)],
];

describe('an indicator whose actuals and targets stand in rows of their own', () => {
  test.each([[null], ['Type'], ['Measure'], ['Actual/Target']])('said under the header %s', (header) => {
    const tracker = readRows([['Ref', 'KPI', header, 'Good is', ...PERIODS], ...A, ...B]);
    expect(tracker.tables).toMatchObject([{ rows: [1, 3], passedOver: [] }]);
    expect(names(tracker)).toEqual(['1 Sickness', '2 Calls']);
    expect(figures(tracker)).toEqual(BOTH);
    expect(tracker.indicators.map(({ polarity }) => polarity)).toEqual(['lower', 'higher']);
    expect(found(tracker)).toEqual([]);
  });

  test('its name repeated in each of its rows', () => {
    const again = [
      A[0] ?? [],
      ['1', 'Sickness', 'Target', 'Low', 9.8, 9.5],
      B[0] ?? [],
      ['2', 'Calls', 'Target', '', 90, 90],
    ];
    const tracker = readRows([['Ref', 'KPI', null, 'Good is', ...PERIODS], ...again]);
    expect(names(tracker)).toEqual(['1 Sickness', '2 Calls']);
    expect(figures(tracker)).toEqual(BOTH);
    expect(found(tracker)).toEqual([]);
  });

  test('its target before its actual, and blank rows and group headings between', () => {
    const tracker = readRows([
      ['Ref', 'KPI', null, 'Good is', ...PERIODS],
      ['People'],
      ['1', 'Sickness', 'Target', 'Low', 9.8, 9.5],
      [null, null, 'Actual', null, 9.6, 9.3],
      [],
      ['2', 'Calls', 'Target', 'High', 90, 90],
      [null, null, 'Actual', null, 80, 85],
    ]);
    expect(names(tracker)).toEqual(['1 Sickness', '2 Calls']);
    expect(figures(tracker)).toEqual(BOTH);
    expect(tracker.indicators[0]).toMatchObject({ objectives: ['People'], points: [{ row: 3, targetRow: 2 }, {}] });
    expect(found(tracker)).toEqual(['heading-row-skipped A2']);
  });

  test('its RAG and its comment in rows too; other rows are told of once', () => {
    const tracker = readRows([
      ['Ref', 'KPI', 'Data', ...PERIODS, 'Good is'],
      ['1', 'Sickness', 'Actual', 9.6, 9.3, 'Low'],
      [null, null, 'Target', 9.8, 9.5],
      [null, null, 'Variance', -0.2, -0.2],
      [null, null, 'RAG', 'R', 'G'],
      [null, null, 'Comment', 'Early', 'Late'],
      ['2', 'Calls', 'Actual', 80, 85, 'High'],
      [null, null, 'Target', 90, 90],
      [null, null, 'Variance', -10, -5],
      [null, null, 'RAG', 'R', 'R'],
      [null, null, 'Comment', null, 'Slow'],
    ]);
    expect(figures(tracker)).toEqual(BOTH);
    expect(tracker.indicators).toMatchObject([
      { comment: 'Late', typedStatus: { status: 'Green', row: 4, column: 4 } },
      { comment: 'Slow', typedStatus: { status: 'Red', row: 9, column: 4 } },
    ]);
    expect(found(tracker)).toEqual(['figure-row-skipped C4']);
  });

  test('last year, and years by their names', () => {
    const years = (last: string, now: string) =>
      readRows([
        ['KPI', null, ...PERIODS],
        ['Sickness', last, 10, 11],
        [null, now, 9.6, 9.3],
        [null, 'Target', 9.8, 9.5],
      ]);
    for (const tracker of [
      years('Last year', 'Actual'),
      years('2012/13', '2013/14'),
      years('2012/13 actual', 'Actual'),
    ]) {
      expect(valuesOf(tracker.indicators[0])).toEqual({ 'Q1 2012/13': 10, 'Q2 2012/13': 11, ...Q(9.6, 9.3) });
      expect(targetsOf(tracker.indicators[0])).toMatchObject(Q(9.8, 9.5));
      expect(tracker.indicators).toHaveLength(1);
    }
  });

  test('an indicator without a target row takes that of the Target column', () => {
    const tracker = readRows([
      ['KPI', null, 'Target', ...PERIODS],
      ['Sickness', 'Actual', 9.8, 9.6, 9.3],
      ['Calls', 'Actual', null, 80, 85],
      [null, 'Target', null, 90, 90],
    ]);
    expect(tracker.indicators.map(({ name, target }) => [name, target?.kind])).toEqual([
      ['Sickness', 'number'],
      ['Calls', 'reason'],
    ]);
    expect(targetsOf(tracker.indicators[1])).toEqual(Q(90, 90));
  });
});

describe('targets in rows of their own, called so in the column of the names', () => {
  test('under the name of their indicator', () => {
    const tracker = readRows([
      ['Indicator', 'Good is', ...PERIODS],
      ['Sickness', 'Low', 9.6, 9.3],
      ['Target', null, 9.8, 9.5],
      ['Calls', 'High', 80, 85],
      ['Target (%)', null, 90, 90],
      ['Variance', null, -10, -5],
      ['Not yet measured', 'High', null, null],
    ]);
    expect(names(tracker)).toEqual(['Sickness', 'Calls', 'Not yet measured']);
    expect(figures(tracker).slice(0, 2)).toEqual(BOTH);
    expect(found(tracker)).toEqual(['figure-row-skipped A6']);
  });

  test('under a heading that is the name, where Actual is said too', () => {
    const tracker = readRows([
      ['Indicator', ...PERIODS],
      ['People'],
      ['Sickness'],
      ['Actual', 9.6, 9.3],
      ['Target', 9.8, 9.5],
      ['Calls'],
      ['Actual', 80, 85],
      ['Target', 90, 90],
    ]);
    expect(tracker.tables).toMatchObject([{ rows: [2, 5], lastRow: 7 }]);
    expect(names(tracker)).toEqual(['Sickness', 'Calls']);
    expect(figures(tracker)).toEqual(BOTH);
    expect(tracker.indicators[0]?.objectives).toEqual(['People']);
  });

  test('an indicator that speaks of a target is one like any other', () => {
    const tracker = readRows([
      ['Indicator', ...PERIODS],
      ['Sickness', 9.6, 9.3],
      ['Target hardening visits', 4, 5],
      ['Performance reviews done', 80, 85],
    ]);
    expect(names(tracker)).toEqual(['Sickness', 'Target hardening visits', 'Performance reviews done']);
  });
});

test('a Type column that says what kind of indicator each is makes no turns', () => {
  const tracker = readRows([
    ['Ref', 'Indicator', 'Type', ...PERIODS],
    ['1', 'Sickness', 'Performance', 1, 2],
    ['2', 'Calls', 'Target', 3, 4],
    ['3', 'Reviews', 'Performance', 5, 6],
  ]);
  expect(names(tracker)).toEqual(['1 Sickness', '2 Calls', '3 Reviews']);
});

test('a second table below, and a last row that is a target', () => {
  const tracker = readRows([
    ['Ref', 'KPI', null, 'Good is', ...PERIODS],
    ...A,
    [],
    ['Ref', 'KPI', null, 'Good is', ...PERIODS],
    ...B,
  ]);
  expect(tracker.tables).toMatchObject([
    { rows: [1], lastRow: 2 },
    { rows: [5], lastRow: 6 },
  ]);
  expect(figures(tracker)).toEqual(BOTH);
});

test('names merged over the rows of one indicator are no merged data', () => {
  const down = (row: number, column: number) => ({ row, column, rows: 2, columns: 1 });
  const tracker = read(
    sheet('S', [['Ref', 'KPI', null, 'Good is', ...PERIODS], ...A, ...B], {
      merges: [0, 1, 3].flatMap((column) => [down(1, column), down(3, column)]),
    }),
  );
  expect(figures(tracker)).toEqual(BOTH);
});

test('the targets alone are called so; a column that says it may stand left of the names, without a header', () => {
  const right = readRows([
    ['KPI', 'Type', ...PERIODS],
    ['Sickness', null, 9.6, 9.3],
    [null, 'Target', 9.8, 9.5],
    ['Calls', null, 80, 85],
    [null, 'Target', 90, 90],
  ]);
  const left = readRows([
    [null, 'KPI', ...PERIODS],
    ['Actual', 'Sickness', 9.6, 9.3],
    ['Target', null, 9.8, 9.5],
    ['Actual', 'Calls', 80, 85],
    ['Target', null, 90, 90],
  ]);
  for (const tracker of [right, left]) {
    expect(names(tracker)).toEqual(['Sickness', 'Calls']);
    expect(figures(tracker)).toEqual(BOTH);
  }
});

test('a row for each year takes the target that stands in the reported year', () => {
  const [calls] = readRows([
    ['Performance 2013/14'],
    ['KPI', 'Year', 'Target', 'Q1', 'Q2'],
    ['Calls', '2012/13', 50, 51, 52],
    [null, '2013/14', 55, 56, 57],
  ]).indicators;
  expect(valuesOf(calls)).toEqual({ 'Q1 2012/13': 51, 'Q2 2012/13': 52, ...Q(56, 57) });
  expect(plainly(calls?.target)).toBe(55);
});

test('one target merged across its periods is that of each', () => {
  const [calls] = read(
    sheet(
      'S',
      [
        ['KPI', null, ...PERIODS],
        ['Calls', 'Actual', 80, 85],
        [null, 'Target', '≥90%', null],
      ],
      {
        merges: [{ row: 2, column: 2, rows: 1, columns: 2 }],
      },
    ),
  ).indicators;
  expect(targetsOf(calls)).toEqual(Q(90, 90));
});

test('in a table of Excel the column that says so is read', () => {
  const rows = [['Ref', 'KPI', 'Column1', 'Good is', ...PERIODS], ...A, ...B];
  const table = { area: { row: 0, column: 0, rows: 5, columns: 6 } };
  expect(figures(read(sheet('S', rows, { table })))).toEqual(BOTH);
  expect(neededColumns(workbook(sheet('S', rows, { table })), []).map(({ column }) => column)).toContain(2);
});
