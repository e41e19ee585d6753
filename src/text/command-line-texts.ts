import type { Severity } from './finding-facts';

/** The words of the command line. */
export interface CommandLineTexts {
  usage: string;
  /** `written`: how many cells; null where that says nothing. */
  saved: (facts: { file: string; period: string | null; written: number | null }) => string;
  nothingToWrite: (facts: { period: string | null }) => string;
  checked: (facts: { period: string | null; indicators: number; counts: Record<Severity, number> }) => string;
  scriptFailed: (facts: { code: string; message: string; statement: string | null }) => string;
  lost: (facts: { parts: string[] }) => string;
  /** A setting and its value; `value` '' where the default, `usual`, holds. */
  setting: (facts: { name: string; value: string; usual: string; isValid: boolean }) => string;
  /** What a column was read as; `as` null: as nothing. */
  column: (facts: {
    sheet: string;
    cell: string;
    header: string;
    as: string | null;
    period: string | null;
    isByHand: boolean;
  }) => string;
}
