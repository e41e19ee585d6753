import type { Finding } from '../text/finding-facts';
import type { Judged } from './judge';

/** What the pane shows of a judged workbook beside its results. Plain data, worked out when it is first asked for. */
export interface Overview {
  /** Who owns what each finding is about, in the findings' order; `''`: nobody, or no record. */
  owners: readonly string[];
}

/** The overview of a judged workbook and of what was found in it. */
export function overviewOf(_judged: Judged, found: readonly Finding[]): Overview {
  return {
    get owners() {
      return found.map(({ record }) => record?.owner ?? '');
    },
  };
}
