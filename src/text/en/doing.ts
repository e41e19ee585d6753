import type { Texts } from '../texts';

/** What an officer can do: the words on the button, and a sentence on what it does and writes. */
export const actions: Texts['actions'] = {
  refresh: {
    label: 'Refresh status',
    does: 'Works out status and trend for each row and writes them in columns beside the table; what you typed is not changed.',
  },
  check: {
    label: 'Check data',
    does: 'Lists what is wrong with the data on the sheet Data checks, and writes nothing else.',
  },
  pack: { label: 'Build pack', does: 'Refreshes, then builds the sheets that are printed for the meeting.' },
  ragView: {
    label: 'RAG view',
    does: 'Refreshes, then shows the status of each period side by side on its own sheet.',
  },
  close: {
    label: 'Close period',
    does: 'Keeps this period’s figures and statuses on the sheet Status history, so that later changes never restate them.',
  },
  settings: { label: 'Settings', does: 'Shows the settings, and writes their values on the sheet Settings.' },
  undo: {
    label: 'Undo last refresh',
    does: 'Puts back what stood there before the last refresh; cells typed in since are left as they are.',
  },
  remove: {
    label: 'Remove Stocktake from this workbook',
    does: 'Takes away every column and sheet that Stocktake made, and leaves the rest as it is.',
  },
  newTracker: {
    label: 'New tracker',
    does: 'Makes an empty tracker with lists to choose from and notes on each column.',
  },
  newYear: {
    label: 'New financial year',
    does: 'Adds columns for the next year’s periods; targets are asked for, history is kept.',
  },
  chaseList: { label: 'Chase list', does: 'Lists what is missing or wrong, by owner, ready to send.' },
  validation: {
    label: 'Add choice lists',
    does: 'Puts lists to choose from on your own Good is, Frequency, Counting and Status columns.',
  },
  mapping: { label: 'Choose columns', does: 'Shows which column was read as what, and lets you choose another.' },
};

export const progress: Texts['progress'] = {
  'waiting-for-cell-edit': 'Waiting for the cell being edited: press Enter or Esc.',
  reading: 'Reading the workbook…',
  'working-out': 'Working out statuses and trends…',
  asking: 'Waiting for your answer…',
  writing: 'Writing…',
  'rolling-back': 'Putting everything back…',
  saving: 'Saving…',
  done: 'Done.',
};
