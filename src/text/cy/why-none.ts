import type { ThresholdField } from '../../rules/indicator';
import type { Direction } from '../../rules/polarity';
import { quote } from '../phrases';
import type { NoColourPhrases } from '../why-none';
import { rhestr } from './phrases';

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  higher: 'uwch sydd orau',
  lower: 'is sydd orau',
  range: 'o fewn ystod sydd orau',
};

const THRESHOLDS: Readonly<Record<ThresholdField, string>> = {
  amberAt: 'y trothwy Oren (“Amber at”)',
  redAt: 'y trothwy Coch (“Red at”)',
  rangeFrom: 'dechrau’r ystod (“Range from”)',
  rangeTo: 'diwedd yr ystod (“Range to”)',
};

export const noColour: NoColourPhrases = {
  so: {
    noColour: ', felly nid oes lliw gan y rhes',
    nothingToCompare: ', felly nid oes dim i gymharu ag ef',
    noStatus: ', felly ni ellir rhoi statws',
  },
  dataOnly: {
    polarity: 'mae’r polaredd (“Good is”) yn dweud mai er gwybodaeth y mae',
    value: 'mae’r gwerth yn dweud mai er gwybodaeth y mae',
    target: 'mae’r targed yn dweud mai er gwybodaeth y mae',
  },
  noValue: {
    blank: 'mae’r gwerth yn wag',
    'not-applicable': 'mae’r gwerth yn amherthnasol',
    missing: 'mae’r gwerth ar goll',
    awaiting: 'disgwylir y gwerth',
    'not-due': 'nid yw’r gwerth yn ddyledus',
    'data-only': 'er gwybodaeth yn unig y mae’r gwerth',
    suppressed: 'ataliwyd y gwerth',
    new: 'mae’r dangosydd yn newydd ac nid oes gwerth ganddo eto',
    'no-target': 'mae’r gell yn dweud nad oes targed, ac nid yw’n dal gwerth',
  },
  noTarget: {
    blank: 'ni nodir targed ar gyfer y cyfnod hwn',
    'not-applicable': 'mae’r targed yn amherthnasol',
    missing: 'mae’r targed ar goll',
    awaiting: 'disgwylir y targed',
    'not-due': 'nid yw’r targed yn ddyledus',
    'data-only': 'er gwybodaeth yn unig y mae’r targed',
    suppressed: 'ataliwyd y targed',
    new: 'mae’r dangosydd yn newydd ac nid oes targed ganddo eto',
    'no-target': 'nodir na osodwyd targed',
  },
  forPeriod: (period) => ` ar gyfer ${period}`,
  notDue: {
    saysSo: 'mae’r gwerth yn dweud hynny',
    noPeriod: 'nid oes gan y rhes gyfnod sy’n gorffen gyda’r un yr adroddir arno',
    reported: {
      monthly: 'adroddir y rhes bob mis',
      quarterly: 'adroddir y rhes bob chwarter',
      'half-yearly': 'adroddir y rhes bob hanner blwyddyn',
      annual: 'adroddir y rhes bob blwyddyn',
    },
    noEarlier: 'nid oes ffigur cynharach',
    last: (figure, period) => `y ffigur diwethaf yw ${figure} ar gyfer ${period}`,
  },
  unreadable: {
    cell: { value: 'mae’r gwerth', target: 'mae’r targed' },
    error: (text) => `yn dangos y gwall ${text}`,
    range: (range) => `yn ystod, ${range}, ac nid yn un ffigur`,
    text: (quoted) => `yn darllen ${quoted}, nad yw’n rhif nac yn rheswm hysbys`,
    other: 'yn annarllenadwy',
  },
  checks: {
    'missing-polarity': () => 'ni nodir ai uwch ynteu is sydd orau',
    'polarity-against-target-sign': ({ polarity, sign }) =>
      `mae’r polaredd (“Good is”) yn dweud mai ${DIRECTIONS[polarity]}, ac arwydd y targed mai ${DIRECTIONS[sign]}`,
    'percent-scale-mixed': ({ low, high }) => `mae ${low} a ${high} yn edrych fel canrannau ar ddwy raddfa`,
    'range-limits-crossed': ({ from, to }, shown) =>
      `mae’r ystod yn rhedeg o chwith, o ${shown.figure(from)} i ${shown.figure(to)}`,
    'unreadable-threshold': ({ field, text }) => `gwerth ${THRESHOLDS[field]} yw ${quote(text)}`,
    'threshold-on-wrong-side': ({ problem, field, threshold, against }, shown) =>
      problem === 'crossed'
        ? `mae’r trothwy Coch (“Red at”) ${shown.figure(threshold)} yn dod cyn y trothwy Oren (“Amber at”)`
        : `gwerth ${THRESHOLDS[field]} yw ${shown.figure(threshold)}, ar ochr orau’r targed ${shown.target(against)}`,
    'unreadable-tolerance': ({ text }) => `y goddefiant yw ${quote(text)}`,
    'zero-target-percentage-tolerance': ({ percent }, shown) =>
      `nid yw ${shown.percent(percent)} o darged sero yn caniatáu dim`,
    'missing-threshold': ({ preset, missing }) =>
      `mae ar y rheol ${quote(preset)} angen ${rhestr(missing.map((field) => THRESHOLDS[field]))}`,
  },
  closed: {
    on: (date) => `Caewyd ar ${date}`,
    restated: (was, now) => `, ac fe’i hailddatganwyd ers hynny: ${was} oedd a ${now} ydyw yn awr`,
    blank: 'gwag',
  },
};
