/**
 * Doncaster's Recovery Plan, 2013 annual stocktake (reported to its Audit Committee): the current values and targets of
 * Q2 2013/14 are the published ones. Earlier quarters, references, leads and position statements are illustrative.
 * The layout: plain ranges with titles above, a heading row for each objective inside the table, money as it was typed.
 */
import { illustrate, type Sample, type SampleCell } from './sample';

interface Line {
  ref: string;
  name: string;
  unit: string;
  goodIs: string;
  target: SampleCell;
  /** How the value is published, where its digits alone do not say it. */
  format?: string;
  /** Four illustrative quarters (Q2 2012/13 to Q1 2013/14), or null where the report says that the indicator is new. */
  before: SampleCell[] | null;
  value: SampleCell;
  tolerance?: SampleCell;
  counting?: string;
  comment?: string;
}

const percent = (from: number, to: number) => illustrate(from, to, 4, 0.006, 3);
const figures = (from: number, to: number, decimals = 1) => illustrate(from, to, 4, Math.abs(to - from) / 8, decimals);

const OBJECTIVES: { ref: string; title: string; rating: string; because: string; position: string; lines: Line[] }[] = [
  {
    ref: 'P6 - Obj 01',
    title:
      'Effective leadership, relationships, behaviours and development leading to increased confidence and better morale',
    rating: '',
    because: '',
    position:
      'Agreed actions are on track at quarter 2; sickness absence is improving and PDR completion is being chased.',
    lines: [
      {
        ref: '1.1',
        name: 'No. of days lost due to sickness absence (Whole Authority excluding Schools)',
        unit: 'days',
        goodIs: 'Lower is better',
        target: 9.8,
        before: figures(11.2, 9.6, 2),
        value: 9.33,
        format: '0.00',
        comment: 'Directorate action plans are in place.',
      },
      {
        ref: '1.2',
        name: '% of staff who are proud to work for the Council',
        unit: '%',
        goodIs: 'Higher is better',
        target: 0.55,
        before: null,
        value: 0.5,
      },
      {
        ref: '1.3',
        name: 'Response rate for completing staff survey',
        unit: '%',
        goodIs: 'Higher is better',
        target: null,
        before: null,
        value: null,
      },
      {
        ref: '1.4',
        name: '% of staff who rate training/development as satisfactory/high standard',
        unit: '',
        goodIs: 'Higher is better',
        target: 85,
        before: [94, 96, 95, 97],
        value: 100,
      },
      {
        ref: '1.5',
        name: 'Corporate Completion rates for PDRs (council wide)',
        unit: '%',
        goodIs: 'Higher is better',
        target: 0.95,
        before: percent(0.79, 0.77),
        value: 0.75,
        comment: 'Monitored each quarter.',
      },
    ],
  },
  {
    ref: 'P6 - Obj 02',
    title: 'Well focussed Council and partnership plans',
    rating: 'Green',
    because: 'all necessary plans are in place',
    position: 'The Council Plan is in place and monitored each quarter.',
    lines: [],
  },
  {
    ref: 'P6 - Obj 04',
    title: 'Control spending during 2013/14 and robustly prepare the 2014/15 to 2016/17 Budget',
    rating: '',
    because: '',
    position: 'Budget preparation is progressing; the overspend in children\u2019s services is of concern.',
    lines: [
      {
        ref: '4.1',
        name: 'Council-Wide Budgets Revenue Variance',
        unit: '£000',
        goodIs: 'Lower is better',
        target: null,
        before: null,
        value: null,
      },
      {
        ref: '4.2',
        name: 'Service Budgets Revenue Variance',
        unit: '£000',
        goodIs: 'Lower is better',
        target: 0,
        tolerance: '£500k',
        before: ['£910k', '£870k', '£690k', '£520k'],
        value: '£446k',
      },
    ],
  },
  {
    ref: 'P6 - Obj 05',
    title: 'All Services Reviews completed that identify scope for service change and maximise Value for Money',
    rating: 'Green',
    because: 'the reviews were completed as planned',
    position: 'All services have been reviewed.',
    lines: [],
  },
  {
    ref: 'P6 - Obj 07',
    title: 'Political leadership drives improvement and implementation, learning from others',
    rating: 'Amber',
    because: 'the new arrangements have not been in place for long',
    position: 'Engagement with other authorities is growing.',
    lines: [],
  },
  {
    ref: 'P6 - Obj 09',
    title: 'Create financial viability in Children & Young Peoples Service',
    rating: 'Red',
    because: '',
    position: 'A reduction of £652k since quarter 1, driven by placements.',
    lines: [
      {
        ref: '9.1',
        name: 'CYPS Total Revenue Variance',
        unit: '£000',
        goodIs: 'Lower is better',
        target: 0,
        before: ['£1,940k', '£2,610k', '£3,150k', '£4,284k'],
        value: '£3,632k',
        comment: 'A reduction of £652k since quarter 1.',
      },
    ],
  },
  {
    ref: 'P6 - Obj 10',
    title: 'Maximise Public Health contribution to wider Doncaster objectives',
    rating: 'Green',
    because: 'the integration of public health is acknowledged as good practice',
    position: 'Governance of the public health programme is established.',
    lines: [
      {
        ref: '10.1',
        name: 'Life Expectancy at Birth: FEMALE',
        unit: 'years',
        goodIs: 'Data only',
        target: 'Data Only',
        before: [81.1, 81.1, 81.4, 81.4],
        value: 81.4,
      },
      {
        ref: '10.2',
        name: 'Life Expectancy at Birth: MALE',
        unit: 'years',
        goodIs: 'Data only',
        target: 'Data Only',
        before: [76.5, 76.5, 76.5, 76.8],
        value: 76.8,
      },
      {
        ref: '10.3',
        name: 'Percentage of children aged 4-5 classified as overweight or obese',
        unit: '%',
        goodIs: 'Data only',
        target: 'Data Only',
        before: percent(0.231, 0.238),
        value: 0.239,
      },
      {
        ref: '10.4',
        name: 'Percentage of children aged 10-11 classified as overweight or obese',
        unit: '%',
        goodIs: 'Data only',
        target: 'Data Only',
        before: percent(0.348, 0.337),
        value: 0.335,
      },
    ],
  },
  {
    ref: 'P6 - Obj 11',
    title: 'Fewer Council buildings, used more efficiently and effectively',
    rating: '',
    because: '',
    position: 'An assets board is established and quick-win disposals are identified.',
    lines: [
      {
        ref: '11.1',
        name: 'Revenue budget savings for Assets from Change Strand',
        unit: '£',
        goodIs: 'Higher is better',
        target: '£300,000',
        before: ['£15,000', '£55,000', '£90,000', '£10,000'],
        value: '£40,000',
        comment: 'Savings are below expected levels.',
      },
    ],
  },
  {
    ref: 'P2',
    title: 'Children are safe',
    rating: 'Red',
    because: 'the majority of related indicators remain below target',
    position: 'A refreshed Improvement Plan was approved in October.',
    lines: [
      {
        ref: 'P2.01',
        name: 'Percentage of young people (16-18 year olds) not in education, employment or training (NEET)',
        unit: '%',
        goodIs: 'Lower is better',
        target: 0.067,
        before: percent(0.068, 0.071),
        value: 0.076,
      },
      {
        ref: 'P2.02',
        name: 'Timeliness of single assessment (replaces initial assessment and core assessment) - 45 days',
        unit: '%',
        goodIs: 'Higher is better',
        target: 'New – no target set',
        before: [null, null, 0.871, 0.902],
        value: 0.9399,
      },
      {
        ref: 'P2.03',
        name: 'CIN per 10,000 population under 18',
        unit: 'rate',
        goodIs: 'Lower is better',
        target: 420.69,
        before: null,
        value: 460.3,
      },
      {
        ref: 'P2.04',
        name: 'Rolling 3 month average number of CAFs',
        unit: 'number',
        goodIs: 'Higher is better',
        target: 311,
        before: [41, 38, 35, 36],
        value: 33,
      },
      {
        ref: 'P2.05',
        name: 'Percentage of Child Protection visits that have not taken place on time (within 4wks)',
        unit: '',
        goodIs: 'Lower is better',
        target: 1,
        before: [9.4, 8.1, 6.9, 5.2],
        value: 2.75,
      },
      {
        ref: 'P2.06',
        name: 'Number of case audits completed across the service',
        unit: 'number',
        goodIs: 'Higher is better',
        target: 150,
        before: null,
        value: 300,
      },
      {
        ref: 'P2.07',
        name: 'Percentage of substantive qualified social workers',
        unit: '%',
        goodIs: 'Higher is better',
        target: 0.9,
        before: percent(0.79, 0.76),
        value: 0.742,
      },
      {
        ref: 'P2.08',
        name: 'Children on CPR per 10,000 pop aged U18',
        unit: 'rate',
        goodIs: 'Lower is better',
        target: 45.3,
        before: figures(58.1, 71.2),
        value: 77.59,
      },
      {
        ref: 'P2.09',
        name: 'Children looked after per 10,000 aged U18',
        unit: 'rate',
        goodIs: 'Lower is better',
        target: 71.6,
        // Printed as Amber: a tolerance above the 10.2% that it is off by, which the report does not name.
        tolerance: '15%',
        before: figures(74.2, 77.9),
        value: 78.9,
      },
      {
        ref: 'P2.10',
        name: '06. Stability of placements of looked after children: number of moves (BV49) (PAF CF/A1)',
        unit: '%',
        goodIs: 'Lower is better',
        target: 0.09,
        before: percent(0.097, 0.089),
        value: 0.082,
      },
      {
        ref: 'P2.11',
        name: "Referrals to children's social care going on to initial assessment (KIGS CH143)",
        unit: '%',
        goodIs: 'Higher is better',
        target: 0.782,
        before: percent(0.69, 0.61),
        value: 0.5539,
      },
      {
        ref: 'P2.12',
        name: 'Achievement at level 4 or above in both English and Maths at Key Stage 2',
        unit: '%',
        goodIs: 'Higher is better',
        target: 0.78,
        before: percent(0.74, 0.73),
        value: 0.72,
      },
      {
        ref: 'P2.13',
        name: 'Achievement of 5 or more A*- C grades at GCSE or equivalent including English and Maths',
        unit: '%',
        goodIs: 'Higher is better',
        target: 0.58,
        before: percent(0.571, 0.559),
        value: 0.563,
      },
      {
        ref: 'P2.14',
        name: 'Percentage of care leavers age 19 in suitable accommodation',
        unit: '%',
        goodIs: 'Higher is better',
        target: 0.85,
        before: percent(0.862, 0.889),
        value: 0.905,
      },
      {
        ref: 'P2.15',
        name: 'Health of children looked after - percentage that have had Initial Health Check',
        unit: '%',
        goodIs: 'Higher is better',
        target: 1,
        before: percent(0.41, 0.33),
        value: 0.29,
        format: '0.0%',
      },
    ],
  },
];

const HEADERS = [
  'Ref',
  'Performance indicator',
  'Unit',
  'Good is',
  'Tolerance',
  'Current target',
  'Q2 2012/13',
  'Q3 2012/13',
  'Q4 2012/13',
  'Q1 2013/14',
  'Q2 2013/14',
  'Comment',
];
const BLANKS: SampleCell[] = [null, null, null, null];

/** With the decimals that its figures were published with. */
function percentFormat(figures: readonly SampleCell[]): string {
  const places = figures.map((figure) =>
    typeof figure === 'number' ? (/\.(\d+)/u.exec(String(Number((figure * 100).toFixed(6))))?.[1]?.length ?? 0) : 0,
  );
  return ['0%', '0.0%', '0.00%'][Math.max(...places)] ?? '0.00%';
}

function indicatorRows(): { rows: SampleCell[][]; headings: number[]; formats: Record<string, string> } {
  const rows: SampleCell[][] = [
    ['Recovery Plan: performance tracker'],
    ['Figures for Q2 2013/14 and targets: Doncaster MBC, Recovery Plan annual stocktake 2013, as published.'],
    ['Figures for Q2 2012/13 to Q1 2013/14 (shaded) are illustrative.'],
    [],
    HEADERS,
  ];
  const headings: number[] = [];
  const formats: Record<string, string> = {};
  for (const objective of OBJECTIVES) {
    if (objective.lines.length === 0) continue;
    headings.push(rows.length);
    rows.push([`${objective.ref} ${objective.title}`]);
    for (const line of objective.lines) {
      const row = rows.length + 1;
      if (line.unit === '%')
        for (const [letter, figures] of [
          ['F', [line.target]],
          ['G', line.before ?? []],
          ['K', [line.value]],
        ] as const)
          formats[letter === 'G' ? `G${row}:J${row}` : `${letter}${row}`] = percentFormat(figures);
      if (line.format !== undefined) formats[`K${row}`] = line.format;
      rows.push([
        line.ref,
        line.name,
        line.unit || null,
        line.goodIs,
        line.tolerance ?? null,
        line.target,
        ...(line.before ?? BLANKS),
        line.value,
        line.comment ?? null,
      ]);
    }
  }
  return { rows, headings, formats };
}

const indicators = indicatorRows();

export const recoveryPlan: Sample = {
  file: 'doncaster-recovery-plan',
  sheets: [
    {
      name: 'Recovery Plan',
      rows: indicators.rows,
      headerRow: 4,
      headings: indicators.headings,
      widths: [8, 58, 9, 16, 10, 14, 11, 11, 11, 11, 11, 36],
      numberFormats: { [`A6:A${indicators.rows.length}`]: '@', ...indicators.formats },
      illustrative: [`G6:J${indicators.rows.length}`],
      wrap: ['B', 'L'],
    },
    {
      name: 'Objectives',
      rows: [
        ['Recovery Plan: objectives'],
        ['Ratings and reasons are given where the published report states them; position statements are illustrative.'],
        [],
        ['Ref', 'Objective', 'Rating', 'Because', 'Position statement'],
        ...OBJECTIVES.map((o) => [o.ref, o.title, o.rating || null, o.because || null, o.position]),
      ],
      headerRow: 3,
      widths: [13, 60, 10, 44, 60],
      wrap: ['B', 'D', 'E'],
    },
  ],
};
