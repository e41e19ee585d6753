import type { Results } from '../../src/actions/results';
import { SETTING_NAMES } from '../../src/text/codes';
import { bed, column, contents, trackerBed, type Bed } from './bed';

const set = (it: Bed, ...pairs: [name: string, value: string][]) =>
  it.act('settings', { settings: pairs.map(([name, value]) => ({ name, value })) });

/** A tracker, and a sheet of settings that an officer made themselves. */
async function withSettings(rows: (string | number)[][] = [], header = ['Setting', 'Value', 'Note']): Promise<Bed> {
  const it = await trackerBed('range');
  await it.hand(async (context) => {
    const sheet = context.workbook.worksheets.add('Settings');
    const all = [header, ...rows];
    sheet.getRange(`B2:D${all.length + 1}`).values = all.map((cells) => [...cells, '', ''].slice(0, 3));
    await context.sync();
  });
  return it;
}

interface Cell {
  value: unknown;
  format: string;
}

async function valueOf(it: Bed, name: string, sheetName = 'Settings'): Promise<Cell> {
  return it.hand(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRange(true);
    used.load('values,numberFormat');
    await context.sync();
    const { values, numberFormat } = used;
    const row = values.findIndex((cells: unknown[]) => cells.includes(name));
    const at = (values[row] as unknown[]).indexOf(name) + 1;
    return { value: values[row]?.[at] as unknown, format: String(numberFormat[row]?.[at]) };
  });
}

const shown = async (it: Bed) => {
  const outcome = await it.act('settings');
  const settings = (outcome as { results: Results }).results.settings ?? [];
  return new Map(settings.map((setting) => [setting.name, setting]));
};

describe('settings that are saved', () => {
  it('change the value cell alone on a sheet that an officer made, and hold at the next refresh', async () => {
    const it = await withSettings([
      ['Organisation', 'Derby', 'ask Jo'],
      ['Default tolerance', '10%'],
    ]);
    const before = contents(it);
    expect(await set(it, ['Default tolerance', '30%'])).toMatchObject({ kind: 'done' });
    const after = contents(it);
    const differs = Object.keys(after).filter(
      (key) => !key.startsWith('Stocktake') && JSON.stringify(after[key]) !== JSON.stringify(before[key]),
    );
    expect(differs).toEqual(['Settings R4C3']);
    expect(await it.act('refresh')).toMatchObject({ kind: 'done' });
    expect((await column(it, 'Status')).slice(0, 2)).toEqual(['Green', 'Amber']);
  });

  it('are appended where the sheet lacks them, in the sheet’s own columns, and nothing else is', async () => {
    const it = await withSettings([['Charts', 5]]);
    await set(it, ['Organisation', 'Derby'], ['Year starts in', 'jan']);
    expect(await column(it, 'Setting', 'Settings')).toEqual(['Charts', 'Organisation', 'Year starts in']);
    expect(await column(it, 'Value', 'Settings')).toEqual([5, 'Derby', 'January']);
    expect(await column(it, 'Note', 'Settings')).toEqual(['', '', '']);
  });

  it('say what they mean where the sheet has a column for it', async () => {
    const it = await withSettings([], ['Setting', 'Value', 'What it means']);
    await set(it, ['Charts', '5']);
    expect(await column(it, 'What it means', 'Settings')).toEqual([expect.stringContaining('The most charts')]);
  });

  it('make a sheet with all of them where there is none, which goes with Remove', async () => {
    const it = await trackerBed('range');
    const before = contents(it);
    await set(it, ['Organisation', 'Derby']);
    const names = await column(it, 'Setting', 'Settings');
    expect(names).toEqual([...SETTING_NAMES]);
    expect((await valueOf(it, 'Organisation')).value).toBe('Derby');
    expect((await shown(it)).get('Organisation')).toMatchObject({ value: 'Derby', isDefault: false });
    expect(await it.act('remove')).toMatchObject({ kind: 'done' });
    expect(contents(it)).toEqual(before);
  });

  it('leave a sheet called Settings alone that is none', async () => {
    const it = await withSettings([['Mode', 'Fast']], ['Option', 'Choice', '']);
    const before = contents(it);
    await set(it, ['Organisation', 'Derby']);
    expect(contents(it)).toMatchObject(before);
    expect((await shown(it)).get('Organisation')?.value).toBe('Derby');
  });

  it('are written once: the same again writes nothing, and the default of what is not set neither', async () => {
    const it = await withSettings([['Charts', 5]]);
    expect(await set(it, ['Charts', '5'], ['Due horizon', '1'])).toMatchObject({ kind: 'done', edits: 0 });
    await set(it, ['Charts', '6']);
    expect(await set(it, ['Charts', '6'])).toMatchObject({ kind: 'done', edits: 0 });
  });

  it('are put back to the default by a blank', async () => {
    const it = await withSettings([['Charts', 5]]);
    await set(it, ['Charts', '']);
    expect(await valueOf(it, 'Charts')).toMatchObject({ value: '' });
    expect((await shown(it)).get('Charts')).toMatchObject({ value: '', usual: '24', isDefault: true });
  });

  it('speak the language that is set with them', async () => {
    const it = await trackerBed('range');
    await set(it, ['Language', 'Cymraeg'], ['Charts', '5']);
    expect(it.workbook.sheets.map(({ name }) => name)).toContain('Gosodiadau');
    const settings = await shown(it);
    expect([settings.get('Language')?.value, settings.get('Charts')?.value]).toEqual(['Cymraeg', '5']);
  });
});

describe('a value on the sheet', () => {
  it('that is a date is a serial number under a date format', async () => {
    const it = await withSettings([['As at', '']]);
    await set(it, ['As at', '3 April 2013']);
    expect(await valueOf(it, 'As at')).toEqual({ value: 41367, format: 'dd/mm/yyyy' });
    expect((await shown(it)).get('As at')?.value).toBe('2013-04-03');
  });

  it('keeps a date format of the officer’s, unless it hides the day', async () => {
    const it = await withSettings([['As at', '']]);
    const format = (text: string) =>
      it.hand(async (context) => {
        context.workbook.worksheets.getItem('Settings').getRange('C3').numberFormat = [[text]];
        await context.sync();
      });
    await format('d mmmm yyyy');
    await set(it, ['As at', '3 April 2013']);
    expect((await valueOf(it, 'As at')).format).toBe('d mmmm yyyy');
    await format('mmm-yy');
    await set(it, ['As at', '4 April 2013']);
    expect(await valueOf(it, 'As at')).toEqual({ value: 41368, format: 'dd/mm/yyyy' });
  });

  it('that is words is never read as anything else', async () => {
    const it = await withSettings([]);
    await set(it, ['Organisation', '=1+1'], ['Report title', '1/2'], ['Reporting period', 'Apr 2013']);
    expect((await valueOf(it, 'Organisation')).value).toBe('=1+1');
    expect((await valueOf(it, 'Report title')).value).toBe('1/2');
    expect((await valueOf(it, 'Reporting period')).value).toBe('Apr 2013');
  });

  it('that is an amount is not shown as a percentage where a percentage stood', async () => {
    const it = await withSettings([['Default tolerance', 0.1]]);
    await it.hand(async (context) => {
      context.workbook.worksheets.getItem('Settings').getRange('C3').numberFormat = [['0%']];
      await context.sync();
    });
    expect((await shown(it)).get('Default tolerance')?.value).toBe('10%');
    await set(it, ['Default tolerance', '7.5%']);
    expect(await valueOf(it, 'Default tolerance')).toEqual({ value: 0.075, format: '0.0%' });
    await set(it, ['Default tolerance', '2']);
    expect(await valueOf(it, 'Default tolerance')).toEqual({ value: 2, format: 'General' });
    expect((await shown(it)).get('Default tolerance')?.value).toBe('2');
  });

  it('that a person types as 5% on the sheet that we made is five per cent', async () => {
    const it = await trackerBed('range');
    await set(it, ['Organisation', 'Derby']);
    await it.hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Settings');
      const cell = sheet.getRange('A1:A40').find('Default tolerance', { completeMatch: true }).getOffsetRange(0, 1);
      cell.numberFormat = [['0%']];
      cell.values = [[0.05]];
      await context.sync();
    });
    expect((await shown(it)).get('Default tolerance')?.value).toBe('5%');
  });
});

describe('a setting that cannot be', () => {
  it.each([
    ['Rule preset', 'lenient'],
    ['Default tolerance', 'a bit'],
    ['As at', 'soon'],
    ['Charts', '2.5'],
  ])('%s: %s is refused before anything is written', async (name, value) => {
    const it = await withSettings([['Charts', 5]]);
    const before = contents(it);
    expect(await set(it, ['Organisation', 'Derby'], [name, value])).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'invalid-setting', facts: { setting: name, found: value } }],
    });
    expect(contents(it)).toEqual(before);
  });

  it('has a name that no setting has', async () => {
    const it = await withSettings();
    expect(await set(it, ['Colour of the sky', 'grey'])).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'bad-set', facts: { found: 'Colour of the sky=grey' } }],
    });
  });

  it('that stands on the sheet is shown as it is, and mended by a value that can', async () => {
    const it = await withSettings([['Charts', 'many']]);
    expect((await shown(it)).get('Charts')).toMatchObject({ value: 'many', isValid: false });
    expect(await set(it, ['Charts', '24'])).toMatchObject({ kind: 'done' });
    expect((await valueOf(it, 'Charts')).value).toBe(24);
  });
});

describe('Undo, after settings', () => {
  it('puts back values, formats and rows on an officer’s sheet', async () => {
    const it = await withSettings([
      ['As at', ''],
      ['Charts', 5],
    ]);
    const before = contents(it);
    await set(it, ['As at', '3 April 2013'], ['Charts', '6'], ['Organisation', 'Derby']);
    expect(await it.act('undo')).toMatchObject({ kind: 'done', left: [] });
    expect(contents(it)).toEqual(before);
  });

  it('takes away the sheet that was made', async () => {
    const it = await trackerBed('range');
    const before = contents(it);
    await set(it, ['Organisation', 'Derby'], ['As at', '3 April 2013']);
    await it.act('undo');
    expect(contents(it)).toEqual(before);
  });

  it('leaves what a person has typed since, and the sheet that it stands on', async () => {
    const it = await trackerBed('range');
    await set(it, ['Organisation', 'Derby'], ['Charts', '5']);
    await it.hand(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Settings');
      sheet.getRange('A1:A40').find('Organisation', { completeMatch: true }).getOffsetRange(0, 1).values = [['Powys']];
      await context.sync();
    });
    expect(await it.act('undo')).toMatchObject({ kind: 'done', left: ['Settings!B4'] });
    const settings = await shown(it);
    expect([settings.get('Organisation')?.value, settings.get('Charts')?.value]).toEqual(['Powys', '']);
  });
});

it('settings are shown where there is no tracker too', async () => {
  const it = bed();
  expect((await shown(it)).get('Language')).toEqual({
    name: 'Language',
    value: '',
    usual: 'English',
    isDefault: true,
    isValid: true,
  });
});
