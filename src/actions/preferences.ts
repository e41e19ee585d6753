import type { Period } from '../rules/periods';
import type { IsoDate } from '../rules/dates';
import { readSettings, withOverrides, type SettingsRead } from '../settings/read-settings';
import type { Settings } from '../settings/settings';
import type { Refusal } from '../text/refusal-facts';
import { textsFor, withStatusWords } from '../text/say';
import type { Texts } from '../text/texts';
import { dateOfText } from '../tracker/cells/dates';
import { periodOfText } from '../tracker/period-text';
import type { Snapshot } from '../tracker/snapshot';
import type { ActionOptions, Clock } from './options';

/** Settings and options together: what holds for one run. */
export interface Preferences {
  settings: Settings;
  read: SettingsRead;
  /** Asked for by option or setting; null: the latest with data. */
  period: Period | null;
  /** The option's text, where there was one that must be a period of the tracker. */
  askedPeriod: string | null;
  asAt: IsoDate;
  texts: Texts;
  refusals: Refusal[];
}

/** Puts options on top of the Settings sheet. What cannot be taken is refused. */
export function preferences(snapshot: Snapshot, options: ActionOptions, clock: Clock): Preferences {
  const wanted = withoutTexts(snapshot, options, clock);
  const { language, statusWords } = wanted.settings;
  return { ...wanted, texts: withStatusWords(textsFor(language), statusWords) };
}

/** The same before anything is to be said. */
export function withoutTexts(snapshot: Snapshot, options: ActionOptions, clock: Clock): Omit<Preferences, 'texts'> {
  const read = readSettings(snapshot);
  const refusals: Refusal[] = [];
  const overridden = withOverrides(read.settings, options.set);
  if ('refused' in overridden) refusals.push({ code: 'bad-set', facts: { found: overridden.refused.text } });
  const settings = 'refused' in overridden ? read.settings : overridden;

  const context = { yearStart: settings.rules.yearStart, date1904: snapshot.date1904, year: null };
  const period = options.period === null ? settings.reportingPeriod : periodOfText(options.period, context);
  if (options.period !== null && period === null) {
    refusals.push({ code: 'unknown-period', facts: { period: options.period, known: [] } });
  }
  const asAt = options.asAt === null ? (settings.asAt ?? clock.today()) : dateOfText(options.asAt);
  if (asAt === null) {
    const facts = { option: '--as-at', found: options.asAt ?? '', expected: '2013-11-30' };
    refusals.push({ code: 'bad-option-value', facts });
  }
  return {
    settings,
    read,
    period,
    askedPeriod: options.period,
    asAt: asAt ?? clock.today(),
    refusals,
  };
}
