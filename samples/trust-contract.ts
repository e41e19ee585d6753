/**
 * Doncaster Children's Services Trust, Q1 2015/16: the published facts are the sums (19 measures with targets: 11 better
 * than target, 4 within tolerance, 4 outside it; all but one improving or stable over six months). The report does not
 * list the measures: their names are those commonly used, and every figure here is illustrative, chosen to give those sums.
 * The layout: one Excel table that does not start in column A, monthly columns, text targets, a typed RAG column.
 */
import { illustrate, type Sample, type SampleCell } from './sample';

const MONTHS = ['Jan 2014', 'Feb 2014', 'Mar 2014', 'Apr 2014', 'May 2014', 'Jun 2014', 'Jul 2014', 'Aug 2014', 'Sep 2014', 'Oct 2014', 'Nov 2014', 'Dec 2014', 'Jan 2015', 'Feb 2015', 'Mar 2015', 'Apr 2015', 'May 2015', 'Jun 2015'];

/** ref, measure, team, unit, aim, target, first figure, last figure, ripple, typed RAG, note */
type Measure = [string, string, string, '%' | 'rate' | 'number' | 'days', string, SampleCell, number, number, number, string, string];

const MEASURES: Measure[] = [
  // better than target (11)
  ['A1', 'Single assessments completed within 45 working days', 'Assessment', '%', 'Maximise', '≥85%', 0.71, 0.912, 0.01, 'G', ''],
  ['A2', 'Referrals that are re-referrals within 12 months', 'Assessment', '%', 'Minimise', '<=22%', 0.281, 0.208, 0.006, 'G', ''],
  ['A3', 'Child protection visits in timescale', 'Safeguarding', '%', 'Maximise', '≥90%', 0.83, 0.934, 0.008, 'G', ''],
  ['A4', 'Initial child protection conferences within 15 days', 'Safeguarding', '%', 'Maximise', '≥80%', 0.69, 0.861, 0.012, 'Green', ''],
  ['A5', 'Child protection plans lasting two years or more', 'Safeguarding', '%', 'Minimise', '<=4%', 0.061, 0.031, 0.002, 'G', ''],
  ['B1', 'Children in care with up to date reviews', 'Children in care', '%', 'Maximise', '≥95%', 0.91, 0.971, 0.006, 'G', ''],
  ['B2', 'Three or more placements in a year', 'Children in care', '%', 'Minimise', '<=9%', 0.118, 0.082, 0.003, 'A', ''],
  ['B3', 'Care leavers in suitable accommodation', 'Leaving care', '%', 'Maximise', '≥85%', 0.79, 0.905, 0.01, 'G', ''],
  ['B4', 'Children in care with a personal education plan', 'Children in care', '%', 'Maximise', '≥90%', 0.81, 0.923, 0.009, 'G', ''],
  ['C1', 'Agency social workers as a share of posts', 'Workforce', '%', 'Minimise', '<=15%', 0.24, 0.139, 0.006, 'G', ''],
  ['C2', 'Average caseload per social worker', 'Workforce', 'number', 'Minimise', '<= 18', 23.4, 17.2, 0.5, 'G', ''],
  // within tolerance (4)
  ['A6', 'Child protection plans for a second time', 'Safeguarding', '%', 'Minimise', '<=16%', 0.202, 0.172, 0.005, 'A', ''],
  ['B5', 'Care leavers in education, employment or training', 'Leaving care', '%', 'Maximise', '≥50%', 0.39, 0.471, 0.008, 'A', ''],
  ['B6', 'Children in care with an up to date health assessment', 'Children in care', '%', 'Maximise', '≥95%', 0.79, 0.884, 0.01, 'G', 'Typed before the June figure arrived.'],
  ['C3', 'Staff supervision in timescale', 'Workforce', '%', 'Maximise', '≥90%', 0.72, 0.842, 0.012, 'Amber', ''],
  // outside tolerance (4)
  ['A7', 'Referrals going on to assessment', 'Assessment', '%', 'Maximise', '≥78%', 0.52, 0.612, 0.01, 'R', ''],
  ['B7', 'Average days from care to adoptive placement', 'Adoption', 'days', 'Minimise', '<= 487', 702, 611, 11, 'R', ''],
  ['B8', 'Children placed more than 20 miles from home', 'Children in care', '%', 'Minimise', '<=12%', 0.141, 0.187, 0.003, 'R', 'The one measure with a declining trend.'],
  ['C4', 'Social workers in permanent posts for over a year', 'Workforce', '%', 'Maximise', '≥70%', 0.43, 0.551, 0.01, 'R', ''],
  // without a target
  ['D1', 'Number of referrals in the month', 'Assessment', 'number', 'Data only', 'Data only', 402, 388, 26, '', ''],
  ['D2', 'Children in care per 10,000 aged under 18', 'Children in care', 'rate', 'Data only', 'Data only', 79.8, 76.4, 0.6, '', ''],
  ['D3', 'Complaints upheld', 'Quality', 'number', 'Minimise', 'TBC', 6, 3, 1, '', ''],
];

const FIRST_ROW = 6; // of the data, as a person counts
const lastRow = FIRST_ROW + MEASURES.length - 1;
const decimalsOf = { '%': 3, rate: 1, number: 0, days: 0 } as const;

const percentRows = MEASURES.flatMap(([, , , unit], i) => (unit === '%' ? [FIRST_ROW + i] : []));

export const trustContract: Sample = {
  file: 'doncaster-trust-q1-2015',
  sheets: [
    {
      name: 'Read me',
      rows: [
        ['Contract measures: how this tracker is kept'],
        ['Every figure in this workbook is illustrative; only the sums agree with the published Quarter 1 2015/16 report.'],
        ['Teams type the month\u2019s figure by the tenth working day.'],
      ],
      headerRow: 0,
      widths: [110],
    },
    {
      name: 'Contract measures',
      rows: [
        [null, 'Contract performance monitoring'],
        [null, 'Illustrative figures'],
        [],
        [],
        [null, 'PI ref', 'Measure', 'Team', 'Data type', 'Aim', 'Target', 'RAG', ...MONTHS, 'Latest note'],
        ...MEASURES.map(([ref, name, team, unit, aim, target, from, to, ripple, rag, note]) => [
          null, ref, name, team, unit, aim, target, rag || null,
          ...illustrate(from, to, MONTHS.length, ripple, name.startsWith('Average caseload') ? 1 : decimalsOf[unit]),
          note || null,
        ]),
      ],
      headerRow: 4,
      widths: [3, 8, 52, 17, 10, 11, 10, 8, ...MONTHS.map(() => 9), 36],
      numberFormats: Object.fromEntries(percentRows.map((row) => [`I${row}:Z${row}`, '0.0%'])),
      table: { address: `B5:AA${lastRow}`, name: 'ContractMeasures' },
      wrap: ['C', 'AA'],
    },
  ],
};
