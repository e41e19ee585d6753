import { isActionException, isObjectiveException } from '../rules/exceptions';
import { formatDate } from '../text/figures';
import { header, line, space, table, text, type Report, type Row } from './blocks';
import { named, NOTHING, ratingCell, ragCell, statusCell } from './cells';
import { balanced } from './balance';
import { statusRoom, widestOf, withRoom, withWidth } from './columns';
import { commentaryOn } from './commentary';
import type { ActionFacts, PackFacts } from './facts';
import { actionKey, actionKeyBeside, statusKey, typedNotes } from './key';
import type { Action, Indicator } from '../tracker/records';
import { programmeOf } from './programme';
import { groupBy } from '../tracker/group';
import type { Cell } from './blocks';

const COLUMNS = [52, 118, 150, 204, 68];
const [STATUS, NAME, ISSUE, REMEDY] = [0, 1, 2, 3];
const UNSAID = 84;

/** One critical item, whatever it is a record of. */
export interface ExceptionItem {
  readonly programme: string;
  readonly status: Cell;
  readonly ref: string;
  readonly name: string;
  readonly issue: string;
  /** The officer's words; `''` where they are missing. */
  readonly remedialAction: string;
  readonly length: string;
}

/** The less the officers say, the more room for what we say. */
function columnsOf({ texts }: PackFacts, items: readonly ExceptionItem[], head: Row): number[] {
  const roomy = withRoom(COLUMNS, STATUS, statusRoom(texts), REMEDY);
  const isSaid = items.some(({ remedialAction }) => remedialAction.trim() !== '');
  const wide = isSaid ? roomy : withWidth(roomy, REMEDY, UNSAID, ISSUE);
  return balanced(wide, isSaid ? [NAME, ISSUE, REMEDY] : [NAME, ISSUE], items.map(itemRow), [head]);
}

/** The critical items (Measure, Issue, Remedial action), grouped by programme, and how long each has been one. */
export function exceptionsReport(facts: PackFacts): Report | null {
  const { texts } = facts;
  const items = exceptionItems(facts);
  if (items.length === 0) return null;
  const { columns } = texts.pack;
  const groups = [...groupBy(items, ({ programme }) => programme)];
  const head: Row = [
    header(columns.status, 'headerCentre'),
    header(columns.measure, 'headerIn'),
    header(columns.issue, 'headerIn'),
    header(columns.remedialAction, 'headerIn'),
    header(items.some(({ length }) => length !== '') ? columns.exceptionFor : ''),
  ];
  const widths = columnsOf(facts, items, head);
  const among = {
    measures: facts.indicators.length,
    actions: facts.actions.length,
    objectives: facts.objectives.length,
  };
  const found = [space(6), line(texts.pack.exceptionsFound({ count: items.length, ...among }), 'note')];
  const commentary = commentaryOn('exceptions', facts, widestOf(widths, [NAME, ISSUE, REMEDY]));
  return {
    sheet: 'exceptions',
    title: texts.sheets.exceptions,
    orientation: 'landscape',
    columns: widths,
    titleRows: [head],
    blocks: [
      table(
        [],
        groups.flatMap(([programme, some]) => [
          ...(groups.length === 1 && programme === texts.pack.unassigned ? [] : [groupRow(programme, COLUMNS.length)]),
          ...some.map(itemRow),
        ]),
      ),
      ...(commentary.length === 0 ? [] : [...found, ...commentary]),
    ],
    key: [
      ...(commentary.length === 0 ? found : []),
      ...typedNotes(facts),
      // Of actions alone, the colours are those of actions.
      ...(facts.indicators.length === 0
        ? actionKey(facts)
        : [...statusKey(facts), ...actionKeyBeside(facts, slipping(facts))]),
    ],
    grid: null,
  };
}

/** A heading inside a table, over all its columns. */
const groupRow = (title: string, columns: number): Row =>
  Array.from({ length: columns }, (_, i) => text(i === 0 ? title : '', 'group'));

const itemRow = ({ status, ref, name, issue, remedialAction, length }: ExceptionItem): Row => [
  status,
  text(named({ ref, name }), 'strongIn'),
  text(issue, 'bodyIn'),
  text(remedialAction.trim() === '' ? NOTHING : remedialAction.trim(), 'bodyIn'),
  text(length),
];

const slipping = ({ actions, settings }: PackFacts): ActionFacts[] =>
  actions.filter(({ assessment }) => isActionException(assessment, settings.rules));

/** Every exception: the indicators' first, then slipping actions, then objectives rated Red. */
export function exceptionItems(facts: PackFacts): ExceptionItem[] {
  const { texts, settings, indicators, objectives } = facts;
  const programme = (record: Indicator | Action): string =>
    programmeOf(record, facts) ?? (record.service === '' ? texts.pack.unassigned : record.service);
  const ofIndicators = indicators.flatMap(({ record, assessment, exception, style, typed }): ExceptionItem[] =>
    exception === null
      ? []
      : [
          {
            programme: programme(record),
            status: statusCell(assessment.status, facts, typed !== null),
            ref: record.ref,
            name: record.name,
            issue: texts.pack.issue(exception, style),
            remedialAction: record.remedy,
            length: texts.pack.periods(exception.periods, exception.since?.label ?? null),
          },
        ],
  );
  const ofActions = slipping(facts).map(({ record, assessment }): ExceptionItem => ({
    programme: programme(record),
    status: ragCell(assessment.rag, facts),
    ref: record.ref,
    name: record.name,
    issue: texts.pack.issueOfAction({
      due: formatDate(assessment.currentDue ?? '', texts.figures),
      daysLate: assessment.daysLate,
    }),
    remedialAction: record.comment,
    length: '',
  }));
  const ofObjectives = objectives
    .filter(({ assessment }) => isObjectiveException(assessment, settings.rules))
    .map(({ record, assessment }): ExceptionItem => ({
      programme: named(record),
      status: ratingCell(assessment.rating ?? assessment.calculated.rating, facts),
      ref: record.ref,
      name: record.name,
      issue: texts.pack.issueOfObjective,
      remedialAction: '',
      length: '',
    }));
  return [...ofIndicators, ...ofActions, ...ofObjectives];
}
