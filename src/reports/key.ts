import { FAR_BEHIND_BELOW, LAGS_BELOW } from '../rules/actions';
import { AMBER_TO_PERCENT } from '../rules/budgets';
import { keyOf, type KeyLine } from '../rules/key';
import { ACTION_RAGS, isColour, RATINGS, STATUS_TABLE, STATUSES, type Status } from '../rules/statuses';
import { badge, heading, line, space, text, together, type Block, type Cell } from './blocks';
import { ragCell, statusCell } from './cells';
import type { ActionFacts, PackFacts } from './facts';
import { countsOf } from './sums';

/**
 * The key at the foot of a sheet: the colours by the lines of the very rule that gave them, and the statuses without a
 * colour that occur. Beside each word its meaning, over the page's width.
 */
export function statusKey(facts: PackFacts): Block[] {
  const { texts, settings, indicators } = facts;
  const { lines, withoutThresholds, uncoloured } = keyOf(settings.rules);
  const saying = (some: readonly KeyLine[]): Block[] =>
    some.map((of) => keyLine(statusCell(of.status, facts), texts.key.line(of)));
  const counts = countsOf(indicators);
  const rest: Block[] = uncoloured
    .filter((status) => counts[status] > 0)
    .map((status) => keyLine(statusCell(status, facts), texts.key.uncoloured(status)));
  const stated =
    withoutThresholds.length === 0 ? [] : [line(texts.key.withoutThresholds, 'note', 1), ...saying(withoutThresholds)];
  return [space(12), together(heading(texts.key.title, 2), ...saying(lines), ...stated, ...rest)];
}

/** The key of an action plan: only the colours that occur. */
export const actionKey = (facts: PackFacts): Block[] => keyOfActions(facts, facts.actions, facts.texts.key.title);

/** Beneath the key of measures, what the colours of actions mean: the same words mean something else there. */
export const actionKeyBeside = (facts: PackFacts, actions: readonly ActionFacts[]): Block[] =>
  actions.length === 0 ? [] : keyOfActions(facts, actions, facts.texts.pack.actionsKey);

function keyOfActions(facts: PackFacts, actions: readonly ActionFacts[], title: string): Block[] {
  const { texts } = facts;
  const shown = ACTION_RAGS.filter((rag) => actions.some(({ assessment }) => assessment.rag === rag));
  const numbers = { lagsBelow: LAGS_BELOW, farBehindBelow: FAR_BEHIND_BELOW };
  const lines = shown.map((rag) => keyLine(ragCell(rag, facts), texts.pack.actionKey(rag, numbers)));
  return [space(12), together(heading(title, 2), ...lines)];
}

/** The key of the traffic light of revenue budgets. */
export function budgetKey(facts: PackFacts): Block[] {
  const { texts } = facts;
  const lines = RATINGS.map((rating) =>
    keyLine(statusCell(rating, facts), texts.pack.budgetKey(rating, { amberTo: AMBER_TO_PERCENT })),
  );
  return [space(12), together(heading(texts.key.title, 2), ...lines)];
}

/** Notes on measures whose status was typed otherwise than it is calculated. */
export function typedNotes({ texts, indicators }: PackFacts): Block[] {
  const notes = indicators.flatMap(({ record, typed }) =>
    typed === null
      ? []
      : [line(texts.pack.typedNote({ mark: texts.pack.typedMark, ref: record.ref, name: record.name, typed }), 'note')],
  );
  return notes.length === 0 ? [] : [space(6), ...notes];
}

const keyLine = (word: Cell, meaning: string): Block => line(meaning, 'plainIn', 1, [word]);

/** The meanings of the colours by status, for a table that says them beside its counts. */
export function meanings({ texts, settings }: PackFacts): Record<Status, string> {
  const { lines } = keyOf(settings.rules);
  const meaning = (status: Status): string => {
    if (!isColour(status)) return texts.key.uncoloured(status);
    return lines
      .filter((of) => of.status === status)
      .map(texts.key.line)
      .join('; ');
  };
  return Object.fromEntries(STATUSES.map((status) => [status, meaning(status)])) as Record<Status, string>;
}

/** The colours that a count shows: Blue only where there is some, the other three always. */
export const shownColours = (counts: Readonly<Record<Status, number>>): readonly Status[] =>
  STATUSES.filter((status) => STATUS_TABLE[status].coloured && (status !== 'Blue' || counts[status] > 0));

/** A colour's word with its shape on its fill, as the head of a column of counts. */
export function colourHeader(status: Status, facts: Pick<PackFacts, 'texts' | 'palette'>): Cell {
  const cell = statusCell(status, facts);
  return cell.swatch === null
    ? text(facts.texts.words.statuses[status], 'headerCentre')
    : badge(facts.texts.words.statuses[status], cell.swatch, 'headerCentre');
}
