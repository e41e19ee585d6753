import { readFileSync } from 'node:fs';
import { bench, first } from './client';

/**
 * The transports stand on names of the client library that it does not promise to keep. When an upgrade moves one, this
 * is where it shows. See host/transports/node.ts.
 */

test('the version that the internals were tried with is the one that is installed', () => {
  const file = require.resolve('@microsoft/office-js/package.json');
  expect((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version).toBe('1.1.110');
});

test('the library has the internals that the Node transport uses', () => {
  const { OfficeExtension } = bench();
  const internals = OfficeExtension as unknown as Record<string, Record<string, unknown>>;
  expect(internals.SessionBase).toHaveProperty('_overrideSession');
  expect(internals.SessionBase?.prototype).toHaveProperty('getEventRegistration');
  expect(internals.GenericEventRegistration).toHaveProperty('getGenericEventRegistration');
  expect(internals).toHaveProperty('_testSetRichApiMessageReadyImpl');
  expect(internals).toHaveProperty('_testTriggerRichApiMessageEvent');
});

test('a request is as the interpreter expects it', async () => {
  const { run, session } = bench();
  const bodies: { Actions: Record<string, unknown>[]; ObjectPaths: Record<string, Record<string, unknown>> }[] = [];
  const exchange = session.exchange.bind(session);
  session.exchange = (text, options) => {
    bodies.push(JSON.parse(text));
    return exchange(text, options);
  };
  await run(async (context) => {
    const sheet = first(context);
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('B1').copyFrom(sheet.getRange('A1'));
    sheet.load('name, tables/items/name');
    await context.sync();
  });
  const { Actions = [], ObjectPaths = {} } = bodies[0] ?? {};
  const paths = Object.values(ObjectPaths);
  expect(paths.map(({ ObjectPathType, Name }) => [ObjectPathType, Name])).toEqual(
    expect.arrayContaining([
      [1, ''],
      [4, 'Worksheets'],
      [3, 'GetFirst'],
      [3, 'GetRange'],
    ]),
  );
  const set = Actions.find(({ ActionType }) => ActionType === 4);
  expect(set).toMatchObject({ Name: 'Values', ArgumentInfo: { Arguments: [[[1]]] } });
  const copy = Actions.find(({ Name }) => Name === 'CopyFrom');
  expect(copy).toMatchObject({ ArgumentInfo: { ReferencedObjectPathIds: [expect.any(Number) as number, 0, 0, 0] } });
  const load = Actions.find(({ ActionType }) => ActionType === 2);
  expect(load).toMatchObject({ QueryInfo: { Select: ['name', 'tables/name'] } });
  expect(Actions.filter(({ Name }) => Name === '_KeepReference').length).toBeGreaterThan(0);
  expect(bodies.at(-1)?.Actions.every(({ Name }) => Name === '' || Name === '_RemoveReference')).toBe(true);
});

test('two clients in one process do not hear one another', async () => {
  const [one, other] = [bench(), bench()];
  const heard: string[] = [];
  for (const [name, { Excel }] of [['one', one] as const, ['other', other] as const]) {
    await Excel.run(async (context) => {
      first(context).onChanged.add(async () => void heard.push(name));
      await context.sync();
    });
  }
  await one.run(async (context) => {
    first(context).getRange('A1').values = [['only here']];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(heard).toEqual(['one']);
  expect(other.workbook.sheets[0]?.rows).toEqual([]);
});
