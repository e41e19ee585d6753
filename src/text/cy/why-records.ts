import type { ActionAssessment, ActionBecause } from '../../rules/actions';
import { FAR_BEHIND_BELOW, LAGS_BELOW } from '../../rules/actions';
import type { BudgetAssessment, BudgetBecause } from '../../rules/budgets';
import type { ObjectiveAssessment, RatingBecause, TravelBecause } from '../../rules/objectives';
import { MEAN_AMBER_ABOVE, MEAN_GREEN_ABOVE, SHARE_AMBER_FROM, SHARE_RED_FROM } from '../../rules/objectives';
import { RISK_AMBER_FROM, RISK_RED_FROM, type RiskAssessment, type RiskBecause } from '../../rules/risks';
import type { RollUp } from '../../rules/rule-settings';
import { formatDate, formatFigure, formatPercent, type FigureStyle } from '../figures';
import { capital, quote } from '../phrases';
import type { WordTexts } from '../texts';
import { fieldWord } from './fields';
import { figures } from './figures';
import { ac, rhestr } from './phrases';

const days = (count: number): string => figures.days(count.toLocaleString('en-GB'), count === 1);
const date = (day: string): string => formatDate(day, figures);

// Objectives

const votes = ({ votes: { Green, Amber, Red }, total }: RatingBecause, { statuses }: WordTexts): string => {
  if (total === 1)
    return `Yr unig bleidlais gysylltiedig yw ${Green > 0 ? statuses.Green : Amber > 0 ? statuses.Amber : statuses.Red}`;
  const counts = [
    ...(Green > 0 ? [`${Green} ${statuses.Green}`] : []),
    ...(Amber > 0 ? [`${Amber} ${statuses.Amber}`] : []),
    ...(Red > 0 ? [`${Red} ${statuses.Red}`] : []),
  ];
  return `O ${total} o bleidleisiau cysylltiedig, ${rhestr(counts)}`;
};

/** How the votes make a rating; `''` where there is one alone. */
const ROLL_UPS: Record<RollUp, (because: RatingBecause, words: WordTexts) => string> = {
  majority: ({ tie, total }) =>
    total === 1 ? '' : tie ? 'y mwyaf cyffredin, a’r gwaethaf o’r rhai cyfartal' : 'y mwyaf cyffredin',
  worst: ({ total }) => (total === 1 ? '' : 'y gwaethaf ohonynt'),
  share: ({ redShare }, { statuses }) =>
    `${formatPercent(redShare ?? 0)} â statws ${statuses.Red}: ${statuses.Amber} o ${SHARE_AMBER_FROM}%, ${statuses.Red} o ${SHARE_RED_FROM}%`,
  mean: ({ mean }, { statuses }) =>
    `eu cymedr pwysol yw ${(mean ?? 0).toFixed(2)} o 2: ${statuses.Green} uwchlaw ${MEAN_GREEN_ABOVE}, ${statuses.Amber} uwchlaw ${MEAN_AMBER_ABOVE}`,
};

const voted = (because: RatingBecause, words: WordTexts): string =>
  [votes(because, words), ROLL_UPS[because.rollUp](because, words)].filter((part) => part !== '').join(': ');

function travel(
  because: TravelBecause | null,
  direction: ObjectiveAssessment['directionOfTravel'],
  words: WordTexts,
): string {
  if (because === null || direction === null) return '';
  const word = words.directionsOfTravel[direction];
  if (because.code === 'short-trends')
    return ` ${word}: mae ${because.improving} o’r tueddiadau byr yn gwella ${ac(because.declining)} yn dirywio.`;
  const since = because.code === 'last-closed' ? 'pan gaewyd y cyfnod diwethaf' : 'yn y sgôr flaenorol';
  return ` ${word}: ${words.statuses[because.now]} yn awr, ${words.statuses[because.was]} ${since}.`;
}

/** Why an objective has its calculated rating and its direction of travel. */
export function whyObjective(
  { calculated, rating, differs, travelBecause, directionOfTravel }: ObjectiveAssessment,
  words: WordTexts,
): string {
  const { statuses } = words;
  const said =
    calculated.rating === null
      ? 'Nid oes lliw gan ddim sydd wedi’i gysylltu ag ef, felly nid oes sgôr a gyfrifwyd.'
      : `${voted(calculated.because, words)}, felly’r sgôr yw ${statuses[calculated.rating]}.`;
  const judged = differs && rating !== null ? ` Barn y swyddog yw ${statuses[rating]}.` : '';
  return said + judged + travel(travelBecause, directionOfTravel, words);
}

// Actions

function action(because: ActionBecause): string {
  switch (because.code) {
    case 'completed':
      if (because.on !== null) return `Cwblhawyd ar ${date(because.on)}`;
      return because.by === 'progress' ? 'Wedi’i gwblhau: y cynnydd yw 100%' : 'Wedi’i gwblhau, yn ôl y swyddog';
    case 'past-due':
      return `Yn ddyledus ar ${date(because.due)} a heb ei gwblhau, ${days(because.days)} ar ôl ei ddyddiad dyledus cyfredol`;
    case 'awaiting-endorsement':
      return `Yn ddyledus ar ${date(because.due)}, ${days(because.days)} yn ôl; mae’r dyddiad arfaethedig, ${date(because.proposed)}, yn aros am gymeradwyaeth`;
    case 'not-started':
      if (because.late && because.start !== null) return `Heb ddechrau, er ei fod i ddechrau ar ${date(because.start)}`;
      if (because.by === 'start-to-come' && because.start !== null) return `I ddechrau ar ${date(because.start)}`;
      return because.by === 'progress' ? 'Heb ddechrau: y cynnydd yw 0%' : 'Heb ddechrau, yn ôl y swyddog';
    case 'in-progress': {
      const { done, elapsed, lags } = because;
      if (done === null || elapsed === null) return 'Ar y gweill, a heb basio ei ddyddiad dyledus cyfredol';
      const parts = `Gwnaed ${formatPercent(done)} ac aeth ${formatPercent(elapsed)} o’i amser heibio`;
      if (lags === 'behind') return `${parts}: llai na ${LAGS_BELOW}% o’r hyn sy’n ddyledus erbyn hyn`;
      return lags === 'far-behind' ? `${parts}: llai na ${FAR_BEHIND_BELOW}% o’r hyn sy’n ddyledus erbyn hyn` : parts;
    }
  }
}

/** Why an action has its status and its colour; days late are against the original date, whatever it was re-dated to. */
export function whyAction(
  { because, status, rag, daysLate, slippage, redated }: ActionAssessment,
  { actionStatuses, actionRags }: WordTexts,
): string {
  const redating =
    redated && slippage !== null
      ? ` ${slippage < 0 ? `Daethpwyd ag ef ymlaen ${days(-slippage)}` : `Ailddyddiwyd o ${days(slippage)}`}${daysLate === null || daysLate === 0 ? '' : `; ${days(daysLate)} yn hwyr yn erbyn y dyddiad gwreiddiol`}.`
      : daysLate !== null && daysLate > 0 && because.code === 'completed'
        ? ` ${days(daysLate)} yn hwyr yn erbyn y dyddiad gwreiddiol.`
        : '';
  return `${action(because)}, felly’r statws yw ${actionStatuses[status]}, ${actionRags[rag]}.${redating}`;
}

// Risks

function risk(because: RiskBecause, status: RiskAssessment['status'], { statuses }: WordTexts): string {
  switch (because.code) {
    case 'scored':
      return `Tebygolrwydd ${because.likelihood} × effaith ${because.impact} yw ${because.score} (${statuses.Amber} o ${RISK_AMBER_FROM}, ${statuses.Red} o ${RISK_RED_FROM}), felly’r statws yw ${statuses[status]}.`;
    case 'missing':
      return `${capital(fieldWord(because.field))}: heb ei nodi, felly’r statws yw ${statuses[status]}.`;
    case 'unreadable':
      return `${capital(fieldWord(because.field))}: ni ellir darllen ${quote(because.text)}, felly’r statws yw ${statuses[status]}.`;
    case 'score-out-of-range':
      return `${capital(fieldWord(because.field))}: nid yw ${because.value} yn rhif cyfan o 1 i 5, felly’r statws yw ${statuses[status]}.`;
  }
}

/** Why a risk has its colour, and where it stands against its target score. */
export function whyRisk({ because, status, targetScore }: RiskAssessment, words: WordTexts): string {
  const said = risk(because, status, words);
  if (because.code !== 'scored' || because.overTarget === null || targetScore === null) return said;
  if (because.overTarget === 0) return `${said} Mae ar ei sgôr darged.`;
  const way = because.overTarget > 0 ? 'uwchlaw’i' : 'islaw’i';
  return `${said} Mae hynny ${Math.abs(because.overTarget)} ${way} sgôr darged o ${targetScore}.`;
}

// Budgets

/** How an estimate stands against the one before. */
const changed = (by: number, money: (amount: number) => string): string =>
  by === 0 ? 'heb newid' : `${money(Math.abs(by))} yn ${by > 0 ? 'uwch' : 'is'}`;

function budget(because: BudgetBecause, money: (amount: number) => string, { statuses }: WordTexts): string {
  switch (because.code) {
    case 'compared': {
      const { variance, variancePercent, base, greenTo, amberTo, rule, type } = because;
      const size = money(Math.abs(variance));
      const amount =
        type === 'capital'
          ? `Mae’r amcangyfrif ${changed(variance, money)}`
          : variance === 0
            ? 'Rhagwelir y bydd yn union ar y gyllideb'
            : `Rhagwelir ${variance > 0 ? 'gorwariant' : 'tanwariant'} o ${size}`;
      const share =
        variancePercent === null || base === null || variance === 0
          ? ''
          : ` (${formatPercent(Math.abs(variancePercent), 1)} o ${money(base)})`;
      const lines =
        rule === 'lines'
          ? `${statuses.Green} hyd at ${money(greenTo)}, ${statuses.Amber} hyd at ${money(amberTo)}`
          : `${statuses.Green} heb orwariant, ${statuses.Amber} hyd at 1% o’r net`;
      return `${amount}${share}; ${lines}`;
    }
    case 'no-lines': {
      const change = because.change === null ? '' : `; mae’r amcangyfrif ${changed(because.change, money)}`;
      const spent = because.spentPercent === null ? '' : `; gwariwyd ${formatPercent(because.spentPercent)}`;
      return `Nid oes lliw gan gyfalaf oni osodir ei linellau${change}${spent}`;
    }
    case 'missing':
      return `${capital(fieldWord(because.field))}: heb ei nodi`;
    case 'unreadable':
      return `${capital(fieldWord(because.field))}: ni ellir darllen ${quote(because.text)}`;
  }
}

/** Why a budget has its traffic light; capital has none. */
export function whyBudget({ because, status }: BudgetAssessment, style: FigureStyle, words: WordTexts): string {
  const money = (amount: number): string => formatFigure(amount, style, figures);
  const said = budget(because, money, words);
  return status === null ? `${said}.` : `${said}, felly’r statws yw ${words.statuses[status]}.`;
}
