import type { Area, Snapshot } from '../tracker/snapshot';
import { columnFormats, columnValues } from './cells';
import type { CellsEdit, ColumnsAddedEdit, ColumnsRemovedEdit, Edit, Plan } from './plan';

/**
 * The plan that leads back to the snapshot, by place: the roll-back, right only while nothing else has changed.
 * As every edit names a state, it is right whatever part of the plan got through.
 */
export function inverse(plan: Plan, snapshot: Snapshot): Plan {
  const added = plan.edits.filter((edit) => edit.kind === 'columns-added');
  const edits = [...plan.edits].reverse().flatMap((edit): Edit[] => {
    switch (edit.kind) {
      case 'cells':
        // Cells of columns that were added go with their columns.
        return added.some((columns) => isInside(edit, columns)) ? [] : inverseOfCells(edit, snapshot);
      case 'columns-added':
        return [inverseOfAdded(edit)];
      case 'columns-removed':
        return inverseOfRemoved(edit, snapshot);
      case 'rules':
        return [{ ...edit, before: edit.rules, rules: edit.before, isPutBack: true }];
      case 'entry-rule':
        return edit.isNewSheet ? [] : [{ ...edit, rule: edit.before, before: edit.rule }];
      case 'sheet':
        return [{ ...edit, content: edit.before, before: edit.content }];
      case 'state':
        return [{ ...edit, columns: edit.before, before: null }];
    }
  });
  return { refusals: [], edits: inTheirOrder(edits, snapshot), guards: [] };
}

/** Sheets that come back do so in the order in which they stood. */
function inTheirOrder(edits: Edit[], { sheets }: Snapshot): Edit[] {
  const comesBack = (edit: Edit) =>
    (edit.kind === 'sheet' && edit.content !== null) || (edit.kind === 'state' && edit.columns !== null);
  const place = (edit: Edit) => sheets.findIndex(({ name }) => 'name' in edit && name === edit.name);
  const coming = edits.filter(comesBack).sort((a, b) => place(a) - place(b));
  return edits.map((edit) => (comesBack(edit) ? (coming.shift() ?? edit) : edit));
}

const isInside = (edit: CellsEdit, { sheetId, area }: ColumnsAddedEdit): boolean =>
  edit.sheetId === sheetId &&
  edit.area.column >= area.column &&
  edit.area.column + edit.area.columns <= area.column + area.columns &&
  edit.area.row >= area.row &&
  edit.area.row + edit.area.rows <= area.row + area.rows;

/** What an area holds in the snapshot, as an edit. */
function cellsAsTheyWere(snapshot: Snapshot, sheetId: string, area: Area): CellsEdit | null {
  const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return null;
  const columns = Array.from({ length: area.columns }, (_, c) => area.column + c);
  const values = columns.map((column) => columnValues(sheet, column));
  const formats = columns.map((column) => columnFormats(sheet, column));
  const rows = Array.from({ length: area.rows }, (_, r) => area.row + r);
  return {
    kind: 'cells',
    sheetId,
    area,
    values: rows.map((row) => values.map((value) => value(row))),
    numberFormats: rows.map((row) => formats.map((format) => (format === null ? null : format(row)))),
  };
}

/** What was left alone by an edit is left alone by its inverse. */
function inverseOfCells(edit: CellsEdit, snapshot: Snapshot): Edit[] {
  const was = cellsAsTheyWere(snapshot, edit.sheetId, edit.area);
  if (was === null) return [];
  const touched = (r: number, c: number): boolean => edit.values[r]?.[c] != null;
  return [
    {
      ...was,
      values: was.values.map((cells, r) => cells.map((cell, c) => (touched(r, c) ? cell : null))),
      numberFormats:
        edit.numberFormats === null
          ? null
          : (was.numberFormats?.map((cells, r) => cells.map((format, c) => (touched(r, c) ? format : null))) ?? null),
    },
  ];
}

const inverseOfAdded = (edit: ColumnsAddedEdit): Edit => ({
  kind: 'columns-removed',
  sheetId: edit.sheetId,
  excelTableId: edit.excelTableId,
  rows: { row: edit.area.row, rows: edit.area.rows },
  columns: edit.columns.map(({ header, width, widthBefore, wrap }, i) => ({
    column: edit.area.column + i,
    header,
    width: widthBefore,
    widthBefore: width,
    wrap,
  })),
});

function inverseOfRemoved(edit: ColumnsRemovedEdit, snapshot: Snapshot): Edit[] {
  const table = snapshot.sheets.flatMap(({ tables }) => tables).find(({ id }) => id === edit.excelTableId);
  const ascending = [...edit.columns].sort((a, b) => a.column - b.column);
  const leftmost = ascending[0]?.column ?? 0;
  const columnsBack = ascending.map(({ column, header, width, widthBefore, wrap }): Edit => ({
    kind: 'columns-added',
    sheetId: edit.sheetId,
    excelTableId: edit.excelTableId,
    area: { ...edit.rows, column, columns: 1 },
    tableIndex: table === undefined ? null : column - table.area.column,
    columns: [{ header, width: widthBefore, widthBefore: width, wrap }],
    // As when they were added: like the heading to their left.
    styleFrom: leftmost > 0 ? { row: edit.rows.row, column: leftmost - 1 } : null,
  }));
  const cellsBack = ascending.flatMap(({ column }): Edit[] => {
    const { row, rows } = edit.rows;
    const cells = cellsAsTheyWere(snapshot, edit.sheetId, { row: row + 1, rows: rows - 1, column, columns: 1 });
    return cells === null || rows < 2 ? [] : [cells];
  });
  return [...columnsBack, ...cellsBack];
}
