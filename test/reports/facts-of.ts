import { assessAll } from '../../src/actions/assess-all';
import { PALETTE } from '../../src/plan/palette';
import type { PackFacts, PackSettings } from '../../src/reports/facts';
import { packFacts } from '../../src/reports/gather';
import { parsePeriodLabel } from './periods-of';
import { DEFAULT_RULES } from '../../src/rules/rule-settings';
import type { Reading } from '../../src/rules/reading';
import type { ActionStatus, Rating, Status } from '../../src/rules/statuses';
import { textsFor } from '../../src/text/say';
import type {
  Action,
  Budget,
  DateCell,
  FigurePoint,
  Indicator,
  Kind,
  Objective,
  Place,
  RecordTable,
  Risk,
  Tracker,
  TypedStatus,
} from '../../src/tracker/records';

/** Trackers as the tests of the pack tell them: a few words a record. Everything that is not said is blank. */

const table = (kind: Kind): RecordTable => ({
  id: kind,
  kind,
  sheetId: kind,
  sheet: kind,
  excelTableId: null,
  upperHeaderRow: 0,
  headerRow: 0,
  firstRow: 1,
  lastRow: 1,
  firstColumn: 0,
  lastColumn: 0,
  columns: {},
  series: [],
  headers: [],
  isLong: false,
  isDefinitions: false,
  rows: [],
  passedOver: [],
});

const at = (kind: Kind): Place => ({ table: table(kind), row: 1 });
const number = (value: number): Reading => ({ kind: 'number', value });
const optional = (value: number | null | undefined): Reading | null => (value == null ? null : number(value));
const typed = (word: Status | ActionStatus | null | undefined): TypedStatus | null =>
  word == null ? null : { text: word, status: word, row: 1, column: 1 };
const dateCell = (date: string | null | undefined): DateCell | null =>
  date == null ? null : { date, text: date, row: 1, column: 1 };

const base = (kind: Kind, own: Partial<Indicator>) => ({
  at: at(kind),
  ref: '',
  name: '',
  objectives: [],
  service: '',
  owner: '',
  comment: '',
  ...own,
});

/** Quarters that end with Q2 2013/14, one for each figure; null is a blank cell. */
export const QUARTERS = ['Q3 2012/13', 'Q4 2012/13', 'Q1 2013/14', 'Q2 2013/14'].map(parsePeriodLabel);

export function indicator(own: Partial<Indicator> & { values?: (number | null)[]; goal?: number | null }): Indicator {
  const { values = [], goal = null, ...rest } = own;
  const periods = quartersUpTo(values.length);
  const points = values.map((value, i): FigurePoint => ({
    period: periods[i] ?? QUARTERS[0]!,
    value: value === null ? { kind: 'reason', reason: 'blank' } : number(value),
    row: 1,
    column: i,
    targetColumn: null,
    format: null,
  }));
  return {
    ...base('indicators', {}),
    polarity: 'higher',
    unit: null,
    decimals: null,
    counting: null,
    frequency: null,
    target: optional(goal),
    tolerance: null,
    amberAt: null,
    redAt: null,
    rangeFrom: null,
    rangeTo: null,
    statedDecimals: null,
    polarityText: '',
    weight: null,
    points,
    places: { current: null, currentTarget: null, previous: null, target: null },
    longRows: [],
    typedStatus: null,
    remedy: '',
    typedNew: false,
    ...rest,
  };
}

/** So many quarters, the last of them Q2 2013/14. */
function quartersUpTo(count: number) {
  const last = parsePeriodLabel('Q2 2013/14');
  return Array.from({ length: count }, (_, i) => parsePeriodLabel('Q2 2013/14', (i - count + 1) * 3)).map(
    (period) => period ?? last,
  );
}

export const objective = (own: Partial<Objective> & { rated?: Rating | null }): Objective => ({
  ...base('objectives', {}),
  priority: '',
  rating: typed(own.rated),
  previousRating: null,
  because: '',
  position: '',
  ...own,
});

export const action = (
  own: Omit<Partial<Action>, 'start' | 'due' | 'revisedDue' | 'proposed' | 'completed'> &
    Partial<Record<'start' | 'due' | 'revisedDue' | 'proposed' | 'completed', string | null>>,
): Action => {
  const { start, due, revisedDue, proposed, completed, ...rest } = own;
  return {
    ...base('actions', {}),
    progress: null,
    typedStatus: null,
    typedRag: null,
    ...rest,
    start: dateCell(start),
    due: dateCell(due),
    revisedDue: dateCell(revisedDue),
    proposed: dateCell(proposed),
    completed: dateCell(completed),
  };
};

export const risk = (own: Partial<Risk> & { scores?: [likelihood: number, impact: number] }): Risk => ({
  ...base('risks', {}),
  likelihood: optional(own.scores?.[0]),
  impact: optional(own.scores?.[1]),
  targetScore: null,
  mitigation: '',
  typedStatus: null,
  ...own,
});

export const budget = (own: Omit<Partial<Budget>, BudgetFigure> & Partial<Record<BudgetFigure, number>>): Budget => {
  const { gross, net, projectedVariance, previousEstimate, revisedEstimate, actualSpend, ...rest } = own;
  return {
    ...base('budgets', {}),
    unit: { kind: 'money', scale: 1000, text: '£000s' },
    type: null,
    typedStatus: null,
    ...rest,
    gross: optional(gross),
    net: optional(net),
    projectedVariance: optional(projectedVariance),
    previousEstimate: optional(previousEstimate),
    revisedEstimate: optional(revisedEstimate),
    actualSpend: optional(actualSpend),
  };
};
type BudgetFigure = 'gross' | 'net' | 'projectedVariance' | 'previousEstimate' | 'revisedEstimate' | 'actualSpend';

export const SETTINGS: PackSettings = {
  organisation: 'Borsetshire Council',
  reportTitle: 'Recovery plan',
  rules: DEFAULT_RULES,
  charts: 24,
  overallRating: '',
  overallBecause: '',
};

/** The facts of a tracker at Q2 2013/14, as at the end of November. */
export function factsOf(records: Partial<Tracker>, settings: Partial<PackSettings> = {}): PackFacts {
  const tracker: Tracker = {
    tables: [],
    indicators: [],
    objectives: [],
    actions: [],
    risks: [],
    budgets: [],
    commentary: [],
    issues: [],
    periods: QUARTERS,
    usualLength: 'quarter',
    ...records,
    reportingPeriod: parsePeriodLabel('Q2 2013/14'),
  };
  const asAt = '2013-11-30';
  const own = { ...SETTINGS, ...settings };
  return packFacts({
    texts: textsFor('English'),
    palette: PALETTE,
    settings: own,
    governance: 'Governance',
    tracker,
    assessed: assessAll(tracker, own.rules, asAt),
    at: { reporting: tracker.reportingPeriod, asAt },
    findings: [],
    date1904: false,
  });
}
