import { day, pc, type Layout } from './layout';

/** Trackers as the officers of the five published reports would keep them; figures that the reports print are theirs. */
export const REPORTS: Layout[] = [
  {
    what: "Doncaster's Recovery Plan: typed as it was printed, a heading for each objective, no column of periods",
    sheets: [
      {
        name: 'Recovery Plan',
        rows: [
          ['Recovery Plan Update'],
          ['Position at Quarter 2 2013/14'],
          [],
          [
            ...['Linked Performance Indicators', 'Good is', 'Status', 'Current Value', 'Current Target'],
            ...['Short Trend', 'Long Trend'],
          ],
          ['P6 - Obj 01 Effective leadership'],
          ['(P6 Obj 1) No. of days lost due to sickness absence', 'Low', null, 9.33, 9.8],
          ['(P6 Obj 1) % of staff who are proud to work', 'High', null, '50%', '55%', 'New PI', 'New PI'],
          ['P6 - Obj 09 Create financial viability'],
          ['CYPS Total Revenue Variance', 'Low', null, '£3,632k', 0],
          ['P6 - Obj 10 Maximise Public Health'],
          ['Life Expectancy at Birth: FEMALE', 'High', 'Data Only', 81.4, 'Data Only'],
          ['Children aged 4-5 classified as overweight', 'Low', 'Data Only', pc(0.239), 'Data Only'],
          ['P6 - Obj 11 Fewer Council buildings'],
          ['(P6 Obj 11) Revenue budget savings for Assets', 'High', null, '£40,000', '£300,000'],
          ['Priority 2 Children are safe'],
          ['Young people not in education, employment or training', 'Low', null, pc(0.076), pc(0.067)],
          ['(P2 Obj 1) Timeliness of single assessment', 'High', null, pc(0.9399), 'New – no target set'],
          ['(P2 Obj 1) CIN per 10,000 population under 18', 'Low', null, 460.3, 420.69, null, 'New PI'],
          ['(P2 Obj 1) Rolling 3 month average number of CAFs', 'High', null, 33, 311],
          ['(P2 Obj 3) Number of case audits completed', 'High', null, 300, 150],
          ['(P2 Obj 4) Children looked after per 10,000', 'Low', null, 78.9, 71.6],
          ['(P2 Obj 4) 06. Stability of placements: moves', 'Low', null, pc(0.082), pc(0.09)],
        ],
      },
    ],
    expect: {
      period: 'Q2 2013/14',
      indicators: [
        ['(P6 Obj 1) No. of days lost due to sickness absence', 9.33, 9.8, 'Green', 'New', 'New'],
        ['(P6 Obj 1) % of staff who are proud to work', 50, 55, 'Amber', 'New', 'New'],
        ['CYPS Total Revenue Variance', 3632000, 0, 'Red', 'New', 'New'],
        ['Life Expectancy at Birth: FEMALE', 81.4, null, 'Data only', 'New', 'New'],
        ['Children aged 4-5 classified as overweight', 23.9, null, 'Data only', 'New', 'New'],
        ['(P6 Obj 11) Revenue budget savings for Assets', 40000, 300000, 'Red', 'New', 'New'],
        ['Young people not in education, employment or training', 7.6, 6.7, 'Red', 'New', 'New'],
        ['(P2 Obj 1) Timeliness of single assessment', 93.99, null, 'No target', 'New', 'New'],
        ['(P2 Obj 1) CIN per 10,000 population under 18', 460.3, 420.69, 'Amber', 'New', 'New'],
        ['(P2 Obj 1) Rolling 3 month average number of CAFs', 33, 311, 'Red', 'New', 'New'],
        ['(P2 Obj 3) Number of case audits completed', 300, 150, 'Green', 'New', 'New'],
        ['(P2 Obj 4) Children looked after per 10,000', 78.9, 71.6, 'Red', 'New', 'New'],
        ['(P2 Obj 4) 06. Stability of placements: moves', 8.2, 9, 'Green', 'New', 'New'],
      ],
      findings: [
        'missing-ref Recovery Plan!A4',
        ...[5, 8, 10, 13, 15].map((row) => `heading-row-skipped Recovery Plan!A${row}`),
        'number-stored-as-text Recovery Plan!D7',
        'number-stored-as-text Recovery Plan!E7',
        'number-stored-as-text Recovery Plan!D9',
        'zero-target-percentage-tolerance Recovery Plan!E9',
        'number-stored-as-text Recovery Plan!D14',
        'number-stored-as-text Recovery Plan!E14',
        'scale-jump Recovery Plan!D19',
      ],
    },
  },
  {
    what: "Doncaster's CYPS profile: revenue and capital one below the other, two header rows, ratings with comments",
    asAt: '2014-02-01',
    sheets: [
      {
        name: 'Finance',
        merges: ['C3:E3', 'D8:E8'],
        rows: [
          ['Appendix A: CYPS Performance Profile'],
          ['Children & Young People Revenue'],
          ['Traffic Light Icon', 'Short Name', 'Q3 2013/14', null, null, 'Latest Note'],
          [null, null, 'Gross Budget (£000s)', 'Net Budget (£000s)', 'Projected Variance (£000s)', null],
          ['R', 'CYPS Total Revenue Variance', 80175, 47614, 3687, 'CYPS is forecast to overspend.'],
          [],
          ['Children & Young People Capital'],
          ['Traffic Light Icon', 'Short Name', 'Q2 2013/14', 'Q3 2013/14', null, 'Latest Note'],
          [null, null, 'Revised Estimate (£000s)', 'Revised Estimate (£000s)', 'Actual Spend (£000s)', null],
          [null, 'CYPS Total', 10977, 9791, 3466, 'There are no significant issues at Quarter 3.'],
        ],
      },
      {
        name: 'Objectives',
        rows: [
          ['Ref', 'Objective', 'Rated', 'Rating', "Director's Comments", 'Because'],
          ['P1 - Obj 6', 'Strong engagement with schools', null, 'GREEN', 'Already close.', 'because it is.'],
          ['P2 - Obj 1', 'Improve Professional Practice', null, 'RED', 'Managers act.', null],
          ['P2 - Obj 2', 'Strengthen the workforce', null, 'amber', 'Momentum.', 'progress has been rapid.'],
        ],
      },
    ],
    expect: {
      period: null,
      indicators: [],
      objectives: [
        ['P1 - Obj 6', 'Green', null],
        ['P2 - Obj 1', 'Red', null],
        ['P2 - Obj 2', 'Amber', null],
      ],
      budgets: [
        ['CYPS Total Revenue Variance', 'Red'],
        ['CYPS Total', null],
      ],
      findings: ['missing-ref Finance!B4', 'missing-ref Finance!B9', 'objective-without-reason Objectives!F3'],
    },
  },
  {
    what: "the Trust's contract measures: months as columns, text targets, typed RAG, tolerances",
    asAt: '2015-07-21',
    sheets: [
      {
        name: 'Contract',
        tables: [{ address: 'C4:L8', name: 'Contract_measures' }],
        at: 'C4',
        rows: [
          [
            ...['Measure ref', 'Measure', 'Polarity', 'Target', 'Tolerance'],
            ...['Mar-15', 'Apr-15', 'May-15', 'Jun-15', 'RAG'],
          ],
          ['T1', 'Single assessments in 45 days', 'Maximise', '≥90%', '5%', pc(0.88), pc(0.9), pc(0.91), pc(0.92), 'G'],
          ['T2', 'Re-referrals', 'Minimise', '<= 20%', '10%', pc(0.25), pc(0.24), pc(0.23), pc(0.22), 'A'],
          ['T3', 'Placement moves', 'Range', '6-9', '1', 8, 9, 10, 10.5, 'G'],
          ['T4', 'Referrals received', 'Data only', null, null, 300, 320, 350, 330, null],
        ],
      },
    ],
    expect: {
      period: 'Jun 2015',
      indicators: [
        ['T1', 92, 90, 'Green', 'Improving', 'Improving'],
        ['T2', 22, 20, 'Amber', 'Improving', 'Improving'],
        ['T3', 10.5, [6, 9], 'Red', 'Declining', 'Declining'],
        // Against 350, and the mean of 300, 320 and 350.
        ['T4', 330, null, 'Data only', 'Down', 'Up'],
      ],
      findings: ['typed-status-differs Contract!L7'],
    },
  },
  {
    what: "Derby's improvement plan: themes as headings, dates that slipped, a proposed date that waits",
    asAt: '2018-06-01',
    sheets: [
      {
        name: 'CIP',
        rows: [
          ['Corporate Improvement Plan'],
          [
            'Ref',
            'Agreed action',
            'Lead officer',
            'Target date',
            'Proposed date',
            'Date completed',
            'Status',
            'Comment',
          ],
          ['2 Financial planning'],
          ['2.1', 'Agree the approach', 'SR', day('2018-04-30'), null, day('2018-04-27'), 'Completed', null],
          ['2.2', 'Review savings plans', 'SR', day('2018-03-31'), null, null, 'Slippage', 'All but one signed off.'],
          ['4 Member relationships'],
          ['4.2', 'Member training', 'JE', day('2018-03-31'), day('2018-08-31'), null, 'In progress', 'Booked.'],
          ['4.4', 'Development', 'JE', day('2018-06-30'), day('2019-03-31'), null, 'In progress', null],
          ['9 Commissioning'],
          ['9.6', 'New framework', 'KG', day('2019-03-31'), null, null, 'Not started', null],
        ],
      },
    ],
    expect: {
      period: null,
      indicators: [],
      actions: [
        ['2.1', 'Completed', 'Blue', 0],
        ['2.2', 'Slippage', 'Red', 62],
        // The proposal waits: no slippage, but 62 days are 62 days. The next one is not late yet.
        ['4.2', 'In progress', 'Amber', 62],
        ['4.4', 'In progress', 'Green', 0],
        ['9.6', 'Not started', 'Grey', 0],
      ],
      findings: [3, 6, 9].map((row) => `heading-row-skipped CIP!A${row}`),
    },
  },
  {
    what: "Powys's measures: programmes as a column, Actual and Target for each quarter, remedial action",
    asAt: '2018-07-10',
    sheets: [
      {
        name: 'Measures',
        merges: ['D2:E2', 'F2:G2'],
        rows: [
          ['Corporate Improvement Plan 2017-18'],
          [null, null, null, 'Q3 2017/18', null, 'Q4 2017/18', null, null, null],
          ['Measure', 'Programme', 'Good is', 'Target', 'Actual', 'Target', 'Actual', 'BRAG', 'Remedial action'],
          ['Sickness absence', 'Corporate', 'Low', 8.5, 9, 8.5, 9.9, 'R', 'Wellbeing plan.'],
          ['Planning in 8 weeks', 'Economy', 'High', 80, 92, 80, 84, 'G', null],
          ['Permanent exclusions', 'Learning', 'Low', 1, 1.4, 1, 1.6, 'R', null],
          ['Schools in deficit', 'Learning', 'Low', 10, 14, 10, 10.5, 'A', 'Plan with governors.'],
          ['Case supervision', 'Social Services', 'High', 100, 61, 100, 'TBC', null, null],
        ],
      },
    ],
    expect: {
      period: 'Q4 2017/18',
      indicators: [
        ['Sickness absence', 9.9, 8.5, 'Red', 'Declining', 'New'],
        ['Planning in 8 weeks', 84, 80, 'Green', 'Declining', 'New'],
        ['Permanent exclusions', 1.6, 1, 'Red', 'Declining', 'New'],
        ['Schools in deficit', 10.5, 10, 'Amber', 'Improving', 'New'],
        ['Case supervision', null, 100, 'No data', null, null],
      ],
      findings: [
        'missing-ref Measures!A3',
        'red-without-remedial-action Measures!I6',
        'value-missing-when-due Measures!G8',
      ],
    },
  },
];
