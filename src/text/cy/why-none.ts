import type { Assessment, Because, Frequency, RowCheck, ThresholdField } from '../../rules/indicator';
import type { Direction } from '../../rules/polarity';
import type { Reading, Reason } from '../../rules/reading';
import { formatDate } from '../figures';
import { quote } from '../phrases';
import type { Shown } from '../shown';
import type { NoColour } from '../why';
import type { WordTexts } from '../texts';
import { figures } from './figures';
import { rhestr } from './phrases';

/** The sentence of a row that has no colour, or that keeps the one it was closed with. */
export function whyNoColour(because: NoColour, assessment: Assessment, shown: Shown, { statuses }: WordTexts): string {
  switch (because.code) {
    case 'data-only':
      return `${statuses['Data only']}: ${figureOf(assessment, shown)}${DATA_ONLY[because.from]}, felly nid oes lliw gan y rhes.`;
    case 'not-due':
      return `${statuses['Not due']}: ${notDue(because, assessment, shown)}.`;
    case 'no-data':
      return `${statuses['No data']}: ${NO_DATA[because.reason]}${forPeriod(assessment)}${typed(assessment.reading)}.`;
    case 'no-target':
      return `${statuses['No target']}: ${figureOf(assessment, shown)}${NO_TARGET[because.reason]}, felly nid oes dim i gymharu ag ef.`;
    case 'unreadable':
      return `${statuses['Check data']}: ${FIELDS[because.field]} ${holds(because.reading, shown)}, felly ni ellir rhoi statws.`;
    case 'check':
      return `${statuses['Check data']}: ${checkClause(because.check, shown)}, felly ni ellir rhoi statws.`;
    case 'closed':
      return closed(because, shown, statuses[because.record.status]);
  }
}

const FIELDS = { value: 'mae’r gwerth', target: 'mae’r targed' } as const;

const DATA_ONLY = {
  polarity: 'mae’r polaredd (“Good is”) yn dweud mai er gwybodaeth y mae',
  value: 'mae’r gwerth yn dweud mai er gwybodaeth y mae',
  target: 'mae’r targed yn dweud mai er gwybodaeth y mae',
} as const;

const NO_DATA: Readonly<Record<Reason, string>> = {
  blank: 'mae’r gwerth yn wag',
  'not-applicable': 'mae’r gwerth yn amherthnasol',
  missing: 'mae’r gwerth ar goll',
  awaiting: 'disgwylir y gwerth',
  'not-due': 'nid yw’r gwerth yn ddyledus',
  'data-only': 'er gwybodaeth yn unig y mae’r gwerth',
  suppressed: 'ataliwyd y gwerth',
  new: 'mae’r dangosydd yn newydd ac nid oes gwerth ganddo eto',
  'no-target': 'mae’r gell yn dweud nad oes targed, ac nid yw’n dal gwerth',
};

const NO_TARGET: Readonly<Record<Reason, string>> = {
  blank: 'ni nodir targed ar gyfer y cyfnod hwn',
  'not-applicable': 'mae’r targed yn amherthnasol',
  missing: 'mae’r targed ar goll',
  awaiting: 'disgwylir y targed',
  'not-due': 'nid yw’r targed yn ddyledus',
  'data-only': 'er gwybodaeth yn unig y mae’r targed',
  suppressed: 'ataliwyd y targed',
  new: 'mae’r dangosydd yn newydd ac nid oes targed ganddo eto',
  'no-target': 'nodir na osodwyd targed',
};

const FREQUENCIES: Readonly<Record<Frequency, string>> = {
  monthly: 'bob mis',
  quarterly: 'bob chwarter',
  'half-yearly': 'bob hanner blwyddyn',
  annual: 'bob blwyddyn',
};

const figureOf = ({ value }: Assessment, shown: Shown): string => (value === null ? '' : `${shown.figure(value)}; `);

const forPeriod = ({ period }: Assessment): string => (period === null ? '' : ` ar gyfer ${period.label}`);

const typed = (reading: Reading): string =>
  reading.kind === 'reason' && reading.text !== undefined && reading.text.trim() !== ''
    ? ` (${quote(reading.text)})`
    : '';

function notDue(because: Extract<Because, { code: 'not-due' }>, assessment: Assessment, shown: Shown): string {
  const why =
    because.from === 'value'
      ? 'mae’r gwerth yn dweud hynny'
      : because.frequency === null || because.frequency === 'own-periods'
        ? 'nid oes gan y rhes gyfnod sy’n gorffen gyda’r un yr adroddir arno'
        : `adroddir y rhes ${FREQUENCIES[because.frequency]}`;
  const last =
    because.last === null || assessment.value === null
      ? 'nid oes ffigur cynharach'
      : `y ffigur diwethaf yw ${shown.figure(assessment.value)} ar gyfer ${because.last.label}`;
  return `${why}; ${last}`;
}

function holds(reading: Reading, shown: Shown): string {
  switch (reading.kind) {
    case 'error':
      return `yn dangos y gwall ${reading.text}`;
    case 'unreadable':
      return `yn darllen ${quote(reading.text)}, nad yw’n rhif nac yn rheswm hysbys`;
    case 'range':
      return `yn ystod, ${shown.target([reading.from, reading.to])}, ac nid yn un ffigur`;
    default:
      return 'yn annarllenadwy';
  }
}

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

function checkClause(check: RowCheck, shown: Shown): string {
  switch (check.code) {
    case 'missing-polarity':
      return 'ni nodir ai uwch ynteu is sydd orau';
    case 'polarity-against-target-sign':
      return `mae’r polaredd (“Good is”) yn dweud mai ${DIRECTIONS[check.polarity]}, ac arwydd y targed mai ${DIRECTIONS[check.sign]}`;
    case 'percent-scale-mixed':
      return `mae ${check.low} a ${check.high} yn edrych fel canrannau ar ddwy raddfa`;
    case 'range-limits-crossed':
      return `mae’r ystod yn rhedeg o chwith, o ${shown.figure(check.from)} i ${shown.figure(check.to)}`;
    case 'unreadable-threshold':
      return `gwerth ${THRESHOLDS[check.field]} yw ${quote(check.text)}`;
    case 'threshold-on-wrong-side':
      return check.problem === 'crossed'
        ? `mae’r trothwy Coch (“Red at”) ${shown.figure(check.threshold)} yn dod cyn y trothwy Oren (“Amber at”)`
        : `gwerth ${THRESHOLDS[check.field]} yw ${shown.figure(check.threshold)}, ar ochr orau’r targed ${shown.target(check.against)}`;
    case 'unreadable-tolerance':
      return `y goddefiant yw ${quote(check.text)}`;
    case 'zero-target-percentage-tolerance':
      return `nid yw ${shown.percent(check.percent)} o darged sero yn caniatáu dim`;
    case 'missing-threshold':
      return `mae ar y rheol ${quote(check.preset)} angen ${rhestr(check.missing.map((field) => THRESHOLDS[field]))}`;
  }
}

function closed(because: Extract<Because, { code: 'closed' }>, shown: Shown, status: string): string {
  const { record, restated } = because;
  const when = `Caewyd ar ${formatDate(record.closedOn, figures)}`;
  const change =
    restated === null
      ? ''
      : `, ac fe’i hailddatganwyd ers hynny: ${figureOrNone(restated.was, shown)} oedd a ${figureOrNone(restated.now, shown)} ydyw yn awr`;
  const why = record.why.trim();
  return `${why === '' ? `${status}.` : why} ${when}${change}.`;
}

const figureOrNone = (value: number | null, shown: Shown): string => (value === null ? 'gwag' : shown.figure(value));
