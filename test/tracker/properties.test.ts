import fc from 'fast-check';
import { found, read, readRows, sheet, valuesOf, type TestCell } from './grid';

const words = [
  'Ref',
  'Indicator',
  'Measure',
  'Objective',
  'Action',
  'Risk',
  'Target',
  'Current value',
  'Period',
  'Value',
  'Status',
  'RAG',
  'Good is',
  'Unit',
  'Q1 2013/14',
  'Q2 2013/14',
  'Apr-13',
  '2013/14',
  'Q9',
  'Actual',
  'Due',
  'Progress',
  'Likelihood',
  'Impact',
  'Net',
  'Gross',
  'Heading',
  'Text',
  'Total',
  'Green',
  'High',
  '%',
  '£000',
  '75%',
  '£446k',
  '(250)',
  '10-15',
  '≥95%',
  'TBC',
  '#DIV/0!',
  '31/03/2014',
  '=1+1',
  '<img onerror=x>',
  ' ',
  "'",
];
const cell: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 50000 }) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc.record({
      value: fc.double({ min: 0, max: 2, noNaN: true }),
      format: fc.constantFrom('0%', 'mmm-yy', '0.00', '@'),
    }),
  },
);
const grid = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 });
const merge = fc.record({
  row: fc.nat(5),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

describe('any grid', () => {
  test('is read without failing, every finding at a cell of it, every record in one table', () => {
    fc.assert(
      fc.property(grid, fc.option(fc.array(merge, { maxLength: 3 })), (rows, merges) => {
        const tracker = read(sheet('S', rows, { merges }));
        for (const { cell: address } of tracker.issues) expect(address).toMatch(/^[A-Z]+[1-9]\d*$/u);
        const owners = [tracker.indicators, tracker.objectives, tracker.actions, tracker.risks, tracker.budgets].flat();
        for (const { at } of owners) expect(at.table.rows).toContain(at.row);
        for (const { rows: records, passedOver, headerRow } of tracker.tables)
          for (const row of [...records, ...passedOver]) expect(row).toBeGreaterThan(headerRow);
      }),
      { numRuns: 500 },
    );
  });

  test('under a header: no row belongs to two tables, none is both a record and passed over', () => {
    const header = ['Ref', 'Indicator', 'Good is', 'Unit', 'Target', 'Q1 2013/14', 'Q2 2013/14', 'Comment'];
    fc.assert(
      fc.property(grid, (rows) => {
        const { tables } = readRows([header, ...rows]);
        const places = tables.flatMap(({ rows: records, passedOver, firstColumn, lastColumn }) =>
          [...records, ...passedOver].flatMap((row) =>
            Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => `${row},${firstColumn + i}`),
          ),
        );
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the order of rows', () => {
  const figure = fc.constantFrom<TestCell>(1, 2.5, '75%', 'TBC', '£446k', 'nonsense', '<5', null, '#N/A');
  const row = fc.tuple(
    fc.constantFrom<TestCell>('High', 'Low', 'Sideways'),
    fc.constantFrom<TestCell>('%', '£000', ''),
    figure,
    figure,
    figure,
  );
  test('does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }).chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(
              rows.map((_, i) => i),
              { minLength: rows.length },
            ),
          ),
        ),
        ([rows, order]) => {
          const header = ['Ref', 'Indicator', 'Good is', 'Unit', 'Target', 'Q1 2013/14', 'Q2 2013/14'];
          const lines = rows.map((cells, i): TestCell[] => [`R${i}`, `Indicator ${i}`, ...cells]);
          const summary = (all: TestCell[][]) => {
            const tracker = readRows([header, ...all]);
            return {
              records: tracker.indicators
                .map((one) => [one.ref, one.polarity, one.unit, one.target, valuesOf(one)])
                .sort(byText),
              findings: tracker.issues.map(({ code, record, facts }) => [code, record?.ref, facts]).sort(byText),
            };
          };
          expect(summary(order.map((i) => lines[i] ?? []))).toEqual(summary(lines));
        },
      ),
    );
  });

  const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
});

describe('a text that looks like a formula or markup', () => {
  test('stays the text it is', () => {
    const tracker = readRows([
      ['Ref', 'Indicator', 'Q1 2013/14', 'Comment'],
      ['1', '=HYPERLINK("x")', '=1+1', '<img onerror=x>'],
    ]);
    expect(tracker.indicators[0]).toMatchObject({ name: '=HYPERLINK("x")', comment: '<img onerror=x>' });
    expect(found(tracker)).toEqual(['unreadable-value C2']);
  });
});
