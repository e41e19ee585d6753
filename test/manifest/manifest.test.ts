import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS, SHORTCUTS, commandWords, functionOf } from '../../src/ribbon/commands';
import { cy } from '../../src/text/cy';
import { en } from '../../src/text/en';
import { LONGEST_TEXT } from './element-order';
import { ROOT, children, everything, misplaced, named, parseManifest, readManifest } from './manifest';

const xml = readManifest();
const manifest = parseManifest(xml);
const textOf = (name: string): string => named(manifest, name)[0]?.textContent ?? '';
const resources = new Map(
  ['Image', 'Url', 'String'].flatMap((kind) =>
    named(manifest, kind)
      .filter((element) => element.hasAttribute('id'))
      .map((element) => [element.getAttribute('id') ?? '', element] as const),
  ),
);
const valueOf = (resid: string | null): string => resources.get(resid ?? '')?.getAttribute('DefaultValue') ?? '';
const buttons = named(manifest, 'Control');
const inside = (element: (typeof buttons)[number], name: string) =>
  children(element).find((child) => child.localName === name)!;

describe('The manifest', () => {
  test('has its elements in the order that Excel demands', () => {
    expect(misplaced(manifest)).toEqual([]);
  });

  test('would be found out if an element stood in the wrong place', () => {
    const swapped = xml.replace(/(\s*<Permissions>.*<\/Permissions>)/, '').replace('<Id>', '<Permissions/><Id>');
    expect(misplaced(parseManifest(swapped))).toContain('<Id> comes too late in <OfficeApp>');
    expect(misplaced(parseManifest(xml.replace('<AppDomains>', '<Colour/><AppDomains>')))).toContain(
      '<Colour> has no place in <OfficeApp>',
    );
  });

  test('is understood by Microsoft’s own reader', () => {
    // In a process of its own: the reader cannot be loaded by jest.
    const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml')
      .then((info) => console.log(JSON.stringify(info)))`;
    const info: unknown = JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' }));
    expect(info).toMatchObject({
      displayName: 'Stocktake',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
    });
  });

  test('has a GUID, and a version of four numbers', () => {
    expect(textOf('Id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(textOf('Version')).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test('asks for a shared runtime and for Excel 2021’s interface, no newer', () => {
    const sets = named(manifest, 'Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
    expect(sets).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', '1.9'],
    ]);
    expect(named(manifest, 'Runtime')[0]?.getAttribute('lifetime')).toBe('long');
  });

  test('names every address by https, all on one server', () => {
    const addresses = everything(manifest)
      .map((element) => element.getAttribute('DefaultValue') ?? '')
      .filter((value) => /^\w+:\/\//.test(value));
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual([]);
  });

  test('names only resources that exist, by names of at most 32 characters', () => {
    const used = everything(manifest).flatMap((element) => element.getAttribute('resid') ?? []);
    expect(used.filter((resid) => !resources.has(resid))).toEqual([]);
    expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
    expect([...resources.keys()].filter((id) => !used.includes(id))).toEqual([]);
    expect(resources.size).toBe(
      ['Image', 'Url', 'String'].flatMap((kind) => named(manifest, kind)).length -
        named(manifest, 'Icon').flatMap(children).length,
    );
  });

  test('opens the pane, runs the functions and keeps the shared runtime on one and the same page', () => {
    const pages = ['Runtime', 'FunctionFile'].map((name) => named(manifest, name)[0]?.getAttribute('resid'));
    const shown = named(manifest, 'Action').flatMap((action) =>
      children(action).map((child) => child.getAttribute('resid')),
    );
    expect(new Set([...pages, ...shown.filter(Boolean)])).toEqual(new Set(['Pane.Url']));
  });

  test('has no text longer than Excel shows', () => {
    for (const [list, longest] of Object.entries(LONGEST_TEXT)) {
      const texts = named(manifest, list)
        .flatMap(children)
        .map((text) => text.getAttribute('DefaultValue') ?? '');
      expect(texts.filter((text) => text.length > longest || text === '')).toEqual([]);
    }
  });

  test('has every icon in assets, of the size that it says', () => {
    const icons = named(manifest, 'Image').filter((image) => image.hasAttribute('size'));
    for (const icon of icons) {
      const file = path.join(ROOT, 'assets/icons', path.basename(valueOf(icon.getAttribute('resid'))));
      expect([file, existsSync(file)]).toEqual([file, true]);
      expect(readFileSync(file).readUInt32BE(16)).toBe(Number(icon.getAttribute('size')));
    }
    const sizes = named(manifest, 'Icon').map((icon) => children(icon).map((image) => image.getAttribute('size')));
    for (const set of sizes) expect(set).toEqual(expect.arrayContaining(['16', '32', '80']));
  });

  test('gives each button of the ribbon a function that the add-in associates, and each function a button', () => {
    const functions = named(manifest, 'FunctionName').map((name) => name.textContent);
    expect(functions.sort()).toEqual(COMMANDS.map(functionOf).sort());
  });

  test('calls an action in the ribbon what it is called everywhere else', () => {
    const labels = buttons.flatMap((button) => {
      const action = children(inside(button, 'Action')).find((child) => child.localName === 'FunctionName');
      const tip = children(inside(button, 'Supertip')).find((child) => child.localName === 'Description');
      const said = [inside(button, 'Label'), tip].map((words) => valueOf(words?.getAttribute('resid') ?? null));
      return action ? [[action.textContent, ...said]] : [];
    });
    expect(labels).toEqual(
      COMMANDS.map((command) => [functionOf(command), ...Object.values(commandWords(command, en))]),
    );
  });

  test('says in Welsh, where Excel does, all that it says in English', () => {
    const welsh = (element: (typeof buttons)[number] | undefined): string =>
      (element === undefined ? [] : children(element))
        .filter((child) => child.getAttribute('Locale') === 'cy-GB')
        .map((child) => child.getAttribute('Value') ?? '')
        .join('');
    const names = ['Tab.Label', 'Functions.Namespace'];
    const texts = Object.keys(LONGEST_TEXT).flatMap((list) => named(manifest, list).flatMap(children));
    expect(texts.filter((text) => welsh(text) === '').map((text) => text.getAttribute('id'))).toEqual(names);
    for (const [list, longest] of Object.entries(LONGEST_TEXT))
      for (const text of named(manifest, list).flatMap(children))
        expect(welsh(text).length).toBeLessThanOrEqual(longest);
    const labels = buttons.flatMap((button) => {
      const action = children(inside(button, 'Action')).find((child) => child.localName === 'FunctionName');
      const tip = children(inside(button, 'Supertip')).find((child) => child.localName === 'Description');
      const said = [inside(button, 'Label'), tip].map((words) =>
        welsh(resources.get(words?.getAttribute('resid') ?? '')),
      );
      return action ? [[action.textContent, ...said]] : [];
    });
    expect(labels).toEqual(
      COMMANDS.map((command) => [functionOf(command), ...Object.values(commandWords(command, cy))]),
    );
  });

  test('has the worksheet functions in the namespace RAG, on the page of the shared runtime', () => {
    const point = named(manifest, 'ExtensionPoint').find((one) => one.getAttribute('xsi:type') === 'CustomFunctions')!;
    const resid = (name: string): string | null | undefined =>
      children(inside(point, name)).map((location) => location.getAttribute('resid'))[0];
    expect(resid('Page')).toBe(named(manifest, 'Runtime')[0]?.getAttribute('resid'));
    expect(valueOf(inside(point, 'Namespace').getAttribute('resid'))).toBe('RAG');
    expect(path.basename(valueOf(resid('Metadata') ?? null))).toBe('functions.json');
  });

  test('has no two controls or groups of one name', () => {
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) =>
      named(manifest, name).map((element) => element.getAttribute('id')),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('The keyboard shortcuts', () => {
  const overrides = named(manifest, 'ExtendedOverrides')[0];
  const { actions, shortcuts } = JSON.parse(readFileSync(path.join(ROOT, 'src/ribbon/shortcuts.json'), 'utf8')) as {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
  };

  test('stand in the file that the manifest names, after everything else', () => {
    expect(overrides?.getAttribute('Url')).toBe('https://localhost:3000/shortcuts.json');
    expect(children(manifest.documentElement!).at(-1)?.localName).toBe('ExtendedOverrides');
  });

  test('run what the add-in associates, and nothing else', () => {
    expect(actions.map(({ id }) => id)).toEqual(SHORTCUTS);
    expect(shortcuts.map(({ action }) => action)).toEqual(SHORTCUTS);
    expect(new Set(actions.map(({ type }) => type))).toEqual(new Set(['ExecuteFunction']));
  });

  test('are called what the ribbon calls them, in both languages', () => {
    const words = (english: string, welsh: string): string => `${english} / ${welsh}`;
    const pane = resources.get('Pane.Label');
    const welshPane = children(pane!)[0]?.getAttribute('Value') ?? '';
    expect(actions.map(({ name }) => name)).toEqual([
      words(en.actions.refresh.label, cy.actions.refresh.label),
      words(en.actions.check.label, cy.actions.check.label),
      words(valueOf('Pane.Label'), welshPane),
    ]);
  });

  test('keep to the keys that Microsoft leaves free for add-ins: Ctrl+Shift+Alt and one more, no two alike', () => {
    const keys = shortcuts.flatMap(({ key }) => Object.values(key));
    for (const key of keys) expect(key).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z0-9]$/u);
    expect(new Set(keys).size).toBe(SHORTCUTS.length);
  });
});
