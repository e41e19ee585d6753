import { addressOf } from '../../plan/cells';
import type { Area } from '../../tracker/snapshot';

/** Addresses of one request: Excel takes no more than 8,192 characters. */
const LONGEST_ADDRESS = 2_000;

/** Areas in lists whose address is short enough. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = addressOf(area);
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
