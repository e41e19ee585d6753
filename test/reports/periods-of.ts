import { periodOf, shiftPeriod, type Period } from '../../src/rules/periods';

/** `Q2 2013/14` as a period, so many months later. */
export function parsePeriodLabel(label: string, later = 0): Period {
  const [, quarter = '1', year = '2013'] = /^Q(\d) (\d{4})/u.exec(label) ?? [];
  const month = [5, 8, 11, 14][Number(quarter) - 1] ?? 5;
  const day = `${Number(year) + (month > 12 ? 1 : 0)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-15`;
  return shiftPeriod(periodOf(day, 'quarter'), later);
}
