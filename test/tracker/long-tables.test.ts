import { date, found, readRows, targetsOf, valuesOf } from './grid';

describe('long tables', () => {
  const header = ['Ref', 'Measure', 'Service', 'Period', 'Value', 'Target', 'Comment'];

  test('are one record for each series, and each row keeps its own period', () => {
    const tracker = readRows([
      header,
      ['1', 'A', '', 'Apr 2013', 1, 10, 'first'],
      ['2', 'B', '', 'Apr 2013', 5, '', ''],
      ['1', 'A', '', date('2013-05-01', 'mmm-yy'), 2, 20, 'second'],
    ]);
    const [a, b] = tracker.indicators;
    expect(tracker.tables[0]).toMatchObject({ isLong: true, rows: [1, 2, 3] });
    expect(valuesOf(a)).toEqual({ 'Apr 2013': 1, 'May 2013': 2 });
    expect(targetsOf(a)).toEqual({ 'Apr 2013': 10, 'May 2013': 20 });
    expect(a?.longRows.map(({ row, period }) => [row, period?.label])).toEqual([
      [1, 'Apr 2013'],
      [3, 'May 2013'],
    ]);
    expect(a).toMatchObject({ comment: 'second', at: { row: 3 }, target: null });
    expect(targetsOf(b)).toEqual({ 'Apr 2013': 'blank' });
    expect(tracker.reportingPeriod?.label).toBe('May 2013');
  });

  test('a series without a ref is its name, with Service where those repeat', () => {
    const tracker = readRows([
      header,
      ['', 'Sickness', 'People', 'Q1 2013/14', 1],
      ['', 'Sickness', 'Place', 'Q1 2013/14', 2],
      ['', 'Sickness', 'People', 'Q2 2013/14', 3],
    ]);
    expect(tracker.indicators.map(({ service }) => service)).toEqual(['People', 'Place']);
    expect(tracker.indicators.map(valuesOf)).toEqual([{ 'Q1 2013/14': 1, 'Q2 2013/14': 3 }, { 'Q1 2013/14': 2 }]);
  });

  test('one measure of many places is a series for each', () => {
    for (const place of ['Local authority', 'Site', 'Area']) {
      const tracker = readRows([
        ['Code', 'Metric', place, 'Period', 'Value'],
        ['E1', 'Cost', 'Angus', 'Q1 2013/14', 1],
        ['E1', 'Cost', 'Dundee', 'Q1 2013/14', 2],
        ['E1', 'Cost', 'Angus', 'Q2 2013/14', 3],
      ]);
      expect(tracker.indicators.map(({ service }) => service)).toEqual(['Angus', 'Dundee']);
      expect(tracker.indicators.map(valuesOf)).toEqual([{ 'Q1 2013/14': 1, 'Q2 2013/14': 3 }, { 'Q1 2013/14': 2 }]);
    }
  });

  test('rows for one period that nothing tells apart are each assessed by themselves', () => {
    const tracker = readRows([
      header,
      ['E1', 'Cost', '', 'Q1 2013/14', 1],
      ['E1', 'Cost', '', 'Q2 2013/14', 2],
      ['E1', 'Cost', '', 'Q1 2013/14', 7],
    ]);
    expect(tracker.indicators.map(valuesOf)).toEqual([{ 'Q1 2013/14': 1, 'Q2 2013/14': 2 }, { 'Q1 2013/14': 7 }]);
  });

  test('a quarter takes the year beside it before that of the title', () => {
    const rows = [
      ['Performance 2013/14'],
      ['Indicator', 'Year', 'Quarter', 'Value'],
      ['A', '2012/13', 'Q1', 1],
      ['A', '2012/13', 'Q2', 2],
      ['A', '2013/14', 'Q1', 3],
      ['A', '', 'Q2', 4],
      ['A', '2012/13', 'Q3 2013/14', 5],
    ];
    const tracker = readRows(rows);
    expect(tracker.indicators).toHaveLength(1);
    expect(valuesOf(tracker.indicators[0])).toEqual({
      'Q1 2012/13': 1,
      'Q2 2012/13': 2,
      'Q1 2013/14': 3,
      'Q2 2013/14': 4,
      'Q3 2013/14': 5,
    });
    const months = readRows([
      ['Indicator', 'Month', 'Year', 'Value'],
      ['A', 'April', 2013, 1],
      ['A', 'January', 2014, 2],
    ]);
    expect(valuesOf(months.indicators[0])).toEqual({ 'Apr 2013': 1, 'Jan 2014': 2 });
    const years = readRows([
      ['Dangosydd', 'Blwyddyn', 'Gwerth'],
      ['A', '2012/13', 1],
      ['A', '2013/14', 2],
    ]);
    expect(valuesOf(years.indicators[0])).toEqual({ '2012/13': 1, '2013/14': 2 });
  });
  test('a period that cannot be read is a finding at its cell', () => {
    const tracker = readRows([header, ['1', 'A', '', 'Smarch 2013', 1], ['1', 'A', '', 'Apr 2013', 2]]);
    expect(found(tracker)).toEqual(['unread-period D2']);
    expect(valuesOf(tracker.indicators[0])).toEqual({ 'Apr 2013': 2 });
  });

  test('a text month in a Period column is simply a period', () => {
    expect(found(readRows([header, ['1', 'A', '', 'March 2013', 1]]))).toEqual([]);
  });
});
