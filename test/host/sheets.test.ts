import { answerOf, bench, first } from './client';

const names = async (context: Excel.RequestContext) => {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  return sheets.items.map(({ name }) => name);
};

test('a sheet that was added is used after the next sync', async () => {
  const { run } = bench();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.add('Objectives');
    await context.sync();
    sheet.getRange('A1').values = [['Ref']];
    sheet.tabColor = '#1f4e79';
    sheet.showGridlines = false;
    sheet.load('name, position, tabColor, showGridlines, id');
    await context.sync();
    return [sheet.name, sheet.position, sheet.tabColor, sheet.showGridlines, sheet.id.length > 0];
  });
  expect(read).toEqual(['Objectives', 1, '#1F4E79', false, true]);
});

test.each([
  ['a'.repeat(32), 'InvalidArgument'],
  ['Q1/Q2', 'InvalidArgument'],
  ['[draft]', 'InvalidArgument'],
  ['why?', 'InvalidArgument'],
  ['10:30', 'InvalidArgument'],
  ['*', 'InvalidArgument'],
  ['a\\b', 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ['history', 'InvalidArgument'],
  ['', 'InvalidArgument'],
  ["'quoted'", 'InvalidArgument'],
  ['SHEET1', 'ItemAlreadyExists'],
])('a sheet cannot be called "%s"', async (name, code) => {
  const { refused } = bench();
  const error = await refused(async (context) => {
    context.workbook.worksheets.add(name).load('name');
  });
  expect(error).toEqual({ code, location: 'WorksheetCollection.add' });
});

test('31 characters are a name, and a sheet may keep its own in another case', async () => {
  const { run } = bench();
  const read = await run(async (context) => {
    first(context).name = 'SHEET1';
    context.workbook.worksheets.add('a'.repeat(31));
    context.workbook.worksheets.add();
    return names(context);
  });
  expect(read).toEqual(['SHEET1', 'a'.repeat(31), 'Sheet3']);
});

test('a sheet that is missing is ItemNotFound, or a null object which takes everything and does nothing', async () => {
  const { run, refused } = bench();
  const error = await refused(async (context) => {
    context.workbook.worksheets.getItem('Nowhere').load('name');
  });
  expect(error).toEqual({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem' });
  const read = await run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('Nowhere').load('name');
    none.delete();
    const inside = none.getRange('A1').load('values');
    await context.sync();
    return [none.isNullObject, inside.isNullObject];
  });
  expect(read).toEqual([true, true]);
});

test('the last sheet in sight stays', async () => {
  const { run, refused } = bench();
  await run(async (context) => {
    context.workbook.worksheets.add('Hidden').visibility = 'VeryHidden';
    await context.sync();
  });
  expect((await refused(async (context) => first(context).delete())).code).toBe('InvalidOperation');
  const hidden = await refused(async (context) => {
    first(context).visibility = 'Hidden';
  });
  expect(hidden.code).toBe('InvalidOperation');
  const veryHidden = await refused(async (context) => context.workbook.worksheets.getItem('Hidden').delete());
  expect(veryHidden.code).toBe('InvalidOperation');
});

test('sheets are copied, moved and found beside one another', async () => {
  const { run } = bench();
  const read = await run(async (context) => {
    const sheet = first(context);
    sheet.getRange('A1').values = [['x']];
    const copy = sheet.copy('Before', sheet);
    const hidden = context.workbook.worksheets.add('Hidden');
    hidden.visibility = 'Hidden';
    context.workbook.worksheets.add('Last');
    await context.sync();
    const next = sheet.getNext(true).load('name');
    const cell = copy.getRange('A1').load('values');
    const count = context.workbook.worksheets.getCount(true);
    await context.sync();
    context.workbook.worksheets.getItem('Last').position = 0;
    return [next.name, cell.values, answerOf(count), await names(context)];
  });
  expect(read).toEqual(['Last', [['x']], 3, ['Last', 'Sheet1 (2)', 'Sheet1', 'Hidden']]);
});

test('activation and selection', async () => {
  const { run, refused } = bench();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.add('Pack');
    sheet.getRange('C4:D5').select();
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    return [active.name, selected.address, cell.address];
  });
  expect(read).toEqual(['Pack', 'Pack!C4:D5', 'Pack!C4']);
  const hidden = await refused(async (context) => {
    const sheet = context.workbook.worksheets.add('Hidden');
    sheet.visibility = 'Hidden';
    sheet.activate();
  });
  expect(hidden.code).toBe('InvalidOperation');
});

test('settings and custom XML are kept in the workbook, and what was added is used after the next sync', async () => {
  const { run, workbook } = bench();
  const read = await run(async (context) => {
    const { settings, customXmlParts, properties } = context.workbook;
    const setting = settings.add('mapping', { ref: 'A', at: [1, 2] });
    const part = customXmlParts.add('<state xmlns="urn:example:state"><row n="1"/></state>');
    properties.title = 'Scorecard';
    properties.custom.add('Council', 'Example');
    await context.sync();
    part.setXml('<state xmlns="urn:example:state"/>');
    const xml = part.getXml();
    const only = customXmlParts.getByNamespace('urn:example:state').getOnlyItemOrNullObject().load('id');
    const none = settings.getItemOrNullObject('nothing');
    setting.load('value');
    await context.sync();
    return [setting.value, answerOf(xml), only.isNullObject, none.isNullObject];
  });
  expect(read).toEqual([{ ref: 'A', at: [1, 2] }, '<state xmlns="urn:example:state"/>', false, true]);
  expect(workbook.properties).toMatchObject({ title: 'Scorecard', custom: { Council: 'Example' } });
});
