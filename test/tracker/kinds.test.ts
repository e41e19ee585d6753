import { date, found, pc, plainly, read, readRows, sheet } from './grid';

describe('objectives', () => {
  test('with every column of theirs', () => {
    const [objective] = readRows([
      ['Ref', 'Priority', 'Objective', 'Lead', 'Rating', 'Because', 'Previous rating', 'Position statement'],
      ['P6 - Obj 01', 'P6', 'Effective leadership', 'Jo', 'Amber', 'it is early', 'R', 'Agreed actions are on track.'],
    ]).objectives;
    expect(objective).toMatchObject({
      ref: 'P6 - Obj 01',
      priority: 'P6',
      name: 'Effective leadership',
      owner: 'Jo',
      rating: { status: 'Amber' },
      because: 'it is early',
      previousRating: { status: 'Red' },
      position: 'Agreed actions are on track.',
    });
  });
  test('by other names', () => {
    const [objective] = readRows([
      ['Direction of Travel', 'Status', 'Council Plan Objectives', 'Rationale', 'Position'],
      ['up', '✔ Green', 'Strong engagement', 'schools are well supported', 'Text'],
    ]).objectives;
    expect(objective).toMatchObject({
      name: 'Strong engagement',
      rating: { status: 'Green' },
      because: 'schools are well supported',
      position: 'Text',
    });
  });
});

describe('actions', () => {
  const header = [
    'Ref',
    'Theme',
    'Action',
    'Lead',
    'Start date',
    'Target date',
    'Revised date',
    'Proposed date',
    'Date completed',
    '% complete',
    'Status',
    'BRAG',
    'Comments',
  ];
  const row = [
    '1.5',
    'City leadership',
    'Explore options',
    'CX',
    date('2017-12-01'),
    date('2018-09-01', 'mmm-yy'),
    date('2019-03-31'),
    'March 2019',
    null,
    0.5,
    'In progress',
    'A',
    'Deferred',
  ];
  test('with every column of theirs', () => {
    const tracker = readRows([header, row]);
    expect(tracker.actions).toMatchObject([
      {
        ref: '1.5',
        objectives: ['City leadership'],
        name: 'Explore options',
        owner: 'CX',
        start: { date: '2017-12-01' },
        due: { date: '2018-09-30' },
        revisedDue: { date: '2019-03-31' },
        proposed: { date: '2019-03-31' },
        completed: null,
        progress: 50,
        typedStatus: { status: 'In progress' },
        typedRag: { status: 'Amber' },
        comment: 'Deferred',
      },
    ]);
    expect(found(tracker)).toEqual(['date-stored-as-text H2']);
  });

  const progress = (...cells: Parameters<typeof readRows>[0][number]) =>
    readRows([
      ['Ref', 'Action', 'Due', 'Progress'],
      ...cells.map((cell, i) => [`${i}`, 'Do', date('2018-01-01'), cell]),
    ]).actions.map((action) => action.progress);
  test('progress is points unless every number of its column is at most 1', () => {
    expect(progress(0.5, 1, 0)).toEqual([50, 100, 0]);
    expect(progress(0.5, 1, 2)).toEqual([0.5, 1, 2]);
    expect(progress(pc(0.5), pc(1), 40)).toEqual([50, 100, 40]);
    expect(progress('50%', '75', 'N/A', null)).toEqual([50, 75, null, null]);
  });
  test('progress that cannot be read is a finding', () => {
    expect(
      found(
        readRows([
          ['Ref', 'Action', 'Progress'],
          ['1', 'Do', 'nearly there'],
        ]),
      ),
    ).toEqual(['unreadable-value C2']);
  });
});

describe('risks', () => {
  test('with every column of theirs', () => {
    const [risk] = readRows([
      ['Ref', 'Objective', 'Risk', 'Likelihood', 'Impact', 'Target score', 'Risk owner', 'Mitigation'],
      ['R1', 'P2 – Obj 4', 'Placements fail', 4, '5', 8, 'AD', 'Commission more'],
    ]).risks;
    expect(risk).toMatchObject({
      ref: 'R1',
      objectives: ['P2 – Obj 4'],
      name: 'Placements fail',
      likelihood: { value: 4 },
      impact: { value: 5 },
      targetScore: { value: 8 },
      owner: 'AD',
      mitigation: 'Commission more',
    });
  });
});

describe('budgets', () => {
  test('revenue and capital in one table', () => {
    const tracker = readRows([
      [
        'Ref',
        'Service',
        'Type',
        'Gross (£000s)',
        'Net (£000s)',
        'Projected variance (£000s)',
        'Previous estimate',
        'Revised estimate',
        'Actual spend',
        'Comment',
      ],
      ['B1', 'CYPS', 'Revenue', 80175, 47614, '£3.7m', null, null, null, 'Overspend'],
      ['B2', 'CYPS', 'Capital', null, null, null, 10977, 9791, 3466, ''],
      ['B3', 'CYPS', 'Other', null, null, null, 1, 1, 1, ''],
    ]);
    expect(tracker.budgets).toMatchObject([
      {
        ref: 'B1',
        name: 'CYPS',
        type: 'revenue',
        unit: { kind: 'money', scale: 1000 },
        net: { value: 47614 },
        projectedVariance: { value: 3700 },
        previousEstimate: null,
      },
      {
        ref: 'B2',
        type: 'capital',
        gross: null,
        previousEstimate: { value: 10977 },
        revisedEstimate: { value: 9791 },
        actualSpend: { value: 3466 },
      },
      { ref: 'B3', type: null },
    ]);
    expect(found(tracker)).toEqual(['number-stored-as-text F2', 'unknown-word C4']);
  });
});

describe('commentary', () => {
  test('has a heading and a text, and may name its sheet', () => {
    const tracker = readRows([
      ['Section', 'Text', 'Sheet'],
      ['Director’s comments', 'Schools are supported.', 'Objective profile'],
      [null, 'And more.'],
    ]);
    expect(tracker.commentary).toMatchObject([
      { heading: 'Director’s comments', text: 'Schools are supported.', printedOn: 'Objective profile' },
      { heading: 'Director’s comments', text: 'And more.', printedOn: '' },
    ]);
  });
  test('achievements by theme', () => {
    expect(
      readRows([
        ['Theme', 'Commentary'],
        ['City leadership', 'A new vision.'],
      ]).commentary,
    ).toMatchObject([{ heading: 'City leadership' }]);
  });
});

describe('the kind is the one whose columns match best', () => {
  test.each([
    ['indicators', ['Ref', 'Objective', 'Indicator', 'Owner', 'Target', 'Q1 2013/14', 'Comment', 'RAG']],
    ['indicators', ['Priority', 'Measure', 'Target', 'Actual']],
    ['indicators', ['Code', 'Title', 'Apr 2013']],
    [
      'indicators',
      ['Linked Performance Indicators', 'Status', 'Current Value', 'Current Target', 'Short Trend', 'Long Trend'],
    ],
    ['objectives', ['Ref', 'Objective', 'Lead', 'Status']],
    ['objectives', ['Title', 'RAG', 'Because']],
    ['actions', ['Ref', 'Objective', 'Milestone', 'Lead officer', 'By when', 'Status']],
    ['actions', ['Description', 'Start', 'Deadline', 'Progress']],
    ['actions', ['Improvement area', 'Task', 'Assigned to', 'Due', 'BRAG']],
    ['risks', ['Ref', 'Objective', 'Risk', 'Likelihood', 'Impact', 'Owner']],
    ['budgets', ['Traffic Light', 'Short Name', 'Gross Budget', 'Net Budget', 'Projected Variance', 'Latest Note']],
    ['commentary', ['Heading', 'Text']],
  ])('%s: %j', (kind, header) => {
    expect(readRows([header, header.map((_, i) => (i === 0 ? '1.1' : 'x'))]).tables[0]?.kind).toBe(kind);
  });

  test.each([
    [['Name', 'Telephone', 'E-mail']],
    [['Title', 'Value']],
    [['Colour', 'Meaning']],
    [['Measure', 'Issue', 'Remedial action']],
    [['Date', 'Note']],
    [['Setting', 'Value', 'What it means']],
  ])('none: %j', (header) => {
    expect(readRows([header, header.map(() => 'x')]).tables).toEqual([]);
  });
});

describe('words', () => {
  const indicator = (header: string, cell: string | boolean) => {
    const tracker = readRows([
      ['Ref', 'Indicator', 'Q1 2013/14', header],
      ['1', 'A', 1, cell],
    ]);
    return { ...tracker.indicators[0], codes: found(tracker) };
  };
  test.each([
    ['Higher', 'higher'],
    ['High', 'higher'],
    ['Bigger is better', 'higher'],
    ['MAXIMISE', 'higher'],
    ['Lower is better', 'lower'],
    ['Minimise', 'lower'],
    ['Range', 'range'],
    ['Goldilocks', 'range'],
    ['Data only', 'data-only'],
    ['None', 'data-only'],
  ])('%s is %s', (word, polarity) => {
    expect(indicator('Good is', word)).toMatchObject({ polarity, codes: [] });
  });
  test.each([
    ['Counting', 'YTD', 'cumulative'],
    ['Accumulation', 'Snapshot', 'snapshot'],
    ['Counting', 'Rolling', 'rolling'],
    ['Cumulative', 'Yes', 'cumulative'],
    ['Cumulative', 'No', 'snapshot'],
    ['Cumulative', true, 'cumulative'],
  ])('%s: %s is %s', (header, word, counting) => {
    expect(indicator(header, word)).toMatchObject({ counting, codes: [] });
  });
  test.each([
    ['Monthly', 'monthly'],
    ['Quarterly', 'quarterly'],
    ['Half-yearly', 'half-yearly'],
    ['Annual', 'annual'],
    ['annually', 'annual'],
  ])('reported %s is %s', (word, frequency) => {
    expect(indicator('Reported', word)).toMatchObject({ frequency, codes: [] });
  });
  test.each(['Good is', 'Frequency', 'Counting'])(
    'a word not known for %s is a finding, and read as blank',
    (header) => {
      expect(indicator(header, 'Sideways')).toMatchObject({
        polarity: null,
        frequency: null,
        counting: null,
        codes: ['unknown-word D2'],
      });
    },
  );
  test.each([
    ['R', 'Red'],
    ['amber', 'Amber'],
    ['G', 'Green'],
    ['B', 'Blue'],
    ['OK', 'Green'],
    ['Warning', 'Amber'],
    ['Alert', 'Red'],
    ['Data Only', 'Data only'],
    ['No target', 'No target'],
    ['Not due', 'Not due'],
    ['Completed', 'Completed'],
    ['Slippage', 'Slippage'],
  ])('a typed status %s is %s', (word, status) => {
    expect(indicator('Status', word)).toMatchObject({ typedStatus: { status, text: word }, codes: [] });
  });
  test('the workbook’s own status words are read, and any other is a finding', () => {
    expect(indicator('RAG', 'Improving')).toMatchObject({
      typedStatus: { status: null },
      codes: ['unreadable-status D2'],
    });
    const own = readRows(
      [
        ['Ref', 'Indicator', 'Q1 2013/14', 'RAG'],
        ['1', 'A', 1, 'On track'],
      ],
      { statusWords: { Green: 'On track' } },
    );
    expect(own.indicators[0]?.typedStatus?.status).toBe('Green');
  });
  test('New PI in a trend column is the officer’s word', () => {
    expect(indicator('Short trend', 'New PI').typedNew).toBe(true);
    expect(indicator('Long trend', 'up').typedNew).toBe(false);
  });
});

describe('the reporting period', () => {
  const header = ['Ref', 'Indicator', 'Q1 2013/14', 'Q2 2013/14', 'Q3 2013/14'];
  test('is the latest with a readable number, not starting after as at', () => {
    const rows = [header, ['1', 'A', 1, 2, 'TBC'], ['2', 'B', 1, null, null]];
    expect(readRows(rows).reportingPeriod?.label).toBe('Q2 2013/14');
    expect(readRows(rows, { asAt: '2013-06-30' }).reportingPeriod?.label).toBe('Q1 2013/14');
  });
  test('comes from the title where no column names one', () => {
    const tracker = readRows([['Performance, Q2 2013/14'], ['Indicator', 'Current value', 'Target'], ['A', 1, 2]]);
    expect(tracker.reportingPeriod?.label).toBe('Q2 2013/14');
    expect(tracker.periods).toEqual([]);
  });
  test('is nothing where nothing tells', () => {
    expect(
      readRows([
        ['Indicator', 'Current value', 'Target'],
        ['A', 1, 2],
      ]).reportingPeriod,
    ).toBeNull();
  });
  test('RAG and comments of other periods are left alone', () => {
    const rows = [
      [
        'Ref',
        'Indicator',
        'Q1 2013/14',
        'Q1 2013/14 RAG',
        'Q1 2013/14 Comment',
        'Q2 2013/14',
        'Q2 2013/14 RAG',
        'Q2 2013/14 Comment',
      ],
      ['1', 'A', 1, 'nonsense', 'old', 2, 'G', 'new'],
    ];
    expect(readRows(rows).indicators[0]).toMatchObject({ typedStatus: { status: 'Green' }, comment: 'new' });
    expect(found(readRows(rows))).toEqual([]);
    expect(found(readRows(rows, { asAt: '2013-06-30' }))).toEqual(['unreadable-status D2']);
  });
});

describe('the five reports', () => {
  test('Doncaster’s stocktake: a table under each objective, and nothing but current values', () => {
    const header = [
      'Linked Performance Indicators',
      'Status',
      'Current Value',
      'Current Target',
      'Short Trend',
      'Long Trend',
    ];
    const tracker = readRows([
      ['Annual stocktake, Q2 2013/14'],
      ['P6 - Obj 01 There is effective leadership'],
      ['Position Statement: agreed actions are on track'],
      header,
      ['(P6 Obj 1) No. of days lost due to sickness absence', 'OK', 9.33, 9.8],
      ['(P6 Obj 1) % of staff who are proud to work for the Council', 'Warning', '50%', '55%', 'New PI', 'New PI'],
      ['(P6 Obj 1) Corporate Completion rates for PDRs', 'Alert', '75%', '95%'],
      [],
      ['P6 - Obj 02 Well focussed plans'],
      ['There are no performance indicators linked to this objective.'],
      ['P6 - Obj 10 Maximise Public Health contribution'],
      header,
      ['Life Expectancy at Birth: FEMALE', 'Data Only', 81.4, 'Data Only'],
      ['Council-Wide Variance', '', '£446k', 0],
    ]);
    expect(tracker.reportingPeriod?.label).toBe('Q2 2013/14');
    expect(
      tracker.indicators.map(({ objectives, current, currentTarget }) => [
        objectives[0]?.slice(0, 11),
        plainly(current),
        plainly(currentTarget),
      ]),
    ).toEqual([
      ['P6 - Obj 01', 9.33, 9.8],
      ['P6 - Obj 01', 50, 55],
      ['P6 - Obj 01', 75, 95],
      ['P6 - Obj 10', 81.4, 'data-only'],
      ['P6 - Obj 10', 446000, 0],
    ]);
    expect(tracker.indicators[1]?.typedNew).toBe(true);
  });

  test('Doncaster’s children’s profile: budgets under their periods', () => {
    const rows = [
      ['Revenue'],
      ['Traffic Light Icon', 'Short Name', 'Q3 2013/14', null, null, 'Latest Note'],
      [null, null, 'Gross Budget (£000s)', 'Net Budget (£000s)', 'Projected Variance (£000s)', null],
      [null, 'CYPS Total Revenue Variance', 80175, 47614, 3687, 'Forecast to overspend by £3.7m'],
      [],
      ['Capital'],
      ['Traffic Light Icon', 'Short Name', 'Q2 2013/14', 'Q3 2013/14', null, 'Latest Note'],
      [null, null, 'Revised Estimate (£000s)', 'Revised Estimate (£000s)', 'Actual Spend (£000s)', null],
      [null, 'CYPS Total', 10977, 9791, 3466, 'No significant issues'],
    ];
    const merges = [
      { row: 1, column: 2, rows: 1, columns: 3 },
      { row: 6, column: 3, rows: 1, columns: 2 },
    ];
    for (const tracker of [read(sheet('Finance', rows, { merges })), read(sheet('Finance', rows, { merges: null }))]) {
      expect(tracker.budgets).toMatchObject([
        {
          name: 'CYPS Total Revenue Variance',
          unit: { scale: 1000 },
          gross: { value: 80175 },
          net: { value: 47614 },
          projectedVariance: { value: 3687 },
        },
        {
          name: 'CYPS Total',
          previousEstimate: { value: 10977 },
          revisedEstimate: { value: 9791 },
          actualSpend: { value: 3466 },
        },
      ]);
      expect(found(tracker)).toEqual([]);
    }
  });

  test('Doncaster’s Trust: months and text targets', () => {
    const tracker = readRows([
      [
        'PI ref',
        'Measure',
        'Team',
        'Data type',
        'Aim',
        'Target',
        'RAG',
        'Apr 2014',
        'May 2014',
        'Jun 2014',
        'Latest note',
      ],
      ['A1', 'Assessments in 45 days', 'Assessment', '%', 'Maximise', '≥85%', 'G', pc(0.88), pc(0.9), pc(0.912), ''],
      ['C2', 'Average caseload', 'Workforce', 'number', 'Minimise', '<= 18', 'G', 19, 18.2, 17.2, ''],
    ]);
    expect(tracker.reportingPeriod?.label).toBe('Jun 2014');
    expect(tracker.indicators.map(({ target }) => target)).toMatchObject([
      { value: 85, direction: 'higher' },
      { value: 18, direction: 'lower' },
    ]);
    expect(found(tracker)).toEqual([]);
  });

  test('Derby’s improvement plan: actions by theme, and a table of counts beneath that is none', () => {
    const tracker = readRows([
      ['Corporate Improvement Plan, June 2018'],
      ['Ref', 'Theme', 'Action', 'Lead', 'By when', 'Proposed date', 'Status'],
      [
        '1.5',
        'City Leadership',
        'Explore options for a four-yearly election cycle',
        'CX',
        date('2018-09-01', 'mmm-yy'),
        date('2019-03-01', 'mmm-yy'),
        'In progress',
      ],
      ['2.2', 'Finance', 'Review detailed savings plans', 'SD', date('2018-03-01', 'mmm-yy'), null, 'Slippage'],
      [],
      ['Status', 'June 2018'],
      ['Completed', 17],
      ['Grand Total', 61],
    ]);
    expect(tracker.actions).toMatchObject([
      { ref: '1.5', due: { date: '2018-09-30' }, proposed: { date: '2019-03-31' } },
      { ref: '2.2', due: { date: '2018-03-31' }, typedStatus: { status: 'Slippage' } },
    ]);
  });

  test('Powys’s plan: a long table of quarters with remedial actions', () => {
    const tracker = readRows(
      [
        ['Programme', 'Measure', 'Data type', 'Good performance', 'Period', 'Actual', 'Target', 'Remedial action'],
        ['Learning', 'Permanent exclusions', 'number', 'Low', 'Q3 2017/18', 5, 2, ''],
        ['Learning', 'Permanent exclusions', 'number', 'Low', 'Q4 2017/18', 6, 2, 'Scrutiny has considered it.'],
      ],
      { asAt: '2018-07-10' },
    );
    expect(tracker.indicators).toMatchObject([{ objectives: ['Learning'], remedy: 'Scrutiny has considered it.' }]);
    expect(tracker.reportingPeriod?.label).toBe('Q4 2017/18');
  });
});
