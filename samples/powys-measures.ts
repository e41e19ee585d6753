/**
 * Powys County Council, Corporate Improvement Plan, Quarter 4 2017-18: 35 measures; the published shares are 32% met,
 * 57% off target and 34% off by more than 10%. Counts of 35 that come nearest are 11, 20 and 12, and these are used. Of the
 * planned work 75% is blue or green, and the plan is rated amber, as published. The measures that the report names as
 * critical items, and the one improvement area, stand under their programmes; every figure is illustrative.
 * The layout: a long table, one row for each measure and quarter, with the quarter's own target; a list of planned work.
 */
import type { Sample, SampleCell } from './sample';

const day = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;

type Aim = 'High' | 'Low' | 'None';
/** programme, measure, unit, aim, Q4 target, Q4 actual, Q3 actual, remedial action */
type Measure = [string, string, '%' | 'number' | 'days' | 'rate', Aim, SampleCell, number, number, string];
/**
 * Q4 2016-17 to Q2 2017-18, where the report says something of them: Red for Q3 and Q4 alone; lower than in the previous
 * year and in the first half of this one. The third would otherwise look like a slipped decimal point.
 */
const TOLD: Readonly<Record<string, readonly number[]>> = {
  'Percentage of planning applications determined within 8 weeks or within agreed time': [91.2, 93.8, 94.1],
  'Achieve WHQS, no of elemental improvements carried out': [520, 610, 690],
  'Reduce the number of schools with deficit budgets': [12, 12, 12],
};

const CORPORATE = 'Corporate Measures';
const ECONOMY = 'Developing the economy';
const LEARNING = 'Learning';
const LESS = 'Services delivered for less & CLGP';
const SOCIAL = 'Social Services Improvement';

const MEASURES: Measure[] = [
  // off target by more than 10% (12)
  [
    CORPORATE,
    '% of IPRs undertaken',
    '%',
    'High',
    80,
    58.2,
    61.4,
    'Move to annual appraisal with a monthly conversation.',
  ],
  [
    ECONOMY,
    'Achieve WHQS, no of elemental improvements carried out',
    'number',
    'High',
    2400,
    1130,
    760,
    'Framework contractors are appointed; surveys continue.',
  ],
  [
    LEARNING,
    'The number of permanent exclusions in secondary schools (per 1,000 pupils)',
    'rate',
    'Low',
    0.5,
    1.1,
    0.9,
    'Inclusion programme under way.',
  ],
  [
    LEARNING,
    'The percentage of 15 year olds leaving full time education without a recognised qualification',
    '%',
    'Low',
    0.2,
    0.4,
    0.4,
    'Schools strategy and work with schools causing concern.',
  ],
  [
    LEARNING,
    "The percentage of schools inspected that were categorised as 'good' or better by Estyn for prospects for improvement",
    '%',
    'High',
    85,
    66.7,
    70,
    'Target to be reset; improvement plan to members.',
  ],
  [
    LEARNING,
    "The percentage of schools inspected that were categorised as 'good' or better by Estyn for current performance",
    '%',
    'High',
    80,
    58.3,
    60,
    'Target to be reset; improvement plan to members.',
  ],
  [
    LEARNING,
    'Reduce the number of schools with deficit budgets',
    'number',
    'Low',
    12,
    19,
    18,
    'Schools are supported to reduce staffing.',
  ],
  [
    SOCIAL,
    '% of LAC Statutory Visits carried out within timescale',
    '%',
    'High',
    100,
    84,
    81.5,
    'Continued improvement in April.',
  ],
  [
    SOCIAL,
    '% of CP Statutory Visits carried out within timescale',
    '%',
    'High',
    100,
    83.1,
    79,
    'Continued improvement in April.',
  ],
  [
    SOCIAL,
    '% of operational staff who have had Case Supervision on a monthly basis',
    '%',
    'High',
    100,
    86,
    80,
    'Continued improvement in April.',
  ],
  [
    SOCIAL,
    'The number of persons (per 1000 population) aged 75 and over who experience a delay in returning to their own home or social care setting following hospital treatment decreases',
    'rate',
    'Low',
    1.8,
    2.9,
    2.7,
    'Domiciliary capacity is being developed.',
  ],
  [
    SOCIAL,
    'The Percentage of Carers identified offered an assessment',
    '%',
    'High',
    95,
    81,
    72,
    'Training commissioned for carer awareness.',
  ],
  // off target by up to 10% (8)
  [
    CORPORATE,
    'Sickness Absence (days lost per FTE)',
    'days',
    'Low',
    8.5,
    9.1,
    9.3,
    'Recording in schools to be reviewed.',
  ],
  [
    SOCIAL,
    'The percentage of assessments completed for children within statutory timescales',
    '%',
    'High',
    100,
    94.5,
    92,
    'Continued improvement in April.',
  ],
  [ECONOMY, 'Businesses supported', 'number', 'High', 250, 238, 171, 'Programme extended by a quarter.'],
  [ECONOMY, 'Affordable homes delivered', 'number', 'High', 60, 57, 41, 'Two sites complete in May.'],
  [LEARNING, 'Primary attendance', '%', 'High', 95.5, 94.9, 95, 'Attendance panels in place.'],
  [LEARNING, 'Secondary attendance', '%', 'High', 94.5, 93.8, 93.9, 'Attendance panels in place.'],
  [LESS, 'Council tax collected', '%', 'High', 97.5, 97.1, 84.2, 'Reminders brought forward.'],
  [LESS, 'Invoices paid within 30 days', '%', 'High', 95, 92.2, 91.7, 'Purchase order compliance work.'],
  // target met (11)
  [
    ECONOMY,
    'Percentage of planning applications determined within 8 weeks or within agreed time',
    '%',
    'High',
    80,
    86.4,
    92.1,
    'Vacancies are being filled.',
  ],
  [ECONOMY, 'Municipal waste recycled', '%', 'High', 58, 60.7, 59.9, ''],
  [ECONOMY, 'Premises with superfast broadband', '%', 'High', 75, 78.3, 76.5, ''],
  [LEARNING, 'Pupils reaching the expected level at Key Stage 2', '%', 'High', 89, 90.2, 90.2, ''],
  [LEARNING, 'Young people not in education, employment or training at 16', '%', 'Low', 2, 1.3, 1.3, ''],
  [LESS, 'Services available online', 'number', 'High', 60, 66, 58, ''],
  [LESS, 'Calls answered within 60 seconds', '%', 'High', 85, 88.1, 86, ''],
  [LESS, 'Office floor space reduced', '%', 'High', 5, 6.2, 4.8, ''],
  [SOCIAL, 'Adults satisfied with their care', '%', 'High', 80, 83.5, 82, ''],
  [SOCIAL, 'Older people supported in the community (rate per 1,000)', 'rate', 'High', 40, 41.2, 40.6, ''],
  [SOCIAL, 'Children in need reviews on time', '%', 'High', 85, 87.9, 84.4, ''],
  // without a target (4)
  [CORPORATE, 'Number of complaints', 'number', 'None', null, 214, 190, ''],
  [ECONOMY, 'Unemployment rate', '%', 'None', null, 2.9, 3, ''],
  [LEARNING, 'Pupils educated other than at school', 'number', 'None', null, 88, 90, ''],
  [SOCIAL, 'Children looked after', 'number', 'None', null, 196, 188, ''],
];

const EARLIER = ['Q4 2016-17', 'Q1 2017-18', 'Q2 2017-18'];

const decimalsOf = (figure: number): number => /\.(\d+)/u.exec(String(figure))?.[1]?.length ?? 0;

/** Illustrative: on the straight line from Q3 to Q4, at half its slope. */
function earlier(name: string, q3: number, q4: number): readonly number[] {
  const places = Math.max(decimalsOf(q3), decimalsOf(q4));
  const back = (quarters: number): number => Number((q3 - ((q4 - q3) * quarters) / 2).toFixed(places));
  return TOLD[name] ?? [back(3), back(2), back(1)];
}

const rows = MEASURES.flatMap(([programme, name, unit, aim, target, q4, q3, remedy]): SampleCell[][] => [
  ...earlier(name, q3, q4).map((figure, i): SampleCell[] => [
    programme,
    name,
    unit,
    aim,
    EARLIER[i] ?? '',
    figure,
    target,
    null,
  ]),
  [programme, name, unit, aim, 'Q3 2017-18', q3, target, null],
  [programme, name, unit, aim, 'Q4 2017-18', q4, target, remedy || null],
]);

/** Ref, programme, planned work, due, completed, done, comment: 18 of 24 are blue or green. All but `G` is illustrative. */
type Work = [string, string, string, string, string | null, number, string];
const PROGRAMMES = [ECONOMY, LEARNING, LESS, SOCIAL];
const programmeAt = (i: number): string => PROGRAMMES[i % PROGRAMMES.length] ?? ECONOMY;
const illustrated = (from: number, count: number, of: (ref: string, programme: string) => Work): Work[] =>
  Array.from({ length: count }, (_, i) => of(`W${from + i}`, programmeAt(i)));

const WORK: Work[] = [
  ...illustrated(1, 10, (ref, programme) => [
    ref,
    programme,
    `Planned work ${ref} (illustrative)`,
    '2018-03-31',
    '2018-03-20',
    1,
    '',
  ]),
  ...illustrated(11, 8, (ref, programme) => [
    ref,
    programme,
    `Planned work ${ref} (illustrative)`,
    '2019-03-31',
    null,
    0.7,
    '',
  ]),
  ...illustrated(19, 3, (ref, programme) => [
    ref,
    programme,
    `Planned work ${ref} (illustrative)`,
    '2019-03-31',
    null,
    0.55,
    '',
  ]),
  ...illustrated(22, 2, (ref, programme) => [
    ref,
    programme,
    `Planned work ${ref} (illustrative)`,
    '2019-03-31',
    null,
    0.4,
    '',
  ]),
  [
    'G',
    LESS,
    'Communications Strategy/Engagement',
    '2018-03-31',
    null,
    0.6,
    'A review of campaigns informs the plan that is to be completed by September.',
  ],
];

export const powysMeasures: Sample = {
  file: 'powys-improvement-plan-q4-2017',
  sheets: [
    {
      name: 'Measures',
      rows: [['Programme', 'Measure', 'Data type', 'Aim', 'Period', 'Actual', 'Target', 'Remedial action'], ...rows],
      headerRow: 0,
      widths: [28, 64, 10, 8, 13, 10, 10, 52],
      table: { address: `A1:H${rows.length + 1}`, name: 'Measures' },
      wrap: ['B', 'H'],
    },
    {
      name: 'Planned work',
      rows: [
        ['Ref', 'Programme', 'Action', 'Start date', 'Due date', 'Date completed', '% complete', 'Comment'],
        ...WORK.map(([ref, programme, work, due, completed, done, comment]): SampleCell[] => [
          ref,
          programme,
          work,
          day('2017-04-01'),
          day(due),
          completed === null ? null : day(completed),
          done,
          comment || null,
        ]),
      ],
      headerRow: 0,
      widths: [7, 34, 52, 12, 12, 15, 11, 60],
      numberFormats: { [`D2:F${WORK.length + 1}`]: 'dd/mm/yyyy', [`G2:G${WORK.length + 1}`]: '0%' },
      wrap: ['C', 'H'],
    },
    {
      name: 'Settings',
      rows: [
        ['Setting', 'Value'],
        ['Organisation', 'Powys County Council'],
        ['Report title', 'Corporate Improvement Plan 2017-18: Quarter 4 performance report'],
        ['As at', day('2018-07-10')],
        ['Overall rating', 'Amber'],
      ],
      headerRow: 0,
      widths: [26, 70],
      numberFormats: { B4: 'dd/mm/yyyy' },
    },
    {
      name: 'Notes',
      rows: [
        ['Corporate Improvement Plan measures, Quarter 4 2017-18'],
        ['Every figure is illustrative. The measures of the published critical items are named as published.'],
        ['Of the planned work, only the improvement area G is published; the rest is illustrative.'],
      ],
      headerRow: 0,
      widths: [100],
    },
  ],
};
