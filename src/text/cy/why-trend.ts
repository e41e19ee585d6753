import type { TrendPhrases } from '../why-trend';

export const trends: TrendPhrases = {
  short: (word, clause) => `Tuedd fer: ${word}${clause}.`,
  long: (word, clause) => `Tuedd hir: ${word}${clause}.`,
  typed: ', gan fod y rhes yn dweud mai dangosydd newydd ydyw',
  noEarlier: ', gan nad oes ffigur cynharach',
  noLastYear: ', gan nad oes ffigur ar gyfer yr un cyfnod y llynedd',
  needsFigures: (count) => `, gan fod angen ${count} ffigur cynharach`,
  needsYears: (needs, over) => `, gan fod angen yr un cyfnod mewn ${needs} o’r ${over} blynedd diwethaf`,
  figureOf: (figure, when) => `${figure} ar gyfer ${when}`,
  samePeriodLastYear: ', yr un cyfnod y llynedd',
  meanOf: (what, figure) => `cymedr ${what}, sef ${figure}`,
  samePeriodOf: (years) => `yr un cyfnod yn y ${years} blynedd gynt`,
  figuresFrom: (count, earliest, latest) => `y ${count} ffigur o ${earliest} i ${latest}`,
  against: (what) => `, o’i gymharu â ${what}`,
  sameAs: (what) => `, yr un fath â ${what}`,
  within: (gap, what) => `, o fewn ${gap} i ${what}`,
  noNearer: (what) => `, heb fod yn nes at yr ystod na ${what}`,
};
