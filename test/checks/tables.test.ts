import type { ClosedPeriod } from '../../src/rules/indicator';
import { findings } from '../../src/checks/findings';
import { date, sheet } from '../tracker/grid';
import { cellsOf, contextOf, foundOn, Q1, quarters, row } from './tracker';

describe('actions', () => {
  const header = ['Ref', 'Action', 'Start', 'Due', 'Revised due', 'Completed', 'Progress', 'Status'];
  const found = (...cells: (string | number | ReturnType<typeof date>)[]) =>
    foundOn([header, ['A1', 'Open the centre', ...cells]]).map(({ code, cell }) => `${code} ${cell}`);
  const start = date('2013-04-01');
  const due = date('2013-12-31');

  test('in order have nothing to be found', () => expect(found(start, due, '', '', '', '')).toEqual([]));
  test('due before they start', () => {
    expect(found(start, date('2013-03-31'), '', '', '', '')).toContain('due-before-start D2');
    expect(found(start, start, '', date('2013-04-01'), '', '')).toEqual([]);
  });
  test('completed without a date', () => {
    expect(found(start, due, '', '', '', 'Completed')).toEqual(['completed-without-date F2']);
    expect(found(start, due, '', '', 100, '')).toEqual(['completed-without-date F2']);
  });
  test('completed, in a table that has no column for the date', () => {
    const rows = [
      ['Ref', 'Action', 'Due', 'Status'],
      ['A1', 'Open the centre', due, 'Completed'],
    ];
    expect(foundOn(rows).map(({ code }) => code)).toEqual([]);
  });
  test('completed in the future', () => {
    expect(found(start, due, '', date('2013-12-01'), '', '')).toEqual(['completed-in-future F2']);
    expect(found(start, due, '', date('2013-11-30'), '', '')).toEqual([]);
  });
  test('revised to before the original', () => {
    expect(found(start, due, date('2013-12-30'), '', '', '')).toEqual(['revised-before-original E2']);
    expect(found(start, due, due, '', '', '')).toEqual([]);
  });
  test('typed otherwise than calculated, each column against its own', () => {
    expect(found(start, date('2013-11-01'), '', '', 50, 'In progress')).toEqual(['typed-status-differs H2']);
    expect(found(start, date('2013-11-01'), '', '', 50, 'Slippage')).toEqual([]);
    expect(found(start, date('2013-11-01'), '', '', 50, 'Red')).toEqual([]);
  });
});

describe('risks', () => {
  const found = (likelihood: number | string, impact: number | string) =>
    cellsOf('score-out-of-range', [
      ['Ref', 'Risk', 'Likelihood', 'Impact', 'Mitigation'],
      ['R1', 'Flood', likelihood, impact, 'Walls'],
    ]);
  test.each([
    [1, 5, []],
    [0, 5, ['C2']],
    [6, 5, ['C2']],
    [3, 2.5, ['D2']],
    [0, 9, ['C2', 'D2']],
    ['', 5, []],
  ])('likelihood %s and impact %s', (likelihood, impact, cells) => expect(found(likelihood, impact)).toEqual(cells));
});

describe('objectives', () => {
  const objectives = (because = 'it is late', rating = 'Amber') =>
    sheet('Objectives', [
      ['Ref', 'Objective', 'Rating', 'Because', 'Position statement'],
      ['P6 - Obj 01', 'Effective leadership', rating, because, 'Going well'],
    ]);
  const linked = (...names: string[]) =>
    sheet(
      'Indicators',
      quarters(
        names.map((name, i) => row({ ref: `${i}`, q1: 80 + i }, name)),
        'Objective',
      ),
    );
  const codes = (...sheets: ReturnType<typeof sheet>[]) =>
    findings(contextOf(sheets)).map(({ code, sheet: on, cell, facts }) => ({ code, at: `${on}!${cell}`, facts }));

  test('are found by ref, title or both, with or without leading zeroes', () => {
    const sheets = [
      objectives(),
      linked('P6 Obj 1', 'effective leadership', 'P6 - Obj 01 Effective Leadership', 'Governance'),
    ];
    expect(codes(...sheets).filter(({ code }) => code === 'orphan-objective')).toEqual([]);
  });
  test('that no table has leave orphans', () => {
    expect(codes(objectives(), linked('P6 Obj 2')).filter(({ code }) => code === 'orphan-objective')).toEqual([
      { code: 'orphan-objective', at: 'Indicators!H2', facts: { objective: 'P6 Obj 2' } },
    ]);
  });
  test('that no table has, two in one cell, are both told', () => {
    const told = codes(objectives(), linked('X1; X2')).filter(({ code }) => code === 'orphan-objective');
    expect(told.map(({ facts }) => facts)).toEqual([{ objective: 'X1' }, { objective: 'X2' }]);
  });
  test('without a table of them there are no orphans', () => {
    expect(codes(linked('P6 Obj 2'))).toEqual([]);
  });
  test('rated without a reason', () => {
    expect(codes(objectives('')).map(({ code, at }) => `${code} ${at}`)).toEqual([
      'objective-without-reason Objectives!D2',
    ]);
    expect(codes(objectives('', '')).map(({ code }) => code)).toEqual([]);
  });
});

describe('closed periods', () => {
  const closed = (value: number | null): ClosedPeriod => ({
    period: Q1,
    value,
    target: 95,
    status: 'Amber',
    shortTrend: null,
    longTrend: null,
    why: '',
    closedOn: '2013-07-20',
  });
  test('whose figure has changed are found at the figure', () => {
    const [finding] = foundOn(quarters([row()]), { closed: { '1.1': [closed(93)] } });
    expect(finding).toMatchObject({
      code: 'closed-period-restated',
      severity: 'warning',
      cell: 'F2',
      facts: { found: '94%', closed: '93%', period: 'Q1 2013/14' },
    });
  });
  test('whose figure stands are not', () => {
    expect(foundOn(quarters([row()]), { closed: { '1.1': [closed(94)] } })).toEqual([]);
  });
});

describe('a workbook’s own colours', () => {
  const fills = { Blue: '#16325C', Green: '#45AB6A', Amber: '#FFCF66', Red: '#B3261E' };
  const pairs = (own: Partial<typeof fills>) =>
    findings({
      ...contextOf([sheet('Indicators', quarters([row()]))]),
      palette: {
        fills: { ...fills, ...own },
        own: Object.keys(own) as (keyof typeof fills)[],
        sheet: 'Settings',
        cell: 'B21',
      },
    }).map(({ cell, facts }) => [cell, facts]);

  test('that look alike on grey paper are found once for each pair', () => {
    expect(pairs({ Red: '#FF0000', Green: '#00B050' })).toEqual([
      ['B21', { status: 'Red', beside: 'Green', ratio: '1.4:1' }],
    ]);
  });
  test('that are told apart are not found', () => {
    expect(pairs({ Green: '#3FA565' })).toEqual([]);
    expect(pairs({})).toEqual([]);
  });
});

describe('the table itself', () => {
  test('cells merged across records are found at the first; merged titles and headings are not', () => {
    const rows = quarters([row(), row({ ref: '1.2', name: 'Sickness' })]);
    const merged = (at: number, rowsMerged: number) =>
      cellsOf('merged-cells-in-data', rows, { merges: [{ row: at, column: 1, rows: rowsMerged, columns: 1 }] });
    expect(merged(1, 2)).toEqual(['B2']);
    expect(merged(0, 1)).toEqual([]);
    expect(merged(3, 2)).toEqual([]);
  });
  test('nothing is said of merged cells where Excel cannot tell', () => {
    expect(cellsOf('merged-cells-in-data', quarters([row()]), { merges: null })).toEqual([]);
  });
  test('a constant among formulas', () => {
    const formula = { value: 96, formula: '=SUM(A1:A2)' };
    const rows = (...cells: (number | typeof formula)[]) =>
      quarters(cells.map((cell, i) => row({ ref: `1.${i}`, q2: cell })));
    expect(cellsOf('formula-overwritten', rows(formula, formula, 96))).toEqual(['G4']);
    expect(cellsOf('formula-overwritten', rows(formula, 96))).toEqual(['G3']);
    expect(cellsOf('formula-overwritten', rows(formula, 96, 96))).toEqual([]);
    expect(cellsOf('formula-overwritten', rows(formula, formula))).toEqual([]);
  });
  test('errors come first, then in the order of the sheets and down each', () => {
    const first = sheet('First', quarters([row({ target: '' }), row({ ref: '2', polarity: '' })]));
    const second = sheet('Second', quarters([row({ ref: '3', polarity: '' }), row({ ref: '4', name: '' })]));
    expect(findings(contextOf([first, second])).map(({ code, sheet: on, cell }) => `${code} ${on}!${cell}`)).toEqual([
      'missing-polarity First!D3',
      'missing-polarity Second!D2',
      'missing-name Second!B3',
      'missing-target First!E2',
    ]);
  });
});
