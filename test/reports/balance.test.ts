import fc from 'fast-check';
import { balanced } from '../../src/reports/balance';
import { header, text, type Row } from '../../src/reports/blocks';
import { STYLES } from '../../src/reports/looks';
import { CELL_PADDING, textWidth } from '../../src/reports/measure';
import { heightOf } from '../../src/reports/measured-rows';

/** Columns by what stands in them. */

const HEAD: Row = [header('RAG'), header('Action'), header('Note')];
const COLUMNS = [60, 150, 130];
const rowsOf = (cells: readonly (readonly [string, string])[]): Row[] =>
  cells.map(([action, note]) => [text('Red'), text(action), text(note)]);
const tall = (rows: readonly Row[], widths: readonly number[]): number =>
  rows.reduce((total, row) => total + Math.max(...row.map((cell, i) => heightOf(cell, widths[i] ?? 0))), 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('columns by what stands in them', () => {
  test('long notes take room from short actions', () => {
    const rows = rowsOf([['Agree the plan', 'The contractor was issued with a formal notice. '.repeat(8)]]);
    const [rag, action = 0, note = 0] = balanced(COLUMNS, [1, 2], rows, [HEAD]);
    expect([rag, note > 200, action < 100]).toEqual([60, true, true]);
  });
  test('stay as they are where nothing is gained, and where there is nothing', () => {
    expect(balanced(COLUMNS, [1, 2], rowsOf([['A', 'B']]), [HEAD])).toEqual(COLUMNS);
    expect(balanced(COLUMNS, [1, 2], [], [HEAD])).toEqual(COLUMNS);
  });
  test('a word too long for its column is kept whole where others have room to spare', () => {
    const rows = rowsOf([['Homelessness prevention', 'The contractor was issued with a formal notice. '.repeat(8)]]);
    const [, action = 0] = balanced([60, 40, 240], [1, 2], rows, [HEAD]);
    expect(action).toBeGreaterThanOrEqual(Math.ceil(textWidth('Homelessness', STYLES.body)) + CELL_PADDING);
  });
  test('keep their sum, and never make the table taller', () => {
    const words = fc.lorem({ maxCount: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 8 }), (cells) => {
        const rows = rowsOf(cells);
        const widths = balanced(COLUMNS, [1, 2], rows, [HEAD]);
        expect(sum(widths)).toBe(sum(COLUMNS));
        expect(tall(rows, widths)).toBeLessThanOrEqual(tall(rows, COLUMNS));
      }),
      { numRuns: 30 },
    );
  });
});
