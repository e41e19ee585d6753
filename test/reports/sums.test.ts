import fc from 'fast-check';
import type { CellValue } from '../../src/tracker/snapshot';
import type { PackFacts } from '../../src/reports/facts';
import { fetchPack, packSheet } from '../../src/reports/pack';
import { type PackSheetName } from '../../src/reports/pack-names';
import { isColour, STATUSES, type Status } from '../../src/rules/statuses';
import { factsOf, indicator } from './facts-of';
import { randomTracker } from './random-tracker';

beforeAll(fetchPack);

const rowsOf = (name: PackSheetName, facts: PackFacts): CellValue[][] => packSheet(name, facts, false)?.values ?? [];
const startingWith = (rows: CellValue[][], word: string): CellValue[] => rows.find((row) => row[0] === word) ?? [];
const sum = (cells: readonly CellValue[]): number =>
  cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0);

/** The rows between the row that a head stands in and the next row without a name. */
function tableUnder(rows: CellValue[][], head: string): CellValue[][] {
  const start = rows.findIndex((row) => row[1] === head);
  if (start === -1) return [];
  const after = rows.slice(start + 1);
  const end = after.findIndex((row) => row[1] === '');
  return after.slice(0, end === -1 ? undefined : end);
}

const countsOf = (facts: PackFacts): Record<Status, number> =>
  Object.fromEntries(
    STATUSES.map((status) => [
      status,
      facts.indicators.filter(({ assessment }) => assessment.status === status).length,
    ]),
  ) as Record<Status, number>;

describe('the sums of the pack', () => {
  test('the scorecard counts every indicator once, by the statuses that the JSON has', () => {
    fc.assert(
      fc.property(randomTracker, (tracker) => {
        const facts = factsOf(tracker);
        const rows = rowsOf('scorecard', facts);
        const counts = countsOf(facts);
        for (const status of STATUSES) {
          const printed = startingWith(rows, status)[2];
          if (printed === undefined) expect(counts[status]).toBe(0);
          else expect(printed).toBe(counts[status]);
        }
        expect(startingWith(rows, 'Total')[2]).toBe(facts.indicators.length);
      }),
      { numRuns: 60 },
    );
  });

  test('by service the counts of every line sum to its total, and the totals to all indicators', () => {
    fc.assert(
      fc.property(randomTracker, (tracker) => {
        const facts = factsOf(tracker);
        const lines = tableUnder(rowsOf('scorecard', facts), 'Service').map((row) =>
          row.filter((cell) => typeof cell === 'number'),
        );
        if (lines.length === 0) return;
        for (const line of lines) expect(sum(line.slice(0, -1))).toBe(line[line.length - 1]);
        expect(sum(lines.map((line) => line[line.length - 1] ?? 0))).toBe(facts.indicators.length);
      }),
      { numRuns: 60 },
    );
  });

  test('the objective profile counts what the objectives have, of every kind', () => {
    fc.assert(
      fc.property(randomTracker, (tracker) => {
        const facts = factsOf(tracker);
        const rows = rowsOf('objectiveProfile', facts);
        facts.objectives.forEach(({ record, indicators, actions, risks }) => {
          const line = rows.find((row) => row[2] === `${record.ref} ${record.name}`) ?? [];
          // Each kind's numbers and its total; data-only measures stand alone.
          const dataOnly = indicators.filter(({ assessment }) => assessment.status === 'Data only').length;
          expect(sum(line)).toBe(2 * (actions.length + indicators.length - dataOnly + risks.length) + dataOnly);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the action plan counts every action once, by status and by theme', () => {
    fc.assert(
      fc.property(randomTracker, (tracker) => {
        const facts = factsOf(tracker);
        if (facts.actions.length === 0) return;
        const rows = rowsOf('actionPlan', facts);
        const printed = ['Completed', 'In progress', 'Slippage', 'Not started'].map(
          (word) => rows.find((row) => row[0] === word)?.[2] ?? 0,
        );
        expect(sum(printed)).toBe(facts.actions.length);
        const themes = tableUnder(rows, 'Theme');
        const total = themes.find((row) => row[1] === 'Total');
        if (total) expect(total[6]).toBe(facts.actions.length);
      }),
      { numRuns: 60 },
    );
  });

  test('objectives and "without an objective" together show every indicator', () => {
    fc.assert(
      fc.property(randomTracker, (tracker) => {
        const facts = factsOf(tracker);
        if (facts.objectives.length === 0) return;
        const statuses = new Set<CellValue>(STATUSES);
        const shown = rowsOf('objectives', facts).filter((row) => statuses.has(row[2] ?? '')).length;
        const linked = facts.objectives.reduce((total, { indicators }) => total + indicators.length, 0);
        const free = facts.indicators.filter(
          (of) => !facts.objectives.some(({ indicators }) => indicators.includes(of)),
        ).length;
        expect(shown).toBe(linked + free);
      }),
      { numRuns: 60 },
    );
  });

  test('a table pasted elsewhere keeps the plain word of a status; its shape is in the number format', () => {
    const sheet = packSheet(
      'scorecard',
      factsOf({ indicators: [indicator({ name: 'A', values: [5], goal: 10 })] }),
      false,
    )!;
    const row = sheet.values.findIndex((cells) => cells[0] === 'Red');
    const run = sheet.layout.runs.find(([, top, left, rows]) => left === 0 && row >= top && row < top + rows);
    expect(sheet.layout.looks[run![0]]).toMatchObject({ numberFormat: '"● "@', fill: '#B3261E', color: '#FFFFFF' });
  });

  test('the headline says both denominators', () => {
    const values = [12, 11, 9.5, 5, null];
    const indicators = values.map((value, i) => indicator({ name: `M${i}`, values: [value], goal: 10 }));
    const said = rowsOf('scorecard', factsOf({ indicators })).map((row) => row[0]);
    expect(said).toContain(
      'Of 4 measures with targets, 2 are better than target, 1 within tolerance and 1 outside it.',
    );
    expect(said).toContain(
      'Of all 5 measures, 2 (40%) met the target, 2 (40%) were off target and 1 (20%) off target by more than 10%.',
    );
  });

  test('a measure exactly on its target is not called better than it', () => {
    const indicators = [10, 12].map((value) => indicator({ name: 'M', values: [value], goal: 10 }));
    const said = rowsOf('scorecard', factsOf({ indicators })).map((row) => row[0]);
    expect(said).toContain(
      'Of 2 measures with targets, 2 are on target or better, 0 within tolerance and 0 outside it.',
    );
    expect(isColour(factsOf({ indicators }).indicators[0]!.assessment.status)).toBe(true);
  });
});
