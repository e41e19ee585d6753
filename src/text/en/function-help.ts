import type { FunctionHelp } from '../function-texts';

export const functionHelp: FunctionHelp = {
  does: {
    STATUS: 'The status of a value against its target: Green, Amber, Red, or the reason why it has no colour.',
    TREND: 'Whether the last of a row of figures is better or worse than those before it.',
    WHY: 'Why a value has its status, in a sentence with its numbers and its rule.',
  },
  parameters: {
    value: { name: 'value', means: 'The figure, as it stands in the tracker.' },
    target: { name: 'target', means: 'The target: a number, a text such as ≥95%, or a range such as 10-15.' },
    polarity: { name: 'good_is', means: 'Higher, Lower, Range or Data only. Blank: the sign of the target says.' },
    tolerance: {
      name: 'tolerance',
      means: 'How far off is still Amber: "10%" of the target, or an amount. Blank: 10%.',
    },
    rule: {
      name: 'rule',
      means: 'tolerance, bands, thresholds, floor, same period last year or improvement. Blank: tolerance.',
    },
    amberAt: { name: 'amber_at', means: 'The last value that is Amber, for the rules that need it.' },
    redAt: { name: 'red_at', means: 'The first value that is Red, for the rule thresholds.' },
    lastYear: { name: 'last_year', means: 'The figure of the same period last year, for the rules that need it.' },
    language: { name: 'language', means: 'English or Welsh. Blank: English.' },
    values: { name: 'values', means: 'The figures, earliest first; blank cells are passed over.' },
    length: {
      name: 'length',
      means: 'short: against the figure before; long: against the mean of four. Blank: short.',
    },
  },
};
