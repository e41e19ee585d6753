import { found, plainly, readRows, targetsOf, valuesOf } from './grid';

const names = (tracker: ReturnType<typeof readRows>) => tracker.indicators.map(({ ref, name }) => `${ref}|${name}`);

describe('headers of published scorecards', () => {
  test('landlords: TSM code, and a name of its own kind', () => {
    const tracker = readRows([
      ['TSM code', 'Tenant Satisfaction Measure', 'Good is', '2023/24', '2024/25', 'Target 2024/25'],
      ['TP01', 'Overall satisfaction', 'High', 0.71, 0.73, 0.75],
      ['CH01 (1)', 'Stage one complaints', 'Low', 40, 45, 42],
    ]);
    expect(names(tracker)).toEqual(['TP01|Overall satisfaction', 'CH01 (1)|Stage one complaints']);
    expect(valuesOf(tracker.indicators[1])).toMatchObject({ '2024/25': 45 });
    expect(found(tracker)).toEqual([]);
  });

  test.each(['Corporate plan indicator', 'Headline KPI', 'Strategic Measure'])('%s is a name', (header) => {
    expect(
      names(
        readRows([
          ['Ref', header, 'Q1 2013/14'],
          ['1', 'Sickness', 3],
        ]),
      ),
    ).toEqual(['1|Sickness']);
  });

  test('a better-named column is the name all the same, and nothing is said of the other', () => {
    const tracker = readRows([
      ['Indicator', 'Corporate plan measure', 'Q1 2013/14'],
      ['Sickness', 'Our people', 3],
    ]);
    expect(names(tracker)).toEqual(['|Sickness']);
    expect(found(tracker)).toEqual([]);
  });

  test('a column of success measures makes no indicators of actions', () => {
    const tracker = readRows([
      ['Ref', 'Action', 'Success measure', 'Lead', 'Due date', 'Status'],
      ['1', 'Do it', 'It is done', 'J', '31/03/2014', 'Green'],
    ]);
    expect(tracker.tables).toMatchObject([{ kind: 'actions' }]);
  });

  test('as Pentana exports them: code and name in one column', () => {
    const tracker = readRows([
      ['PI Code & Short Name', 'Current Value', 'Current Target'],
      ['LPI 1 Sickness', 3, 4],
    ]);
    expect(names(tracker)).toEqual(['|LPI 1 Sickness']);
  });

  test('PI heads the codes where Description heads the names', () => {
    const header = ['PI', 'Description', 'Q1 2013/14'];
    const codes = readRows([header, ['FI1', 'Fires in dwellings', 3], ['FI2', 'Deaths in fires', 0]]);
    expect(names(codes)).toEqual(['FI1|Fires in dwellings', 'FI2|Deaths in fires']);
    expect(found(codes)).toEqual([]);
    const described = readRows([
      header,
      ['Sickness', 'Days lost for each full-time post', 3],
      ['Calls', 'Answered', 9],
    ]);
    expect(names(described)).toEqual(['|Sickness', '|Calls']);
  });

  test.each(['Higher or lower is better', 'High/Low is good', 'What is good?', 'Good to be', 'Desired direction'])(
    '%s says which way is good',
    (header) => {
      const { indicators } = readRows([
        ['Indicator', header, 'Q1 2013/14'],
        ['Sickness', 'Lower is better', 3],
      ]);
      expect(indicators[0]?.polarity).toBe('lower');
    },
  );
});

describe('plans and standards', () => {
  test('are targets where no column is called a target', () => {
    for (const header of ['Plan', 'Trajectory', 'National standard']) {
      const [metric] = readRows([
        ['Metric', header, 'Apr 2013'],
        ['Seen in 4 hours', '≥95%', '93%'],
      ]).indicators;
      expect(plainly(metric?.target)).toBe(95);
    }
    const monthly = readRows([
      ['Metric', 'Apr 2013 Actual', 'Apr 2013 Plan'],
      ['Seen in 4 hours', 93, 95],
    ]);
    expect(targetsOf(monthly.indicators[0])).toEqual({ 'Apr 2013': 95 });
  });

  test('are left alone beside a target, and nothing is said', () => {
    const tracker = readRows([
      ['Metric', 'Standard', 'Target', 'Apr 2013'],
      ['Seen in 4 hours', 'National', 90, 93],
    ]);
    expect(plainly(tracker.indicators[0]?.target)).toBe(90);
    expect(found(tracker)).toEqual([]);
  });
});

test('a trend for each period is no ambiguity', () => {
  const tracker = readRows([
    [null, 'Q1 2013/14', null, 'Q2 2013/14', null],
    ['Indicator', 'Actual', 'DoT', 'Actual', 'DoT'],
    ['Sickness', 3, 'New PI', 4, '↑'],
  ]);
  expect(tracker.indicators[0]).toMatchObject({ typedNew: false });
  expect(found(tracker)).toEqual([]);
});

describe('figures of the year to date', () => {
  test('are the figures where the table has no others', () => {
    const [fires] = readRows([
      ['Performance in Quarter 2 2013/14'],
      ['Indicator', 'Target YTD', 'Actual YTD'],
      ['Fires', 4, 3],
    ]).indicators;
    expect([plainly(fires?.current), plainly(fires?.currentTarget)]).toEqual([3, 4]);
  });

  test('are left alone beside figures of periods, and beside an Actual', () => {
    const [month] = readRows([
      ['Indicator', 'Apr 2013', 'May 2013', 'YTD', 'YTD target'],
      ['Fires', 1, '', 9, 8],
    ]).indicators;
    expect(month).toMatchObject({ current: null, currentTarget: null });
    const beside = readRows([
      ['Indicator', 'Actual', 'Target', 'YTD Actual', 'YTD Target'],
      ['Fires', 1, 2, 9, 8],
    ]);
    expect(plainly(beside.indicators[0]?.current)).toBe(1);
    expect(beside.indicators[0]?.currentTarget).toBeNull();
    expect(found(beside)).toEqual([]);
  });
});

describe('headers of one period', () => {
  const valueUnder = (header: string) =>
    valuesOf(
      readRows(
        [
          ['Measure', header],
          ['Burglary', 3],
        ],
        { asAt: '2019-12-31' },
      ).indicators[0],
    );

  test.each([
    ['2018/19 Year End', '2018/19'],
    ['Year end outturn 2018/19', '2018/19'],
    ['Year end 31 March 2019', '2018/19'],
    ['31/03/2019', 'Mar 2019'],
    ['As at 30 September 2019', 'Sep 2019'],
    ['2nd Quarter 2019/20', 'Q2 2019/20'],
    ['Quarter Two 2019/20', 'Q2 2019/20'],
  ])('%s is %s', (header, label) => {
    expect(valueUnder(header)).toEqual({ [label]: 3 });
  });

  test.each(['Year end forecast 2018/19', '2018/19 Year end target'])('%s is no value', (header) => {
    expect(valueUnder(header) ?? {}).toEqual({});
  });

  test('a percent sign at the end is the unit', () => {
    const [calls] = readRows([
      ['Measure', 'Q1 2013/14 %', 'Q2 2013/14 result %'],
      ['Calls', 3, 4],
    ]).indicators;
    expect(valuesOf(calls)).toEqual({ 'Q1 2013/14': 3, 'Q2 2013/14': 4 });
    expect(calls?.unit?.kind).toBe('percent');
  });

  test('this month and last month are the period reported and the one before', () => {
    const [calls] = readRows([
      ['Dashboard September 2013'],
      ['KPI', 'Previous Month', 'Current Month', 'YTD'],
      ['Calls', 3, 4, 30],
    ]).indicators;
    expect([plainly(calls?.previous ?? null), plainly(calls?.current ?? null)]).toEqual([3, 4]);
  });
});

describe('so many months that end with one', () => {
  test.each([
    ['12 months to Sep 2019', 'Oct 2018-Sep 2019'],
    ['Rolling 12 months to Sep-19', 'Oct 2018-Sep 2019'],
    ['12m to September 2019', 'Oct 2018-Sep 2019'],
    ['Year ending 31 March 2019', '2018/19'],
    ['Quarter ended June 2019', 'Q1 2019/20'],
    ['3 months to Jun 2019', 'Q1 2019/20'],
    ['Actual 12 months to Sep 2019', 'Oct 2018-Sep 2019'],
  ])('%s is %s', (header, label) => {
    expect(
      valuesOf(
        readRows([
          ['Measure', header],
          ['Burglary', 3],
        ]).indicators[0],
      ),
    ).toEqual({ [label]: 3 });
  });

  test('and what is no such span is told of, and never passed over in silence', () => {
    expect(
      found(
        readRows([
          ['Measure', 'Good is', '12 months to Q2 2019'],
          ['Burglary', 'Low', 3],
        ]),
      ),
    ).toContain('unread-period C1');
  });
});
