import type { Texts } from '../texts';

export const headings: Texts['headings'] = {
  ref: 'Cyf',
  period: 'Cyfnod',
  currentValue: 'Gwerth cyfredol',
  currentTarget: 'Targed cyfredol',
  status: 'Statws',
  shortTrend: 'Tuedd fer',
  longTrend: 'Tuedd hir',
  variance: 'Amrywiant',
  variancePercent: 'Amrywiant %',
  why: 'Pam',
  rag: 'COG',
  daysLate: 'Diwrnodau’n hwyr',
  slippage: 'Llithriad',
  calculatedRating: 'Sgôr a gyfrifwyd',
  directionOfTravel: 'Cyfeiriad teithio',
};

export const calculated: Texts['calculated'] = (heading) => `${heading} (cyfrifwyd)`;

export const sheets: Texts['sheets'] = {
  settings: 'Gosodiadau',
  dataChecks: 'Gwiriadau data',
  statusHistory: 'Hanes statws',
  scorecard: 'Cerdyn sgorio',
  objectiveProfile: 'Proffil amcanion',
  objectives: 'Amcanion',
  exceptions: 'Eithriadau',
  actionPlan: 'Cynllun gweithredu',
  finance: 'Cyllid',
  risks: 'Risgiau',
  trends: 'Tueddiadau',
  ragView: 'Golwg COG',
};

export const sheetOfPack: Texts['sheetOfPack'] = (name) => `${name} (pecyn)`;
