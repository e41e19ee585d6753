import { nameCell } from '../checks/place';
import type { Palette } from '../plan/palette';
import type { PackFacts } from '../reports/facts';
import { once } from '../reports/once';
import { movesOf } from '../reports/moves';
import type { Status } from '../rules/statuses';
import type { Finding } from '../text/finding-facts';
import { withStatusWords } from '../text/say';
import type { Texts } from '../text/texts';
import { chaseOf } from './chase-result';
import type { Judged } from './judge';
import type { ChaseResult } from './results';
import { isInRow, rowStories } from './row-story';
import type { RowStory } from './row-story';

/** What the pane shows of a judged workbook beside its results. Plain data, worked out when it is first asked for. */
export interface Overview {
  /** In the results' order, as facts: the pane says them in its own language. */
  findings: readonly Finding[];
  /** What each owner is asked to look at, ready to send. */
  chase: readonly ChaseResult[];
  /** The latest period that is closed, before the reported one, and the ISO day on which it was; null: none. */
  lastClosed: { period: string; closedOn: string } | null;
  /** The indicators whose colour is another than when they were last closed, those that became worse first. */
  movers: readonly Mover[];
  /** The workbook's own colours, or ours. */
  palette: Palette;
  /** A language's texts with the workbook's own words for its statuses. */
  inOwnWords(texts: Texts): Texts;
  /** The row of a sheet, as Excel counts it, explained; null where it is no record of the tracker. */
  row(sheetId: string, row: number, texts: Texts): RowStory | null;
  /** Whether a finding is about something in that row. */
  isIn(finding: Pick<Finding, 'sheet' | 'cell'>, sheetId: string, row: number): boolean;
}

export interface Mover {
  ref: string;
  name: string;
  sheet: string;
  /** Where the indicator's name stands, or the first cell of its row. */
  cell: string;
  was: Status;
  now: Status;
  way: 'better' | 'worse';
}

/** The overview of a judged workbook and of what was found in it. */
export function overviewOf(judged: Judged, found: readonly Finding[], facts: PackFacts): Overview {
  const { tracker, texts } = judged;
  const { lastClosed } = facts;
  const inOwnWords = (words: Texts): Texts => withStatusWords(words, judged.settings.statusWords);
  const stories = once(() => rowStories(judged, facts));
  const chase = once(() => chaseOf(found, tracker.reportingPeriod?.label ?? null, texts));
  const movers = once(() => (lastClosed === null ? [] : moversOf(facts)));
  return {
    findings: found,
    palette: facts.palette,
    lastClosed: lastClosed && { period: lastClosed.period.label, closedOn: lastClosed.closedOn },
    get chase() {
      return chase();
    },
    get movers() {
      return movers();
    },
    inOwnWords,
    row: (sheetId, row, words) => stories()(sheetId, row, inOwnWords(words)),
    isIn: (finding, sheetId, row) =>
      tracker.tables.some((table) => table.sheetId === sheetId && isInRow(finding, table.sheet, row)),
  };
}

const moversOf = ({ indicators }: PackFacts): Mover[] =>
  movesOf(indicators).map(({ of: { record, assessment }, was, way }) => ({
    ref: record.ref,
    name: record.name,
    sheet: record.at.table.sheet,
    cell: nameCell(record),
    was,
    now: assessment.status,
    way,
  }));
