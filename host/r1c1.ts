import { columnName, columnNumber } from './model/address';

/** References in R1C1 style, for `formulasR1C1`. Only plain references are turned; text in quotation marks is left alone. */

/** Outside quotation marks and quoted sheet names; not a part of a name, a function or a structured reference. */
const A1 = /("(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^\]]*\])|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/gi;
const R1C1 = /("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(?<![\w.$])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\w.(!])/gi;

const relative = (letter: string, absolute: boolean, at: number, own: number): string => {
  if (absolute) return `${letter}${at + 1}`;
  return at === own ? letter : `${letter}[${at - own}]`;
};

/** `=A1` seen from B2 is `=R[-1]C[-1]`. What is no formula comes back as it is. */
export const toR1C1 = (formula: unknown, row: number, column: number): unknown =>
  typeof formula === 'string' && formula.startsWith('=')
    ? formula.replace(A1, (whole, quoted: string | undefined, fixedC: string, c: string, fixedR: string, r: string) =>
        quoted !== undefined
          ? whole
          : relative('R', fixedR === '$', Number(r) - 1, row) + relative('C', fixedC === '$', columnNumber(c), column),
      )
    : formula;

/** The place a part such as `[-1]`, `3` or nothing stands for, and whether it is absolute. */
const placed = (part: string | undefined, own: number): { at: number; absolute: boolean } => {
  if (part === undefined) return { at: own, absolute: false };
  return part.startsWith('[')
    ? { at: own + Number(part.slice(1, -1)), absolute: false }
    : { at: Number(part) - 1, absolute: true };
};

/** The formula in A1 style. What is no formula comes back as it is. */
export const fromR1C1 = (formula: unknown, row: number, column: number): unknown =>
  typeof formula === 'string' && formula.startsWith('=')
    ? formula.replace(R1C1, (whole, quoted: string | undefined, r: string | undefined, c: string | undefined) => {
        if (quoted !== undefined) return whole;
        const inRow = placed(r, row);
        const inColumn = placed(c, column);
        return `${inColumn.absolute ? '$' : ''}${columnName(inColumn.at)}${inRow.absolute ? '$' : ''}${inRow.at + 1}`;
      })
    : formula;
