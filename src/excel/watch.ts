import type { ExcelClient } from './client';

/**
 * Calls back when somebody changes a cell of the workbook, whoever and wherever, but for what this add-in writes itself
 * (which Excel tells since ExcelApi 1.14; before, `isOurs` decides).
 */
export async function watchChanges(client: ExcelClient, onChange: () => void, isOurs: () => boolean): Promise<void> {
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ triggerSource }) => {
      if (triggerSource === undefined ? !isOurs() : triggerSource !== 'ThisLocalAddin') onChange();
    });
    await context.sync();
  });
}
