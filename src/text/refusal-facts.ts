import type { SettingName, SettingShape } from './codes';

/**
 * What each refusal needs to be said: a refusal comes before any change, so nothing has been written when it is read.
 * One entry for each code; the sentences stand in `en/refusals.ts`.
 */
export interface RefusalFacts {
  // the workbook
  'protected-sheet': { sheet: string };
  'protected-workbook': Record<string, never>;
  'cell-edit-mode': Record<string, never>;
  'session-lost': Record<string, never>;
  /** A file of the add-in, fetched when it is needed, does not come. */
  'part-away': Record<string, never>;
  'no-tracker': { sheetsLooked: number };
  'column-in-the-way': { sheet: string; cell: string; heading: string };
  'no-room': { sheet: string };
  'filtered-table': { sheet: string; table: string };
  'merged-in-the-way': { sheet: string; area: string };
  'too-large': { what: 'cells' | 'rows' | 'columns' | 'bytes'; found: number; limit: number };
  'changed-meanwhile': { sheet: string };
  'unknown-column': { sheet: string; header: string; known: string[] };
  'unknown-field': { found: string; known: string[] };
  'invalid-setting': { setting: SettingName; found: string; allows: SettingShape };
  'unknown-sheet': { found: string; known: string[] };
  'no-columns-for-lists': Record<string, never>;
  'no-period-columns': Record<string, never>;
  'year-there': { year: string };
  'two-header-rows': { sheet: string };
  'tracker-there': { sheet: string };
  'sheet-there': { sheet: string };
  'already-running': Record<string, never>;
  cancelled: Record<string, never>;
  'excel-too-old': { needed: string };
  'nothing-to-undo': Record<string, never>;
  'new-year-stays': Record<string, never>;
  'new-tracker-stays': Record<string, never>;
  'nothing-to-remove': Record<string, never>;
  'state-unreadable': { sheet: string };
  // periods
  'unknown-period': { period: string; known: string[] };
  'no-reporting-period': Record<string, never>;
  'period-already-closed': { period: string; closedOn: string };
  // files and the command line
  'file-not-found': { file: string };
  'file-not-readable': { file: string };
  'file-not-a-workbook': { file: string };
  'file-hostile': { file: string; why: 'expands-too-far' | 'external-entity' | 'too-many-parts' | 'bad-path' };
  'file-encrypted': { file: string };
  'file-would-lose': { file: string; parts: string[] };
  'out-missing': { command: string };
  'out-exists': { file: string };
  'out-is-input': { file: string };
  'out-not-writable': { file: string };
  'input-missing': { command: string };
  'script-missing': { file: string };
  'unknown-command': { found: string; known: string[] };
  'unknown-option': { found: string };
  'bad-option-value': { option: string; found: string; expected: string };
  'bad-set': { found: string };
}

export type RefusalCode = keyof RefusalFacts;

/** Something that cannot be done, and why; nothing was written. */
export type Refusal = { [Code in RefusalCode]: { code: Code; facts: RefusalFacts[Code] } }[RefusalCode];

/** What happened when Excel stopped half-way through writing. */
export interface FailureFacts {
  /** Everything was put back. `why` is Excel's own message. */
  'rolled-back': { why: string };
  /** The officer said stop: everything was put back. */
  cancelled: Record<string, never>;
  /** Putting back failed too: what now stands in the workbook, each a place (`Indicators!L2:T40`). */
  'partly-written': { why: string; written: string[] };
  /** Nothing had been written. */
  'not-started': { why: string };
  /** Undo left these cells, because a person has typed there since. */
  'undo-left-cells': { cells: string[] };
}

export type FailureCode = keyof FailureFacts;

export type Failure = { [Code in FailureCode]: { code: Code; facts: FailureFacts[Code] } }[FailureCode];
