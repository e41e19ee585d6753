import { bench, first } from './client';

const delivered = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a sheet tells of its own changes, the collection of all', async () => {
  const { run } = bench();
  const heard: unknown[] = [];
  await run(async (context) => {
    context.workbook.worksheets.add('Other');
    const sheet = first(context).load('id');
    sheet.onChanged.add(async ({ changeType, address, source, worksheetId }) => {
      heard.push(['sheet', changeType, address, source, worksheetId === sheet.id]);
    });
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(['all', address]));
    await context.sync();
    sheet.getRange('A1:B2').values = 1 as unknown as number[][];
    context.workbook.worksheets.getItem('Other').getRange('C3').values = [[1]];
    sheet.getRange('2:2').delete('Up');
    await context.sync();
  });
  await delivered();
  expect(heard).toEqual([
    ['sheet', 'RangeEdited', 'A1:B2', 'Local', true],
    ['all', 'A1:B2'],
    ['all', 'C3'],
    ['sheet', 'RowDeleted', '2:2', 'Local', true],
    ['all', '2:2'],
  ]);
});

test('one cell comes with what it was and what it is', async () => {
  const { run } = bench();
  const heard: unknown[] = [];
  await run(async (context) => {
    const range = first(context).getRange('A1');
    range.values = [[75]];
    first(context).onChanged.add(async ({ details }) => void heard.push(details));
    await context.sync();
    range.values = [['n/a']];
    await context.sync();
  });
  await delivered();
  expect(heard).toEqual([{ valueBefore: 75, valueAfter: 'n/a', valueTypeBefore: 'Double', valueTypeAfter: 'String' }]);
});

test('the range of an event can be reached', async () => {
  const { run, Excel } = bench();
  const heard: string[] = [];
  await run(async (context) => {
    first(context).onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner).load('address');
        await inner.sync();
        heard.push(range.address);
      });
    });
    await context.sync();
    first(context).getRange('B2:B3').values = [[1], [2]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(['Sheet1!B2:B3']);
});

test('sheets come and go, are activated and selected', async () => {
  const { run } = bench();
  const heard: string[] = [];
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void heard.push('added'));
    worksheets.onActivated.add(async () => void heard.push('activated'));
    worksheets.onDeactivated.add(async () => void heard.push('deactivated'));
    worksheets.onDeleted.add(async () => void heard.push('deleted'));
    worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
    context.workbook.onSelectionChanged.add(async () => void heard.push('selection'));
    await context.sync();
    const sheet = worksheets.add('New');
    sheet.getRange('B2').select();
    first(context).activate();
    sheet.delete();
    await context.sync();
  });
  await delivered();
  expect(heard).toEqual([
    'added',
    'deactivated',
    'activated',
    'selection',
    'selected B2',
    'deactivated',
    'activated',
    'deleted',
  ]);
});

test('who has stopped listening hears no more, and events can be switched off', async () => {
  const { run, Excel } = bench();
  const heard: string[] = [];
  const handler = await run(async (context) => {
    const added = first(context).onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    return added;
  });
  const write = (address: string, enableEvents = true) =>
    run(async (context) => {
      context.runtime.enableEvents = enableEvents;
      first(context).getRange(address).values = [[1]];
      await context.sync();
    });
  await write('A1');
  await write('A2', false);
  await delivered();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await write('A3');
  await delivered();
  expect(heard).toEqual(['A1']);
});

test('settings tell when one is added, changed and deleted (the reference of SettingCollection.onSettingsChanged)', async () => {
  const { run } = bench();
  let heard = 0;
  await run(async (context) => {
    const { settings } = context.workbook;
    settings.onSettingsChanged.add(async () => void heard++);
    await context.sync();
    settings.add('NeedsReview', true);
    await context.sync();
    settings.getItem('NeedsReview').value = false;
    await context.sync();
    settings.getItem('NeedsReview').delete();
    await context.sync();
    settings.getItemOrNullObject('NeedsReview').load('value');
    await context.sync();
  });
  await delivered();
  expect(heard).toBe(3);
});

test('a table is bound by the range that is its own, not by the first table above it', async () => {
  const name = await bench().run(async (context) => {
    const sheet = first(context);
    sheet.tables.add('A1:B3', true);
    const second = sheet.tables.add('D5:E8', true);
    second.name = 'Figures';
    context.workbook.bindings.add(second.getRange(), 'Table', 'figures');
    const table = context.workbook.bindings.getItem('figures').getTable().load('name');
    await context.sync();
    return table.name;
  });
  expect(name).toBe('Figures');
});
