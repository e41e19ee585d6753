import { act, column, paperOf, perform, type Paper } from '../plan/paper';
import { sheet, workbook, type TestCell } from '../tracker/grid';

/** Closing periods, on paper: what is kept, what it is held against afterwards, and what never changes again. */

const HEADER = ['Ref', 'Indicator', 'Unit', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14', 'Comment'];
const ROWS: TestCell[][] = [
  ['1.1', 'Days lost', 'days', 'Low', 9.8, 9.6, null, 'Plans are in place.'],
  ['1.2', 'Reviews done', '%', 'High', 95, 77, null, 'Chased each quarter.'],
];
const OBJECTIVES: TestCell[][] = [
  ['Ref', 'Objective', 'Rating', 'Because', 'Position statement'],
  ['A', 'Better morale', 'Amber', 'it is early', 'Under way.'],
];

const tracker = (): Paper =>
  paperOf(
    workbook(
      sheet('KPIs', [HEADER, ...ROWS.map((row) => [...row])]),
      sheet(
        'Plan',
        OBJECTIVES.map((row) => [...row]),
      ),
    ),
  );

const cells = (paper: Paper, name = 'KPIs') => paper.sheets.find((one) => one.name === name)!.cells;
const history = (paper: Paper) => cells(paper, 'Status history');

/** Fills in the second quarter. */
function goOn(paper: Paper, days: number, reviews: number): void {
  cells(paper)[1]![6] = days;
  cells(paper)[2]![6] = reviews;
}

describe('closing a period', () => {
  const paper = tracker();
  act(paper, 'close', { asAt: '2013-07-31' });

  it('keeps a row for each indicator and each objective', () => {
    expect(history(paper).map((row) => row.slice(0, 3))).toEqual([
      ['Kind', 'Ref', 'Name'],
      ['Indicator', '1.1', 'Days lost'],
      ['Indicator', '1.2', 'Reviews done'],
      ['Objective', 'A', 'Better morale'],
    ]);
  });
  it('keeps period, value, target, status, the rule with its numbers, and when', () => {
    expect(column(paper, 'Status history', 'Value')).toEqual([9.6, 77, '']);
    expect(column(paper, 'Status history', 'Target')).toEqual([9.8, 95, '']);
    expect(column(paper, 'Status history', 'Status')).toEqual(['Green', 'Red', 'Amber']);
    expect(column(paper, 'Status history', 'Period')).toEqual(['Q1 2013/14', 'Q1 2013/14', 'Q1 2013/14']);
    expect(String(column(paper, 'Status history', 'Why')[1])).toContain('77%');
    expect(column(paper, 'Status history', 'Closed on')).toEqual(['2013-07-31', '2013-07-31', '2013-07-31']);
  });
  it('writes nothing to the tracker', () => {
    expect(
      cells(paper)
        .slice(1)
        .map((row) => row.slice(0, 8)),
    ).toEqual(ROWS.map((row) => row.map((cell) => cell ?? '')));
  });
  it('is refused for a period that is closed, unless it is asked for by name', () => {
    expect(perform(paper, 'close').plan.refusals).toEqual([
      { code: 'period-already-closed', facts: { period: 'Q1 2013/14', closedOn: '2013-07-31' } },
    ]);
    expect(perform(paper, 'close', { period: 'Q1 2013/14' }).plan.refusals).toEqual([]);
  });
});

describe('one measure for several places', () => {
  const row = (place: string, period: string, value: number | null): TestCell[] => [
    'E1',
    'Cost',
    'Low',
    place,
    period,
    value,
  ];
  const header = (place: string) => ['Code', 'Indicator', 'Better', place, 'Period', 'Value'];
  const places = (head: string, second: string) =>
    paperOf(
      workbook(
        sheet('Data', [
          header(head),
          row('Angus', 'Q1 2013/14', 5),
          row(second, 'Q1 2013/14', 9),
          row('Angus', 'Q2 2013/14', null),
          row(second, 'Q2 2013/14', null),
        ]),
      ),
    );

  it.each([
    ['each in its own words', 'Local authority', 'Dundee'],
    ['that nothing tells apart', 'Local authority', 'Angus'],
    ['in a column that nobody knows', 'Whereabouts', 'Dundee'],
  ])('%s: what was closed of one is not held against another', (_, head, second) => {
    const paper = places(head, second);
    act(paper, 'close', { asAt: '2013-07-31' });
    expect(column(paper, 'Status history', 'Value')).toEqual([5, 9]);
    cells(paper, 'Data')[3]![5] = 4;
    cells(paper, 'Data')[4]![5] = 10;
    const { results } = perform(paper, 'refresh', { asAt: '2013-10-31' });
    expect(results?.indicators.map(({ value, shortTrend }) => [value, shortTrend])).toEqual([
      [4, 'Improving'],
      [10, 'Declining'],
    ]);
    expect(results?.findings.map(({ code }) => code)).not.toContain('closed-period-restated');
  });
});

describe('after a period is closed', () => {
  it('a later change of targets does not restate it', () => {
    const paper = tracker();
    act(paper, 'close', { asAt: '2013-07-31' });
    cells(paper)[1]![4] = 5;
    expect(perform(paper, 'refresh').results?.indicators[0]).toMatchObject({ status: 'Green', target: 9.8 });
  });
  it('a changed figure is a finding, and the closed status stands', () => {
    const paper = tracker();
    act(paper, 'close', { asAt: '2013-07-31' });
    cells(paper)[1]![5] = 12;
    const { results } = perform(paper, 'refresh');
    expect(results?.indicators[0]).toMatchObject({ status: 'Green', value: 9.6 });
    expect(results?.findings.map(({ code }) => code)).toContain('closed-period-restated');
  });
  it('a comment that is the same as then is stale', () => {
    const paper = tracker();
    act(paper, 'close', { asAt: '2013-07-31' });
    goOn(paper, 9.3, 96);
    cells(paper)[2]![7] = 'All are done now.';
    const stale = perform(paper, 'refresh').results!.findings.filter(({ code }) => code === 'stale-commentary');
    expect(stale.map(({ cell }) => cell)).toEqual(['H2']);
  });
  it('an objective’s direction of travel is the change of its rating since', () => {
    const paper = tracker();
    act(paper, 'close', { asAt: '2013-07-31' });
    goOn(paper, 9.3, 96);
    cells(paper, 'Plan')[1]![2] = 'Green';
    expect(perform(paper, 'refresh').results?.objectives[0]).toMatchObject({ directionOfTravel: 'Improving' });
  });
});

describe('closing on', () => {
  it('adds the next period beneath, and leaves what stands', () => {
    const paper = tracker();
    act(paper, 'close', { asAt: '2013-07-31' });
    const first = structuredClone(history(paper));
    goOn(paper, 9.3, 96);
    act(paper, 'close');
    expect(history(paper).slice(0, first.length)).toEqual(first);
    expect(column(paper, 'Status history', 'Period').slice(3)).toEqual(['Q2 2013/14', 'Q2 2013/14', 'Q2 2013/14']);
  });
  it('again, by name, keeps the earlier rows and marks them superseded', () => {
    const paper = tracker();
    act(paper, 'close', { asAt: '2013-07-31' });
    cells(paper)[1]![5] = 12;
    act(paper, 'close', { period: 'Q1 2013/14', asAt: '2013-08-31' });
    expect(column(paper, 'Status history', 'Value')).toEqual([9.6, 77, '', 12, 77, '']);
    expect(column(paper, 'Status history', 'Superseded')).toEqual([
      ...Array.from({ length: 3 }, () => 'Superseded on 2013-08-31'),
      '',
      '',
      '',
    ]);
    expect(perform(paper, 'refresh').results?.indicators[0]).toMatchObject({ value: 12, status: 'Red' });
  });
  it('is not possible where nothing tells the period', () => {
    const paper = paperOf(
      workbook(
        sheet('KPIs', [
          ['Ref', 'Indicator', 'Good is', 'Target', 'Current value'],
          ['1', 'Days', 'Low', 5, 4],
        ]),
      ),
    );
    expect(perform(paper, 'close').plan.refusals).toEqual([{ code: 'no-reporting-period', facts: {} }]);
  });
});
