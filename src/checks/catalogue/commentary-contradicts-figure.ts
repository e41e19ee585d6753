import { comparable } from '../../rules/due';
import type { Assessment } from '../../rules/indicator';
import { atMost, tidy } from '../../rules/numbers';
import { samePeriod, type Period } from '../../rules/periods';
import type { Indicator, Issue } from '../../tracker/records';
import type { Check, CheckContext } from '../check';
import { commentCell } from '../comment-cell';
import { figuresIn, inCommentUnit, tellsOf, type CommentFigure } from '../comment-figures';
import { periodsNamed } from '../comment-periods';
import { issueOf } from '../place';
import { shown } from '../shown';

/** A figure this near to the value, and not it, was meant to be it. */
const NEAR = 0.25;

/**
 * A comment tells a figure in the row's unit that is within a quarter of the value and not equal to it as printed, and no
 * other that is; or a change ("a reduction of 3") that is not the change between the two periods, which is only a note.
 */
export const commentaryContradictsFigure: Check = {
  code: 'commentary-contradicts-figure',
  find: (context) =>
    [...context.indicators].flatMap(([indicator, assessment]) =>
      indicator.comment.trim() === '' || assessment.value === null || assessment.status === 'Not due'
        ? []
        : contradictionsIn(indicator, assessment, assessment.value, context),
    ),
};

function contradictionsIn(
  indicator: Indicator,
  { period, target }: Assessment,
  value: number,
  context: CheckContext,
): Issue[] {
  const figures = figuresIn(indicator.comment, indicator.unit);
  const cell = commentCell(indicator, period);
  const told = contradicting(
    figures.filter(({ change }) => change === null),
    indicator,
    value,
    typeof target.figure === 'number' ? target.figure : null,
  );
  if (told !== null)
    return [
      issueOf('commentary-contradicts-figure', indicator, cell, {
        figure: told.text,
        value: shown(indicator, value, context),
        change: null,
      }),
    ];
  const before = period === null ? null : earlierFigure(indicator, period);
  const changed =
    before === null ? undefined : figures.find((figure) => isOtherChange(figure, indicator, value, before.value));
  if (changed === undefined || changed.change === null || before === null) return [];
  return [
    issueOf('commentary-contradicts-figure', indicator, cell, {
      figure: changed.text,
      value: shown(indicator, tidy(Math.abs(value - before.value)), context),
      change: {
        said: changed.change,
        from: shown(indicator, before.value, context),
        to: shown(indicator, value, context),
        period: before.period.label,
      },
    }),
  ];
}

/** The figure that contradicts the value; null where there is none, or where another figure tells it. */
function contradicting(
  figures: readonly CommentFigure[],
  indicator: Indicator,
  value: number,
  target: number | null,
): CommentFigure | null {
  const { unit } = indicator;
  const size = Math.abs(inCommentUnit(value, unit));
  if (size === 0) return null;
  const step = shownStep(indicator);
  if (figures.some((figure) => tellsOf(figure, size, step))) return null;
  return (
    figures.find(
      (figure) =>
        atMost(Math.abs(figure.value - size), size * NEAR) &&
        !isToldAs('target', figure, indicator, target) &&
        !isEarlier(figure, indicator),
    ) ?? null
  );
}

/** The last decimal that the row shows, in the comment's unit; null where figures are exact. */
function shownStep({ decimals, unit }: Indicator): number | null {
  return decimals === null ? null : tidy(inCommentUnit(1, unit) / 10 ** decimals);
}

/** The target is often told beside the value ("just short of the 95% target"); that is no contradiction. */
function isToldAs(word: 'target', figure: CommentFigure, indicator: Indicator, target: number | null): boolean {
  if (target === null || !tellsOf(figure, inCommentUnit(target, indicator.unit), shownStep(indicator))) return false;
  return sentenceOf(indicator.comment, figure).toLowerCase().includes(word);
}

const COMPARED =
  /(?:\bfrom|\bwas|\bwere|\bprevious\w*|\blast (?:year|quarter|month|period)|\bcompared (?:with|to)|\bearlier|\bthan|\bagainst)\s(?:the |a |an |in |of |at )*$/iu;

/** A figure of an earlier period, told as one: "up from 73%". */
function isEarlier(figure: CommentFigure, indicator: Indicator): boolean {
  const before = indicator.comment.slice(Math.max(0, figure.start - 40), figure.start);
  return (
    COMPARED.test(before) &&
    indicator.points.some(
      ({ value }) =>
        value.kind === 'number' && tellsOf(figure, inCommentUnit(value.value, indicator.unit), shownStep(indicator)),
    )
  );
}

function sentenceOf(comment: string, { start, end }: CommentFigure): string {
  const from = Math.max(comment.lastIndexOf('. ', start), comment.lastIndexOf('\n', start)) + 1;
  const stop = /[.;](?:\s|$)|\n/u.exec(comment.slice(end));
  return comment.slice(from, stop === null ? comment.length : end + stop.index);
}

/** The figure that a change is told from: the period that the comment names after it, else the one before. */
function earlierFigure(indicator: Indicator, period: Period): { period: Period; value: number } | null {
  const figures = comparable(indicator.points, period).filter((figure) => !samePeriod(figure.period, period));
  const named = periodsNamed(indicator.comment, period).filter(({ isComparison }) => isComparison);
  const asked = figures.find((figure) => named.some((name) => samePeriod(name.period, figure.period)));
  return asked ?? figures[figures.length - 1] ?? null;
}

function isOtherChange(figure: CommentFigure, indicator: Indicator, value: number, before: number): boolean {
  if (figure.change === null) return false;
  const change = inCommentUnit(tidy(value - before), indicator.unit);
  const isRight = tellsOf(figure, change, shownStep(indicator));
  const goesDown = Math.abs(value) < Math.abs(before);
  return !isRight || goesDown !== (figure.change === 'reduction');
}
