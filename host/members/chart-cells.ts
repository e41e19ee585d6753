import { HostError } from '../errors';
import type { Host } from '../host';
import { parseAddress } from '../model/address';
import type { Area, SheetModel } from '../model/model';
import { isHostObject } from './member';
import { areaOf, isRangeLike } from './range-state';
import { findSheet, rangeFromText } from './range-text';

/** The cells that a chart's argument means: a range of any sheet, or an address, by itself on the chart's own. */
export const cellsOf = (value: unknown, home: SheetModel, host: Host): { sheet: SheetModel; area: Area } => {
  if (typeof value === 'string') {
    const named = parseAddress(value)?.sheet;
    const sheet = named === undefined ? home : findSheet(host, named);
    if (!sheet) throw new HostError('InvalidArgument');
    return { sheet, area: areaOf(rangeFromText(host, value, sheet)) };
  }
  if (!isHostObject(value) || !isRangeLike(value.state)) throw new HostError('InvalidArgument');
  return { sheet: value.state.sheet, area: areaOf(value.state) };
};
