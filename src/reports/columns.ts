import { isColour, STATUSES } from '../rules/statuses';
import type { Texts } from '../text/texts';
import { STYLES } from './looks';
import { CELL_PADDING, textWidth } from './measure';

/** The columns of a landscape page together, in points, where a sheet's columns are worked out. */
export const PAGE = 592;

/** Widths of columns that depend on what stands in them: shares of a page, which are points at 100%. */

/** The widest of the shapes. */
const SHAPE = '▲ ';

const inBadge = (word: string): number => textWidth(SHAPE + word, STYLES.badge);
const room = (widths: readonly number[]): number => Math.ceil(Math.max(...widths) + CELL_PADDING);

/** What a column of statuses takes, so that no word stands under its shape; marked ones too. Words without a shape may wrap. */
export const statusRoom = ({ words, pack }: Texts): number =>
  room(
    STATUSES.map((status) =>
      isColour(status)
        ? inBadge(`${words.statuses[status]} ${pack.typedMark}`)
        : Math.max(...words.statuses[status].split(' ').map((word) => textWidth(word, STYLES.mutedCentre))),
    ),
  );

/** The same of the statuses and colours of actions. */
export const actionRoom = ({ words }: Texts): number =>
  room([...Object.values(words.actionStatuses), ...Object.values(words.actionRags)].map(inBadge));

/** Columns with one of them as wide as said; another gives or takes the difference. */
export function withWidth(columns: readonly number[], at: number, width: number, other: number): number[] {
  const more = width - (columns[at] ?? 0);
  return columns.map((own, i) => (i === at ? width : i === other ? own - more : own));
}

/** With one column at least so wide. */
export const withRoom = (columns: readonly number[], at: number, least: number, other: number): number[] =>
  least <= (columns[at] ?? 0) ? [...columns] : withWidth(columns, at, least, other);

/** With a column that says nothing anywhere as narrow as its head allows. */
export const withoutRoom = (columns: readonly number[], at: number, head: string, other: number): number[] =>
  withWidth(columns, at, Math.ceil(Math.min(columns[at] ?? 0, textWidth(head, STYLES.header) + CELL_PADDING)), other);

/** The widest of some columns: where prose stands. */
export const widestOf = (columns: readonly number[], some: readonly number[]): number =>
  some.reduce((a, b) => ((columns[b] ?? 0) > (columns[a] ?? 0) ? b : a));
