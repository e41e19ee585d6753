import type { Layout } from './layout';
import { RECORDS } from './records';
import { REPORTS } from './reports';
import { STACKED } from './stacked';
import { VALUES } from './values';
import { WIDE } from './wide';

/** Every tracker of the collection. */
export const LAYOUTS: readonly Layout[] = [...WIDE, ...STACKED, ...VALUES, ...RECORDS, ...REPORTS];

/** The day that a layout is read on. */
export const asAtOf = ({ asAt }: Layout): string => asAt ?? '2013-11-30';
