import { HostError } from '../errors';
import type { Area, SheetModel } from '../model/model';

/** What a Range or a RangeAreas stands for: areas of one sheet. None are left when their cells have been deleted. */
export interface RangeState {
  sheet: SheetModel;
  areas: Area[];
}

/** The area of a Range, which has one. */
export const areaOf = ({ areas: [area] }: RangeState): Area => {
  if (!area) throw new HostError('InvalidReference');
  return area;
};

export const isRangeLike = (state: unknown): state is RangeState =>
  typeof state === 'object' && state !== null && 'sheet' in state && 'areas' in state && Array.isArray(state.areas);
