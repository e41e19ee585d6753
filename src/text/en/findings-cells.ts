import { formatDate } from '../figures';
import { listOf, quote } from '../phrases';
import type { FindingTexts } from '../texts';
import { figures } from './figures';

/** What a cell holds. Each finding says what is there, what was expected, and how to mend it. */
export const cellFindings = {
  'unreadable-value': {
    title: 'Unreadable value',
    says: ({ found, field }) =>
      `The ${fieldWord(field)} reads ${quote(found)}, which is neither a number nor a known reason for having none, so no status can be given.`,
    mend: () => 'Type the number alone, or a reason such as N/A, TBC or Not due.',
  },
  'error-cell': {
    title: 'Error in a cell',
    says: ({ found, field }) => `The ${fieldWord(field)} shows the error ${found}, where a figure was expected.`,
    mend: ({ found }) => ERROR_HELP[found.toUpperCase()] ?? 'Mend the formula, or type the figure.',
  },
  'number-stored-as-text': {
    title: 'Number stored as text',
    says: ({ found, readAs }) =>
      `${quote(found)} is stored as text and was read as ${readAs}; sums and charts in Excel pass it over.`,
    mend: ({ readAs }) => `Type ${readAs} as a number, and let the cell’s number format show any sign or unit.`,
  },
  'date-stored-as-text': {
    title: 'Date stored as text',
    says: ({ found, readAs }) =>
      `${quote(found)} is stored as text and was read as ${formatDate(readAs, figures)}; Excel does not sort or compare it as a date.`,
    mend: () => 'Type the date again as a date, for example 30/11/2013.',
  },
  'suppressed-value': {
    title: 'Suppressed value',
    says: ({ found }) =>
      `${quote(found)} was read as a figure that is suppressed, so the row has no figure to compare.`,
    mend: () => 'Nothing need be done if the figure is withheld on purpose; otherwise type it.',
  },
  'provisional-value': {
    title: 'Provisional value',
    says: ({ found }) => `${quote(found)} is marked as provisional, and its number was used.`,
    mend: () => 'Take the mark away when the figure is final.',
  },
  'unreadable-tolerance': {
    title: 'Unreadable tolerance',
    says: ({ found }) =>
      `The tolerance reads ${quote(found)}, where a percentage such as 10% or an amount in the row’s unit was expected, so no status can be given.`,
    mend: () =>
      'Type a percentage or an amount that is zero or more, or leave it blank for the workbook’s own tolerance.',
  },
  'unreadable-status': {
    title: 'Unreadable status',
    says: ({ found }) =>
      `The typed status reads ${quote(found)}, which is no status that is known here, so it was not compared with the calculated one.`,
    mend: () => 'Type Red, Amber, Green or Blue, or add your own word to “Status words” on the Settings sheet.',
  },
  'unknown-word': {
    title: 'Unknown word',
    says: ({ found, field, expected }) =>
      `${quote(found)} is not a word known for ${fieldWord(field)}${expected.length > 0 ? `; expected ${listOf(expected, 'or')}` : ''}. It was read as blank.`,
    mend: ({ expected }) =>
      expected.length > 0 ? `Type ${listOf(expected, 'or')}.` : 'Type one of the words that the column uses.',
  },
  'unit-mismatch': {
    title: 'Unit does not match',
    says: ({ found, unit }) =>
      `${quote(found)} is written in another unit than the row’s, which is ${unit}, and was taken as it is written.`,
    mend: ({ unit }) => `Type the figure in ${unit}, or correct the row’s unit.`,
  },
  'percent-scale-mixed': {
    title: 'Two percentage scales in one row',
    says: ({ value, target }) =>
      `The value ${value} and the target ${target} look like percentages on two scales (0.75 and 75), so no status can be given.`,
    mend: () => 'Type both in the same way: both as percentages, or both as plain points.',
  },
  'percentage-over-100': {
    title: 'Percentage over 100',
    says: ({ found }) => `${found} is more than 100%, which a share of a whole cannot be.`,
    mend: () => 'Check the figure; if it is right (a rate of change, for instance), give the row another unit.',
  },
  'negative-count': {
    title: 'Negative count',
    says: ({ found }) => `The figure is ${found}, and a count cannot be below zero.`,
    mend: () => 'Check the figure and its sign.',
  },
  'scale-jump': {
    title: 'Ten or a hundred times out',
    says: ({ found, against, usual, times }) => `${found} is about ${timesAs(times)} ${SCALE_AGAINST[against](usual)}.`,
    mend: () => 'Check for a slipped decimal point, or a figure typed in another unit.',
  },
  'score-out-of-range': {
    title: 'Score out of range',
    says: ({ found, field }) =>
      `The ${fieldWord(field)} is ${quote(found)}, where a whole number from 1 to 5 was expected, so no status can be given.`,
    mend: () => 'Type 1, 2, 3, 4 or 5.',
  },
} satisfies Partial<FindingTexts>;

const SCALE_AGAINST = {
  'earlier-values': (usual: string) => `its earlier values, which are usually about ${usual}`,
  target: (usual: string) => `its target, ${usual}`,
  'earlier-targets': (usual: string) => `its earlier targets, which are usually about ${usual}`,
} as const;

/** 10 and 100, or 0.1 and 0.01 where the figure is the smaller of the two. */
function timesAs(times: number): string {
  if (times >= 1) return `${times} times`;
  return times > 0.05 ? 'a tenth of' : 'a hundredth of';
}

/** What each of Excel's errors usually means, in the words of a person who has met it. */
const ERROR_HELP: Readonly<Record<string, string>> = {
  '#DIV/0!': 'The formula divides by nothing: fill in the figure it divides by, or type the reason (N/A) instead.',
  '#REF!': 'The formula points to cells that were deleted: point it to the right ones, or type the figure.',
  '#N/A': 'The formula found no match: correct what it looks up, or type the figure.',
  '#NAME?': 'The formula uses a name that this Excel does not know: correct the name, or type the figure.',
  '#VALUE!': 'The formula works on text where it needs a number: correct the text, or type the figure.',
  '#NUM!': 'The formula gives a number that Excel cannot hold: correct it, or type the figure.',
  '#NULL!': 'The formula names two areas that do not meet: correct it, or type the figure.',
};

/** A field's code as a person says it in the middle of a sentence. */
export function fieldWord(field: string): string {
  return (
    FIELD_WORDS[field] ??
    field
      .replace(/([a-z])([A-Z])/gu, '$1 $2')
      .replaceAll('-', ' ')
      .toLowerCase()
  );
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  polarity: '“Good is”',
  value: 'value',
  currentValue: 'current value',
  previousValue: 'previous value',
  target: 'target',
  amberAt: '“Amber at” threshold',
  redAt: '“Red at” threshold',
  rangeFrom: '“Range from”',
  rangeTo: '“Range to”',
  revisedDue: 'revised date',
  due: 'due date',
  start: 'start date',
  completed: 'completion date',
  ref: 'ref',
};
