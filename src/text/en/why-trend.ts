import type { TrendPhrases } from '../why-trend';

export const trends: TrendPhrases = {
  short: (word, clause) => `Short trend: ${word}${clause}.`,
  long: (word, clause) => `Long trend: ${word}${clause}.`,
  typed: ', as the row says that it is a new indicator',
  noEarlier: ', as there is no earlier figure',
  noLastYear: ', as there is no figure for the same period last year',
  needsFigures: (count) =>
    count === 1 ? ', as there is no earlier figure' : `, as there are fewer than ${count} earlier figures`,
  needsYears: (needs, over) => `, as it needs the same period of ${needs} of the last ${over} years`,
  figureOf: (figure, when) => `${figure} in ${when}`,
  samePeriodLastYear: ', the same period last year',
  meanOf: (what, figure) => `the mean of ${what}, ${figure}`,
  samePeriodOf: (years) => `the same period in the ${years} years before`,
  figuresFrom: (count, earliest, latest) => `the ${count} figures from ${earliest} to ${latest}`,
  against: (what) => `, against ${what}`,
  sameAs: (what) => `, the same as ${what}`,
  within: (gap, what) => `, within ${gap} of ${what}`,
  noNearer: (what) => `, no nearer to the range than ${what}`,
};
