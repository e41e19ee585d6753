/** The worksheet functions, by the names that follow `RAG.` in a formula. */
export const FUNCTION_IDS = ['STATUS', 'TREND', 'WHY'] as const;
export type FunctionId = (typeof FUNCTION_IDS)[number];

/** What a worksheet function takes, by code; a parameter's name and help stand in each language. */
export type FunctionParameter =
  | 'value'
  | 'target'
  | 'polarity'
  | 'tolerance'
  | 'rule'
  | 'amberAt'
  | 'redAt'
  | 'lastYear'
  | 'language'
  | 'values'
  | 'length';

/** What keeps a function from answering; the cell shows #VALUE! with this beside it. */
export interface FunctionRefusals {
  unknownPolarity: (facts: { found: string; expected: readonly string[] }) => string;
  unknownRule: (facts: { found: string; expected: readonly string[] }) => string;
  unknownLength: (facts: { found: string; expected: readonly string[] }) => string;
  unknownLanguage: (facts: { found: string; expected: readonly string[] }) => string;
  noValues: string;
}

/** What Excel says of the worksheet functions while a formula is typed; it is told once, when the add-in is built. */
export interface FunctionHelp {
  does: Record<FunctionId, string>;
  parameters: Record<FunctionParameter, { name: string; means: string }>;
}

/** The words of the worksheet functions where they answer. */
export interface FunctionTexts {
  /** What stands for the name of last year's period, which a formula does not tell. */
  lastYear: string;
  refusals: FunctionRefusals;
}
