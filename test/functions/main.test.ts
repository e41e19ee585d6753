import type { Bound } from '../../src/functions/bind';

/** The page's own globals, as Excel sets them before the add-in's script runs. */
const page = globalThis as { CustomFunctions?: unknown; Office?: unknown };

const load = (): void => {
  jest.isolateModules(() => jest.requireActual('../../src/functions/main'));
};

afterEach(() => {
  delete page.CustomFunctions;
  delete page.Office;
});

test('the functions are given to Excel under the names that functions.json tells it', async () => {
  const given = new Map<string, Bound>();
  class ExcelError extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message);
    }
  }
  page.Office = { context: { displayLanguage: 'cy-GB' } };
  page.CustomFunctions = { associate: (id: string, answer: Bound) => given.set(id, answer), Error: ExcelError };
  load();
  expect([...given.keys()]).toEqual(['STATUS', 'TREND', 'WHY']);
  expect(given.get('STATUS')!(75, 95, 'High')).toBe('Red');
  const fail = async (): Promise<unknown> => given.get('STATUS')!(75, 95, 'Sideways');
  await expect(fail()).rejects.toThrow('Nid yw “Sideways”');
  await expect(fail()).rejects.toMatchObject({ code: '#VALUE!' });
});

test.each<[where: string, library: unknown]>([
  ['outside Excel', undefined],
  ['in an Excel without worksheet functions of add-ins', {}],
])('%s the page loads without them', (_, library) => {
  if (library !== undefined) page.CustomFunctions = library;
  expect(load).not.toThrow();
});
