import type { FoundTable } from '../find-tables';
import type { Grid } from '../grid';
import { isTotal, type Look, type PassedOver, type TableRows } from '../passed-over';
import type { RowGroup } from '../records';
import { hasFigures, type Turns } from './find-turns';
import { isOtherRow, rowWordOf } from './row-words';
import { plainWords } from '../words';

/** What one row of such a table says. */
interface Said {
  readonly row: number;
  readonly look: Look;
  readonly name: string;
  readonly ref: string;
  /** In the column that says what the row holds; `''` where that is the names' and the text is a name. */
  readonly word: string;
}

type Growing = { -readonly [Part in keyof RowGroup]: RowGroup[Part] } & {
  rows: number[];
  years: RowGroup['years'][number][];
  name: string;
  ref: string;
  isTotal: boolean;
};

/**
 * The records of a table whose rows take turns. An indicator begins where a name begins, or where its actual or target
 * would come a second time; it stands in its first row, and its other rows are passed over. Rows that are neither its
 * actual, its target, its RAG nor its comment are told of once for each word.
 */
export function turnRows(
  grid: Grid,
  table: FoundTable,
  turns: Turns,
  looks: ReadonlyMap<number, Look>,
  lastRow: number,
): TableRows {
  const said = [...looks].flatMap(([row, look]) => (row > lastRow ? [] : [whatIsSaid(grid, table, turns, row, look)]));
  const groups: Growing[] = [];
  const passedOver: PassedOver[] = [];
  const headings = new Map<number, string>();
  const told = new Set<string>();
  let heading: string | null = null;
  let current: Growing | null = null;
  for (const [i, one] of said.entries()) {
    const { row, look, name, ref, word } = one;
    const isAlone = look.filled === 1 && word === '';
    const isNamed = isAlone && name !== '' && goesOn(said[i + 1]);
    if (isAlone && !isNamed) {
      const text = grid.string(row, look.column);
      passedOver.push({ row, why: isTotal(text) ? 'total' : 'heading', column: look.column, text });
      if (!isTotal(text)) heading = text;
      current = null;
      continue;
    }
    const holds = rowWordOf(word, table.periods);
    if (current === null || begins(one, current, holds)) {
      current = newGroup(one);
      groups.push(current);
      if (heading !== null) headings.set(row, heading);
    } else {
      current.rows.push(row);
      if (name !== '' && word !== name) current.name = name;
      if (ref !== '') current.ref = ref;
    }
    if (holds !== null) take(current, row, holds);
    else if (word === '' && current.value === null && hasFigures(grid, row, table.layout)) current.value = row;
    else if (word !== '' && !told.has(plainWords(word))) {
      told.add(plainWords(word));
      passedOver.push({ row, why: 'figures', column: turns.column, text: word });
    }
  }
  for (const { head, name, isTotal: isSum } of groups)
    if (isSum)
      passedOver.push({ row: head, why: 'total', column: table.layout.columns.name ?? turns.column, text: name });
  const records = groups.filter((group) => !group.isTotal);
  return {
    lastRow,
    rows: records.map(({ head }) => head),
    passedOver: passedOver.sort((a, b) => a.row - b.row),
    headings,
    turns: new Map(records.map((group) => [group.head, group])),
  };
}

function whatIsSaid(grid: Grid, { layout, periods }: FoundTable, turns: Turns, row: number, look: Look): Said {
  const { name, ref } = layout.columns;
  const text = grid.string(row, turns.column);
  const refText = ref === undefined ? '' : grid.string(row, ref);
  if (turns.isName) {
    const isWord = rowWordOf(text, periods) !== null || isOtherRow(text);
    return { row, look, name: isWord ? '' : text, ref: isWord ? '' : refText, word: isWord ? text : '' };
  }
  return { row, look, name: name === undefined ? '' : grid.string(row, name), ref: refText, word: text };
}

/** Whether the row under a name that stands alone holds that name's figures. */
const goesOn = (next: Said | undefined): boolean =>
  next !== undefined && next.word !== '' && next.name === '' && next.ref === '';

function begins({ name, ref }: Said, current: Growing, holds: ReturnType<typeof rowWordOf>): boolean {
  if (isAnother(name, current.name) || isAnother(ref, current.ref)) return true;
  if (holds === null) return false;
  const { role, year } = holds;
  if (year === null) return current[role] !== null;
  return current.years.some((there) => there.role === role && sameYear(there.year, year));
}

const isAnother = (text: string, now: string): boolean =>
  text !== '' && now !== '' && plainWords(text) !== plainWords(now);

type Year = RowGroup['years'][number]['year'];

const sameYear = (a: Year, b: Year): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.label === b.label : a === b;

const newGroup = ({ row, name, ref }: Said): Growing => ({
  head: row,
  rows: [row],
  value: null,
  target: null,
  rag: null,
  comment: null,
  years: [],
  name,
  ref,
  isTotal: ref === '' && isTotal(name),
});

function take(group: Growing, row: number, { role, year }: NonNullable<ReturnType<typeof rowWordOf>>): void {
  if (year === null) group[role] = row;
  else if (role === 'value' || role === 'target') group.years.push({ row, role, year });
}
