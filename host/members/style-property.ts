import { HostError } from '../errors';
import { EVENT, raiseForSheet } from '../events';
import { assertAllowed } from '../guards';
import type { Host } from '../host';
import { printArea } from '../model/address';
import type { StyleModel } from '../model/model';
import type { StylePatch } from '../model/styles';
import { common, styleArea } from '../operations/style-cells';
import type { PropertyMember } from './member';
import type { RangeState } from './range-state';

/** Lays a patch over all the cells of a range, and tells those who listen. */
export const restyle = (self: RangeState, patch: StylePatch, host: Host): void => {
  assertAllowed(host, self.sheet, 'allowFormatCells');
  for (const area of self.areas) {
    styleArea(host, self.sheet, area, patch);
    if (host.workbook.sheets.includes(self.sheet))
      raiseForSheet(host, EVENT.worksheetFormatChanged, self.sheet, { address: printArea(area) });
  }
};

/** A property that all the cells have in their style; null where they differ. */
export const styleProperty = <T>(
  since: string,
  pick: (style: StyleModel) => T,
  patch: (value: unknown) => StylePatch,
): PropertyMember<RangeState> => ({
  kind: 'property',
  since,
  get: (self, host) => common(host, self.sheet, self.areas, pick),
  set: (self, value, host) => {
    if (value === null || value === undefined) throw new HostError('InvalidArgument');
    restyle(self, patch(value), host);
  },
});
