import type { Choices, Closing, SheetColumns } from '../../src/actions/choices';
import { shownSettings } from '../../src/settings/shown-settings';
import { readSettings } from '../../src/settings/read-settings';
import {
  allAutomatic,
  columnChoices,
  columnField,
  columnOptions,
  withColumn,
} from '../../src/taskpane/pages/settings/columns-view';
import { emptyDraft } from '../../src/taskpane/drafts';
import { meetingOptions, packTicks, toClose } from '../../src/taskpane/pages/meeting/meeting-view';
import { settingFields, settingsByGroup, ticked, tickedOf } from '../../src/taskpane/pages/settings/settings-view';
import { SETTING_NAMES } from '../../src/text/codes';
import { en } from '../../src/text/en';
import { sheet, workbook } from '../tracker/grid';

describe('settings in the pane', () => {
  const settings = shownSettings(
    readSettings(
      workbook(
        sheet('Settings', [
          ['Setting', 'Value'],
          ['Organisation', 'Derby'],
          ['Charts', 'many'],
        ]),
      ),
    ),
  );
  const field = (name: (typeof SETTING_NAMES)[number], draft = {}) => settingFields(settings, draft).get(name);

  test('stand in one group each', () => {
    expect(settingsByGroup.flatMap(({ names }) => names).sort()).toEqual([...SETTING_NAMES].sort());
  });
  test('are changed only where the draft differs from what stands there', () => {
    expect(field('Organisation')).toMatchObject({ value: 'Derby', isChanged: false, isDefault: false });
    expect(field('Organisation', { Organisation: 'Derby ' })).toMatchObject({ isChanged: false });
    expect(field('Organisation', { Organisation: '' })).toMatchObject({ isChanged: true, isDefault: true });
  });
  test('are held against what each takes, as they are typed', () => {
    expect(field('Charts')).toMatchObject({ isValid: false, isChanged: false });
    expect(field('Charts', { Charts: '12' })).toMatchObject({ isValid: true, isChanged: true });
    expect(field('Default tolerance', { 'Default tolerance': 'lots' })).toMatchObject({ isValid: false });
  });
  test('that are some of a few words are ticked: all is the default, and none is said', () => {
    expect(tickedOf('Exceptions', '')).toHaveLength(8);
    const without = ticked('Exceptions', '', 'red', false);
    expect(tickedOf('Exceptions', without)).not.toContain('red');
    expect(ticked('Exceptions', without, 'red', true)).toBe('');
    expect(ticked('Exceptions', 'red', 'red', false)).toBe('none');
    expect(tickedOf('Exceptions', 'none')).toEqual([]);
  });
});

describe('columns in the pane', () => {
  const column = (header: string, as: string | null, isByHand = false, period: string | null = null) => ({
    sheet: 'T',
    cell: 'A1',
    header,
    as,
    period,
    isByHand,
  });
  const table: SheetColumns = {
    sheet: 'T',
    kind: 'indicators',
    columns: [column('Ref', 'ref'), column('Hope', 'target', true), column('Latest', null)],
  };
  const [ref, hope, latest] = table.columns;

  test('are automatic until an officer has chosen', () => {
    expect(columnField(ref!, {})).toEqual({ as: 'automatic', period: '', isChanged: false });
    expect(columnField(hope!, {})).toEqual({ as: 'target', period: '', isChanged: false });
    expect(columnOptions(ref!, 'indicators', en)[0]).toEqual({ value: 'automatic', label: 'Automatic: Ref' });
    expect(columnOptions(latest!, 'indicators', en)[0]).toEqual({ value: 'automatic', label: 'Automatic: nothing' });
  });
  test('are saved where they were chosen otherwise, with a period where one is named', () => {
    const draft = withColumn(withColumn({}, latest!, 'value', ' Q1 2013/14 '), hope!, 'automatic', 'Q1 2013/14');
    expect(columnChoices([table], { columns: draft, kinds: {} })).toEqual([
      { sheet: 'T', header: 'Hope', as: 'automatic', period: null, kind: null },
      { sheet: 'T', header: 'Latest', as: 'value', period: 'Q1 2013/14', kind: null },
    ]);
  });
  test('of a sheet that was not read say what its rows are', () => {
    const unread = { ...table, kind: null };
    const draft = withColumn({}, latest!, 'action', '');
    expect(columnChoices([unread], { columns: draft, kinds: { T: 'actions' } })).toEqual([
      { sheet: 'T', header: 'Latest', as: 'action', period: null, kind: 'actions' },
    ]);
  });
  test('are put back to automatic where they were chosen by hand, and only those', () => {
    expect(allAutomatic([table])).toEqual([{ sheet: 'T', header: 'Hope', as: 'automatic', period: null, kind: null }]);
  });
  test('offer every field of their table by a name of its own', () => {
    for (const kind of ['indicators', 'objectives', 'actions', 'risks', 'budgets', 'commentary'] as const) {
      const labels = columnOptions(latest!, kind, en).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.length).toBeGreaterThan(4);
    }
  });
});

describe('the meeting in the pane', () => {
  const none = emptyDraft('meeting');
  const pack = [
    { sheet: 'scorecard', isChosen: true, isStanding: true },
    { sheet: 'finance', isChosen: false, isStanding: false },
  ] as const;

  test('ticks what the workbook remembers until something else is chosen', () => {
    expect(packTicks(pack, none, ['finance']).map(({ isOn, isEmpty }) => [isOn, isEmpty])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(packTicks(pack, { ...none, sheets: ['finance'] }, []).map(({ isOn }) => isOn)).toEqual([false, true]);
  });
  test('asks for sheets only where they were chosen, and for all of them by one word', () => {
    const options = (sheets: readonly string[] | null) => {
      const draft = { ...none, sheets };
      return meetingOptions(draft, packTicks(pack, draft, []));
    };
    expect(options(null)).toEqual({ period: null, asAt: null });
    expect(options(['finance'])).toEqual({ period: null, asAt: null, sheets: ['finance'] });
    expect(options(['scorecard', 'finance']).sheets).toEqual(['all']);
  });
  test('closes the period that is reported or chosen, and knows when it was closed and not replaced', () => {
    const closing: Closing = {
      period: 'Q1 2013/14',
      closedOn: '2013-07-20',
      indicators: 3,
      objectives: 0,
      isSuperseded: false,
    };
    const choices: Pick<Choices, 'closings' | 'period'> = {
      period: 'Q2 2013/14',
      closings: [{ ...closing, isSuperseded: true, period: 'Q2 2013/14' }, closing],
    };
    expect(toClose(choices, none)).toEqual({ period: 'Q2 2013/14', closed: null });
    expect(toClose(choices, { ...none, period: 'Q1 2013/14' })).toEqual({ period: 'Q1 2013/14', closed: closing });
    expect(toClose({ ...choices, period: null }, none)).toBeNull();
  });
});
