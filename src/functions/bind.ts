import type { FunctionParameter } from '../text/function-texts';
import { loading } from '../text/away';
import type { Texts } from '../text/texts';
import type { Argument, Refuse, WorksheetFunction } from './function';

/** A scalar, or the cells of a range row by row. Excel hands over its own object last. */
type Given = Argument | readonly (readonly Argument[])[];

/** A promise only where a language has to be fetched first. */
export type Bound = (...given: readonly unknown[]) => string | Promise<string>;

const isRange = (given: Given): given is readonly (readonly Argument[])[] => Array.isArray(given);

/**
 * A worksheet function as Excel calls it: arguments by their place. What cannot be answered is thrown as the error that
 * `toError` makes of a sentence in the language of Excel.
 */
export function bind(one: WorksheetFunction, texts: () => Texts, toError: (message: string) => Error): Bound {
  const refuse: Refuse = (say) => {
    throw toError(say(texts().functions.refusals));
  };
  return (...given) => {
    const scalars: Partial<Record<FunctionParameter, Argument>> = {};
    let range: readonly Argument[] = [];
    one.parameters.forEach(({ code }, place) => {
      const argument = given[place] as Given;
      if (isRange(argument)) range = argument.flat();
      else scalars[code] = argument;
    });
    return loading(() => one.answer(scalars, range, refuse));
  };
}
