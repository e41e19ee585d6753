const letters = new Map<number, string>();

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  const known = letters.get(column);
  if (known !== undefined) return known;
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  letters.set(column, text);
  return text;
}

/** The A1 address of a cell, row and column counted from 0. */
export const a1 = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
