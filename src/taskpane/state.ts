import type { Results } from '../actions/results';
import type { ActionId, ProgressStep } from '../text/codes';

/** What an action would add to a workbook for the first time, so that the officer can be asked. Nothing, where it takes away. */
export interface Additions {
  columns: { sheet: string; headings: string[] }[];
  sheets: string[];
}

/** `good` and `info` may be dismissed; `bad` says what went wrong and what was written. */
export interface Message {
  tone: 'good' | 'info' | 'bad';
  text: string;
  /** The action that may be tried again. */
  again: ActionId | null;
}

/** All that the pane shows. */
export interface PaneState {
  /** Null until the workbook has been looked at. */
  results: Results | null;
  /** Whether `results` were written, or only worked out. */
  written: boolean;
  /** Whether the workbook has changed since. */
  stale: boolean;
  running: { action: ActionId; step: ProgressStep } | null;
  /** A question that waits for an answer. */
  asking: { action: ActionId; additions: Additions } | null;
  message: Message | null;
  /** Whether there is a refresh to undo. */
  canUndo: boolean;
  /** Whether anything in the workbook is ours, and could be taken away. */
  canRemove: boolean;
}

export const FIRST_STATE: PaneState = {
  results: null,
  written: false,
  stale: false,
  running: null,
  asking: null,
  message: null,
  canUndo: false,
  canRemove: false,
};
