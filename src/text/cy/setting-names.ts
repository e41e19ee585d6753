import type { ReadBack } from '../read-back';
import type { Texts } from '../texts';

export const settingsHeader: Texts['settingsHeader'] = ['Gosodiad', 'Gwerth', 'Ystyr'];

/** What each setting is called on the sheet. */
export const settingNames: ReadBack['settings'] = {
  Organisation: { name: 'Sefydliad' },
  'Report title': { name: 'Teitl yr adroddiad' },
  'Reporting period': { name: 'Cyfnod adrodd' },
  'As at': { name: 'Fel yr oedd ar' },
  'Year starts in': { name: 'Y flwyddyn yn dechrau ym mis' },
  'Rule preset': { name: 'Rheol barod' },
  'Default tolerance': { name: 'Goddefiant diofyn' },
  'Bands: Green within': { name: 'Bandiau: Gwyrdd o fewn' },
  'Bands: Red from': { name: 'Bandiau: Coch o' },
  'Same period last year: off by more than': { name: 'Yr un cyfnod y llynedd: oddi arno o fwy na' },
  'Blue margin': { name: 'Ymyl Las' },
  'Compare as displayed': { name: 'Cymharu fel y’i dangosir' },
  'Trend mode': { name: 'Modd tuedd' },
  'Long trend length': { name: 'Hyd y duedd hir' },
  'Trend tolerance': { name: 'Goddefiant tuedd' },
  'Roll-up': { name: 'Crynhoi' },
  Exceptions: { name: 'Eithriadau' },
  'SPC run length': { name: 'SPC: hyd rhediad' },
  'SPC screening': { name: 'SPC: sgrinio' },
  'Status words': { name: 'Geiriau statws' },
  'Status colours': { name: 'Lliwiau statws' },
  Grades: { name: 'Graddau' },
  'Governance objective': { name: 'Amcan llywodraethu' },
  'Overall rating': { name: 'Sgôr gyffredinol' },
  'Overall because': { name: 'Rheswm y sgôr gyffredinol' },
  Language: { name: 'Iaith' },
  Charts: { name: 'Siartiau' },
  'Due horizon': { name: 'Gorwel dyledus' },
};
