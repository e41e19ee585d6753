import type { GuidanceTexts } from '../template-texts';

/** What a tracker made from nothing says of itself. */
export const guidance: GuidanceTexts = {
  notes: {
    indicators: {
      ref: 'A short code of its own for each indicator. It is kept as text: 5.1 and 5.10 are two codes.',
      name: 'What is measured.',
      objective: 'The ref or title of the objective that it belongs to; several with a semicolon between.',
      service: 'The service, directorate or team that it belongs to.',
      owner: 'Who is asked when something is missing.',
      unit: '%, number, £, £000, £m, days, rate, ratio or yes/no.',
      decimals: 'How many decimals are shown. Blank: as the value’s cell shows it.',
      polarity: 'Which way is better. Data only: no status is given.',
      frequency: 'How often there is a value. Blank: always.',
      counting: 'Snapshot: the period’s own figure. Cumulative: the year to date. Rolling: the last twelve months.',
      target: 'The target of the year: 95%, ≥95% or 10-15. TBC where it is not set yet.',
      tolerance: 'How far off the target is still Amber: 10% or an amount. Blank: as Settings say.',
      amberAt: 'The last value that is Amber. Blank: by the tolerance.',
      redAt: 'The first value that is Red, where each row states it. Blank: by the tolerance.',
      rangeFrom: 'Where a range is good: its lower limit.',
      rangeTo: 'Where a range is good: its upper limit.',
      comment: 'What the figure means, for those who read the report.',
      remedy: 'What is being done where it is Red.',
    },
    objectives: {
      ref: 'A short code of its own for each objective.',
      priority: 'The priority or theme that it stands under.',
      name: 'What is to be achieved.',
      owner: 'Who leads it.',
      status: 'Your own judgement: Green, Amber or Red.',
      because: 'The reason for the rating, printed with it.',
      previousRating: 'The rating in the last report.',
      position: 'Where it stands now, as long as it needs to be.',
    },
    actions: {
      ref: 'A short code of its own for each action.',
      objective: 'The ref or title of the objective or theme that it belongs to.',
      name: 'What is to be done.',
      owner: 'Who does it.',
      start: 'The day on which it is to start.',
      due: 'The day on which it is due. It stays when the action is given a new date.',
      revisedDue: 'The new date, where one was agreed.',
      completed: 'The day on which it was finished.',
      progress: 'How much of it is done: 50%.',
      status: 'Your own word: Completed, In progress, Not started or Slippage. Blank: by the dates.',
      comment: 'What there is to say of it.',
    },
  },
  periodNote: (period) => `The figure for ${period}, or why there is none: N/A, TBC, Not due.`,
  start: {
    title: 'How this tracker works',
    steps: [
      {
        heading: '1. List what you measure',
        says: 'On Indicators, one row each: what it is, who owns it, which way is good, and the target. Choose a cell to see what belongs in its column.',
      },
      {
        heading: '2. Type the figures',
        says: 'Each period has a column. Where there is no figure, type why: N/A, TBC, Not due.',
      },
      {
        heading: '3. Refresh status',
        says: 'Press Refresh status on the Home tab. Status, trends and the reason for them are written in columns to the right of the table; what you typed is never changed.',
      },
      {
        heading: '4. Look at Data checks',
        says: 'What is missing or looks wrong is listed there, each with its cell and how to mend it.',
      },
      {
        heading: '5. Build the pack',
        says: 'Objectives and Actions are optional: rows typed there are rated and printed too. Build pack makes the sheets for the meeting.',
      },
      {
        heading: 'The rules',
        says: 'Settings holds the organisation, the rule for the colours and all other choices. This page can be deleted.',
      },
    ],
  },
};
