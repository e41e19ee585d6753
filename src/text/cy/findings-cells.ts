import { formatDate } from '../figures';
import { capital, quote } from '../phrases';
import type { FindingTexts } from '../texts';
import { fieldWord } from './fields';
import { figures } from './figures';
import { dewis } from './phrases';

/** What a cell holds. Each finding says what is there, what was expected, and how to mend it. */
export const cellFindings = {
  'unreadable-value': {
    title: 'Gwerth annarllenadwy',
    says: ({ found, field }) =>
      `${capital(fieldWord(field))}: ${quote(found)}. Nid yw’n rhif nac yn rheswm hysbys dros fod hebddo, felly ni ellir rhoi statws.`,
    mend: () => 'Teipiwch y rhif yn unig, neu reswm megis N/A, TBC neu Ddim yn ddyledus.',
  },
  'error-cell': {
    title: 'Gwall mewn cell',
    says: ({ found, field }) =>
      `${capital(fieldWord(field))}: mae’r gell yn dangos y gwall ${found}, lle disgwyliwyd ffigur.`,
    mend: ({ found }) => ERROR_HELP[found.toUpperCase()] ?? 'Cywirwch y fformiwla, neu teipiwch y ffigur.',
  },
  'number-stored-as-text': {
    title: 'Rhif wedi’i gadw fel testun',
    says: ({ found, readAs }) =>
      `Mae ${quote(found)} wedi’i gadw fel testun ac fe’i darllenwyd fel ${readAs}; mae symiau a siartiau Excel yn mynd heibio iddo.`,
    mend: ({ readAs }) =>
      `Teipiwch ${readAs} fel rhif, a gadewch i fformat rhif y gell ddangos unrhyw arwydd neu uned.`,
  },
  'date-stored-as-text': {
    title: 'Dyddiad wedi’i gadw fel testun',
    says: ({ found, readAs }) =>
      `Mae ${quote(found)} wedi’i gadw fel testun ac fe’i darllenwyd fel ${formatDate(readAs, figures)}; nid yw Excel yn ei ddidoli nac yn ei gymharu fel dyddiad.`,
    mend: () => 'Teipiwch y dyddiad eto fel dyddiad, er enghraifft 30/11/2013.',
  },
  'suppressed-value': {
    title: 'Gwerth a ataliwyd',
    says: ({ found }) =>
      `Darllenwyd ${quote(found)} fel ffigur a ataliwyd, felly nid oes gan y rhes ffigur i’w gymharu.`,
    mend: () => 'Nid oes angen gwneud dim os ataliwyd y ffigur yn fwriadol; fel arall teipiwch ef.',
  },
  'provisional-value': {
    title: 'Gwerth dros dro',
    says: ({ found }) => `Mae ${quote(found)} wedi’i nodi’n werth dros dro, a defnyddiwyd ei rif.`,
    mend: () => 'Tynnwch y nod pan fydd y ffigur yn derfynol.',
  },
  'unreadable-tolerance': {
    title: 'Goddefiant annarllenadwy',
    says: ({ found }) =>
      `Y goddefiant yw ${quote(found)}, lle disgwyliwyd canran megis 10% neu swm yn uned y rhes, felly ni ellir rhoi statws.`,
    mend: () =>
      'Teipiwch ganran neu swm sy’n sero neu’n fwy, neu gadewch ef yn wag er mwyn defnyddio goddefiant y llyfr gwaith.',
  },
  'unreadable-status': {
    title: 'Statws annarllenadwy',
    says: ({ found }) =>
      `Y statws a deipiwyd yw ${quote(found)}, nad yw’n statws hysbys yma, felly ni chafodd ei gymharu â’r un a gyfrifwyd.`,
    mend: () =>
      'Teipiwch Coch, Oren, Gwyrdd neu Glas, neu ychwanegwch eich gair eich hun at “Geiriau statws” ar y ddalen Gosodiadau.',
  },
  'unknown-word': {
    title: 'Gair anhysbys',
    says: ({ found, field, expected }) =>
      `Nid yw ${quote(found)} yn air hysbys ar gyfer ${fieldWord(field)}${expected.length > 0 ? `; disgwyliwyd ${dewis(expected)}` : ''}. Fe’i darllenwyd yn wag.`,
    mend: ({ expected }) =>
      expected.length > 0 ? `Teipiwch ${dewis(expected)}.` : 'Teipiwch un o’r geiriau y mae’r golofn yn eu defnyddio.',
  },
  'unit-mismatch': {
    title: 'Uned anghyson',
    says: ({ found, unit }) =>
      `Mae ${quote(found)} wedi’i ysgrifennu mewn uned wahanol i uned y rhes, sef ${unit}, ac fe’i cymerwyd fel y’i hysgrifennwyd.`,
    mend: ({ unit }) => `Teipiwch y ffigur yn ôl yr uned ${unit}, neu cywirwch uned y rhes.`,
  },
  'percent-scale-mixed': {
    title: 'Dwy raddfa ganrannol mewn un rhes',
    says: ({ value, target }) =>
      `Mae’r gwerth ${value} a’r targed ${target} yn edrych fel canrannau ar ddwy raddfa (0.75 a 75), felly ni ellir rhoi statws.`,
    mend: () => 'Teipiwch y ddau yn yr un modd: y ddau fel canrannau, neu’r ddau fel pwyntiau plaen.',
  },
  'percentage-over-100': {
    title: 'Canran dros 100',
    says: ({ found }) => `Mae ${found} yn fwy na 100%, na all cyfran o gyfanrif fod.`,
    mend: () => 'Gwiriwch y ffigur; os yw’n gywir (cyfradd newid, er enghraifft), rhowch uned arall i’r rhes.',
  },
  'negative-count': {
    title: 'Cyfrif negatif',
    says: ({ found }) => `Y ffigur yw ${found}, ac ni all cyfrif fod yn llai na sero.`,
    mend: () => 'Gwiriwch y ffigur a’i arwydd.',
  },
  'scale-jump': {
    title: 'Deg neu gan gwaith yn anghywir',
    says: ({ found, against, usual, times }) => `Mae ${found} tua ${timesAs(times)} ${SCALE_AGAINST[against](usual)}.`,
    mend: () => 'Chwiliwch am bwynt degol wedi llithro, neu ffigur a deipiwyd mewn uned arall.',
  },
  'score-out-of-range': {
    title: 'Sgôr y tu allan i’r ystod',
    says: ({ found, field }) =>
      `${capital(fieldWord(field))}: ${quote(found)}, lle disgwyliwyd rhif cyfan o 1 i 5, felly ni ellir rhoi statws.`,
    mend: () => 'Teipiwch 1, 2, 3, 4 neu 5.',
  },
} satisfies Partial<FindingTexts>;

const SCALE_AGAINST = {
  'earlier-values': (usual: string) => `ei werthoedd cynharach, sydd fel arfer tua ${usual}`,
  target: (usual: string) => `ei darged, ${usual}`,
  'earlier-targets': (usual: string) => `ei dargedau cynharach, sydd fel arfer tua ${usual}`,
} as const;

/** 10 and 100, or 0.1 and 0.01 where the figure is the smaller of the two. */
function timesAs(times: number): string {
  if (times >= 1) return `${times} gwaith`;
  return times > 0.05 ? 'degfed ran o' : 'canfed ran o';
}

/** What each of Excel's errors usually means, in the words of a person who has met it. */
const ERROR_HELP: Readonly<Record<string, string>> = {
  '#DIV/0!':
    'Mae’r fformiwla’n rhannu â dim: llenwch y ffigur y mae’n rhannu ag ef, neu teipiwch y rheswm (N/A) yn ei lle.',
  '#REF!': 'Mae’r fformiwla’n cyfeirio at gelloedd a ddilëwyd: cyfeiriwch hi at y rhai cywir, neu teipiwch y ffigur.',
  '#N/A':
    'Ni chafodd y fformiwla yr hyn y chwiliodd amdano: cywirwch yr hyn y mae’n chwilio amdano, neu teipiwch y ffigur.',
  '#NAME?': 'Mae’r fformiwla’n defnyddio enw nad yw’r Excel hwn yn ei adnabod: cywirwch yr enw, neu teipiwch y ffigur.',
  '#VALUE!': 'Mae’r fformiwla’n gweithio ar destun lle mae arni angen rhif: cywirwch y testun, neu teipiwch y ffigur.',
  '#NUM!': 'Mae’r fformiwla’n rhoi rhif na all Excel ei ddal: cywirwch hi, neu teipiwch y ffigur.',
  '#NULL!': 'Mae’r fformiwla’n enwi dwy ardal nad ydynt yn cwrdd: cywirwch hi, neu teipiwch y ffigur.',
};
