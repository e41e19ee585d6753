import { readXlsx, writeXlsx } from '../../host/xlsx';
import type { Results } from '../../src/actions/results';
import { asAtOf, LAYOUTS } from '../layouts/all';
import { draw } from '../layouts/draw';
import { expectedLines, foundLines } from '../layouts/expected';
import { harmed } from '../layouts/untouched';
import { bed } from './bed';

// A machine with much else to do takes its time.
jest.setTimeout(120_000);

describe('the whole road, for a tracker in any layout', () => {
  it.each(LAYOUTS.map((layout) => [layout.what, layout] as const))('%s', async (_, layout) => {
    const before = await readXlsx(await writeXlsx(draw(layout.sheets)));
    const workbook = structuredClone(before);
    const { act, session } = bed({ workbook });
    const options = { asAt: asAtOf(layout), set: layout.set ?? [] };

    const first = await act('refresh', options);
    expect(first).toMatchObject({ kind: 'done', left: [] });
    const { results } = first as { results: Results };
    expect(harmed(before, workbook)).toEqual([]);
    // Nothing that the design expects may be lost between reading and writing; findings about our own columns may come.
    const expected = expectedLines(layout.expect);
    expect(foundLines(results)).toMatchObject({
      ...expected,
      findings: expect.arrayContaining(layout.expect.findings),
    });

    const written = structuredClone(workbook);
    const { cellsWritten } = session.counters;
    expect(await act('refresh', options)).toMatchObject({ kind: 'done', edits: 0 });
    expect(session.counters.cellsWritten).toBe(cellsWritten);
    expect(workbook).toEqual(written);

    expect(await act('undo', options)).toMatchObject({ kind: 'done', left: [] });
    expect(harmed(before, workbook)).toEqual([]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));

    await act('refresh', options);
    const saved = await readXlsx(await writeXlsx(workbook));
    expect(harmed(before, saved)).toEqual([]);
    const reopened = bed({ workbook: saved });
    expect(await reopened.act('refresh', options)).toMatchObject({ kind: 'done', edits: 0 });
    expect(await reopened.act('remove', options)).toMatchObject({ kind: 'done', left: [] });
    expect(harmed(before, await readXlsx(await writeXlsx(saved)))).toEqual([]);
    expect(saved.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  });
});

describe('a table below another whose calculated columns stand above its own', () => {
  const layout = LAYOUTS.find(({ what }) => what.startsWith('a second table'))!;
  const actionsOf = (outcome: unknown) => foundLines((outcome as { results: Results }).results).actions;

  it.each([
    ['rows above it are deleted', '2:3', 'delete'],
    ['rows above it are inserted', '3:6', 'insert'],
  ] as const)('is read as before when %s', async (_, rows, how) => {
    const { act, hand } = bed({ workbook: draw(layout.sheets) });
    await act('refresh', { asAt: asAtOf(layout) });
    await hand(async (context) => {
      const range = context.workbook.worksheets.getItem('Plan').getRange(rows);
      if (how === 'delete') range.delete('Up');
      else range.insert('Down');
      await context.sync();
    });
    const outcome = await act('refresh', { asAt: asAtOf(layout) });
    expect(actionsOf(outcome)).toEqual(expectedLines(layout.expect).actions);
    expect(await act('refresh', { asAt: asAtOf(layout) })).toMatchObject({ kind: 'done', edits: 0 });
  });
});
