import type { Assessment } from '../rules/indicator';
import type { Key } from '../rules/key';
import type { Status } from '../rules/statuses';
import type { FigureStyle } from './figures';
import type { Texts } from './texts';

/** Why a row has its status and trends, in sentences with their numbers, rule and source. */
export const why = (assessment: Assessment, style: FigureStyle, texts: Texts): string =>
  texts.why.indicator(assessment, style);

/** One line of the printed key. */
export interface KeyEntry {
  status: Status;
  /** The status in the language of the sheet. */
  word: string;
  says: string;
}

/** The printed key of a rule: its colours, best first, then (under a sentence of its own) what stands in for them. */
export interface KeyInWords {
  title: string;
  lines: KeyEntry[];
  withoutThresholds: { says: string; lines: KeyEntry[] } | null;
  uncoloured: KeyEntry[];
}

/** The key in words; generated from the rule, so that it cannot contradict it. */
export function keyInWords(key: Key, texts: Texts): KeyInWords {
  const entries = (lines: Key['lines']): KeyEntry[] =>
    lines.map((line) => ({
      status: line.status,
      word: texts.words.statuses[line.status],
      says: texts.key.line(line),
    }));
  return {
    title: texts.key.title,
    lines: entries(key.lines),
    withoutThresholds:
      key.withoutThresholds.length === 0
        ? null
        : { says: texts.key.withoutThresholds, lines: entries(key.withoutThresholds) },
    uncoloured: key.uncoloured.map((status) => ({
      status,
      word: texts.words.statuses[status],
      says: texts.key.uncoloured(status),
    })),
  };
}
