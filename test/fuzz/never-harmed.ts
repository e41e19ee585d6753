import { readXlsx, writeXlsx } from '../../host/xlsx';
import { STATUSES } from '../../src/rules/statuses';
import { bed } from '../journeys/bed';
import { draw } from '../layouts/draw';
import { harmed } from '../layouts/untouched';
import type { RandomTracker } from './random-tracker';

/** Refusals that a random tracker may rightly meet. */
const MAY_REFUSE = new Set(['no-tracker', 'nothing-to-undo', 'nothing-to-remove']);

/** Whether the tracker is saved and opened again between the actions, which takes as long as all the rest. */
export interface Ways {
  throughFiles: boolean;
}

/**
 * Refreshes a tracker twice, undoes, refreshes and removes, and throws where anything of the officer's is no longer what
 * it was, where a second refresh writes, or where counts do not add up.
 * @returns whether it was a tracker at all.
 */
export async function neverHarmed({ sheets, asAt, set }: RandomTracker, { throughFiles }: Ways): Promise<boolean> {
  const drawn = draw(sheets);
  const before = throughFiles ? await readXlsx(await writeXlsx(drawn)) : drawn;
  const workbook = structuredClone(before);
  const { act, session } = bed({ workbook });
  const options = { asAt, set };
  const same = (): void => expect(harmed(before, workbook)).toEqual([]);
  const asFound = (): void => {
    same();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  };

  const first = await act('refresh', options);
  if (first.kind === 'refused') {
    expect(first.refusals.filter(({ code }) => !MAY_REFUSE.has(code))).toEqual([]);
    expect(workbook).toEqual(before);
    return false;
  }
  if (first.kind === 'failed') throw new Error(JSON.stringify(first.failure));
  same();
  const { indicators, counts } = first.results!;
  expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(indicators.length);
  for (const status of STATUSES) {
    expect(indicators.filter((one) => one.status === status)).toHaveLength(counts[status]);
  }
  expect(formulasOfOurs(before, workbook)).toEqual([]);

  const { cellsWritten } = session.counters;
  const written = structuredClone(workbook);
  expect(await act('refresh', options)).toMatchObject({ kind: 'done', edits: 0 });
  expect(session.counters.cellsWritten).toBe(cellsWritten);
  expect(workbook).toEqual(written);

  expect(await act('undo', options)).toMatchObject({ kind: 'done', left: [] });
  asFound();
  if (throughFiles) expect(harmed(before, await readXlsx(await writeXlsx(workbook)))).toEqual([]);

  expect(await act('refresh', options)).toMatchObject({ kind: 'done' });
  if (throughFiles) {
    const saved = await readXlsx(await writeXlsx(workbook));
    expect(harmed(before, saved)).toEqual([]);
    const reopened = bed({ workbook: saved });
    expect(await reopened.act('refresh', options)).toMatchObject({ kind: 'done', edits: 0 });
    expect(await reopened.act('remove', options)).toMatchObject({ kind: 'done', left: [] });
    expect(harmed(before, saved)).toEqual([]);
  }
  expect(await act('remove', options)).toMatchObject({ kind: 'done', left: [] });
  asFound();
  return true;
}

type Workbook = ReturnType<typeof draw>;

/** Formulas that were not there before. */
function formulasOfOurs(before: Workbook, after: Workbook): string[] {
  const formulasIn = ({ sheets }: Workbook): string[] =>
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(
        (row, r) =>
          row?.flatMap((cell, c) => (cell?.formula === undefined ? [] : [`${name} R${r + 1}C${c + 1}`])) ?? [],
      ),
    );
  const known = new Set(formulasIn(before));
  return formulasIn(after).filter((place) => !known.has(place));
}
