import { date, found, plainly, read, readRows, sheet, targetsOf, valuesOf } from './grid';

describe('two header rows', () => {
  const upper = ['Ref', 'Indicator', 'Good is', 'Q1 2013/14', null, null, 'Q2 2013/14', null, null, 'Comment'];
  const lower = [null, null, null, 'Actual', 'Target', 'RAG', 'Actual', 'Target', 'RAG', null];
  const row = ['1', 'A', 'High', 1, 2, 'R', 4, 3, 'G', 'Note'];
  const group = (column: number) => ({ row: 0, column, rows: 1, columns: 3 });
  const expectRead = (tracker: ReturnType<typeof read>) => {
    const [indicator] = tracker.indicators;
    expect(tracker.tables).toMatchObject([{ upperHeaderRow: 0, headerRow: 1, rows: [2], lastColumn: 9 }]);
    expect(valuesOf(indicator)).toEqual({ 'Q1 2013/14': 1, 'Q2 2013/14': 4 });
    expect(targetsOf(indicator)).toEqual({ 'Q1 2013/14': 2, 'Q2 2013/14': 3 });
    expect(indicator).toMatchObject({ comment: 'Note', typedStatus: { status: 'Green', column: 8 } });
    expect(found(tracker)).toEqual([]);
  };

  test('merged', () => {
    expectRead(read(sheet('S', [upper, lower, row], { merges: [group(3), group(6)] })));
  });
  test('not merged', () => {
    expectRead(read(sheet('S', [upper, lower, row], { merges: [] })));
    expectRead(read(sheet('S', [upper, lower, row], { merges: null })));
  });
  test('with the names in the lower row', () => {
    const top = [null, null, null, 'Q1 2013/14', null, null, 'Q2 2013/14', null, null, null];
    const under = ['Ref', 'Indicator', 'Good is', 'Actual', 'Target', 'RAG', 'Actual', 'Target', 'RAG', 'Comment'];
    expectRead(read(sheet('S', [top, under, row], { merges: null })));
    expectRead(read(sheet('S', [top, under, row], { merges: [group(3), group(6)] })));
  });
  test('a year over its quarters', () => {
    const tracker = read(
      sheet('S', [
        [null, null, '2013/14', null, '2014/15'],
        ['Ref', 'Indicator', 'Q3', 'Q4', 'Q1'],
        ['1', 'A', 1, 2, 3],
      ]),
    );
    expect(valuesOf(tracker.indicators[0])).toEqual({ 'Q3 2013/14': 1, 'Q4 2013/14': 2, 'Q1 2014/15': 3 });
  });
  test('a year over its quarters or months, where the names stand in the upper row', () => {
    const quarters = [
      ['Ref', 'Indicator', '2013/14', null, '2014/15', null, 'Target'],
      [null, null, 'Q3', 'Q4', 'Q1', 'Q2', null],
      ['1', 'A', 1, 2, 3, 4, 9],
    ];
    for (const merges of [null, [{ row: 0, column: 2, rows: 1, columns: 2 }]]) {
      const tracker = read(sheet('S', quarters, { merges }));
      expect(tracker.tables).toMatchObject([{ headerRow: 1, rows: [2] }]);
      const [indicator] = tracker.indicators;
      expect(valuesOf(indicator)).toEqual({
        'Q3 2013/14': 1,
        'Q4 2013/14': 2,
        'Q1 2014/15': 3,
        'Q2 2014/15': 4,
      });
      expect(plainly(indicator?.target)).toBe(9);
    }
    const months = [
      ['Ref', 'Indicator', 'Target', '2013/14', null, null],
      [null, null, null, 'Dec', 'Jan', 'February'],
      ['1', 'A', 9, 1, 2, 3],
    ];
    expect(valuesOf(readRows(months).indicators[0])).toEqual({ 'Dec 2013': 1, 'Jan 2014': 2, 'Feb 2014': 3 });
  });
  test('the upper row goes on past the names in the lower one', () => {
    const tracker = readRows([
      ['Performance 2013/14'],
      [null, null, 'Quarter 1', null, null, 'Target', 'Comment'],
      ['Ref', 'Indicator', 'Apr', 'May', 'Jun', null, null],
      ['1', 'A', 1, 2, 3, 9, 'Note'],
    ]);
    expect(tracker.tables).toMatchObject([{ headerRow: 2, lastColumn: 6 }]);
    expect(tracker.indicators[0]).toMatchObject({ comment: 'Note' });
    expect(plainly(tracker.indicators[0]?.target)).toBe(9);
  });
  test('real dates under Actual, and words that nobody knows among those of figures', () => {
    const dates = readRows([
      ['Ref', 'Indicator', 'Actual', null, 'Target'],
      [null, null, date('2013-04-01', 'mmm-yy'), date('2013-05-01', 'mmm-yy'), null],
      ['1', 'A', 1, 2, 9],
    ]);
    expect(valuesOf(dates.indicators[0])).toEqual({ 'Apr 2013': 1, 'May 2013': 2 });
    const short = readRows([
      ['Ref', 'Indicator', 'Q1 2013/14', null, null, 'Q2 2013/14', null, null],
      [null, null, 'Tgt', 'Act', 'Var', 'Target', 'Actual', 'Var'],
      ['1', 'A', 1, 2, 1, 3, 4, 1],
    ]);
    expect(valuesOf(short.indicators[0])).toEqual({ 'Q1 2013/14': 2, 'Q2 2013/14': 4 });
    expect(targetsOf(short.indicators[0])).toEqual({ 'Q1 2013/14': 1, 'Q2 2013/14': 3 });
  });
  test('a row of figures under the header is data, though it has no name', () => {
    const tracker = readRows([
      ['Ref', 'Indicator', 'Actual', 'Target'],
      [null, null, 41000, 42000],
      ['1', 'A', 1, 2],
    ]);
    expect(tracker.tables).toMatchObject([{ headerRow: 0, rows: [1, 2] }]);
  });
  test('Actual and Target over their periods', () => {
    const tracker = read(
      sheet('S', [
        [null, null, 'Actual', null, 'Target', null],
        ['Ref', 'Indicator', 'Apr 2013', 'May 2013', 'Apr 2013', 'May 2013'],
        ['1', 'A', 1, 2, 3, 4],
      ]),
    );
    expect(valuesOf(tracker.indicators[0])).toEqual({ 'Apr 2013': 1, 'May 2013': 2 });
    expect(targetsOf(tracker.indicators[0])).toEqual({ 'Apr 2013': 3, 'May 2013': 4 });
  });
  test('above an Excel table, whose repeated headers Excel numbers', () => {
    const rows = [
      [null, null, 'Q1 2013/14', null, 'Q2 2013/14', null],
      ['Ref', 'Indicator', 'Actual', 'Target', 'Actual2', 'Target2'],
      ['1', 'A', 1, 2, 3, 4],
    ];
    const tracker = read(sheet('S', rows, { table: { area: { row: 1, column: 0, rows: 2, columns: 6 } } }));
    expect(valuesOf(tracker.indicators[0])).toEqual({ 'Q1 2013/14': 1, 'Q2 2013/14': 3 });
    expect(targetsOf(tracker.indicators[0])).toEqual({ 'Q1 2013/14': 2, 'Q2 2013/14': 4 });
  });
});

describe('three header rows: years over quarters over Actual, Target and RAG', () => {
  const years = [null, null, null, '2013/14', null, null, null, null, null, '2014/15', null, null];
  const quarters = [null, null, null, 'Q3', null, null, 'Q4', null, null, 'Q1', null, null];
  const figures = [
    null,
    null,
    null,
    ...['Actual', 'Target', 'RAG', 'Actual', 'Target', 'RAG', 'Actual', 'Target', 'RAG'],
  ];
  const rows = [
    ['1', 'A', 'High', 1, 2, 'R', 3, 4, 'R', 6, 5, 'G'],
    ['2', 'B', 'Low', 1, 2, 'G', 3, 4, 'G', 6, 5, 'R'],
  ];
  const names = ['Ref', 'Indicator', 'Good is'];
  const named = (row: (string | null)[]) => [...names, ...row.slice(3)];
  const across = (row: number, column: number, columns: number) => ({ row, column, rows: 1, columns });
  const merged = (top: number) => [
    across(top, 3, 6),
    across(top, 9, 3),
    across(top + 1, 3, 3),
    across(top + 1, 6, 3),
    across(top + 1, 9, 3),
  ];
  const title = ['Scorecard'];
  const shapes = {
    'with the names in the top row': [named(years), quarters, figures],
    'with the names in the middle row': [years, named(quarters), figures],
    'with the names in the lowest row': [years, quarters, named(figures)],
  };

  test.each(Object.entries(shapes))('%s, merged or not', (_, header) => {
    for (const merges of [merged(1), [], null]) {
      const tracker = read(sheet('S', [title, ...header, ...rows], { merges }));
      expect(tracker.tables).toMatchObject([{ upperHeaderRow: 1, headerRow: 3, rows: [4, 5] }]);
      const [first, second] = tracker.indicators;
      expect(valuesOf(first)).toEqual({ 'Q3 2013/14': 1, 'Q4 2013/14': 3, 'Q1 2014/15': 6 });
      expect(targetsOf(first)).toEqual({ 'Q3 2013/14': 2, 'Q4 2013/14': 4, 'Q1 2014/15': 5 });
      expect(second).toMatchObject({ typedStatus: { status: 'Red', column: 11 } });
      expect(found(tracker)).toEqual([]);
    }
  });

  test('names merged down over all three rows', () => {
    const down = [0, 1, 2].map((column) => ({ row: 1, column, rows: 3, columns: 1 }));
    const tracker = read(
      sheet('S', [title, named(years), quarters, figures, ...rows], { merges: [...merged(1), ...down] }),
    );
    expect(valuesOf(tracker.indicators[0])).toEqual({ 'Q3 2013/14': 1, 'Q4 2013/14': 3, 'Q1 2014/15': 6 });
    expect(found(tracker)).toEqual([]);
  });

  test('Actual and Target over their years over quarters', () => {
    const tracker = readRows([
      [null, null, 'Actual', null, null, null, 'Target', null, null, null],
      [null, null, '2013/14', null, '2014/15', null, '2013/14', null, '2014/15', null],
      ['Ref', 'Indicator', 'Q3', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2'],
      ['1', 'A', 1, 2, 3, 4, 5, 6, 7, 8],
    ]);
    expect(valuesOf(tracker.indicators[0])).toEqual({
      'Q3 2013/14': 1,
      'Q4 2013/14': 2,
      'Q1 2014/15': 3,
      'Q2 2014/15': 4,
    });
    expect(targetsOf(tracker.indicators[0])).toMatchObject({ 'Q3 2013/14': 5, 'Q2 2014/15': 8 });
  });

  test('a title that is a year heads no column of its own', () => {
    const tracker = readRows([
      ['2014/15'],
      [null, null, 'Q1', null, 'Q2', null],
      ['Ref', 'Indicator', 'Actual', 'Target', 'Actual', 'Target'],
      ['1', 'A', 1, 2, 3, 4],
    ]);
    expect(tracker.tables).toMatchObject([{ upperHeaderRow: 1, headerRow: 2 }]);
    expect(valuesOf(tracker.indicators[0])).toEqual({ 'Q1 2014/15': 1, 'Q2 2014/15': 3 });
  });
});

describe('one header row with Target and RAG beside each period', () => {
  const row = ['1', 'A', 1, 2, 'R', 4, 3, 'G'];
  const expectEach = (tracker: ReturnType<typeof read>) => {
    const [indicator] = tracker.indicators;
    expect(valuesOf(indicator)).toEqual({ 'Q1 2013/14': 1, 'Q2 2013/14': 4 });
    expect(targetsOf(indicator)).toEqual({ 'Q1 2013/14': 2, 'Q2 2013/14': 3 });
    expect(indicator).toMatchObject({ target: null, typedStatus: { status: 'Green' } });
    expect(found(tracker)).toEqual([]);
  };

  test('after the period', () => {
    const header = ['Ref', 'Indicator', 'Q1 2013/14', 'Target', 'RAG', 'Q2 2013/14', 'Target', 'RAG'];
    expectEach(readRows([header, row]));
    const named = header.map((text) => text.replace(/^Q. .*$/u, (period) => `${period} Actual`));
    expectEach(readRows([named, row]));
  });

  test('before it', () => {
    const header = ['Ref', 'Indicator', 'Target', 'Q1 2013/14', 'RAG', 'Target', 'Q2 2013/14', 'RAG'];
    expectEach(readRows([header, ['1', 'A', 2, 1, 'R', 3, 4, 'G']]));
  });

  test('in a table of Excel, which numbers them', () => {
    const header = ['Ref', 'Indicator', 'Q1 2013/14', 'Target', 'RAG', 'Q2 2013/14', 'Target2', 'RAG3'];
    expectEach(read(sheet('S', [header, row], { table: { area: { row: 0, column: 0, rows: 2, columns: 8 } } })));
  });

  test('one Target for all of them is one for all of them, before the periods or after', () => {
    for (const header of [
      ['Ref', 'Indicator', 'Target', 'Q1 2013/14', 'Q2 2013/14', 'RAG'],
      ['Ref', 'Indicator', 'Q1 2013/14', 'Q2 2013/14', 'Target', 'RAG'],
      ['Ref', 'Indicator', 'Q1 2013/14', 'Target', 'Q2 2013/14', 'RAG'],
    ]) {
      const tracker = readRows([header, header.map((text) => (text === 'Ref' ? '1' : text === 'RAG' ? 'G' : 7))]);
      expect(plainly(tracker.indicators[0]?.target)).toBe(7);
      expect(found(tracker)).toEqual([]);
    }
  });

  test('a target of the year beside one Target is no period’s', () => {
    const tracker = readRows([
      ['Ref', 'Indicator', 'Target', 'Q1 2013/14', 'Q2 2013/14', 'Year end target'],
      ['1', 'A', 7, 1, 2, 9],
    ]);
    expect(plainly(tracker.indicators[0]?.target)).toBe(7);
    expect(targetsOf(tracker.indicators[0])).toEqual({ 'Q1 2013/14': null, 'Q2 2013/14': null });
  });
});
