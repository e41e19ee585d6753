import fc, { type Arbitrary } from 'fast-check';
import type { LaidCell, LaidSheet } from '../layouts/layout';
import { HOSTILE } from './hostile';

/** A tracker as nobody would plan it. */
export interface RandomTracker {
  sheets: LaidSheet[];
  asAt: string;
  set: string[];
}

const one = <T>(...values: T[]): Arbitrary<T> => fc.constantFrom(...values);
/** One time in so many. */
const seldom = <T>(times: number, arbitrary: Arbitrary<T>): Arbitrary<T | null> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
const serial = (from: number, to: number): Arbitrary<LaidCell> =>
  fc.integer({ min: from, max: to }).map((value) => ({ value, format: 'dd/mm/yyyy' }));

const blank = fc.constant<LaidCell>(null);
const hostile: Arbitrary<LaidCell> = fc.constantFrom(...HOSTILE);
const words: Arbitrary<LaidCell> = one('On track', 'Reviews done', 'A – b', 'CYPS Total', 'Total', 'Work in progress');
const number: Arbitrary<LaidCell> = fc.oneof(
  fc.integer({ min: -50, max: 400 }),
  fc
    .double({ min: -10, max: 1000, noNaN: true, noDefaultInfinity: true })
    .map((value) => Math.round(value * 100) / 100),
);
const percent: Arbitrary<LaidCell> = fc.integer({ min: 0, max: 120 }).map((n) => ({ value: n / 100, format: '0%' }));
const oddFigure = one<LaidCell>(
  ...['£446k', '1,234', '(250)', '12 days', '9.33%', 'N/A', '-', 'TBC', 'Not due', 'Data only', '<5', '*', 'New PI'],
  ...['3:4', 'Yes', 'No', 'Good', '75% (p)', '  ', '1e400', 'about ten', true, false, 1e15, 0.1 + 0.2, 1e-12],
  { value: '#DIV/0!', error: true },
  { value: '#N/A', formula: '=NA()', error: true },
  { value: 12, formula: '=SUM(A1:A2)' },
  { value: 41_000, format: 'mmm-yy' },
);
const mostly = (usual: Arbitrary<LaidCell>, other: Arbitrary<LaidCell>): Arbitrary<LaidCell> =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 2, arbitrary: other }, { weight: 1, arbitrary: blank });

const figure = mostly(fc.oneof(number, percent), oddFigure);
const prose = mostly(words, hostile);
const of = (...values: LaidCell[]): Arbitrary<LaidCell> => mostly(one(...values), hostile);
const date = mostly(serial(41_000, 42_000), one<LaidCell>('31/10/2013', 'soon', 'March 2018', 41_500, 'TBC'));

interface RandomColumn {
  headers: string[];
  cell: Arbitrary<LaidCell>;
}

const column = (cell: Arbitrary<LaidCell>, ...headers: string[]): RandomColumn => ({ headers, cell });

const REF = column(of('1.1', '1.2', '5.1', '5.10', 5.1, 'P6 - Obj 01', 'A1', 7), 'Ref', 'Code', 'ID', 'PI ref', 'No.');
const COMMENT = column(prose, 'Comment', 'Commentary', 'Latest note', 'Notes');
const OWNER = column(prose, 'Owner', 'Lead', 'Lead officer', 'Assigned to');
const RAG = column(of('Green', 'A', 'r', 'OK', 'Warning', 'Blue', 'No data', 'Purple'), 'RAG', 'Status', 'RAG status');

const INDICATORS: RandomColumn[] = [
  REF,
  column(of('High', 'Low', 'Range', 'Data only', 'Bigger is better', 'Maximise', 'upwards'), 'Good is', 'Polarity'),
  column(of('%', 'number', '£', '£000', '£m', 'days', 'rate', 'Yes/No', 'Grade', 'hours'), 'Unit', 'Format'),
  column(
    mostly(number, one<LaidCell>('≥95%', '<= 3', '10-15', 'New – no target set', 'TBC', 0)),
    'Target',
    'Annual target',
  ),
  column(mostly(one<LaidCell>(0, 5, '10%', '5'), hostile), 'Tolerance', 'Variance allowed'),
  column(of('Monthly', 'Quarterly', 'Annual', 'Half-yearly'), 'Frequency', 'Reported'),
  column(of('Yes', 'No', 'YTD', 'Snapshot', 'Rolling'), 'Counting', 'Cumulative'),
  column(number, 'Amber at'),
  column(number, 'Red at'),
  column(number, 'Range from'),
  column(of('P6 Obj 1; P2 Obj 1', 'P6 - Obj 01', 'Nowhere'), 'Objective', 'Theme'),
  column(prose, 'Directorate', 'Team'),
  column(prose, 'Remedial action', 'Improvement action'),
  column(figure, 'Current Value', 'Latest'),
  column(of('New PI', 'Improving', 'up'), 'Short trend', 'Direction of travel'),
  OWNER,
  COMMENT,
  RAG,
  column(prose, 'Anything else', 'Phone', 'Short name'),
];
const INDICATOR_NAME = column(prose, 'Indicator', 'Measure', 'KPI', 'Performance indicator', 'Short name');

const PERIODS: string[][] = [
  ['Q4 2012/13', 'Q1 2013/14', 'Q2 2013/14', 'Q3 2013/14'],
  ['2013/14 Q1', '2013/14 Q2', 'H1 2013/14', '2013-14'],
  ['Apr 2013', 'May-13', 'June 13', 'Jul 2013'],
  ['2011', '2012', '2013', '2014'],
  ['Target Q1 2013/14', 'Q1 2013/14', 'Q2 2013/14 target', 'Q2 2013/14 Actual'],
  ['Q1', 'Q2', 'Q5 2013/14', 'Apr-Jun 2013'],
];

const KINDS: RandomColumn[][] = [
  [
    column(prose, 'Action', 'Milestone', 'Task'),
    column(date, 'Due', 'Target date', 'Deadline'),
    column(date, 'Revised date', 'Revised due'),
    column(date, 'Completed', 'Date completed'),
    column(date, 'Start'),
    column(date, 'Proposed date'),
    column(mostly(fc.oneof(percent, number), oddFigure), '% complete', 'Progress'),
    RAG,
    REF,
    COMMENT,
  ],
  [
    column(prose, 'Objective', 'Title'),
    column(RAG.cell, 'Rating', 'RAG'),
    column(prose, 'Because', 'Rationale'),
    column(prose, 'Position statement', 'Position'),
    column(RAG.cell, 'Previous rating'),
    REF,
  ],
  [
    column(prose, 'Risk', 'Risk description'),
    column(mostly(fc.integer({ min: 0, max: 6 }), hostile), 'Likelihood'),
    column(mostly(fc.integer({ min: 0, max: 6 }), oddFigure), 'Impact'),
    column(number, 'Target score'),
    column(prose, 'Mitigation'),
    REF,
    OWNER,
  ],
  [
    column(prose, 'Service', 'Budget'),
    column(number, 'Gross Budget (£000s)', 'Gross'),
    column(mostly(number, oddFigure), 'Net Budget (£000s)', 'Net'),
    column(mostly(number, oddFigure), 'Projected variance', 'Projected Variance (£000s)'),
    column(of('Revenue', 'Capital'), 'Type'),
  ],
  [column(prose, 'Heading', 'Section'), column(prose, 'Text', 'Narrative'), column(prose, 'Sheet')],
];

const periodColumns: Arbitrary<RandomColumn[]> = fc
  .tuple(fc.constantFrom(...PERIODS), fc.integer({ min: 1, max: 4 }))
  .map(([periods, count]) => periods.slice(0, count).map((period) => column(figure, period)));

const indicatorColumns = fc
  .tuple(periodColumns, fc.subarray(INDICATORS, { minLength: 1, maxLength: 8 }), fc.boolean())
  .map(([periods, others, nameLast]) =>
    nameLast ? [...others, ...periods, INDICATOR_NAME] : [others[0]!, INDICATOR_NAME, ...others.slice(1), ...periods],
  );

const longColumns = fc
  .subarray(INDICATORS.slice(1, 8))
  .map((others) => [
    REF,
    INDICATOR_NAME,
    column(of('Q1 2013/14', 'Q2 2013/14', 'Apr 2013', '2013/14', 41_365, 'spring'), 'Period'),
    column(figure, 'Value', 'Actual'),
    ...others,
  ]);

const otherColumns = fc.constantFrom(...KINDS).chain((all) => fc.shuffledSubarray(all, { minLength: 2 }));

interface RandomTable {
  headers: string[];
  rows: LaidCell[][];
}

/** Rows of a table, now and then a heading, a total or a blank row among them. */
const table: Arbitrary<RandomTable> = fc
  .oneof(
    { weight: 4, arbitrary: indicatorColumns },
    { weight: 1, arbitrary: longColumns },
    { weight: 2, arbitrary: otherColumns },
  )
  .chain((columns) => {
    const row = fc.tuple(...columns.map(({ cell }) => cell));
    const others = fc.constantFrom<LaidCell[]>(['Group'], [], ['Total', null, 3], [null, 'Subtotal', null, 9]);
    const rows = fc.array(fc.oneof({ weight: 8, arbitrary: row }, { weight: 1, arbitrary: others }), {
      minLength: 1,
      maxLength: 7,
    });
    const headers = fc.tuple(...columns.map(({ headers: words_ }) => fc.constantFrom(...words_)));
    return fc.record({ headers: headers.map((texts) => texts as string[]), rows: rows as Arbitrary<LaidCell[][]> });
  });

const unique = (texts: string[]): string[] =>
  texts.map((text, i) =>
    texts.slice(0, i).some((t) => t.toLowerCase() === text.toLowerCase()) ? `${text} ${i}` : text,
  );

const sheetOf = (name: string): Arbitrary<LaidSheet> =>
  fc
    .record({
      table,
      below: seldom(4, table),
      titles: fc.array(mostly(one<LaidCell>('Scorecard 2013/14', 'Anytown'), hostile), { maxLength: 3 }),
      at: one('A1', 'A1', 'B2', 'D6'),
      asTable: fc.boolean(),
      totals: fc.boolean(),
      neighbour: seldom(5, fc.integer({ min: 0, max: 3 })),
      hidden: fc.boolean(),
      visibility: seldom(9, one('Hidden' as const, 'VeryHidden' as const)),
      filter: fc.boolean(),
    })
    .map(({ table: main, below, titles, at, asTable, totals, neighbour, hidden, visibility, filter }): LaidSheet => {
      const width = main.headers.length;
      const headers = asTable ? unique(main.headers) : main.headers;
      const titled = titles.map((title) => [title]);
      const body = main.rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
      if (asTable && totals) body.push(['Total', ...Array.from({ length: width - 1 }, () => null)]);
      const beside = neighbour === null ? [] : [...Array.from({ length: neighbour }, () => null), 'Phone'];
      const rows: LaidCell[][] = [
        ...titled,
        [...headers, ...beside],
        ...body.map((row, i) => (beside.length > 0 && i === 0 ? [...row, ...beside.slice(0, -1), '01302'] : row)),
        ...(below === null ? [] : [[], below.headers, ...below.rows]),
      ];
      const [, letters = 'A', first = '1'] = /^([A-Z]+)(\d+)$/u.exec(at) ?? [];
      const headerRow = Number(first) + titled.length;
      const lastColumn = String.fromCharCode(letters.charCodeAt(0) + width - 1);
      const address = `${letters}${headerRow}:${lastColumn}${headerRow + body.length}`;
      return {
        name,
        rows,
        at,
        ...(asTable ? { tables: [{ address, name: `T_${name.replace(/\W/gu, '_')}`, totals }] } : {}),
        ...(hidden ? { hiddenRows: [headerRow + 1] } : {}),
        ...(visibility === null ? {} : { visibility }),
        ...(!asTable && filter ? { filter: address } : {}),
      };
    });

const SETTINGS: LaidSheet = {
  name: 'Settings',
  rows: [
    ['Setting', 'Value', 'What it means'],
    ['Organisation', '=HYPERLINK("x")', null],
    ['Default tolerance', '5%', null],
    ['Nonsense', 'x', null],
  ],
};

/** Up to three sheets of tables; now and then sheets that bear the names of ours. */
export const randomTracker: Arbitrary<RandomTracker> = fc.record({
  sheets: fc
    .tuple(
      fc.tuple(sheetOf('Tracker')),
      seldom(2, sheetOf("Children's services")),
      seldom(6, sheetOf('Data checks')),
      seldom(4, fc.constant(SETTINGS)),
    )
    .map(([[first], ...others]) => [first, ...others.filter((sheet) => sheet !== null)])
    .map((sheets) =>
      sheets[0]?.visibility === undefined ? sheets : [{ name: 'Front', rows: [['Read me']] }, ...sheets],
    ),
  asAt: one('2013-07-01', '2013-11-30', '2014-05-01', '2020-01-01'),
  set: fc.constantFrom(
    [],
    ['Rule preset=bands'],
    ['Rule preset=thresholds', 'Blue margin=10%'],
    ['Year starts in=January'],
  ),
});
