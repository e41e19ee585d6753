import { HostError } from '../errors';
import type { Area, SheetModel } from '../model/model';
import { defineClass, objectOf, type HostObject } from './member';
import { areaOf, type RangeState } from './range-state';

/** `Excel.Range`. Its members stand in the tables named `range-…`, and range.ts brings them together. */
export const rangeClass = defineClass<RangeState>({
  name: 'Range',
  since: '1.1',
  isGone: ({ areas }) => areas.length === 0,
  members: {},
  internal: {
    /** Asked before a block of more than 1,500 cells is sent in pieces. */
    _ValidateArraySize: (self, [rows, columns]) => {
      const area = areaOf(self);
      if (rows !== area.rows || columns !== area.columns) {
        throw new HostError(
          'InvalidArgument',
          `The argument is invalid or missing or has an incorrect format: an array of ${String(rows)} by ` +
            `${String(columns)} for a range of ${area.rows} by ${area.columns}.`,
        );
      }
    },
  },
});

export const rangeOf = (sheet: SheetModel, area: Area): HostObject<RangeState> =>
  objectOf(rangeClass, { sheet, areas: [area] });
