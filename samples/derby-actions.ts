/**
 * Derby City Council, Corporate Improvement Plan, June 2018: 61 actions, of which 17 completed, 41 in progress, 1 slipping
 * and 2 not started, as at 1 June 2018. The actions that the report names, their due and proposed dates are the published
 * ones; the remaining actions, all start and completion dates and the progress figures are illustrative, and say so.
 * The layout: one plain list of actions with a theme column, real dates, a typed Status; the settings on a sheet of their own.
 */
import type { Sample, SampleCell } from './sample';

/** Days since 1899-12-30, as Excel counts them. */
const day = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;

const THEMES: Record<string, string> = {
  '1': 'City leadership',
  '2': 'Financial planning',
  '3': 'Effective management',
  '4': 'Constructive Member relationships',
  '5': 'Robust internal controls',
  '6': 'Workforce',
  '7': 'Embedded risk management',
  '8': 'Sound information governance',
  '9': 'Commissioning',
  '10': 'Improved service outcomes',
};

const COMPLETED: [string, string, string][] = [
  ['2.1', 'Agree MTFP approach and timetable for 2019/20', '2018-04-30'],
  ['3.3', 'Implement new engagement forums for Directors and Heads of Service', '2018-03-31'],
  ['4.3', 'Undertake LGA Officers in a political environment training', '2018-05-31'],
  ['5.1', 'Update the Statement of Accounts Action Plan for 2017/18', '2018-02-28'],
  ['5.2', 'Review process for closedown and production of financial statements', '2018-03-31'],
  ['5.3', 'Complete asset valuations programme 2017/18', '2018-04-30'],
  ['5.5', 'Ensure capitalisation rates receive formal approval and evidenced review', '2018-04-30'],
  ['5.9', 'Revise delegated authority and financial procedure rules', '2018-05-31'],
  ['5.10', 'Consider options for future of internal audit services', '2018-05-31'],
  ['7.1', 'Update risk framework, policy and summary document', '2018-03-31'],
  ['7.2', 'Refresh strategic and directorate risk registers', '2018-04-30'],
  ['7.3', 'Hold risk training workshops with Directors and Members', '2018-03-31'],
  ['7.4', 'Implement regular monitoring of strategic and directorate registers', '2018-05-31'],
  ['8.1', 'Strengthen the corporate information governance team', '2018-03-31'],
  ['8.3', 'Initiate corporate wide content management programme', '2018-04-30'],
  ['8.4', 'Complete General Data Protection Regulation (GDPR) preparations', '2018-05-25'],
  ['8.6', 'Refresh operating procedures for FOIs, EIRs and SARs', '2018-04-30'],
];

const DUE_IN_JUNE: [string, string][] = [
  ['5.4', 'Complete full analytical review including explanation of variances'],
  ['5.6', 'Document the review of indicators of impairment and asset lives within the closedown process'],
  ['8.5', 'Secure Cyber Essentials accreditation'],
  ['8.7', 'Refresh and promote information breach reporting arrangements'],
];

const REVISED: [string, string, string, string, string][] = [
  [
    '1.5',
    'Explore options for introducing a four-yearly election cycle',
    '2018-09-30',
    '2019-03-31',
    'To be considered by the cross-party working group.',
  ],
  [
    '2.5',
    'Review the Council Delivery Plan for 2018/19',
    '2018-06-30',
    '2018-08-31',
    'Follows the change in administration.',
  ],
  ['4.1', 'Strengthen Standards processes', '2018-06-30', '2018-09-30', 'Waits for the training to be completed.'],
  ['4.2', 'Undertake LGA Member / Member training', '2018-03-31', '2018-08-31', 'Booked after the election.'],
  [
    '4.4',
    'Review and enhance Member development programmes',
    '2018-06-30',
    '2019-03-31',
    'A more fundamental review is needed.',
  ],
  [
    '4.5',
    'Review the effectiveness of Audit & Accounts Committee',
    '2018-06-30',
    '2018-10-31',
    'Independent members are being appointed.',
  ],
  ['7.6', 'Deliver comprehensive risk training', '2018-03-31', '2019-03-31', 'Needs the additional resource.'],
  [
    '8.2',
    'Develop information governance capability across the organisation',
    '2018-06-30',
    '2019-03-31',
    'Extended to report on continuing activity.',
  ],
];

/** Refs of the 29 actions in progress that the report does not name, and of the two not started. */
const UNNAMED = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '2.3',
  '2.4',
  '3.1',
  '3.2',
  '3.4',
  '3.5',
  '5.7',
  '5.8',
  '6.1',
  '6.2',
  '6.3',
  '6.4',
  '6.5',
  '7.5',
  '9.1',
  '9.2',
  '9.3',
  '9.4',
  '9.5',
  '10.1',
  '10.2',
  '10.3',
  '10.4',
  '10.5',
  '10.6',
];
const NOT_STARTED = ['9.6', '10.7'];

const START = day('2017-12-01');

type Row = [
  ref: string,
  action: string,
  start: SampleCell,
  due: SampleCell,
  proposed: SampleCell,
  completed: SampleCell,
  progress: SampleCell,
  status: string,
  comment: SampleCell,
];

const ROWS: Row[] = [
  ...COMPLETED.map(([ref, action, due]): Row => [
    ref,
    action,
    START,
    day(due),
    null,
    day(due) - 3,
    1,
    'Completed',
    null,
  ]),
  ...DUE_IN_JUNE.map(([ref, action]): Row => [
    ref,
    action,
    START,
    day('2018-06-30'),
    null,
    null,
    0.85,
    'In progress',
    null,
  ]),
  [
    '2.2',
    'Review detailed savings plans with sign-off by each strategic director',
    START,
    day('2018-03-31'),
    null,
    null,
    0.9,
    'Slippage',
    'All plans but one are signed off.',
  ],
  ...REVISED.map(([ref, action, due, proposed, why]): Row => [
    ref,
    action,
    START,
    day(due),
    day(proposed),
    null,
    0.7,
    'In progress',
    why,
  ]),
  ...UNNAMED.map((ref, i): Row => [
    ref,
    `Action ${ref} (illustrative)`,
    START,
    day(i % 2 ? '2018-09-30' : '2018-12-31'),
    null,
    null,
    0.6 + (i % 4) * 0.05,
    'In progress',
    null,
  ]),
  ...NOT_STARTED.map((ref): Row => [
    ref,
    `Action ${ref} (illustrative)`,
    day('2018-09-01'),
    day('2019-03-31'),
    null,
    null,
    0,
    'Not started',
    null,
  ]),
];

const byRef = (a: Row, b: Row): number => {
  const [themeA = 0, numberA = 0] = a[0].split('.').map(Number);
  const [themeB = 0, numberB = 0] = b[0].split('.').map(Number);
  return themeA - themeB || numberA - numberB;
};

const rows = [...ROWS].sort(byRef);

export const derbyActions: Sample = {
  file: 'derby-improvement-plan-june-2018',
  sheets: [
    {
      name: 'CIP monitoring',
      rows: [
        ['Corporate Improvement Plan: monitoring sheet'],
        ['Start and completion dates, progress, and the actions marked so are illustrative.'],
        [],
        [
          'Ref',
          'Theme',
          'Action',
          'Start date',
          'Due date',
          'Proposed date',
          'Date completed',
          '% complete',
          'Status',
          'Comment',
        ],
        ...rows.map(([ref, ...rest]) => [ref, THEMES[ref.split('.')[0] ?? ''] ?? '', ...rest]),
      ],
      headerRow: 3,
      widths: [7, 30, 60, 12, 12, 14, 15, 11, 12, 44],
      numberFormats: {
        [`A5:A${4 + rows.length}`]: '@',
        [`D5:G${4 + rows.length}`]: 'dd/mm/yyyy',
        [`H5:H${4 + rows.length}`]: '0%',
      },
      wrap: ['C', 'J'],
    },
    {
      name: 'Settings',
      rows: [
        ['Setting', 'Value'],
        ['Organisation', 'Derby City Council'],
        ['Report title', 'Corporate Improvement Plan: June 2018 update'],
        ['As at', day('2018-06-01')],
      ],
      headerRow: 0,
      widths: [26, 50],
      numberFormats: { B4: 'dd/mm/yyyy' },
    },
  ],
};
