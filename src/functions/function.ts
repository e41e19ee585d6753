import type { FunctionId, FunctionParameter, FunctionRefusals } from '../text/function-texts';
import type { CellValue } from '../tracker/snapshot';

/** What a formula hands over for a scalar parameter; an optional one that was left out is null. */
export type Argument = CellValue | null | undefined;

/** Stops with #VALUE!, and the reason beside it. */
export type Refuse = (say: (words: FunctionRefusals) => string) => never;

export interface Parameter {
  readonly code: FunctionParameter;
  readonly optional: boolean;
  /** A range of cells, handed over row by row. */
  readonly isRange: boolean;
}

/** A worksheet function: what it takes, in order, and what it answers. Pure. */
export interface WorksheetFunction {
  readonly id: FunctionId;
  readonly parameters: readonly Parameter[];
  readonly answer: (
    given: Readonly<Partial<Record<FunctionParameter, Argument>>>,
    range: readonly Argument[],
    refuse: Refuse,
  ) => string;
}
