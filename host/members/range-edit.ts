import type { Member } from './member';
import type { RangeState } from './range-state';

/** What changes cells or moves them. */
export const rangeEdit: Record<string, Member<RangeState>> = {};
