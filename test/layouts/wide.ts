import { as, day, error, formula, pc, type Layout } from './layout';

/** One row for each indicator, in the many ways in which periods stand above it. */
export const WIDE: Layout[] = [
  {
    what: 'titles above, one header row, quarters as columns',
    sheets: [
      {
        name: 'Scorecard',
        rows: [
          ['Anytown Borough Council'],
          ['Corporate performance 2013/14'],
          [],
          [
            ...['Ref', 'Indicator', 'Owner', 'Unit', 'Good is', 'Target', 'Tolerance'],
            ...['Q4 2012/13', 'Q1 2013/14', 'Q2 2013/14', 'Comment'],
          ],
          ['1.1', 'Invoices paid within 30 days', 'Finance', '%', 'High', 95, null, 90, 94, 95, 'On target.'],
          ['1.2', 'Days lost to sickness', 'People', 'days', 'Low', 8, null, 8.5, 8.8, 8.9, null],
          ['1.3', 'Complaints upheld', 'Customers', 'number', 'Lower is better', 20, pc(0.1), 25, 22, 22, null],
          ['1.4', 'Visits to libraries', 'Culture', 'number', 'Data only', null, null, 1000, 1200, 1100, null],
          ['1.5', 'Homes built', 'Planning', 'number', 'Maximise', 50, null, 40, 45, null, null],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['1.1', 95, 95, 'Green', 'Improving', 'Improving'],
        ['1.2', 8.9, 8, 'Red', 'Declining', 'Declining'],
        ['1.3', 22, 20, 'Amber', 'Stable', 'Improving'],
        ['1.4', 1100, null, 'Data only', 'Down', 'Stable'],
        ['1.5', null, 50, 'No data', null, null],
      ],
      findings: ['value-missing-when-due Scorecard!J9'],
    },
  },
  {
    what: 'two header rows: merged periods over Actual, Target and RAG',
    sheets: [
      {
        name: 'Quarterly',
        merges: ['D1:F1', 'G1:I1'],
        rows: [
          ['PI ref', 'Performance indicator', 'Polarity', 'Q1 2013/14', null, null, 'Q2 2013/14', null, null],
          [null, null, null, 'Actual', 'Target', 'RAG', 'Actual', 'Target', 'RAG'],
          ['E1', 'Recycling (%)', 'Bigger is better', pc(0.44), pc(0.45), 'A', pc(0.46), pc(0.45), 'G'],
          ['E2', 'Fly tips reported', 'Smaller is better', 110, 120, 'G', 126, 120, 'G'],
          ['E3', 'Streets below standard (%)', 'Smaller is better', pc(0.05), pc(0.04), 'R', pc(0.041), null, null],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['E1', 46, 45, 'Green', 'Improving', 'New'],
        ['E2', 126, 120, 'Amber', 'Declining', 'New'],
        // Nothing is carried forward from another period.
        ['E3', 4.1, null, 'No target', 'Improving', 'New'],
      ],
      findings: ['typed-status-differs Quarterly!I4', 'missing-target Quarterly!H5'],
    },
  },
  {
    what: 'two header rows, the periods not merged and written the other way round',
    sheets: [
      {
        name: 'Measures',
        rows: [
          ['Performance against plan'],
          [null, null, null, '2013/14 Q1', null, '2013/14 Q2', null],
          ['Code', 'Measure', 'Aim', 'Target', 'Actual', 'Target', 'Actual'],
          ['A', 'Calls answered', 'Maximise', 80, 79, 82, 84],
          ['B', 'Calls abandoned', 'Minimise', 6, 5, 5, 5.5],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['A', 84, 82, 'Green', 'Improving', 'New'],
        ['B', 5.5, 5, 'Amber', 'Declining', 'New'],
      ],
      findings: [],
    },
  },
  {
    what: 'months as real dates in the header, from column D down from row 6',
    asAt: '2013-08-15',
    sheets: [
      {
        name: 'Monthly',
        at: 'D6',
        rows: [
          [
            ...['KPI ref', 'KPI', 'Better', 'Target'],
            ...[day('2013-04-01', 'mmm-yy'), day('2013-05-01', 'mmm-yy'), day('2013-06-01', 'mmm-yy')],
            day('2013-07-01', 'mmm-yy'),
          ],
          ['M1', 'Jobs completed on time', 'Higher', 90, 88, 90, 92, 93],
          ['M2', 'Days to relet a home', 'Lower', 21, 20, 22, null, 25],
        ],
      },
    ],
    expect: {
      period: 'Jul 2013',
      indicators: [
        ['M1', 93, 90, 'Green', 'Improving', 'Improving'],
        ['M2', 25, 21, 'Red', 'Declining', 'Declining'],
      ],
      findings: ['series-gap Monthly!J8'],
    },
  },
  {
    what: 'months in words, without a year: the title tells it',
    asAt: '2014-02-10',
    sheets: [
      {
        name: 'Dashboard',
        rows: [
          ['Dashboard 2013/14'],
          ['No.', 'Short name', 'Good performance', 'Annual target', 'Oct', 'Nov', 'Dec', 'Jan'],
          ['D1', 'Tickets closed', 'High', 100, 99, 101, 98, 89.9],
          ['D2', 'Open cases', 'Low', 40, 41, 40, 39, 44],
        ],
      },
    ],
    expect: {
      period: 'Jan 2014',
      indicators: [
        ['D1', 89.9, 100, 'Red', 'Declining', 'Declining'],
        ['D2', 44, 40, 'Amber', 'Declining', 'Declining'],
      ],
      findings: [],
    },
  },
  {
    what: 'an Excel table with a totals row',
    sheets: [
      {
        name: 'PIs',
        tables: [{ address: 'B2:H6', name: 'Indicators', totals: true }],
        rows: [
          [],
          [null, 'Measure ref', 'Indicator title', 'Good is', 'Unit', 'Target', 'Q1 13-14', 'Qtr 2 2013-14'],
          [null, 'T1', 'Visits', 'High', 'number', 500, 480, 505],
          [null, 'T2', 'Loans', 'High', 'number', 900, 910, 860],
          [null, 'T3', 'Fines', 'Low', '£', 100, 90, 130],
          [null, 'Total', null, null, null, null, formula('=SUBTOTAL(109,G3:G5)', 1480), null],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['T1', 505, 500, 'Green', 'Improving', 'New'],
        ['T2', 860, 900, 'Amber', 'Declining', 'New'],
        ['T3', 130, 100, 'Red', 'Declining', 'New'],
      ],
      findings: [],
    },
  },
  {
    what: 'group headings, subtotals, a total, hidden rows, and a note underneath',
    sheets: [
      {
        name: 'Services',
        hiddenRows: [4],
        filter: 'A1:F9',
        rows: [
          ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'],
          ["Children's services"],
          ['C1', 'Assessments on time', 'High', 80, 70, 75],
          ['C2', 'Visits on time', 'High', 90, 90, 91],
          [null, 'Subtotal', null, null, 160, 166],
          ['Adult services'],
          ['A1', 'Carers assessed', 'High', 200, 150, 179],
          ['A2', 'CYPS Total', 'High', 10, 9, 9],
          [null, 'Grand total', null, null, 319, 354],
          [],
          ['Source: the case system'],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['C1', 75, 80, 'Amber', 'Improving', 'New'],
        ['C2', 91, 90, 'Green', 'Improving', 'New'],
        // 10% of 200 is 20, and 21 are missing.
        ['A1', 179, 200, 'Red', 'Improving', 'New'],
        ['A2', 9, 10, 'Amber', 'Stable', 'New'],
      ],
      findings: [
        'heading-row-skipped Services!A2',
        'total-row-skipped Services!B5',
        'heading-row-skipped Services!A6',
        'total-row-skipped Services!B9',
      ],
    },
  },
  {
    what: 'a table for each directorate on a sheet of its own, one of them hidden',
    sheets: [
      {
        name: 'Adults',
        rows: [
          ['ID', 'PI', 'Polarity', 'Current target', 'Q2 2013/14'],
          ['A1', 'Delayed discharges', 'Low', 5, 5],
        ],
      },
      {
        name: 'Children',
        rows: [
          ['Code', 'Key performance indicator', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'],
          ['C1', 'Plans reviewed', 'High', 100, 98, 97],
          ['A1', 'Adoptions', 'High', 12, 10, 12],
        ],
      },
      {
        name: 'Old',
        visibility: 'Hidden',
        rows: [
          ['Code', 'Indicator', 'Good is', 'Target', 'Q2 2013/14'],
          ['O1', 'Not reported any more', 'High', 100, 1],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['A1', 5, 5, 'Green', 'New', 'New'],
        ['C1', 97, 100, 'Amber', 'Declining', 'New'],
        ['A1', 12, 12, 'Green', 'Improving', 'New'],
      ],
      findings: ['duplicate-ref Adults!A2', 'duplicate-ref Children!A3'],
    },
  },
  {
    what: 'a list of definitions on one sheet and the figures on another, joined by ref',
    sheets: [
      {
        name: 'Definitions',
        rows: [
          ['PI ref', 'Performance indicator', 'Polarity', 'Data type', 'Lead officer'],
          ['P1', 'Rent collected', 'Bigger is better', 'Percentage', 'Housing'],
          ['P2', 'Voids', 'Smaller is better', 'Number', 'Housing'],
        ],
      },
      {
        name: 'Figures',
        rows: [
          ['PI ref', 'Target', 'Q1 2013/14', 'Q2 2013/14'],
          ['P1', 98, 97, 98.5],
          ['P2', 30, 33, 34],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['P1', 98.5, 98, 'Green', 'Improving', 'New'],
        ['P2', 34, 30, 'Red', 'Declining', 'New'],
      ],
      findings: [],
    },
  },
  {
    what: 'calendar years, and a year that starts in January by the settings',
    asAt: '2019-02-01',
    sheets: [
      {
        name: 'Annual',
        rows: [
          ['Ref', 'Measure', 'Good is', 'Target', 2016, 2017, 2018],
          ['Y1', 'Air quality days', 'High', 300, 280, 290, 310],
          ['Y2', 'Accidents', 'Low', 20, 30, 24, 25],
        ],
      },
      {
        name: 'Settings',
        rows: [
          ['Setting', 'Value', 'Remarks'],
          ['Year starts in', 'January', 'Our year'],
          ['Organisation', 'Anytown', null],
        ],
      },
    ],
    expect: {
      period: '2018',
      indicators: [
        ['Y1', 310, 300, 'Green', 'Improving', 'Improving'],
        ['Y2', 25, 20, 'Red', 'Declining', 'Improving'],
      ],
      findings: [],
    },
  },
  {
    what: 'half-yearly and annual rows among quarterly ones, at the third quarter',
    asAt: '2014-01-20',
    sheets: [
      {
        name: 'Mixed',
        rows: [
          [
            ...['Ref', 'Indicator', 'Good is', 'Reported', 'Target'],
            ...['Q1 2013/14', 'Q2 2013/14', 'H1 2013/14', 'Q3 2013/14', '2012/13'],
          ],
          ['F1', 'Satisfied tenants', 'High', 'Quarterly', 80, 78, 79, null, 81, null],
          ['F2', 'Staff survey', 'High', 'Half-yearly', 70, null, null, 66, null, null],
          ['F3', 'Emissions', 'Low', 'Annual', 500, null, null, null, null, 560],
          ['F4', 'Appraisals', 'High', 'Quarterly', 95, 90, 91, null, null, null],
        ],
      },
    ],
    expect: {
      period: 'Q3 2013/14',
      indicators: [
        ['F1', 81, 80, 'Green', 'Improving', 'Improving'],
        ['F2', 66, 70, 'Not due', null, null],
        ['F3', 560, 500, 'Not due', null, null],
        ['F4', null, 95, 'No data', null, null],
      ],
      findings: ['value-missing-when-due Mixed!I5'],
    },
  },
  {
    what: 'no period at all: current and previous value',
    asAt: '2013-11-30',
    sheets: [
      {
        name: 'Latest',
        rows: [
          ['Quarter 2 2013/14'],
          ['Ref', 'Indicator', 'Good is', 'Target', 'Previous value', 'Current value', 'Trend'],
          ['L1', 'Benefits processed', 'Low', 12, 12.5, 12, null],
          ['L2', 'Website up', 'High', 99, 99, 98.5, 'New PI'],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['L1', 12, 12, 'Green', 'Improving', 'New'],
        ['L2', 98.5, 99, 'Amber', 'New', 'New'], // the officer's word: New PI
      ],
      findings: [],
    },
  },
  {
    what: 'cells that hold no number, each for its reason, and Excel errors',
    sheets: [
      {
        name: 'Reasons',
        rows: [
          ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'],
          ['R1', 'Suppressed', 'High', 10, 9, '<5'],
          ['R2', 'Not applicable', 'High', 10, 9, 'N/A'],
          ['R3', 'To be confirmed', 'High', 10, 9, 'TBC'],
          ['R4', 'Divided by nothing', 'High', 10, 9, error('#DIV/0!')],
          ['R5', 'Words', 'High', 10, 9, 'about ten'],
          ['R6', 'No polarity', null, 10, 9, 12],
          ['R7', 'No target set', 'High', 'New – no target set', 9, 12],
          ['R8', 'Said to be data only', 'High', 'Data only', 9, 12],
          ['R9', 'Not due', 'High', 10, 9, 'Not due'],
          ['R10', 'Provisional', 'High', 10, 9, '11 (p)'],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['R1', null, 10, 'No data', null, null],
        ['R2', null, 10, 'No data', null, null],
        ['R3', null, 10, 'No data', null, null],
        ['R4', null, 10, 'Check data', null, null],
        ['R5', null, 10, 'Check data', null, null],
        ['R6', 12, 10, 'Check data', 'Up', 'New'],
        ['R7', 12, null, 'No target', 'Improving', 'New'],
        ['R8', 12, null, 'Data only', 'Improving', 'New'],
        ['R9', 9, 10, 'Not due', null, null],
        ['R10', 11, 10, 'Green', 'Improving', 'New'],
      ],
      findings: [
        'suppressed-value Reasons!F2',
        'value-missing-when-due Reasons!F4',
        'error-cell Reasons!F5',
        'unreadable-value Reasons!F6',
        'missing-polarity Reasons!C7',
        'provisional-value Reasons!F11',
      ],
    },
  },
  {
    what: 'text targets with and without a polarity, ranges, and a number format that shows decimals',
    sheets: [
      {
        name: 'Targets',
        rows: [
          ['Ref', 'Indicator', 'Good is', 'Target', 'Range from', 'Range to', 'Q1 2013/14', 'Q2 2013/14'],
          ['G1', 'At least', 'High', '≥95%', null, null, pc(0.94), pc(0.95)],
          ['G2', 'At most, nothing said', null, '<= 3', null, null, 3, 3],
          ['G3', 'Said otherwise', 'Low', '>= 10', null, null, 11, 12],
          ['G4', 'Goldilocks', 'Range', '10-15', null, null, 9, 12],
          ['G5', 'Two columns', 'Goldilocks', null, 20, 30, 31, 32],
          ['G6', 'Crossed', 'Within a range', null, 30, 20, 25, 25],
          ['G7', 'Rounded', 'High', 10, null, null, as('0.0', 9.04), as('0.0', 9.0)],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['G1', 95, 95, 'Green', 'Improving', 'New'],
        ['G2', 3, 3, 'Green', 'Stable', 'New'],
        ['G3', 12, 10, 'Check data', null, null],
        ['G4', 12, [10, 15], 'Green', 'Improving', 'New'],
        ['G5', 32, [20, 30], 'Amber', 'Declining', 'New'],
        ['G6', 25, [30, 20], 'Check data', null, null],
        ['G7', 9, 10, 'Amber', 'Stable', 'New'],
      ],
      findings: [
        'missing-polarity Targets!C3',
        'polarity-against-target-sign Targets!D4',
        'range-limits-crossed Targets!E7',
      ],
    },
  },
];
