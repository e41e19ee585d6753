import type { Choices } from '../actions/choices';
import type { ActionOptions } from '../actions/options';
import type { Overview } from '../actions/overview';
import type { Results } from '../actions/results';
import type { ActionId, PanePage, ProgressStep } from '../text/codes';

/**
 * What an action would add to a workbook for the first time, so that the officer can be asked; of taking everything away,
 * what goes.
 */
export interface Additions {
  columns: { sheet: string; headings: string[] }[];
  sheets: string[];
  /** That would be closed. */
  period?: string;
}

/** An action with what the officer asked of it. */
export interface Request {
  action: ActionId;
  options: ActionOptions;
}

/** A row of a sheet, as Excel counts it, from 1. By the sheet's id, which stays when it is renamed. */
export interface Place {
  sheetId: string;
  row: number;
}

/** Where something that was made is to be seen. */
export interface Made {
  what: 'sheet' | 'columns';
  sheet: string;
  cell: string;
}

/** `good` and `info` may be dismissed; `bad` says what went wrong and what was written. */
export interface Message {
  tone: 'good' | 'info' | 'bad';
  text: string;
  /** What may be tried again. */
  again: Request | null;
  /** What it leads to. */
  made?: Made | null;
}

/** All that the pane shows. */
export interface PaneState {
  /** Null until the workbook has been looked at. */
  results: Results | null;
  /** What is shown of the same look beside the results. */
  overview: Overview | null;
  /** What there is to choose, as it stood then. */
  choices: Choices | null;
  /** Whether the last look found no tracker at all. */
  noTracker: boolean;
  /** Whether `results` were written, or only worked out. */
  written: boolean;
  /** Whether the workbook has changed since. */
  stale: boolean;
  /** `isStopping`: the officer has asked it to stop, and it will at its next step. */
  running: { action: ActionId; step: ProgressStep; isStopping?: true } | null;
  /** A question that waits for an answer. */
  asking: (Request & { additions: Additions }) | null;
  message: Message | null;
  /** The page of the pane that is shown. */
  page: PanePage;
  /** Where the officer stands in the workbook; null until a cell is selected. */
  selected: Place | null;
  /** Whether there is a refresh to undo. */
  canUndo: boolean;
  /** Whether anything in the workbook is ours, and could be taken away. */
  canRemove: boolean;
}

export const FIRST_STATE: PaneState = {
  results: null,
  overview: null,
  choices: null,
  noTracker: false,
  written: false,
  stale: false,
  running: null,
  asking: null,
  message: null,
  page: 'overview',
  selected: null,
  canUndo: false,
  canRemove: false,
};
