import { readSettings } from '../../src/settings/read-settings';
import { fetchTexts } from '../../src/text/say';
import { act, column, paperOf, perform, seen, type Paper } from '../plan/paper';
import { pc, read, sheet, workbook, type TestCell } from '../tracker/grid';

const HEADER = ['Ref', 'Indicator', 'Unit', 'Good is', 'Target', 'Q1 2013/14', 'Q2 2013/14'];
const ROWS: TestCell[][] = [
  ['1.1', 'Days lost', 'days', 'Low', 9.8, 9.6, 9.33],
  ['1.2', 'Reviews done', '%', 'High', pc(0.95), pc(0.77), pc(0.75)],
  ['1.4', 'Life expectancy', 'years', 'Data only', null, 81, 81.4],
  ['1.5', 'Response rate', '%', 'High', null, null, null],
];
const CYMRAEG = { set: ['Language=Cymraeg'] };

const tracker = (header = HEADER, rows = ROWS): Paper =>
  paperOf(workbook(sheet('KPIs', [['Performance 2013/14'], [], header, ...rows])));

beforeAll(() => fetchTexts('Cymraeg'));

describe('a sheet in Welsh', () => {
  const paper = tracker();
  beforeAll(() => act(paper, 'refresh', CYMRAEG));
  test('has Welsh headings and Welsh words under them', () => {
    expect(column(paper, 'KPIs', 'Statws')).toEqual(['Gwyrdd', 'Coch', 'Data yn unig', 'Dim data']);
    expect(column(paper, 'KPIs', 'Tuedd fer')[0]).toBe('Gwella');
    expect(column(paper, 'KPIs', 'Pam')[1]).toBe(
      '75% yn erbyn targed o 95%: 20 pwynt yn brin, y tu hwnt i’r lwfans o 10% (9.5 pwynt), felly’r statws yw Coch. Rheol: goddefiant, goddefiant diofyn y llyfr gwaith. Tuedd fer: Dirywio, o’i gymharu â 77% ar gyfer Q1 2013/14. Tuedd hir: Newydd, gan fod angen 2 ffigur cynharach.',
    );
    expect(paper.sheets.map(({ name }) => name)).toContain('Gwiriadau data');
  });
  test('is not written to by a second refresh', () => {
    expect(perform(paper, 'refresh', CYMRAEG).plan.edits).toEqual([]);
  });
  test('has coloured words in Welsh', () => {
    expect(paper.sheets[0]!.rules.map(({ rule }) => rule.word)).toEqual(
      expect.arrayContaining(['Glas', 'Gwyrdd', 'Oren', 'Coch']),
    );
  });
});

test('what a program reads stays in English whatever the language of the sheet', () => {
  const english = perform(tracker(), 'refresh').results!;
  const welsh = perform(tracker(), 'refresh', CYMRAEG).results!;
  expect(welsh.counts).toEqual(english.counts);
  const words = ({ status, shortTrend, longTrend }: (typeof welsh.indicators)[number]) => [
    status,
    shortTrend,
    longTrend,
  ];
  expect(welsh.indicators.map(words)).toEqual(english.indicators.map(words));
  expect(welsh.findings.map(({ code, severity }) => [code, severity])).toEqual(
    english.findings.map(({ code, severity }) => [code, severity]),
  );
});

describe('from one language to the other and back', () => {
  test('the columns are known as ours, nothing is taken for typed over, and no column is added', () => {
    const paper = tracker();
    act(paper, 'refresh');
    const before = seen(paper);
    const widths = paper.sheets[0]!.cells.map((row) => row.length);
    act(paper, 'refresh', CYMRAEG);
    expect(paper.sheets[0]!.cells.map((row) => row.length)).toEqual(widths);
    expect(perform(paper, 'refresh', CYMRAEG).plan.edits).toEqual([]);
    const { results } = act(paper, 'refresh');
    expect(results!.findings.map(({ code }) => code)).not.toContain('calculated-cell-overwritten');
    expect(seen(paper).KPIs).toEqual(before.KPIs);
  });
});

describe('a tracker that is kept in Welsh', () => {
  const WELSH = ['Cyf', 'Dangosydd', 'Uned', 'Polaredd', 'Amlder', 'Targed', 'Ch1 2013/14', 'Ch2 2013/14', 'Statws'];
  const WELSH_ROWS: TestCell[][] = [
    ['1.1', 'Diwrnodau a gollwyd', 'days', 'Is', 'Chwarterol', 9.8, 9.6, 9.33, 'Gwyrdd'],
    ['1.2', 'Adolygiadau', '%', 'Uwch', 'Bob chwarter', pc(0.95), pc(0.77), pc(0.75), 'Oren'],
    ['1.3', 'Disgwyliad oes', 'number', 'Data yn unig', 'Blynyddol', null, 81, 81.4, ''],
    ['', 'Cyfanswm', '', '', '', null, 1, 2, ''],
  ];
  const results = perform(tracker(WELSH, WELSH_ROWS), 'refresh').results!;
  test('is read by its Welsh headings and words', () => {
    expect(results.period).toBe('Q2 2013/14');
    expect(results.indicators.map(({ ref, status }) => [ref, status])).toEqual([
      ['1.1', 'Green'],
      ['1.2', 'Red'],
      ['1.3', 'Data only'],
    ]);
  });
  test('has its typed statuses compared, and its totals passed over', () => {
    const found = results.findings.map(({ code }) => code);
    expect(found.filter((code) => code === 'typed-status-differs')).toHaveLength(1);
    expect(found).toContain('total-row-skipped');
    expect(found).not.toContain('unknown-word');
    expect(found).not.toContain('unreadable-status');
  });
  test('has months and dates in Welsh', () => {
    const months = read(
      sheet('DP', [
        ['Cyf', 'Dangosydd', 'Targed', 'Ebrill 2013', 'Mai 2013'],
        ['1', 'Galwadau', 3, 1, 2],
      ]),
    );
    expect(months.reportingPeriod?.label).toBe('May 2013');
  });
});

describe('the Settings sheet', () => {
  const said = (rows: TestCell[][], name = 'Gosodiadau') =>
    readSettings(workbook(sheet(name, [['Gosodiad', 'Gwerth', 'Ystyr'], ...rows])));
  test('is read in Welsh, names and all', () => {
    const { settings, issues } = said([
      ['Sefydliad', 'Cyngor Powys'],
      ['Iaith', 'Cymraeg'],
      ['Cymharu fel y’i dangosir', 'Ie'],
      ['Y flwyddyn yn dechrau ym mis', 'Ionawr'],
      ['Geiriau statws', 'Coch=Oddi ar y trywydd'],
    ]);
    expect(issues).toEqual([]);
    expect(settings).toMatchObject({
      organisation: 'Cyngor Powys',
      language: 'Cymraeg',
      statusWords: { Red: 'Oddi ar y trywydd' },
      rules: { compareAsDisplayed: true, yearStart: 1 },
    });
  });
  test.each(['Welsh', 'CYMRAEG', 'cy'])('takes %s for Welsh', (language) => {
    expect(said([['Language', language]]).settings.language).toBe('Cymraeg');
  });
  test('tells of a language that is not there', () => {
    expect(said([['Language', 'Klingon']]).issues.map(({ code }) => code)).toEqual(['invalid-setting']);
  });
});
