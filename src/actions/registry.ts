import type { Action } from './action';
import { chaseList } from './chase-list';
import { check } from './check';
import { close } from './close';
import { mapping } from './mapping';
import { pack, ragView } from './pack';
import { refresh } from './refresh';
import { remove } from './remove';
import { newTracker, newYear, validation } from './seldom';
import { settings } from './settings';
import { undo } from './undo';

/** Everything that an officer can do, in the order in which it is offered. */
export const ACTIONS = {
  refresh,
  check,
  pack,
  ragView,
  close,
  chaseList,
  newTracker,
  newYear,
  settings,
  mapping,
  validation,
  undo,
  remove,
} as const satisfies Partial<Record<Action['id'], Action>>;

export type AvailableAction = keyof typeof ACTIONS;
