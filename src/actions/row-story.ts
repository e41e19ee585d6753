import { placeOf } from '../checks/place';
import type { Palette, Swatch } from '../plan/palette';
import type { ActionFacts, BudgetFacts, IndicatorFacts, ObjectiveFacts, PackFacts, RiskFacts } from '../reports/facts';
import type { Assessment } from '../rules/indicator';
import type { Status } from '../rules/statuses';
import { formatDate, formatFigure, formatGap, formatNumber, formatPercent } from '../text/figures';
import type { FigureStyle } from '../text/figures';
import type { Finding } from '../text/finding-facts';
import type { RecordKind } from '../text/pane-texts';
import type { Texts } from '../text/texts';
import type { RecordTable } from '../tracker/records';
import { budgetStyle, placesOf } from './calculated-rows';
import type { Judged } from './judge';
import { rowChart } from './row-chart';
import type { RowChart } from './row-chart';

/** One row of the tracker, explained in words. */
export interface RowStory {
  kind: RecordKind;
  ref: string;
  name: string;
  sheet: string;
  /** As Excel counts it, from 1. */
  row: number;
  /** Null where the rule book gives none: a capital budget without lines. */
  status: ShownStatus | null;
  why: string;
  /** What stands in the row and what was worked out from it; blanks are left out. */
  facts: { label: string; value: string }[];
  findings: Finding[];
  /** Null where there are no two values of one length. */
  chart: RowChart | null;
}

/** A status as it is shown everywhere: a word, then a shape, then a colour. */
export interface ShownStatus {
  word: string;
  /** Null: no colour. */
  swatch: Swatch | null;
}

/** A status in the words of a language, and the colours of a workbook. */
export const shownStatus = (status: Status, texts: Texts, palette: Palette): ShownStatus => ({
  word: texts.words.statuses[status],
  swatch: status in palette ? palette[status as keyof Palette] : null,
});

/** What tells the story of a row: it is given the words to tell it in. */
type Teller = (texts: Texts) => Pick<RowStory, 'status' | 'why' | 'facts'> & { chart?: RowChart | null };

interface Told {
  kind: RecordKind;
  record: { ref: string; name: string; at: { table: RecordTable } };
  /** Null: the row has no period that could be read. */
  teller: () => Teller | null;
}

/** The stories of all rows, by the sheet's id and the row as Excel counts it; each is told when it is asked for. */
export type RowStories = (sheetId: string, row: number, texts: Texts) => RowStory | null;

/** Whether a finding is about something in a row of a sheet, as Excel counts it. */
export const isInRow = (finding: Pick<Finding, 'sheet' | 'cell'>, sheet: string, row: number): boolean =>
  finding.sheet === sheet && placeOf(finding.cell)?.row === row - 1;

/** Every row that is a record can be explained; pure. In a long table each row has its own period's story. */
export function rowStories(judged: Judged, facts: PackFacts): RowStories {
  const rows = new Map<string, Told>();
  const keyOf = (sheetId: string, row: number): string => `${sheetId} ${row}`;
  const put = (
    kind: RecordKind,
    record: Told['record'] & { at: { row: number } },
    teller: Told['teller'],
    row = record.at.row,
  ): void => void rows.set(keyOf(record.at.table.sheetId, row + 1), { kind, record, teller });

  for (const of of facts.indicators) {
    const { record, assessment } = of;
    const atRow = (row: number) => () => {
      const place = placesOf(record, assessment, judged).find((one) => one.row === row);
      return place === undefined ? null : indicatorTeller(of, place.assessment, facts);
    };
    const { table, row } = record.at;
    for (const one of table.isLong ? record.longRows.map((long) => long.row) : [row])
      put('indicators', record, atRow(one), one);
  }
  for (const of of facts.objectives) put('objectives', of.record, () => objectiveTeller(of, facts));
  for (const of of facts.actions) put('actions', of.record, () => actionTeller(of, facts));
  for (const of of facts.risks) put('risks', of.record, () => riskTeller(of, facts));
  for (const of of facts.budgets) put('budgets', of.record, () => budgetTeller(of, facts));

  return (sheetId, row, texts) => {
    const told = rows.get(keyOf(sheetId, row));
    const tell = told?.teller() ?? null;
    if (told === undefined || tell === null) return null;
    const { kind } = told;
    const { ref, name, at } = told.record;
    const { sheet } = at.table;
    const findings = facts.findings.filter((one) => isInRow(one, sheet, row));
    return { kind, ref, name, sheet, row, chart: null, ...tell(texts), findings };
  };
}

type Line = [label: string, value: string | null];

const shown = (lines: readonly Line[]): RowStory['facts'] =>
  lines.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));

const signed = (amount: number, text: string): string => (amount > 0 ? `+${text}` : amount < 0 ? `−${text}` : text);

const figureIn =
  (style: FigureStyle, { figures }: Texts) =>
  (value: number | null): string | null =>
    value === null ? null : formatFigure(value, style, figures);

function indicatorTeller(of: IndicatorFacts, it: Assessment, facts: PackFacts): Teller {
  const { record, style } = of;
  return (texts) => {
    const { headings, words, pack } = texts;
    const figure = figureIn(style, texts);
    const target = it.target.figure;
    const { variance, variancePercent } = it;
    const gap = variance === null ? null : signed(variance, formatGap(variance, style, texts.figures));
    const percent =
      variancePercent === null ? '' : ` (${signed(variancePercent, formatPercent(Math.abs(variancePercent)))})`;
    return {
      status: shownStatus(it.status, texts, facts.palette),
      why: texts.why.indicator(it, style),
      facts: shown([
        [headings.period, it.period?.label ?? null],
        [headings.currentValue, figure(it.value)],
        [
          headings.currentTarget,
          typeof target === 'number' ? figure(target) : (target?.map(figure).join(' – ') ?? null),
        ],
        [headings.variance, gap === null ? null : gap + percent],
        [headings.shortTrend, it.shortTrend === null ? null : words.trends[it.shortTrend.word]],
        [headings.longTrend, it.longTrend === null ? null : words.trends[it.longTrend.word]],
        [pack.columns.owner, record.owner],
        [pack.columns.remedialAction, record.remedy],
      ]),
      chart: rowChart(of, facts.at, texts),
    };
  };
}

function objectiveTeller(
  { record, assessment: it, indicators, actions, risks }: ObjectiveFacts,
  facts: PackFacts,
): Teller {
  return (texts) => {
    const { pack, words, headings } = texts;
    const { rating, calculated, directionOfTravel } = it;
    const published = rating ?? calculated.rating;
    const counted = (count: number): string | null => (count === 0 ? null : formatNumber(count, 0));
    return {
      status: published === null ? null : shownStatus(published, texts, facts.palette),
      why: texts.why.objective(it),
      facts: shown([
        [headings.calculatedRating, calculated.rating === null ? null : words.statuses[calculated.rating]],
        [headings.directionOfTravel, directionOfTravel === null ? null : words.directionsOfTravel[directionOfTravel]],
        [pack.columns.indicators, counted(indicators.length)],
        [pack.columns.actions, counted(actions.length)],
        [pack.columns.risks, counted(risks.length)],
        [pack.columns.lead, record.owner],
      ]),
    };
  };
}

function actionTeller({ record, assessment: it }: ActionFacts, facts: PackFacts): Teller {
  return (texts) => {
    const { pack, words, headings, pane } = texts;
    const date = (cell: { date: string | null; text: string } | null): string | null =>
      cell === null ? null : cell.date === null ? cell.text : formatDate(cell.date, texts.figures);
    const days = (count: number | null): string | null =>
      count === null || count === 0 ? null : texts.figures.days(formatNumber(count, 0), count === 1);
    return {
      status: {
        word: `${words.actionStatuses[it.status]} · ${words.actionRags[it.rag]}`,
        swatch: facts.palette[it.rag],
      },
      why: texts.why.action(it),
      facts: shown([
        [pane.row.start, date(record.start)],
        [pack.columns.due, date(record.due)],
        [pack.columns.currentDue, it.redated ? date(record.revisedDue) : null],
        [pack.columns.proposedDue, date(record.proposed)],
        [pack.columns.completedOn, date(record.completed)],
        [pane.row.progress, record.progress === null ? null : formatPercent(record.progress)],
        [headings.daysLate, days(it.daysLate)],
        [headings.slippage, days(it.slippage)],
        [pack.columns.owner, record.owner],
      ]),
    };
  };
}

function riskTeller({ record, assessment: it }: RiskFacts, facts: PackFacts): Teller {
  return (texts) => {
    const { columns } = texts.pack;
    const score = it.because.code === 'scored' ? it.because : null;
    const plain = (value: number | null | undefined): string | null => (value == null ? null : formatNumber(value, 0));
    return {
      status: shownStatus(it.status, texts, facts.palette),
      why: texts.why.risk(it),
      facts: shown([
        [columns.likelihood, plain(score?.likelihood)],
        [columns.impact, plain(score?.impact)],
        [columns.score, plain(it.score)],
        [columns.targetScore, plain(it.targetScore)],
        [columns.mitigation, record.mitigation],
        [columns.owner, record.owner],
      ]),
    };
  };
}

function budgetTeller({ record, assessment: it }: BudgetFacts, facts: PackFacts): Teller {
  return (texts) => {
    const { columns, headings } = texts.pack;
    const style = budgetStyle(record);
    const amount = (reading: (typeof record)['net']): string | null =>
      reading?.kind === 'number' ? formatFigure(reading.value, style, texts.figures) : null;
    return {
      status: it.status === null ? null : shownStatus(it.status, texts, facts.palette),
      why: texts.why.budget(it, style),
      facts: shown([
        [columns.type, record.type === null ? null : headings[record.type]],
        [columns.gross, amount(record.gross)],
        [columns.net, amount(record.net)],
        [columns.projectedVariance, amount(record.projectedVariance)],
        [columns.previousEstimate, amount(record.previousEstimate)],
        [columns.revisedEstimate, amount(record.revisedEstimate)],
        [columns.actualSpend, amount(record.actualSpend)],
        [columns.owner, record.owner],
      ]),
    };
  };
}
