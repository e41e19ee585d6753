import { createWorkbook } from '../../host/model/create';
import { startHost } from '../../host/session';
import { connectNode } from '../../host/transports/node';

test('a script writes through the unmodified client, and reads back what Excel makes of it', async () => {
  const session = startHost({ workbook: createWorkbook() });
  const { Excel } = connectNode(session);
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['Ref', 12],
      ['75%', true],
    ];
    const range = sheet.getUsedRange().load('address, values, text, numberFormat');
    await context.sync();
    return [range.address, range.values, range.text, range.numberFormat];
  });
  expect(read).toEqual([
    'Sheet1!A1:B2',
    [
      ['Ref', 12],
      [0.75, true],
    ],
    [
      ['Ref', '12'],
      ['75%', 'TRUE'],
    ],
    [
      ['General', 'General'],
      ['0%', 'General'],
    ],
  ]);
});
