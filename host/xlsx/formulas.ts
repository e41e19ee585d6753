import { columnName, columnNumber } from '../model/address';
import { MAX_COLUMNS, MAX_ROWS } from '../model/cells';

/** Formulas as a file writes them, and as Excel shows them. */

/** Texts, sheet names and bracketed column names are passed over; a reference is the second group and what follows. */
const PIECES =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])|(?<![\p{L}\p{N}_.\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(\\!])|(?<![\p{L}\p{N}_.\\$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(\\!])|(?<![\p{L}\p{N}_.\\$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])/giu;

const wrap = (value: number, size: number): number => ((value % size) + size) % size;

/**
 * A formula as it reads when it is filled `rows` down and `columns` to the right: its relative references move.
 * Source: ECMA-376 18.3.1.40, shared formulas.
 */
export const filledFormula = (formula: string, rows: number, columns: number): string => {
  const column = (fixed: string, name: string) =>
    fixed ? `$${name}` : columnName(wrap(columnNumber(name) + columns, MAX_COLUMNS));
  const row = (fixed: string, number: string) =>
    fixed ? `$${number}` : String(wrap(Number(number) - 1 + rows, MAX_ROWS) + 1);
  return formula.replace(PIECES, (whole, passed?: string, ...groups: (string | undefined)[]) => {
    if (passed !== undefined) return whole;
    const [c = '', cell, r = '', line, c1 = '', from, c2 = '', to, r1 = '', first, r2 = '', last] = groups;
    if (cell !== undefined && line !== undefined) return column(c, cell) + row(r, line);
    if (from !== undefined && to !== undefined) return `${column(c1, from)}:${column(c2, to)}`;
    if (first !== undefined && last !== undefined) return `${row(r1, first)}:${row(r2, last)}`;
    return whole;
  });
};

/** Functions newer than the file format, which a file names with a prefix. Source: MS-XLSX 2.2.2, future functions. */
const PREFIXED = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BINOM.DIST.RANGE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH ' +
    'CHOOSECOLS CHOOSEROWS COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL DROP EXPAND FILTERXML FLOOR.MATH ' +
    'FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS IMAGE ISFORMULA ISOMITTED ISOWEEKNUM ' +
    'LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NUMBERVALUE PDURATION PERCENTILE.EXC ' +
    'PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI ' +
    'SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
    'TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WRAPCOLS WRAPROWS XLOOKUP ' +
    'XMATCH XOR'
  ).split(' '),
);
const DOUBLY_PREFIXED = new Set(['FILTER', 'SORT']);

/** A formula of a file as Excel shows it, with its leading `=`. */
export const shownFormula = (written: string): string =>
  `=${written.includes('_xl') ? written.replace(/_xlfn\.(?:_xlws\.)?(?=[A-Z])|_xlpm\./g, '') : written}`;

/**
 * A formula as a file writes it, without its `=`: newer functions get their prefix, and `[@Value]` its long form.
 * @param table the name of the table that the formula's cell stands in.
 */
export const writtenFormula = (formula: string, table?: string): string =>
  formula
    .replace(/^=/, '')
    .replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu, (whole, _quoted, name?: string) => {
      const upper = name?.toUpperCase() ?? '';
      if (DOUBLY_PREFIXED.has(upper)) return `_xlfn._xlws.${upper}`;
      return PREFIXED.has(upper) ? `_xlfn.${upper}` : whole;
    })
    .replace(
      /("(?:[^"]|"")*")|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[((?:[^\]']|'.)*)\]|((?:[^\]']|'.)*))\]/gu,
      (whole, quoted?: string, name?: string, bracketed?: string, bare?: string) => {
        if (quoted !== undefined) return whole;
        const column = bracketed ?? bare ?? '';
        const row = column === '' ? '[#This Row]' : `[[#This Row],[${column}]]`;
        return `${name ?? table ?? ''}${row}`;
      },
    );
