/** Queues the search for a sheet by name; the result, called after the next sync, is the sheet, or null where there is none. */
export function lookUpSheet(context: Excel.RequestContext, name: string): () => Excel.Worksheet | null {
  const found = { sheet: context.workbook.worksheets.getItemOrNullObject(name) };
  found.sheet.load('name,visibility');
  return () => (found.sheet.isNullObject ? null : found.sheet);
}
