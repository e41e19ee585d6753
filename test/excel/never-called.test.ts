import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What real Excel answers with harm that no stand-in shows, each with an example; numbers are of OfficeDev/office-js. */
const PUNISHED: [what: string, pattern: RegExp, example: string, allowed: string[]][] = [
  [
    'the ribbon is changed, which clears the undo list (#3788)',
    /\brequestUpdate\b/u,
    'Office.ribbon.requestUpdate(x)',
    [],
  ],
  ['custom XML, which is not undone (#6415)', /\bcustomXmlParts\b/u, 'workbook.customXmlParts.add(x)', []],
  [
    'a sheet is protected or copied, which is not undone',
    /\.(?:protect|unprotect)\s*\(|\bsheet\w*\.copy\s*\(/iu,
    'sheet.protection.protect()',
    [],
  ],
  ['the workbook is saved or closed', /\bworkbook\.(?:save|close)\s*\(/u, 'context.workbook.save()', []],
  [
    'a formula is written, which fills a column of a table (#2093)',
    /\.formulas(?:Local|R1C1)?\s*=(?!=)/u,
    'range.formulas = cells',
    [],
  ],
  ['a table is resized, which is newer than the floor (ExcelApi 1.13)', /\.resize\s*\(/u, 'table.resize(area)', []],
  // Of a sheet that is ours as a whole.
  [
    'every rule of a place is cleared, an officer’s own too',
    /\.clearAll(?:Formats)?\s*\(/u,
    'formats.clearAll()',
    [join('edits', 'sheets.ts')],
  ],
];

const files = readdirSync(join(__dirname, '../../src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => ({ path, text: readFileSync(join(__dirname, '../../src', path), 'utf8') }));

test.each(PUNISHED)('nowhere is it that %s', (_, pattern, example, allowed) => {
  expect(example).toMatch(pattern);
  const found = files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
  expect(found).toEqual(allowed.map((path) => join('excel', path)));
});
