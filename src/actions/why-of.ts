import { styleOf } from '../checks/shown';
import type { Assessment } from '../rules/indicator';
import type { Indicator } from '../tracker/records';
import type { Judged } from './judged';

/** An assessment is made in one language and one run, so that it has one sentence. */
const said = new WeakMap<Assessment, string>();

/** Why an indicator has its status: worked out for its cell, and kept for whoever lists it too. */
export function whyOf(
  indicator: Indicator,
  assessment: Assessment,
  { texts, settings }: Pick<Judged, 'texts' | 'settings'>,
): string {
  const known = said.get(assessment);
  if (known !== undefined) return known;
  const why = texts.why.indicator(assessment, styleOf(indicator, { settings: settings.rules, texts }));
  said.set(assessment, why);
  return why;
}
