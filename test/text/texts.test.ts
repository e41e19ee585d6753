import { keyOf } from '../../src/rules/key';
import { DEFAULT_RULES, PRESETS } from '../../src/rules/rule-settings';
import { assessRisk } from '../../src/rules/risks';
import { STATUSES, type Status } from '../../src/rules/statuses';
import { SETTING_NAMES } from '../../src/text/codes';
import type { RefusalFacts } from '../../src/text/refusal-facts';
import {
  countBySeverity,
  failureMessage,
  fetchTexts,
  refusalMessage,
  textsFor,
  withStatusWords,
} from '../../src/text/say';
import { reading, whyOf, type RowWords } from './row';

const texts = textsFor('English');

describe('languages', () => {
  test('are found whatever the case, and English stands in for what is not there', () => {
    expect(textsFor(' english ').language).toBe('English');
    expect(textsFor('Klingon').language).toBe('English');
  });
});

test('a workbook’s own words are used wherever a status is explained', () => {
  const own = withStatusWords(texts, { Red: 'Off track' });
  const risk = assessRisk({ likelihood: reading(5), impact: reading(5), targetScore: null });
  expect(own.why.risk(risk)).toContain('Off track from 15), so Off track.');
  expect(own.words.statuses.Green).toBe('Green');
  expect(texts.why.risk(risk)).toContain('so Red.');
});

test.each(['English', 'Cymraeg'])(
  'a row with any status is explained in the workbook’s own words alone, in %s',
  async (language) => {
    const plain = await fetchTexts(language);
    const own = Object.fromEntries(STATUSES.map((status, i) => [status, `own word ${i}`]));
    const texts = withStatusWords(plain, own);
    const rows: [Status, RowWords][] = [
      ['Green', { value: 95, against: 95 }],
      ['Amber', { value: 90, against: 95 }],
      ['Red', { value: 75, against: 95 }],
      ['Red', { value: 0, against: 1, unit: 'yes-no' }],
      ['Data only', { value: 75, against: 95, polarity: 'data-only' }],
      ['No data', { value: null, against: 95 }],
      ['No target', { value: 75, against: null }],
      ['Not due', { value: { kind: 'reason', reason: 'not-due' }, against: 95 }],
      ['Check data', { value: { kind: 'unreadable', text: 'lots' }, against: 95 }],
    ];
    for (const [status, row] of rows) {
      const why = whyOf(row, {}, texts);
      expect(why).toContain(own[status]);
      for (const usual of STATUSES) expect(why).not.toContain(plain.words.statuses[usual]);
    }
  },
);

describe('the printed key is made from the rule', () => {
  const said = (settings: Partial<typeof DEFAULT_RULES>): string[] =>
    keyOf({ ...DEFAULT_RULES, ...settings }).lines.map((line) => `${line.status}: ${texts.key.line(line)}`);

  test.each(PRESETS)('%s: each of its lines has words', (preset) => {
    const { withoutThresholds } = keyOf({ ...DEFAULT_RULES, preset });
    const lines = [...said({ preset }), ...withoutThresholds.map((line) => `${line.status}: ${texts.key.line(line)}`)];
    for (const line of lines) {
      expect(line).toMatch(/^(?:Blue|Green|Amber|Red): [a-z].{8,}$/u);
      expect(line).not.toMatch(/\s{2}|NaN|undefined|by up to ,|than ,/u);
    }
  });
  test('it tells the numbers that are set', () => {
    expect(said({ defaultTolerance: { kind: 'percent', value: 7.5 } })).toEqual([
      'Green: on target or better',
      'Amber: off target by up to 7.5% of the target, or by the row’s own tolerance or Amber line',
      'Red: off target by more than that',
    ]);
    expect(said({ preset: 'bands', bandsGreenWithin: 2, bandsRedFrom: 8 })).toEqual([
      'Green: on target or better',
      'Green: off target by no more than 2%',
      'Amber: off target by more than 2% and less than 8%',
      'Red: off target by 8% or more',
    ]);
    expect(said({ blueMargin: { kind: 'percent', value: 5 } })[0]).toBe(
      'Blue: beats the target by more than 5% of the target',
    );
  });
  test.each(STATUSES.slice(4))('%s, which is no colour, is explained too', (status) => {
    expect(texts.key.uncoloured(status)).toMatch(/^[a-z].{8,}$/u);
  });
});

describe('refusals', () => {
  const EXAMPLES: RefusalFacts = {
    'protected-sheet': { sheet: 'Indicators' },
    'protected-workbook': {},
    'cell-edit-mode': {},
    'session-lost': {},
    'part-away': {},
    'no-tracker': { sheetsLooked: 3 },
    'column-in-the-way': { sheet: 'Indicators', cell: 'L1', heading: 'Status' },
    'no-room': { sheet: 'Indicators' },
    'filtered-table': { sheet: 'Indicators', table: 'Table1' },
    'merged-in-the-way': { sheet: 'Indicators', area: 'L1:M1' },
    'too-large': { what: 'rows', found: 1234567, limit: 100000 },
    'changed-meanwhile': { sheet: 'Indicators' },
    'unknown-column': { sheet: 'Indicators', header: 'Sttaus', known: ['Status', 'Name'] },
    'unknown-field': { found: 'sttaus', known: ['status', 'name'] },
    'invalid-setting': { setting: 'Due horizon', found: 'soon', allows: { shape: 'whole', least: 0 } },
    'unknown-sheet': { found: 'Scorcard', known: ['Scorecard', 'Exceptions'] },
    'no-columns-for-lists': {},
    'no-period-columns': {},
    'year-there': { year: '2014/15' },
    'two-header-rows': { sheet: 'Indicators' },
    'tracker-there': { sheet: 'Indicators' },
    'sheet-there': { sheet: 'Indicators' },
    'out-exists': { file: 'out.xlsx' },
    'already-running': {},
    cancelled: {},
    'excel-too-old': { needed: 'ExcelApi 1.9' },
    'nothing-to-undo': {},
    'new-year-stays': {},
    'new-tracker-stays': {},
    'nothing-to-remove': {},
    'state-unreadable': { sheet: 'Stocktake state' },
    'unknown-period': { period: 'Q5 2013/14', known: ['Q2 2013/14', 'Q1 2013/14'] },
    'no-reporting-period': {},
    'period-already-closed': { period: 'Q1 2013/14', closedOn: '20 July 2013' },
    'file-not-found': { file: 'in.xlsx' },
    'file-not-readable': { file: 'in.xlsx' },
    'file-not-a-workbook': { file: 'in.xlsx' },
    'file-hostile': { file: 'in.xlsx', why: 'expands-too-far' },
    'file-encrypted': { file: 'in.xlsx' },
    'file-would-lose': { file: 'in.xlsx', parts: ['slicers', 'sparklines'] },
    'out-missing': { command: 'refresh' },
    'out-is-input': { file: 'in.xlsx' },
    'out-not-writable': { file: 'out.xlsx' },
    'input-missing': { command: 'refresh' },
    'script-missing': { file: 'script.js' },
    'unknown-command': { found: 'refrsh', known: ['refresh', 'check'] },
    'unknown-option': { found: '--perod' },
    'bad-option-value': { option: '--as-at', found: 'soon', expected: 'a date such as 2013-11-30' },
    'bad-set': { found: 'Rule preset' },
  };

  test.each(Object.entries(EXAMPLES))('%s is one line of whole sentences', (code, facts) => {
    const said = refusalMessage({ code, facts } as Parameters<typeof refusalMessage>[0], texts);
    expect(said).toMatch(/^[-A-Z“].{15,}\.$|^[a-z]+ (?:needs|is not).+\.$/u);
    expect(said).not.toMatch(/[\r\n]|undefined|null|\s{2}|\s(?:[,;]|\.(?!xlsx))/u);
    for (const fact of Object.values(facts))
      if (typeof fact === 'string' && code !== 'file-hostile') expect(said).toContain(fact);
  });

  test('a failure says that all is as it was, or exactly what was written', () => {
    expect(failureMessage({ code: 'rolled-back', facts: { why: 'GeneralException: no.' } }, texts)).toContain(
      'the workbook is as it was',
    );
    const written = ['Indicators!L2:T40', 'Data checks'];
    const said = failureMessage({ code: 'partly-written', facts: { why: 'no', written } }, texts);
    for (const place of written) expect(said).toContain(place);
  });
});

test('every setting has its meaning beside it', () => {
  expect(Object.keys(texts.settings)).toEqual([...SETTING_NAMES]);
  for (const { meaning } of Object.values(texts.settings)) expect(meaning).toMatch(/^[A-Z].{15,}\.$/u);
});

test('findings are counted by severity, and none is said where there is none', () => {
  const counts = countBySeverity([{ severity: 'error' }, { severity: 'note' }, { severity: 'note' }]);
  expect(counts).toEqual({ error: 1, warning: 0, note: 2 });
  expect(texts.dataChecks.count(counts)).toBe('1 error and 2 notes');
  expect(texts.dataChecks.count(countBySeverity([]))).toBe('nothing to report');
});

test('the headings are those of the design', () => {
  expect(Object.values(texts.headings)).toEqual([
    'Ref',
    'Period',
    'Current value',
    'Current target',
    'Status',
    'Short trend',
    'Long trend',
    'Variance',
    'Variance %',
    'Why',
    'RAG',
    'Days late',
    'Slippage',
    'Calculated rating',
    'Direction of travel',
  ]);
  expect(texts.calculated('Status')).toBe('Status (calculated)');
});
