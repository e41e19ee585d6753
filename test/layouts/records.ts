import { day, pc, type Layout } from './layout';

/** Long tables, tables below tables, and the other kinds of record. */
export const RECORDS: Layout[] = [
  {
    what: 'a long table: a row for each indicator and period',
    sheets: [
      {
        name: 'Data',
        rows: [
          ['Measure ref', 'Measure', 'Good is', 'Period', 'Value', 'Target'],
          ['L1', 'Calls answered', 'High', 'Q1 2013/14', 80, 85],
          ['L2', 'Letters answered', 'High', 'Q1 2013/14', 50, 60],
          ['L1', 'Calls answered', 'High', 'Q2 2013/14', 84, 85],
          ['L3', 'Visits made', 'High', 'Q1 2013/14', 10, 10],
          ['L2', 'Letters answered', 'High', 'Q2 2013/14', 62, null],
          ['L1', 'Calls answered', 'High', 'spring', 84, 85],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['L1', 84, 85, 'Amber', 'Improving', 'New'],
        ['L2', 62, null, 'No target', 'Improving', 'New'],
        ['L3', null, null, 'No data', null, null],
      ],
      findings: [
        'unread-period Data!D7',
        'missing-target Data!F6',
        'missing-target Data!B5',
        'value-missing-when-due Data!B5',
      ],
    },
  },
  {
    what: 'a second table of another kind below the first',
    sheets: [
      {
        name: 'Plan',
        rows: [
          ['Ref', 'Indicator', 'Good is', 'Target', 'Q2 2013/14'],
          ['I1', 'Footfall', 'High', 100, 91],
          ['I2', 'Empty shops', 'Low', 10, 12],
          [],
          ['Actions'],
          ['Ref', 'Action', 'Lead', 'Start', 'Deadline', 'Revised date', 'Date completed', '% complete'],
          ['A1', 'Appoint a manager', 'Town', day('2013-04-01'), day('2013-06-30'), null, day('2013-06-20'), 1],
          ['A2', 'Repair the square', 'Town', day('2013-04-01'), day('2013-10-31'), null, null, 0.9],
          ['A3', 'Open the market', 'Town', day('2013-04-01'), day('2013-09-30'), day('2014-03-31'), null, 0.8],
          ['A4', 'Plant trees', 'Parks', day('2014-01-01'), day('2014-03-31'), null, null, 0],
          ['A5', 'Light the streets', 'Roads', day('2013-05-31'), day('2014-05-31'), null, null, 0.1],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['I1', 91, 100, 'Amber', 'New', 'New'],
        ['I2', 12, 10, 'Red', 'New', 'New'],
      ],
      actions: [
        ['A1', 'Completed', 'Blue', 0],
        ['A2', 'Slippage', 'Red', 30],
        // 61 days past its original date; two thirds of the time gone, and 80% done.
        ['A3', 'In progress', 'Green', 61],
        ['A4', 'Not started', 'Grey', 0],
        // Half of the time gone, a tenth done: below 70% of it.
        ['A5', 'In progress', 'Red', 0],
      ],
      findings: [],
    },
  },
  {
    what: 'objectives with their reasons, linked indicators, risks and budgets, a sheet each',
    sheets: [
      {
        name: 'Objectives',
        rows: [
          ['Ref', 'Priority', 'Objective', 'Lead', 'Rating', 'Because', 'Position statement'],
          ['P6 - Obj 01', 'P6', 'Children are safe', 'Director', 'Amber', 'visits are improving.', 'A long statement.'],
          ['P6 - Obj 02', 'P6', 'Children learn', 'Director', 'Green', null, 'Another.'],
        ],
      },
      {
        name: 'Indicators',
        rows: [
          ['Ref', 'Indicator', 'Council plan objective', 'Good is', 'Target', 'Q2 2013/14'],
          ['N1', 'Visits in time', 'P6 Obj 1', 'High', 90, 80],
          ['N2', 'Reviews in time', 'P6 Obj 1', 'High', 90, 92],
          ['N3', 'Attendance', 'P6 Obj 2; P6 Obj 1', 'High', 95, 60],
          ['N4', 'Lost', 'P7 Obj 9', 'High', 95, 95],
        ],
      },
      {
        name: 'Risks',
        rows: [
          ['Ref', 'Risk', 'Probability', 'Impact', 'Target score', 'Owner'],
          ['R1', 'Vacancies', 5, 3, 6, 'People'],
          ['R2', 'Flooding', 2, 4, 4, 'Roads'],
          ['R3', 'Fraud', 2, 3, 4, 'Audit'],
          ['R4', 'Mistyped', 6, 3, 4, 'Audit'],
        ],
      },
      {
        name: 'Budget',
        rows: [
          ['Service', 'Gross Budget (£000s)', 'Net Budget (£000s)', 'Projected variance (£000s)'],
          ['Schools', 12000, 10000, -20],
          ['Care', 22000, 20000, 200],
          ['Roads', 5000, 4000, 41],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['N1', 80, 90, 'Red', 'New', 'New'],
        ['N2', 92, 90, 'Green', 'New', 'New'],
        ['N3', 60, 95, 'Red', 'New', 'New'],
        ['N4', 95, 95, 'Green', 'New', 'New'],
      ],
      objectives: [
        ['P6 - Obj 01', 'Amber', 'Red'],
        ['P6 - Obj 02', 'Green', 'Red'],
      ],
      risks: [
        ['R1', 15, 'Red'],
        ['R2', 8, 'Amber'],
        ['R3', 6, 'Green'],
        ['R4', null, 'Check data'],
      ],
      budgets: [
        ['Schools', 'Green'],
        ['Care', 'Amber'],
        ['Roads', 'Red'],
      ],
      findings: [
        'objective-without-reason Objectives!F3',
        'typed-status-differs Objectives!E2',
        'typed-status-differs Objectives!E3',
        'orphan-objective Indicators!C5',
        'score-out-of-range Risks!C5',
        'missing-ref Budget!A1',
      ],
    },
  },
  {
    what: 'actions whose dates are text, out of order, or missing',
    sheets: [
      {
        name: 'Actions',
        rows: [
          ['Ref', 'Task', 'Start date', 'By when', 'Revised due', 'Completed', 'Progress', 'Status', 'BRAG'],
          ['T1', 'Typed as text', day('2013-04-01'), '31/10/2013', null, null, 0.5, 'In progress', null],
          ['T2', 'Backwards', day('2013-12-01'), day('2013-11-01'), null, null, 0, null, null],
          ['T3', 'Brought forward', day('2013-01-01'), day('2014-06-30'), day('2014-03-31'), null, 0.9, null, 'G'],
          ['T4', 'Done, some day', day('2013-01-01'), day('2013-06-30'), null, null, 1, 'Completed', 'Blue'],
          ['T5', 'Done in the future', day('2013-01-01'), day('2014-06-30'), null, day('2014-01-31'), 0.9, null, null],
        ],
      },
    ],
    expect: {
      period: null,
      indicators: [],
      actions: [
        ['T1', 'Slippage', 'Red', 30],
        ['T2', 'Slippage', 'Red', 29],
        ['T3', 'In progress', 'Green', 0],
        ['T4', 'Completed', 'Blue', null],
        ['T5', 'In progress', 'Green', 0],
      ],
      findings: [
        'date-stored-as-text Actions!D2',
        'typed-status-differs Actions!H2',
        'due-before-start Actions!D3',
        'revised-before-original Actions!E4',
        'completed-without-date Actions!F5',
        'completed-in-future Actions!F6',
      ],
    },
  },
  {
    what: 'a tracker whose neighbour leaves no room beside it, and merged cells among its data',
    sheets: [
      {
        name: 'Crowded',
        merges: ['B4:B5'],
        rows: [
          ['Ref', 'Indicator', 'Good is', 'Target', 'Q2 2013/14', null, 'Phone'],
          ['X1', 'One', 'High', 10, 11, null, '01302 1'],
          ['X2', 'Two', 'High', 10, 8, null, '01302 2'],
          ['X3', 'Three', 'High', 10, 9.5, null, '01302 3'],
          ['X4', null, 'High', 10, 10, null, '01302 4'],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['X1', 11, 10, 'Green', 'New', 'New'],
        ['X2', 8, 10, 'Red', 'New', 'New'],
        ['X3', 9.5, 10, 'Amber', 'New', 'New'],
        ['X4', 10, 10, 'Green', 'New', 'New'],
      ],
      findings: ['merged-cells-in-data Crowded!B4', 'missing-name Crowded!B5'],
    },
  },
  {
    what: 'a sheet that is no tracker beside one that is, and text in every language',
    sheets: [
      {
        name: 'Notes',
        rows: [['Things to ask'], ['Who owns this?', 'Finance'], ['When?', 'Soon']],
      },
      {
        name: 'Cynllun',
        rows: [
          ['Ref', 'Measure', 'Polarity', 'Target', 'Apr-Jun 2013', 'Q1 2013/14', 'Q2 2013/14', 'Latest note'],
          ['W1', 'Dysgwyr – ysgolion ☂', 'High', 70, null, 60, 71, 'Gwell na’r llynedd'],
          ['W2', 'نسبة', 'High', 70, null, 60, 71, '良い'],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['W1', 71, 70, 'Green', 'Improving', 'New'],
        ['W2', 71, 70, 'Green', 'Improving', 'New'],
      ],
      findings: ['unread-period Cynllun!E1'],
    },
  },
  {
    what: 'progress in points, and a typed action status that agrees',
    sheets: [
      {
        name: 'Milestones',
        tables: [{ address: 'A1:F4', name: 'Milestones' }],
        rows: [
          ['No.', 'Milestone', 'Theme', 'Due date', '% complete', 'Status'],
          ['1', 'Half way', 'Roads', day('2014-03-31'), 50, 'In progress'],
          ['2', 'Nothing yet', 'Roads', day('2014-03-31'), 0, 'Not started'],
          ['3', 'All of it', 'Roads', day('2013-09-30'), 100, 'Completed'],
        ],
      },
      {
        name: 'Fractions',
        rows: [
          ['No.', 'Milestone', 'Theme', 'Start', 'Due date', '% complete'],
          ['11', 'On its way', 'Parks', day('2013-11-20'), day('2013-12-10'), pc(0.45)],
          ['12', 'A little behind', 'Parks', day('2013-11-20'), day('2013-12-10'), pc(0.35)],
          ['13', 'Far behind', 'Parks', day('2013-11-20'), day('2013-12-10'), pc(0.34)],
        ],
      },
    ],
    expect: {
      period: null,
      indicators: [],
      actions: [
        ['1', 'In progress', 'Green', 0],
        ['2', 'Not started', 'Grey', 0],
        ['3', 'Completed', 'Blue', null],
        // Half of the time is gone: 45% is 90% of it, 35% exactly 70%, 34% less.
        ['11', 'In progress', 'Green', 0],
        ['12', 'In progress', 'Amber', 0],
        ['13', 'In progress', 'Red', 0],
      ],
      // One is completed by its progress, and the table has no column for the date.
      findings: [],
    },
  },
];
