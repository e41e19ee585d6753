import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { runCommand } from '../../cli/run';
import { bomb, changed, formattedToTheEnd, GOOD, SHEET, withPart } from './hostile-files';
import { runs } from './runs';

// A machine with much else to do takes its time.
jest.setTimeout(120_000);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stocktake-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  code: number;
  out: string[];
  err: string[];
}

async function command(name: string, file: string): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const args = [name, file, ...(name === 'check' ? [] : ['--out', join(folder, 'out.xlsx')]), '--as-at', '2013-11-30'];
  const code = await runCommand(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

/** Runs refresh and check on bytes as a file. */
async function given(bytes: Uint8Array): Promise<Said[]> {
  const file = join(folder, 'in.xlsx');
  writeFileSync(file, bytes);
  const said = [await command('refresh', file), await command('check', file)];
  expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
  return said;
}

/** One plain sentence, exit 2, nothing written. */
function refusedPlainly(said: Said[]): void {
  for (const { code, out, err } of said) {
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
    expect(err[0]).toMatch(/^[A-Z“][^\n]{10,300}\.$/u);
    expect(err[0]).not.toMatch(/\bat \w+ \(|Error:|undefined|\[object|node_modules/u);
  }
  expect(readdirSync(folder).filter((name) => name !== 'in.xlsx')).toEqual([]);
}

const MEGABYTE = 1_000_000;

describe('a file that is no workbook is refused in one sentence, and nothing is written', () => {
  const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${[...'bcdefgh']
    .map((letter, i) => `<!ENTITY ${letter} "${`&${'abcdefg'[i]};`.repeat(100)}">`)
    .join('')}]>`;
  const withDoctype = (path: string, doctype: string) =>
    changed((parts) => {
      parts[path] = doctype + (parts[path] ?? '').replace(/^<\?xml[^>]*\?>/u, '');
    });

  it.each<[string, () => Uint8Array]>([
    ['nothing at all', () => new Uint8Array()],
    ['a text', () => Buffer.from('Ref,Indicator\n1,2\n')],
    ['a page that calls itself a workbook', () => Buffer.from('<html><script>alert(1)</script></html>')],
    ['half a file', () => GOOD.subarray(0, GOOD.length / 2)],
    ['a file that lacks its last byte', () => GOOD.subarray(0, GOOD.length - 1)],
    ['a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a zip bomb', () => bomb('[Content_Types].xml', 900 * MEGABYTE, 900 * MEGABYTE)],
    ['a zip bomb that says that it is small', () => bomb('[Content_Types].xml', 900 * MEGABYTE, 100)],
    ['an external entity in the workbook', () => withDoctype('xl/workbook.xml', entity)],
    ['an external entity in the styles', () => withDoctype('xl/styles.xml', entity)],
    ['entities in entities', () => withDoctype('xl/workbook.xml', laughs)],
    ['a sheet cut off', () => changed((parts) => void (parts[SHEET] = (parts[SHEET] ?? '').slice(0, -80)))],
    ['no workbook part', () => changed((parts) => void Reflect.deleteProperty(parts, 'xl/workbook.xml'))],
    ['no content types', () => changed((parts) => void Reflect.deleteProperty(parts, '[Content_Types].xml'))],
    ['no sheet', () => changed((parts) => void Reflect.deleteProperty(parts, SHEET))],
    ['a workbook part that is something else', () => withPart('xl/workbook.xml', '<html/>')],
    [
      'a workbook without sheets',
      () =>
        changed(
          (parts) =>
            void (parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
              /<sheets>.*<\/sheets>/su,
              '<sheets/>',
            )),
        ),
    ],
  ])('%s', async (_, bytes) => {
    refusedPlainly(await given(bytes()));
  });

  it('a folder, and a file that is not there', async () => {
    refusedPlainly([await command('refresh', folder), await command('check', join(folder, 'none.xlsx'))]);
  });
});

// A million are read in test/outside.
it.each([
  ['with cells', 30_000],
  ['rows alone', 100_000],
] as const)(
  'a sheet formatted far down, %s, is read like any other',
  async (cells, rows) => {
    const [refresh, check] = await given(await formattedToTheEnd(rows, cells));
    expect(refresh).toMatchObject({ code: 0 });
    expect(check).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'out.xlsx'))).toBe(true);
  },
  120_000,
);

it('bytes changed at random are read or refused plainly', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const bytes = new Uint8Array(GOOD);
        for (const [at, by] of changes) bytes[at] = (bytes[at]! + by) % 256;
        const said = await given(bytes);
        if (said[0]?.code === 2) refusedPlainly(said);
        else expect([0, 1]).toContain(said[1]?.code);
        rmSync(join(folder, 'out.xlsx'), { force: true });
      },
    ),
    runs(25),
  );
}, 300_000);

it('a part whose letters are changed at random is read or refused plainly', async () => {
  const paths = ['xl/workbook.xml', 'xl/styles.xml', SHEET, '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.array(
        fc.tuple(fc.nat(100_000), fc.constantFrom('<', '>', '"', '/', '9', 'A', '-1', '', '&#0;', 'NaN', '1e99')),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      async (path, changes) => {
        const bytes = changed((parts) => {
          let text = parts[path] ?? '';
          for (const [at, by] of changes) {
            const place = at % text.length;
            text = text.slice(0, place) + by + text.slice(place + 1);
          }
          parts[path] = text;
        });
        const said = await given(bytes);
        if (said[0]?.code === 2) refusedPlainly(said);
        else expect([0, 1]).toContain(said[1]?.code);
        rmSync(join(folder, 'out.xlsx'), { force: true });
      },
    ),
    runs(25),
  );
}, 300_000);
