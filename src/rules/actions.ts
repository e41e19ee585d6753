import { daysBetween, lastDayOf, monthIndex, type IsoDate } from './dates';
import { compare } from './numbers';
import type { ActionRag, ActionStatus } from './statuses';

/** An action, as its row states it; dates are ISO days, null is a blank cell. */
export interface ActionInput {
  readonly start: IsoDate | null;
  /** The original due date. */
  readonly due: IsoDate | null;
  /** The revised date, endorsed. */
  readonly revised: IsoDate | null;
  /** A date that still waits for endorsement. */
  readonly proposed: IsoDate | null;
  readonly completed: IsoDate | null;
  /** 0 to 100 points. */
  readonly progress: number | null;
  /** The officer's own word, where it is one of the four. */
  readonly word: ActionStatus | null;
}

export type CompletedBy = 'date' | 'progress' | 'word';

/** Why an action has its status and its colour, with the days and percentages. */
export type ActionBecause =
  | { readonly code: 'completed'; readonly by: CompletedBy; readonly on: IsoDate | null }
  | { readonly code: 'past-due'; readonly due: IsoDate; readonly days: number }
  | { readonly code: 'awaiting-endorsement'; readonly due: IsoDate; readonly proposed: IsoDate; readonly days: number }
  | {
      readonly code: 'not-started';
      readonly by: 'word' | 'progress' | 'start-to-come';
      readonly start: IsoDate | null;
      readonly late: boolean;
    }
  | {
      readonly code: 'in-progress';
      /** Percentages; null where either is not known, and then nothing lags. */
      readonly done: number | null;
      readonly elapsed: number | null;
      /** Done as a percentage of elapsed; null where nothing has elapsed. */
      readonly share: number | null;
      readonly lags: 'no' | 'behind' | 'far-behind' | 'not-known';
    };

export type ActionCheck =
  | { readonly code: 'due-before-start'; readonly start: IsoDate; readonly due: IsoDate }
  | { readonly code: 'completed-without-date'; readonly by: CompletedBy }
  | { readonly code: 'completed-in-future'; readonly completed: IsoDate }
  | { readonly code: 'revised-before-original'; readonly due: IsoDate; readonly revised: IsoDate };

export interface ActionAssessment {
  readonly status: ActionStatus;
  readonly rag: ActionRag;
  readonly because: ActionBecause;
  /** Days past the original due date, to completion or *as at*; 0 in time; null without a due date. */
  readonly daysLate: number | null;
  /** Revised minus original due date, in days; null where not re-dated. */
  readonly slippage: number | null;
  /** Whether the action has been re-dated: counted separately, since re-dating does not hide slippage. */
  readonly redated: boolean;
  /** The date that counts now: the revised one, else the original. */
  readonly currentDue: IsoDate | null;
  readonly asAt: IsoDate;
  readonly checks: readonly ActionCheck[];
}

/** Progress lags below 90% of the time gone (Amber), far behind below 70% (Red); exactly 70% is Amber, exactly 90% Green. */
export const LAGS_BELOW = 90;
export const FAR_BEHIND_BELOW = 70;

function completedBy(action: ActionInput, asAt: IsoDate): CompletedBy | null {
  if (action.completed !== null && action.completed <= asAt) return 'date';
  if (action.progress !== null && compare(action.progress, 100) >= 0) return 'progress';
  return action.word === 'Completed' ? 'word' : null;
}

function notStartedBy(action: ActionInput, asAt: IsoDate): 'word' | 'progress' | 'start-to-come' | null {
  if (action.word === 'Not started') return 'word';
  if (action.progress !== null) return compare(action.progress, 0) <= 0 ? 'progress' : null;
  // An officer's word that it is under way stands against a start date to come.
  return action.start !== null && action.start > asAt && action.word === null ? 'start-to-come' : null;
}

/** How much of an action's time has gone, 0 to 100; null where start or due is not known. */
export function elapsed(start: IsoDate | null, due: IsoDate | null, asAt: IsoDate): number | null {
  if (start === null || due === null) return null;
  const length = daysBetween(start, due);
  if (length <= 0) return asAt >= start ? 100 : 0;
  return Math.min(100, Math.max(0, (daysBetween(start, asAt) * 100) / length));
}

type Verdict = Pick<ActionAssessment, 'status' | 'rag' | 'because'>;

/** An action in its time: neither completed, past its date nor waiting to start. */
function inProgress(action: ActionInput, currentDue: IsoDate | null, asAt: IsoDate): Verdict {
  const done = action.progress;
  const gone = elapsed(action.start, currentDue, asAt);
  const known = done !== null && gone !== null;
  const share = known && gone > 0 ? (done / gone) * 100 : null;
  const lags = !known
    ? 'not-known'
    : share === null || compare(share, LAGS_BELOW) >= 0
      ? 'no'
      : compare(share, FAR_BEHIND_BELOW) >= 0
        ? 'behind'
        : 'far-behind';
  const rag: ActionRag = lags === 'far-behind' ? 'Red' : lags === 'behind' ? 'Amber' : 'Green';
  return { status: 'In progress', rag, because: { code: 'in-progress', done, elapsed: gone, share, lags } };
}

function notStarted(action: ActionInput, by: 'word' | 'progress' | 'start-to-come', asAt: IsoDate): Verdict {
  const late = action.start !== null && action.start < asAt;
  return {
    status: 'Not started',
    rag: late ? 'Amber' : 'Grey',
    because: { code: 'not-started', by, start: action.start, late },
  };
}

/** A Proposed date that is not past suspends slippage while it waits for endorsement. */
function verdictOf(action: ActionInput, currentDue: IsoDate | null, asAt: IsoDate): Verdict {
  const completed = completedBy(action, asAt);
  if (completed !== null)
    return {
      status: 'Completed',
      rag: 'Blue',
      because: { code: 'completed', by: completed, on: completed === 'date' ? action.completed : null },
    };
  const due = currentDue;
  const isPast = due !== null && due < asAt;
  const waiting = isPast && action.proposed !== null && action.proposed >= asAt ? action.proposed : null;
  if (isPast && waiting === null)
    return { status: 'Slippage', rag: 'Red', because: { code: 'past-due', due, days: daysBetween(due, asAt) } };
  const by = notStartedBy(action, asAt);
  const verdict = by !== null ? notStarted(action, by, asAt) : inProgress(action, waiting ?? due, asAt);
  return due !== null && waiting !== null
    ? {
        status: verdict.status,
        rag: 'Amber',
        because: { code: 'awaiting-endorsement', due, proposed: waiting, days: daysBetween(due, asAt) },
      }
    : verdict;
}

function checksOf(action: ActionInput, status: ActionStatus, asAt: IsoDate): ActionCheck[] {
  const { start, due, revised, completed } = action;
  const checks: ActionCheck[] = [];
  if (start !== null && due !== null && due < start) checks.push({ code: 'due-before-start', start, due });
  if (status === 'Completed' && completed === null)
    checks.push({ code: 'completed-without-date', by: completedBy(action, asAt) ?? 'word' });
  if (completed !== null && completed > asAt) checks.push({ code: 'completed-in-future', completed });
  if (due !== null && revised !== null && revised < due) checks.push({ code: 'revised-before-original', due, revised });
  return checks;
}

/**
 * Status and colour of an action at a day (rules.md, Actions; decisions.md, Actions 3). Past is strictly before that day.
 * Slippage is tested before Not started; lagging changes the colour, not the status.
 */
export function assessAction(action: ActionInput, asAt: IsoDate): ActionAssessment {
  const currentDue = action.revised ?? action.due;
  const verdict = verdictOf(action, currentDue, asAt);
  const until = verdict.status === 'Completed' ? action.completed : asAt;
  const original = action.due;
  const late = original === null || until === null ? null : Math.max(0, daysBetween(original, until));
  return {
    ...verdict,
    daysLate: late,
    slippage: action.due !== null && action.revised !== null ? daysBetween(action.due, action.revised) : null,
    redated: action.revised !== null && action.revised !== action.due,
    currentDue,
    asAt,
    checks: checksOf(action, verdict.status, asAt),
  };
}

/** The last day of the month so many months on: 1 is the end of next month (the setting *Due horizon*). */
export const horizonEnd = (asAt: IsoDate, months: number): IsoDate => lastDayOf(monthIndex(asAt) + months);

/** Whether an open action, not overdue, is due up to a day ({@link horizonEnd}). */
export function isDueBy(action: ActionAssessment, horizonEnd: IsoDate): boolean {
  const open = action.status !== 'Completed' && action.status !== 'Slippage';
  return open && action.currentDue !== null && action.currentDue >= action.asAt && action.currentDue <= horizonEnd;
}
