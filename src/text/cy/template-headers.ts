import type { TemplateTexts } from '../template-texts';

/** What of a new tracker is read back: its headers, and the words of its lists. */
export const headers: TemplateTexts['headers'] = {
  indicators: {
    ref: 'Cyfeirnod',
    name: 'Dangosydd',
    objective: 'Amcan cysylltiedig',
    service: 'Gwasanaeth',
    owner: 'Perchennog',
    unit: 'Uned',
    decimals: 'Lleoedd degol',
    polarity: 'Da yw',
    frequency: 'Amlder',
    counting: 'Dull cyfrif',
    target: 'Targed',
    tolerance: 'Goddefiant',
    amberAt: 'Oren ar',
    redAt: 'Coch ar',
    rangeFrom: 'Ystod o',
    rangeTo: 'Ystod i',
    comment: 'Sylw',
    remedy: 'Camau unioni',
  },
  objectives: {
    ref: 'Cyfeirnod',
    priority: 'Blaenoriaeth',
    name: 'Amcan',
    owner: 'Arweinydd',
    status: 'Sgôr',
    because: 'Rheswm',
    previousRating: 'Sgôr flaenorol',
    position: 'Datganiad sefyllfa',
  },
  actions: {
    ref: 'Cyfeirnod',
    objective: 'Thema',
    name: 'Gweithred',
    owner: 'Arweinydd',
    start: 'Dechrau',
    due: 'Dyddiad dyledus',
    revisedDue: 'Dyddiad diwygiedig',
    completed: 'Dyddiad cwblhau',
    progress: 'Cynnydd',
    status: 'Statws',
    comment: 'Sylw',
  },
};

export const choices: TemplateTexts['choices'] = {
  polarity: ['Uchel', 'Isel', 'Ystod', 'Data yn unig'],
  frequency: ['Misol', 'Chwarterol', 'Hanner blynyddol', 'Blynyddol'],
  counting: ['Ciplun', 'Cronnus', 'Treigl'],
};
