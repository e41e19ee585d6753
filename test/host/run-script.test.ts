import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createWorkbook } from '../../host/model/create';
import { runScript, ScriptError } from '../../host/run-script';

const run = async (script: string, more: object = {}) => {
  const lines: string[] = [];
  const streams = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(`! ${line}`) };
  const result = await runScript({ workbook: createWorkbook(), script, console: streams, ...more });
  return { ...result, lines };
};

const failure = async (script: string, more: object = {}): Promise<ScriptError> => {
  try {
    await run(script, more);
  } catch (error) {
    if (error instanceof ScriptError) return error;
  }
  throw new Error('The script did not fail.');
};

const cell = (workbook: ReturnType<typeof createWorkbook>, row: number, column: number) =>
  workbook.sheets[0]?.rows[row]?.[column]?.value;

test('a script prints, and what it wrote is in the workbook', async () => {
  const { workbook, lines } = await run(`
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2').values = [['Homes built']];
      sheet.load('name');
      await context.sync();
      console.log('sheet', sheet.name, { a: 1 });
    });
  `);
  expect(lines).toEqual(['sheet Sheet1 {"a":1}']);
  expect(cell(workbook, 1, 1)).toBe('Homes built');
});

test('a batch that nobody waits for is settled before the end', async () => {
  const { workbook } = await run(`
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      await context.sync();
      context.workbook.worksheets.getFirst().getRange('A2').values = [[2]];
    });
  `);
  expect([cell(workbook, 0, 0), cell(workbook, 1, 0)]).toEqual([1, 2]);
});

test('timers run before the end', async () => {
  const { workbook } = await run(`
    setTimeout(() => Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [['later']];
    }), 30);
  `);
  expect(cell(workbook, 0, 0)).toBe('later');
});

test('events are delivered while the script runs', async () => {
  const { lines } = await run(`
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add(async (event) => { console.log(event.changeType, event.address, event.details.valueAfter); });
      await context.sync();
      sheet.getRange('C3').values = [[7]];
      await context.sync();
    });
  `);
  expect(lines).toEqual(['RangeEdited C3 7']);
});

test('an error has its code, its message and the statement that failed', async () => {
  const error = await failure(`
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [[1]];
    });
  `);
  expect(error.code).toBe('ItemNotFound');
  expect(error.statement).toContain('worksheets.getItem(');
  expect(error.print()).toMatch(/^ItemNotFound: /);
});

test.each([
  ['a timer that throws', "setTimeout(() => { throw new Error('late'); }, 5);", 'late'],
  ['a script that throws', "throw new TypeError('wrong');", 'wrong'],
  ['a script that cannot be read', 'const = 1;', 'Unexpected token'],
])('%s is an error', async (_, script, message) => {
  expect((await failure(script)).message).toContain(message);
});

test('a member above the declared requirement set is refused', async () => {
  const script = `
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B2').getMergedAreasOrNullObject().load('address');
      await context.sync();
    });
  `;
  expect((await failure(script, { requirementSet: '1.9' })).code).toBe('ApiNotFound');
  await expect(run(script)).resolves.toBeDefined();
});

test('Office is ready, and says what the host has', async () => {
  const { lines } = await run(`
    const info = await Office.onReady();
    console.log(info.host === Office.HostType.Excel, info.platform, Office.context.displayLanguage);
    console.log(['1.9', '1.15', '1.16'].map((set) => Office.context.requirements.isSetSupported('ExcelApi', set)));
  `);
  expect(lines).toEqual(['true OfficeOnline en-GB', '[true,true,false]']);
});

/** In a process of its own: the test runner catches rejections before anyone else may. */
test('a rejection without a handler is an error of the script', () => {
  const script = "Promise.reject(new Error('lost'));";
  const file = resolve(__dirname, 'fixtures/run-from-stdin.ts');
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', file], { encoding: 'utf8', input: script });
  expect(stdout.trim()).toBe('Error: lost');
});
