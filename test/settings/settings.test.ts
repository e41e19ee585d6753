import { SETTING_NAMES, type SettingName } from '../../src/text/codes';
import { textsFor } from '../../src/text/say';
import { settingNamed, SETTINGS } from '../../src/settings/catalogue';
import { mappingFromRows, mappingRows } from '../../src/settings/kept-mapping';
import { missingSettings, readSettings, withOverrides } from '../../src/settings/read-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/settings';
import { SETTING_SHAPES } from '../../src/settings/setting-shapes';
import { isAllowed } from '../../src/settings/shown-settings';
import { valueCell } from '../../src/settings/value-cells';
import type { ColumnMapping } from '../../src/tracker/mapping';
import { as, date, pc, sheet, workbook, type TestCell } from '../tracker/grid';

const readRows = (...rows: TestCell[][]) =>
  readSettings(workbook(sheet('Settings', [['Setting', 'Value', 'What it means'], ...rows])));
const one = (name: string, value: TestCell) => readRows([name, value]);

describe('the Settings sheet', () => {
  test('has every setting of the design, once', () => {
    expect(SETTINGS.map(({ name }) => name)).toEqual([...SETTING_NAMES]);
  });

  test('is read by its name and header row, whoever made it and wherever it stands', () => {
    const read = readSettings(
      workbook(
        sheet('Other', [['x']]),
        sheet('SETTINGS', [[], [null, 'Settings'], [null, 'SETTING', 'Value'], [null, 'organisation', 'Derby']]),
      ),
    );
    expect(read.settings.organisation).toBe('Derby');
    expect(read.place).toEqual({ sheetId: 'id-SETTINGS', sheet: 'SETTINGS', headerRow: 2, column: 1, lastRow: 3 });
  });

  test('is nothing where the header is another', () => {
    const read = readSettings(
      workbook(
        sheet('Settings', [
          ['Option', 'Choice'],
          ['Organisation', 'Derby'],
        ]),
      ),
    );
    expect(read).toMatchObject({ settings: DEFAULT_SETTINGS, place: null });
  });

  test.each<[string, TestCell, Partial<Settings>]>([
    ['Report title', 'Stocktake', { reportTitle: 'Stocktake' }],
    ['As at', date('2013-12-31'), { asAt: '2013-12-31' }],
    ['As at', '31 December 2013', { asAt: '2013-12-31' }],
    ['As at', date('2013-12-01', 'mmm-yy'), { asAt: '2013-12-31' }],
    ['Governance objective', 'Corporate', { governanceObjective: 'Corporate' }],
    ['Charts', 10, { charts: 10 }],
    ['Charts', '10', { charts: 10 }],
    ['Language', 'english', { language: 'English' }],
    ['Status words', 'Green=On track; Red=Off track', { statusWords: { Green: 'On track', Red: 'Off track' } }],
    ['Status colours', 'green = #1B7F4B', { statusColours: { Green: '#1B7F4B' } }],
    ['Overall rating', 'Amber', { overallRating: 'Amber' }],
  ])('%s: %j', (name, value, expected) => {
    const read = one(name, value);
    expect(read.settings).toEqual({ ...DEFAULT_SETTINGS, ...expected });
    expect(read.issues).toEqual([]);
  });

  test.each<[string, TestCell, Partial<Settings['rules']>]>([
    ['Year starts in', 'January', { yearStart: 1 }],
    ['Year starts in', 'Sept', { yearStart: 9 }],
    ['Year starts in', 9, { yearStart: 9 }],
    ['Rule preset', 'Same Period Last Year', { preset: 'same period last year' }],
    ['Default tolerance', pc(0.05), { defaultTolerance: { kind: 'percent', value: 5 } }],
    ['Default tolerance', '5%', { defaultTolerance: { kind: 'percent', value: 5 } }],
    ['Default tolerance', 2, { defaultTolerance: { kind: 'absolute', value: 2 } }],
    ['Bands: Green within', as('0.0%', 0.015), { bandsGreenWithin: 1.5 }],
    ['Bands: Red from', 6, { bandsRedFrom: 6 }],
    ['Same period last year: off by more than', '8%', { lastYearOffBy: 8 }],
    ['Blue margin', '5%', { blueMargin: { kind: 'percent', value: 5 } }],
    ['Compare as displayed', true, { compareAsDisplayed: true }],
    ['Compare as displayed', 'Y', { compareAsDisplayed: true }],
    ['Trend mode', 'year on year', { trendMode: 'year on year' }],
    ['Long trend length', 6, { longTrendLength: 6 }],
    ['Trend tolerance', '2%', { trendTolerance: 2 }],
    ['Roll-up', 'worst', { rollUp: 'worst' }],
    ['Roll-up', 'Weighted mean and actions', { rollUp: 'mean', rollUpActions: true }],
    ['Exceptions', 'red; missed-twice', { exceptions: ['red', 'missed-twice'] }],
    ['Exceptions', 'none', { exceptions: [] }],
    ['SPC run length', 8, { spcRunLength: 8 }],
    ['SPC screening', 'Yes', { spcScreening: true }],
    ['Grades', 'Good; Fair; Poor', { grades: ['Good', 'Fair', 'Poor'] }],
    ['Due horizon', 2, { dueHorizon: 2 }],
  ])('%s: %j is a rule', (name, value, expected) => {
    const read = one(name, value);
    expect(read.settings.rules).toEqual({ ...DEFAULT_SETTINGS.rules, ...expected });
    expect(read.issues).toEqual([]);
  });

  test.each<[string, TestCell, string]>([
    ['Rule preset', 'lenient', 'tolerance'],
    ['Default tolerance', 'a bit', '10%'],
    ['Default tolerance', '-5%', '10%'],
    ['Year starts in', 13, 'April'],
    ['Year starts in', 'Ap', 'April'],
    ['As at', 'soon', ''],
    ['Compare as displayed', 'perhaps', 'No'],
    ['Long trend length', 1, ''],
    ['Long trend length', 2.5, ''],
    [
      'Exceptions',
      'red; purple',
      'red; off-by-more; red-twice; missed-twice; green-but-worse; missing-when-due; action-slipping; objective-red',
    ],
    ['Status words', 'Purple=Nearly', ''],
    ['Status colours', 'Green=#12', ''],
    ['Language', 'Klingon', 'English'],
    ['Reporting period', 'Q9 2013/14', ''],
    ['Reporting period', 'Q1', ''],
  ])('%s: %j is invalid, and the default is used', (name, value, usedInstead) => {
    const read = one(name, value);
    expect(read.settings).toEqual(DEFAULT_SETTINGS);
    expect(read.issues).toMatchObject([
      { code: 'invalid-setting', sheet: 'Settings', cell: 'B2', facts: { setting: name, usedInstead } },
    ]);
  });

  test('an unknown setting is a finding at its name', () => {
    expect(one('Colour of the sky', 'grey').issues).toMatchObject([
      { code: 'unknown-setting', cell: 'A2', facts: { setting: 'Colour of the sky' } },
    ]);
  });

  test('a blank value is the default, and the first of two rows counts', () => {
    expect(one('Charts', null).settings).toEqual(DEFAULT_SETTINGS);
    expect(readRows(['Charts', 5], ['Charts', 6]).settings.charts).toBe(5);
  });

  test('the reporting period is read by the month that the year starts in, whichever stands first', () => {
    const read = readRows(['Reporting period', 'Q1 2013'], ['Year starts in', 'January']);
    expect(read.settings.reportingPeriod?.label).toBe('Q1 2013');
    expect(one('Reporting period', date('2013-06-30')).settings.reportingPeriod?.label).toBe('Jun 2013');
  });

  test('only the missing settings are to be appended, in order', () => {
    const missing = missingSettings(readRows(['Charts', 5], ['organisation', 'Derby']));
    expect(missing.map(({ name }) => name)).toEqual(
      SETTING_NAMES.filter((name) => name !== 'Charts' && name !== 'Organisation'),
    );
    expect(missing.find(({ name }) => name === 'Default tolerance')?.value).toBe('10%');
    expect(missing.find(({ name }) => name === 'Year starts in')?.value).toBe('April');
  });

  test('what is written for a default is read back as that default', () => {
    const rows = missingSettings(readRows()).map(({ name, value }): TestCell[] => [name, value]);
    const read = readRows(...rows);
    expect(read.settings).toEqual(DEFAULT_SETTINGS);
    expect(read.issues).toEqual([]);
    expect(missingSettings(read)).toEqual([]);
  });

  test('every setting has its meaning in words', () => {
    const texts = textsFor('English');
    for (const { name } of SETTINGS) expect(texts.settings[name].meaning).not.toBe('');
  });
});

describe('--set NAME=VALUE', () => {
  const set = (...pairs: string[]) => withOverrides({ ...DEFAULT_SETTINGS, organisation: 'Derby', charts: 5 }, pairs);
  test('goes on top of the sheet', () => {
    expect(set('Default tolerance=5%', 'rule preset = floor')).toMatchObject({
      organisation: 'Derby',
      rules: { defaultTolerance: { kind: 'percent', value: 5 }, preset: 'floor' },
    });
  });
  test('a value may hold an equals sign and a name a colon', () => {
    expect(set('Status words=Green=On track', 'Bands: Red from=4%')).toMatchObject({
      statusWords: { Green: 'On track' },
      rules: { bandsRedFrom: 4 },
    });
  });
  test('a blank value puts the default back', () => {
    expect(set('Organisation=', 'Charts=')).toMatchObject({ organisation: '', charts: 24 });
  });
  test.each([
    ['nonsense', 'not-a-pair'],
    ['=5', 'not-a-pair'],
    ['Colour=blue', 'unknown-setting'],
    ['Charts=many', 'invalid-setting'],
  ])('%s is refused', (pair, reason) => {
    expect(set('Charts=3', pair)).toMatchObject({ refused: { reason, text: pair } });
  });
  test('a setting is known by its name whatever its case', () => {
    expect(settingNamed('SPC  RUN LENGTH')?.name).toBe('SPC run length');
    expect(settingNamed('SPC')).toBeUndefined();
  });
});

describe('the mapping that is kept in the workbook', () => {
  const mapping: ColumnMapping[] = [
    { sheet: 'KPIs', header: 'Wert', kind: 'indicators', field: 'value', period: 'Q1 2013/14' },
    { sheet: 'KPIs', header: 'Notiz', kind: null, field: 'ignore', period: null },
  ];
  test('comes back as it was', () => {
    expect(mappingFromRows(mappingRows(mapping))).toEqual(mapping);
  });
  test('without what is no mapping any more', () => {
    expect(
      mappingFromRows([
        ['KPIs', 'Wert', 'indicators', 'no-such-field', ''],
        ['', '', '', '', ''],
        ['KPIs', 'A', 'nokind', 'name', ''],
      ]),
    ).toEqual([]);
  });
});

describe('the shape of each setting', () => {
  const worded = SETTING_NAMES.flatMap((name) => {
    const shape = SETTING_SHAPES[name];
    return 'words' in shape ? shape.words.map((word): [SettingName, string] => [name, word]) : [];
  });
  test.each(worded)('%s offers %s, which can be read', (name, word) => {
    expect(isAllowed(name, word)).toBe(true);
    const settings = settingNamed(name)!.read({ value: word, format: null, date1904: false }, DEFAULT_SETTINGS)!;
    expect(settingNamed(name)!.print(settings)).toBe(word);
  });

  test.each(SETTING_NAMES.filter((name) => !['text', 'list'].includes(SETTING_SHAPES[name].shape)))(
    '%s does not take any words',
    (name) => expect(isAllowed(name, 'some words or other')).toBe(false),
  );

  test.each(SETTING_NAMES)('%s: what is written is read back as it was', (name) => {
    const examples = { date: '2013-11-30', period: 'Apr 2013', percent: '7.5%', amount: '12.25%', whole: '9' };
    const { shape, ...more } = SETTING_SHAPES[name];
    const own = { text: '=1/2', list: 'a; b', words: 'Green=Well; Red=Badly', colours: 'Red=#B3261E', ...examples };
    const typed = 'words' in more ? String(more.words[1]) : own[shape as keyof typeof own];
    const from = { value: typed, format: null, date1904: false };
    const settings = settingNamed(name)!.read(from, DEFAULT_SETTINGS)!;
    for (const format of [null, 'General', '0%', '0.00%', '@', 'mmm-yy', 'dd/mm/yyyy'])
      for (const date1904 of [false, true]) {
        const { value, numberFormat } = valueCell(name, settings, { format, date1904 });
        const back = { value, format: numberFormat ?? format, date1904 };
        expect(settingNamed(name)!.read(back, DEFAULT_SETTINGS)).toEqual(settings);
      }
  });
});
