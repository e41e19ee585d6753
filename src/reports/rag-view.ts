import { assessIndicator, settledRow } from '../rules/assess';
import { comparePeriods, endOf, sameLength, type Period } from '../rules/periods';
import { isColour, STATUSES } from '../rules/statuses';
import { shapeFormat } from '../plan/palette';
import type { WordRule } from '../plan/printed-sheet';
import { header, line, space, table, text, type Report, type Row } from './blocks';
import type { PackFacts } from './facts';
import { statusKey } from './key';

const REF = 46;
const PERIOD = { least: 45, most: 60 };
const NAME = { least: 140, most: 420 };
const PAGE = 592;
/** As many periods as stay readable on one page. */
const MOST_PERIODS = Math.floor((PAGE - REF - NAME.least) / PERIOD.least);

/**
 * The tracker as a coloured grid: the status of each period side by side, with filter buttons, the names and heads in
 * view, and conditional formats that read the cell's own word.
 */
export function ragView(facts: PackFacts): Report | null {
  const { texts, indicators, at, settings } = facts;
  const all = periodsOf(facts);
  const periods = all.slice(-MOST_PERIODS);
  if (indicators.length === 0 || periods.length === 0) return null;
  const width = Math.min(PERIOD.most, (PAGE - REF - NAME.least) / periods.length);
  const { columns } = texts.pack;
  const rows = indicators.map(({ record, row }): Row => {
    const settled = settledRow(row, at);
    const statuses = periods.map((period) => {
      const { status } = assessIndicator(settled, { reporting: period, asAt: endOf(period) }, settings.rules);
      return text(texts.words.statuses[status], 'grid');
    });
    return [text(record.ref), text(record.name), ...statuses];
  });
  const first = periods[0];
  return {
    sheet: 'ragView',
    title: texts.sheets.ragView,
    orientation: 'landscape',
    columns: [REF, PAGE - REF - width * periods.length, ...periods.map(() => width)],
    titleRows: [
      [header(columns.ref), header(columns.measure), ...periods.map(({ label }) => header(label, 'headerCentre'))],
    ],
    blocks: [
      table([], rows),
      space(6),
      line(texts.pack.ragView.note, 'note'),
      ...(all.length > periods.length && first !== undefined
        ? [line(texts.pack.ragView.from(first.label), 'note')]
        : []),
    ],
    key: statusKey(facts),
    grid: { ruled: { first: 2, count: periods.length }, frozen: 2 },
  };
}

/** The periods of the reported length, earliest first, up to the reported one. */
function periodsOf({ indicators, at: { reporting } }: PackFacts): Period[] {
  if (reporting === null) return [];
  const found = new Map<string, Period>();
  for (const { row } of indicators)
    for (const { period } of row.points)
      if (sameLength(period, reporting) && comparePeriods(period, reporting) <= 0) found.set(period.label, period);
  return [...found.values()].sort(comparePeriods);
}

/** How each coloured word looks in the grid. */
export const wordRules = ({ texts, palette }: Pick<PackFacts, 'texts' | 'palette'>): WordRule[] =>
  STATUSES.filter(isColour).map((status) => ({
    word: texts.words.statuses[status],
    fill: palette[status].fill,
    font: palette[status].font,
    numberFormat: shapeFormat(palette[status]),
  }));
