import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbook } from '../../host/model/create';
import { startHost } from '../../host/session';
import { connectNode } from '../../host/transports/node';
import { writeXlsx } from '../../host/xlsx';
import { convert } from './libre-office';

/** Data bars and colour scales that a script made, as LibreOffice prints them: their colours are on the page. */

const folder = mkdtempSync(join(tmpdir(), 'marks-in-cells-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How many pixels of a colour a page of a workbook has, at 60 to the inch. */
function pixelsOf(path: string, colors: readonly string[]): number[] {
  convert(folder, path, 'pdf');
  const page = path.replace(/\.xlsx$/u, '');
  execFileSync('pdftoppm', ['-r', '60', '-singlefile', '-aa', 'no', `${page}.pdf`, page]);
  const script = [
    'import sys',
    "data = open(sys.argv[1], 'rb').read().split(b'\\n', 3)[3]",
    'pixels = [data[i:i + 3].hex() for i in range(0, len(data), 3)]',
    'print(*[pixels.count(color) for color in sys.argv[2:]])',
  ].join('\n');
  const counted = execFileSync('/usr/bin/python3', ['-c', script, `${page}.ppm`, ...colors], { encoding: 'utf8' });
  return counted.trim().split(' ').map(Number);
}

test('solid bars, bars below nought, icons and scales are seen', async () => {
  const workbook = createWorkbook();
  await connectNode(startHost({ workbook })).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:B3').values = [
      [-6, 1],
      [2, 2],
      [9, 3],
    ];
    const { dataBar: bar } = sheet.getRange('A1:A3').conditionalFormats.add('DataBar');
    bar.positiveFormat.fillColor = '#16325C';
    bar.positiveFormat.gradientFill = false;
    bar.negativeFormat.fillColor = '#B3261E';
    bar.negativeFormat.matchPositiveFillColor = false;
    sheet.getRange('B1:B3').conditionalFormats.add('ColorScale').colorScale.criteria = {
      minimum: { type: 'LowestValue', color: '#FFCF66' },
      maximum: { type: 'HighestValue', color: '#45AB6C' },
    };
    await context.sync();
  });
  const path = join(folder, 'marks.xlsx');
  writeFileSync(path, await writeXlsx(workbook));
  const [positive = 0, negative = 0, least = 0, most = 0] = pixelsOf(path, ['16325c', 'b3261e', 'ffcf66', '45ab6c']);
  expect(positive).toBeGreaterThan(negative);
  expect(Math.min(negative, least, most)).toBeGreaterThan(50);
}, 120_000);
