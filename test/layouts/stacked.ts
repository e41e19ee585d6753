import type { Layout } from './layout';

/** Headers one above the other: of several tables, and of one. */
export const STACKED: Layout[] = [
  {
    what: 'tables right below each other, with no blank row between and nothing reported yet',
    sheets: [
      {
        name: 'Stacked',
        rows: [
          ['Adults 2013/14'],
          ['Ref', 'Indicator', 'Good is', 'Target', 'Q1', 'Q2', 'Status'],
          ['A1', 'One', 'High', 10, 5, 'TBC', ''],
          ['A2', 'Two', 'High', 10, 5, 'TBC', ''],
          ['Children'],
          ['Ref', 'Indicator', 'Good is', 'Target', 'Q1', 'Q2', 'Status'],
          ['C1', 'One', 'High', 10, 5, 'TBC', ''],
          ['Ref', 'Indicator', 'Good is', 'Target', 'Q1', 'Q2', 'Status'],
          ['P1', 'One', 'High', 10, 5, 'TBC', ''],
        ],
      },
    ],
    set: ['Reporting period=Q2 2013/14'],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['A1', null, 10, 'No data', null, null],
        ['A2', null, 10, 'No data', null, null],
        ['C1', null, 10, 'No data', null, null],
        ['P1', null, 10, 'No data', null, null],
      ],
      findings: [
        'value-missing-when-due Stacked!F3',
        'value-missing-when-due Stacked!F4',
        'value-missing-when-due Stacked!F7',
        'value-missing-when-due Stacked!F9',
      ],
    },
  },
  {
    what: 'the year above its quarters, the names and the target in the upper row',
    sheets: [
      {
        name: 'Years',
        rows: [
          ['Ref', 'KPI', 'Polarity', '2012/13', null, null, null, '2013/14', null, null, null, 'Year end target'],
          [null, null, null, 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4', null],
          ['Y1', 'Calls', 'High', 70, 72, 74, 76, 78, 80, null, null, 80],
        ],
        merges: ['D1:G1', 'H1:K1'],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [['Y1', 80, 80, 'Green', 'Improving', 'Improving']],
      findings: [],
    },
  },
];
