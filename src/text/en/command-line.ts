import type { CommandLineTexts } from '../command-line-texts';
import { listOf } from '../phrases';
import { dataChecks } from './listing';

const some = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

const forPeriod = (period: string | null): string => (period === null ? '' : ` for ${period}`);

/** What the command line says: in English, whatever the workbook speaks. */
export const commandLine: CommandLineTexts = {
  usage: [
    'stocktake COMMAND WORKBOOK.xlsx [OPTIONS]',
    '  refresh  IN.xlsx --out OUT.xlsx   work out status and trend, and write them beside the tracker',
    '  check    IN.xlsx                  list what is wrong with the data (exit 1 where there are errors)',
    '  pack     IN.xlsx --out OUT.xlsx   refresh, then build the pack',
    '  close    IN.xlsx --out OUT.xlsx   close the reporting period',
    '  chase    IN.xlsx                  what is missing or wrong, by owner, ready to send',
    '  new      OUT.xlsx                 make an empty tracker with lists to choose from, notes and settings',
    '  new-year IN.xlsx --out OUT.xlsx   add the columns of the next financial year',
    '  columns  IN.xlsx                  show which column is read as what',
    '  map      IN.xlsx --map "SHEET!HEADER=FIELD" --out OUT.xlsx   say what a column is (or: none, automatic)',
    '  settings IN.xlsx [--set "NAME=VALUE" --out OUT.xlsx]   show the settings, or keep values on the Settings sheet',
    '  lists    IN.xlsx --out OUT.xlsx   put lists to choose from on Good is, Frequency, Counting and Status columns',
    '  undo     IN.xlsx --out OUT.xlsx   undo the last refresh',
    '  remove   IN.xlsx --out OUT.xlsx   take away everything that Stocktake made',
    '  exec     SCRIPT.js IN.xlsx --out OUT.xlsx   run an Office.js script on a workbook',
    'Options: --period "Q2 2013/14", --as-at 2013-11-30, --set "NAME=VALUE" (as often as needed), --json, --allow-loss; with pack: --sheets "Scorecard, Exceptions" (remembered; all: every sheet that has something to show) and --publish (the accessible copy)',
  ].join('\n'),
  saved: ({ file, period, written }) =>
    `${written === null ? '' : `${some(written, 'cell was', 'cells were')} written${forPeriod(period)}. `}Saved as ${file}.`,
  nothingToWrite: ({ period }) => `All is as it should be${forPeriod(period)}: nothing was written.`,
  checked: ({ period, indicators, counts }) =>
    `${some(indicators, 'indicator', 'indicators')} checked${forPeriod(period)}: ${dataChecks.count(counts)}.`,
  scriptFailed: ({ code, message, statement }) =>
    `${code}: ${message}${statement === null ? '' : `\n  at ${statement}`}`,
  column: ({ sheet, cell, header, as, period, isByHand }) =>
    `${sheet}!${cell} · ${header} · ${as === null ? 'not read' : [as, period].filter((part) => part !== null).join(' ')}${isByHand ? ' · as chosen' : ''}`,
  setting: ({ name, value, usual, isValid }) =>
    [
      name,
      isValid ? value || usual : `${value} (not understood; ${usual || 'blank'} is used)`,
      value === '' && 'default',
    ]
      .filter((part) => part)
      .join(' · '),
  lost: ({ parts }) => `Saved without ${listOf(parts, 'and')}.`,
};
