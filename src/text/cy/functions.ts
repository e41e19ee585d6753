import type { FunctionTexts } from '../function-texts';
import { quote } from '../phrases';
import { dewis } from './phrases';

export const functions: FunctionTexts = {
  lastYear: 'yr un cyfnod y llynedd',
  refusals: {
    unknownPolarity: ({ found, expected }) =>
      `Nid yw ${quote(found)} yn dweud beth sy’n dda; teipiwch ${dewis(expected)}.`,
    unknownRule: ({ found, expected }) => `Nid yw ${quote(found)} yn rheol; teipiwch ${dewis(expected)}.`,
    unknownLength: ({ found, expected }) => `Nid yw ${quote(found)} yn hyd tuedd; teipiwch ${dewis(expected)}.`,
    unknownLanguage: ({ found, expected }) => `Nid yw ${quote(found)} yn iaith sydd yma; teipiwch ${dewis(expected)}.`,
    noValues: 'Nid oes ffigur ymhlith y gwerthoedd.',
  },
};
