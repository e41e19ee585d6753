/** One thing to be queued in a batch: small enough that many go together, named so that it can be said what was written. */
export interface Operation {
  /** What it adds to the request's body, roughly. */
  bytes: number;
  /** `Indicators!L2:T40`, or a sheet's name. */
  place: string;
  queue: () => void;
}

/**
 * How one kind of edit is made. The first call queues what it needs to know; after the next sync the function that it
 * returned gives the operations.
 */
export type Prepare<E> = (edit: E, on: Desk) => () => Operation[];

/** What an edit has at hand. */
export interface Desk {
  context: Excel.RequestContext;
  sheetName: (id: string) => string;
  supports: (set: string) => boolean;
}

/** What an operation without cells weighs: its names and addresses. */
export const SMALL = 600;
