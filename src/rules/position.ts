import { atLeast, atMost, compare, tidy } from './numbers';
import type { Direction } from './polarity';

/** A target by its limits; for higher or lower is better both are the target. */
export interface Limits {
  readonly from: number;
  readonly to: number;
}

/** Where a value stands against its target. */
export interface Position {
  readonly value: number;
  /** The target, or the limit of the range that the value is nearer to. */
  readonly limit: number;
  /** +1 where larger is better at that limit, -1 where smaller is. */
  readonly better: 1 | -1;
  /** How far on the wrong side of the limit; zero or less means that the target is met. */
  readonly gap: number;
  readonly met: boolean;
}

/** Measures a value against a target (rules.md, Status). */
export function positionOf(value: number, limits: Limits, direction: Direction): Position {
  if (direction !== 'range') return at(value, limits.from, direction === 'higher' ? 1 : -1);
  const below = value - limits.from < limits.to - value;
  return below ? at(value, limits.from, 1) : at(value, limits.to, -1);
}

function at(value: number, limit: number, better: 1 | -1): Position {
  const met = compare(value, limit) * better >= 0;
  const gap = tidy((limit - value) * better);
  return { value, limit, better, gap: met ? Math.min(gap, 0) : gap, met };
}

/** The value that lies so much on the wrong side of the limit. */
export const edgeAt = (position: Position, amount: number): number => position.limit - amount * position.better;

/** Whether the value is at least as good as another; exactly on it is. Compared as values, so that no digits are lost. */
export const asGoodAs = (position: Position, other: number): boolean =>
  position.better === 1 ? atLeast(position.value, other) : atMost(position.value, other);

/** Whether the value is exactly on a line or worse. */
export const atOrBeyond = (position: Position, line: number): boolean =>
  position.better === 1 ? atMost(position.value, line) : atLeast(position.value, line);

/** How far a value lies from a range; 0 inside it. */
export function distanceFrom(value: number, limits: Limits): number {
  if (atLeast(value, limits.from) && atMost(value, limits.to)) return 0;
  return value < limits.from ? limits.from - value : value - limits.to;
}

/** Which of two figures is better: 1 the first, -1 the second, 0 neither. A range judges by distance from it. */
export function betterOf(a: number, b: number, direction: Direction, limits: Limits | null): -1 | 0 | 1 | null {
  if (direction === 'higher') return compare(a, b);
  if (direction === 'lower') return compare(b, a);
  return limits === null ? null : compare(distanceFrom(b, limits), distanceFrom(a, limits));
}
