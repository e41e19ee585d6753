import { styleOf } from '../checks/shown';
import { closedOn } from '../history/closed';
import {
  closingRows,
  historyHeader,
  supersededBy,
  type IndicatorClosing,
  type ObjectiveClosing,
} from '../history/closing';
import { lastUsedRow } from '../plan/cells';
import { locateSheet, sheetDifference } from '../plan/owned-sheets';
import type { Edit, WorkbookSnapshot } from '../plan/plan';
import { stateEdit } from '../plan/stored-state';
import { historySheet } from '../reports/history-sheet';
import { assessIndicator } from '../rules/assess';
import { closingRecord } from '../rules/close';
import { endTogether, type Period } from '../rules/periods';
import { HISTORY_COLUMNS } from '../text/pack-texts';
import type { Indicator } from '../tracker/records';
import type { CellValue, SheetSnapshot } from '../tracker/snapshot';
import { refused, whereStateIsRead, type Action } from './action';
import { judge, type Judged } from './judge';
import { resultsOf } from './results-of';

/**
 * Close period: keeps this period's figures, statuses and ratings on the sheet Status history, which only grows. A period
 * that is closed is closed again only where it is asked for by name; then the earlier rows stay, marked superseded.
 */
export const close: Action = {
  id: 'close',
  icon: 'close',
  takes: ['period', 'asAt', 'set'],
  available: whereStateIsRead,
  perform: (snapshot, options, clock) => {
    const judged = judge(snapshot, options, clock);
    if (judged.refusals.length > 0) return refused(judged.refusals);
    const { tracker, history, asAt } = judged;
    const period = tracker.reportingPeriod;
    if (period === null) return refused([{ code: 'no-reporting-period', facts: {} }]);
    const before = closedOn(history, period);
    if (before !== null && options.period === null)
      return refused([{ code: 'period-already-closed', facts: { period: period.label, closedOn: before } }]);
    const kept = keptOf(judged, period);
    const rows = closingRows(period, asAt, kept.indicators, kept.objectives, judged.texts);
    const { edits, name } = historyEdits(
      snapshot,
      judged,
      [period, ...kept.indicators.map(({ closed }) => closed.period)],
      rows,
    );
    return {
      plan: { refusals: [], edits, guards: [] },
      results: resultsOf(judged, judged.findings([])),
      left: [],
      sheets: [{ sheet: 'statusHistory', name }],
    };
  },
};

/** What is kept of each record: assessed as of now, even where the period was closed before. */
function keptOf(judged: Judged, period: Period): { indicators: IndicatorClosing[]; objectives: ObjectiveClosing[] } {
  const { tracker, assessments, settings, asAt, texts } = judged;
  const at = { reporting: period, asAt };
  const reopened = (indicator: Indicator): Indicator => ({
    ...indicator,
    closed: (indicator.closed ?? []).filter((record) => !endTogether(record.period, period)),
  });
  return {
    indicators: tracker.indicators.map((indicator) => {
      const assessment = assessIndicator(reopened(indicator), at, settings.rules);
      const why = texts.why.indicator(assessment, styleOf(indicator, { settings: settings.rules, texts }));
      return { record: indicator, closed: closingRecord(assessment, period, why, asAt) };
    }),
    objectives: tracker.objectives.map((objective) => {
      const assessment = assessments.objectives.get(objective);
      return {
        record: objective,
        rating: assessment?.rating ?? assessment?.calculated.rating ?? null,
        why: objective.because,
      };
    }),
  };
}

/** The sheet is made with the first closing; after that rows are added beneath what stands there. And its name. */
function historyEdits(
  snapshot: WorkbookSnapshot,
  { stored, history, texts, asAt }: Judged,
  periods: readonly Period[],
  rows: CellValue[][],
): { edits: Edit[]; name: string } {
  const { ownership } = stored;
  const standing = locateSheet(snapshot, ownership, 'statusHistory');
  if (standing === null) {
    const content = historySheet(historyHeader(texts), rows);
    const { edit, record } = sheetDifference(snapshot, ownership, 'statusHistory', content, texts);
    const others = ownership.sheets.filter(({ sheet }) => sheet !== 'statusHistory');
    const state = stateEdit(stored, { ...ownership, sheets: [...others, record] }, stored.undo);
    return { edits: [edit, state].filter((one) => one !== null), name: record.name };
  }
  const mark = texts.pack.history.superseded(asAt);
  const marks = runsOf(supersededBy(history, periods).map(({ row }) => row)).map(([row, rows]): Edit =>
    marking(standing, row, rows, mark),
  );
  return { edits: [...marks, adding(standing, rows)], name: standing.name };
}

const adding = (sheet: SheetSnapshot, values: CellValue[][]): Edit => ({
  kind: 'cells',
  sheetId: sheet.id,
  area: { row: lastUsedRow(sheet) + 1, column: 0, rows: values.length, columns: HISTORY_COLUMNS.length },
  values,
  numberFormats: null,
});

/** Rows that stand together, as first row and number of rows. */
function runsOf(rows: readonly number[]): [row: number, rows: number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === row) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}

const marking = (sheet: SheetSnapshot, row: number, rows: number, mark: string): Edit => ({
  kind: 'cells',
  sheetId: sheet.id,
  area: { row, column: HISTORY_COLUMNS.indexOf('superseded'), rows, columns: 1 },
  values: Array.from({ length: rows }, () => [mark]),
  numberFormats: null,
});
