import { neededColumns } from '../../src/tracker/needed-columns';
import { readTracker } from '../../src/tracker/read-tracker';
import type { SheetSnapshot, Snapshot } from '../../src/tracker/snapshot';
import { found, pc, sheet, workbook, type TestCell } from './grid';

/** The snapshot with only some rows of each sheet, or only some columns. */
function only(
  snapshot: Snapshot,
  keep: { rows?: number; columns?: (sheetId: string, column: number) => boolean },
): Snapshot {
  const part = (one: SheetSnapshot): SheetSnapshot => ({
    ...one,
    blocks: one.blocks.flatMap((block) =>
      Array.from({ length: block.area.columns }, (_, i) => i)
        .filter((i) => keep.columns?.(one.id, block.area.column + i) ?? true)
        .map((i) => {
          const pick = <Cell>(grid: Cell[][] | null) =>
            grid?.slice(0, keep.rows).map((row) => row.slice(i, i + 1)) ?? null;
          const values = pick(block.values) ?? [];
          return {
            area: { row: block.area.row, column: block.area.column + i, rows: values.length, columns: 1 },
            values,
            numberFormats: pick(block.numberFormats),
            texts: pick(block.texts),
            formulas: pick(block.formulas),
          };
        }),
    ),
  });
  return { ...snapshot, sheets: snapshot.sheets.map(part) };
}

const header = ['Ref', 'Indicator', 'How it is worked out', 'Good is', 'Target', 'Q1 2013/14', 'Status'];
const rows: TestCell[][] = Array.from({ length: 60 }, (_, i) => [
  `${i}`,
  `Indicator ${i}`,
  'A long text',
  'High',
  5,
  i,
  { value: 'G', formula: '=IF(1,"G")' },
]);
const needed = (snapshot: Snapshot) => neededColumns(only(snapshot, { rows: 30 }), []);

describe('the columns that are read', () => {
  test('are those that hold something of the tracker', () => {
    expect(needed(workbook(sheet('S', [header, ...rows]))).map(({ column }) => column)).toEqual([0, 1, 3, 4, 5, 6]);
  });
  test('with shown texts of refs, number formats of figures, and formulas where the head shows one', () => {
    const byColumn = new Map(needed(workbook(sheet('S', [header, ...rows]))).map((need) => [need.column, need]));
    expect(byColumn.get(0)).toMatchObject({ texts: true, formats: false, formulas: false });
    expect(byColumn.get(5)).toMatchObject({ texts: false, formats: true, formulas: false });
    expect(byColumn.get(6)).toMatchObject({ texts: false, formats: false, formulas: true });
  });
  test('of no sheet that is hidden, ours, settings or no tracker', () => {
    const sheets = [
      sheet('Hidden', [header, ...rows], { visibility: 'Hidden' }),
      sheet('Ours', [header, ...rows]),
      sheet('Settings', [
        ['Setting', 'Value'],
        ['As at', 41000],
      ]),
      sheet('Notes', [['Some notes'], ['about this']]),
    ];
    expect(neededColumns(workbook(...sheets), [], { ownedSheets: ['id-Ours'] })).toEqual([]);
  });
  test('and reading them gives what reading everything gives, tables further down included', () => {
    const below = [
      [],
      ['Risk register'],
      ['', '', '', '', 'Ref', 'Risk', 'Likelihood', 'Impact'],
      ['', '', '', '', 'R1', 'Fire', 2, pc(0.03)],
    ];
    const snapshot = workbook(sheet('S', [header, ...rows, ...below]));
    let wanted = new Set<number>();
    for (let round = 0; round < 3; round++) {
      const head =
        round === 0 ? only(snapshot, { rows: 30 }) : only(snapshot, { columns: (_, column) => wanted.has(column) });
      wanted = new Set([...wanted, ...neededColumns(head, []).map(({ column }) => column)]);
    }
    const options = { asAt: '2014-12-31' };
    const part = readTracker(only(snapshot, { columns: (_, column) => wanted.has(column) }), options);
    const whole = readTracker(snapshot, options);
    expect(part.indicators.map(({ ref, points }) => [ref, points])).toEqual(
      whole.indicators.map(({ ref, points }) => [ref, points]),
    );
    expect(part.risks.map(({ name, likelihood, impact }) => [name, likelihood, impact])).toEqual(
      whole.risks.map(({ name, likelihood, impact }) => [name, likelihood, impact]),
    );
    expect(whole.risks).toHaveLength(1);
    expect(found(part)).toEqual(found(whole));
  });
});
