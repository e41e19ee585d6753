import type { Finding } from '../text/finding-facts';
import { countBySeverity, findingWords } from '../text/say';
import type { DataChecksTexts } from '../text/texts';
import { balanced } from './balance';
import { header, line, linked, space, table, text, type Cell, type Report, type Row } from './blocks';
import type { PackFacts } from './facts';
import type { FlatTable } from './flat';
import { STYLES } from './looks';
import { CELL_PADDING, textWidth } from './measure';
import { groupBy } from '../tracker/group';

type Column = keyof DataChecksTexts['columns'];

/** In points, at most: what the short columns do not need goes to the sentences. */
const WIDTHS: Readonly<Record<Column, number>> = {
  severity: 50,
  sheet: 62,
  cell: 38,
  ref: 46,
  name: 86,
  owner: 62,
  title: 66,
  says: 100,
  mend: 82,
};
const COLUMNS = Object.keys(WIDTHS) as Column[];

/** The findings, by owner (each owner's in the order of the checks), each linked to its cell. */
export function dataChecksReport({ texts, findings }: Pick<PackFacts, 'texts' | 'findings'>): Report {
  const { dataChecks } = texts;
  const rows = byOwner(findings).map((finding) => rowOf(finding, texts));
  const head = COLUMNS.map((column) => header(dataChecks.columns[column]));
  return {
    sheet: 'dataChecks',
    title: dataChecks.title,
    orientation: 'landscape',
    columns: widthsFor(rows, head, texts),
    titleRows: rows.length === 0 ? [] : [head],
    blocks: rows.length === 0 ? [space(6), line(dataChecks.none, 'note')] : [table([], rows)],
    // Not left alone on a page without a finding.
    key: rows.length === 0 ? [] : [line(dataChecks.count(countBySeverity(findings)), 'note')],
    grid: null,
  };
}

/** Of names and sentences, which share what is left. */
const SENTENCES: readonly Column[] = ['name', 'title', 'says', 'mend'];
const WORDY: readonly Column[] = [...SENTENCES, 'owner'];

function widthsFor(rows: readonly Row[], head: Row, { dataChecks }: PackFacts['texts']): number[] {
  const needed = COLUMNS.map((column, i) => {
    if (SENTENCES.includes(column)) return WIDTHS[column];
    const widest = rows.reduce((most, row) => Math.max(most, textWidth(String(row[i]?.value ?? ''), STYLES.strong)), 0);
    const head = textWidth(dataChecks.columns[column], STYLES.header);
    return Math.min(WIDTHS[column], Math.ceil(Math.max(widest, head) + CELL_PADDING));
  });
  const spare = COLUMNS.reduce((total, column, i) => total + WIDTHS[column] - (needed[i] ?? 0), 0);
  const widths = COLUMNS.map(
    (column, i) => (needed[i] ?? 0) + (SENTENCES.includes(column) ? spare / SENTENCES.length : 0),
  );
  return balanced(
    widths,
    WORDY.map((column) => COLUMNS.indexOf(column)),
    rows,
    [head],
  );
}

function byOwner(findings: readonly Finding[]): Finding[] {
  const groups = [...groupBy(findings, (finding) => finding.record?.owner ?? '')];
  return groups
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'en-GB'))
    .flatMap(([, some]) => some);
}

/** The same as one flat table; where nothing was found it says so. */
export function publishDataChecks({ texts, findings }: Pick<PackFacts, 'texts' | 'findings'>): FlatTable {
  const { columns, none } = texts.dataChecks;
  const nothing = COLUMNS.map((column) => text(column === 'says' ? none : ''));
  const rows = byOwner(findings).map((finding) => rowOf(finding, texts).map(({ value }) => text(String(value))));
  return {
    sheet: 'dataChecks',
    columns: COLUMNS.map((column) => columns[column]),
    rows: rows.length === 0 ? [nothing] : rows,
  };
}

function rowOf(finding: Finding, texts: PackFacts['texts']): Cell[] {
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
  return COLUMNS.map((column) => {
    const cell = text(cells[column], column === 'severity' ? 'strong' : 'body');
    return column === 'cell' ? linked(cell, { sheet: finding.sheet, cell: finding.cell }) : cell;
  });
}
