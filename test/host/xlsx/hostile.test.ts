import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readXlsx, WorkbookFileError, writeXlsx } from '../../../host/xlsx';
import { packageOf, partsOf, withParts } from './package-contents';

const FILE = readFileSync(join(__dirname, '../../fixtures/openpyxl-tracker.xlsx'));
const SHEET = 'xl/worksheets/sheet1.xml';

const refusal = async (bytes: Uint8Array, limits?: Parameters<typeof readXlsx>[1]): Promise<string> => {
  try {
    await readXlsx(bytes, limits);
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookFileError);
    return (error as Error).message;
  }
  throw new Error('The file was read.');
};

describe('a file that cannot be read is refused in one plain sentence', () => {
  it.each([
    ['no file at all', new Uint8Array(), /not an Excel workbook/],
    ['a text', strToU8('Ref,Indicator\n1,2'), /not an Excel workbook/],
    ['an old or encrypted file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /password/],
    ['half a file', FILE.subarray(0, FILE.length / 2), /broken/],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), /not an Excel workbook/],
    [
      'a document of another program',
      packageOf({
        '[Content_Types].xml':
          '<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels':
          '<Relationships xmlns="x"><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<document/>',
      }),
      /another program/,
    ],
  ])('%s', async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toMatch(sentence);
  });

  it('a part that is cut off', async () => {
    for (const path of ['xl/workbook.xml', 'xl/styles.xml', SHEET]) {
      const cut = withParts(FILE, (parts) => {
        parts[path] = (parts[path] ?? '').slice(0, -200);
      });
      expect(await refusal(cut)).toMatch(/broken/);
    }
  });

  it('one that unpacks to more than any tracker', async () => {
    const bomb = withParts(FILE, (parts) => {
      parts['xl/media/image1.bin'] = '\0'.repeat(2_000_000);
    });
    const limits = { partSize: 1_000_000, totalSize: 10_000_000, partCount: 100 };
    expect(await refusal(bomb, { limits })).toMatch(/too big/);
    expect(await refusal(FILE, { limits: { ...limits, partCount: 3 } })).toMatch(/too big/);
  });
});

it('entities are never resolved', async () => {
  const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  for (const path of ['xl/workbook.xml', 'docProps/core.xml']) {
    const hostile = withParts(FILE, (parts) => {
      parts[path] = doctype + (parts[path] ?? '').replace(/^<\?xml[^>]*\?>/, '');
    });
    expect(await refusal(hostile)).toMatch(/broken/);
  }
  const inCells = withParts(FILE, (parts) => {
    parts[SHEET] = (parts[SHEET] ?? '').replace('Assessments on time', 'x &e; y');
  });
  expect((await readXlsx(inCells)).sheets[0]?.rows[1]?.[1]?.value).toBe('x &e; y');
});

it('a text that looks like a formula or markup stays text through a save', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('=cmd|"/c calc"!A1', '+1+1', '-x', '@SUM(A1)', '</t></si>', ']]>', '&lt;', '<!--'),
      async (text) => {
        const workbook = await readXlsx(FILE);
        workbook.sheets[0]!.rows[1]![1] = { value: text };
        const bytes = await writeXlsx(workbook);
        expect(partsOf(bytes)[SHEET]).not.toMatch(/<c r="B2"[^>]*><f>/);
        expect((await readXlsx(bytes)).sheets[0]?.rows[1]?.[1]).toEqual({ value: text });
      },
    ),
    { numRuns: 8 },
  );
});

it('bytes changed at random are read or refused, and never anything else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const bytes = new Uint8Array(FILE);
      bytes[at] = (bytes[at]! + by) % 256;
      await readXlsx(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(WorkbookFileError));
    }),
    { numRuns: 40 },
  );
});
