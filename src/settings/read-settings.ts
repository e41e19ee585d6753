import type { SettingName } from '../text/codes';
import { a1 } from '../tracker/address';
import { gridOf } from '../tracker/grid';
import type { Issue } from '../tracker/records';
import { settingsHeader } from '../tracker/settings-header';
import type { CellValue, Snapshot } from '../tracker/snapshot';
import { tidyText } from '../tracker/words';
import { settingNamed, SETTINGS } from './catalogue';
import { textOf, type SettingCell } from './setting-cells';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** Where the settings stand, so that missing ones can be appended and values changed. */
export interface SettingsPlace {
  readonly sheetId: string;
  readonly sheet: string;
  readonly headerRow: number;
  /** Of the names; the values are in the next column, the meanings in the one after. */
  readonly column: number;
  /** The last row that holds anything in those columns; the header row where nothing stands under it. */
  readonly lastRow: number;
}

export interface SettingsRead {
  readonly settings: Settings;
  readonly issues: readonly Issue[];
  /** Null where the workbook has no such sheet. */
  readonly place: SettingsPlace | null;
  /** The row of each setting that the sheet has. */
  readonly rows: ReadonlyMap<SettingName, number>;
  /** What stands in the value cell of each of those. */
  readonly typed: ReadonlyMap<SettingName, TypedSetting>;
}

/** A value as it was typed, blank or not, and whether it is one of those allowed. */
export interface TypedSetting {
  readonly from: SettingCell;
  readonly isValid: boolean;
}

interface Typed {
  readonly name: SettingName;
  readonly from: SettingCell;
  readonly row: number;
}

/**
 * Reads the sheet called Settings whose header row is Setting and Value, whoever made it; a blank value is the default.
 * Unknown names and invalid values are findings, and the default is used. The sheet must have been read whole.
 */
export function readSettings(snapshot: Snapshot): SettingsRead {
  for (const sheet of snapshot.sheets) {
    const header = settingsHeader(sheet);
    if (!header) continue;
    const grid = gridOf(sheet, []);
    const issues: Issue[] = [];
    const typed: Typed[] = [];
    const rows = new Map<SettingName, number>();
    let lastRow = header.row;
    for (let row = header.row + 1; row <= grid.lastRow; row++) {
      const name = tidyText(grid.string(row, header.column));
      const value = grid.value(row, header.column + 1);
      if (name !== '' || value !== '' || grid.value(row, header.column + 2) !== '') lastRow = row;
      if (name === '') continue;
      const entry = settingNamed(name);
      if (!entry) {
        const cell = a1(row, header.column);
        issues.push({ code: 'unknown-setting', sheet: sheet.name, cell, record: null, facts: { setting: name } });
      } else if (!rows.has(entry.name)) {
        rows.set(entry.name, row);
        const from = { value, format: grid.format(row, header.column + 1), date1904: snapshot.date1904 };
        typed.push({ name: entry.name, from, row });
      }
    }
    const values = new Map<SettingName, TypedSetting>();
    const settings = inOrder(typed).reduce((before, { name, from, row }) => {
      const after = put(name, from, before);
      values.set(name, { from, isValid: after !== null });
      if (after) return after;
      issues.push({
        code: 'invalid-setting',
        sheet: sheet.name,
        cell: a1(row, header.column + 1),
        record: null,
        facts: { setting: name, found: textOf(from), usedInstead: String(printed(name, DEFAULT_SETTINGS)) },
      });
      return before;
    }, DEFAULT_SETTINGS);
    const place = { sheetId: sheet.id, sheet: sheet.name, headerRow: header.row, column: header.column, lastRow };
    return { settings, issues, place, rows, typed: values };
  }
  return { settings: DEFAULT_SETTINGS, issues: [], place: null, rows: new Map(), typed: new Map() };
}

/** Periods are read by the month that the year starts in, so that setting comes first. */
const inOrder = (typed: readonly Typed[]): Typed[] =>
  [...typed].sort((a, b) => Number(b.name === 'Year starts in') - Number(a.name === 'Year starts in'));

const isBlank = ({ value }: SettingCell): boolean => value === '' || (typeof value === 'string' && value.trim() === '');

/** The settings with one changed; null where the value is none of those allowed. A blank value changes nothing. */
function put(name: SettingName, from: SettingCell, settings: Settings): Settings | null {
  return isBlank(from) ? settings : (settingNamed(name)?.read(from, settings) ?? null);
}

const printed = (name: SettingName, settings: Settings): CellValue => settingNamed(name)?.print(settings) ?? '';

/** Why a `NAME=VALUE` cannot be taken. */
interface OverrideRefused {
  readonly reason: 'not-a-pair' | 'unknown-setting' | 'invalid-setting';
  /** As given. */
  readonly text: string;
  readonly setting: string;
  readonly found: string;
}

/**
 * The settings with `NAME=VALUE` pairs on top, as `--set` gives them; the first that cannot be taken refuses them all.
 * A blank value puts the default back.
 */
export function withOverrides(settings: Settings, pairs: readonly string[]): Settings | { refused: OverrideRefused } {
  const typed: { name: SettingName; from: SettingCell; text: string; row: number }[] = [];
  for (const [row, text] of pairs.entries()) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/su.exec(text) ?? [];
    const refuse = (reason: OverrideRefused['reason']) => ({
      refused: { reason, text, setting: name.trim(), found: value },
    });
    if (name === '') return refuse('not-a-pair');
    const entry = settingNamed(name);
    if (!entry) return refuse('unknown-setting');
    typed.push({ name: entry.name, from: { value: value.trim(), format: null, date1904: false }, text, row });
  }
  let changed = settings;
  for (const one of inOrder(typed)) {
    const value = isBlank(one.from) ? printed(one.name, DEFAULT_SETTINGS) : one.from.value;
    const next = value === '' ? cleared(one.name, changed) : put(one.name, { ...one.from, value }, changed);
    const text = pairs[one.row] ?? '';
    if (!next) return { refused: { reason: 'invalid-setting', text, setting: one.name, found: textOf(one.from) } };
    changed = next;
  }
  return changed;
}

/** A setting whose default is blank, put back to it. */
function cleared(name: SettingName, settings: Settings): Settings {
  const { rules } = settings;
  const blank: Partial<Record<SettingName, Settings>> = {
    Organisation: { ...settings, organisation: '' },
    'Report title': { ...settings, reportTitle: '' },
    'Reporting period': { ...settings, reportingPeriod: null },
    'As at': { ...settings, asAt: null },
    'Blue margin': { ...settings, rules: { ...rules, blueMargin: null } },
    'Long trend length': { ...settings, rules: { ...rules, longTrendLength: null } },
    'Status words': { ...settings, statusWords: {} },
    'Status colours': { ...settings, statusColours: {} },
    'Overall rating': { ...settings, overallRating: '' },
    'Overall because': { ...settings, overallBecause: '' },
  };
  return blank[name] ?? settings;
}

/** The settings that the sheet lacks, with the values in force, in the sheet's order: the rows to append. */
export const missingSettings = (read: SettingsRead): { name: SettingName; value: CellValue }[] =>
  SETTINGS.filter(({ name }) => !read.rows.has(name)).map(({ name, print }) => ({
    name,
    value: print(DEFAULT_SETTINGS),
  }));
