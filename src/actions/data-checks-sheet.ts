import type { SheetColumn, SheetContent, RowStyle } from '../plan/sheet-content';
import type { Finding } from '../text/finding-facts';
import { countBySeverity, findingWords } from '../text/say';
import type { DataChecksTexts, Texts } from '../text/texts';
import type { CellValue } from '../tracker/snapshot';

type Column = keyof DataChecksTexts['columns'];

/** The columns of the Data checks sheet, in order. */
const COLUMNS: { column: Column; width: number; wrap: boolean }[] = [
  { column: 'severity', width: 60, wrap: false },
  { column: 'sheet', width: 90, wrap: true },
  { column: 'cell', width: 48, wrap: false },
  { column: 'ref', width: 54, wrap: true },
  { column: 'name', width: 190, wrap: true },
  { column: 'owner', width: 90, wrap: true },
  { column: 'title', width: 130, wrap: true },
  { column: 'says', width: 270, wrap: true },
  { column: 'mend', width: 270, wrap: true },
];

const at = (column: Column): number => COLUMNS.findIndex((one) => one.column === column);

const LINK = { sheetColumn: at('sheet'), cellColumn: at('cell') };

/** What the Data checks sheet says: the findings in their order, each linked to its cell. */
export function dataChecksSheet(findings: readonly Finding[], texts: Texts): SheetContent {
  const { dataChecks } = texts;
  const rows: { style: RowStyle; cells: CellValue[] }[] = [
    { style: 'title', cells: [dataChecks.title] },
    { style: 'note', cells: [findings.length === 0 ? dataChecks.none : dataChecks.count(countBySeverity(findings))] },
    { style: 'blank', cells: [] },
    { style: 'header', cells: COLUMNS.map(({ column }) => dataChecks.columns[column]) },
    ...findings.map((finding) => ({ style: 'body' as const, cells: cellsOf(finding, texts) })),
  ];
  const columns = COLUMNS.map(({ column, width, wrap }): SheetColumn => ({
    width,
    wrap,
    link: column === 'cell' ? LINK : null,
  }));
  return { layout: { columns, rows: rows.map(({ style }) => style) }, values: rows.map(({ cells }) => cells) };
}

function cellsOf(finding: Finding, texts: Texts): CellValue[] {
  const { severity, title, says, mend } = findingWords(finding, texts);
  const { ref, name, owner } = finding.record ?? { ref: '', name: '', owner: '' };
  const cells: Record<Column, string> = {
    severity,
    sheet: finding.sheet,
    cell: finding.cell,
    ref,
    name,
    owner,
    title,
    says,
    mend,
  };
  return COLUMNS.map(({ column }) => cells[column]);
}
