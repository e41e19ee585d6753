import { MONTHS_IN_FULL } from './months';
import type * as z from 'zod/mini';
import type { Amount } from '../rules/reading';
import { EXCEPTION_KINDS, PRESETS, ROLL_UPS, TREND_MODES, type RuleSettings } from '../rules/rule-settings';
import { STATUSES } from '../rules/statuses';
import type { SettingName } from '../text/codes';
import { ALL_TEXTS, languageNamed } from '../text/say';
import { periodOfNumber, periodOfText } from '../tracker/period-text';
import type { CellValue } from '../tracker/snapshot';
import { plainWords } from '../tracker/words';
import {
  amount,
  cell,
  date,
  list,
  month,
  oneOf,
  pairs,
  percent,
  someOf,
  text,
  textOf,
  whole,
  yesNo,
  type SettingCell,
} from './setting-cells';
import type { Settings } from './settings';

/** One setting: how its value is read, and how it is written when its row is appended to the sheet. */
interface SettingEntry {
  readonly name: SettingName;
  /** The settings with this one read; null where its value is none of those allowed. */
  read(from: SettingCell, settings: Settings): Settings | null;
  /** What stands in the Value cell for it; `''` is blank. */
  print(settings: Settings): CellValue;
}

function entry<Value>(
  name: SettingName,
  schema: z.ZodMiniType<Value, SettingCell>,
  put: (settings: Settings, value: Value) => Settings,
  print: (settings: Settings) => CellValue,
): SettingEntry {
  return {
    name,
    read: (from, settings) => {
      const parsed = schema.safeParse(from);
      return parsed.success ? put(settings, parsed.data) : null;
    },
    print,
  };
}

/** A setting that is one of the settings' own texts or numbers. */
const own = <Key extends keyof Settings>(
  name: SettingName,
  schema: z.ZodMiniType<Settings[Key], SettingCell>,
  key: Key,
  print: (value: Settings[Key]) => CellValue,
) =>
  entry(
    name,
    schema,
    (settings, value) => ({ ...settings, [key]: value }),
    (settings) => print(settings[key]),
  );

/** A setting of the rule book. */
const rule = <Key extends keyof RuleSettings>(
  name: SettingName,
  schema: z.ZodMiniType<RuleSettings[Key], SettingCell>,
  key: Key,
  print: (value: RuleSettings[Key]) => CellValue,
) =>
  entry(
    name,
    schema,
    (settings, value) => ({ ...settings, rules: { ...settings.rules, [key]: value } }),
    (settings) => print(settings.rules[key]),
  );

const asIs = <Value extends CellValue>(value: Value): CellValue => value;
const orBlank = (value: number | null): CellValue => value ?? '';
const asPercent = (value: number): CellValue => `${value}%`;
const asAmount = (value: Amount | null): CellValue =>
  value === null ? '' : value.kind === 'percent' ? `${value.value}%` : value.value;
const asYesNo = (value: boolean): CellValue => (value ? 'Yes' : 'No');
const asList = (values: readonly string[]): CellValue => values.join('; ');
const asPairs = (values: Readonly<Partial<Record<string, string>>>): CellValue =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${value ?? ''}`)
    .join('; ');

const isColour = (value: string): boolean => /^#[\da-f]{6}$/iu.test(value);

/** `majority`, or `majority and actions` for actions to vote too. */
const ROLL_UP: SettingEntry = {
  name: 'Roll-up',
  read: (from, settings) => {
    const typed = plainWords(textOf(from));
    const actions = / (?:and|with|plus) actions$/u.test(typed);
    const words = typed
      .replace(/ (?:and|with|plus) actions$/u, '')
      .replace(/^weighted /u, '')
      .replace(/ of red$/u, '');
    const rollUp = ROLL_UPS.find((one) => one === words);
    return rollUp ? { ...settings, rules: { ...settings.rules, rollUp, rollUpActions: actions } } : null;
  },
  print: ({ rules }) => (rules.rollUpActions ? `${rules.rollUp} and actions` : rules.rollUp),
};

/** Read by the year's first month, so it comes after that setting. */
const REPORTING_PERIOD: SettingEntry = {
  name: 'Reporting period',
  read: (from, settings) => {
    const parsed = cell.safeParse(from);
    if (!parsed.success) return null;
    const { value, date1904 } = parsed.data;
    const context = { yearStart: settings.rules.yearStart, year: null, date1904 };
    const period = typeof value === 'number' ? periodOfNumber(value, context) : periodOfText(textOf(from), context);
    return period && { ...settings, reportingPeriod: period };
  },
  print: ({ reportingPeriod }) => reportingPeriod?.label ?? '',
};

const LANGUAGE: SettingEntry = {
  name: 'Language',
  read: (from, settings) => {
    const language = languageNamed(textOf(from));
    return language === null ? null : { ...settings, language };
  },
  print: ({ language }) => language,
};

/** Every setting, in the order in which the sheet lists them (decisions.md, Settings and options). */
export const SETTINGS: readonly SettingEntry[] = [
  own('Organisation', text, 'organisation', asIs),
  own('Report title', text, 'reportTitle', asIs),
  REPORTING_PERIOD,
  own('As at', date, 'asAt', (value) => value ?? ''),
  rule('Year starts in', month, 'yearStart', (value) => MONTHS_IN_FULL[value - 1] ?? ''),
  rule('Rule preset', oneOf(PRESETS), 'preset', asIs),
  rule('Default tolerance', amount, 'defaultTolerance', asAmount),
  rule('Bands: Green within', percent, 'bandsGreenWithin', asPercent),
  rule('Bands: Red from', percent, 'bandsRedFrom', asPercent),
  rule('Same period last year: off by more than', percent, 'lastYearOffBy', asPercent),
  rule('Blue margin', amount, 'blueMargin', asAmount),
  rule('Compare as displayed', yesNo, 'compareAsDisplayed', asYesNo),
  rule('Trend mode', oneOf(TREND_MODES), 'trendMode', asIs),
  rule('Long trend length', whole(2), 'longTrendLength', orBlank),
  rule('Trend tolerance', percent, 'trendTolerance', asPercent),
  ROLL_UP,
  rule('Exceptions', someOf(EXCEPTION_KINDS), 'exceptions', asList),
  rule('SPC run length', whole(3), 'spcRunLength', asIs),
  rule('SPC screening', yesNo, 'spcScreening', asYesNo),
  own(
    'Status words',
    pairs(STATUSES, (value) => value !== ''),
    'statusWords',
    asPairs,
  ),
  own('Status colours', pairs(STATUSES, isColour), 'statusColours', asPairs),
  rule('Grades', list, 'grades', asList),
  own('Governance objective', text, 'governanceObjective', asIs),
  own('Overall rating', text, 'overallRating', asIs),
  own('Overall because', text, 'overallBecause', asIs),
  LANGUAGE,
  own('Charts', whole(0), 'charts', asIs),
  rule('Due horizon', whole(0), 'dueHorizon', asIs),
];

/** By the names that they have on the sheet in any language. */
const BY_NAME = new Map(
  ALL_TEXTS.flatMap((texts) =>
    SETTINGS.flatMap((setting) =>
      [setting.name, texts.settings[setting.name].name].map((name): [string, SettingEntry] => [
        plainWords(name),
        setting,
      ]),
    ),
  ),
);

/** The setting of a name; case and punctuation do not matter. */
export const settingNamed = (name: string): SettingEntry | undefined => BY_NAME.get(plainWords(name));
