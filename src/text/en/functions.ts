import type { FunctionTexts } from '../function-texts';
import { listOf, quote } from '../phrases';

export const functions: FunctionTexts = {
  lastYear: 'the same period last year',
  refusals: {
    unknownPolarity: ({ found, expected }) =>
      `${quote(found)} does not say what good is; type ${listOf(expected, 'or')}.`,
    unknownRule: ({ found, expected }) => `${quote(found)} is not a rule; type ${listOf(expected, 'or')}.`,
    unknownLength: ({ found, expected }) =>
      `${quote(found)} is not the length of a trend; type ${listOf(expected, 'or')}.`,
    unknownLanguage: ({ found, expected }) =>
      `${quote(found)} is not a language that is here; type ${listOf(expected, 'or')}.`,
    noValues: 'There is no figure among the values.',
  },
};
