import { assessAt, settledRow } from '../rules/assess';
import type { Assessment } from '../rules/indicator';
import type { Period } from '../rules/periods';
import { styleOf } from '../checks/shown';
import type { CalculatedCell, CalculatedRow, CalculatedTable } from '../plan/calculated';
import { BLANK_CELL, CALCULATED_COLUMNS, fitting } from '../plan/calculated';
import type { Palette } from '../plan/palette';
import { statusRules } from '../plan/status-rules';
import type { Budget, Indicator, RecordTable } from '../tracker/records';
import type { FigureStyle } from '../text/figures';
import type { SheetSnapshot, Snapshot } from '../tracker/snapshot';
import type { Judged } from './judged';
import { officerKind } from './officer-kind';
import { whyOf } from './why-of';

/** What every table's calculated columns should hold. */
export function calculatedTables(judged: Found, snapshot: Snapshot, palette: Palette): CalculatedTable[] {
  const rows = rowsByTable(judged, snapshot);
  return judged.tracker.tables
    .filter(({ kind, isDefinitions }) => CALCULATED_COLUMNS[kind].length > 0 && !isDefinitions)
    .map((table) => ({
      table,
      columns: CALCULATED_COLUMNS[table.kind],
      rows: rows.get(table.id) ?? [],
      rules: statusRules(table.kind, judged.texts, palette),
    }));
}

const word = (text: string): CalculatedCell => ({ value: fitting(text), numberFormat: null });
const number = (value: number | null, numberFormat = 'General'): CalculatedCell =>
  value === null ? BLANK_CELL : { value, numberFormat };
const named = <T extends string>(words: Record<T, string>, code: T | null): CalculatedCell =>
  word(code === null ? '' : words[code]);

/** Amounts are written in the budget's own unit. */
export const budgetStyle = ({ unit }: Budget): FigureStyle => ({
  unit: unit ?? { kind: 'money', scale: 1, text: '£' },
  decimals: null,
  grades: [],
});

/** All of a judged workbook that the columns are made from. */
type Found = Omit<Judged, 'tables'>;

type Rows = Map<string, CalculatedRow[]>;

interface AnyRecord {
  at: { table: RecordTable; row: number };
  ref: string;
  name: string;
  owner: string;
  service: string;
}

function rowsByTable(judged: Found, snapshot: Snapshot): Rows {
  const rows: Rows = new Map();
  const put = (record: AnyRecord, cells: CalculatedCell[], row = record.at.row, period: Period | null = null) => {
    const { ref, name, owner, service } = record;
    const key = [ref === '' ? name : ref, ref === '' ? service : '', period?.label ?? ''].join('\u0001');
    const list = rows.get(record.at.table.id) ?? [];
    list.push({ row, key, record: { ref: fitting(ref), name: fitting(name), owner }, cells });
    rows.set(record.at.table.id, list);
  };
  const { texts, assessments } = judged;
  const { words } = texts;

  for (const [indicator, assessment] of assessments.indicators) {
    const sheet = snapshot.sheets.find(({ id }) => id === indicator.at.table.sheetId);
    if (sheet === undefined) continue;
    for (const at of placesOf(indicator, assessment, judged)) {
      put(indicator, indicatorCells(indicator, at.assessment, sheet, judged), at.row, at.period);
    }
  }
  for (const [objective, assessment] of assessments.objectives) {
    const { calculated, directionOfTravel } = assessment;
    put(objective, [
      named(words.statuses, calculated.rating),
      named(words.directionsOfTravel, directionOfTravel),
      word(texts.why.objective(assessment)),
    ]);
  }
  for (const [action, assessment] of assessments.actions) {
    const { status, rag, daysLate, slippage } = assessment;
    put(action, [
      named(words.actionStatuses, status),
      named(words.actionRags, rag),
      number(daysLate),
      number(slippage),
      word(texts.why.action(assessment)),
    ]);
  }
  for (const [risk, assessment] of assessments.risks) {
    put(risk, [named(words.statuses, assessment.status), word(texts.why.risk(assessment))]);
  }
  for (const [budget, assessment] of assessments.budgets) {
    put(budget, [named(words.statuses, assessment.status), word(texts.why.budget(assessment, budgetStyle(budget)))]);
  }
  return rows;
}

/** The rows of an indicator, each with its own assessment: one, or in a long table one for each of its periods. */
export function placesOf(
  indicator: Indicator,
  assessment: Assessment,
  { settings, asAt, tracker }: Found,
): { row: number; period: Period | null; assessment: Assessment }[] {
  if (!indicator.at.table.isLong) return [{ row: indicator.at.row, period: null, assessment }];
  const settled = settledRow(indicator, { reporting: tracker.reportingPeriod, asAt });
  return indicator.longRows.flatMap(({ row, period }) =>
    period === null ? [] : [{ row, period, assessment: assessAt(settled, period, settings.rules) }],
  );
}

function indicatorCells(
  indicator: Indicator,
  assessment: Assessment,
  sheet: SheetSnapshot,
  judged: Found,
): CalculatedCell[] {
  const { texts } = judged;
  const { words } = texts;
  const style = styleOf(indicator, { settings: judged.settings.rules, texts });
  const kind = officerKind(indicator, assessment, sheet, style, texts);
  const { variancePercent } = assessment;
  return [
    word(assessment.period?.label ?? ''),
    kind.value,
    kind.target,
    named(words.statuses, assessment.status),
    named(words.trends, assessment.shortTrend?.word ?? null),
    named(words.trends, assessment.longTrend?.word ?? null),
    kind.variance,
    number(variancePercent === null ? null : Number((variancePercent / 100).toPrecision(15)), '0.0%'),
    word(whyOf(indicator, assessment, judged)),
  ];
}
