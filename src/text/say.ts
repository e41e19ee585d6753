import type { Status } from '../rules/statuses';
import type { Finding, FindingCode, FindingFacts, Severity } from './finding-facts';
import type { Failure, FailureCode, FailureFacts, Refusal, RefusalCode, RefusalFacts } from './refusal-facts';
import { away, loading } from './away';
import { readBack as cy } from './cy/read-back';
import { wayIn as wayInCy } from './cy/way-in';
import { en } from './en';
import { wayIn as wayInEn } from './en/way-in';
import type { WayIn } from './pane-texts';
import type { ReadBack } from './read-back';
import type { FindingText, Texts } from './texts';

interface Language {
  readonly readBack: ReadBack;
  /** Every name that `Language` in the Settings sheet takes: in English, in Welsh, and its code. */
  readonly names: readonly string[];
  readonly texts: () => Texts;
  readonly wayIn: WayIn;
}

/** English is always there; the sentences of another language are a file of their own, for those who read it. */
const LANGUAGES: readonly Language[] = [
  { readBack: en, names: ['english', 'saesneg', 'en'], texts: () => en, wayIn: wayInEn },
  {
    readBack: cy,
    names: ['welsh', 'cymraeg', 'cy'],
    texts: away(() => import('./cy/index').then((welsh) => welsh.cy)),
    wayIn: wayInCy,
  },
];

/** What is read back from a workbook, in every language, English first. */
export const ALL_TEXTS: readonly ReadBack[] = LANGUAGES.map(({ readBack }) => readBack);

/** A language by its name or code (`Cymraeg`, `Welsh`, `cy-GB`). Case does not matter. */
function named(language: string): Language | undefined {
  const asked = language.trim().toLowerCase();
  const code = /^([a-z]{2})[-_]/u.exec(asked)?.[1] ?? asked;
  return LANGUAGES.find(({ names }) => names.includes(code));
}

/** A language's own name; null where it is none of ours. */
export const languageNamed = (language: string): string | null => named(language)?.readBack.language ?? null;

/**
 * The texts of a language; English where it is not one of ours. Never English for one that has yet to be loaded: then it
 * is thrown as a part that is away.
 */
export const textsFor = (language: string): Texts => (named(language)?.texts ?? (() => en))();

/** What is said before a session is there, in a language; in English where it is not one of ours. */
export const wayInOf = (language: string): WayIn => named(language)?.wayIn ?? wayInEn;

/** Loads the texts of a language; English where it is not one of ours. Rejects where they cannot be had. */
export const fetchTexts = async (language: string): Promise<Texts> => loading(() => textsFor(language));

/** The texts with a workbook's own words for statuses, wherever a status is shown or explained. */
export function withStatusWords(texts: Texts, own: Readonly<Partial<Record<Status, string>>>): Texts {
  if (Object.keys(own).length === 0) return texts;
  const words = { ...texts.words, statuses: { ...texts.words.statuses, ...own } };
  return { ...texts, words, why: texts.whyIn(words) };
}

/** A finding in words: a short title, what is there (and what was expected), and how to mend it. */
export interface FindingWords {
  severity: string;
  title: string;
  says: string;
  mend: string;
}

/** The words of one finding. */
export function findingWords(finding: Finding, texts: Texts): FindingWords {
  const { title, says, mend } = wordsOf(finding.code, finding.facts, texts);
  return { severity: texts.severities[finding.severity].one, title, says, mend };
}

/** A finding as one message, as in the JSON: what is there, what was expected, and how to mend it. */
export function findingMessage(finding: Pick<Finding, 'code' | 'facts'>, texts: Texts): string {
  const { says, mend } = wordsOf(finding.code, finding.facts, texts);
  return `${says} ${mend}`;
}

/** How many findings of each severity, zeroes too. */
export function countBySeverity(findings: readonly { severity: Severity }[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A refusal in a sentence or two. */
export function refusalMessage(refusal: Refusal, texts: Texts): string {
  const say = texts.refusals[refusal.code] as (facts: RefusalFacts[RefusalCode]) => string;
  return say(refusal.facts);
}

/** What happened to a write that failed, in a sentence or two. */
export function failureMessage(failure: Failure, texts: Texts): string {
  const say = texts.failures[failure.code] as (facts: FailureFacts[FailureCode]) => string;
  return say(failure.facts);
}

/** Code and facts come from one {@link Finding}, so they belong together; the compiler cannot follow that through a lookup. */
function wordsOf(code: FindingCode, facts: FindingFacts[FindingCode], texts: Texts) {
  const text = texts.findings[code] as FindingText<FindingFacts[FindingCode]>;
  return { title: text.title, says: text.says(facts), mend: text.mend(facts) };
}
