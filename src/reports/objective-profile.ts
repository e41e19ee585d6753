import { RISK_AMBER_FROM, RISK_RED_FROM } from '../rules/risks';
import { recording } from '../rules/recording';
import { ACTION_RAGS, RATINGS, isColour, STATUSES, type ActionRag } from '../rules/statuses';
import {
  badge,
  count,
  header,
  heading,
  line,
  space,
  table,
  text,
  together,
  type Block,
  type Cell,
  type Report,
  type Row,
} from './blocks';
import { directionCell, named, ratingCell, statusCell, trendCell } from './cells';
import { PAGE, statusRoom } from './columns';
import { commentaryOn } from './commentary';
import type { ObjectiveFacts, PackFacts } from './facts';
import { actionKeyBeside, statusKey, typedNotes } from './key';
import { actionsOf, countsOf, risksOf, withoutColour } from './sums';

/** Direction, rating and title; then the numbers of each kind and status that occur. */
const DIRECTION = 58;
const NUMBER = 21;

/** One number of an objective, under its kind and status. */
interface NumberColumn {
  readonly kind: string;
  readonly head: Cell;
  readonly of: (objective: ObjectiveFacts) => number;
  /** Printed even where it is zero throughout. */
  readonly always: boolean;
}

/**
 * One line an objective: direction of travel, rating, title; then how many actions, indicators, data-only measures and
 * risks it has of each status, and in all; the governance indicators beneath.
 */
export function objectiveProfile(facts: PackFacts): Report | null {
  const { texts, objectives } = facts;
  if (objectives.length === 0) return null;
  const columns = shownNumbers(facts);
  const fixed = [DIRECTION, statusRoom(texts)];
  const title = PAGE - fixed.reduce((total, width) => total + width, 0) - NUMBER * columns.length;
  return {
    sheet: 'objectiveProfile',
    title: texts.sheets.objectiveProfile,
    orientation: 'landscape',
    columns: [...fixed, Math.max(title, 130), ...columns.map(() => NUMBER)],
    titleRows: [],
    blocks: [
      // Its head is not among the titles: what stands beneath the table has nothing to do with it.
      table(
        heads(facts, columns),
        objectives.map((objective) => [
          directionCell(objective.assessment.directionOfTravel, facts),
          published(objective, facts),
          text(named(objective.record), 'strongIn'),
          ...columns.map(({ of }) => numberCell(of(objective))),
        ]),
      ),
      ...governance(facts),
      ...commentaryOn('objectiveProfile', facts, 2),
    ],
    key: [...typedNotes(facts), ...statusKey(facts), ...othersKey(facts)],
    grid: null,
  };
}

/** What the colours of actions and of risks mean, where some are counted. */
function othersKey(facts: PackFacts): Block[] {
  const { texts, objectives } = facts;
  const hasRisks = objectives.some(({ risks }) => risks.length > 0);
  const bands = texts.pack.riskBands({ amberFrom: RISK_AMBER_FROM, redFrom: RISK_RED_FROM });
  return [
    ...actionKeyBeside(
      facts,
      objectives.flatMap(({ actions }) => actions),
    ),
    ...(hasRisks ? [space(6), line(`${texts.pack.columns.risks} · ${bands}`, 'note')] : []),
  ];
}

/** The officer's judgement where there is one, else the calculation. */
const published = ({ assessment }: ObjectiveFacts, facts: PackFacts): Cell =>
  ratingCell(assessment.rating ?? assessment.calculated.rating, facts);

/** A zero is left blank, as in the profiles that are published: the numbers that matter stand out. */
const numberCell = (value: number): Cell => (value === 0 ? text('', 'centre') : count(value, 'centre'));

function heads({ texts }: PackFacts, columns: readonly NumberColumn[]): Row[] {
  const kinds = columns.map(({ kind }, i) => header(columns[i - 1]?.kind === kind ? '' : kind));
  const blank = header('');
  // A kind's name runs over the columns of its numbers, so it must not wrap in the first of them.
  const above = kinds.map((cell): Cell => ({ ...cell, style: 'kind' }));
  const { columns: words } = texts.pack;
  return [
    [{ ...blank, style: 'kind' }, { ...blank, style: 'kind' }, { ...blank, style: 'kind' }, ...above],
    [
      header(words.direction),
      header(words.rating, 'headerCentre'),
      header(words.objective, 'headerIn'),
      ...columns.map(({ head }) => head),
    ],
  ];
}

/** The numbers that are printed: those of the colours, and what occurs. */
export const shownNumbers = (facts: PackFacts): NumberColumn[] =>
  numberColumns(facts).filter(({ always, of }) => always || facts.objectives.some((objective) => of(objective) > 0));

function numberColumns(facts: PackFacts): NumberColumn[] {
  const { texts, palette, objectives } = facts;
  const { columns, total } = texts.pack;
  const plain = (word: string): Cell => text(word, 'headerTurned');
  const has = (kind: 'actions' | 'indicators' | 'risks'): boolean =>
    objectives.some((objective) => objective[kind].length > 0);
  const colour = (rag: ActionRag): Cell => badge(texts.words.actionRags[rag], palette[rag], 'headerTurned');
  const ofKind = (kind: string, head: Cell, of: NumberColumn['of'], always = false): NumberColumn => ({
    kind,
    head,
    of,
    always,
  });
  const rated = (rag: ActionRag): boolean => RATINGS.some((rating) => rating === rag);
  return [
    ...ACTION_RAGS.map((rag) =>
      ofKind(
        columns.actions,
        colour(rag),
        ({ actions }) => actionsOf(actions).byRag[rag],
        has('actions') && rated(rag),
      ),
    ),
    ofKind(columns.actions, plain(total), ({ actions }) => actions.length, has('actions')),
    ...STATUSES.filter(isColour).map((status) =>
      ofKind(columns.indicators, colour(status), ({ indicators }) => countsOf(indicators)[status], rated(status)),
    ),
    ofKind(columns.indicators, plain(columns.noColour), ({ indicators }) => {
      const counts = countsOf(indicators);
      return withoutColour(counts) - counts['Data only'];
    }),
    ofKind(
      columns.indicators,
      plain(total),
      ({ indicators }) => indicators.length - countsOf(indicators)['Data only'],
      true,
    ),
    ofKind('', plain(columns.dataOnly), ({ indicators }) => countsOf(indicators)['Data only']),
    ...RATINGS.map((rating) =>
      ofKind(columns.risks, colour(rating), ({ risks }) => risksOf(risks)[rating], has('risks')),
    ),
    ofKind(columns.risks, plain(columns.noColour), ({ risks }) => risksOf(risks).unscored),
    ofKind(columns.risks, plain(total), ({ risks }) => risks.length, has('risks')),
  ];
}

function governance(facts: PackFacts): Block[] {
  const { texts, indicators } = facts;
  const rows = facts.governance.map((of): Row => [
    trendCell(of.assessment.shortTrend?.word ?? null, facts),
    statusCell(of.assessment.status, facts, of.typed !== null),
    text(named(of.record), 'bodyIn'),
  ]);
  const recorded = recording(
    indicators.map(({ record, assessment }) => ({ assessment, commented: record.comment.trim() !== '' })),
  );
  const { columns, headings } = texts.pack;
  return [
    space(),
    together(
      heading(headings.governance),
      ...(rows.length === 0
        ? []
        : [
            table(
              [
                [
                  header(columns.shortTrend),
                  header(columns.status, 'headerCentre'),
                  header(columns.governance, 'headerIn'),
                ],
              ],
              rows,
            ),
          ]),
      line(texts.pack.recording(recorded)),
    ),
  ];
}
