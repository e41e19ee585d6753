import { endOf, monthOf, type Period } from '../rules/periods';

/** Formulas name no periods: their figures are given months that follow each other, up to this one. */
const LATEST_YEAR = 2000;
const DECEMBER = 12;
const JANUARY_START = 1;

export interface PeriodsBack {
  readonly latest: Period;
  readonly lastYear: Period;
  readonly asAt: string;
  /** Of the figure at a place, the earliest being 0. */
  readonly at: (place: number) => Period;
}

const month = (back: number): Period => {
  const index = LATEST_YEAR * DECEMBER + DECEMBER - 1 - back;
  return monthOf(Math.floor(index / DECEMBER), (index % DECEMBER) + 1, JANUARY_START);
};

/** Periods for so many figures, the last of them in the latest. */
export function periodsBack(count: number): PeriodsBack {
  const latest = month(0);
  return { latest, lastYear: month(DECEMBER), asAt: endOf(latest), at: (place) => month(count - 1 - place) };
}
