import { createWorkbook } from '../../host/model/create';
import { startHost } from '../../host/session';
import { bench, first } from './client';

describe('load', () => {
  const loaded = async (load: (sheets: Excel.WorksheetCollection) => void) => {
    const { run } = bench();
    return run(async (context) => {
      context.workbook.worksheets.add('Second');
      context.workbook.worksheets.add('Third');
      const sheets = context.workbook.worksheets;
      load(sheets);
      await context.sync();
      return (sheets.toJSON().items ?? []).map((item) => ({ name: item.name, visibility: item.visibility }));
    });
  };
  const NAMES = [{ name: 'Sheet1' }, { name: 'Second' }, { name: 'Third' }];

  test.each<[string, (sheets: Excel.WorksheetCollection) => void]>([
    ['a text', (s) => s.load('items/name')],
    ['a text without the items', (s) => s.load('name')],
    ['a list', (s) => s.load(['items/name'] as unknown as string)],
    ['a strict object', (s) => s.load({ name: true })],
    ['select', (s) => s.load({ select: 'name' })],
    ['names that are none are passed over', (s) => s.load('items/name, items/colour')],
  ])('%s', async (_, load) => {
    expect(await loaded(load)).toEqual(NAMES);
  });

  test.each<[string, (sheets: Excel.WorksheetCollection) => void]>([
    ['nothing at all', (s) => s.load()],
    ['the items', (s) => s.load('items')],
    ['$all', (s) => s.load({ $all: true })],
  ])('everything: %s', async (_, load) => {
    expect(await loaded(load)).toEqual(NAMES.map((one) => ({ ...one, visibility: 'Visible' })));
  });

  test('a part of a collection', async () => {
    expect(await loaded((s) => s.load({ $top: 1, $skip: 1, name: true }))).toEqual([{ name: 'Second' }]);
  });

  test('what hangs on the object, at any depth', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const range = first(context).getRange('A1').load('address, worksheet/name, format/fill/color, format/font/name');
      await context.sync();
      return [range.address, range.worksheet.name, range.format.fill.color, range.format.font.name];
    });
    expect(read).toEqual(['Sheet1!A1', 'Sheet1', '#FFFFFF', 'Calibri']);
  });

  test('expand loads all that hangs there', async () => {
    const { run } = bench();
    const read = await run(async (context) => {
      const range = first(context).getRange('A1').load({ select: 'address', expand: 'worksheet' });
      await context.sync();
      return [range.worksheet.name, range.worksheet.visibility];
    });
    expect(read).toEqual(['Sheet1', 'Visible']);
  });

  test('everything of a range', async () => {
    const { run } = bench();
    const json = await run(async (context) => {
      const range = first(context).getRange('A1:B1').load();
      await context.sync();
      return range.toJSON();
    });
    expect(json).toMatchObject({ address: 'Sheet1!A1:B1', values: [['', '']], text: [['', '']], rowHidden: false });
  });
});

describe('the batch language, without the client', () => {
  const root = { Id: 1, ObjectPathType: 1, Name: '' };
  const sheets = { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 };
  const sheet = { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Sheet1'] } };
  const paths = { 1: root, 2: sheets, 3: sheet };
  const send = (...actions: object[]) =>
    startHost({ workbook: createWorkbook() }).handle({
      Actions: actions.map((action, i) => ({ Id: i + 1, Name: '', ...action })),
      ObjectPaths: paths,
    });

  test('a query as JSON is spelt as scripts spell it', () => {
    const QueryInfo = { Select: ['name'] };
    const { Results } = send(
      { ActionType: 7, ObjectPathId: 3, QueryInfo },
      { ActionType: 7, ObjectPathId: 2, QueryInfo },
      { ActionType: 2, ObjectPathId: 2, QueryInfo },
    );
    const Id = expect.any(String) as string;
    expect(Results?.map(({ Value }) => Value)).toEqual([
      { Id, name: 'Sheet1' },
      { items: [{ Id, name: 'Sheet1' }] },
      { _Items: [{ Id, Name: 'Sheet1' }] },
    ]);
  });

  test('an update sets several properties', () => {
    const ObjectState = { name: 'Renamed', tabColor: '#FF0000' };
    const QueryInfo = { Select: ['name', 'tabColor'] };
    const { Results } = send(
      { ActionType: 9, ObjectPathId: 3, ObjectState },
      { ActionType: 2, ObjectPathId: 3, QueryInfo },
    );
    expect(Results?.at(-1)?.Value).toMatchObject({ Name: 'Renamed', TabColor: '#FF0000' });
  });

  test('a trace comes back by its id', () => {
    expect(send({ ActionType: 5, ObjectPathId: 0, Name: 'Trace' })).toEqual({
      Results: [{ ActionId: 1, Value: null }],
      TraceIds: [1],
    });
  });

  test('a recursive query goes down by class', () => {
    const RecursiveQueryInfo = {
      Queries: { Workbook: { Select: ['name'] }, Worksheet: { Select: ['name'] } },
      MaxDepth: 2,
    };
    const { Results } = send({ ActionType: 6, ObjectPathId: 1, RecursiveQueryInfo });
    expect(Results?.[0]?.Value).toMatchObject({ Name: 'Book1.xlsx', Worksheets: { _Items: [{ Name: 'Sheet1' }] } });
  });

  test.each([
    ['a path that is not there', { ActionType: 1, ObjectPathId: 99 }, 'InvalidObjectPath'],
    ['an action of an unknown type', { ActionType: 42, ObjectPathId: 3 }, 'NotImplemented'],
    ['a method that is none', { ActionType: 3, ObjectPathId: 3, Name: 'Dance' }, 'ApiNotFound'],
    [
      'a read-only property',
      { ActionType: 4, ObjectPathId: 3, Name: 'Id', ArgumentInfo: { Arguments: ['x'] } },
      'InvalidArgument',
    ],
  ])('%s is a failure with its place', (_, action, code) => {
    const answer = send({ ActionType: 1, ObjectPathId: 3 }, action);
    expect(answer.Error).toMatchObject({ Code: code, ActionIndex: 1 });
    expect(answer.ProcessedResults?.Results).toHaveLength(1);
  });

  test('a request that is none is refused', () => {
    expect(startHost({ workbook: createWorkbook() }).handle({}).Error?.Code).toBe('InvalidArgument');
  });
});

test('what is kept is let go of after the run', async () => {
  const { run, session } = bench();
  await run(async (context) => {
    const range = first(context).getRange('A1');
    await context.sync();
    range.values = [[1]];
    await context.sync();
    expect([...session.references.all()]).toHaveLength(1);
  });
  expect([...session.references.all()]).toHaveLength(0);
});
