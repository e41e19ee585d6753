import fc from 'fast-check';
import { dataChecksSheet, fetchPack, packSheet } from '../../src/reports/pack';
import { PACK_SHEETS } from '../../src/reports/pack-names';
import type { PrintedSheet } from '../../src/plan/printed-sheet';
import { action, budget, factsOf, indicator, objective, risk } from './facts-of';
import { wrappedHeight } from '../../src/reports/measure';
import { randomTracker } from './random-tracker';

beforeAll(fetchPack);

/** The rules of the Analysis Function's checklist for accessible spreadsheets that a machine can check. */
const eachTable = (check: (sheet: PrintedSheet) => void): void => {
  fc.assert(
    fc.property(randomTracker, (tracker) => {
      const facts = factsOf(tracker);
      for (const sheet of PACK_SHEETS) {
        const published = packSheet(sheet, facts, true);
        if (published !== null) check(published);
      }
      check(dataChecksSheet(facts, true));
    }),
    { numRuns: 25 },
  );
};

describe('the publish copy', () => {
  test('is one table a sheet, at A1, marked up as a table', () => {
    eachTable(({ values, layout }) => {
      expect(layout.tables).toHaveLength(1);
      expect(layout.tables[0]?.area).toEqual({ row: 0, column: 0, rows: values.length, columns: values[0]?.length });
    });
  });

  test('has unique heads that are text', () => {
    eachTable(({ values }) => {
      const heads = values[0] ?? [];
      expect(heads.every((head) => typeof head === 'string' && head !== '')).toBe(true);
      expect(new Set(heads.map((head) => String(head).toLowerCase())).size).toBe(heads.length);
    });
  });

  test('has no empty cell', () => {
    eachTable(({ values }) => {
      for (const row of values) for (const value of row) expect(value).not.toBe('');
    });
  });

  test('has no header or footer, and no colour that would have to be seen', () => {
    eachTable(({ layout }) => {
      expect([layout.page.header, layout.page.footer]).toEqual([null, null]);
      expect(layout.looks.every(({ fill }) => fill === '')).toBe(true);
      expect(layout.charts).toEqual([]);
    });
  });

  test('has no filter buttons or frozen panes, wraps its text, and shows it large', () => {
    eachTable(({ layout }) => {
      expect([layout.filter, layout.freeze, layout.rules]).toEqual([null, null, []]);
      expect(layout.looks.every(({ wrap, size }) => wrap && size >= 12)).toBe(true);
    });
  });

  test('is never printed under eight points', () => {
    eachTable(({ layout: { page, looks } }) => {
      for (const { size } of looks) expect((size * page.scale) / 100).toBeGreaterThanOrEqual(8);
    });
  });

  test('shows all of every text, in rows that Excel can have', () => {
    const position = 'The plan is in place. Its first year has been looked at by the board, and it is kept. '.repeat(
      60,
    );
    const named = objective({ ref: 'O', name: 'All of it', position });
    const { values, layout } = packSheet('objectiveProfile', factsOf({ objectives: [named] }), true)!;
    values.forEach((row, at) => {
      expect(layout.rowHeights[at]).toBeLessThanOrEqual(409);
      row.forEach((value, i) => {
        const needs = wrappedHeight(String(value), layout.columnWidths[i] ?? 0, { size: 12, bold: at === 0 });
        if (typeof value === 'string') expect(layout.rowHeights[at]).toBeGreaterThanOrEqual(needs);
      });
    });
    const [head = [], ...rows] = values;
    const column = head.indexOf('Position statement');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => row[column]).join(' ')).toBe(position.trim());
    // What a row is about is said in each.
    expect(rows.map((row) => row.slice(0, 2))).toEqual(rows.map(() => ['O', 'All of it']));
  });

  test('says of an objective what it has of each status, as the page does', () => {
    const facts = factsOf({
      indicators: [
        indicator({ name: 'A', objectives: ['O'], values: [1, 5], goal: 10 }),
        indicator({ name: 'B', objectives: ['O'], values: [1, 12], goal: 10 }),
      ],
      objectives: [objective({ ref: 'O', name: 'All' })],
      risks: [risk({ name: 'Fire', scores: [3, 5], objectives: ['O'] })],
    });
    const [head = [], row = []] = packSheet('objectiveProfile', facts, true)!.values;
    const said = Object.fromEntries(head.map((name, i) => [String(name), row[i]]));
    expect(said).toMatchObject({
      'Indicators: Green': 1,
      'Indicators: Amber': 0,
      'Indicators: Red': 1,
      'Indicators: Total': 2,
      'Risks: Red': 1,
      'Risks: Total': 1,
    });
  });

  test('says what is said of an objective', () => {
    const at = { table: [] as never, row: 1 };
    const objectives = [objective({ ref: 'A', name: 'Homes' }), objective({ ref: 'B', name: 'Jobs' })];
    const commentary = [{ at, heading: 'a', text: 'It goes well.', printedOn: '' }];
    const { values } = packSheet('objectiveProfile', factsOf({ objectives, commentary }), true)!;
    expect(values.map((row) => row.at(-1))).toEqual(['Comment', 'It goes well.', 'Not applicable']);
    expect(packSheet('objectiveProfile', factsOf({ objectives }), true)!.values[0]).not.toContain('Comment');
  });
  test('of Data checks says where nothing was found', () => {
    const [, row] = dataChecksSheet(factsOf({}), true).values;
    expect(row).toContain('Nothing was found that needs mending.');
  });

  test('names its tables differently', () => {
    const facts = factsOf({
      indicators: [indicator({ name: 'A', objectives: ['O'], values: [1, 5], goal: 10 })],
      objectives: [objective({ ref: 'O', name: 'All' })],
      actions: [action({ name: 'Do', due: '2013-01-01' })],
      risks: [risk({ name: 'Fire', scores: [3, 5] })],
      budgets: [budget({ name: 'All', net: 100, projectedVariance: 2 })],
    });
    const names = PACK_SHEETS.flatMap(
      (sheet) => packSheet(sheet, facts, true)?.layout.tables.map(({ name }) => name) ?? [],
    );
    expect(names.length).toBe(PACK_SHEETS.length);
    expect(new Set(names).size).toBe(names.length);
  });
});
