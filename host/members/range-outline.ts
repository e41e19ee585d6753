import { assertUnprotected } from '../guards';
import type { Host } from '../host';
import { columnModel, rowModel } from '../operations/style-cells';
import { oneOf } from './arguments';
import type { Member } from './member';
import { areaOf, type RangeState } from './range-state';

/** Outlines: rows and columns grouped, at most eight deep. */

const DEEPEST = 7;
const GROUPS = ['ByRows', 'ByColumns'] as const;

const change = (self: RangeState, option: unknown, step: 1 | -1, host: Host): void => {
  const byRows = oneOf(option, GROUPS, 'groupOption') === 'ByRows';
  assertUnprotected(host, self.sheet);
  const area = areaOf(self);
  const count = byRows ? area.rows : area.columns;
  for (let i = 0; i < count; i++) {
    const model = byRows ? rowModel(self.sheet, area.row + i) : columnModel(self.sheet, area.column + i);
    const level = Math.min(DEEPEST, Math.max(0, (model.outlineLevel ?? 0) + step));
    if (level === 0) delete model.outlineLevel;
    else model.outlineLevel = level;
  }
};

const show = (self: RangeState, option: unknown, hidden: boolean, host: Host): void => {
  const byRows = oneOf(option, GROUPS, 'groupOption') === 'ByRows';
  assertUnprotected(host, self.sheet);
  const area = areaOf(self);
  for (let i = 0; i < (byRows ? area.rows : area.columns); i++) {
    const model = byRows ? rowModel(self.sheet, area.row + i) : columnModel(self.sheet, area.column + i);
    if ((model.outlineLevel ?? 0) === 0) continue;
    if (hidden) model.hidden = true;
    else delete model.hidden;
  }
};

export const rangeOutline: Record<string, Member<RangeState>> = {
  group: { kind: 'method', since: '1.10', call: (self, [option], host) => change(self, option, 1, host) },
  ungroup: { kind: 'method', since: '1.10', call: (self, [option], host) => change(self, option, -1, host) },
  hideGroupDetails: { kind: 'method', since: '1.10', call: (self, [option], host) => show(self, option, true, host) },
  showGroupDetails: { kind: 'method', since: '1.10', call: (self, [option], host) => show(self, option, false, host) },
  // Nothing is computed, so nothing spills.
  getSpillParentOrNullObject: { kind: 'method', since: '1.12', call: () => null },
  getSpillingToRangeOrNullObject: { kind: 'method', since: '1.12', call: () => null },
};
