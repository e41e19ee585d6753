/* global Excel */
// What a script without Stocktake would do: read the cells that a refresh reads, and write a block of the shape that a
// refresh writes: nine columns with their headers and a sentence of the usual length, one column's number format, and
// the very hidden sheet with a short record of each row. Nothing is found out, judged or compared. In
// blocks of rows, as Excel takes no more than 5 MB at once. Run by `exec`.
const BLOCK = 5_000;
await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem('Indicators');
  const used = sheet.getUsedRange();
  used.load(['rowCount', 'columnCount']);
  await context.sync();
  const right = used.columnCount;
  const count = used.rowCount - 1;
  const headers = ['Period', 'Current value', 'Current target', 'Status', 'Short trend', 'Long trend', 'Variance'];
  const sentence = (value, before, target, row) =>
    `'${value} against a target of ${target}: ${target - value} short, within the 10% allowance (${target / 10}), so Amber. ` +
    `Rule: tolerance, the workbook’s default tolerance. Short trend: Improving, against ${before} in Feb 2014. Long trend: ` +
    `Improving, against the mean of the 6 figures from Sep 2013 to Feb 2014, ${(value + before) / 2 + (row % 10) / 100}.`;
  sheet.getRangeByIndexes(0, right, 1, 9).values = [[...headers, 'Variance %', 'Why']];
  sheet.getRangeByIndexes(1, right + 7, count, 1).numberFormat = [['0.0%']];
  const hidden = context.workbook.worksheets.add('Record');
  hidden.visibility = 'VeryHidden';
  const letters = (number, length) => number.toString(36).padStart(length, '0').slice(-length);
  for (let from = 0; from < count; from += BLOCK) {
    const height = Math.min(BLOCK, count - from);
    const block = sheet.getRangeByIndexes(1 + from, 0, height, right);
    block.load(['values', 'numberFormat']);
    await context.sync();
    const rows = block.values;
    sheet.getRangeByIndexes(1 + from, right, height, 9).values = rows.map((cells, row) => {
      const [value, before, target] = [cells[28], cells[27], cells[4]];
      const variance = value - target;
      const why = sentence(value, before, target, row);
      return ["'Mar 2014", value, target, "'Amber", "'Improving", "'Stable", variance, variance / target, why];
    });
    hidden.getRangeByIndexes(from, 0, height, 1).values = rows.map((cells, row) => {
      const hashes = cells
        .slice(0, 9)
        .map((cell, column) => letters(String(cell).length * 7919 + (from + row) * 31 + column, 5));
      return [`'${letters((from + row + 1) * 2654435761, 10)}${hashes.join('')}`];
    });
    await context.sync();
  }
});
