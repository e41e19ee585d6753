import { ACTIONS, type AvailableAction } from '../../src/actions/registry';
import type { Performed } from '../../src/actions/action';
import { NO_OPTIONS, type ActionOptions } from '../../src/actions/options';
import type { Edit, Plan, RuleSnapshot, StatusRule, WorkbookSnapshot } from '../../src/plan/plan';
import { isSameRule } from '../../src/plan/rules';
import { STATE_SHEET } from '../../src/plan/state';
import { fetchPack } from '../../src/reports/pack';
import type { Area, CellValue, SheetSnapshot, Snapshot } from '../../src/tracker/snapshot';

/**
 * A workbook on paper: plans are carried out on plain cells, without Excel, so that what a plan means can be tried by
 * the thousand. Every sheet is read whole.
 */
export interface Paper {
  sheets: PaperSheet[];
}

interface PaperSheet {
  id: string;
  name: string;
  visibility: SheetSnapshot['visibility'];
  cells: CellValue[][];
  formats: string[][];
  rules: { column: number; from: number; to: number; rule: StatusRule }[];
}

const blank = '';

/** A workbook on paper out of a snapshot that holds every cell. */
export function paperOf(snapshot: Snapshot): Paper {
  return {
    sheets: snapshot.sheets.map(({ id, name, visibility, blocks }) => {
      const sheet: PaperSheet = { id, name, visibility, cells: [], formats: [], rules: [] };
      for (const { area, values, numberFormats } of blocks)
        values.forEach((row, r) =>
          row.forEach((value, c) => {
            put(sheet.cells, area.row + r, area.column + c, value, blank);
            put(sheet.formats, area.row + r, area.column + c, numberFormats?.[r]?.[c] ?? 'General', 'General');
          }),
        );
      return sheet;
    }),
  };
}

function put<T>(grid: T[][], row: number, column: number, value: T, filler: T): void {
  while (grid.length <= row) grid.push([]);
  const cells = grid[row]!;
  while (cells.length <= column) cells.push(filler);
  cells[column] = value;
}

/** What a reader would see, every cell of it. */
export function snapshotOf({ sheets }: Paper): WorkbookSnapshot {
  return {
    date1904: false,
    structureProtected: false,
    columnWidths: {},
    rules: sheets.flatMap((sheet) => coverage(sheet)),
    sheets: sheets.map(({ id, name, visibility, cells, formats }) => {
      const used = usedArea(cells);
      const grid = <T>(from: T[][], filler: T): T[][] =>
        Array.from({ length: used?.rows ?? 0 }, (_, r) =>
          Array.from({ length: used?.columns ?? 0 }, (_unused, c) => from[r + used!.row]?.[c + used!.column] ?? filler),
        );
      const values = grid<CellValue>(cells, blank);
      return {
        id,
        name,
        visibility,
        isProtected: false,
        used,
        blocks:
          used === null
            ? []
            : [
                {
                  area: used,
                  values,
                  numberFormats: grid(formats, 'General'),
                  texts: values.map((row) => row.map(String)),
                  formulas: values,
                },
              ],
        tables: [],
        filter: null,
        merges: [],
      };
    }),
  };
}

function usedArea(cells: CellValue[][]): Area | null {
  let [bottom, right] = [-1, -1];
  cells.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== blank) [bottom, right] = [Math.max(bottom, r), Math.max(right, c)];
    }),
  );
  return bottom === -1 ? null : { row: 0, column: 0, rows: bottom + 1, columns: right + 1 };
}

function coverage({ id, rules }: PaperSheet) {
  const areas = new Map(rules.map(({ column, from }) => [`${column} ${from}`, { column, from }]));
  return [...areas.values()].map(({ column, from }) => {
    const own = rules.filter((rule) => rule.column === column && rule.from === from);
    const seen = own.map(({ rule }, i): RuleSnapshot => ({ ...rule, id: String(i) }));
    return { sheetId: id, headerRow: from - 1, column, whole: seen, first: seen, last: seen };
  });
}

/** Carries out one edit. */
export function carryOut(paper: Paper, edit: Edit): void {
  const byId = (id: string) => paper.sheets.find((sheet) => sheet.id === id)!;
  switch (edit.kind) {
    case 'cells': {
      const sheet = byId(edit.sheetId);
      edit.values.forEach((row, r) =>
        row.forEach((value, c) => {
          const [at, column] = [edit.area.row + r, edit.area.column + c];
          const format = edit.numberFormats?.[r]?.[c] ?? null;
          if (format !== null) put(sheet.formats, at, column, format, 'General');
          if (value !== null) put(sheet.cells, at, column, value, blank);
        }),
      );
      return;
    }
    case 'columns-added': {
      const { cells } = byId(edit.sheetId);
      edit.columns.forEach(({ header }, i) => put(cells, edit.area.row, edit.area.column + i, header, blank));
      return;
    }
    case 'columns-removed': {
      const sheet = byId(edit.sheetId);
      for (const { column } of edit.columns)
        for (let row = edit.rows.row; row < edit.rows.row + edit.rows.rows; row++) {
          put(sheet.cells, row, column, blank, blank);
          put(sheet.formats, row, column, 'General', 'General');
        }
      return;
    }
    case 'rules': {
      const sheet = byId(edit.sheetId);
      const { column, row, rows } = edit.area;
      sheet.rules = sheet.rules.filter(
        (one) => one.column !== column || one.from !== row || !edit.ours.some((rule) => isSameRule(rule, one.rule)),
      );
      sheet.rules.push(...edit.rules.map((rule) => ({ column, from: row, to: row + rows - 1, rule })));
      return;
    }
    case 'sheet':
    case 'state': {
      const { name } = edit;
      const content = edit.kind === 'sheet' ? (edit.content?.values ?? null) : columnsToRows(edit, paper);
      paper.sheets = paper.sheets.filter((sheet) => content !== null || sheet.name !== name);
      if (content === null) return;
      let sheet = paper.sheets.find((one) => one.name === name);
      if (sheet === undefined) {
        const visibility = edit.kind === 'sheet' ? 'Visible' : 'VeryHidden';
        sheet = { id: `id-${name}`, name, visibility, cells: [], formats: [], rules: [] };
        const at = edit.kind === 'sheet' ? edit.at : undefined;
        paper.sheets.splice(at ?? paper.sheets.length, 0, sheet);
      }
      sheet.cells = content.map((row) => [...row]);
      return;
    }
  }
}

function columnsToRows(edit: Extract<Edit, { kind: 'state' }>, paper: Paper): CellValue[][] | null {
  if (edit.columns === null) return null;
  const before = paper.sheets.find(({ name }) => name === STATE_SHEET)?.cells ?? [];
  const columns = edit.columns.map((cells, c) => cells ?? before.map((row) => row[c] ?? blank));
  const rows = Math.max(0, ...columns.map((cells) => cells.length));
  return Array.from({ length: rows }, (_, r) => columns.map((cells) => cells[r] ?? blank));
}

/** Carries out a plan, or the first edits of it. */
export function apply(paper: Paper, plan: Plan, edits = plan.edits.length): void {
  for (const edit of plan.edits.slice(0, edits)) carryOut(paper, edit);
}

// On paper nothing waits: what an action would fetch is there before.
beforeAll(fetchPack);

export const AS_AT = '2013-11-30';

/** Performs an action on what stands on the paper, without carrying out its plan. */
export const perform = (paper: Paper, name: AvailableAction, options: Partial<ActionOptions> = {}): Performed =>
  ACTIONS[name].perform(snapshotOf(paper), { ...NO_OPTIONS, asAt: AS_AT, ...options }, { today: () => AS_AT });

/** Performs an action and carries it out. */
export function act(paper: Paper, name: AvailableAction, options: Partial<ActionOptions> = {}): Performed {
  const performed = perform(paper, name, options);
  if (performed.plan.refusals.length === 0) apply(paper, performed.plan);
  return performed;
}

/** Every sheet's cells, blank ends left off: what a person would call the same workbook. */
export const seen = (paper: Paper): Record<string, unknown> =>
  Object.fromEntries(
    snapshotOf(paper).sheets.map(({ name, blocks, visibility }) => [
      name,
      { visibility, values: blocks[0]?.values ?? [], formats: blocks[0]?.numberFormats ?? [] },
    ]),
  );

/** One sheet's cells by header text, from its header row down. */
export function column(paper: Paper, sheetName: string, header: string): CellValue[] {
  const { cells } = paper.sheets.find(({ name }) => name === sheetName)!;
  for (const [row, values] of cells.entries()) {
    const at = values.indexOf(header);
    if (at !== -1) return cells.slice(row + 1).map((below) => below[at] ?? blank);
  }
  throw new Error(`no header ${header}`);
}

/** Moves whole columns as a person would by cutting and inserting: cells, formats and rules go along. */
export function moveColumn(paper: Paper, sheetName: string, from: number, to: number): void {
  const sheet = paper.sheets.find(({ name }) => name === sheetName)!;
  const shift = <T>(row: T[], filler: T) => {
    while (row.length <= Math.max(from, to)) row.push(filler);
    row.splice(to, 0, ...row.splice(from, 1));
  };
  for (const row of sheet.cells) shift(row, blank);
  for (const row of sheet.formats) shift(row, 'General');
  const order = Array.from({ length: 40 }, (_, i) => i);
  shift(order, 0);
  for (const rule of sheet.rules) rule.column = order.indexOf(rule.column);
}

/** Puts the rows from one on in another order, within some columns; formats go along. */
export function reorder(paper: Paper, sheetName: string, first: number, order: number[], width = 40): void {
  const sheet = paper.sheets.find(({ name }) => name === sheetName)!;
  for (const grid of [sheet.cells, sheet.formats] as unknown[][][]) {
    const body = grid.slice(first).map((row) => row.slice(0, width));
    const rest = grid.slice(first).map((row) => row.slice(width));
    const filler = grid === (sheet.formats as unknown[][]) ? 'General' : blank;
    grid.splice(first);
    order.forEach((from, i) => {
      const own = [...body[from]!];
      while (rest[i] !== undefined && rest[i].length > 0 && own.length < width) own.push(filler);
      grid.push([...own, ...(rest[i] ?? [])]);
    });
  }
}

/** What a plan would do to the tracker itself, apart from the sheets that are ours. */
export const touching = ({ plan }: Performed): Edit[] =>
  plan.edits.filter(({ kind }) => kind !== 'sheet' && kind !== 'state');
