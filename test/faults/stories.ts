import { columnPoints } from '../../host/operations/measures';
import type { WorkbookModel } from '../../host/model/model';
import type { ActionOptions } from '../../src/actions/options';
import type { AvailableAction } from '../../src/actions/registry';
import type { Outcome } from '../../src/actions/run';
import { bed, trackerBed, type Bed } from '../journeys/bed';

/** Something that an officer does, in a workbook in which something was done before. */
export interface Story {
  what: string;
  before: (bed: Bed) => Promise<void>;
  action: AvailableAction;
  options?: Partial<ActionOptions>;
  /** What it makes is the officer's, and is there when Stocktake has gone. */
  stays?: true;
}

const done = async (outcome: Promise<Outcome>): Promise<void> => expect(await outcome).toMatchObject({ kind: 'done' });

/** A figure is corrected, a row gets a longer name, and another a value that nobody can read. */
const corrected = ({ hand }: Bed): Promise<void> =>
  hand(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Indicators');
    sheet.getRange('G4').values = [[12]];
    sheet.getRange('B5').values = [['Reviews done in time']];
    sheet.getRange('G6').values = [['see the note']];
    await context.sync();
  });

const nothing = () => Promise.resolve();

const CHOSEN = { sheet: 'Indicators', header: 'Unit', as: 'none', period: null, kind: null };

export const STORIES: Story[] = [
  { what: 'the first refresh', action: 'refresh', before: nothing },
  {
    what: 'a refresh after figures were corrected',
    action: 'refresh',
    before: async (bed) => {
      await done(bed.act('refresh'));
      await corrected(bed);
    },
  },
  { what: 'the first check', action: 'check', before: nothing },
  {
    what: 'a check after figures were corrected',
    action: 'check',
    before: async (bed) => {
      await done(bed.act('check'));
      await corrected(bed);
    },
  },
  { what: 'undoing the first refresh', action: 'undo', before: (bed) => done(bed.act('refresh')) },
  {
    what: 'undoing a second refresh',
    action: 'undo',
    before: async (bed) => {
      await done(bed.act('refresh'));
      await corrected(bed);
      await done(bed.act('refresh'));
    },
  },
  { what: 'removal', action: 'remove', before: (bed) => done(bed.act('refresh')) },
  { what: 'the RAG view', action: 'ragView', before: nothing },
  { what: 'the first pack', action: 'pack', before: nothing },
  {
    what: 'a pack after figures were corrected',
    action: 'pack',
    before: async (bed) => {
      await done(bed.act('pack'));
      await corrected(bed);
    },
  },
  { what: 'removal of a pack', action: 'remove', before: (bed) => done(bed.act('pack')) },
  { what: 'closing a first period', action: 'close', before: (bed) => done(bed.act('refresh')) },
  {
    what: 'closing a period again',
    action: 'close',
    options: { period: 'Q2 2013/14' },
    before: async (bed) => {
      await done(bed.act('close'));
      await corrected(bed);
    },
  },
  { what: 'choosing a column', action: 'mapping', options: { columns: [CHOSEN] }, before: nothing },
  {
    what: 'undoing the choice of a column',
    action: 'undo',
    before: (bed) => done(bed.act('mapping', { columns: [CHOSEN] })),
  },
  { what: 'choice lists', action: 'validation', before: nothing },
  { what: 'undoing choice lists', action: 'undo', before: (bed) => done(bed.act('validation')) },
  { what: 'a new financial year', action: 'newYear', stays: true, before: (bed) => done(bed.act('refresh')) },
  {
    what: 'a new tracker',
    action: 'newTracker',
    stays: true,
    before: ({ hand }) =>
      hand(async (context) => {
        context.workbook.worksheets.getItem('Indicators').getRange('A1:Z99').clear();
        context.workbook.worksheets.getItem('Indicators').name = 'Notes';
        await context.sync();
      }),
  },
];

/** The workbook in which a story begins. */
export async function opening(story: Story, shape: 'table' | 'range'): Promise<WorkbookModel> {
  const started = await trackerBed(shape);
  await story.before(started);
  return started.workbook;
}

/** A request that the client sends: how many actions it has. */
export type Batches = number[];

/** A host on a copy of a workbook; `batches` grows as the client sends. */
export function bedOn(workbook: WorkbookModel): Bed & { batches: Batches } {
  const started = bed({ workbook: structuredClone(workbook) });
  const batches: Batches = [];
  const { exchange } = started.session;
  started.session.exchange = (body, options) => {
    batches.push((JSON.parse(body) as { Actions: unknown[] }).Actions.length);
    return exchange(body, options);
  };
  return { ...started, batches };
}

/** What differs between two workbooks, cell by cell: the officer's sheets in every way, ours in what they hold. */
export function differences(before: WorkbookModel, after: Bed): string[] {
  const [was, is] = [everything(before), everything(after.workbook)];
  const places = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const differing = places.filter((place) => was[place] !== is[place]);
  return differing.map((place) => `${place}: ${was[place] ?? 'nothing'} is ${is[place] ?? 'nothing'}`.slice(0, 400));
}

/** Ids are given anew, and what is undefined is not there. */
const printed = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'id' && typeof inner === 'string' ? undefined : inner));

/** Everything that a workbook holds, by place. */
function everything(workbook: WorkbookModel): Record<string, string> {
  const names = (isSeen: boolean) =>
    workbook.sheets.filter(({ visibility }) => (visibility === 'Visible') === isSeen).map(({ name }) => name);
  const found: Record<string, string> = {
    sheets: printed(names(true)),
    // Where nobody sees it, it does not matter between which sheets one stands.
    'hidden sheets': printed(names(false).sort()),
    shown: workbook.sheets.find(({ id }) => id === workbook.activeSheetId)?.name ?? '',
  };
  for (const sheet of workbook.sheets) {
    const { name } = sheet;
    const isOurs = name !== 'Indicators';
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        const { style = 0, ...held } = cell ?? {};
        const isBlank = cell === undefined || (cell.value === '' && cell.formula === undefined);
        if (isBlank && (isOurs || style === 0)) return;
        const look = isOurs ? workbook.styles[style]?.numberFormat : workbook.styles[style];
        found[`${name} R${row + 1}C${column + 1}`] = printed([held, look]);
      }),
    );
    found[`${name} rules`] = printed(
      sheet.conditionalFormats.map(({ type, areas, rule, format }) => [type, areas, rule, format]),
    );
    found[`${name} charts`] = printed((sheet.charts ?? []).map((chart) => chart.name));
    found[`${name} tables`] = printed(sheet.tables.map(({ name: called, area }) => [called, area]));
    if (isOurs) continue;
    found[`${name} tables in full`] = printed(
      sheet.tables.map((table) => ({ ...table, nextColumnId: 0, columns: table.columns.map((column) => column.name) })),
    );
    const width = Math.max(0, ...sheet.columnModels.keys()) + 1;
    found[`${name} widths`] = printed(
      Array.from({ length: width }, (_, column) => Math.round(columnPoints(sheet, column) * 100)).join(' '),
    ).replace(/(?: 4800)*"$/u, '"');
    found[`${name} heights`] = printed([...sheet.rowModels]);
    found[`${name} besides`] = printed([
      sheet.autoFilter,
      sheet.validations,
      sheet.freeze,
      sheet.pageLayout,
      sheet.merges,
    ]);
  }
  return found;
}
