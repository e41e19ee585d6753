import type { TrendBecause } from '../../rules/indicator';
import { same } from '../../rules/numbers';
import type { Shown } from '../shown';

/** What a short trend was found by. */
export function whyShortTrend(trend: TrendBecause, word: string, shown: Shown): string {
  return `Tuedd fer: ${word}${shortClause(trend, shown)}.`;
}

/** What a long trend was found by. */
export function whyLongTrend(trend: TrendBecause, word: string, shown: Shown): string {
  return `Tuedd hir: ${word}${longClause(trend, shown)}.`;
}

const TYPED = ', gan fod y rhes yn dweud mai dangosydd newydd ydyw';

function shortClause(trend: TrendBecause, shown: Shown): string {
  const before = trend.against[0];
  if (trend.typed) return TYPED;
  if (trend.word === 'New')
    return trend.mode === 'year on year'
      ? ', gan nad oes ffigur ar gyfer yr un cyfnod y llynedd'
      : ', gan nad oes ffigur cynharach';
  if (trend.figure === null || before === undefined) return '';
  const when = `${before.label}${trend.mode === 'year on year' ? ', yr un cyfnod y llynedd' : ''}`;
  return beside(trend, `${shown.figure(trend.figure)} ar gyfer ${when}`, shown);
}

function longClause(trend: TrendBecause, shown: Shown): string {
  if (trend.typed) return TYPED;
  if (trend.word === 'New')
    return trend.mode === 'year on year'
      ? `, gan fod angen yr un cyfnod mewn ${trend.needs} o’r ${trend.over} blynedd diwethaf`
      : `, gan fod angen ${trend.needs} ffigur cynharach`;
  const latest = trend.against[0];
  const earliest = trend.against[trend.against.length - 1];
  if (trend.figure === null || latest === undefined || earliest === undefined) return '';
  const figures = trend.against.length;
  const what =
    trend.mode === 'year on year'
      ? `yr un cyfnod yn y ${figures} blynedd gynt`
      : figures === 1
        ? latest.label
        : `y ${figures} ffigur o ${earliest.label} i ${latest.label}`;
  return beside(trend, `cymedr ${what}, sef ${shown.figure(trend.figure)}`, shown);
}

/** How the figure stands beside what it is compared with. */
function beside(trend: TrendBecause, what: string, shown: Shown): string {
  if (trend.word !== 'Stable') return `, o’i gymharu â ${what}`;
  if (trend.figure !== null && same(trend.value, trend.figure)) return `, yr un fath â ${what}`;
  if (trend.stableWithin > 0) return `, o fewn ${shown.gap(trend.stableWithin)} i ${what}`;
  return `, heb fod yn nes at yr ystod na ${what}`;
}
