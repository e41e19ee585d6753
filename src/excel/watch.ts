import type { ExcelClient } from './client';

/** Who is told of what happens in the workbook. */
export interface Watcher {
  /** Somebody changed a cell, whoever and wherever. */
  onChange(): void;
  /** The officer stands in another place: the sheet's id, and the row as Excel counts it, from 1. */
  onSelect(place: { sheetId: string; row: number }): void;
  /** Whether a change is our own, where Excel does not tell (before ExcelApi 1.14). */
  isOurs(): boolean;
}

/** The first row of an address as events have it: 4 of `B4:C9,B12`; 1 of whole columns (`B:C`). */
export const rowOf = (address: string): number => Number(/\d+/u.exec(address.split('!').pop() ?? '')?.[0] ?? 1);

/** Watches a workbook for as long as the page lives, and tells at once where the officer stands. */
export async function watch({ Excel }: ExcelClient, { onChange, onSelect, isOurs }: Watcher): Promise<void> {
  const tellPlace = () =>
    Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load(['rowIndex', 'worksheet/id']);
      await context.sync();
      onSelect({ sheetId: cell.worksheet.id, row: cell.rowIndex + 1 });
    }).catch(() => undefined); // A chart may be selected, or a cell be in edit: then the next selection tells.
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ triggerSource }) => {
      if (triggerSource === undefined ? !isOurs() : triggerSource !== 'ThisLocalAddin') onChange();
    });
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) =>
      onSelect({ sheetId: worksheetId, row: rowOf(address) }),
    );
    // Another sheet's cell is not selected anew when the sheet is shown.
    worksheets.onActivated.add(tellPlace);
    await context.sync();
  });
  await tellPlace();
}
