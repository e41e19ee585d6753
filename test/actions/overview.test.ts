import type { Overview } from '../../src/actions/overview';
import type { RowStory } from '../../src/actions/row-story';
import { cy } from '../../src/text/cy';
import { en } from '../../src/text/en';
import { act, paperOf, perform, type Paper } from '../plan/paper';
import { sheet, workbook, type TestCell } from '../tracker/grid';

/** What the pane shows of a workbook: each row explained, what has moved, whom to ask. */

const QUARTERS = ['Q1 2012/13', 'Q2 2012/13', 'Q3 2012/13', 'Q4 2012/13', 'Q1 2013/14', 'Q2 2013/14'];
const KPIS: TestCell[][] = [
  ['Ref', 'Indicator', 'Owner', 'Unit', 'Good is', 'Target', ...QUARTERS],
  ['1.1', 'Days lost', 'A. Jones', 'days', 'Low', 9.8, 10, 9.9, 9.7, 9.6, 9.5, 9.33],
  ['1.2', 'Reviews done', 'B. Price', '%', 'High', 95, 97, 96, 95, 97, 96, 75],
  ['1.3', 'Visits', '', 'number', '', 10, '', '', '', '', '', 12],
];
const OTHERS: TestCell[][] = [
  ['Ref', 'Action', 'Lead', 'Start date', 'Due date', 'Revised date', 'Progress'],
  ['P1', 'Write the plan', 'A. Jones', '2013-04-01', '2013-09-30', '', '50%'],
];
const RISKS: TestCell[][] = [
  ['Ref', 'Risk', 'Likelihood', 'Impact'],
  ['R1', 'Flood', 4, 5],
];
const BUDGETS: TestCell[][] = [
  ['Service', 'Gross budget (£000s)', 'Net budget (£000s)', 'Projected variance (£000s)'],
  ['Culture', 1200, 1000, 5],
];
const OBJECTIVES: TestCell[][] = [
  ['Ref', 'Objective', 'Rating', 'Because', 'Position statement'],
  ['A', 'Better morale', 'Amber', 'it is early', 'Under way.'],
];
const copy = (rows: TestCell[][]): TestCell[][] => rows.map((row) => [...row]);

const tracker = (): Paper =>
  paperOf(
    workbook(
      sheet('KPIs', copy(KPIS)),
      sheet('Actions', copy(OTHERS)),
      sheet('Risks', copy(RISKS)),
      sheet('Budgets', copy(BUDGETS)),
      sheet('Plan', copy(OBJECTIVES)),
    ),
  );

const overviewOf = (paper: Paper): Overview => {
  const { overview } = perform(paper, 'check');
  if (!overview) throw new Error('There is no overview.');
  return overview;
};
const idOf = (paper: Paper, name: string): string => paper.sheets.find((one) => one.name === name)?.id ?? '';
const story = (paper: Paper, name: string, row: number, texts = en): RowStory => {
  const told = overviewOf(paper).row(idOf(paper, name), row, texts);
  if (told === null) throw new Error(`Row ${row} of ${name} is not explained.`);
  return told;
};
const factsOf = ({ facts }: RowStory): Record<string, string> =>
  Object.fromEntries(facts.map(({ label, value }) => [label, value]));

describe('A row, explained', () => {
  test('of an indicator has its status as word, shape and colour, its reason and its figures', () => {
    const told = story(tracker(), 'KPIs', 3);
    expect(told).toMatchObject({ kind: 'indicators', ref: '1.2', name: 'Reviews done', sheet: 'KPIs', row: 3 });
    expect(told.status).toMatchObject({ word: 'Red', swatch: { shape: '●' } });
    expect(told.why).toContain('75% against a target of 95%');
    expect(factsOf(told)).toMatchObject({
      Period: 'Q2 2013/14',
      'Current value': '75%',
      'Current target': '95%',
      Variance: '−20 points (−21.1%)',
      'Short trend': 'Declining',
      Owner: 'B. Price',
    });
  });

  test('says the same in Welsh where the pane is Welsh, whatever the sheet’s language', () => {
    const told = story(tracker(), 'KPIs', 3, cy);
    expect(told.status?.word).toBe(cy.words.statuses.Red);
    expect(factsOf(told)).toHaveProperty(cy.headings.period, 'Q2 2013/14');
    expect(told.why).not.toBe(story(tracker(), 'KPIs', 3).why);
  });

  test('brings what was found in that row, and nothing of another', () => {
    const told = story(tracker(), 'KPIs', 4);
    expect(told.findings.map(({ code }) => code)).toContain('missing-polarity');
    expect(told.findings.every(({ cell }) => cell.endsWith('4'))).toBe(true);
    expect(told.status).toMatchObject({ word: 'Check data', swatch: null });
  });

  test('has a chart of its values and its target, and says it in a sentence', () => {
    const { chart } = story(tracker(), 'KPIs', 2);
    expect(chart?.points.map(({ period }) => period)).toEqual(QUARTERS);
    expect(chart?.lines.map(({ role }) => role)).toEqual(['value', 'target']);
    expect(chart?.lines[1]?.shown[0]).toBe('9.8 days');
    expect(chart?.says).toContain('6 values');
    expect(chart?.says).toContain('10 days in Q1 2012/13');
  });

  test('has no chart where there is one value only', () => {
    expect(story(tracker(), 'KPIs', 4).chart).toBeNull();
  });

  test('has control limits and marks what stands out, from twelve values on', () => {
    const months = Array.from(
      { length: 14 },
      (_, i) =>
        ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'][i % 12] +
        ` ${2012 + Math.floor((i + 3) / 12)}`,
    );
    const values = [40, 60, 40, 60, 40, 60, 40, 60, 40, 60, 40, 60, 200, 40];
    const paper = paperOf(
      workbook(
        sheet('KPIs', [
          ['Ref', 'Indicator', 'Good is', 'Target', ...months],
          ['1', 'Visits', 'High', 40, ...values],
        ]),
      ),
    );
    const { chart } = story(paper, 'KPIs', 2);
    expect(chart?.lines.map(({ role }) => role)).toEqual(['value', 'target', 'mean', 'upper', 'lower']);
    expect(chart?.points[12]?.special).toBe('improving');
    expect(chart?.points.slice(0, 6).every(({ special }) => special === null)).toBe(true);
    expect(chart?.says).toContain('One of them stands out');
  });

  test('of a long table is that of the row’s own period', () => {
    const paper = paperOf(
      workbook(
        sheet('Long', [
          ['Ref', 'Indicator', 'Good is', 'Target', 'Period', 'Value'],
          ['1', 'Visits', 'High', 10, 'Q1 2013/14', 12],
          ['1', 'Visits', 'High', 10, 'Q2 2013/14', 4],
        ]),
      ),
    );
    expect(factsOf(story(paper, 'Long', 2))).toMatchObject({ Period: 'Q1 2013/14', 'Current value': '12' });
    expect(story(paper, 'Long', 2).status?.word).toBe('Green');
    expect(story(paper, 'Long', 3).status?.word).toBe('Red');
  });

  test('of an action has its dates and its days late', () => {
    const told = story(tracker(), 'Actions', 2);
    expect(told.status).toMatchObject({ word: 'Slippage · Red', swatch: { shape: '●' } });
    expect(factsOf(told)).toMatchObject({
      'Start date': '1 April 2013',
      'Original due date': '30 September 2013',
      Progress: '50%',
      'Days late': '61 days',
    });
  });

  test('of a risk has its score, of a budget its amounts, of an objective what was calculated', () => {
    expect(factsOf(story(tracker(), 'Risks', 2))).toMatchObject({ Likelihood: '4', Impact: '5', Score: '20' });
    expect(factsOf(story(tracker(), 'Budgets', 2))).toMatchObject({ 'Net budget': '£1,000k' });
    const objective = story(tracker(), 'Plan', 2);
    expect(objective.status?.word).toBe('Amber');
    expect(objective.why).not.toBe('');
  });

  test('is not to be had of a header, of an empty row, or of a sheet that is no tracker', () => {
    const paper = tracker();
    const overview = overviewOf(paper);
    expect(overview.row(idOf(paper, 'KPIs'), 1, en)).toBeNull();
    expect(overview.row(idOf(paper, 'KPIs'), 40, en)).toBeNull();
    expect(overview.row('no such sheet', 2, en)).toBeNull();
  });
});

describe('Beside it', () => {
  test('stands what has moved since the last close, worse first, each with its cell', () => {
    const paper = tracker();
    act(paper, 'close', { period: 'Q1 2013/14', asAt: '2013-07-20' });
    const overview = overviewOf(paper);
    expect(overview.lastClosed).toEqual({ period: 'Q1 2013/14', closedOn: '2013-07-20' });
    expect(overview.movers).toEqual([
      { ref: '1.2', name: 'Reviews done', sheet: 'KPIs', cell: 'B3', was: 'Green', now: 'Red', way: 'worse' },
    ]);
  });

  test('stands nothing of movers where no period is closed', () => {
    expect(overviewOf(tracker())).toMatchObject({ lastClosed: null, movers: [] });
  });

  test('stands whom to ask, as the chase list has it', () => {
    const paper = tracker();
    expect(overviewOf(paper).chase).toEqual(perform(paper, 'chaseList').results?.chase);
  });

  test('is known which findings are about a row', () => {
    const paper = tracker();
    const overview = overviewOf(paper);
    const about = (row: number) => overview.findings.filter((one) => overview.isIn(one, idOf(paper, 'KPIs'), row));
    expect(about(4).length).toBeGreaterThan(0);
    expect(about(4)).toEqual(overview.row(idOf(paper, 'KPIs'), 4, en)?.findings);
    expect(about(2)).toEqual([]);
  });
});
