import type { Performed } from '../actions/action';
import type { Plan, WorkbookSnapshot } from '../plan/plan';
import type { ActionId } from '../text/codes';
import type { Additions } from './state';

/** Actions that are asked about for their sheets alone. */
const ASKED_FOR_SHEETS: ReadonlySet<ActionId> = new Set<ActionId>(['newTracker', 'close']);

/** The columns that come or go, sheet by sheet. */
const columnsOf = (
  kind: 'columns-added' | 'columns-removed',
  { edits }: Plan,
  name: (sheetId: string) => string,
): Additions['columns'] =>
  edits.flatMap((edit) =>
    edit.kind === kind ? [{ sheet: name(edit.sheetId), headings: edit.columns.map(({ header }) => header) }] : [],
  );

/**
 * What an officer is asked about before a plan is written: what it adds that was not there, its columns and then its
 * sheets too; of what cannot be undone, whatever it adds or takes away. Null: nothing to ask about.
 */
export function additionsOf(
  action: ActionId,
  { plan, results }: Pick<Performed, 'plan' | 'results'>,
  snapshot: WorkbookSnapshot,
): Additions | null {
  const name = (id: string): string => snapshot.sheets.find((sheet) => sheet.id === id)?.name ?? '';
  const isThere = (wanted: string): boolean =>
    snapshot.sheets.some((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase());
  if (action === 'remove') {
    const sheets = plan.edits.flatMap((edit) => (edit.kind === 'sheet' && edit.content === null ? [edit.name] : []));
    return { columns: columnsOf('columns-removed', plan, name), sheets };
  }
  const columns = columnsOf('columns-added', plan, name);
  if (columns.length === 0 && !ASKED_FOR_SHEETS.has(action)) return null;
  const sheets = plan.edits.flatMap((edit) =>
    edit.kind === 'sheet' && edit.content !== null && !isThere(edit.name) ? [edit.name] : [],
  );
  return action === 'close' && results?.period ? { columns, sheets, period: results.period } : { columns, sheets };
}
