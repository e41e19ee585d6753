import { isDueBy } from '../rules/actions';
import { addDays, firstDayOf, monthIndex, type IsoDate } from '../rules/dates';
import { endOf } from '../rules/periods';
import type { ActionCounts } from '../rules/headline';
import { ACTION_STATUSES } from '../rules/statuses';
import { wholePercent } from '../rules/numbers';
import { formatDate } from '../text/figures';
import type { Texts } from '../text/texts';
import {
  count,
  day,
  header,
  heading,
  line,
  share,
  space,
  table,
  text,
  together,
  type Block,
  type Cell,
  type Report,
  type Row,
} from './blocks';
import { ACTION_STATUS_COLOURS, actionStatusCell, named, NOTHING, ragCell } from './cells';
import { balanced } from './balance';
import { actionRoom, widestOf, withoutRoom, withRoom } from './columns';
import { commentaryOn } from './commentary';
import type { ActionFacts, PackFacts } from './facts';
import { groupBy } from '../tracker/group';
import { actionKey } from './key';
import { programmeOf } from './programme';
import { actionsOf } from './sums';

/** Ref, action, lead, the three dates, days late, note. */
const COLUMNS = [58, 152, 56, 52, 52, 52, 40, 130];
const [STATUS, ACTION, LEAD, NOTE] = [0, 1, 2, 7];

const hasLeads = ({ actions }: PackFacts): boolean => actions.some(({ record }) => record.owner !== '');

/** The longer the notes, the more room for them. */
function columnsOf(facts: PackFacts, tables: readonly Listed[]): number[] {
  const { texts } = facts;
  const roomy = withRoom(COLUMNS, STATUS, actionRoom(texts), NOTE);
  // The counts by theme stand in this column too.
  const led = hasLeads(facts) ? roomy : withoutRoom(roomy, LEAD, texts.words.actionStatuses.Completed, ACTION);
  const rows = tables.flatMap(({ of, some }) => some.map((action) => row(action, facts, of)));
  return balanced(led, [ACTION, NOTE], [...themeRows(facts), ...rows], [head(facts, 'completed')]);
}

/**
 * The plan: actions by status and by theme; completed since the last closed period; due soon; slippage with its reason;
 * and the revised dates that are proposed, with the days late against the original date, which re-dating does not hide.
 */
export function actionPlan(facts: PackFacts): Report | null {
  const { texts, actions } = facts;
  if (actions.length === 0) return null;
  const lists = listsOf(facts);
  const columns = columnsOf(facts, lists);
  return {
    sheet: 'actionPlan',
    title: texts.sheets.actionPlan,
    orientation: 'landscape',
    columns,
    titleRows: [],
    blocks: [
      space(6),
      ...headlines(facts),
      ...byStatus(facts),
      ...byTheme(facts),
      ...lists.flatMap((list) => section(facts, list)),
      ...commentaryOn('actionPlan', facts, widestOf(columns, [ACTION, NOTE])),
    ],
    key: actionKey(facts),
    grid: null,
  };
}

function headlines({ texts, actions }: PackFacts): Block[] {
  const counts = actionsOf(actions);
  return [
    line(texts.pack.actionPlan(counts), 'lead'),
    line(blueOrGreen(counts, texts)),
    ...(counts.redated === 0 ? [] : [line(texts.pack.redated({ count: counts.redated }))]),
  ];
}

/** How many actions are Blue or Green, and how many Amber or Red: on the Scorecard too. */
export function blueOrGreen({ byRag, total }: ActionCounts, { pack }: Texts): string {
  const share = (count: number) => ({ count, percent: wholePercent(count, total) ?? 0 });
  return pack.blueOrGreen({
    ...share(byRag.Blue + byRag.Green),
    of: total,
    amberOrRed: share(byRag.Amber + byRag.Red),
  });
}

function byStatus(facts: PackFacts): Block[] {
  const { texts, actions } = facts;
  const counts = actionsOf(actions);
  const { columns, headings, total } = texts.pack;
  const rows = ACTION_STATUSES.map((status): Row => [
    actionStatusCell(status, ACTION_STATUS_COLOURS[status], facts),
    text(''),
    count(counts.byStatus[status]),
    share(counts.byStatus[status] / counts.total),
  ]);
  const sum: Row = [
    text(total, 'total'),
    text('', 'total'),
    count(counts.total, 'totalNumber'),
    share(1, 'totalNumber'),
  ];
  const head: Row = [
    header(columns.status, 'headerCentre'),
    header(''),
    header(columns.count, 'headerNumber'),
    header(columns.ofAll, 'headerNumber'),
  ];
  return [space(), together(heading(headings.actionsByStatus), table([head], [...rows, sum]))];
}

/** The theme of an action is the objective that it names: a ref alone would say nothing to who does not know the plan. */
const themeOf = ({ record }: ActionFacts, facts: PackFacts): string =>
  programmeOf(record, facts) ?? facts.texts.pack.unassigned;

/** The counts of each theme; none where there is only one. */
function themeRows(facts: PackFacts): Row[] {
  const themes = [...groupBy(facts.actions, (action) => themeOf(action, facts))];
  if (themes.length < 2) return [];
  return themes.map(([theme, some]): Row => {
    const counts = actionsOf(some);
    return [
      text(''),
      text(theme, 'bodyIn'),
      ...ACTION_STATUSES.map((status) => count(counts.byStatus[status])),
      count(counts.total),
    ];
  });
}

function byTheme(facts: PackFacts): Block[] {
  const { texts, actions } = facts;
  const rows = themeRows(facts);
  if (rows.length === 0) return [];
  const { columns, headings, total } = texts.pack;
  const head: Row = [
    header(''),
    header(columns.theme, 'headerIn'),
    ...ACTION_STATUSES.map((status) => header(texts.words.actionStatuses[status], 'headerNumber')),
    header(total, 'headerNumber'),
  ];
  const all = actionsOf(actions);
  const sum: Row = [
    text('', 'total'),
    text(total, 'total'),
    ...ACTION_STATUSES.map((status) => count(all.byStatus[status], 'totalNumber')),
    count(all.total, 'totalNumber'),
  ];
  return [space(), heading(headings.actionsByTheme), table([head], [...rows, sum])];
}

/** Completed after the last closed period ended; all that are, where nothing is closed. */
function completedSince({ actions, lastClosed }: PackFacts): ActionFacts[] {
  const since = lastClosed === null ? null : endOf(lastClosed.period);
  return actions.filter(({ record, assessment }) => {
    if (assessment.status !== 'Completed') return false;
    const on = record.completed?.date ?? null;
    return since === null || on === null || on > since;
  });
}

/** The last day of the month so many after the one that *as at* lies in. */
const horizonEnd = (asAt: IsoDate, months: number): IsoDate => addDays(firstDayOf(monthIndex(asAt) + months + 1), -1);

const dueSoon = ({ actions, at, settings }: PackFacts): ActionFacts[] =>
  actions
    .filter(({ assessment }) => isDueBy(assessment, horizonEnd(at.asAt, settings.rules.dueHorizon)))
    .sort((a, b) => ((a.assessment.currentDue ?? '') < (b.assessment.currentDue ?? '') ? -1 : 1));

/** What waits for endorsement: a proposed date on an action that is still open. */
const proposed = ({ actions }: PackFacts): ActionFacts[] =>
  actions.filter(({ record, assessment }) => record.proposed?.date != null && assessment.status !== 'Completed');

type Section = 'completed' | 'dueSoon' | 'slippage' | 'proposed';

/** The actions of a section. */
interface Listed {
  readonly of: Section;
  readonly some: readonly ActionFacts[];
}

const listsOf = (facts: PackFacts): Listed[] => [
  { of: 'completed', some: completedSince(facts) },
  { of: 'dueSoon', some: dueSoon(facts) },
  { of: 'slippage', some: facts.actions.filter(({ assessment }) => assessment.status === 'Slippage') },
  { of: 'proposed', some: proposed(facts) },
];

function section(facts: PackFacts, { of, some }: Listed): Block[] {
  if (some.length === 0) return [];
  const { texts, at, settings, lastClosed } = facts;
  const { headings } = texts.pack;
  const says: Record<Section, string> = {
    completed: texts.pack.completedSince({ count: some.length, since: lastClosed?.period.label ?? null }),
    dueSoon: texts.pack.dueBy(formatDate(horizonEnd(at.asAt, settings.rules.dueHorizon), texts.figures)),
    slippage: '',
    proposed: '',
  };
  return [
    space(),
    heading(headings[of]),
    ...(says[of] === '' ? [] : [line(says[of], 'note')]),
    table(
      [head(facts, of)],
      some.map((action) => row(action, facts, of)),
    ),
  ];
}

/** Over a column in which nothing is said there is no head: an empty *Lead* would read as if nobody led. */
function head(facts: PackFacts, of: Section): Row {
  const { texts } = facts;
  const { columns } = texts.pack;
  return [
    header(texts.headings.rag, 'headerCentre'),
    header(columns.action, 'headerIn'),
    header(hasLeads(facts) ? columns.lead : ''),
    header(columns.due),
    header(columns.currentDue),
    header(of === 'completed' ? columns.completedOn : columns.proposedDue),
    header(columns.daysLate, 'headerNumber'),
    header(of === 'slippage' || of === 'proposed' ? columns.reason : columns.note, 'headerIn'),
  ];
}

function row({ record, assessment }: ActionFacts, facts: PackFacts, of: Section): Row {
  const shown = of === 'completed' ? record.completed : record.proposed;
  const late: Cell =
    assessment.daysLate === null || assessment.daysLate === 0 ? text('', 'number') : count(assessment.daysLate);
  return [
    ragCell(assessment.rag, facts),
    text(named(record), 'bodyIn'),
    text(record.owner),
    day(record.due?.date ?? null),
    day(assessment.currentDue),
    day(shown?.date ?? null),
    late,
    text(record.comment.trim() === '' ? NOTHING : record.comment.trim(), 'bodyIn'),
  ];
}
