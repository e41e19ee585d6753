import type { RuleCoverage, RuleSnapshot, RulesEdit, StatusRule, WorkbookSnapshot } from './plan';

export interface RulesRequest {
  snapshot: WorkbookSnapshot;
  sheetId: string;
  column: number;
  firstRow: number;
  lastRow: number;
  /** The plain range has more or fewer rows than when its rules were written. */
  hasGrown: boolean;
  was: StatusRule[];
  rules: StatusRule[];
}

/** Two rules that do the same: what one says is what the other says. Colours are compared whatever their case. */
export const isSameRule = (a: StatusRule, b: StatusRule): boolean =>
  a.word === b.word &&
  a.fill.toUpperCase() === b.fill.toUpperCase() &&
  a.font.toUpperCase() === b.font.toUpperCase() &&
  a.numberFormat === b.numberFormat;

/** The rules among these that are ours: exactly as we wrote or would write them, so that an officer's own are left alone. */
export const oursAmong = (standing: RuleSnapshot[], ours: StatusRule[]): RuleSnapshot[] =>
  standing.filter((rule) => ours.some((one) => isSameRule(rule, one)));

/** The rules among these that are ours as far as they were written: a rule's looks are written one after another. */
export const begunAmong = (standing: RuleSnapshot[], ours: StatusRule[]): RuleSnapshot[] =>
  standing.filter((rule) => ours.some((one) => isSameRule({ ...one, ...looksOf(rule) }, one)));

/** What of a rule has been written. */
const looksOf = ({ word, fill, font, numberFormat }: RuleSnapshot): Partial<StatusRule> =>
  Object.fromEntries(Object.entries({ word, fill, font, numberFormat }).filter(([, value]) => value !== ''));

/** Rewrites the rules of a status column only when they differ; null where they are as they should be. */
export function rulesEdit(request: RulesRequest): RulesEdit | null {
  const { snapshot, sheetId, column, firstRow, lastRow, hasGrown, was, rules } = request;
  if (lastRow < firstRow) return null;
  const standing = snapshot.rules.find(
    (found) => found.sheetId === sheetId && found.column === column && found.headerRow === firstRow - 1,
  );
  if (!hasGrown && standing !== undefined && isAsItShouldBe(standing, was, rules)) return null;
  return {
    kind: 'rules',
    sheetId,
    area: { row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 },
    ours: [...was, ...rules.filter((rule) => !was.some((one) => isSameRule(one, rule)))],
    before: was,
    rules,
  };
}

function isAsItShouldBe({ whole, first, last }: RuleCoverage, was: StatusRule[], rules: StatusRule[]): boolean {
  const ours = oursAmong(whole, [...was, ...rules]);
  const covers = (cells: RuleSnapshot[]) => rules.every((rule) => cells.some((found) => isSameRule(found, rule)));
  return ours.length === rules.length && covers(ours) && covers(first) && covers(last);
}
