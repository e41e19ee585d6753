import { columnName, columnNumber, parseArea } from '../model/address';
import { isEntireColumn, isEntireRow, lastColumnOf, lastRowOf, sameArea } from '../model/areas';
import type { Area } from '../model/model';

/** Where an area is after cells moved; null where it is gone. */
export type Shift = (area: Area) => Area | null;

/** Text in quotation marks and structured references are passed over; then an optional sheet and a reference. */
const TOKEN =
  /("(?:[^"]|"")*"|\[[^\]]*\])|((?:'(?:[^']|'')+'|[A-Za-z_\u00C0-\uFFFF][\w.\u00C0-\uFFFF]*)!)?(?<![\w.$\]])(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w.(!])/gi;

const fixed = (part: string | undefined): { column: string; row: string } => ({
  column: part && /^\$[A-Z]/i.test(part) ? '$' : '',
  row: part && /\$\d+$/.test(part) ? '$' : '',
});

/** An area with the dollar signs that its reference had. */
const printLike = (area: Area, reference: string): string => {
  const [first, second] = reference.split(':');
  const a = fixed(first);
  const b = fixed(second);
  if (isEntireColumn(area) && !/\d/.test(reference))
    return `${a.column}${columnName(area.column)}:${b.column}${columnName(lastColumnOf(area))}`;
  if (isEntireRow(area) && !/[A-Z]/i.test(reference)) return `${a.row}${area.row + 1}:${b.row}${lastRowOf(area) + 1}`;
  const start = `${a.column}${columnName(area.column)}${a.row}${area.row + 1}`;
  return second === undefined
    ? start
    : `${start}:${b.column}${columnName(lastColumnOf(area))}${b.row}${lastRowOf(area) + 1}`;
};

const sheetOf = (prefix: string | undefined, home: string): string =>
  prefix === undefined ? home : prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");

/**
 * The formula after cells of `sheet` moved. `home` is the sheet that the formula stands on.
 * A reference to what is gone becomes `#REF!`, as in Excel.
 */
export const shiftFormula = (formula: string, home: string, sheet: string, shift: Shift): string =>
  formula.replace(TOKEN, (whole: string, passed: string | undefined, prefix: string | undefined, reference: string) => {
    if (passed !== undefined || sheetOf(prefix, home).toLowerCase() !== sheet.toLowerCase()) return whole;
    const area = parseArea(reference);
    if (!area) return whole;
    const to = shift(area);
    if (!to) return '#REF!';
    return sameArea(to, area) ? whole : (prefix ?? '') + printLike(to, reference);
  });

/** A formula as it is when its cell is copied by so many rows and columns: what is not fixed with `$` moves along. */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(TOKEN, (whole: string, passed: string | undefined, prefix: string | undefined, reference: string) => {
    if (passed !== undefined) return whole;
    const parts = reference.split(':').map((part) => {
      const match = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(part);
      if (!match) return part;
      const [, c = '', letters = '', r = '', digits = ''] = match;
      const rowMark = letters === '' ? c : r;
      const column = columnNumber(letters) + (c === '' ? columns : 0);
      const row = Number(digits) + (rowMark === '' ? rows : 0);
      if ((letters !== '' && column < 0) || (digits !== '' && row < 1)) return '#REF!';
      return (letters === '' ? '' : c + columnName(column)) + (digits === '' ? '' : rowMark + String(row));
    });
    return parts.includes('#REF!') ? '#REF!' : (prefix ?? '') + parts.join(':');
  });
