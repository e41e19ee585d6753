import { CHART_KINDS, UNKNOWN_KINDS, type ChartKind } from '../charts/kinds';
import { HostError } from '../errors';
import { oneOf } from './arguments';

/** Refuses what is no word of `Excel.ChartType`, and with `ApiNotFound` the kinds that the host cannot save. */
export const chartType = (value: unknown): { word: string; kind: ChartKind } => {
  const word = oneOf(value, [...Object.keys(CHART_KINDS), ...UNKNOWN_KINDS], 'type');
  const kind = CHART_KINDS[word];
  if (!kind) throw new HostError('ApiNotFound', `The host has no charts of the kind ${word}.`);
  return { word, kind };
};
