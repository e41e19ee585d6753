import { typeOf } from '../rules/budgets';
import { comparable, duePeriod } from '../rules/due';
import { STATUSES } from '../rules/statuses';
import { targetAt } from '../rules/target';
import type { Share } from '../rules/headline';
import { count, day, figure, share, text, type Cell } from './blocks';
import { directionCell, named, statusCell, targetCell, trendCell, valueCell } from './cells';
import { commentaryOf } from './commentary';
import { exceptionItems } from './exceptions';
import type { IndicatorFacts, ObjectiveFacts, PackFacts } from './facts';
import { cellFigure, cellTarget } from './figures';
import { money } from './finance';
import type { FlatTable } from './flat';
import { shownNumbers } from './objective-profile';
import { periodsOf, statusesAt } from './rag-view';
import { headlineOf } from './sums';

/** A column of a flat table: its head, and what it says of a record. */
type Columns<T> = readonly (readonly [head: string, of: (record: T) => Cell])[];

const tableOf = <T>(sheet: FlatTable['sheet'], columns: Columns<T>, records: readonly T[]): FlatTable | null =>
  records.length === 0
    ? null
    : {
        sheet,
        columns: columns.map(([head]) => head),
        rows: records.map((record) => columns.map(([, of]) => plain(of(record)))),
      };

/** Without colour, shape and link: the word says it. */
const plain = (cell: Cell): Cell => ({
  ...cell,
  style: 'body',
  swatch: null,
  link: null,
  format: cell.format?.includes('@') ? null : cell.format,
});

/** Counts with both percentages, one line each. */
export function publishScorecard(facts: PackFacts): FlatTable | null {
  const { texts, indicators } = facts;
  const { columns, headings, met, off, offByMore, withinTolerance, outsideTolerance } = texts.pack;
  const sums = headlineOf(indicators);
  type Line = readonly [group: string, item: string, of: Share];
  const lines: Line[] = [
    ...STATUSES.map((status): Line => [headings.byStatus, texts.words.statuses[status], sums.byStatus[status]]),
    [headings.againstTarget, met, sums.met],
    [headings.againstTarget, off, sums.off],
    [headings.againstTarget, withinTolerance, sums.withinTolerance],
    [headings.againstTarget, outsideTolerance, sums.outsideTolerance],
    [headings.againstTarget, offByMore, sums.offByMore],
    [headings.longTrends, texts.words.trends.Improving, sums.improving],
    [headings.longTrends, texts.words.trends.Stable, sums.stable],
    [headings.longTrends, texts.words.trends.Declining, sums.declining],
  ];
  const percent = (whole: number | null): Cell => share(whole === null ? null : whole / 100);
  return tableOf<Line>(
    'scorecard',
    [
      [columns.type, ([group]) => text(group)],
      [columns.measure, ([, item]) => text(item)],
      [columns.count, ([, , of]) => count(of.count)],
      [columns.ofAll, ([, , of]) => percent(of.percentOfAll)],
      [columns.ofTargets, ([, , of]) => percent(of.percentWithTargets)],
    ],
    indicators.length === 0 ? [] : lines,
  );
}

export function publishProfile(facts: PackFacts): FlatTable | null {
  const { texts } = facts;
  const { columns } = texts.pack;
  const rating = (of: ObjectiveFacts['assessment']['rating']): Cell => (of === null ? text('') : statusCell(of, facts));
  return tableOf<ObjectiveFacts>(
    'objectiveProfile',
    [
      [columns.ref, ({ record }) => text(record.ref)],
      [columns.objective, ({ record }) => text(record.name)],
      [columns.direction, ({ assessment }) => directionCell(assessment.directionOfTravel, facts)],
      [columns.rating, ({ assessment }) => rating(assessment.rating)],
      [columns.because, ({ record }) => text(record.because)],
      [columns.calculatedRating, ({ assessment }) => rating(assessment.calculated.rating)],
      // One head says what stands on paper in two: `Actions: Red`.
      ...shownNumbers(facts).map(({ kind, head, of }): Columns<ObjectiveFacts>[number] => [
        [kind, String(head.value)].filter((word) => word !== '').join(': '),
        (objective) => count(of(objective)),
      ]),
      [columns.positionStatement, ({ record }) => text(record.position)],
      ...commentColumn(facts),
    ],
    facts.objectives,
  );
}

/** What is said of each objective; no column where nothing is said of any. */
function commentColumn(facts: PackFacts): Columns<ObjectiveFacts> {
  const said = (of: ObjectiveFacts): string =>
    commentaryOf(of, facts)
      .map((one) => one.text.trim())
      .join('\n');
  if (facts.objectives.every((of) => said(of) === '')) return [];
  return [[facts.texts.pack.history.columns.comment, (of) => text(said(of))]];
}

export function publishObjectives(facts: PackFacts): FlatTable | null {
  const { texts, indicators, objectives } = facts;
  const { columns } = texts.pack;
  const objectiveOf = (of: IndicatorFacts): string =>
    objectives
      .filter(({ indicators: linked }) => linked.includes(of))
      .map(({ record }) => named(record))
      .join('; ') || of.record.objectives.join('; ');
  return tableOf<IndicatorFacts>(
    'objectives',
    [
      [columns.objective, (of) => text(objectiveOf(of))],
      [columns.ref, ({ record }) => text(record.ref)],
      [columns.measure, ({ record }) => text(record.name)],
      [columns.period, ({ assessment }) => text(assessment.period?.label ?? '')],
      [columns.status, ({ assessment }) => statusCell(assessment.status, facts)],
      [columns.value, (of) => valueCell(of, facts)],
      [columns.target, (of) => targetCell(of, facts)],
      [columns.shortTrend, ({ assessment }) => trendCell(assessment.shortTrend?.word ?? null, facts)],
      [columns.longTrend, ({ assessment }) => trendCell(assessment.longTrend?.word ?? null, facts)],
      [columns.note, ({ record }) => text(record.comment)],
    ],
    indicators,
  );
}

export function publishExceptions(facts: PackFacts): FlatTable | null {
  const { columns } = facts.texts.pack;
  return tableOf(
    'exceptions',
    [
      [columns.objective, ({ programme }) => text(programme)],
      [columns.ref, ({ ref }) => text(ref)],
      [columns.measure, ({ name }) => text(name)],
      [columns.status, ({ status }) => status],
      [columns.issue, ({ issue }) => text(issue)],
      [columns.remedialAction, ({ remedialAction }) => text(remedialAction)],
      [columns.exceptionFor, ({ length }) => text(length)],
    ],
    exceptionItems(facts),
  );
}

export function publishActions(facts: PackFacts): FlatTable | null {
  const { texts } = facts;
  const { columns } = texts.pack;
  return tableOf(
    'actionPlan',
    [
      [columns.ref, ({ record }) => text(record.ref)],
      [columns.action, ({ record }) => text(record.name)],
      [columns.theme, ({ record }) => text(record.objectives.join('; '))],
      [columns.lead, ({ record }) => text(record.owner)],
      [columns.status, ({ assessment }) => text(texts.words.actionStatuses[assessment.status])],
      [texts.headings.rag, ({ assessment }) => text(texts.words.actionRags[assessment.rag])],
      [columns.due, ({ record }) => day(record.due?.date ?? null)],
      [columns.currentDue, ({ assessment }) => day(assessment.currentDue)],
      [columns.proposedDue, ({ record }) => day(record.proposed?.date ?? null)],
      [columns.completedOn, ({ record }) => day(record.completed?.date ?? null)],
      [columns.daysLate, ({ assessment }) => (assessment.daysLate === null ? text('') : count(assessment.daysLate))],
      [columns.note, ({ record }) => text(record.comment)],
    ],
    facts.actions,
  );
}

export function publishFinance(facts: PackFacts): FlatTable | null {
  const { texts } = facts;
  const { columns, headings } = texts.pack;
  return tableOf(
    'finance',
    [
      [columns.type, ({ record }) => text(headings[typeOf(record)])],
      [columns.ref, ({ record }) => text(record.ref)],
      [columns.budget, ({ record }) => text(record.name)],
      [columns.unit, ({ record }) => text(record.unit?.text ?? '')],
      [
        columns.status,
        ({ assessment }) => (assessment.status === null ? text('') : statusCell(assessment.status, facts)),
      ],
      [columns.gross, (of) => money(of.record.gross, of, facts)],
      [columns.net, (of) => money(of.record.net, of, facts)],
      [columns.projectedVariance, (of) => money(of.record.projectedVariance, of, facts)],
      [columns.previousEstimate, (of) => money(of.record.previousEstimate, of, facts)],
      [columns.revisedEstimate, (of) => money(of.record.revisedEstimate, of, facts)],
      [columns.actualSpend, (of) => money(of.record.actualSpend, of, facts)],
      [columns.note, ({ record }) => text(record.comment)],
    ],
    facts.budgets,
  );
}

export function publishRisks(facts: PackFacts): FlatTable | null {
  const { columns } = facts.texts.pack;
  const score = (of: number | null): Cell => (of === null ? text('') : count(of));
  return tableOf(
    'risks',
    [
      [columns.ref, ({ record }) => text(record.ref)],
      [columns.risk, ({ record }) => text(record.name)],
      [
        columns.likelihood,
        ({ assessment: { because } }) => score(because.code === 'scored' ? because.likelihood : null),
      ],
      [columns.impact, ({ assessment: { because } }) => score(because.code === 'scored' ? because.impact : null)],
      [columns.score, ({ assessment }) => score(assessment.score)],
      [columns.targetScore, ({ assessment }) => score(assessment.targetScore)],
      [columns.status, ({ assessment }) => statusCell(assessment.status, facts)],
      [columns.owner, ({ record }) => text(record.owner)],
      [columns.mitigation, ({ record }) => text(record.mitigation)],
    ],
    facts.risks,
  );
}

/** The figures behind every chart, one line for each measure and period. */
export function publishTrends(facts: PackFacts): FlatTable | null {
  const { texts, indicators, at } = facts;
  const { columns } = texts.pack;
  const lines = indicators.flatMap((of) => {
    const due = duePeriod(of.row, at);
    const figures = comparable(due.points, due.period);
    return figures.length < 2
      ? []
      : figures.map(({ period, value }) => ({
          of,
          period,
          value,
          target: targetAt(of.row, due.points, period).figure,
        }));
  });
  return tableOf(
    'trends',
    [
      [columns.ref, ({ of }) => text(of.record.ref)],
      [columns.measure, ({ of }) => text(of.record.name)],
      [columns.period, ({ period }) => text(period.label)],
      [columns.value, ({ of, value }) => inCell(cellFigure(value, of.style, texts.figures))],
      [columns.target, ({ of, target }) => inCell(cellTarget(target, of.style, texts.figures))],
    ],
    lines,
  );
}

/** The status of every period, all of them side by side. */
export function publishRagView(facts: PackFacts): FlatTable | null {
  const { texts, indicators } = facts;
  const { columns } = texts.pack;
  const periods = periodsOf(facts);
  return periods.length === 0
    ? null
    : tableOf<IndicatorFacts>(
        'ragView',
        [
          [columns.ref, ({ record }) => text(record.ref)],
          [columns.measure, ({ record }) => text(record.name)],
          ...periods.map((period): Columns<IndicatorFacts>[number] => [
            period.label,
            (of) => text(texts.words.statuses[statusesAt(of, [period], facts)[0] ?? 'No data']),
          ]),
        ],
        indicators,
      );
}

const inCell = ({ value, format }: { value: Cell['value']; format: string | null }): Cell =>
  typeof value === 'object' ? text('') : figure(value, format);
