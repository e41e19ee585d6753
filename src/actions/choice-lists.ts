import { cellAt } from '../plan/cells';
import { withSheetIds, type KeptList } from '../plan/kept';
import { isSameList } from '../plan/kept-lists';
import type { EntryRuleEdit, WorkbookSnapshot } from '../plan/plan';
import { stateEdit } from '../plan/stored-state';
import { printUndo } from '../plan/undo-record';
import { ACTION_STATUSES, RATINGS } from '../rules/statuses';
import { guidanceIn } from '../text/guidance';
import type { Texts } from '../text/texts';
import { countingOf, frequencyOf, polarityOf } from '../tracker/cells/field-words';
import type { Field, Kind, RecordTable } from '../tracker/records';
import { statusReader, type StatusReader } from '../tracker/cells/status-words';
import { tidyText } from '../tracker/words';
import { refused, type Action } from './action';
import { judge } from './judge';

/**
 * Add choice lists: lists to choose from on the officer's own Good is, Frequency, Counting and Status columns, where they
 * ask for them. Cells that have validation of their own keep it, and no value is changed.
 */
export const validation: Action['perform'] = (snapshot, options, clock) => {
  const judged = judge(snapshot, options, clock);
  if (judged.refusals.length > 0) return refused(judged.refusals);
  const { stored, texts, settings, tracker } = judged;
  const choices = choicesOf(texts, statusReader(settings.statusWords));
  const wanted = tracker.tables.flatMap((table) =>
    choices
      .filter(({ kinds }) => kinds.includes(table.kind))
      .flatMap((choice) => listFor(choice, table, snapshot, texts) ?? []),
  );
  if (wanted.length === 0) return refused([{ code: 'no-columns-for-lists', facts: {} }]);
  const fresh = wanted.flatMap((list) => stillToCome(list, stored.kept.lists));
  const edits = fresh.flatMap((list) => edited(list, snapshot));
  const record = printUndo({ tables: [], sheets: [], kept: stored.kept });
  const state =
    edits.length === 0
      ? null
      : stateEdit(
          stored,
          stored.ownership,
          record,
          withSheetIds({ ...stored.kept, lists: [...stored.kept.lists, ...fresh] }, snapshot.sheets),
        );
  return {
    plan: { refusals: [], edits: state === null ? [] : [...edits, state], guards: [] },
    results: null,
    left: [],
  };
};

/** A list that a column may have. */
interface Choice {
  field: Field;
  kinds: readonly Kind[];
  /** What a typed word means; undefined for one that nobody knows. */
  meaningOf: (text: string) => string | undefined;
  /** Each meaning, with our word for it. */
  words: readonly (readonly [meaning: string, word: string])[];
  note: string;
}

const pairs = (meanings: readonly string[], words: readonly string[]): [string, string][] =>
  meanings.map((meaning, i) => [meaning, words[i] ?? meaning]);

function choicesOf(texts: Texts, statusOf: StatusReader): Choice[] {
  const { template, words } = texts;
  const { notes } = guidanceIn(texts);
  return [
    {
      field: 'polarity',
      kinds: ['indicators'],
      meaningOf: polarityOf,
      words: pairs(['higher', 'lower', 'range', 'data-only'], template.choices.polarity),
      note: notes.indicators.polarity,
    },
    {
      field: 'frequency',
      kinds: ['indicators'],
      meaningOf: frequencyOf,
      words: pairs(['monthly', 'quarterly', 'half-yearly', 'annual'], template.choices.frequency),
      note: notes.indicators.frequency,
    },
    {
      field: 'counting',
      kinds: ['indicators'],
      meaningOf: countingOf,
      words: pairs(['snapshot', 'cumulative', 'rolling'], template.choices.counting),
      note: notes.indicators.counting,
    },
    {
      field: 'status',
      kinds: ['indicators', 'objectives'],
      meaningOf: statusOf,
      words: RATINGS.map((rating) => [rating, words.statuses[rating]]),
      note: notes.objectives.status,
    },
    {
      field: 'status',
      kinds: ['actions'],
      meaningOf: statusOf,
      words: ACTION_STATUSES.map((status) => [status, words.actionStatuses[status]]),
      note: notes.actions.status,
    },
  ];
}

/** Excel's longest list that stands in the rule itself. */
const LONGEST = 255;

/** The list for one column of a table; null where the table has no such column, or no rows. */
function listFor(choice: Choice, table: RecordTable, snapshot: WorkbookSnapshot, { template }: Texts): KeptList | null {
  const column = table.columns[choice.field];
  const sheet = snapshot.sheets.find(({ id }) => id === table.sheetId);
  if (column === undefined || sheet === undefined || table.lastRow < table.firstRow) return null;
  const used = Array.from({ length: table.lastRow - table.firstRow + 1 }, (_, i) =>
    tidyText(String(cellAt(sheet, table.firstRow + i, column))),
  );
  return {
    sheet: table.sheet,
    header: String(cellAt(sheet, table.headerRow, column)),
    headerRow: table.headerRow,
    column,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    source: wordsFor(choice, used).join(','),
    note: choice.note,
    otherwise: template.otherThanListed,
  };
}

/** The officer's own words where there are any for a meaning, else ours. */
function wordsFor({ meaningOf, words }: Choice, used: readonly string[]): string[] {
  const known = [...new Set(used)].filter(
    (text) => text !== '' && !text.includes(',') && meaningOf(text) !== undefined,
  );
  const own = words.flatMap(([meaning, word]) => {
    const spellings = known.filter((text) => meaningOf(text) === meaning);
    return spellings.length > 0 ? spellings : [word];
  });
  const besides = known.filter((text) => !own.includes(text));
  const all = [...own, ...besides];
  return all.join(',').length <= LONGEST ? all : words.map(([, word]) => word);
}

/** The part of a list that no column has yet: all of it, or the rows that have come since. */
function stillToCome(list: KeptList, kept: readonly KeptList[]): KeptList[] {
  const rows = kept.filter((one) => isSameList(one, list)).map(({ lastRow }) => lastRow + 1);
  const firstRow = Math.max(list.firstRow, ...rows);
  return firstRow > list.lastRow ? [] : [{ ...list, firstRow }];
}

function edited(list: KeptList, snapshot: WorkbookSnapshot): EntryRuleEdit[] {
  const { firstRow, lastRow, column } = list;
  return snapshot.sheets
    .filter(({ name }) => name === list.sheet)
    .map(({ id }) => ({
      kind: 'entry-rule',
      sheetId: id,
      isNewSheet: false,
      area: { row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 },
      rule: { words: list.source.split(','), note: list.note, otherwise: list.otherwise },
      before: null,
    }));
}
