import { assessIndicator, settledRow } from '../rules/assess';
import { comparePeriods, endOf, sameLength, type Period } from '../rules/periods';
import { isColour, type Status } from '../rules/statuses';
import { shapeFormat } from '../plan/palette';
import { header, line, space, table, text, type Cell, type Report, type Row } from './blocks';
import { PAGE, statusRoom } from './columns';
import type { IndicatorFacts, PackFacts } from './facts';
import { STYLES } from './looks';
import { CELL_PADDING, textWidth } from './measure';
import { statusKey } from './key';
import { hasRefs } from './sums';

const PERIOD = { least: 45, most: 60 };
/** Of the measure's name: long ones take room from the periods, as far as these can spare it. */
const LEAST_NAME = 130;
const MOST_NAME = 300;
/**
 * The tracker as a coloured grid: the status of each period side by side, with filter buttons, the names and heads in
 * view, and conditional formats that read the cell's own word. The latest periods, as many as fit, are printed; on screen
 * the earlier ones stand beside the page.
 */
export function ragView(facts: PackFacts): Report | null {
  const { texts, indicators } = facts;
  const all = periodsOf(facts);
  if (indicators.length === 0 || all.length === 0) return null;
  // The key's words stand under the refs.
  const ref = statusRoom(texts);
  const most = Math.max(1, Math.floor((PAGE - ref - LEAST_NAME) / PERIOD.least));
  const printed = all.slice(-most);
  const beside = all.slice(0, -most);
  const periods = [...printed, ...beside];
  const widest = indicators.reduce((most, { record }) => Math.max(most, textWidth(record.name, STYLES.gridName)), 0);
  const name = Math.max(LEAST_NAME, Math.min(MOST_NAME, Math.ceil(widest) + CELL_PADDING));
  const width = Math.max(PERIOD.least, Math.min(PERIOD.most, (PAGE - ref - name) / printed.length));
  const { columns } = texts.pack;
  const [first] = printed;
  return {
    sheet: 'ragView',
    title: texts.sheets.ragView,
    orientation: 'landscape',
    columns: [ref, PAGE - ref - width * printed.length, ...periods.map(() => width)],
    titleRows: [
      [
        header(hasRefs(facts) ? columns.ref : ''),
        header(columns.measure),
        ...periods.map(({ label }) => header(label, 'headerCentre')),
      ],
    ],
    blocks: [
      table(
        [],
        indicators.map((of): Row => [
          text(of.record.ref, 'gridName'),
          text(of.record.name, 'gridName'),
          ...statusesAt(of, periods, facts).map((status) => gridCell(status, facts)),
        ]),
      ),
    ],
    // The notes are not left alone on a page without a row.
    key: [
      space(6),
      line(texts.pack.ragView.note, 'note'),
      ...(beside.length > 0 && first !== undefined ? [line(texts.pack.ragView.from(first.label), 'note')] : []),
      ...statusKey(facts),
    ],
    grid: { ruled: { first: 2, count: periods.length }, frozen: 2, beside: beside.length },
  };
}

/** The word; its shape in the cell's own number format, so that it goes along where the table is pasted elsewhere. */
function gridCell(status: Status, { texts, palette }: PackFacts): Cell {
  const word = text(texts.words.statuses[status], 'grid');
  return isColour(status) ? { ...word, format: shapeFormat(palette[status]) } : word;
}

/** The status of an indicator as each period was reported, by the rules of today; a closed one as it was closed. */
export const statusesAt = (
  { row }: IndicatorFacts,
  periods: readonly Period[],
  { at, settings }: PackFacts,
): Status[] => {
  const settled = settledRow(row, at);
  return periods.map(
    (period) => assessIndicator(settled, { reporting: period, asAt: endOf(period) }, settings.rules).status,
  );
};

/** The periods of the reported length, earliest first, up to the reported one. */
export function periodsOf({ indicators, at: { reporting } }: PackFacts): Period[] {
  if (reporting === null) return [];
  const found = new Map<string, Period>();
  for (const { row } of indicators)
    for (const { period } of row.points)
      if (sameLength(period, reporting) && comparePeriods(period, reporting) <= 0) found.set(period.label, period);
  return [...found.values()].sort(comparePeriods);
}
