import type { ExcelClient } from './client';

/** Shows a sheet and selects a cell on it; false where the sheet is not there any more or cannot be shown. */
export async function goTo(client: ExcelClient, sheet: string, cell: string): Promise<boolean> {
  return client.Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load('visibility');
    await context.sync();
    if (worksheet.isNullObject || worksheet.visibility !== 'Visible') return false;
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
    return true;
  });
}
