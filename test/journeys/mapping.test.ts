import { readXlsx, writeXlsx } from '../../host/xlsx';
import { fieldNamed, columnChoice } from '../../src/actions/column-choice';
import type { Results } from '../../src/actions/results';
import { bed, column, contents, type Bed } from './bed';

const choose = (bed: Bed, ...texts: string[]) =>
  bed.act('mapping', { columns: texts.flatMap((text) => columnChoice(text) ?? []) });

async function odd(): Promise<Bed> {
  const started = bed();
  await started.hand(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = 'Tracker';
    sheet.getRange('A1:E3').values = [
      ['Ref', 'Measure', 'Which way', 'Aspiration', 'Q1 2013/14'],
      ["'1.1", 'Days lost', 'Low', 9.8, 9.6],
      ["'1.2", 'Reviews done', 'High', 95, 77],
    ];
    await context.sync();
  });
  return started;
}

const statuses = async (bed: Bed): Promise<unknown> => {
  const outcome = await bed.act('refresh');
  return (outcome as { results: Results }).results.indicators.map(({ status }) => status);
};

describe('the officer’s own word on what a column is', () => {
  it('is kept in the workbook and read by every refresh after it', async () => {
    const it = await odd();
    expect(await statuses(it)).toEqual(['No target', 'No target']);
    expect(await choose(it, 'Tracker!Which way=Good is', 'Tracker!Aspiration=Target')).toMatchObject({ kind: 'done' });
    expect(await statuses(it)).toEqual(['Green', 'Red']);
    expect(await column(it, 'Status', 'Tracker')).toEqual(['Green', 'Red']);
    expect(await statuses(bed({ workbook: it.workbook }))).toEqual(['Green', 'Red']);
  });

  it('stays when its sheet is renamed, at once and in a file opened later', async () => {
    const it = await odd();
    await choose(it, 'Tracker!Which way=Good is', 'Tracker!Aspiration=Target');
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Tracker').name = "Children's services";
      await context.sync();
    });
    const saved = await readXlsx(await writeXlsx(it.workbook));
    for (const workbook of [it.workbook, saved]) expect(await statuses(bed({ workbook }))).toEqual(['Green', 'Red']);
    // The next choice is kept under the new name, beside the others.
    await choose(it, "Children's services!Which way=none");
    expect(await statuses(it)).toEqual(['Check data', 'Check data']);
  });

  it('does not follow a sheet that was renamed to another that has its name now', async () => {
    const it = await odd();
    await choose(it, 'Tracker!Which way=Good is', 'Tracker!Aspiration=Target');
    await it.hand(async (context) => {
      const { worksheets } = context.workbook;
      const old = worksheets.getItem('Tracker');
      old.name = 'Last year';
      const now = worksheets.add('Tracker');
      now.getRange('A1:E2').values = [
        ['Ref', 'Measure', 'Which way', 'Aspiration', 'Q1 2013/14'],
        ["'1.1", 'Days lost', 'Low', 9, 9.6],
      ];
      await context.sync();
    });
    expect(await statuses(it)).toEqual(['No target', 'No target', 'Amber']);
  });

  it('is undone', async () => {
    const it = await odd();
    const before = contents(it);
    await choose(it, 'Tracker!Aspiration=Target');
    expect(await it.act('undo')).toMatchObject({ kind: 'done' });
    expect(contents(it)).toEqual(before);
  });

  it('goes when Stocktake is removed', async () => {
    const it = await odd();
    const before = contents(it);
    await choose(it, 'Tracker!Aspiration=Target');
    await it.act('refresh');
    await it.act('remove');
    expect(contents(it)).toEqual(before);
  });

  it('can be that a column is nothing, and can be taken back', async () => {
    const it = await odd();
    await choose(it, 'Tracker!Aspiration=Target', 'Tracker!Which way=Good is');
    await choose(it, 'Tracker!Q1 2013/14=none');
    expect(await it.act('check')).toMatchObject({ results: { indicators: [] } });
    await choose(it, 'Tracker!Q1 2013/14=automatic');
    expect(await statuses(it)).toEqual(['Green', 'Red']);
  });

  it('names a period where the header names none', async () => {
    const it = await odd();
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Tracker').getRange('F1:F3').values = [['Latest run'], [12], [99]];
      await context.sync();
    });
    await choose(it, 'Tracker!Aspiration=Target', 'Tracker!Which way=Good is', 'Tracker!Latest run=value Q2 2013/14');
    expect(await statuses(it)).toEqual(['Red', 'Green']);
    expect(await it.act('check')).toMatchObject({ results: { period: 'Q2 2013/14' } });
  });

  it('makes a tracker of a sheet whose headers say nothing', async () => {
    const it = bed();
    await it.hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C2').values = [
        ['What we count', 'How it went', 'What we hoped'],
        ['Days lost', 9.6, '<= 9.8'],
      ];
      await context.sync();
    });
    expect(await it.act('refresh')).toMatchObject({ kind: 'refused', refusals: [{ code: 'no-tracker' }] });
    await choose(it, 'Sheet1!What we count=Indicator', 'Sheet1!How it went=value', 'Sheet1!What we hoped=target');
    expect(await statuses(it)).toEqual(['Green']);
  });

  it('moves from one column to another without two columns being in doubt', async () => {
    const it = await odd();
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Tracker').getRange('F1:G3').values = [
        ['Target', 'Stretch'],
        [9, 20],
        [70, 80],
      ];
      await context.sync();
    });
    await choose(it, 'Tracker!Which way=Good is', 'Tracker!Aspiration=Target');
    await choose(it, 'Tracker!Stretch=Target');
    const outcome = await it.act('check');
    const { findings, indicators } = (outcome as { results: Results }).results;
    expect(indicators.map(({ target }) => target)).toEqual([20, 80]);
    expect(findings.filter(({ code }) => code === 'ambiguous-column')).toEqual([]);
  });

  it('is shown with what every other column was read as', async () => {
    const it = await odd();
    await choose(it, 'Tracker!Aspiration=Target');
    const { results } = (await it.act('mapping')) as { results: Results };
    expect(
      results.columns?.map(({ cell, header, as, period, isByHand }) => [cell, header, as, period, isByHand]),
    ).toEqual([
      ['A1', 'Ref', 'ref', null, false],
      ['B1', 'Measure', 'indicator', null, false],
      ['C1', 'Which way', null, null, false],
      ['D1', 'Aspiration', 'target', null, true],
      ['E1', 'Q1 2013/14', 'value', 'Q1 2013/14', false],
    ]);
  });

  it('is refused where there is no such sheet, column, field or period', async () => {
    const it = await odd();
    for (const [text, code] of [
      ['Nowhere!Ref=ref', 'unknown-column'],
      ['Tracker!Hope=Target', 'unknown-column'],
      ['Tracker!Aspiration=Colour of the sky', 'unknown-field'],
      ['Tracker!Aspiration=value some day', 'unknown-period'],
    ] as const) {
      expect(await choose(it, text)).toMatchObject({ kind: 'refused', refusals: [{ code }] });
    }
  });
});

describe('a choice of a column, as text', () => {
  it.each([
    ["'My sheet'!Latest=value Q1 2013/14", { sheet: 'My sheet', header: 'Latest', as: 'value', period: 'Q1 2013/14' }],
    ['T!A = B=Target', { sheet: 'T', header: 'A = B', as: 'Target', period: null }],
  ])('%s', (text, choice) => expect(columnChoice(text)).toEqual({ ...choice, kind: null }));

  it.each(['Latest=value', 'T!=value', 'T!Latest', 'T!Latest='])('%s is none', (text) =>
    expect(columnChoice(text)).toBeNull(),
  );

  it.each([
    ['Good is', 'polarity'],
    ['polarity', 'polarity'],
    ['Remedial action', 'remedy'],
    ['nothing like it', null],
    ['None', 'ignore'],
  ])('%s is the field %s', (as, field) => expect(fieldNamed(as, ['indicators'])).toBe(field));
});
