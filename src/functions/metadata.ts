import type { FunctionHelp } from '../text/function-texts';
import { FUNCTIONS } from './catalogue';
import type { Parameter } from './function';

/** What Excel is told of one function, in Microsoft's own words for it (learn.microsoft.com, custom functions' JSON metadata). */
interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl?: string;
  parameters: {
    name: string;
    description: string;
    type: 'any';
    dimensionality: 'scalar' | 'matrix';
    optional: boolean;
  }[];
  result: { type: 'string'; dimensionality: 'scalar' };
}

/** `functions.json`, from the same table that the functions are bound by; in the language of the help. */
export function metadata({ does, parameters }: FunctionHelp, helpUrl?: string): { functions: FunctionMetadata[] } {
  const told = ({ code, optional, isRange }: Parameter): FunctionMetadata['parameters'][number] => ({
    name: parameters[code].name,
    description: parameters[code].means,
    type: 'any',
    dimensionality: isRange ? 'matrix' : 'scalar',
    optional,
  });
  return {
    functions: FUNCTIONS.map((one) => ({
      id: one.id,
      name: one.id,
      description: does[one.id],
      ...(helpUrl === undefined ? {} : { helpUrl }),
      parameters: one.parameters.map(told),
      result: { type: 'string', dimensionality: 'scalar' },
    })),
  };
}
