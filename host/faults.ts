import type { ErrorCode } from './errors';

/** Failures on demand, for tests. Batches count from 1 when the fault is set; actions count from 0 inside a batch. */
export interface Faults {
  /** Refuses a whole batch: nothing in it is applied. */
  failBatch(nth: number, code?: ErrorCode): void;
  /** Fails one action inside a batch: what stands before it stays applied. */
  failAction(nth: number, action: number, code?: ErrorCode): void;
  /** Runs a batch and loses what it answered: everything in it is applied, and nobody hears of it. */
  loseAnswer(nth: number): void;
  /** Makes each batch wait. */
  delay(milliseconds: number): void;
  /** From the nth batch on nothing answers any more: the connection is lost. */
  endSession(nth?: number): void;
  clear(): void;
}

/** What the session asks before it runs a batch. */
export interface FaultPlan extends Faults {
  readonly delayed: number;
  next(): { ended: boolean; isLost: boolean; batch?: ErrorCode; action?: { index: number; code: ErrorCode } };
}

export const createFaults = (): FaultPlan => {
  let count = 0;
  let delayed = 0;
  let endsAt = Infinity;
  let batches = new Map<number, ErrorCode>();
  let actions = new Map<number, { index: number; code: ErrorCode }>();
  let lost = new Set<number>();
  return {
    failBatch: (nth, code = 'GeneralException') => void batches.set(count + nth, code),
    failAction: (nth, index, code = 'GeneralException') => void actions.set(count + nth, { index, code }),
    loseAnswer: (nth) => void lost.add(count + nth),
    delay: (milliseconds) => void (delayed = milliseconds),
    endSession: (nth = 1) => void (endsAt = count + nth),
    clear: () => {
      batches = new Map();
      actions = new Map();
      lost = new Set();
      endsAt = Infinity;
      delayed = 0;
    },
    get delayed() {
      return delayed;
    },
    next: () => {
      count++;
      return {
        ended: count >= endsAt,
        isLost: lost.has(count),
        batch: batches.get(count),
        action: actions.get(count),
      };
    },
  };
};
