import type { WorkbookModel } from '../../host/model/model';
import { judge, type Judged } from '../../src/actions/judge';
import { NO_OPTIONS, type ActionOptions } from '../../src/actions/options';
import type { Results } from '../../src/actions/results';
import { readFor } from '../../src/actions/run';
import { clientOf } from '../../src/excel/client';
import { cellAddress } from '../../src/plan/cells';
import { pairedTables } from '../../src/plan/tables-plan';
import { bed, type Bed } from '../journeys/bed';
import { draw } from '../layouts/draw';
import { harmed, ownedIn, type Owned } from '../layouts/untouched';
import { doByHand, typedBy, type HandWork, type Standing } from './hand-work';
import type { RandomTracker } from './random-tracker';

/** What Excel, and so the host, does not let a person do. */
const NOT_ALLOWED = /InsertDeleteConflict|InvalidArgument|InvalidOperation|AccessDenied|NonBlankCellOffSheet/u;

/**
 * Refreshes a tracker, lets an officer work on it by hand, and refreshes again. Throws where the second refresh changes
 * anything but what is ours, where ours do not follow their rows, where what a person typed over one of ours is lost or
 * not found, where a third refresh writes, or where removal leaves another workbook than the same work leaves without us.
 * @returns the kinds of work that were done; null where it was no tracker.
 */
export async function staysTrue(
  { sheets, asAt, set }: RandomTracker,
  works: readonly HandWork[],
): Promise<HandWork['what'][] | null> {
  const twin = bed({ workbook: draw(sheets) });
  const ours = bed({ workbook: draw(sheets) });
  const options = { asAt, set };
  if ((await ours.act('refresh', options)).kind === 'refused') return null;

  const done: HandWork['what'][] = [];
  let isTwin = true;
  for (const [n, work] of works.entries()) {
    const before = structuredClone(ours.workbook);
    try {
      const isForBoth = await doByHand(work, n, standingIn(await judged(ours, options)), ours, twin);
      if (isForBoth === null) continue;
      isTwin &&= isForBoth || work.what === 'our column renamed';
      done.push(work.what);
    } catch (thrown) {
      // Refused to both, or to the one and then not asked of the other.
      if (!NOT_ALLOWED.test(String((thrown as { code?: unknown }).code))) throw thrown;
      expect(ours.workbook).toEqual(before);
    }
  }

  // A filter is put back by being applied: rows that came to be hidden or shown since it last was go by it again.
  for (const one of [ours, twin]) await one.hand(reapplyFilters);
  const reworked = structuredClone(ours.workbook);
  const were = ownedNow(ours.workbook, await judged(ours, options));
  const outcome = await ours.act('refresh', options);
  if (outcome.kind === 'refused') {
    expect(outcome.refusals.map(({ code }) => code)).toEqual(['no-tracker']);
    expect(ours.workbook).toEqual(reworked);
    return done;
  }
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.failure));
  const now = await judged(ours, options);
  if (outcome.edits === 0) expect(ours.workbook).toEqual(reworked);
  expect(harmed(reworked, ours.workbook, ownedNow(ours.workbook, now), were)).toEqual([]);
  const { results } = outcome as { results: Results };
  expect(typedOver(ours.workbook, works.length)).toEqual(typedOver(reworked, works.length));
  const found = results.findings.filter(({ code }) => code === 'calculated-cell-overwritten');
  expect(followsItsRows(ours.workbook, now)).toEqual(found.map(({ sheet, cell }) => `${sheet}!${cell}`).sort());
  // Where a person has taken some of our columns away or elsewhere, whose row the others were cannot always be told when
  // the officer's columns alone are sorted: then nothing is flattened, and it is said.
  const isTold = !['our column deleted', 'our column moved to the front'].some((what) => done.includes(what as never));
  if (isTold) {
    const typed = typedOver(ours.workbook, works.length).map(({ place }) => place);
    expect(typed).toEqual(expect.arrayContaining(found.map(({ sheet, cell }) => `${sheet}!${cell}`)));
  }

  const settled = structuredClone(ours.workbook);
  const { cellsWritten } = ours.session.counters;
  expect(await ours.act('refresh', options)).toMatchObject({ kind: 'done', edits: 0 });
  expect(ours.session.counters.cellsWritten).toBe(cellsWritten);
  expect(ours.workbook).toEqual(settled);

  const removed = await ours.act('remove', options);
  expect(removed).toMatchObject({ kind: 'done' });
  if (isTwin) {
    expect(removed).toMatchObject({ left: [] });
    // A row that a table has let go of keeps the alignment that our cell had there, though nothing stands in it.
    const lines = harmed(withoutColumnIds(twin.workbook), withoutColumnIds(ours.workbook));
    expect(lines.filter((line) => !(/ looks: /u.test(line) && isBlankAt(ours.workbook, line)))).toEqual([]);
  }
  return done;
}

/** Columns of tables are numbered as they come, ours among them. */
function withoutColumnIds(workbook: WorkbookModel): WorkbookModel {
  const copy = structuredClone(workbook);
  for (const table of copy.sheets.flatMap(({ tables }) => tables)) {
    table.columns.forEach((column) => (column.id = 0));
    table.nextColumnId = 0;
  }
  return copy;
}

/** Whether nothing stands in the place that a line begins with: `Sheet R3C12 looks: …`. */
function isBlankAt({ sheets }: WorkbookModel, line: string): boolean {
  const [, name, row, column] = /^(.*) R(\d+)C(\d+) looks: /u.exec(line) ?? [];
  const cell = sheets.find((sheet) => sheet.name === name)?.rows[Number(row) - 1]?.[Number(column) - 1];
  return cell === undefined || cell.value === '';
}

async function reapplyFilters(context: Excel.RequestContext): Promise<void> {
  const { tables, worksheets } = context.workbook;
  const sheets = worksheets.load('items/name');
  tables.load('items/name');
  await context.sync();
  const filters = sheets.items.map(({ autoFilter }) => autoFilter.load('enabled'));
  await context.sync();
  for (const filter of filters) if (filter.enabled) filter.reapply();
  for (const table of tables.items) table.reapplyFilters();
  await context.sync();
}

async function judged({ client }: Bed, options: Partial<ActionOptions>): Promise<Judged> {
  const clock = { today: () => '2013-11-30' };
  const asked = { ...NO_OPTIONS, ...options };
  return judge(await readFor(clientOf(client.Excel, client.Office), asked, clock), asked, clock);
}

function standingIn({ tracker, tables, located }: Judged): Standing[] {
  const ours = pairedTables(tables, located);
  return tracker.tables.map((table) => ({ table, ours: ours.get(table.id) ?? null }));
}

/** What is ours, found as it stands now and not as it was recorded. */
function ownedNow(workbook: WorkbookModel, { located, tables }: Judged): Owned {
  const owned: Owned = { areas: new Map(), sheets: ownedIn(workbook).sheets };
  for (const { sheetId, headerRow, record, columns } of located) {
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    const table = tables.find(({ table: one }) => one.sheetId === sheetId && one.headerRow === headerRow)?.table;
    const last = Math.max(table?.lastRow ?? 0, headerRow + record.lastRow - record.headerRow);
    if (sheet === undefined) continue;
    const areas = columns.map(({ column }) => ({ row: headerRow, column, rows: last - headerRow + 1, columns: 1 }));
    owned.areas.set(sheet.name, [...(owned.areas.get(sheet.name) ?? []), ...areas]);
  }
  return owned;
}

/** Where what was typed over our cells stands. */
function typedOver(workbook: WorkbookModel, works: number): { place: string; text: string }[] {
  const texts = new Set(Array.from({ length: works }, (_, n) => typedBy(n)));
  const ours = ownedIn(workbook).sheets;
  return workbook.sheets
    .filter(({ name }) => !ours.has(name))
    .flatMap(({ name, rows }) =>
      rows.flatMap(
        (cells, row) =>
          cells?.flatMap((cell, column) =>
            cell !== undefined && texts.has(String(cell.value))
              ? [{ place: `${name}!${cellAddress(row, column)}`, text: String(cell.value) }]
              : [],
          ) ?? [],
      ),
    );
}

/** The cells of ours that do not hold what their own row comes to. */
function followsItsRows(workbook: WorkbookModel, { tables, located }: Judged): string[] {
  const ours = pairedTables(tables, located);
  return tables
    .flatMap(({ table, columns, rows }) => {
      const sheet = workbook.sheets.find(({ id }) => id === table.sheetId);
      const standing = ours.get(table.id);
      if (sheet === undefined || standing === undefined)
        return rows.map(({ row }) => `${table.sheet} row ${row + 1} is bare`);
      // Apart from their table they repeat what names the row.
      const leading = standing.record.detachedBy === null ? [] : (['ref'] as const);
      return rows.flatMap(({ row, record, cells }) =>
        [...leading, ...columns].flatMap((field, i) => {
          const at = standing.columns.find((one) => one.field === field)?.column;
          if (at === undefined) return [`${table.sheet}: no column ${field}`];
          const holds = sheet.rows[row]?.[at]?.value ?? '';
          const naming = record.ref === '' ? record.name : record.ref;
          const due = field === 'ref' ? naming : cells[i - leading.length]?.value;
          return holds === due ? [] : [`${table.sheet}!${cellAddress(row, at)}`];
        }),
      );
    })
    .sort();
}
