import type { FunctionHelp } from '../function-texts';

export const functionHelp: FunctionHelp = {
  does: {
    STATUS: 'Statws gwerth yn erbyn ei darged: Gwyrdd, Oren, Coch, neu’r rheswm pam nad oes lliw ganddo.',
    TREND: 'A yw’r olaf o res o ffigurau yn well neu’n waeth na’r rhai o’i flaen.',
    WHY: 'Pam y mae gan werth ei statws, mewn brawddeg â’i rifau a’i reol.',
  },
  parameters: {
    value: { name: 'gwerth', means: 'Y ffigur, fel y mae yn y traciwr.' },
    target: { name: 'targed', means: 'Y targed: rhif, testun megis ≥95%, neu ystod megis 10-15.' },
    polarity: { name: 'polaredd', means: 'Uwch, Is, Ystod neu Data yn unig. Gwag: arwydd y targed sy’n dweud.' },
    tolerance: {
      name: 'goddefiant',
      means: 'Pa mor bell oddi arno sy’n Oren o hyd: "10%" o’r targed, neu swm. Gwag: 10%.',
    },
    rule: {
      name: 'rheol',
      means: 'tolerance, bands, thresholds, floor, same period last year neu improvement. Gwag: tolerance.',
    },
    amberAt: { name: 'oren_ar', means: 'Y gwerth olaf sy’n Oren, ar gyfer y rheolau sydd ei angen.' },
    redAt: { name: 'coch_ar', means: 'Y gwerth cyntaf sy’n Goch, ar gyfer y rheol thresholds.' },
    lastYear: { name: 'y_llynedd', means: 'Ffigur yr un cyfnod y llynedd, ar gyfer y rheolau sydd ei angen.' },
    language: { name: 'iaith', means: 'English neu Cymraeg. Gwag: English.' },
    values: { name: 'gwerthoedd', means: 'Y ffigurau, y cynharaf yn gyntaf; eir heibio i gelloedd gwag.' },
    length: { name: 'hyd', means: 'short: yn erbyn y ffigur cynt; long: yn erbyn cymedr pedwar. Gwag: short.' },
  },
};
