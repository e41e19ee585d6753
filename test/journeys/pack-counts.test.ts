import fc from 'fast-check';
import type { SheetModel, WorkbookModel } from '../../host/model/model';
import type { Results } from '../../src/actions/results';
import { wholePercent } from '../../src/rules/numbers';
import { ACTION_RAGS, ACTION_STATUSES, RATINGS, STATUSES } from '../../src/rules/statuses';
import type { CellValue } from '../../src/tracker/snapshot';
import { GOVERNANCE, randomPlan, type RandomPlan } from '../fuzz/random-plan';
import { runs } from '../fuzz/runs';
import { draw } from '../layouts/draw';
import { bed } from './bed';

/**
 * Every count that any sheet of the pack prints, read from the sheet's cells as a person would read it, is the count of
 * what the command line's JSON lists; so the sheets agree with one another too.
 */

type Cells = CellValue[][];

const COLOURS = ['Blue', 'Green', 'Amber', 'Red'] as const;
/** The mark of a status that was typed otherwise. */
const unmarked = (cell: CellValue | undefined): string => String(cell ?? '').replace(/ \*$/u, '');

const cellsOf = (sheet: SheetModel): Cells =>
  Array.from(sheet.rows, (cells) => Array.from(cells ?? [], (cell) => cell?.value ?? ''));

class Pack {
  constructor(readonly workbook: WorkbookModel) {}
  sheet(name: string): SheetModel | null {
    return this.workbook.sheets.find((one) => one.name === name) ?? null;
  }
  /** Null where there is no such sheet. */
  cells(name: string): Cells | null {
    const sheet = this.sheet(name);
    return sheet === null ? null : cellsOf(sheet);
  }
}

/** The rows under the one that has this text in that column, up to the next blank in it. */
function tableUnder(cells: Cells, head: string, column = 0): { head: CellValue[]; rows: Cells } | null {
  const at = cells.findIndex((row) => row[column] === head);
  if (at === -1) return null;
  const rest = cells.slice(at + 1);
  const end = rest.findIndex((row) => (row[column] ?? '') === '');
  return { head: cells[at]!, rows: rest.slice(0, end === -1 ? undefined : end).filter((row) => row[column] !== head) };
}

const inColumn = ({ head }: { head: CellValue[] }, name: string): number => head.indexOf(name);
const sum = (numbers: readonly (CellValue | undefined)[]): number =>
  numbers.reduce<number>((total, n) => total + (typeof n === 'number' ? n : 0), 0);
const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;
/** The numbers of a sentence that begins so. */
const numbersIn = (cells: Cells, sentence: RegExp): number[] | null => {
  const said = cells.map(([cell]) => String(cell ?? '')).find((text) => sentence.test(text));
  // `11 (31%)`: the percentages stand in the tables too.
  return said === undefined ? null : (said.replace(/\(\d+%\)/gu, '').match(/\d+/gu) ?? []).map(Number);
};
const percent = (n: number, of: number): number | '' => {
  const whole = wholePercent(n, of);
  return whole === null ? '' : whole / 100;
};

function scorecard(pack: Pack, results: Results, plan: RandomPlan): void {
  const cells = pack.cells('Scorecard')!;
  const { indicators, counts } = results;
  const targets = sum(COLOURS.map((colour) => counts[colour]));
  const byStatus = tableUnder(cells, 'Status')!;
  for (const status of STATUSES) {
    const row = byStatus.rows.find((one) => one[0] === status);
    if (row === undefined) expect(counts[status]).toBe(0);
    else {
      const isColour = COLOURS.some((colour) => colour === status);
      expect(row.slice(2, 5)).toEqual([
        counts[status],
        percent(counts[status], indicators.length),
        isColour ? percent(counts[status], targets) : '',
      ]);
    }
  }
  expect(byStatus.rows.find((row) => row[0] === 'Total')!.slice(2, 5)).toEqual([
    indicators.length,
    1,
    percent(targets, targets),
  ]);
  expect(cells.flat()).toContain(`% of ${targets} with targets`);

  // Under the tolerance rule a target is met where the row is Blue or Green.
  const against = tableUnder(cells, 'Against target', 1)!.rows;
  const met = counts.Blue + counts.Green;
  const far = count(
    indicators,
    ({ status, variancePercent }) =>
      (status === 'Amber' || status === 'Red') && variancePercent !== null && Math.abs(variancePercent) > 10 + 1e-9,
  );
  const expected = [met, counts.Amber + counts.Red, counts.Amber, counts.Red, far];
  expect(against.map((row) => row.slice(2, 5))).toEqual(
    expected.map((n) => [n, percent(n, indicators.length), percent(n, targets)]),
  );
  const trends = tableUnder(cells, 'Long trends', 1)?.rows ?? null;
  const trending = ['Improving', 'Stable', 'Declining'].map((word) =>
    count(indicators, (one) => one.longTrend === word),
  );
  // Three zeroes are said in words.
  const hasTrends = sum(trending) > 0;
  expect(trends?.map((row) => row[2]) ?? null).toEqual(hasTrends ? trending : null);

  expect(numbersIn(cells, /^Of \d+ measures? with targets|^No measure has a target/u)).toEqual(
    targets === 0 ? [] : [targets, met, counts.Amber, counts.Red],
  );
  expect(numbersIn(cells, /^By their long trends/u)?.slice(0, 3) ?? null).toEqual(hasTrends ? trending : null);
  expect(cells.flat().includes('No measure has figures for long enough for a long trend yet.')).toBe(!hasTrends);
  expect(numbersIn(cells, /^Of all \d+/u)?.slice(0, 4)).toEqual([
    indicators.length,
    met,
    counts.Amber + counts.Red,
    far,
  ]);

  groups(cells, 'Service', indicators, (ref) => plan.services[ref] ?? '');
  groups(cells, 'Objective', indicators, (ref) => plan.objectives[ref] ?? '');
}

/** A table of groups: each line holds what the JSON has for it, and all lines together every indicator once. */
function groups(cells: Cells, head: string, indicators: Results['indicators'], groupOf: (ref: string) => string): void {
  const table = tableUnder(cells, head, 1);
  if (table === null) return;
  const seen = indicators.map(({ ref, status }) => ({ status, group: groupOf(ref) }));
  const total = inColumn(table, 'Total');
  for (const row of table.rows) {
    const name = String(row[1]);
    const own = seen.filter(({ group }) => group !== '' && (name === group || name.startsWith(`${group} `)));
    const isNamed = own.length > 0;
    for (const colour of COLOURS) {
      const at = inColumn(table, colour);
      const printed = at === -1 ? 0 : row[at];
      if (isNamed)
        expect([name, colour, printed]).toEqual([name, colour, count(own, ({ status }) => status === colour)]);
    }
    if (isNamed) expect([name, row[total]]).toEqual([name, own.length]);
    expect(sum(row.slice(2, total))).toBe(row[total]);
  }
  expect(sum(table.rows.map((row) => row[total]))).toBe(indicators.length);
  for (const colour of COLOURS) {
    const at = inColumn(table, colour);
    if (at !== -1) expect(sum(table.rows.map((row) => row[at]))).toBe(count(seen, ({ status }) => status === colour));
  }
}

function objectiveProfile(pack: Pack, results: Results, plan: RandomPlan): void {
  const cells = pack.cells('Objective profile');
  expect(cells === null).toBe(results.objectives.length === 0);
  if (cells === null) return;
  const at = cells.findIndex((row) => row[2] === 'Objective');
  const [kinds, head] = [cells[at - 1]!, cells[at]!];
  const kindOf = head.map((_cell, i) => kinds.slice(0, i + 1).findLast((kind) => kind !== '') ?? '');
  for (const { ref } of results.objectives) {
    const row = cells.find((one) => String(one[2]).startsWith(`${ref} `))!;
    const printed = (kind: string, word: string): number => {
      const column = head.findIndex((cell, i) => cell === word && kindOf[i] === kind);
      return column === -1 ? 0 : Number(row[column] || 0);
    };
    const indicators = results.indicators.filter((one) => plan.objectives[one.ref] === ref);
    const actions = results.actions.filter((one) => plan.actions[one.ref] === ref);
    const risks = results.risks.filter((one) => plan.risks[one.ref] === ref);
    for (const colour of COLOURS)
      expect(printed('Indicators', colour)).toBe(count(indicators, (one) => one.status === colour));
    const dataOnly = count(indicators, (one) => one.status === 'Data only');
    expect(printed('Indicators', 'Total')).toBe(indicators.length - dataOnly);
    expect(sum(head.map((cell, i) => (cell === 'Data only' ? Number(row[i] || 0) : 0)))).toBe(dataOnly);
    for (const rag of ACTION_RAGS) expect(printed('Actions', rag)).toBe(count(actions, (one) => one.rag === rag));
    expect(printed('Actions', 'Total')).toBe(actions.length);
    for (const rating of RATINGS) expect(printed('Risks', rating)).toBe(count(risks, (one) => one.status === rating));
    expect(printed('Risks', 'Total')).toBe(risks.length);
  }
  const governance = results.indicators.filter((one) => plan.objectives[one.ref] === GOVERNANCE);
  const listed = tableUnder(cells, 'Governance indicator', 2)?.rows ?? [];
  expect(listed.map((row) => unmarked(row[1]))).toEqual(governance.map(({ status }) => status));
}

/** Lists that show each record's own status, in the order in which the JSON has them or by ref. */
function lists(pack: Pack, results: Results, plan: RandomPlan): void {
  const objectives = pack.cells('Objectives') ?? [];
  const statusOf = new Map(results.indicators.map(({ ref, status }) => [ref, status]));
  if (results.objectives.length > 0) {
    const shown = objectives.filter(([ref]) => statusOf.has(String(ref)));
    for (const row of shown) expect([row[0], unmarked(row[2])]).toEqual([row[0], statusOf.get(String(row[0]))]);
    // Governance indicators stand beneath the profile.
    const linked = results.indicators.filter(({ ref }) => plan.objectives[ref] !== GOVERNANCE);
    expect(shown.map(([ref]) => ref).sort()).toEqual(linked.map(({ ref }) => ref).sort());
  }
  const risks = tableUnder(pack.cells('Risks') ?? [], 'Ref');
  expect(risks?.rows.map((row) => unmarked(row[inColumn(risks, 'Status')])) ?? []).toEqual(
    results.risks.map(({ status }) => status),
  );
  const scored = numbersIn(pack.cells('Risks') ?? [], /^Of \d+ scored/u);
  if (scored !== null) {
    const [green, amber, red] = RATINGS.map((rating) => count(results.risks, ({ status }) => status === rating));
    expect(scored[0]).toBe(green! + amber! + red!);
    expect([...scored.slice(1)].sort()).toEqual([green, amber, red].sort());
  }
  const matrix = (pack.cells('Risks') ?? []).filter((row) => /^Likelihood \d$/u.test(String(row[1])));
  const placed = matrix.flatMap((row) => row.slice(2).flatMap((cell) => String(cell).split(/: |, /u).slice(1)));
  expect(placed.sort()).toEqual(
    results.risks
      .filter(({ score }) => score !== null)
      .map(({ ref }) => ref)
      .sort(),
  );

  const finance = (pack.cells('Finance') ?? []).filter((row) => /^F\d+ /u.test(String(row[1])));
  expect(finance.map((row) => unmarked(row[0])).sort()).toEqual(
    results.budgets.map(({ status }) => status ?? '–').sort(),
  );
}

function exceptions(pack: Pack, results: Results): void {
  const cells = pack.cells('Exceptions');
  expect(cells === null).toBe(results.exceptions.length === 0);
  if (cells === null) return;
  const listed = cells.filter((row) => typeof row[2] === 'string' && row[2] !== '' && row[2] !== 'Issue');
  expect(listed.map((row) => String(row[1]).split(' ')[0]).sort()).toEqual(
    results.exceptions.map(({ ref }) => ref).sort(),
  );
  const among = [results.indicators, results.actions, results.objectives].map(({ length }) => length);
  expect(numbersIn(cells, /^\d+ exceptions? among/u)).toEqual([
    results.exceptions.length,
    ...among.filter((of) => of > 0),
  ]);
}

function actionPlan(pack: Pack, results: Results, plan: RandomPlan): void {
  const cells = pack.cells('Action plan');
  expect(cells === null).toBe(results.actions.length === 0);
  if (cells === null) return;
  const { actions } = results;
  const byStatus = ACTION_STATUSES.map((status) => count(actions, (one) => one.status === status));
  const table = tableUnder(cells, 'Status')!;
  expect(table.rows.map((row) => [row[0], row[2]])).toEqual([
    ...ACTION_STATUSES.map((status, i) => [status, byStatus[i]]),
    ['Total', actions.length],
  ]);
  for (const row of table.rows) expect(row[3]).toBeCloseTo(Number(row[2]) / actions.length, 10);
  const said = ['Completed', 'In progress', 'Slippage', 'Not started'] as const;
  expect(numbersIn(cells, /^Of \d+ actions?,/u)).toEqual([
    actions.length,
    ...said.map((status) => count(actions, (one) => one.status === status)),
  ]);
  const good = count(actions, ({ rag }) => rag === 'Blue' || rag === 'Green');
  const bad = count(actions, ({ rag }) => rag === 'Amber' || rag === 'Red');
  for (const sheet of [cells, pack.cells('Scorecard') ?? cells])
    expect(numbersIn(sheet, /^\d+ of \d+ actions?.* Blue or Green/u)).toEqual([good, actions.length, bad]);
  const themes = tableUnder(cells, 'Theme', 1);
  for (const row of themes?.rows ?? []) {
    // A theme that is an objective is printed with its title.
    const isOf = (theme: string): boolean => row[1] === theme || String(row[1]).startsWith(`${theme} `);
    const own = row[1] === 'Total' ? actions : actions.filter(({ ref }) => isOf(plan.actions[ref] || 'Not stated'));
    if (row[1] !== 'Total' && own.length === 0) continue;
    expect([row[1], ...row.slice(2, 7)]).toEqual([
      row[1],
      ...ACTION_STATUSES.map((status) => count(own, (one) => one.status === status)),
      own.length,
    ]);
  }
  // Under its heading every completed and every slipping action is listed.
  const under = (heading: string): number => {
    const at = cells.findIndex((row) => row[0] === heading && row.slice(1).every((cell) => cell === ''));
    if (at === -1) return 0;
    const from = cells.findIndex((row, i) => i > at && row[1] === 'Action');
    const end = cells.findIndex((row, i) => i > from && (row[1] ?? '') === '');
    return count(cells.slice(from + 1, end === -1 ? undefined : end), (row) => row[1] !== 'Action');
  };
  expect(under('Completed')).toBe(count(actions, ({ status }) => status === 'Completed'));
  expect(under('Slippage')).toBe(count(actions, ({ status }) => status === 'Slippage'));
}

function trendsAndGrid(pack: Pack, results: Results, titles: readonly string[]): void {
  const statusOf = new Map(results.indicators.map(({ ref, status }) => [ref, status]));
  const captions = (pack.cells('Trends') ?? []).flatMap((row) => [row[0], row[2]]).map(String);
  const charted = titles.map((title) => title.split(' ')[0]!);
  const words = STATUSES.map((status) => [
    count(captions, (caption) => caption === status || caption.startsWith(`${status} ·`)),
    count(charted, (ref) => statusOf.get(ref) === status),
  ]);
  for (const [printed, known] of words) expect(printed).toBe(known);

  const view = pack.cells('RAG view');
  if (view === null) return;
  const grid = tableUnder(view, 'Ref')!;
  const now = inColumn(grid, results.period ?? '');
  const rows = grid.rows.filter(([ref]) => statusOf.has(String(ref)));
  expect(rows.map(([ref]) => ref)).toEqual(results.indicators.map(({ ref }) => ref));
  if (now !== -1)
    expect(rows.map((row) => [row[0], row[now]])).toEqual(rows.map((row) => [row[0], statusOf.get(String(row[0]))]));
}

function dataChecks(pack: Pack, results: Results): void {
  const cells = pack.cells('Data checks')!;
  const { findings } = results;
  const listed = cells.filter((row) => /^(?:Error|Warning|Note)$/u.test(String(row[0])));
  const severities = ['error', 'warning', 'note'] as const;
  for (const severity of severities)
    expect(count(listed, ([word]) => String(word).toLowerCase() === severity)).toBe(
      count(findings, (one) => one.severity === severity),
    );
  expect(listed.map((row) => `${row[1]}!${row[2]}`).sort()).toEqual(
    findings.map(({ sheet, cell }) => `${sheet}!${cell}`).sort(),
  );
  const said = numbersIn(cells, /^\d+ (?:error|warning|note)/u);
  expect(said ?? []).toEqual(
    severities.map((severity) => count(findings, (one) => one.severity === severity)).filter((n) => n > 0),
  );
}

/** Of the sheet Trends; none where there is no such sheet. */
async function chartTitles(context: Excel.RequestContext): Promise<string[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject('Trends');
  await context.sync();
  if (sheet.isNullObject) return [];
  const charts = sheet.charts.load('items/title/text');
  await context.sync();
  return charts.items.map(({ title }) => title.text);
}

test('of random plans, every count on every sheet is what the JSON lists', async () => {
  await fc.assert(
    fc.asyncProperty(randomPlan, async (plan) => {
      const { act, hand, workbook } = bed({ workbook: draw(plan.sheets) });
      const outcome = await act('pack', { asAt: '2013-11-30' });
      if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
      if (outcome.kind !== 'done' || outcome.results === null) throw new Error(JSON.stringify(outcome));
      const { results } = outcome;
      const pack = new Pack(workbook);
      scorecard(pack, results, plan);
      objectiveProfile(pack, results, plan);
      lists(pack, results, plan);
      exceptions(pack, results);
      actionPlan(pack, results, plan);
      trendsAndGrid(pack, results, await hand(chartTitles));
      dataChecks(pack, results);
    }),
    runs(15),
  );
}, 600_000);
