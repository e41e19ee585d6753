import { roundTo, same, tidy } from '../rules/numbers';
import type { Unit } from '../tracker/cells/units';

/** A figure that a comment tells, in the unit of its row. */
export interface CommentFigure {
  /** As it stands in the comment. */
  readonly text: string;
  /** In the row's unit (money: in pounds). */
  readonly value: number;
  /** How finely it is printed, in the same unit: 0.1 for `9.3`, 100,000 for `£3.6m`. */
  readonly step: number;
  /** Set where it is a change and not a figure: "a reduction of 3". */
  readonly change: 'reduction' | 'increase' | null;
  readonly start: number;
  readonly end: number;
}

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+';

/** A number with its sign or word; no part of a date, a year, a range of years, a ref or an ordinal. */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,/£:])(£ ?)?(?<![\\d][-–/])(${DIGITS})(?![\\d]|[.,/:–-]\\d|(?:st|nd|rd|th)\\b)` +
    `(?: ?(%|per ?cent\\b|percent\\b)| ?(k|m|mn|bn|million|billion|thousand)\\b)?(?: (\\p{L}+))?`,
  'giu',
);

const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/iu;

const OTHER_UNITS = /^(?:days?|weeks?|months?|quarters?|years?|hours?|minutes?|points?|pp|percentage|per)$/iu;

/** "a reduction of", "fell by": what follows is a change. */
const CHANGE =
  /\b(?:(reductions?|decreases?|falls?|drops?|declines?|reduced|fell|fallen|dropped|declined|decreased|down)|(increases?|rises?|growth|increased|rose|risen|grew|grown|up))\s+(?:of|by)\s+(?:around |about |approximately |nearly |almost |over |just |some )*$/iu;

interface Written {
  readonly pounds: boolean;
  readonly percent: boolean;
  readonly times: number;
  readonly word: string;
  readonly number: number;
}

/** Whether a figure is written in a row's unit. */
const IS_OF: Readonly<Record<Unit['kind'], (written: Written, unit: Unit) => boolean>> = {
  percent: ({ percent, word }) => percent && !/^(?:points?|pp)$/iu.test(word),
  money: ({ pounds }) => pounds,
  days: ({ pounds, percent, word }) => !pounds && !percent && /^days?$/iu.test(word),
  number: (written, unit) => isBare(written) && isOwnWord(written.word, unit),
  rate: (written) => isBare(written),
  ratio: (written) => isBare(written),
  'yes-no': () => false,
  grade: () => false,
};

const isYear = ({ number }: Written): boolean => Number.isInteger(number) && number >= 1980 && number <= 2099;

const isBare = (written: Written): boolean =>
  !written.pounds && !written.percent && written.times === 1 && !isYear(written) && !MONTHS.test(written.word);

/** A count has whatever word follows it; hours are told in hours only. */
function isOwnWord(word: string, unit: Unit): boolean {
  const own = unit.text.trim().toLowerCase();
  if (OTHER_UNITS.test(own)) return word.toLowerCase().replace(/s$/u, '') === own.replace(/s$/u, '');
  return !OTHER_UNITS.test(word);
}

const NO_UNIT: Unit = { kind: 'number', scale: 1, text: '' };

/** The figures in a comment that are written in the row's unit, in order. */
export function figuresIn(comment: string, unit: Unit | null): CommentFigure[] {
  const own = unit ?? NO_UNIT;
  if (own.kind === 'yes-no' || own.kind === 'grade' || !/\d/u.test(comment)) return [];
  return [...comment.matchAll(FIGURE)].flatMap((match) => {
    const [whole, pounds, digits = '', percent, letters = '', word = ''] = match;
    const number = Number(digits.replaceAll(',', ''));
    const times = TIMES[letters.toLowerCase()] ?? 1;
    const written: Written = { pounds: pounds !== undefined, percent: percent !== undefined, times, word, number };
    if (!IS_OF[own.kind](written, own)) return [];
    const decimals = digits.split('.')[1]?.length ?? 0;
    const text = whole.slice(0, whole.length - (word === '' ? 0 : word.length + 1)).trim();
    const before = changeBefore(comment.slice(Math.max(0, match.index - 60), match.index));
    return [
      {
        text: own.kind === 'days' ? `${text} ${word}` : text,
        value: tidy(number * times),
        step: tidy(times / 10 ** decimals),
        change: before,
        start: match.index,
        end: match.index + whole.length,
      },
    ];
  });
}

function changeBefore(text: string): CommentFigure['change'] {
  // The long pattern is only tried where its last word is there.
  const found = /\b(?:of|by)\b/iu.test(text) ? CHANGE.exec(text) : null;
  if (found === null) return null;
  return found[1] === undefined ? 'increase' : 'reduction';
}

/** A row's value in the unit that its comment's figures are brought to: money in pounds. */
export const inCommentUnit = (value: number, unit: Unit | null): number =>
  unit?.kind === 'money' ? tidy(value * unit.scale) : value;

/**
 * Whether a figure in a comment is the value as it is printed: the value rounded to the figure's own precision, or to the
 * decimals that the row shows. Signs are left out, since an overspend of -5 is told as 5. `value` is in the comment's unit.
 */
export function tellsOf(figure: CommentFigure, value: number, shownStep: number | null): boolean {
  const size = Math.abs(value);
  const roundedTo = (step: number): number => tidy(roundTo(tidy(size / step), 0) * step);
  return (
    same(figure.value, size) ||
    same(figure.value, roundedTo(figure.step)) ||
    (shownStep !== null && same(figure.value, roundedTo(shownStep)))
  );
}
