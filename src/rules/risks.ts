import { numberIn, type Reading } from './reading';
import type { Rating } from './statuses';

/** A risk as its row states it; null is no such column. */
export interface RiskInput {
  readonly likelihood: Reading | null;
  readonly impact: Reading | null;
  readonly targetScore: Reading | null;
}

type RiskField = 'likelihood' | 'impact';

export type RiskBecause =
  | {
      readonly code: 'scored';
      readonly likelihood: number;
      readonly impact: number;
      readonly score: number;
      /** How far the score is above the target score (negative: below); null without one. */
      readonly overTarget: number | null;
    }
  | { readonly code: 'missing'; readonly field: RiskField }
  | { readonly code: 'unreadable'; readonly field: RiskField; readonly text: string }
  | { readonly code: 'score-out-of-range'; readonly field: RiskField; readonly value: number };

export interface RiskAssessment {
  readonly status: Rating | 'No data' | 'Check data';
  /** Likelihood times impact, 1 to 25; null where it cannot be told. */
  readonly score: number | null;
  readonly targetScore: number | null;
  readonly because: RiskBecause;
}

/** 15 and over is Red, 8 and over Amber. */
export const RISK_RED_FROM = 15;
export const RISK_AMBER_FROM = 8;
export const RISK_SCALE = 5;

/** The colour of a score. */
export const riskRating = (score: number): Rating =>
  score >= RISK_RED_FROM ? 'Red' : score >= RISK_AMBER_FROM ? 'Amber' : 'Green';

const isScore = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= RISK_SCALE;

const FIELDS = ['likelihood', 'impact'] as const;

function doubtIn(risk: RiskInput): RiskBecause | null {
  for (const field of FIELDS) {
    const reading = risk[field];
    if (reading?.kind === 'unreadable' || reading?.kind === 'error')
      return { code: 'unreadable', field, text: reading.text };
    const value = numberIn(reading);
    if (value !== null && !isScore(value)) return { code: 'score-out-of-range', field, value };
  }
  return null;
}

/**
 * A risk's score, likelihood times impact, and its colour. A score that is not whole or not 1 to 5 is Check data. The
 * target score stands beside it and does not change the colour (decisions.md, Objectives 4).
 */
export function assessRisk(risk: RiskInput): RiskAssessment {
  const targetScore = numberIn(risk.targetScore);
  const doubt = doubtIn(risk);
  if (doubt !== null) return { status: 'Check data', score: null, targetScore, because: doubt };
  const likelihood = numberIn(risk.likelihood);
  const impact = numberIn(risk.impact);
  if (likelihood === null || impact === null) {
    const field = likelihood === null ? 'likelihood' : 'impact';
    return { status: 'No data', score: null, targetScore, because: { code: 'missing', field } };
  }
  const score = likelihood * impact;
  const overTarget = targetScore === null ? null : score - targetScore;
  return {
    status: riskRating(score),
    score,
    targetScore,
    because: { code: 'scored', likelihood, impact, score, overTarget },
  };
}

/** How many scored risks stand in each cell of the matrix: `matrix[likelihood - 1][impact - 1]`. */
export function riskMatrix(risks: readonly RiskAssessment[]): number[][] {
  const matrix = Array.from({ length: RISK_SCALE }, () => Array.from({ length: RISK_SCALE }, () => 0));
  for (const { because } of risks) {
    if (because.code !== 'scored') continue;
    const row = matrix[because.likelihood - 1];
    if (row) row[because.impact - 1] = (row[because.impact - 1] ?? 0) + 1;
  }
  return matrix;
}
