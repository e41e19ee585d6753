import type { WordTexts } from '../texts';

export const words: WordTexts = {
  statuses: {
    Blue: 'Glas',
    Green: 'Gwyrdd',
    Amber: 'Oren',
    Red: 'Coch',
    'Data only': 'Data yn unig',
    'No target': 'Dim targed',
    'No data': 'Dim data',
    'Not due': 'Ddim yn ddyledus',
    'Check data': 'Gwirio’r data',
  },
  trends: {
    Improving: 'Gwella',
    Declining: 'Dirywio',
    Stable: 'Sefydlog',
    Up: 'I fyny',
    Down: 'I lawr',
    New: 'Newydd',
  },
  directionsOfTravel: { Improving: 'Gwella', Declining: 'Dirywio', Stable: 'Sefydlog' },
  actionStatuses: {
    Completed: 'Wedi’i gwblhau',
    'In progress': 'Ar y gweill',
    Slippage: 'Llithriad',
    'Not started': 'Heb ddechrau',
  },
  actionRags: { Blue: 'Glas', Green: 'Gwyrdd', Amber: 'Oren', Red: 'Coch', Grey: 'Llwyd' },
  variations: {
    improving: 'gwella',
    concerning: 'achos pryder',
    'common cause': 'achos cyffredin',
    neutral: 'niwtral',
  },
  assurances: {
    'consistently passing': 'llwyddo’n gyson',
    'consistently failing': 'methu’n gyson',
    'hit or miss': 'taro neu fethu',
  },
  exceptions: {
    red: 'Coch yn awr',
    'off-by-more': 'Mwy na 10% oddi ar y targed',
    'red-twice': 'Coch mewn dau gyfnod yn olynol',
    'missed-twice': 'Methu’r targed ddwywaith yn olynol',
    'green-but-worse': 'Gwyrdd, ond yn waeth na’r llynedd',
    'missing-when-due': 'Dim data pan oedd yn ddyledus',
    'action-slipping': 'Cam gweithredu’n llithro',
    'objective-red': 'Amcan â sgôr Goch',
  },
  yes: 'Ie',
  no: 'Na',
};
