import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/checks/catalogue';
import { SEVERITIES, severityOf } from '../../src/checks/severities';
import { textsFor } from '../../src/text/say';
import type { FindingCode, Severity } from '../../src/text/finding-facts';

const codes = Object.keys(SEVERITIES) as FindingCode[];
const SRC = join(__dirname, '../../src');

/** Every file of a room that could raise a finding. */
const sourcesIn = (room: string): string[] =>
  readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(SRC, room, file), 'utf8'));

describe('the catalogue of checks', () => {
  test('has one file for each check', () => {
    const files = readdirSync(join(SRC, 'checks/catalogue')).filter((file) => file !== 'index.ts');
    expect(CHECKS).toHaveLength(files.length);
  });

  test.each(codes)('%s is raised by some check, or where the tracker is read or planned', (code) => {
    const raisers = ['tracker', 'settings', 'plan', 'checks/catalogue'].flatMap(sourcesIn);
    expect(raisers.some((source) => source.includes(`'${code}'`))).toBe(true);
  });

  test('every code has words in every language', () => {
    expect(Object.keys(textsFor('English').findings).sort()).toEqual([...codes].sort());
  });
});

describe('severities are the design’s table', () => {
  const TABLE: Record<Severity, FindingCode[]> = {
    error: [
      'unreadable-value',
      'error-cell',
      'percent-scale-mixed',
      'polarity-against-target-sign',
      'threshold-on-wrong-side',
      'range-limits-crossed',
      'unreadable-tolerance',
      'score-out-of-range',
    ],
    warning: [
      'duplicate-ref',
      'ref-is-number',
      'missing-name',
      'unknown-word',
      'unreadable-status',
      'scale-jump',
      'unit-mismatch',
      'percentage-over-100',
      'negative-count',
      'zero-target-percentage-tolerance',
      'missing-threshold',
      'value-missing-when-due',
      'cumulative-falls',
      'future-period-filled',
      'closed-period-restated',
      'date-stored-as-text',
      'due-before-start',
      'completed-without-date',
      'completed-in-future',
      'revised-before-original',
      'orphan-objective',
      'objective-without-reason',
      'red-without-remedial-action',
      'typed-status-differs',
      'merged-cells-in-data',
      'formula-overwritten',
      'calculated-cell-overwritten',
      'unknown-setting',
      'invalid-setting',
      'palette-low-contrast',
      'columns-detached',
    ],
    note: [
      'provisional-value',
      'missing-target',
      'suppressed-value',
      'series-gap',
      'stale-commentary',
      'heading-row-skipped',
      'total-row-skipped',
      'figure-row-skipped',
      'ambiguous-column',
      'unread-period',
    ],
  };
  const byFacts: FindingCode[] = [
    'missing-polarity',
    'missing-ref',
    'number-stored-as-text',
    'commentary-contradicts-figure',
  ];

  test.each(Object.entries(TABLE))('%s', (severity, expected) => {
    expect(codes.filter((code) => SEVERITIES[code] === severity).sort()).toEqual([...expected].sort());
  });
  test('the rest are decided by what was found', () => {
    expect(codes.filter((code) => typeof SEVERITIES[code] === 'function').sort()).toEqual([...byFacts].sort());
  });

  test.each<[string, Severity]>([
    ['75', 'warning'],
    ['1,234', 'warning'],
    ['(250)', 'warning'],
    ['-3', 'warning'],
    ['75%', 'note'],
    ['£446k', 'note'],
    ['12 days', 'note'],
    ['≥95', 'note'],
  ])('a number stored as the text %s is a %s', (found, severity) => {
    expect(severityOf('number-stored-as-text', { found, readAs: '' })).toBe(severity);
  });
  test('polarity that a sign gives is a note, and an error where nothing does', () => {
    expect(severityOf('missing-polarity', { sign: '≥' })).toBe('note');
    expect(severityOf('missing-polarity', { sign: null })).toBe('error');
  });
});
