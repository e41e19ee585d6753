import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../cli/run';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import { STATE_SHEET } from '../../src/plan/state';
import { trackerBed } from '../journeys/bed';

let folder: string;
const at = (file: string) => join(folder, file);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stocktake-'));
  process.env.INIT_CWD = folder;
  const { workbook } = await trackerBed('range');
  writeFileSync(at('in.xlsx'), await writeXlsx(workbook));
});
afterAll(() => {
  delete process.env.INIT_CWD;
  rmSync(folder, { recursive: true });
});

interface Ran {
  code: number;
  out: string[];
  err: string[];
}

async function stocktake(...args: string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

const json = ({ out }: Ran) => {
  expect(out).toHaveLength(1);
  return JSON.parse(out[0]!) as Record<string, unknown>;
};

const AS_AT = ['--as-at', '2013-11-30'];

describe('refresh', () => {
  it('saves beside the input, which it leaves as it is', async () => {
    const before = readFileSync(at('in.xlsx'));
    const { code, out, err } = await stocktake('refresh', 'in.xlsx', '--out', 'out.xlsx', ...AS_AT);
    expect({ code, out }).toEqual({ code: 0, out: [] });
    expect(err).toHaveLength(1);
    expect(readFileSync(at('in.xlsx'))).toEqual(before);
    const saved = await readXlsx(readFileSync(at('out.xlsx')));
    expect(saved.sheets.map(({ name }) => name)).toEqual(['Indicators', 'Data checks', 'Stocktake ownership']);
  });

  it('prints one JSON object with everything that the design names', async () => {
    const ran = await stocktake('refresh', 'in.xlsx', '--out', 'out.xlsx', '--json', ...AS_AT);
    const printed = json(ran);
    expect(Object.keys(printed)).toEqual(
      expect.arrayContaining([
        'period',
        'counts',
        'indicators',
        'objectives',
        'actions',
        'risks',
        'budgets',
        'exceptions',
        'findings',
        'requests',
      ]),
    );
    expect(printed.period).toBe('Q2 2013/14');
    expect(printed.counts).toEqual({
      Blue: 0,
      Green: 1,
      Amber: 0,
      Red: 2,
      'Data only': 1,
      'No target': 0,
      'No data': 1,
      'Not due': 0,
      'Check data': 0,
    });
    expect((printed.indicators as object[])[1]).toMatchObject({
      ref: '1.2',
      name: 'Reviews done',
      sheet: 'Indicators',
      row: 5,
      period: 'Q2 2013/14',
      value: 75,
      target: 95,
      status: 'Red',
      shortTrend: 'Declining',
      longTrend: 'New',
      variance: -20,
      spc: null,
    });
    expect(printed.requests).toEqual({
      batches: expect.any(Number),
      bytesOut: expect.any(Number),
      bytesIn: expect.any(Number),
    });
  });

  it('of its own output writes nothing', async () => {
    await stocktake('refresh', 'in.xlsx', '--out', 'out.xlsx', ...AS_AT);
    await stocktake('refresh', 'out.xlsx', '--out', 'again.xlsx', ...AS_AT);
    const cells = async (file: string) => (await readXlsx(readFileSync(at(file)))).sheets.map(({ rows }) => rows);
    expect(await cells('again.xlsx')).toEqual(await cells('out.xlsx'));
  });

  it('is undone in a later session', async () => {
    await stocktake('refresh', 'in.xlsx', '--out', 'out.xlsx', ...AS_AT);
    expect((await stocktake('undo', 'out.xlsx', '--out', 'back.xlsx')).code).toBe(0);
    const seen = async (file: string) =>
      (await readXlsx(readFileSync(at(file)))).sheets.map(({ name, rows }) => [
        name,
        rows.map((cells) => cells.filter((cell) => cell !== undefined && cell.value !== '').map((cell) => cell?.value)),
      ]);
    expect(await seen('back.xlsx')).toEqual(await seen('in.xlsx'));
  });

  it('takes settings and the period', async () => {
    const ran = await stocktake(
      'refresh',
      'in.xlsx',
      '--out',
      'out.xlsx',
      '--json',
      ...AS_AT,
      '--period',
      'Q1 2013-14',
      '--set',
      'Default tolerance=50%',
    );
    const { period, counts } = json(ran) as { period: string; counts: Record<string, number> };
    expect(period).toBe('Q1 2013/14');
    expect(counts.Amber).toBe(1);
  });
});

describe('check', () => {
  it('exits 1 where there are errors, 0 where there are none, and writes nothing', async () => {
    expect((await stocktake('check', 'in.xlsx', ...AS_AT)).code).toBe(0);
    const { workbook } = await trackerBed('range');
    workbook.sheets[0]!.rows[3]![6] = { value: 'about nine' };
    writeFileSync(at('bad.xlsx'), await writeXlsx(workbook));
    const ran = await stocktake('check', 'bad.xlsx', '--json', ...AS_AT);
    expect(ran.code).toBe(1);
    expect(json(ran).findings).toContainEqual(
      expect.objectContaining({ code: 'unreadable-value', severity: 'error', sheet: 'Indicators', cell: 'G4' }),
    );
  });
});

describe('what is refused, in one line, with exit 2 and nothing written', () => {
  beforeAll(() => {
    writeFileSync(at('broken.xlsx'), 'PK not a workbook');
    linkSync(at('in.xlsx'), at('hard.xlsx'));
    symlinkSync(at('in.xlsx'), at('soft.xlsx'));
  });
  it.each([
    ['a file that is not there', ['refresh', 'none.xlsx', '--out', 'x.xlsx']],
    ['a file that cannot be read', ['refresh', 'broken.xlsx', '--out', 'x.xlsx']],
    ['an output that is the input', ['refresh', 'in.xlsx', '--out', './in.xlsx']],
    ['an output that is a hard link to the input', ['refresh', 'in.xlsx', '--out', 'hard.xlsx']],
    ['an output that is a symbolic link to the input', ['refresh', 'in.xlsx', '--out', 'soft.xlsx']],
    ['no output', ['refresh', 'in.xlsx']],
    ['no input', ['check']],
    ['a period that the tracker does not have', ['refresh', 'in.xlsx', '--out', 'x.xlsx', '--period', 'Q4 2099/00']],
    ['a period that is none', ['refresh', 'in.xlsx', '--out', 'x.xlsx', '--period', 'soon']],
    ['a setting that there is not', ['refresh', 'in.xlsx', '--out', 'x.xlsx', '--set', 'Colour=pink']],
    ['a setting without a value', ['refresh', 'in.xlsx', '--out', 'x.xlsx', '--set', 'Default tolerance']],
    ['a date that is none', ['refresh', 'in.xlsx', '--out', 'x.xlsx', '--as-at', 'tomorrow']],
    ['an option that there is not', ['refresh', 'in.xlsx', '--out', 'x.xlsx', '--fast']],
    ['an output for check', ['check', 'in.xlsx', '--out', 'x.xlsx']],
    ['an option without its value', ['refresh', 'in.xlsx', '--out']],
    ['a command that there is not', ['polish', 'in.xlsx']],
    ['undoing where nothing was done', ['undo', 'in.xlsx', '--out', 'x.xlsx']],
    ['one file too many', ['refresh', 'in.xlsx', 'other.xlsx', '--out', 'x.xlsx']],
  ])('%s', async (_what, args) => {
    const { code, out, err } = await stocktake(...args);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
    expect(err[0]).not.toMatch(/\n|undefined|\[object/u);
    expect(existsSync(at('x.xlsx'))).toBe(false);
  });
});

describe('exec', () => {
  it('runs a script on a workbook, lets it speak, and saves', async () => {
    writeFileSync(
      at('script.js'),
      `await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Indicators').getRange('B4');
        range.load('values');
        await context.sync();
        console.log(range.values[0][0]);
        range.values = [['Days of sickness']];
        await context.sync();
      });`,
    );
    const { code, out } = await stocktake('exec', 'script.js', 'in.xlsx', '--out', 'done.xlsx');
    expect({ code, out }).toEqual({ code: 0, out: ['Days lost'] });
    const saved = await readXlsx(readFileSync(at('done.xlsx')));
    expect(saved.sheets[0]!.rows[3]![1]?.value).toBe('Days of sickness');
  });

  it('prints a script’s error, and saves nothing', async () => {
    writeFileSync(
      at('wrong.js'),
      `await Excel.run(async (context) => { context.workbook.worksheets.getItem('Nowhere').load('name'); await context.sync(); });`,
    );
    const { code, err } = await stocktake('exec', 'wrong.js', 'in.xlsx', '--out', 'not.xlsx');
    expect(code).toBe(1);
    expect(err.join('\n')).toMatch(/^ItemNotFound: /u);
    expect(existsSync(at('not.xlsx'))).toBe(false);
  });
});

describe('what there is besides', () => {
  it('makes a new tracker, never over a file that is there', async () => {
    expect(await stocktake('new', 'new.xlsx', ...AS_AT)).toMatchObject({ code: 0, out: [] });
    const saved = await readXlsx(readFileSync(at('new.xlsx')));
    expect(saved.sheets.map(({ name }) => name)).toEqual([
      'Start here',
      'Indicators',
      'Objectives',
      'Actions',
      'Settings',
    ]);
    expect(await stocktake('new', 'new.xlsx')).toMatchObject({ code: 2, out: [] });
    expect(await stocktake('check', 'new.xlsx', ...AS_AT)).toMatchObject({ code: 0, out: [] });
  });

  it('keeps what a column is said to be', async () => {
    const { code } = await stocktake('map', 'in.xlsx', '--map', 'Indicators!Q2 2013/14=none', '--out', 'mapped.xlsx');
    expect(code).toBe(0);
    expect(json(await stocktake('check', 'mapped.xlsx', '--json', ...AS_AT))).toMatchObject({ period: 'Q1 2013/14' });
    const { err, ...refused } = await stocktake('map', 'in.xlsx', '--map', 'Indicators', '--out', 'mapped.xlsx');
    expect(refused).toEqual({ code: 2, out: [] });
    expect(err[0]).toContain('--map');
  });

  it('shows which column is read as what', async () => {
    const { code, out } = await stocktake('columns', 'in.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('Indicators!D3 · Good is · good is');
    expect(out).toContain('Indicators!G3 · Q2 2013/14 · value Q2 2013/14');
  });

  it('prints what owners are to be asked about', async () => {
    const { code, out } = await stocktake('chase', 'in.xlsx', ...AS_AT);
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('Response rate (Indicators, ');
  });
});

describe('settings', () => {
  it('are listed, each with its value or its default', async () => {
    const { code, out, err } = await stocktake('settings', 'in.xlsx');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toContain('Rule preset · tolerance · default');
    expect(out).toHaveLength(28);
  });

  it('are kept in the workbook', async () => {
    const kept = await stocktake('settings', 'in.xlsx', '--set', 'Organisation=Derby = City', '--out', 'set.xlsx');
    expect(kept.code).toBe(0);
    const { out } = await stocktake('settings', 'set.xlsx');
    expect(out).toContain('Organisation · Derby = City');
    expect(json(await stocktake('settings', 'set.xlsx', '--json')).settings).toContainEqual({
      name: 'Organisation',
      value: 'Derby = City',
      usual: '',
      isDefault: false,
      isValid: true,
    });
  });

  it.each([
    [['--set', 'Organisation=Derby'], 'settings needs --out and the name of the file to write.'],
    [
      ['--set', 'Due horizon=soon', '--out', 'set2.xlsx'],
      '“soon” is not a value that “Due horizon” can take: it takes a whole number, 0 or more. Nothing was written.',
    ],
    [
      ['--set', 'Colour=grey', '--out', 'set2.xlsx'],
      '--set “Colour=grey” was not understood; write --set "NAME=VALUE", with the name of a setting.',
    ],
  ])('%j is refused in one line', async (args, line) => {
    const { code, err } = await stocktake('settings', 'in.xlsx', ...args);
    expect({ code, err }).toEqual({ code: 2, err: [line] });
    expect(existsSync(at('set2.xlsx'))).toBe(false);
  });
});

describe('pack --sheets', () => {
  const sheets = async (file: string) =>
    (await readXlsx(readFileSync(at(file)))).sheets.map(({ name }) => name).filter((name) => name !== STATE_SHEET);

  it('builds the sheets that are named, and the next pack repeats the choice', async () => {
    const chosen = ['--sheets', 'scorecard, Golwg COG', '--sheets', 'Exceptions'];
    expect((await stocktake('pack', 'in.xlsx', '--out', 'some.xlsx', ...chosen, ...AS_AT)).code).toBe(0);
    const some = ['Indicators', 'Scorecard', 'Exceptions', 'RAG view', 'Data checks'];
    expect(await sheets('some.xlsx')).toEqual(some);
    await stocktake('pack', 'some.xlsx', '--out', 'again.xlsx', ...AS_AT);
    expect(await sheets('again.xlsx')).toEqual(some);
    await stocktake('pack', 'some.xlsx', '--out', 'whole.xlsx', '--sheets', 'all', ...AS_AT);
    expect(await sheets('whole.xlsx')).toEqual([...some, 'Trends']);
  });

  it('refuses a sheet that the pack has not, and lists those that it has', async () => {
    const ran = await stocktake('pack', 'in.xlsx', '--out', 'never.xlsx', '--sheets', 'Scorecard, Charts', ...AS_AT);
    expect(ran).toMatchObject({ code: 2, out: [] });
    expect(ran.err).toHaveLength(1);
    expect(ran.err[0]).toMatch(/no sheet “Charts”; it has Scorecard, .*Trends/u);
    expect(existsSync(at('never.xlsx'))).toBe(false);
  });
});
