import type { SettingShape } from '../codes';
import { listOf } from '../phrases';
import type { Texts } from '../texts';

export const settingsHeader: Texts['settingsHeader'] = ['Setting', 'Value', 'What it means'];

/** What a setting takes, in the middle of a sentence. */
const ALLOWS: Readonly<Record<SettingShape['shape'], (words: readonly string[], least: number) => string>> = {
  text: () => 'any words',
  date: () => 'a date, such as 30 November 2013',
  period: () => 'a period, such as Q2 2013/14 or Apr 2013',
  percent: () => 'a percentage, such as 5%',
  amount: () => 'a percentage of the target, such as 5%, or an amount, such as 2',
  list: () => 'words with semicolons between them',
  words: () => 'statuses with your words for them, such as Green=On track; Red=Off track',
  colours: () => 'statuses with your colours for them, such as Green=#1B7F4B; Red=#B3261E',
  whole: (_, least) => `a whole number, ${least} or more`,
  choice: (words) => listOf(words, 'or'),
  choices: (words) => `any of ${listOf(words, 'and')}, with semicolons between them; all, or none`,
};

export const settingAllows: Texts['settingAllows'] = (allows) =>
  ALLOWS[allows.shape]('words' in allows ? allows.words : [], 'least' in allows ? allows.least : 0);

/** Each setting, and what stands beside it on the Settings sheet. The default is said wherever there is one. */
export const settings: Texts['settings'] = {
  Organisation: {
    name: 'Organisation',
    meaning: 'Printed at the top of every sheet of the pack. Blank: left out.',
  },
  'Report title': {
    name: 'Report title',
    meaning: 'Printed under the organisation. Blank: Performance report.',
  },
  'Reporting period': {
    name: 'Reporting period',
    meaning: 'The period to report, such as Q2 2013/14 or Apr 2013. Blank: the latest period with a figure.',
  },
  'As at': {
    name: 'As at',
    meaning: 'The date that overdue and not yet due are counted from. Blank: today.',
  },
  'Year starts in': {
    name: 'Year starts in',
    meaning:
      'The month that the financial year starts in. Default: April, so that Q4 2013/14 is January to March 2014.',
  },
  'Rule preset': {
    name: 'Rule preset',
    meaning:
      'How a missed target becomes Amber or Red: tolerance, bands, thresholds, floor, same period last year, improvement. Default: tolerance.',
  },
  'Default tolerance': {
    name: 'Default tolerance',
    meaning:
      'How far a missed target may be off and still be Amber, where a row states no tolerance: a percentage of the target, or an amount. Exactly on it is Amber. Default: 10%.',
  },
  'Bands: Green within': {
    name: 'Bands: Green within',
    meaning: 'Rule preset bands: off by no more than this percentage of the target is still Green. Default: 1%.',
  },
  'Bands: Red from': {
    name: 'Bands: Red from',
    meaning: 'Rule preset bands: off by this percentage of the target or more is Red. Default: 5%.',
  },
  'Same period last year: off by more than': {
    name: 'Same period last year: off by more than',
    meaning:
      'Rule preset same period last year: off by no more than this is Green; beyond it the row is Amber if no worse than last year, else Red. Default: 10%.',
  },
  'Blue margin': {
    name: 'Blue margin',
    meaning:
      'A target beaten by more than this is Blue: a percentage of the target, or an amount. Blank: no indicator is Blue.',
  },
  'Compare as displayed': {
    name: 'Compare as displayed',
    meaning: 'Yes: value and target are rounded to the decimals shown before they are compared. Default: No.',
  },
  'Trend mode': {
    name: 'Trend mode',
    meaning:
      'What a figure is compared with for its trend: ongoing (the period before), year on year (the same period last year), or automatic (year on year for cumulative rows, ongoing for the others). Default: automatic.',
  },
  'Long trend length': {
    name: 'Long trend length',
    meaning: 'How many earlier periods the long trend takes the mean of. Blank: 4, and 6 for monthly rows.',
  },
  'Trend tolerance': {
    name: 'Trend tolerance',
    meaning: 'A change of no more than this percentage is Stable. Default: 0%.',
  },
  'Roll-up': {
    name: 'Roll-up',
    meaning:
      'How the calculated rating of an objective comes from its indicators: majority (ties to the worse), worst, share (Red from 50% Red, Amber from 25%), mean; add “and actions” for actions to vote too. Default: majority.',
  },
  Exceptions: {
    name: 'Exceptions',
    meaning:
      'Which kinds of exception are listed, separated by semicolons: red; off-by-more; red-twice; missed-twice; green-but-worse; missing-when-due; action-slipping; objective-red. Default: all.',
  },
  'SPC run length': {
    name: 'SPC run length',
    meaning: 'Control charts: how many points rising, falling or on one side of the mean make a signal. Default: 7.',
  },
  'SPC screening': {
    name: 'SPC screening',
    meaning: 'Control charts: Yes leaves outlying moving ranges out of the limits. Default: No.',
  },
  'Status words': {
    name: 'Status words',
    meaning:
      'Your own words for the statuses, such as Green=On track; Amber=At risk; Red=Off track. Blank: the usual words.',
  },
  'Status colours': {
    name: 'Status colours',
    meaning:
      'Your own colours, such as Green=#1B7F4B; Red=#B3261E. A colour that text cannot be read on is reported. Blank: the usual colours.',
  },
  Grades: {
    name: 'Grades',
    meaning:
      'Grades that some rows hold in place of numbers, best first, separated by semicolons. Default: Outstanding; Good; Requires improvement; Inadequate.',
  },
  'Governance objective': {
    name: 'Governance objective',
    meaning:
      'The word in the Objective column that marks governance indicators, which belong to no objective. Default: Governance.',
  },
  'Overall rating': {
    name: 'Overall rating',
    meaning: 'Your own rating of the whole plan, printed on the Scorecard beside the calculated one. Blank: left out.',
  },
  'Overall because': {
    name: 'Overall because',
    meaning: 'The reason for the overall rating, printed with it.',
  },
  Language: {
    name: 'Language',
    meaning: 'The language of the sheets that are written: English or Welsh. Default: English.',
  },
  Charts: {
    name: 'Charts',
    meaning: 'The most charts on the Trends sheet; further indicators are named beneath them. Default: 24.',
  },
  'Due horizon': {
    name: 'Due horizon',
    meaning: 'How many month ends ahead an open action is listed as due: 1 is to the end of next month. Default: 1.',
  },
};
