import { packChoice } from '../../src/actions/pack-choice';
import { PACK_SHEETS } from '../../src/reports/pack-names';
import { act, paperOf, perform, snapshotOf, type Paper } from '../plan/paper';
import { sheet, workbook, type TestCell } from '../tracker/grid';

/** Building the pack, on paper: which sheets there are, and when they are written. */

const KPIS: TestCell[][] = [
  [
    'Ref',
    'Indicator',
    'Objective',
    'Service',
    'Unit',
    'Good is',
    'Target',
    'Q1 2013/14',
    'Q2 2013/14',
    'Remedial action',
  ],
  ['1.1', 'Days lost', 'A', 'People', 'days', 'Low', 9.8, 9.6, 9.33, ''],
  ['1.2', 'Reviews done', 'A', 'People', '%', 'High', 95, 97, 75, 'Reviews are chased.'],
];
const PLAN: TestCell[][] = [
  ['Ref', 'Objective', 'Rating', 'Because', 'Position statement'],
  ['A', 'Better morale', 'Amber', 'it is early', 'Under way.'],
];

const tracker = (): Paper =>
  paperOf(
    workbook(
      sheet(
        'KPIs',
        KPIS.map((row) => [...row]),
      ),
      sheet(
        'Plan',
        PLAN.map((row) => [...row]),
      ),
    ),
  );
const names = (paper: Paper): string[] =>
  paper.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
const cells = (paper: Paper, name: string) => paper.sheets.find((one) => one.name === name)?.cells ?? [];

const ALL = ['Scorecard', 'Objective profile', 'Objectives', 'Exceptions', 'Trends', 'RAG view'];
const without = (...gone: string[]): string[] => ALL.filter((name) => !gone.includes(name));

describe('building the pack', () => {
  it('makes the sheets that have something to show, and no others', () => {
    const paper = tracker();
    act(paper, 'pack');
    expect(names(paper)).toEqual(['KPIs', 'Plan', ...ALL, 'Data checks']);
  });
  it('refreshes first', () => {
    const paper = tracker();
    act(paper, 'pack');
    expect(cells(paper, 'KPIs')[0]).toContain('Status');
  });
  it('twice writes nothing the second time', () => {
    const paper = tracker();
    act(paper, 'pack');
    expect(perform(paper, 'pack').plan.edits).toEqual([]);
    expect(perform(paper, 'refresh').plan.edits).toEqual([]);
  });
  it('says of a missed target what the officer does about it', () => {
    const paper = tracker();
    act(paper, 'pack');
    const row = cells(paper, 'Exceptions').find((one) => one[1] === '1.2 Reviews done');
    expect(row?.slice(2, 4)).toEqual([
      'The target was missed for Q2 2013/14: 75% against 95%, off by 21.1% of the target. Red for Q2 2013/14.',
      'Reviews are chased.',
    ]);
  });
  it('counts what the JSON counts', () => {
    const paper = tracker();
    const { results } = act(paper, 'pack');
    const printed = cells(paper, 'Scorecard');
    for (const status of ['Green', 'Amber', 'Red'] as const)
      expect(printed.find((row) => row[0] === status)?.[2]).toBe(results?.counts[status]);
  });
  it('leaves an officer’s own sheet of that name alone', () => {
    const paper = tracker();
    paper.sheets.push({
      id: 'own',
      name: 'Objectives',
      visibility: 'Visible',
      cells: [['Mine']],
      formats: [],
      rules: [],
    });
    act(paper, 'pack');
    expect(cells(paper, 'Objectives')).toEqual([['Mine']]);
    expect(names(paper)).toContain('Objectives (pack)');
  });
});

describe('a sheet of ours that an officer has renamed', () => {
  const renamed = (publish: boolean): Paper => {
    const paper = tracker();
    act(paper, 'pack', { publish });
    for (const sheet of paper.sheets)
      if (sheet.name !== 'KPIs' && sheet.name !== 'Plan' && sheet.visibility === 'Visible') sheet.name += ' (Q2)';
    return paper;
  };
  it.each([false, true])('stays found, and is no tracker (publish copy: %s)', (publish) => {
    const paper = renamed(publish);
    const before = names(paper);
    expect(perform(paper, 'pack', { publish }).plan.edits).toEqual([]);
    cells(paper, 'KPIs')[2]![8] = 96;
    act(paper, 'pack', { publish });
    // What had something to show only before the change says so under its new name.
    expect(names(paper)).toEqual(before);
    expect(perform(paper, 'pack', { publish }).plan.edits).toEqual([]);
    act(paper, 'undo');
    expect(names(paper)).toEqual(before);
  });
  it('goes with Stocktake, and can be chosen by its name', () => {
    const paper = renamed(false);
    act(paper, 'pack', { sheets: ['Scorecard (Q2)', 'Trends'] });
    expect(names(paper)).toEqual(['KPIs', 'Plan', 'Scorecard (Q2)', 'Trends (Q2)', 'Data checks (Q2)']);
    act(paper, 'remove');
    expect(names(paper)).toEqual(['KPIs', 'Plan']);
  });
  it('is not taken for the sheet that was put in its place', () => {
    const paper = renamed(false);
    paper.sheets.push({
      id: 'theirs',
      name: 'Scorecard',
      visibility: 'Visible',
      cells: [['My own scores'], ['Kept by hand']],
      formats: [],
      rules: [],
    });
    cells(paper, 'KPIs')[2]![8] = 96;
    act(paper, 'refresh');
    expect(cells(paper, 'Scorecard')).toEqual([['My own scores'], ['Kept by hand']]);
    expect(cells(paper, 'Scorecard (Q2)').find((row) => row[0] === 'Green')?.[2]).toBe(2);
  });
  it('may be copied: the copy is left alone, and is no tracker', () => {
    const paper = tracker();
    act(paper, 'pack');
    const [objectives] = paper.sheets.filter(({ name }) => name === 'Objectives');
    const copy = {
      ...objectives!,
      id: 'copy',
      name: 'Objectives (2)',
      cells: objectives!.cells.map((row) => [...row]),
    };
    paper.sheets.push(copy);
    const { plan, results } = perform(paper, 'pack');
    expect(plan.edits).toEqual([]);
    expect(results?.indicators).toHaveLength(2);
  });
});

describe('a refresh after the pack', () => {
  it('rebuilds the sheets that are there', () => {
    const paper = tracker();
    act(paper, 'pack', { sheets: ['scorecard'] });
    cells(paper, 'KPIs')[2]![8] = 96;
    act(paper, 'refresh');
    expect(cells(paper, 'Scorecard').find((row) => row[0] === 'Green')?.[2]).toBe(2);
    expect(names(paper)).toEqual(['KPIs', 'Plan', 'Scorecard', 'Data checks']);
  });
  it('says so where a sheet has nothing to show any more', () => {
    const paper = tracker();
    act(paper, 'pack', { sheets: ['exceptions'] });
    cells(paper, 'KPIs')[2]![8] = 99;
    act(paper, 'refresh');
    expect(cells(paper, 'Exceptions').map((row) => row[0])).toContain('None');
  });
});

describe('choosing sheets', () => {
  it('takes away those that are left out', () => {
    const paper = tracker();
    act(paper, 'pack');
    act(paper, 'pack', { sheets: ['scorecard', 'trends'] });
    expect(names(paper)).toEqual(['KPIs', 'Plan', 'Scorecard', 'Trends', 'Data checks']);
  });
  it('is remembered by the next Build pack, until all of them are asked for', () => {
    const paper = tracker();
    act(paper, 'pack', { sheets: ['Trends', 'SCORECARD'] });
    expect(names(paper)).toEqual(['KPIs', 'Plan', 'Scorecard', 'Trends', 'Data checks']);
    expect(perform(paper, 'pack').plan.edits).toEqual([]);
    act(paper, 'pack', { sheets: ['All'] });
    expect(names(paper)).toEqual([
      'KPIs',
      'Plan',
      'Scorecard',
      'Trends',
      'Data checks',
      ...without('Scorecard', 'Trends'),
    ]);
    act(paper, 'pack', { sheets: ['Risks'] });
    expect(names(paper)).toEqual(['KPIs', 'Plan', 'Data checks']);
    cells(paper, 'Plan').push(['R1', 'Fire', '', '', '']);
    expect(act(paper, 'refresh').results?.packSheets?.filter(({ isChosen }) => isChosen)).toEqual([
      { sheet: 'risks', isChosen: true, isStanding: false },
    ]);
  });
  it('takes the names of either language, the codes, and Data checks, which is always there', () => {
    const paper = tracker();
    act(paper, 'pack', { sheets: ['cerdyn sgorio', 'ragView', 'Data checks'] });
    expect(names(paper)).toEqual(['KPIs', 'Plan', 'Scorecard', 'RAG view', 'Data checks']);
  });
  it.each([['Scorecrd'], ['Scorecard', 'Settings'], ['']])('refuses what is no sheet of the pack: %s', (...sheets) => {
    const { plan } = perform(tracker(), 'pack', { sheets });
    expect(plan.refusals.map(({ code }) => code)).toEqual(['unknown-sheet']);
    expect(plan.edits).toEqual([]);
  });
  it('says which there are, which are chosen and which stand', () => {
    const paper = tracker();
    const [nothing] = packChoice(snapshotOf(paper));
    expect(nothing).toEqual({ sheet: 'scorecard', isChosen: true, isStanding: false });
    act(paper, 'pack', { sheets: ['exceptions', 'finance'] });
    const choice = packChoice(snapshotOf(paper));
    expect(choice.map(({ sheet }) => sheet)).toEqual(PACK_SHEETS);
    expect(choice.filter(({ isChosen }) => isChosen).map(({ sheet }) => sheet)).toEqual(['exceptions', 'finance']);
    expect(choice.filter(({ isStanding }) => isStanding).map(({ sheet }) => sheet)).toEqual(['exceptions']);
  });
  it('is undone with the sheets that it dropped', () => {
    const paper = tracker();
    act(paper, 'pack', { sheets: ['scorecard', 'trends'] });
    act(paper, 'pack', { sheets: ['scorecard'] });
    act(paper, 'undo');
    expect(names(paper)).toEqual(['KPIs', 'Plan', 'Scorecard', 'Trends', 'Data checks']);
    const chosen = packChoice(snapshotOf(paper)).filter(({ isChosen }) => isChosen);
    expect(chosen.map(({ sheet }) => sheet)).toEqual(['scorecard', 'trends']);
  });
  it('shows the RAG view beside whatever is there, and keeps it', () => {
    const paper = tracker();
    act(paper, 'pack', { sheets: ['scorecard'] });
    act(paper, 'ragView');
    expect(names(paper)).toEqual(['KPIs', 'Plan', 'Scorecard', 'Data checks', 'RAG view']);
    expect(cells(paper, 'RAG view').find((row) => row[0] === '1.2')).toEqual(['1.2', 'Reviews done', 'Green', 'Red']);
    expect(perform(paper, 'pack').plan.edits).toEqual([]);
  });
});

describe('the publish copy', () => {
  it('has its table at A1, and stays one when refreshed', () => {
    const paper = tracker();
    act(paper, 'pack', { publish: true });
    expect(cells(paper, 'Objectives')[0]?.[0]).toBe('Objective');
    cells(paper, 'KPIs')[2]![8] = 96;
    act(paper, 'refresh');
    expect(cells(paper, 'Objectives')[0]?.[0]).toBe('Objective');
    expect(cells(paper, 'Objectives')[2]).toContain('Green');
  });
});

describe('taking the pack back', () => {
  it('undo puts back what was there before the pack was built', () => {
    const paper = tracker();
    act(paper, 'refresh');
    const before = names(paper);
    act(paper, 'pack');
    act(paper, 'undo');
    expect(names(paper)).toEqual(before);
  });
  it('Remove takes every sheet of ours away', () => {
    const paper = tracker();
    act(paper, 'pack');
    act(paper, 'close');
    act(paper, 'remove');
    expect(names(paper)).toEqual(['KPIs', 'Plan']);
  });
});
