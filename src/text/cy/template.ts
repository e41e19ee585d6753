import type { TemplateTexts } from '../template-texts';
import { choices, headers } from './template-headers';

/** A tracker made from nothing. */
export const template: TemplateTexts = {
  sheets: {
    start: 'Dechrau yma',
    indicators: 'Dangosyddion',
    objectives: 'Amcanion',
    actions: 'Gweithredoedd',
    settings: 'Gosodiadau',
  },
  headers,
  columnOf: {
    target: (period) => `${period} Target`,
    rag: (period) => `${period} RAG`,
    comment: (period) => `${period} Comment`,
  },
  choices,
  otherThanListed: {
    title: 'Nid yn y rhestr',
    message: 'Nid yw’r gair hwn yn y rhestr, felly efallai na chaiff ei ddeall.',
  },
  settings: {
    title: 'Gosodiadau',
    says: 'Newidiwch yr hyn sydd dan Gwerth; gwerth gwag yw’r rhagosodiad.',
  },
};
