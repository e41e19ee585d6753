import { listOf, quote } from '../phrases';
import type { PaneTexts, RecordKind } from '../pane-texts';
import { choose } from './choose';
import { pages } from './pages';

const KINDS: Record<RecordKind, [one: string, many: string]> = {
  indicators: ['indicator', 'indicators'],
  objectives: ['objective', 'objectives'],
  actions: ['action', 'actions'],
  risks: ['risk', 'risks'],
  budgets: ['budget line', 'budget lines'],
};

const number = (n: number): string => n.toLocaleString('en-GB');

export const pane: PaneTexts = {
  ...pages,
  ...choose,
  opening: 'Looking at the workbook…',
  pages: { overview: 'Overview', row: 'Row', findings: 'Checks', meeting: 'Meeting', settings: 'Settings' },
  pagesLabel: 'Pages of Stocktake',
  foundTitle: 'In this workbook',
  found: ({ kind, count, sheets }) =>
    `${number(count)} ${KINDS[kind][count === 1 ? 0 : 1]} on ${listOf([...sheets], 'and')}`,
  nothingFound:
    'No tracker was found. A tracker has a header row within the first 20 rows, with a name or ref and, for indicators, at least one period or value column.',
  periodLabel: 'Reporting period',
  noPeriod: 'None yet: no value can be read',
  countsTitle: 'Status of indicators',
  count: ({ word, count }) => `${word}: ${number(count)}`,
  listCounted: 'Lists these indicators, or puts the list away',
  findingsTitle: 'Data checks',
  noFindings: 'Nothing was found that needs mending.',
  severityFilter: ({ severity, count }) => {
    const words = { error: ['error', 'errors'], warning: ['warning', 'warnings'], note: ['note', 'notes'] } as const;
    return `${number(count)} ${words[severity][count === 1 ? 0 : 1]}`;
  },
  allFindings: (count) => `All ${number(count)}`,
  showMore: (count) => `Show ${number(count)} more`,
  goTo: ({ sheet, cell }) => `Go to ${cell} on ${quote(sheet)}`,
  cellGone: ({ sheet, cell }) => `${cell} on ${quote(sheet)} is no longer there: refresh, and the list is made anew.`,
  consent: {
    title: 'Stocktake will add to this workbook',
    columns: ({ sheet, headings }) => `On ${quote(sheet)}, beside the table: ${listOf([...headings], 'and')}.`,
    sheets: (names) =>
      names.length === 1
        ? `A sheet of its own: ${names[0] ?? ''}.`
        : `Sheets of its own: ${listOf([...names], 'and')}.`,
    promise: 'Nothing that you typed is changed. “Undo last refresh” takes it all away again.',
    yes: 'Add and refresh',
    no: 'Not now',
    declined: 'Nothing was written.',
    closes: (period) =>
      `The figures, statuses and reasons of ${period} are kept as they stand now. They stay: “Undo last refresh” does not take them away.`,
    removes: {
      columns: ({ sheet, headings }) => `Columns that go from ${quote(sheet)}: ${listOf([...headings], 'and')}.`,
      sheets: (names) =>
        names.length === 1 ? `A sheet that goes: ${names[0] ?? ''}.` : `Sheets that go: ${listOf([...names], 'and')}.`,
      forGood:
        'What they hold goes with them, closed periods and settings too. This cannot be undone: keep a copy of the workbook if you may want them back. Your own rows, columns and sheets stay.',
    },
  },
  done: ({ label, period, changed }) => {
    const about = period === null ? '' : ` for ${period}`;
    return changed
      ? `${label}: done${about}.`
      : `${label}: done${about}. Nothing was written, as the workbook is up to date already.`;
  },
  listed: ({ found, isOne }) => `${listOf([...found], 'and')} ${isOne ? 'is' : 'are'} listed under Checks.`,
  goToSheet: (sheet) => `Go to ${quote(sheet)}`,
  goToColumns: 'Go to the new columns',
  changedSince: 'The workbook has changed since this was worked out.',
  slow: 'This takes longer than usual. If a cell is being edited, press Enter or Esc so that Excel can go on.',
  tryAgain: 'Try again',
  lookAgain: 'Look again',
  pageAway:
    'This page of Stocktake cannot be shown: the network may be down, or Stocktake may have been brought up to date meanwhile. Nothing in the workbook has been touched.',
  loadAgain: 'Load Stocktake again',
  cancel: 'Cancel',
  stopping: 'Stopping…',
  help: { label: 'Help', does: 'Opens the page of help: what each button does, and what it never does.' },
  dismiss: 'Dismiss',
  lookedAt: 'As the data stands now. “Refresh status” writes it beside the table.',
};
