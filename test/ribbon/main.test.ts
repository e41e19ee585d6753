import { COMMANDS, SHOW_PANE, functionOf } from '../../src/ribbon/commands';

type Start = () => Promise<{ run: (command: string) => Promise<void> } | null>;
type Pressed = (event?: { completed: () => void }) => Promise<void>;

/** The ribbon's functions as Excel is given them, with a session that does what the test says. */
function ribbonWith(session: Start, canShow = true) {
  const functions = new Map<string, Pressed>();
  const told: string[] = [];
  const page = globalThis as { Office?: unknown };
  page.Office = {
    actions: { associate: (name: string, pressed: Pressed) => functions.set(name, pressed) },
    addin: {
      async showAsTaskpane() {
        told.push('pane');
        if (!canShow) throw new Error('There is no pane here.');
      },
    },
  };
  jest.isolateModules(() => {
    const officeSession = session();
    officeSession.catch(() => undefined);
    jest.doMock('../../src/taskpane/office', () => ({ officeSession }));
    jest.doMock('../../src/taskpane/help', () => ({ openHelp: () => told.push('help') }));
    jest.requireActual('../../src/ribbon/main');
  });
  const press = async (name: string): Promise<string[]> => {
    told.length = 0;
    await functions.get(name)?.({ completed: () => told.push('completed') });
    return [...told];
  };
  return { press, told, names: [...functions.keys()] };
}

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

test('every button has its function, and each tells Excel that it is done, or its button would stay blocked', async () => {
  const ran: string[] = [];
  const { press, names } = ribbonWith(async () => ({ run: async (command) => void ran.push(command) }));
  expect(names).toEqual([...COMMANDS.map(functionOf), SHOW_PANE]);
  for (const command of COMMANDS)
    expect((await press(functionOf(command))).filter((one) => one === 'completed')).toEqual(['completed']);
  expect(ran).toEqual(COMMANDS.filter((command) => command !== 'help'));
});

test('a check is read in the pane, which is shown first', async () => {
  const { press } = ribbonWith(async () => ({ run: async () => undefined }));
  expect(await press('runCheck')).toEqual(['pane', 'completed']);
  expect(await press('runRefresh')).toEqual(['completed']);
});

test.each<[what: string, session: Start]>([
  ['has nothing to run on', async () => null],
  ['cannot start', async () => Promise.reject(new Error('A file did not come.'))],
  ['fails', async () => ({ run: async () => Promise.reject(new Error('No.')) })],
])('where the add-in %s, the button is free again', async (what, session) => {
  const { press } = ribbonWith(session);
  const told = await press('runRefresh');
  expect(told.at(-1)).toBe('completed');
  expect(told.includes('pane')).toBe(what !== 'has nothing to run on');
});

test('where Excel has no pane to show, the button is free again all the same', async () => {
  const { press } = ribbonWith(async () => Promise.reject(new Error('A file did not come.')), false);
  expect(await press('runCheck')).toEqual(['pane', 'completed']);
  expect(await press(SHOW_PANE)).toEqual(['pane']);
});
