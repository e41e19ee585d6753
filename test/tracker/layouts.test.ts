import { as, date, found, pc, plainly, read, readRows, sheet, shown, targetsOf, valuesOf } from './grid';

describe('wide trackers', () => {
  const rows = [
    ['Corporate performance'],
    ['Year 2013/14'],
    [],
    ['PI ref', 'Measure', 'Directorate', 'Data type', 'Aim', 'Annual target', 'Q1', 'Q2', 'Latest note', 'RAG'],
    ['5.1', 'Days lost', 'HR', 'days', 'Minimise', 9.8, 9.1, 9.33, 'Falling', 'G'],
    ['5.2', 'PDRs', 'HR', '%', 'Maximise', pc(0.95), pc(0.8), pc(0.75), '', 'red'],
  ];

  test('a plain range with titles above is read by its headers, the year from the title', () => {
    const tracker = readRows(rows);
    expect(tracker.tables).toMatchObject([
      { kind: 'indicators', headerRow: 3, firstColumn: 0, lastColumn: 9, rows: [4, 5] },
    ]);
    const [days, pdrs] = tracker.indicators;
    expect(days).toMatchObject({
      ref: '5.1',
      name: 'Days lost',
      service: 'HR',
      polarity: 'lower',
      unit: { kind: 'days' },
      comment: 'Falling',
    });
    expect(days?.typedStatus?.status).toBe('Green');
    expect(valuesOf(pdrs)).toEqual({ 'Q1 2013/14': 80, 'Q2 2013/14': 75 });
    expect(plainly(pdrs?.target)).toBe(95);
    expect(tracker.reportingPeriod?.label).toBe('Q2 2013/14');
    expect(found(tracker)).toEqual([]);
  });

  test('the same as an Excel table anywhere on the sheet', () => {
    const tracker = read(
      sheet('KPIs', rows.slice(3), {
        at: { row: 40, column: 3 },
        table: { area: { row: 40, column: 3, rows: 3, columns: 10 } },
      }),
      {
        period: null,
        yearStart: 4,
      },
    );
    expect(tracker.tables).toMatchObject([{ excelTableId: 't-KPIs', headerRow: 40, firstColumn: 3, rows: [41, 42] }]);
    expect(found(tracker)).toEqual(['unread-period J41', 'unread-period K41']);
  });

  test('Q1 without a year in title or settings is a finding, and with a period set takes its year', () => {
    const bare = rows.slice(3);
    expect(found(readRows(bare))).toEqual(['unread-period G1', 'unread-period H1']);
    const period = readRows(rows).reportingPeriod;
    expect(valuesOf(readRows(bare, { period }).indicators[0])).toEqual({ 'Q1 2013/14': 9.1, 'Q2 2013/14': 9.33 });
  });

  test('figures of quarters whose year is nowhere said are said not to be read, whatever stands beside the quarter', () => {
    const rows = [
      ['Ref', 'Indicator', 'Good is', 'Q1 Target', 'Q1 Actual'],
      ['1', 'A', 'High', 5, 6],
    ];
    expect(readRows(rows).indicators).toHaveLength(1);
    expect(found(readRows(rows))).toEqual(['unread-period D1', 'unread-period E1']);
  });

  test('a totals row of an Excel table is not read', () => {
    const table = [
      ['Ref', 'Indicator', 'Apr 2013'],
      ['1', 'A', 5],
      ['2', 'B', 6],
      ['Total', '', 11],
    ];
    const tracker = read(
      sheet('T', table, { table: { area: { row: 0, column: 0, rows: 4, columns: 3 }, totals: true } }),
    );
    expect(tracker.indicators).toHaveLength(2);
  });

  test('headers match whatever their case, punctuation, line breaks and unit in brackets', () => {
    const tracker = readRows([
      [
        'REF.',
        'Performance\nIndicator',
        'Good  performance?',
        'Q1 2013/14 (£000s)',
        'Tolerance (%)',
        'Director’s Comments',
      ],
      ['1', 'Spend', 'Low', 446, 10, 'Text'],
    ]);
    expect(tracker.indicators[0]).toMatchObject({
      name: 'Spend',
      polarity: 'lower',
      unit: { kind: 'money', scale: 1000 },
      tolerance: { kind: 'percent', value: 10 },
      comment: 'Text',
    });
  });

  test('real dates, month names and annual targets are headers', () => {
    const tracker = readRows([
      ['Ref', 'Indicator', date('2013-04-01', 'mmm-yy'), 'May-13', 'Target Apr 2013', '2013/14 target'],
      ['1', 'A', 1, 2, 3, 4],
    ]);
    expect(valuesOf(tracker.indicators[0])).toEqual({ 'Apr 2013': 1, 'May 2013': 2, '2013/14': 'blank' });
    expect(targetsOf(tracker.indicators[0])).toEqual({ 'Apr 2013': 3, 'May 2013': null, '2013/14': 4 });
  });

  test('columns without a period mean the reporting period and the one before', () => {
    const [indicator] = readRows([
      ['Short name', 'Current value', 'Current target', 'Previous value', 'Traffic light'],
      ['PDRs', pc(0.75), pc(0.95), '72%', 'Alert'],
    ]).indicators;
    expect([plainly(indicator?.current), plainly(indicator?.currentTarget), plainly(indicator?.previous)]).toEqual([
      75, 95, 72,
    ]);
    expect(indicator).toMatchObject({ unit: { kind: 'percent' }, target: null, typedStatus: { status: 'Red' } });
  });

  test('decimals are the column’s, else those of the current value’s cell, else exact', () => {
    const header = ['Ref', 'Indicator', 'DP', 'Apr 2013', 'May 2013'];
    const decimals = (...row: Parameters<typeof readRows>[0][number]) =>
      readRows([header, ['1', 'A', ...row]]).indicators[0]?.decimals;
    expect(decimals(1, as('0.00', 1), as('0.00', 1))).toBe(1);
    expect(decimals('', as('0.00', 1), as('0.0', 1))).toBe(1);
    expect(decimals('', as('0.00', 1), '')).toBe(2);
    expect(decimals('', 1, 1)).toBeNull();
    expect(decimals('', 1, pc(0.5, '0.0%'))).toBe(1);
  });
});

describe('several tables', () => {
  const block = (ref: string, value: number) => [
    ['Ref', 'Indicator', 'Q1 2013/14'],
    [ref, `Indicator ${ref}`, value],
  ];

  test('a second table stands below the first, its header anywhere', () => {
    const filler = Array.from({ length: 30 }, (_, i) => [`A${i}`, `Filler ${i}`, i]);
    const tracker = readRows([
      ...block('1', 5),
      ...filler,
      [],
      ['Risks'],
      ['Ref', 'Risk', 'Likelihood', 'Impact'],
      ['R1', 'Fire', 2, 3],
    ]);
    expect(tracker.tables.map(({ kind }) => kind)).toEqual(['indicators', 'risks']);
    expect(tracker.indicators).toHaveLength(31);
    expect(tracker.risks).toMatchObject([{ ref: 'R1', name: 'Fire', likelihood: { value: 2 }, impact: { value: 3 } }]);
    expect(found(tracker)).toEqual([]);
  });

  test('side by side with a blank column between', () => {
    const left = block('1', 5);
    const right = [
      ['Ref', 'Action', 'Due'],
      ['A1', 'Review', date('2014-01-31')],
    ];
    const tracker = readRows(left.map((row, i) => [...row, null, ...(right[i] ?? [])]));
    expect(tracker.tables.map(({ kind, firstColumn, lastColumn }) => [kind, firstColumn, lastColumn])).toEqual([
      ['indicators', 0, 2],
      ['actions', 4, 6],
    ]);
    expect(tracker.actions[0]).toMatchObject({ ref: 'A1', due: { date: '2014-01-31' } });
  });

  test('of one kind are one list, in the order of the tabs', () => {
    const tracker = read([sheet('North', block('1', 5)), sheet('South', [[], ...block('2', 6)])]);
    expect(tracker.indicators.map(({ ref, at }) => [ref, at.table.sheet])).toEqual([
      ['1', 'North'],
      ['2', 'South'],
    ]);
  });

  test('hidden sheets do not count, nor do sheets that match no kind', () => {
    const tracker = read([
      sheet('Old', block('1', 5), { visibility: 'Hidden' }),
      sheet('State', block('2', 5), { visibility: 'VeryHidden' }),
      sheet('Notes', [['How to use this'], ['Type in the blue cells', 'and save']]),
      sheet('Lookup', [
        ['Colour', 'Meaning'],
        ['Red', 'bad'],
      ]),
      sheet('Settings', [
        ['Setting', 'Value'],
        ['Ref', 'Indicator'],
        ['Status', 'Target'],
      ]),
    ]);
    expect(tracker.tables).toEqual([]);
  });

  test('a header below the first 20 rows starts no first table', () => {
    const blank = (rows: number) => Array.from({ length: rows }, () => ['note']);
    expect(readRows([...blank(19), ...block('1', 5)]).indicators).toHaveLength(1);
    expect(readRows([...blank(20), ...block('1', 5)]).indicators).toHaveLength(0);
  });

  test('our own columns and sheets are not read', () => {
    const rows = [
      ['Ref', 'Indicator', 'Q1 2013/14', 'Period', 'Current value', 'Status'],
      ['1', 'A', 5, 'Q1 2013/14', 5, 'Green'],
    ];
    const owned = [3, 4, 5].map((column) => ({ sheetId: 'id-Sheet', column }));
    const tracker = readRows(rows, { owned });
    expect(tracker.tables).toMatchObject([{ lastColumn: 2, isLong: false }]);
    expect(tracker.indicators[0]).toMatchObject({ typedStatus: null, current: null });
    expect(readRows(rows, { ownedSheets: ['id-Sheet'] }).tables).toEqual([]);
  });

  test('a sheet of definitions adds no rows and is joined by ref', () => {
    const tracker = read([
      sheet('Definitions', [
        ['Ref', 'Indicator', 'Definition', 'Good is', 'Unit', 'Target'],
        ['1', 'Attendance', 'Share of sessions', 'High', '%', pc(0.95)],
        ['2', 'Never used', '', 'Low', 'days', 3],
      ]),
      sheet('Data', [
        ['Ref', 'Apr 2013'],
        ['1', pc(0.9)],
      ]),
    ]);
    expect(tracker.indicators).toMatchObject([
      {
        ref: '1',
        name: 'Attendance',
        polarity: 'higher',
        unit: { kind: 'percent' },
        target: { value: 95 },
        at: { table: { sheet: 'Data' } },
      },
    ]);
    expect(tracker.tables.find(({ sheet: name }) => name === 'Definitions')).toMatchObject({
      isDefinitions: true,
      rows: [],
    });
  });
});

describe('what is passed over', () => {
  const header = ['Ref', 'Indicator', 'Unit', 'Q1 2013/14', 'Q2 2013/14'];
  test('headings and totals, with a note, but never a row with a ref', () => {
    const tracker = readRows([
      header,
      ['Children’s services'],
      ['1', 'A', '', 1, 2],
      ['', 'Sub-total', '', 1, 2],
      ['', 'CYPS Total', '', 1, 2],
      ['9', 'Overall', '', 1, 2],
      ['10'],
      ['', 'GRAND TOTAL', '', 1, 2],
    ]);
    expect(tracker.indicators.map(({ ref, name }) => `${ref} ${name}`)).toEqual([
      '1 A',
      ' CYPS Total',
      '9 Overall',
      '10 ',
    ]);
    expect(found(tracker)).toEqual(['heading-row-skipped A2', 'total-row-skipped B4', 'total-row-skipped B8']);
    expect(tracker.tables[0]?.passedOver).toEqual([1, 3, 7]);
  });

  test('a total wherever its row is named: in the service of a budget, in the first filled cell', () => {
    const budgets = readRows([
      ['Service', 'Net', 'Projected variance'],
      ['Housing', 1200, -15],
      ['Total', 1200, -15],
    ]);
    expect(budgets.budgets.map(({ name }) => name)).toEqual(['Housing']);
    expect(found(budgets)).toEqual(['total-row-skipped A3']);
    const typed = readRows([
      ['Service', 'Net', 'Projected variance'],
      ['Housing', '1,200', -15],
    ]);
    expect(typed.issues).toMatchObject([{ code: 'number-stored-as-text', record: { name: 'Housing' } }]);
    const indicators = readRows([
      ['Service', 'Ref', 'Indicator', '2013/14'],
      ['Housing', '1', 'A', 5],
      ['Total', '', '', 5],
    ]);
    expect(indicators.indicators).toHaveLength(1);
  });

  test.each(['Total', 'Grand total', 'Subtotal', 'Sub-total', 'Overall', 'Average'])('%s is a total', (name) => {
    expect(found(readRows([header, ['1', 'A', '', 1, 2], ['', name, '', 1, 2]]))).toEqual(['total-row-skipped B3']);
  });

  test('without an objective column the group heading above is the objective', () => {
    const tracker = readRows([
      header,
      ['Priority 1'],
      ['1', 'A', '', 1, 2],
      ['Priority 2'],
      ['2', 'B', '', 1, 2],
      ['3', 'C', '', 1, 2],
    ]);
    expect(tracker.indicators.map(({ objectives }) => objectives)).toEqual([
      ['Priority 1'],
      ['Priority 2'],
      ['Priority 2'],
    ]);
    const named = readRows([[...header, 'Objective'], ['Priority 1'], ['1', 'A', '', 1, 2, 'P1; P2']]);
    expect(named.indicators[0]?.objectives).toEqual(['P1', 'P2']);
  });

  test('a table ends at a blank row that no further data of its shape follows', () => {
    const rows = [
      header,
      ['1', 'A', '', 1, 2],
      [],
      ['2', 'B', '', 3, 4],
      [],
      ['Source: monitoring system'],
      ['Key', 'Green is on target'],
    ];
    const tracker = readRows(rows);
    expect(tracker.tables[0]).toMatchObject({ rows: [1, 3], lastRow: 3 });
    expect(found(tracker)).toEqual([]);
  });
});

describe('refs', () => {
  test('are kept as they are shown: 5.1 and 5.10 are two things', () => {
    const tracker = readRows([
      ['Ref', 'Indicator', 'Apr 2013'],
      [shown(5.1, '5.1'), 'A', 1],
      [shown(5.1, '5.10'), 'B', 1],
      ['5.11', 'C', 1],
    ]);
    expect(tracker.indicators.map(({ ref }) => ref)).toEqual(['5.1', '5.10', '5.11']);
    expect(found(tracker)).toEqual(['ref-is-number A2', 'ref-is-number A3']);
  });
  test('a column too narrow to show its number does not spoil the ref', () => {
    expect(
      readRows([
        ['Ref', 'Indicator', 'Apr 2013'],
        [shown(12.5, '###'), 'A', 1],
      ]).indicators[0]?.ref,
    ).toBe('12.5');
  });
});

describe('two columns for one field', () => {
  test('the better-named wins, and the other is named', () => {
    const tracker = readRows([
      ['Ref', 'Title', 'Indicator', 'Apr 2013', 'Status', 'RAG'],
      ['1', 'T', 'I', 1, 'Green', 'Red'],
    ]);
    expect(tracker.indicators[0]).toMatchObject({ name: 'I', typedStatus: { status: 'Green' } });
    expect(tracker.issues).toMatchObject([
      { code: 'ambiguous-column', cell: 'B1', facts: { field: 'name', taken: 'Indicator', other: 'Title' } },
      { code: 'ambiguous-column', cell: 'F1', facts: { field: 'status', taken: 'Status', other: 'RAG' } },
    ]);
  });
  test('of two equally named the first', () => {
    const tracker = readRows([
      ['Ref', 'Indicator', 'Apr 2013', 'Apr 2013'],
      ['1', 'I', 1, 2],
    ]);
    expect(valuesOf(tracker.indicators[0])).toEqual({ 'Apr 2013': 1 });
    expect(found(tracker)).toEqual(['ambiguous-column D1']);
  });
  test('the officer’s own mapping settles it', () => {
    const rows = [
      ['Ref', 'Title', 'Indicator', 'Wert', 'Apr 2013'],
      ['1', 'T', 'I', 7, 1],
    ];
    const byHand = (header: string, field: 'name' | 'value' | 'ignore', period: string | null = null) => ({
      sheet: 'sheet',
      header,
      kind: null,
      field,
      period,
    });
    const tracker = readRows(rows, {
      mapping: [byHand('title', 'name'), byHand('Wert', 'value', 'May 2013'), byHand('Apr 2013', 'ignore')],
    });
    expect(tracker.indicators[0]?.name).toBe('T');
    expect(valuesOf(tracker.indicators[0])).toEqual({ 'May 2013': 7 });
    expect(found(tracker)).toEqual([]);
  });
});
