import { findingCodes } from './findings';
import {
  act,
  apply,
  column,
  moveColumn,
  paperOf,
  perform,
  reorder,
  seen,
  snapshotOf,
  touching,
  type Paper,
} from './paper';
import { inverse } from '../../src/plan/inverse';
import { STATE_SHEET } from '../../src/plan/state';
import { pc, sheet, workbook, type TestCell } from '../tracker/grid';

const HEADER = ['Ref', 'Indicator', 'Unit', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'];
const ROWS: TestCell[][] = [
  ['1.1', 'Days lost', 'days', 'Low', 9.8, 9.6, 9.33],
  ['1.2', 'Reviews done', '%', 'High', pc(0.95), pc(0.77), pc(0.75)],
  ['1.3', 'Overspend', '£000', 'Low', 0, '£520k', '£446k'],
  ['1.4', 'Life expectancy', 'years', 'Data only', null, 81, 81.4],
  ['1.5', 'Response rate', '%', 'High', null, null, null],
];

const tracker = (rows = ROWS, header = HEADER): Paper =>
  paperOf(workbook(sheet('KPIs', [['Performance 2013/14'], [], header, ...rows])));

const cells = (paper: Paper) => paper.sheets.find(({ name }) => name === 'KPIs')!.cells;
const at = (paper: Paper, header: string) => cells(paper)[2]!.indexOf(header);

describe('a first refresh', () => {
  const paper = tracker();
  const before = structuredClone(cells(paper));
  act(paper, 'refresh');

  it('gives each row its status beside the table', () => {
    expect(column(paper, 'KPIs', 'Status')).toEqual(['Green', 'Red', 'Red', 'Data only', 'No data']);
    expect(at(paper, 'Period')).toBe(HEADER.length);
  });
  it('changes no cell that was there', () => {
    expect(cells(paper).map((row, r) => row.slice(0, before[r]!.length))).toEqual(before);
  });
  it('keeps the kind of the officer’s figures', () => {
    expect(column(paper, 'KPIs', 'Current value')).toEqual([9.33, 0.75, 446, 81.4, '']);
    const { formats } = paper.sheets[0]!;
    expect(formats[4]![at(paper, 'Current value')]).toBe('0%');
  });
  it('writes the findings on a sheet of their own', () => {
    expect(paper.sheets.map(({ name }) => name)).toEqual(['KPIs', 'Data checks', STATE_SHEET]);
  });
  it('remembers what is ours where nobody sees it', () => {
    expect(paper.sheets.at(-1)!.visibility).toBe('VeryHidden');
  });
});

describe('refreshing again', () => {
  it('writes nothing at all', () => {
    const paper = tracker();
    act(paper, 'refresh');
    expect(perform(paper, 'refresh').plan.edits).toEqual([]);
  });
  it('writes only what has changed', () => {
    const paper = tracker();
    act(paper, 'refresh');
    cells(paper)[3]![6] = 10.5;
    const { plan } = perform(paper, 'refresh');
    const written = plan.edits.filter((edit) => edit.kind === 'cells').flatMap(({ values }) => values.flat());
    expect(written).toContain('Amber');
    expect(plan.edits.filter((edit) => edit.kind === 'cells').every(({ area }) => area.row === 3)).toBe(true);
  });
  it('gives a new row its cells', () => {
    const paper = tracker();
    act(paper, 'refresh');
    cells(paper).push(['1.6', 'Calls answered', 'number', 'High', 10, 12, 14]);
    act(paper, 'refresh');
    expect(column(paper, 'KPIs', 'Status').at(-1)).toBe('Green');
    expect(perform(paper, 'refresh').plan.edits).toEqual([]);
  });
});

describe('undoing', () => {
  it('gives back the workbook as it was before the first refresh', () => {
    const paper = tracker();
    const before = seen(paper);
    act(paper, 'refresh');
    act(paper, 'undo');
    expect(seen(paper)).toEqual(before);
  });
  it('gives back what the refresh before the last one wrote', () => {
    const paper = tracker();
    act(paper, 'refresh');
    const first = column(paper, 'KPIs', 'Status');
    cells(paper)[3]![6] = 12;
    act(paper, 'refresh');
    expect(column(paper, 'KPIs', 'Status')[0]).toBe('Red');
    act(paper, 'undo');
    expect(column(paper, 'KPIs', 'Status')).toEqual(first);
    expect(perform(paper, 'undo').plan.refusals).toEqual([{ code: 'nothing-to-undo', facts: {} }]);
  });
  it('finds the rows again after they have been sorted', () => {
    const paper = tracker();
    act(paper, 'refresh');
    const before = new Map(
      cells(paper)
        .slice(3)
        .map((row) => [row[0], row[at(paper, 'Status')]]),
    );
    cells(paper)[3]![6] = 12;
    act(paper, 'refresh');
    reorder(paper, 'KPIs', 3, [4, 3, 2, 1, 0]);
    act(paper, 'undo');
    expect(
      new Map(
        cells(paper)
          .slice(3)
          .map((row) => [row[0], row[at(paper, 'Status')]]),
      ),
    ).toEqual(before);
  });
  it('leaves what a person has typed since, and says so', () => {
    const paper = tracker();
    act(paper, 'refresh');
    cells(paper)[3]![at(paper, 'Status')] = 'Amber (agreed)';
    const { left } = act(paper, 'undo');
    expect(left).toEqual(['KPIs!K4']);
    expect(cells(paper)[3]![10]).toBe('Amber (agreed)');
    expect(cells(paper)[4]![10]).toBe('');
  });
});

describe('a cell typed over', () => {
  const paper = tracker();
  act(paper, 'refresh');
  cells(paper)[4]![at(paper, 'Why')] = 'Agreed with the director';
  const { results } = act(paper, 'refresh');

  it('is left alone', () => {
    expect(column(paper, 'KPIs', 'Why')[1]).toBe('Agreed with the director');
  });
  it('is a finding', () => {
    expect(findingCodes(results)).toContain('calculated-cell-overwritten');
  });
  it('stays so, and costs nothing', () => {
    expect(perform(paper, 'refresh').plan.edits).toEqual([]);
  });
  it('is written again once a person has cleared it', () => {
    cells(paper)[4]![at(paper, 'Why')] = '';
    act(paper, 'refresh');
    expect(column(paper, 'KPIs', 'Why')[1]).toMatch(/so Red/u);
  });
});

describe('columns of ours are still ours', () => {
  it('when a person renames one', () => {
    const paper = tracker();
    act(paper, 'refresh');
    cells(paper)[2]![at(paper, 'Why')] = 'Explanation';
    expect(perform(paper, 'refresh').plan.edits).toEqual([]);
    cells(paper)[3]![6] = 12;
    act(paper, 'refresh');
    expect(column(paper, 'KPIs', 'Explanation')[0]).toMatch(/so Red/u);
    expect(at(paper, 'Why')).toBe(-1);
  });
  it('when a person moves one to the front', () => {
    const paper = tracker();
    act(paper, 'refresh');
    moveColumn(paper, 'KPIs', at(paper, 'Status'), 0);
    expect(touching(perform(paper, 'refresh'))).toEqual([]);
    cells(paper)[3]![7] = 12;
    act(paper, 'refresh');
    expect(column(paper, 'KPIs', 'Status')[0]).toBe('Red');
  });
  it('when a column is inserted before them', () => {
    const paper = tracker();
    act(paper, 'refresh');
    moveColumn(paper, 'KPIs', 30, 2);
    expect(touching(perform(paper, 'refresh'))).toEqual([]);
  });
  it('when the rows are sorted, some are deleted and one is copied', () => {
    const paper = tracker();
    act(paper, 'refresh');
    reorder(paper, 'KPIs', 3, [4, 2, 0, 0]);
    cells(paper)[6]![0] = '1.9';
    act(paper, 'refresh');
    const { results, plan } = perform(paper, 'refresh');
    expect(plan.edits).toEqual([]);
    expect(findingCodes(results)).not.toContain('calculated-cell-overwritten');
    expect(column(paper, 'KPIs', 'Status')).toEqual(['No data', 'Red', 'Green', 'Green']);
  });
});

describe('a typed column of the same name', () => {
  const header = [...HEADER, 'Status'];
  const rows = ROWS.map((row, i) => [...row, i === 0 ? 'Red' : '']);
  const paper = tracker(rows, header);
  const { results } = act(paper, 'refresh');

  it('is kept, and ours gets another name', () => {
    expect(column(paper, 'KPIs', 'Status')[0]).toBe('Red');
    expect(column(paper, 'KPIs', 'Status (calculated)')[0]).toBe('Green');
  });
  it('is compared with ours', () => {
    expect(findingCodes(results)).toContain('typed-status-differs');
  });
});

describe('where something stands beside the table', () => {
  const rows = ROWS.map((row, i) => [...row, null, i === 1 ? 'ask finance' : null]);
  const paper = tracker(rows);
  const { results } = act(paper, 'refresh');

  it('the columns go past it, with a Ref of their own', () => {
    expect(cells(paper)[2]!.slice(9, 11)).toEqual(['Ref', 'Period']);
    expect(
      cells(paper)
        .slice(3)
        .map((row) => row[9]),
    ).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5']);
    expect(cells(paper)[4]![8]).toBe('ask finance');
  });
  it('it is said', () => {
    expect(findingCodes(results)).toContain('columns-detached');
  });
  it('they are found again', () => {
    expect(perform(paper, 'refresh').plan.edits).toEqual([]);
  });
  it('they follow when only the officer’s rows are sorted', () => {
    reorder(paper, 'KPIs', 3, [4, 3, 2, 1, 0], 9);
    const again = act(paper, 'refresh');
    expect(findingCodes(again.results)).not.toContain('calculated-cell-overwritten');
    expect(column(paper, 'KPIs', 'Status')).toEqual(['No data', 'Data only', 'Red', 'Red', 'Green']);
  });
  it('undoing takes them away', () => {
    act(paper, 'undo');
    act(paper, 'remove');
    expect(Math.max(...cells(paper).map((row) => row.findLastIndex((value) => value !== '')))).toBe(8);
  });
});

describe('the inverse of a plan', () => {
  it('leads back, whatever part of the plan got through', () => {
    for (const change of [false, true]) {
      const base = tracker();
      if (change) {
        act(base, 'refresh');
        cells(base)[3]![6] = 12;
        cells(base).push(['1.6', 'Calls answered', 'number', 'High', 10, 12, 14]);
      }
      const before = seen(base);
      const snapshot = snapshotOf(base);
      const { plan } = perform(base, 'refresh');
      for (let part = 0; part <= plan.edits.length; part++) {
        const paper = structuredClone(base);
        apply(paper, plan, part);
        apply(paper, inverse(plan, snapshot));
        expect(seen(paper)).toEqual(before);
      }
    }
  });
  it('of undoing and of removing leads back too', () => {
    for (const name of ['undo', 'remove'] as const) {
      const base = tracker();
      act(base, 'refresh');
      const before = seen(base);
      const { plan } = perform(base, name);
      const paper = structuredClone(base);
      apply(paper, plan);
      expect(seen(paper)).not.toEqual(before);
      apply(paper, inverse(plan, snapshotOf(base)));
      expect(seen(paper)).toEqual(before);
    }
  });
});

describe('removing Stocktake', () => {
  it('takes away every column and sheet of ours', () => {
    const paper = tracker();
    const before = seen(paper);
    act(paper, 'refresh');
    cells(paper)[3]![6] = 12;
    act(paper, 'refresh');
    cells(paper)[3]![6] = 9.33;
    act(paper, 'remove');
    expect(seen(paper)).toEqual(before);
  });
});

describe('checking', () => {
  it('writes the Data checks sheet and what is remembered of it, and nothing else', () => {
    const paper = tracker();
    const { plan } = act(paper, 'check');
    expect(plan.edits.map(({ kind }) => kind)).toEqual(['sheet', 'state']);
    expect(perform(paper, 'check').plan.edits).toEqual([]);
  });
  it('lists our own sheet’s name differently where an officer has one of that name', () => {
    const paper = paperOf(workbook(sheet('KPIs', [HEADER, ...ROWS]), sheet('Data checks', [['My own notes']])));
    act(paper, 'check');
    expect(paper.sheets.map(({ name }) => name)).toContain('Data checks (pack)');
    expect(paper.sheets[1]!.cells).toEqual([['My own notes']]);
  });
});
