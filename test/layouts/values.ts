import { pc, type Layout } from './layout';

/** Units, scales and kinds of figure; presets and the officer's own words. */
export const VALUES: Layout[] = [
  {
    what: 'units in headers, and money in every spelling',
    sheets: [
      {
        name: 'Money',
        rows: [
          ['Ref', 'Measure', 'Aim', 'Target (£000s)', 'Q1 2013/14 (£000s)', 'Q2 2013/14 (£000s)'],
          ['£1', 'Overspend', 'Low', 400, 420, '£446k'],
          ['£2', 'Income', 'High', '£2.9m', 2800, 2950],
          ['£3', 'Net position', 'High', 0, '(250)', -10],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['£1', 446, 400, 'Red', 'Declining', 'New'],
        ['£2', 2950, 2900, 'Green', 'Improving', 'New'],
        ['£3', -10, 0, 'Red', 'Improving', 'New'],
      ],
      findings: [
        'number-stored-as-text Money!F2',
        'number-stored-as-text Money!D3',
        'number-stored-as-text Money!E4',
        'zero-target-percentage-tolerance Money!D4',
      ],
    },
  },
  {
    what: 'percentages in points, as fractions, as text, and mixed in one row',
    sheets: [
      {
        name: 'Percent',
        rows: [
          ['Ref', 'Indicator', 'Unit', 'Good is', 'Target', 'Q2 2013/14'],
          ['S1', 'Points', '%', 'High', 95, 96],
          ['S2', 'Formatted', '%', 'High', pc(0.95), pc(0.9)],
          ['S3', 'One of each', '%', 'High', 95, pc(0.9)],
          ['S4', 'Mixed by mistake', '%', 'High', 95, 0.75],
          ['S5', 'Text', '%', 'High', 95, '94.5%'],
          ['S6', 'Bare text', '%', 'High', 75, '75'],
          ['S7', 'More than all', '%', 'High', 100, 104],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['S1', 96, 95, 'Green', 'New', 'New'],
        ['S2', 90, 95, 'Amber', 'New', 'New'],
        ['S3', 90, 95, 'Amber', 'New', 'New'],
        ['S4', 0.75, 95, 'Check data', null, null],
        ['S5', 94.5, 95, 'Amber', 'New', 'New'],
        ['S6', 75, 75, 'Green', 'New', 'New'],
        ['S7', 104, 100, 'Green', 'New', 'New'],
      ],
      findings: [
        'percent-scale-mixed Percent!F5',
        'number-stored-as-text Percent!F6',
        'number-stored-as-text Percent!F7',
        'percentage-over-100 Percent!F8',
      ],
    },
  },
  {
    what: 'yes and no, grades and ratios',
    sheets: [
      {
        name: 'Kinds',
        rows: [
          ['Ref', 'Indicator', 'Format', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'],
          ['K1', 'Plan adopted', 'Yes/No', 'High', null, 'No', 'Yes'],
          ['K2', 'Accounts signed', 'Yes/No', 'High', 'Yes', 'Yes', 'No'],
          ['K3', 'Ofsted judgement', 'Grade', 'High', 'Good', 'Requires improvement', 'Requires improvement'],
          ['K4', 'Places for each child', 'ratio', 'High', '3:4', '1:2', '3:4'],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['K1', 1, 1, 'Green', 'Improving', 'New'],
        ['K2', 0, 1, 'Red', 'Declining', 'New'],
        // Outstanding 4, Good 3, Requires improvement 2, Inadequate 1.
        ['K3', 2, 3, 'Red', 'Stable', 'New'],
        ['K4', 0.75, 0.75, 'Green', 'Improving', 'New'],
      ],
      findings: [],
    },
  },
  {
    what: 'cumulative rows: an annual target in proportion, against last year',
    sheets: [
      {
        name: 'To date',
        rows: [
          [
            ...['Ref', 'Indicator', 'Good is', 'Cumulative', '2013/14 target'],
            ...['Q1 2012/13', 'Q2 2012/13', 'Q3 2012/13', 'Q4 2012/13', 'Q1 2013/14', 'Q2 2013/14'],
          ],
          ['C1', 'Homes completed', 'High', 'Yes', 100, 20, 40, 60, 80, 24, 48],
          ['C2', 'Savings made', 'High', 'YTD', 200, 30, 60, 90, 120, 60, 55],
          ['C3', 'Kept in step', 'High', 'No', 100, 90, 91, 92, 93, 99, 100],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        // Half of 100; 2 short, and 10% of 50 is 5. Against 40 a year ago; one earlier year is too few for the long trend.
        ['C1', 48, 50, 'Amber', 'Improving', 'New'],
        ['C2', 55, 100, 'Red', 'Declining', 'New'],
        ['C3', 100, 100, 'Green', 'Improving', 'Improving'],
      ],
      findings: ['cumulative-falls To date!K3'],
    },
  },
  {
    what: 'thresholds in columns, the preset in a Settings sheet of the officer',
    sheets: [
      {
        name: 'RAG',
        rows: [
          ['Ref', 'Indicator', 'Good is', 'Target', 'Amber at', 'Red at', 'Q2 2013/14'],
          ['H1', 'Met', 'High', 90, 85, 80, 90],
          ['H2', 'Short of the target, not yet Amber', 'High', 90, 85, 80, 86],
          ['H3', 'At the Amber line', 'High', 90, 85, 80, 85],
          ['H4', 'At the Red line', 'High', 90, 85, 80, 80],
          ['H5', 'On the wrong side', 'High', 90, 95, 80, 88],
          ['H6', 'None given', 'High', 90, null, null, 82],
        ],
      },
      {
        name: 'Settings',
        rows: [
          ['Setting', 'Value'],
          ['Rule preset', 'thresholds'],
          ['Favourite colour', 'green'],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['H1', 90, 90, 'Green', 'New', 'New'],
        ['H2', 86, 90, 'Green', 'New', 'New'],
        ['H3', 85, 90, 'Amber', 'New', 'New'],
        ['H4', 80, 90, 'Red', 'New', 'New'],
        ['H5', 88, 90, 'Check data', null, null],
        ['H6', 82, 90, 'Amber', 'New', 'New'],
      ],
      findings: ['threshold-on-wrong-side RAG!E6', 'missing-threshold RAG!E7', 'unknown-setting Settings!A3'],
    },
  },
  {
    what: 'bands, and words of the workbook: On track and Off track',
    set: ['Rule preset=bands', 'Status words=Green=On track; Red=Off track'],
    sheets: [
      {
        name: 'Bands',
        rows: [
          ['Ref', 'Indicator', 'Good is', 'Target', 'Q2 2013/14', 'RAG status'],
          ['B1', 'Exactly 1% off', 'High', 100, 99, 'On track'],
          ['B2', 'Between', 'High', 100, 96, 'On track'],
          ['B3', 'Exactly 5% off', 'High', 100, 95, 'Off track'],
          ['B4', 'A word of nobody', 'High', 100, 100, 'Splendid'],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['B1', 99, 100, 'Green', 'New', 'New'],
        ['B2', 96, 100, 'Amber', 'New', 'New'],
        ['B3', 95, 100, 'Red', 'New', 'New'],
        ['B4', 100, 100, 'Green', 'New', 'New'],
      ],
      findings: ['typed-status-differs Bands!F3', 'unreadable-status Bands!F5'],
    },
  },
  {
    what: 'refs that Excel has made numbers, numbers kept as text, and a column that is ambiguous',
    sheets: [
      {
        name: 'Untidy',
        rows: [
          ['Ref', 'Indicator', 'Description', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'],
          [5.1, 'First', 'What it is', 'High', '1,000', 990, '1,005'],
          ['5.10', 'Tenth', 'What it is', 'High', 10, 9, 95],
          ['5.1', 'Again', 'What it is', 'High', 10, 9, 10],
          [null, 'Without a ref', 'What it is', 'upwards', 10, 9, 10],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['5.1', 1005, 1000, 'Green', 'Improving', 'New'],
        ['5.10', 95, 10, 'Green', 'Improving', 'New'],
        ['5.1', 10, 10, 'Green', 'Improving', 'New'],
        ['Without a ref', 10, 10, 'Check data', 'Up', 'New'],
      ],
      findings: [
        'ambiguous-column Untidy!C1',
        'ref-is-number Untidy!A2',
        'duplicate-ref Untidy!A2',
        'duplicate-ref Untidy!A4',
        'missing-ref Untidy!A5',
        'number-stored-as-text Untidy!E2',
        'number-stored-as-text Untidy!G2',
        'scale-jump Untidy!G3',
        'unknown-word Untidy!D5',
        'missing-polarity Untidy!D5',
      ],
    },
  },
];
