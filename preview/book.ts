import { HostError } from '../host/errors';
import { raiseChanged, raiseSelection } from '../host/events';
import { assertUnlocked } from '../host/guards';
import { cellAt } from '../host/model/cells';
import { cellName } from '../host/model/address';
import type { SheetModel, WorkbookModel } from '../host/model/model';
import { activateSheet } from '../host/operations/sheets';
import { enterValue } from '../host/operations/write-cells';
import { startHost } from '../host/session';
import type { HostSession } from '../host/session';

/** An open workbook: what the page draws and the add-in works on. */
export interface Book {
  readonly file: string;
  readonly workbook: WorkbookModel;
  readonly session: HostSession;
  /** Calls back after every change, whoever made it. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Counts the changes. */
  version(): number;
  sheet(): SheetModel;
  showSheet(id: string): void;
  /** Where the active cell is, on the sheet that is shown. */
  active(): { row: number; column: number };
  select(row: number, column: number): void;
  /**
   * Puts what a person typed in a cell, as Excel takes it. Returns a sentence where it may not be changed, else null.
   */
  type(row: number, column: number, text: string): string | null;
  /** What a person sees when editing the cell: its formula, or its value as typed. */
  typed(row: number, column: number): string;
  /** While a person is in a cell, Excel refuses every batch or lets it wait. */
  editing(now: boolean): void;
}

/** Opens a workbook with a host of its own. */
export function openBook(file: string, workbook: WorkbookModel): Book {
  const session = startHost({ workbook });
  const listeners = new Set<() => void>();
  let changes = 0;
  const changed = (): void => {
    changes++;
    for (const listener of listeners) listener();
  };
  const watched: HostSession = {
    ...session,
    exchange: async (body, options) => {
      const answer = await session.exchange(body, options);
      changed();
      return answer;
    },
  };
  const shown = (): SheetModel => {
    const sheet =
      workbook.sheets.find(({ id, visibility }) => id === workbook.activeSheetId && visibility === 'Visible') ??
      workbook.sheets.find(({ visibility }) => visibility === 'Visible') ??
      workbook.sheets[0];
    if (!sheet) throw new Error('A workbook has at least one sheet.');
    return sheet;
  };
  return {
    file,
    workbook,
    session: watched,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => changes,
    sheet: shown,
    showSheet(id) {
      const sheet = workbook.sheets.find((one) => one.id === id);
      if (sheet?.visibility === 'Visible') activateSheet(session.host, sheet);
      session.flushEvents();
      changed();
    },
    active() {
      const area = workbook.selections.get(shown().id)?.[0];
      return { row: area?.row ?? 0, column: area?.column ?? 0 };
    },
    select(row, column) {
      const sheet = shown();
      workbook.selections.set(sheet.id, [{ row, column, rows: 1, columns: 1 }]);
      raiseSelection(session.host, sheet, cellName(row, column));
      session.flushEvents();
      changed();
    },
    type(row, column, text) {
      const sheet = shown();
      const area = { row, column, rows: 1, columns: 1 };
      try {
        assertUnlocked(session.host, sheet, area);
        enterValue(session.host, sheet, row, column, text);
      } catch (error) {
        if (error instanceof HostError) return error.message;
        throw error;
      }
      raiseChanged(session.host, sheet, area, 'RangeEdited', { triggerSource: 'Unknown' });
      session.flushEvents();
      changed();
      return null;
    },
    typed(row, column) {
      const cell = cellAt(shown(), row, column);
      if (!cell) return '';
      if (cell.formula !== undefined) return cell.formula;
      if (cell.quoted) return `'${cell.value}`;
      return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value);
    },
    editing(now) {
      session.options.cellEditMode = now;
    },
  };
}
