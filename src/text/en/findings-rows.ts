import { formatDate } from '../figures';
import { quote, someOf } from '../phrases';
import type { FindingTexts } from '../texts';
import { figures } from './figures';
import { fieldWord } from './findings-cells';

const day = (date: string): string => formatDate(date, figures);

const more = { and: 'and', more: (n: number) => `${n} more` };

/** What a row says of itself, against its periods, its words and its history. */
export const rowFindings = {
  'missing-ref': {
    title: 'No ref',
    says: ({ wholeTable }) =>
      wholeTable
        ? 'This table has no Ref column, so its rows are known by their names alone.'
        : 'This row has no ref, where every other row of its kind has one; it was assessed all the same.',
    mend: ({ wholeTable }) =>
      wholeTable ? 'Add a Ref column if other tables are to link to these rows.' : 'Give the row a ref of its own.',
  },
  'duplicate-ref': {
    title: 'Ref used twice',
    says: ({ ref, others }) =>
      `The ref ${quote(ref)} also stands in ${someOf(others, 4, more)}, and a ref should name one row only.`,
    mend: () => 'Give each row a ref of its own; each was assessed by itself until then.',
  },
  'ref-is-number': {
    title: 'Ref is a number',
    says: ({ shown }) =>
      `The ref is stored as the number ${shown}, and as a number 5.1 and 5.10 are the same; it was read as it is shown.`,
    mend: () => 'Format the Ref column as Text, then type the ref again.',
  },
  'missing-name': {
    title: 'No name',
    says: () => 'The row has figures and no name, so nobody can tell what they measure.',
    mend: () => 'Type its name.',
  },
  'missing-polarity': {
    title: 'Polarity not stated',
    says: ({ sign }) =>
      sign === null
        ? 'It is not stated whether higher or lower is better, and that is never guessed from the figures, so no status can be given.'
        : `It is not stated whether higher or lower is better; the sign of the target (${sign}) was used.`,
    mend: () => 'Type Higher, Lower, Range or Data only under “Good is”.',
  },
  'missing-target': {
    title: 'No target',
    says: () => 'There is no target for this period, so the row can have no colour.',
    mend: () => 'Type the target, or “Data only” under “Good is” if none is intended.',
  },
  'polarity-against-target-sign': {
    title: 'Polarity against the target’s sign',
    says: ({ polarity, target }) =>
      `“Good is” says ${polarity}, and the target ${quote(target)} says the opposite, so no status can be given.`,
    mend: () => 'Correct one of the two.',
  },
  'zero-target-percentage-tolerance': {
    title: 'Zero target with a percentage tolerance',
    says: ({ tolerance }) =>
      `The target is zero, and a tolerance of ${tolerance} of zero allows nothing, so any shortfall is Red.`,
    mend: () => 'Type the tolerance as an amount in the row’s unit (0 if nothing is to be allowed).',
  },
  'missing-threshold': {
    title: 'Threshold missing',
    says: ({ threshold, preset }) =>
      `The rule ${quote(preset)} needs ${THRESHOLD_WORDS[threshold]}, and the row states none; ${
        preset.toLowerCase() === 'floor' ? 'any miss is Red' : 'the tolerance rule was used'
      }.`,
    mend: ({ threshold }) => `Fill in ${THRESHOLD_WORDS[threshold]} for the row.`,
  },
  'threshold-on-wrong-side': {
    title: 'Threshold on the wrong side',
    says: ({ threshold, problem, found, target }) =>
      problem === 'crossed'
        ? `“Red at” is ${found}, which comes before “Amber at”, so no status can be given.`
        : `${THRESHOLD_WORDS[threshold]} is ${found}, on the better side of the target ${target}, so no status can be given.`,
    mend: () =>
      'Amber begins on the worse side of the target, and Red beyond Amber: correct the threshold, the target or “Good is”.',
  },
  'range-limits-crossed': {
    title: 'Range limits crossed',
    says: ({ from, to }) => `The range runs from ${from} to ${to}, which is backwards, so no status can be given.`,
    mend: () => 'Type the lower limit first.',
  },
  // periods
  'unread-period': {
    title: 'Period not understood',
    says: ({ found }) => `${quote(found)} was not understood as a period, so its figures were left out.`,
    mend: () => 'Write the period as Q2 2013/14, Apr 2013, H1 2013/14 or 2013/14.',
  },
  'value-missing-when-due': {
    title: 'Value missing when due',
    says: ({ period, frequency }) =>
      `No value${period === '' ? '' : ` for ${period}`}, when one was due${frequency === null ? '' : ` (the row is reported ${frequency.toLowerCase()})`}.`,
    mend: () => 'Type the value, or N/A if there will be none.',
  },
  'series-gap': {
    title: 'Gap in the series',
    says: ({ periods }) =>
      `There is no value for ${someOf(periods, 4, more)}, between periods that have one; trends pass over the gap.`,
    mend: () => 'Type what is missing, if it is known.',
  },
  'cumulative-falls': {
    title: 'Cumulative value falls',
    says: ({ found, period, before, periodBefore }) =>
      `A figure to date cannot go down within the year, but it is ${found} in ${period} after ${before} in ${periodBefore}.`,
    mend: () => 'Check both figures; if each period stands alone, change “Counting” to Snapshot.',
  },
  'future-period-filled': {
    title: 'Period not begun, and filled',
    says: ({ found, period, asAt }) =>
      `${period} has the value ${quote(found)}, though it had not begun on ${day(asAt)}; it was not used.`,
    mend: () => 'Move the figure to the period it belongs to, or correct “As at” on the Settings sheet.',
  },
  'closed-period-restated': {
    title: 'Changed since the period was closed',
    says: ({ found, closed, period }) =>
      `The figure is now ${found}, and was ${closed} when ${period} was closed: restated since then. The closed status stands.`,
    mend: ({ period }) => `Put the figure back, or close ${period} again by name to record the change.`,
  },
  // actions and objectives
  'due-before-start': {
    title: 'Due before it starts',
    says: ({ due, start }) => `The action is due on ${day(due)}, before it starts on ${day(start)}.`,
    mend: () => 'Correct one of the two dates.',
  },
  'completed-without-date': {
    title: 'Completed without a date',
    says: () => 'The action is marked as completed, and has no completion date.',
    mend: () => 'Type the date on which it was completed.',
  },
  'completed-in-future': {
    title: 'Completed in the future',
    says: ({ completed, asAt }) =>
      `The completion date ${day(completed)} is later than ${day(asAt)}, so the action was not counted as completed.`,
    mend: () => 'Correct the date; a date to come belongs under “Due” or “Revised due”.',
  },
  'revised-before-original': {
    title: 'Revised date before the original',
    says: ({ revised, due }) => `The revised date ${day(revised)} is earlier than the original date ${day(due)}.`,
    mend: () => 'Check which date stands in which column.',
  },
  'orphan-objective': {
    title: 'No such objective',
    says: ({ objective }) =>
      `${quote(objective)} is not the ref or title of any objective, so this row is linked to none.`,
    mend: () => 'Type the ref as it stands in the Objectives table.',
  },
  'objective-without-reason': {
    title: 'Rating without a reason',
    says: ({ rating }) => `The objective is rated ${rating}, and no reason is given.`,
    mend: () => 'Fill in “Because”, as it is printed beside the rating.',
  },
  'red-without-remedial-action': {
    title: 'Red without a remedial action',
    says: () => 'The row is Red, and no remedial action is given.',
    mend: () => 'Say what is being done about it, by whom and by when.',
  },
  'stale-commentary': {
    title: 'Commentary may be out of date',
    says: ({ names, period }) =>
      names === null
        ? `The comment has not changed since the last period was closed, and ${period} is being reported.`
        : `The comment speaks of ${names} and not of ${period}, which is being reported.`,
    mend: ({ period }) => `Write the comment for ${period}.`,
  },
  'commentary-contradicts-figure': {
    title: 'Commentary and figure disagree',
    says: ({ figure, value, change }) =>
      change === null
        ? `The comment says ${figure}, and the row says ${value}.`
        : `The comment tells of ${change.said === 'reduction' ? 'a reduction' : 'an increase'} of ${figure}; from ${change.period} the figure went from ${change.from} to ${change.to}.`,
    mend: () => 'Correct the comment or the figure.',
  },
  'typed-status-differs': {
    title: 'Typed status differs',
    says: ({ typed, calculated }) => `The status typed is ${quote(typed)}, and the one calculated is ${calculated}.`,
    mend: () => 'See “Why” for how it was calculated, then correct the figures, the rule or the typed status.',
  },
  // the table
  'merged-cells-in-data': {
    title: 'Merged cells in the data',
    says: ({ area }) => `${area} is merged, so only its first cell holds anything and the rows beneath read as blank.`,
    mend: () => 'Unmerge the cells and fill in each row.',
  },
  'formula-overwritten': {
    title: 'Formula overwritten',
    says: ({ found, column }) =>
      `${quote(found)} was typed in the column ${quote(column)}, where most rows hold a formula.`,
    mend: () => 'Copy the formula from the row above, unless the figure was typed on purpose.',
  },
  'calculated-cell-overwritten': {
    title: 'Calculated cell typed over',
    says: ({ found, column }) =>
      `${quote(found)} was typed over what was calculated in the column ${quote(column)}, and was left as it is.`,
    mend: () => 'Clear the cell and refresh to have it calculated again.',
  },
  'heading-row-skipped': {
    title: 'Heading passed over',
    says: ({ found }) => `${quote(found)} was read as a heading, since its row has one filled cell.`,
    mend: () => 'Nothing need be done, unless it is a record whose other cells are still to be filled.',
  },
  'total-row-skipped': {
    title: 'Total passed over',
    says: ({ found }) => `${quote(found)} was read as a total, so it is not counted as a record.`,
    mend: () => 'Nothing need be done; give the row a ref if it is a record of its own.',
  },
  'figure-row-skipped': {
    title: 'Row of figures passed over',
    says: ({ found }) =>
      `Rows called ${quote(found)} were passed over, since they are neither the actual nor the target of their indicator.`,
    mend: () => 'Nothing need be done, unless they are one of these: then call them Actual, Target, RAG or Comment.',
  },
  'ambiguous-column': {
    title: 'Two columns for one field',
    says: ({ field, taken, other }) =>
      `Both ${quote(taken)} and ${quote(other)} could be the ${fieldWord(field)}; ${quote(taken)} was used.`,
    mend: () => 'Rename one of them, or choose the column by hand in the pane.',
  },
  'columns-detached': {
    title: 'Calculated columns stand apart',
    says: ({ inTheWay }) =>
      `${quote(inTheWay)} stands directly right of the table, so the calculated columns stand beyond it and will not be sorted with the table.`,
    mend: () => 'Sort only together with those columns, or clear the cells right of the table and refresh.',
  },
  // settings
  'unknown-setting': {
    title: 'Unknown setting',
    says: ({ setting }) => `${quote(setting)} is not a setting that is known here, and was passed over.`,
    mend: () => 'Check its spelling against the list of settings, or take the row away.',
  },
  'invalid-setting': {
    title: 'Setting not understood',
    says: ({ setting, found, usedInstead }) =>
      `${quote(found)} is not a value that ${quote(setting)} can take; ${usedInstead === '' ? 'it was left blank' : `${quote(usedInstead)} was used instead`}.`,
    mend: ({ setting }) => `See what ${quote(setting)} means, beside it on the Settings sheet.`,
  },
  'palette-low-contrast': {
    title: 'Colour hard to read',
    says: ({ status, beside, ratio }) =>
      beside === null
        ? `Text on the colour set for ${status} has a contrast of ${ratio}, and 4.5:1 is the least that can be read well.`
        : `The colours for ${status} and ${beside} have a contrast of ${ratio}, and look alike on grey paper and to people who do not tell red from green.`,
    mend: () => 'Choose a clearly lighter or darker colour under “Status colours” on the Settings sheet.',
  },
} satisfies Partial<FindingTexts>;

const THRESHOLD_WORDS = {
  'amber-at': '“Amber at”',
  'red-at': '“Red at”',
  both: '“Amber at” and “Red at”',
} as const;
