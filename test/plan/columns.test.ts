import fc from 'fast-check';
import { greyFormat } from '../../src/actions/officer-kind';
import { BLANK_HASH, cellHash, keyHash, KEY_LENGTH } from '../../src/plan/hash';
import { NOTHING_OWNED, parseState, printState, type Ownership } from '../../src/plan/state';
import { cellEdits, type ChangedCell } from '../../src/plan/cell-edits';
import { pc, sheet, workbook } from '../tracker/grid';
import { act, column, paperOf, perform, touching } from './paper';

describe('a long table', () => {
  const paper = paperOf(
    workbook(
      sheet('Long', [
        ['Ref', 'Indicator', 'Good is', 'Period', 'Value', 'Target'],
        ['1', 'Calls', 'High', 'Q1 2013/14', 8, 10],
        ['1', 'Calls', 'High', 'Q2 2013/14', 12, 10],
        ['2', 'Visits', 'Low', 'Q1 2013/14', 5, 5],
      ]),
    ),
  );
  const { results } = act(paper, 'refresh');

  it('has columns of its own for each row, for that row’s period', () => {
    expect(column(paper, 'Long', 'Period (calculated)')).toEqual(['Q1 2013/14', 'Q2 2013/14', 'Q1 2013/14']);
    expect(column(paper, 'Long', 'Status')).toEqual(['Red', 'Green', 'Green']);
  });
  it('is reported for the reporting period', () => {
    expect(results?.indicators.map(({ ref, status }) => [ref, status])).toEqual([
      ['1', 'Green'],
      ['2', 'No data'],
    ]);
  });
  it('is not written twice', () => {
    expect(perform(paper, 'refresh').plan.edits).toEqual([]);
  });
});

describe('two tables on one sheet, one below the other', () => {
  const paper = paperOf(
    workbook(
      sheet('Both', [
        ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'],
        ['1', 'Calls', 'High', 10, 8, 12],
        ['2', 'Visits', 'Low', 5, 5, 6],
        [],
        ['Ref', 'Action', 'Due', 'Progress', 'Comment'],
        ['A1', 'Write the plan', '2013-10-01', pc(0.5), 'slow'],
      ]),
    ),
  );
  const before = paper.sheets[0]!.cells.map((row) => row.slice(0, 6));
  act(paper, 'refresh');

  it('each has its columns beside itself', () => {
    const { cells } = paper.sheets[0]!;
    expect(cells[0]!.slice(6, 8)).toEqual(['Period', 'Current value']);
    expect(cells[4]!.slice(5, 10)).toEqual(['Status', 'RAG', 'Days late', 'Slippage', 'Why']);
    expect(cells[5]!.slice(5, 8)).toEqual(['Slippage', 'Red', 60]);
    expect(cells.slice(0, 4).map((row) => row.slice(0, 6))).toEqual(before.slice(0, 4));
  });
  it('and neither is written twice', () => {
    expect(perform(paper, 'refresh').plan.edits).toEqual([]);
  });
});

describe('a row that is not due', () => {
  const header = ['Ref', 'Indicator', 'Good is', 'Reported', 'Target', '2012/13', 'Q2 2013/14'];
  const paper = paperOf(
    workbook(
      sheet('KPIs', [
        header,
        ['1', 'Survey', 'High', 'Annual', pc(0.5), pc(0.4), null],
        ['2', 'Calls', 'High', 'Quarterly', 10, null, 12],
      ]),
    ),
  );
  act(paper, 'refresh');

  it('shows its last value in grey, with its own period', () => {
    expect(column(paper, 'KPIs', 'Status')[0]).toBe('Not due');
    expect(column(paper, 'KPIs', 'Current value')[0]).toBe(0.4);
    expect(column(paper, 'KPIs', 'Period')[0]).toBe('2012/13');
    const at = paper.sheets[0]!.cells[0]!.indexOf('Current value');
    expect(paper.sheets[0]!.formats[1]![at]).toBe('[Color16]0%');
  });
  it('is black again once it is due', () => {
    paper.sheets[0]!.cells[1]![6] = 0.6;
    paper.sheets[0]!.formats[1]![6] = '0%';
    act(paper, 'refresh');
    const at = paper.sheets[0]!.cells[0]!.indexOf('Current value');
    expect(paper.sheets[0]!.formats[1]![at]).toBe('0%');
    expect(touching(perform(paper, 'refresh'))).toEqual([]);
  });
});

describe('a format in grey', () => {
  it.each([
    ['0%', '[Color16]0%'],
    ['#,##0;[Red]-#,##0', '[Color16]#,##0;[Color16]-#,##0'],
    ['0.0" a;b"', '[Color16]0.0" a;b"'],
  ])('of %s is %s', (format, grey) => expect(greyFormat(format)).toBe(grey));
});

describe('what is remembered', () => {
  const cell = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean());

  it('tells a number from its text, and blank from everything', () => {
    expect(cellHash('')).toBe(BLANK_HASH);
    expect(new Set([cellHash(1), cellHash('1'), cellHash(true), cellHash('TRUE')]).size).toBe(4);
    fc.assert(fc.property(cell, (value) => (cellHash(value) === BLANK_HASH) === (value === '')));
  });

  it('is read back as it was written, in cells that Excel can hold', () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.string(), fc.integer({ min: 0, max: 70_000 }), (values, key, length) => {
        const ownership: Ownership = {
          ...NOTHING_OWNED,
          tables: [
            {
              sheetId: 's',
              sheetName: "Officer's own",
              excelTable: null,
              headerRow: 2,
              lastRow: 9,
              columns: [
                { field: 'status', header: 'Status', column: 7, widthBefore: null },
                { field: 'why', header: 'Why', column: 8, widthBefore: 48 },
              ],
              detachedBy: null,
              rules: [],
              rows: values.map((row) => ({ key: keyHash(key), hashes: row.map(cellHash) })),
            },
          ],
        };
        const undo = 'u'.repeat(length);
        const columns = printState(ownership, undo);
        expect(columns.flat().every((text) => text.length <= 32_767)).toBe(true);
        expect(parseState(columns)).toMatchObject({ ownership, undo });
      }),
    );
    expect(keyHash('a')).toHaveLength(KEY_LENGTH);
  });

  it('is not believed where it is damaged', () => {
    for (const text of ['', '{', '{"version":2}', '[]']) expect(parseState([[text]])).toBeNull();
  });
});

describe('blocks of changed cells', () => {
  const changed = fc
    .uniqueArray(fc.tuple(fc.nat(80), fc.nat(6)), { selector: ([row, at]) => row * 10 + at, maxLength: 60 })
    .map((places) =>
      places.map(([row, at], i): ChangedCell => ({ row, column: at, value: i + 1, numberFormat: i % 3 ? null : '0' })),
    );

  it('say each changed cell once, and no other', () => {
    fc.assert(
      fc.property(changed, (cells) => {
        const said = cellEdits('s', cells).flatMap(({ area, values, numberFormats }) =>
          values.flatMap((row, r) =>
            row.flatMap((value, c) =>
              value === null
                ? []
                : [
                    {
                      row: area.row + r,
                      column: area.column + c,
                      value,
                      numberFormat: numberFormats?.[r]?.[c] ?? null,
                    },
                  ],
            ),
          ),
        );
        const order = (a: ChangedCell, b: ChangedCell) => a.row - b.row || a.column - b.column;
        expect(said.sort(order)).toEqual([...cells].sort(order));
      }),
    );
  });
});
