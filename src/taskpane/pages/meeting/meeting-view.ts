import type { Choices, Closing } from '../../../actions/choices';
import type { PackChoice } from '../../../actions/pack-choice';
import type { Drafts } from '../../drafts';

/** A sheet of the pack as it is offered. */
interface PackTick extends Omit<PackChoice, 'isChosen'> {
  isOn: boolean;
  /** It would have nothing to show. */
  isEmpty: boolean;
}

/** Which sheets are ticked: as chosen here and not yet built, else as the workbook remembers. */
export const packTicks = (
  pack: readonly PackChoice[],
  { sheets }: Drafts['meeting'],
  empty: Awaited<Choices['empty']>,
): PackTick[] =>
  pack.map(({ sheet, isChosen, isStanding }) => ({
    sheet,
    isStanding,
    isOn: sheets === null ? isChosen : sheets.includes(sheet),
    isEmpty: empty.includes(sheet),
  }));

/** What is asked of an action: a choice of sheets only where one was made; of all of them, that none is left out. */
export function meetingOptions(
  { sheets, period, asAt }: Drafts['meeting'],
  ticks: readonly PackTick[],
): { period: string | null; asAt: string | null; sheets?: readonly string[] } {
  const when = { period: period === '' ? null : period, asAt: asAt === '' ? null : asAt };
  if (sheets === null) return when;
  return { ...when, sheets: ticks.every(({ isOn }) => isOn) ? ['all'] : sheets };
}

/** The period that would be closed, and its closing where it is closed; null where there is none to close. */
export function toClose(
  { closings, period }: Pick<Choices, 'closings' | 'period'>,
  draft: Drafts['meeting'],
): { period: string; closed: Closing | null } | null {
  const wanted = draft.period === '' ? period : draft.period;
  if (wanted === null) return null;
  return { period: wanted, closed: closings.find((one) => one.period === wanted && !one.isSuperseded) ?? null };
}
