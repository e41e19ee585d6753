/** The canonical words, English, in which status and trend are kept and returned; text/ turns them into the sheet's language. */

export const STATUSES = [
  'Blue',
  'Green',
  'Amber',
  'Red',
  'Data only',
  'No target',
  'No data',
  'Not due',
  'Check data',
] as const;
export type Status = (typeof STATUSES)[number];

/** The statuses that are a colour, best first. */
export type Colour = Extract<Status, 'Blue' | 'Green' | 'Amber' | 'Red'>;

/** What a rated thing (an objective, a budget, a risk) can be. Blue votes as Green. */
export type Rating = Exclude<Colour, 'Blue'>;

export interface StatusEntry {
  readonly status: Status;
  /** Whether the status is a colour: only these count in "of those with targets", and only these vote. */
  readonly coloured: boolean;
  /** 0 is best; null for a status that is neither good nor bad. */
  readonly badness: number | null;
  readonly votes: Rating | null;
}

const entry = (status: Status, badness: number | null, votes: Rating | null): StatusEntry => ({
  status,
  coloured: votes !== null,
  badness,
  votes,
});

/** Every status, in the order in which counts are printed. */
export const STATUS_TABLE: Readonly<Record<Status, StatusEntry>> = {
  Blue: entry('Blue', 0, 'Green'),
  Green: entry('Green', 1, 'Green'),
  Amber: entry('Amber', 2, 'Amber'),
  Red: entry('Red', 3, 'Red'),
  'Data only': entry('Data only', null, null),
  'No target': entry('No target', null, null),
  'No data': entry('No data', null, null),
  'Not due': entry('Not due', null, null),
  'Check data': entry('Check data', null, null),
};

/** Whether a status is a colour. */
export const isColour = (status: Status): status is Colour => STATUS_TABLE[status].coloured;

export const RATINGS = ['Green', 'Amber', 'Red'] as const satisfies readonly Rating[];

export const TRENDS = ['Improving', 'Declining', 'Stable', 'Up', 'Down', 'New'] as const;
export type Trend = (typeof TRENDS)[number];

export const DIRECTIONS_OF_TRAVEL = ['Improving', 'Declining', 'Stable'] as const;
export type DirectionOfTravel = (typeof DIRECTIONS_OF_TRAVEL)[number];

export const ACTION_STATUSES = ['Completed', 'In progress', 'Slippage', 'Not started'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const ACTION_RAGS = ['Blue', 'Green', 'Amber', 'Red', 'Grey'] as const;
export type ActionRag = (typeof ACTION_RAGS)[number];

export const VARIATIONS = ['improving', 'concerning', 'common cause', 'neutral'] as const;
export type Variation = (typeof VARIATIONS)[number];

export const ASSURANCES = ['consistently passing', 'consistently failing', 'hit or miss'] as const;
export type Assurance = (typeof ASSURANCES)[number];
