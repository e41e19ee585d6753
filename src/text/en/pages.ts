import type { PageTexts } from '../page-texts';

export const pages: PageTexts = {
  firstRun: {
    title: 'How it works',
    steps: [
      '“Refresh status” reads the rows of your tracker and works out the status and the trend of each.',
      'It adds columns beside your table and a sheet of data checks. The first time, it names them and asks.',
      'What you typed is never changed, and “Undo last refresh” takes everything away again.',
    ],
  },
  noTracker: {
    title: 'No tracker was found in this workbook',
    needs: [
      'A header row within the first 20 rows of a sheet.',
      'A column with a name or a ref.',
      'For indicators, at least one column with a period (Q1 2013/14) or a value.',
    ],
    columns: 'Choose columns',
  },
  moved: {
    closed: ({ period, on }) => `${period} was closed on ${on}.`,
    nothing: 'No status has changed since then.',
    way: { better: 'better', worse: 'worse' },
  },
  row: {
    select: 'Select a cell in your tracker, and its row is explained here.',
    noRecord: 'This row is no record of the tracker. Select a row that has a name or a ref, below the headers.',
    place: ({ sheet, row }) => `${sheet}, row ${row}`,
    asBefore: 'As it was when the workbook was last read.',
    findings: 'Found in this row',
    noFindings: 'Nothing in this row needs mending.',
    start: 'Start date',
    progress: 'Progress',
    chart: 'Over time',
    chartSays: ({ count, first, last, specials }) =>
      `A line chart of ${count} values, from ${first.value} in ${first.period} to ${last.value} in ${last.period}.${
        specials === 0
          ? ''
          : ` ${specials === 1 ? 'One of them stands' : `${specials} of them stand`} out as more than chance.`
      }`,
    figures: 'Figures',
    standsOut: 'Stands out',
  },
  checks: {
    owner: 'Owner',
    everyone: 'Everyone',
    noRecord: 'Tables and settings',
    nothingHere: 'Nothing of this kind.',
    thisRow: 'The selected row',
    chase: (owner) => (owner === null ? 'Text to send to every owner' : `Text to send to ${owner}`),
    copy: 'Copy',
    copied: 'Copied.',
    copyByHand: 'The text is selected: press Ctrl+C to copy it.',
  },
};
