import type { Texts } from '../texts';

export const headings: Texts['headings'] = {
  ref: 'Ref',
  period: 'Period',
  currentValue: 'Current value',
  currentTarget: 'Current target',
  status: 'Status',
  shortTrend: 'Short trend',
  longTrend: 'Long trend',
  variance: 'Variance',
  variancePercent: 'Variance %',
  why: 'Why',
  rag: 'RAG',
  daysLate: 'Days late',
  slippage: 'Slippage',
  calculatedRating: 'Calculated rating',
  directionOfTravel: 'Direction of travel',
};

export const calculated: Texts['calculated'] = (heading) => `${heading} (calculated)`;

export const sheets: Texts['sheets'] = {
  settings: 'Settings',
  dataChecks: 'Data checks',
  statusHistory: 'Status history',
  scorecard: 'Scorecard',
  objectiveProfile: 'Objective profile',
  objectives: 'Objectives',
  exceptions: 'Exceptions',
  actionPlan: 'Action plan',
  finance: 'Finance',
  risks: 'Risks',
  trends: 'Trends',
  ragView: 'RAG view',
};

export const sheetOfPack: Texts['sheetOfPack'] = (name) => `${name} (pack)`;
