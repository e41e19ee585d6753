import { tidy } from '../../rules/numbers';
import { BLANK, type Reading } from '../../rules/reading';
import type { FindingCode, FindingFacts } from '../../text/finding-facts';
import { dateOfSerial, dateOfText } from './dates';
import { yesNoOf } from './field-words';
import { formatKind } from './number-formats';
import { reasonOf } from './reasons';
import type { CellValue } from '../snapshot';
import { isPlainNumber, type Unit } from './units';
import { plainWords, tidyText } from '../words';
import { numberOfText } from './written-numbers';

/** Tells of something wrong with the cell that is being read. */
export type Raise = <Code extends FindingCode>(code: Code, facts: FindingFacts[Code]) => void;

/** What a figure's cell needs to be read. */
export interface FigureContext {
  readonly unit: Unit | null;
  /** Best first. */
  readonly grades: readonly string[];
  readonly date1904: boolean;
  /** As findings name it. */
  readonly field: string;
  readonly raise: Raise;
}

const ERRORS =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|TIMEOUT!|EXTERNAL!|GETTING_DATA)$/iu;

/** Whether a cell holds one of Excel's errors. */
export const isErrorText = (text: string): boolean => text.startsWith('#') && ERRORS.test(text);

/** The unit that a figure's own writing gives where its row states none; null where it gives none. */
export function unitHint(value: CellValue, format: string | null, grades: readonly string[]): Unit | null {
  if (typeof value === 'number') return formatKind(format).percent ? { kind: 'percent', scale: 1, text: '%' } : null;
  if (typeof value === 'boolean') return { kind: 'yes-no', scale: 1, text: 'Yes/No' };
  if (value === '' || value.length > 60) return null;
  if (/\d ?%/u.test(value)) return { kind: 'percent', scale: 1, text: '%' };
  if (/£ ?\(?[-−]? ?\d/u.test(value)) return { kind: 'money', scale: 1, text: '£' };
  if (/^(?:yes|no|y|true|false)$/iu.test(value.trim())) return { kind: 'yes-no', scale: 1, text: 'Yes/No' };
  return gradeOf(value, grades) === null ? null : { kind: 'grade', scale: 1, text: 'Grade' };
}

function gradeOf(text: string, grades: readonly string[]): number | null {
  const words = plainWords(text);
  if (words === '') return null;
  const place = grades.findIndex((grade) => plainWords(grade) === words);
  return place < 0 ? null : grades.length - place;
}

const unreadable = (text: string, context: FigureContext): Reading => {
  context.raise('unreadable-value', { found: text, field: context.field });
  return { kind: 'unreadable', text };
};

/** A cell that holds a number: the fast road, because nearly every figure goes along it. */
function ofNumber(value: number, format: string | null, context: FigureContext): Reading {
  const kind = formatKind(format);
  if (kind.percent) {
    const points = tidy(value * 100);
    if (context.unit !== null && context.unit.kind !== 'percent')
      context.raise('unit-mismatch', { found: `${points}%`, unit: context.unit.text });
    return { kind: 'number', value: points };
  }
  if (kind.date) return unreadable(kind.clock ? clockOf(value) : dateOfSerial(value, context.date1904), context);
  return { kind: 'number', value, plain: true };
}

/** A time of day or a length of time as hours, minutes and seconds: 0.5 is `12:00:00`. */
function clockOf(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (part: number): string => String(part % 60).padStart(2, '0');
  return `${days < 0 ? '-' : ''}${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60))}:${two(seconds)}`;
}

/**
 * A figure that needs no second look: blank, a bare number, or a percentage in a row of percentages; null for the rest.
 * Nearly every cell of a tracker is one of these.
 */
export function plainFigure(value: CellValue, format: string | null, unit: Unit | null): Reading | null {
  if (value === '') return BLANK;
  if (typeof value !== 'number') return null;
  const kind = formatKind(format);
  if (kind.date) return null;
  if (!kind.percent) return { kind: 'number', value, plain: true };
  return unit === null || unit.kind === 'percent' ? { kind: 'number', value: tidy(value * 100) } : null;
}

/** What cannot be a number in any role: blank, an error, a truth value; null for other text. */
function ofOther(value: string | boolean, context: FigureContext): Reading | null {
  if (value === '') return BLANK;
  if (typeof value === 'boolean') {
    const word = value ? 'TRUE' : 'FALSE';
    return takesYesNo(context.unit) ? { kind: 'number', value: value ? 1 : 0, word } : unreadable(word, context);
  }
  if (!isErrorText(value)) return null;
  context.raise('error-cell', { found: value, field: context.field });
  return { kind: 'error', text: value };
}

const takesYesNo = (unit: Unit | null): boolean => unit === null || unit.kind === 'yes-no';
const takesGrades = (unit: Unit | null): boolean => unit === null || unit.kind === 'grade' || unit.kind === 'number';
const RATIO = /^(\d+(?:\.\d+)?) ?: ?(\d+(?:\.\d+)?)$/u;
const CLOCK = /^\d{1,3}:[0-5]\d$/u;

/** `2:35` is a time unless its row says that it is a ratio; a count of something (`minutes`) is never one. */
function takesRatio(text: string, unit: Unit | null): boolean {
  if (unit?.kind === 'ratio') return true;
  return (unit === null || unit.kind === 'rate' || isPlainNumber(unit)) && !CLOCK.test(text);
}

/** Yes and No, grades and ratios: numbers that are written as words. Null where the text is none of them. */
function ofWords(text: string, context: FigureContext): Reading | null {
  const { unit, grades } = context;
  const yes = takesYesNo(unit) ? yesNoOf(text) : undefined;
  if (yes !== undefined) return { kind: 'number', value: yes, word: text };
  const grade = takesGrades(unit) ? gradeOf(text, grades) : null;
  if (grade !== null) return { kind: 'number', value: grade, word: text };
  const ratio = takesRatio(text, unit) ? RATIO.exec(text) : null;
  if (ratio && Number(ratio[2]) !== 0)
    return { kind: 'number', value: tidy(Number(ratio[1]) / Number(ratio[2])), word: text };
  return null;
}

/** A number typed as text; null where it is none. `mark` raises what its being text deserves. */
function ofNumberText(text: string, context: FigureContext, told: boolean): Reading | null {
  const number = numberOfText(text, context.unit);
  if (!number) return null;
  if (number.otherUnit) context.raise('unit-mismatch', { found: text, unit: context.unit?.text ?? '' });
  if (!told)
    context.raise('number-stored-as-text', { found: text, readAs: `${number.value}${number.percent ? '%' : ''}` });
  return number.percent
    ? { kind: 'number', value: number.value }
    : { kind: 'number', value: number.value, plain: true };
}

const PROVISIONAL = / ?(?:\((?:p|prov|prov\.|provisional)\)|(?:prov|prov\.|provisional))$/iu;

/**
 * A value cell, by decisions.md (Values 1, 2, 4 to 6): a number in the row's unit, the reason why there is none, an
 * error, or unreadable. Percentages are points: 0.75 under a percentage format is 75.
 */
export function readValue(value: CellValue, format: string | null, context: FigureContext): Reading {
  if (typeof value === 'number') return ofNumber(value, format, context);
  const other = ofOther(value, context);
  if (other || typeof value === 'boolean') return other ?? BLANK;
  const text = tidyText(value);
  if (text === '') return BLANK;
  const number = ofNumberText(text, context, false) ?? ofWords(text, context);
  if (number) return number;
  const final = text.replace(PROVISIONAL, '');
  const provisional = final === text ? null : (ofNumberText(final, context, true) ?? ofWords(final, context));
  if (provisional?.kind === 'number') {
    context.raise('provisional-value', { found: text });
    return { ...provisional, provisional: true };
  }
  const reason = reasonOf(text, 'value');
  if (reason === null) return unreadable(text, context);
  if (reason === 'suppressed') context.raise('suppressed-value', { found: text });
  return { kind: 'reason', reason, text };
}

const SIGN = /^(>=|=>|≥|⩾|<=|=<|≤|⩽|>|<) ?/u;
const BY = /^(.*\S) (?:by|\(by|\() ?(?:the )?(?:end of )?([\p{L}\d ./-]+?)\)?$/iu;
const BETWEEN = /^(?:between )?(.*?\d ?(?:%|k|m|bn)?) ?(?:-|–|—| to | and ) ?([-−£(]{0,3}[.\d].*)$/iu;

/**
 * A target cell: as a value, but `≥95%` and `<5` are targets whose sign gives a direction, `10-15` is a range, and a
 * target may carry a date (`Good by October 2017`). Any reason but *data only* means that there is no target.
 */
export function readTarget(value: CellValue, format: string | null, context: FigureContext): Reading {
  if (typeof value === 'number') return ofNumber(value, format, context);
  const other = ofOther(value, context);
  if (other || typeof value === 'boolean') return other ?? BLANK;
  const text = tidyText(value);
  if (text === '') return BLANK;
  const reading = ofTargetText(text, context) ?? ofDatedTarget(text, context);
  if (reading) return reading;
  const reason = reasonOf(text, 'target');
  return reason === null ? unreadable(text, context) : { kind: 'reason', reason, text };
}

function ofTargetText(text: string, context: FigureContext): Reading | null {
  const sign = SIGN.exec(text)?.[0];
  if (sign !== undefined) {
    const number = ofNumberText(text.slice(sign.length), context, true) ?? ofWords(text.slice(sign.length), context);
    if (number?.kind !== 'number') return null;
    return { ...number, direction: /[>≥⩾]/u.test(sign) ? 'higher' : 'lower' };
  }
  return (
    ofNumberText(text, context, false) ??
    ofWords(text, context) ??
    ofRange(text, context) ??
    ofGradeTarget(text, context)
  );
}

/** Two figures with a dash or `to` between; a `%` or unit after the second is also the first's. */
function ofRange(text: string, context: FigureContext): Reading | null {
  const match = BETWEEN.exec(text);
  if (!match) return null;
  const [, first = '', second = ''] = match;
  const to = numberOfText(second, context.unit);
  const from = numberOfText(to?.percent && !first.includes('%') ? `${first.trim()}%` : first.trim(), context.unit);
  if (!from || !to) return null;
  if (from.otherUnit || to.otherUnit) context.raise('unit-mismatch', { found: text, unit: context.unit?.text ?? '' });
  const range = { kind: 'range', from: from.value, to: to.value } as const;
  return from.percent ? range : { ...range, plain: true };
}

/** `Good or better`. */
function ofGradeTarget(text: string, { unit, grades }: FigureContext): Reading | null {
  if (!takesGrades(unit)) return null;
  const word = text.replace(/^at least /iu, '').replace(/ or (?:better|above|higher)$/iu, '');
  const grade = word === text ? null : gradeOf(word, grades);
  return grade === null ? null : { kind: 'number', value: grade, word };
}

function ofDatedTarget(text: string, context: FigureContext): Reading | null {
  const [, before, after] = BY.exec(text) ?? [];
  const date = before === undefined || after === undefined ? null : dateOfText(after);
  if (before === undefined || date === null) return null;
  const reading = ofTargetText(before, { ...context, raise: () => undefined });
  return reading?.kind === 'number' ? { ...reading, by: date } : null;
}
