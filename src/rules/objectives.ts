import type { ActionAssessment } from './actions';
import type { Assessment } from './indicator';
import { compare } from './numbers';
import type { RollUp, RuleSettings } from './rule-settings';
import { RATINGS, STATUS_TABLE, type ActionRag, type DirectionOfTravel, type Rating, type Status } from './statuses';

/** One vote for an objective's rating. */
export interface Vote {
  readonly rating: Rating;
  /** The Weight column; 1 where there is none. Only the mean uses it. */
  readonly weight: number;
}

export type VoteCounts = Readonly<Record<Rating, number>>;

/** A calculated rating with the numbers that made it. */
export interface RatingBecause {
  readonly rollUp: RollUp;
  readonly votes: VoteCounts;
  readonly total: number;
  /** Majority: whether two were equally frequent and the worse won. */
  readonly tie: boolean;
  /** Share: the percentage of votes that are Red, and where Red and Amber begin. */
  readonly redShare: number | null;
  /** Mean of Green 2, Amber 1, Red 0. */
  readonly mean: number | null;
}

export interface CalculatedRating {
  /** Null without votes. */
  readonly rating: Rating | null;
  readonly because: RatingBecause;
}

const WORST_FIRST: readonly Rating[] = [...RATINGS].reverse();

/** Where the lines of the roll-ups lie: exactly on a share is the worse colour, exactly on a mean the worse. */
export const SHARE_RED_FROM = 50;
export const SHARE_AMBER_FROM = 25;
export const MEAN_GREEN_ABOVE = 1.5;
export const MEAN_AMBER_ABOVE = 0.5;

const POINTS: Readonly<Record<Rating, number>> = { Green: 2, Amber: 1, Red: 0 };

type RollUpRule = (counts: VoteCounts, because: RatingBecause) => Rating;

const ROLL_UP_TABLE: Readonly<Record<RollUp, RollUpRule>> = {
  // The most frequent; of equals the worse.
  majority: (counts) => WORST_FIRST.reduce((best, rating) => (counts[rating] > counts[best] ? rating : best)),
  worst: (counts) => WORST_FIRST.find((rating) => counts[rating] > 0) ?? 'Green',
  share: (_, { redShare }) =>
    compare(redShare ?? 0, SHARE_RED_FROM) >= 0
      ? 'Red'
      : compare(redShare ?? 0, SHARE_AMBER_FROM) >= 0
        ? 'Amber'
        : 'Green',
  mean: (_, { mean }) =>
    compare(mean ?? 0, MEAN_GREEN_ABOVE) > 0 ? 'Green' : compare(mean ?? 0, MEAN_AMBER_ABOVE) > 0 ? 'Amber' : 'Red',
};

/** The rating that votes add up to (decisions.md, Objectives 2). The order of the votes makes no difference. */
export function rollUp(votes: readonly Vote[], rule: RollUp): CalculatedRating {
  const counts = { Green: 0, Amber: 0, Red: 0 };
  for (const vote of votes) counts[vote.rating] += 1;
  const weight = votes.reduce((sum, vote) => sum + vote.weight, 0);
  const points = votes.reduce((sum, vote) => sum + vote.weight * POINTS[vote.rating], 0);
  const most = Math.max(counts.Green, counts.Amber, counts.Red);
  const because: RatingBecause = {
    rollUp: rule,
    votes: counts,
    total: votes.length,
    tie: rule === 'majority' && votes.length > 0 && RATINGS.filter((rating) => counts[rating] === most).length > 1,
    redShare: rule === 'share' && votes.length > 0 ? (counts.Red * 100) / votes.length : null,
    mean: rule === 'mean' && weight > 0 ? points / weight : null,
  };
  const noVote = votes.length === 0 || (rule === 'mean' && weight <= 0);
  return { rating: noVote ? null : ROLL_UP_TABLE[rule](counts, because), because };
}

/** The vote of an indicator's status; null where it has no colour. Blue votes as Green. */
export function voteOf(status: Status, weight: number | null = null): Vote | null {
  const rating = STATUS_TABLE[status].votes;
  return rating === null ? null : { rating, weight: weight ?? 1 };
}

const ACTION_VOTES: Readonly<Record<ActionRag, Rating | null>> = {
  Blue: 'Green',
  Green: 'Green',
  Amber: 'Amber',
  Red: 'Red',
  Grey: null,
};

/** The vote of an action, where the workbook lets actions vote; null for one that is not started. */
function voteOfAction(action: ActionAssessment): Vote | null {
  const rating = ACTION_VOTES[action.rag];
  return rating === null ? null : { rating, weight: 1 };
}

export interface ObjectiveInput {
  /** The officer's judgement; null where there is none. */
  readonly rating: Rating | null;
  /** The *Because…*; null or blank is none. */
  readonly because: string | null;
  readonly previousRating: Rating | null;
  /** The published rating when the last period was closed; null where nothing is closed. */
  readonly lastClosed: Rating | null;
  readonly indicators: readonly { readonly assessment: Assessment; readonly weight: number | null }[];
  readonly actions: readonly ActionAssessment[];
}

export type TravelBecause =
  | { readonly code: 'last-closed' | 'previous-rating'; readonly was: Rating; readonly now: Rating }
  | { readonly code: 'short-trends'; readonly improving: number; readonly declining: number };

export interface ObjectiveAssessment {
  /** What is published: the officer's judgement; null without one. */
  readonly rating: Rating | null;
  readonly calculated: CalculatedRating;
  /** Whether judgement and calculation are both there and differ. */
  readonly differs: boolean;
  readonly reasonMissing: boolean;
  readonly directionOfTravel: DirectionOfTravel | null;
  readonly travelBecause: TravelBecause | null;
}

const isVote = (vote: Vote | null): vote is Vote => vote !== null;

/**
 * An objective: its published rating, the calculated one beside it, and the direction of travel, which is the change since
 * the last closed period, else since the Previous rating, else improving minus declining short trends of its indicators.
 */
export function assessObjective(input: ObjectiveInput, settings: RuleSettings): ObjectiveAssessment {
  const indicatorVotes = input.indicators.map(({ assessment, weight }) => voteOf(assessment.status, weight));
  const actionVotes = settings.rollUpActions ? input.actions.map(voteOfAction) : [];
  const calculated = rollUp([...indicatorVotes, ...actionVotes].filter(isVote), settings.rollUp);
  const travelBecause = travelOf(input, input.rating ?? calculated.rating);
  return {
    rating: input.rating,
    calculated,
    differs: input.rating !== null && calculated.rating !== null && input.rating !== calculated.rating,
    reasonMissing: input.rating !== null && !input.because?.trim(),
    directionOfTravel: travelBecause && directionOf(travelBecause),
    travelBecause,
  };
}

function travelOf(input: ObjectiveInput, now: Rating | null): TravelBecause | null {
  if (now !== null && input.lastClosed !== null) return { code: 'last-closed', was: input.lastClosed, now };
  if (now !== null && input.previousRating !== null) return { code: 'previous-rating', was: input.previousRating, now };
  // Data-only rows do not vote in direction of travel.
  const trends = input.indicators
    .filter(({ assessment }) => assessment.status !== 'Data only')
    .map(({ assessment }) => assessment.shortTrend?.word);
  const improving = trends.filter((word) => word === 'Improving').length;
  const declining = trends.filter((word) => word === 'Declining').length;
  const counted = trends.some((word) => word === 'Improving' || word === 'Declining' || word === 'Stable');
  return counted ? { code: 'short-trends', improving, declining } : null;
}

function directionOf(because: TravelBecause): DirectionOfTravel {
  const change =
    because.code === 'short-trends' ? because.improving - because.declining : POINTS[because.now] - POINTS[because.was];
  return change > 0 ? 'Improving' : change < 0 ? 'Declining' : 'Stable';
}

/**
 * The key by which an Objective cell finds its objective: letters and digits, lower case, leading zeroes dropped, so that
 * `P6 Obj 1` is `P6 - Obj 01`. Numbers that stand apart stay apart: 1.1 is not 11. Empty where nothing is left.
 */
export function objectiveKey(text: string): string {
  const parts =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  const bare = parts.map((part) => part.replace(/^0+(?=\p{N})/u, ''));
  return bare.reduce((key, part) => (/\p{N}$/u.test(key) && /^\p{N}/u.test(part) ? `${key}.${part}` : key + part), '');
}

/** The keys of the objectives that a cell names; several are separated by `;`. */
export const objectiveKeys = (cell: string): string[] =>
  cell
    .split(';')
    .map(objectiveKey)
    .filter((key) => key !== '');

/** Every key that an objective answers to: its ref, its title, both together. */
export const keysOfObjective = (ref: string | null, title: string | null): string[] =>
  [ref, title, ref && title ? `${ref} ${title}` : null]
    .map((text) => objectiveKey(text ?? ''))
    .filter((key) => key !== '');

/** Objectives by each of the keys that they may be named by; where two share one, the first has it. */
export function objectivesByKey<Of>(
  objectives: readonly Of[],
  recordOf: (objective: Of) => { readonly ref: string; readonly name: string },
): Map<string, Of> {
  const byKey = new Map<string, Of>();
  for (const objective of objectives) {
    const { ref, name } = recordOf(objective);
    for (const key of keysOfObjective(ref, name)) if (!byKey.has(key)) byKey.set(key, objective);
  }
  return byKey;
}
