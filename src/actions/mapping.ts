import { withSheetIds } from '../plan/kept';
import type { WorkbookSnapshot } from '../plan/plan';
import { stateEdit } from '../plan/stored-state';
import { printUndo } from '../plan/undo-record';
import type { Refusal } from '../text/refusal-facts';
import { KINDS } from '../tracker/catalogue';
import { FIRST_HEADER_WITHIN } from '../tracker/header/read-header';
import { gridOf } from '../tracker/grid';
import type { ColumnMapping } from '../tracker/mapping';
import { periodOfText } from '../tracker/period-text';
import type { RecordTable } from '../tracker/records';
import { plainWords } from '../tracker/words';
import { refused, whereStateIsRead, type Action } from './action';
import { fieldNamed, fieldNames, type ColumnChoice } from './column-choice';
import { columnsRead } from './columns-read';
import { judge, type Judged } from './judge';
import { resultsOf } from './results-of';

/**
 * Choose columns: keeps in the workbook what the officer says a column is. The next refresh reads it so; a column that
 * was read as the same thing before gives way. With nothing chosen it says which column was read as what, and writes
 * nothing.
 */
export const mapping: Action = {
  id: 'mapping',
  icon: 'mapping',
  takes: ['columns'],
  available: whereStateIsRead,
  perform: (snapshot, options, clock) => {
    const judged = judge(snapshot, options, clock);
    const { stored } = judged;
    // A tracker that is not found yet is a reason to choose columns.
    const standing = judged.refusals.filter(({ code }) => code !== 'no-tracker');
    if (standing.length > 0) return refused(standing);
    const choices = (options.columns ?? []).map((choice) => resolve(choice, snapshot, judged));
    const refusals = choices.flatMap((choice) => ('refused' in choice ? [choice.refused] : []));
    if (refusals.length > 0) return refused(refusals);
    const chosen = choices.flatMap((choice) => ('refused' in choice ? [] : [choice]));
    const kept = withSheetIds(
      { ...stored.kept, mapping: chosen.reduce(withChoice, stored.kept.mapping) },
      snapshot.sheets,
    );
    const isSame = JSON.stringify(kept.mapping) === JSON.stringify(stored.kept.mapping);
    const record = printUndo({ tables: [], sheets: [], kept: stored.kept });
    const edit = isSame ? null : stateEdit(stored, stored.ownership, record, kept);
    const results =
      chosen.length > 0
        ? null
        : Object.assign(resultsOf(judged, judged.findings([])), {
            columns: columnsRead(judged.tracker, stored.kept.mapping),
          });
    return { plan: { refusals: [], edits: edit === null ? [] : [edit], guards: [] }, results, left: [] };
  },
};

type Chosen = Omit<ColumnMapping, 'field'> & { field: ColumnMapping['field'] | 'automatic' };

const isHeaderOf = (mapped: ColumnMapping, { sheet, header }: Chosen): boolean =>
  mapped.sheet.toLowerCase() === sheet.toLowerCase() && plainWords(mapped.header) === plainWords(header);

/** The choices with one more: one for each column, and one column for each field and period of a sheet. */
function withChoice(before: ColumnMapping[], chosen: Chosen): ColumnMapping[] {
  const { sheet, field, period } = chosen;
  const others = before.filter(
    (mapped) =>
      !isHeaderOf(mapped, chosen) &&
      (field === 'ignore' ||
        mapped.sheet.toLowerCase() !== sheet.toLowerCase() ||
        mapped.field !== field ||
        mapped.period !== period),
  );
  return field === 'automatic' ? others : [...others, { ...chosen, field }];
}

function resolve(
  { sheet: name, header, as, period, kind }: ColumnChoice,
  snapshot: WorkbookSnapshot,
  { tracker, settings }: Judged,
): Chosen | { refused: Refusal } {
  const sheet = snapshot.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const tables = tracker.tables.filter(({ sheetId }) => sheetId === sheet?.id);
  const words = plainWords(header);
  const table = tables.find(({ headers }) => headers.some((text) => plainWords(text) === words));
  if (sheet === undefined || (table === undefined && !standsIn(sheet, words))) {
    return { refused: { code: 'unknown-column', facts: { sheet: name, header, known: headersOf(tables) } } };
  }
  const kinds = kind !== null ? [kind] : table === undefined ? KINDS : [table.kind];
  const field = fieldNamed(as, kinds);
  if (field === null) {
    const known = kinds.length === 1 ? kinds.flatMap(fieldNames) : [];
    return { refused: { code: 'unknown-field', facts: { found: as, known } } };
  }
  const context = { yearStart: settings.rules.yearStart, date1904: snapshot.date1904, year: null };
  if (period !== null && periodOfText(period, context) === null) {
    return { refused: { code: 'unknown-period', facts: { period, known: [] } } };
  }
  return { sheet: sheet.name, header, kind, field, period };
}

const headersOf = (tables: readonly RecordTable[]): string[] =>
  tables.flatMap(({ headers }) => headers.filter((text) => text !== ''));

/** Whether a cell of the first rows says so, where no table has been found yet. */
function standsIn(sheet: WorkbookSnapshot['sheets'][number], words: string): boolean {
  const grid = gridOf(sheet, []);
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, FIRST_HEADER_WITHIN - 1); row++)
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++)
      if (plainWords(grid.string(row, column)) === words) return true;
  return false;
}
