import type { ActionAssessment, ActionBecause } from '../../rules/actions';
import { FAR_BEHIND_BELOW, LAGS_BELOW } from '../../rules/actions';
import type { BudgetAssessment, BudgetBecause } from '../../rules/budgets';
import type { ObjectiveAssessment, RatingBecause, TravelBecause } from '../../rules/objectives';
import { MEAN_AMBER_ABOVE, MEAN_GREEN_ABOVE, SHARE_AMBER_FROM, SHARE_RED_FROM } from '../../rules/objectives';
import { RISK_AMBER_FROM, RISK_RED_FROM, type RiskAssessment, type RiskBecause } from '../../rules/risks';
import type { RollUp } from '../../rules/rule-settings';
import { formatDate, formatFigure, formatPercent, type FigureStyle } from '../figures';
import { listOf, quote } from '../phrases';
import type { WordTexts } from '../texts';
import { figures } from './figures';

const days = (count: number): string => figures.days(count.toLocaleString('en-GB'), count === 1);
const date = (day: string): string => formatDate(day, figures);

// Objectives

const votes = ({ votes: { Green, Amber, Red }, total }: RatingBecause, { statuses }: WordTexts): string => {
  if (total === 1)
    return `The one linked vote is ${Green > 0 ? statuses.Green : Amber > 0 ? statuses.Amber : statuses.Red}`;
  const counts = [
    ...(Green > 0 ? [`${Green} ${statuses.Green}`] : []),
    ...(Amber > 0 ? [`${Amber} ${statuses.Amber}`] : []),
    ...(Red > 0 ? [`${Red} ${statuses.Red}`] : []),
  ];
  return `Of ${total} linked votes, ${listOf(counts, 'and')}`;
};

/** How the votes make a rating; `''` where there is one alone. */
const ROLL_UPS: Record<RollUp, (because: RatingBecause, words: WordTexts) => string> = {
  majority: ({ tie, total }) =>
    total === 1 ? '' : tie ? 'the most frequent, and of equals the worse' : 'the most frequent',
  worst: ({ total }) => (total === 1 ? '' : 'the worst of them'),
  share: ({ redShare }, { statuses }) =>
    `${formatPercent(redShare ?? 0)} are ${statuses.Red}: ${statuses.Amber} from ${SHARE_AMBER_FROM}%, ${statuses.Red} from ${SHARE_RED_FROM}%`,
  mean: ({ mean }, { statuses }) =>
    `their weighted mean is ${(mean ?? 0).toFixed(2)} of 2: ${statuses.Green} above ${MEAN_GREEN_ABOVE}, ${statuses.Amber} above ${MEAN_AMBER_ABOVE}`,
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
    return ` ${word}: ${because.improving} of the short trends ${because.improving === 1 ? 'improves' : 'improve'} and ${because.declining} ${because.declining === 1 ? 'declines' : 'decline'}.`;
  const since = because.code === 'last-closed' ? 'when the last period was closed' : 'in the previous rating';
  return ` ${word}: ${words.statuses[because.now]} now, ${words.statuses[because.was]} ${since}.`;
}

/** Why an objective has its calculated rating and its direction of travel. */
export function whyObjective(
  { calculated, rating, differs, travelBecause, directionOfTravel }: ObjectiveAssessment,
  words: WordTexts,
): string {
  const { statuses } = words;
  const said =
    calculated.rating === null
      ? 'Nothing linked to it has a colour, so there is no calculated rating.'
      : `${voted(calculated.because, words)}, so ${statuses[calculated.rating]}.`;
  const judged = differs && rating !== null ? ` The officer’s judgement is ${statuses[rating]}.` : '';
  return said + judged + travel(travelBecause, directionOfTravel, words);
}

// Actions

function action(because: ActionBecause): string {
  switch (because.code) {
    case 'completed':
      if (because.on !== null) return `Completed on ${date(because.on)}`;
      return because.by === 'progress' ? 'Completed: progress is 100%' : 'Completed, by the officer’s word';
    case 'past-due':
      return `Due on ${date(because.due)} and not completed, ${days(because.days)} past its current due date`;
    case 'awaiting-endorsement':
      return `Due on ${date(because.due)}, ${days(because.days)} ago; the proposed date of ${date(because.proposed)} waits for endorsement`;
    case 'not-started':
      if (because.late && because.start !== null)
        return `Not started, though it was to start on ${date(because.start)}`;
      if (because.by === 'start-to-come' && because.start !== null) return `To start on ${date(because.start)}`;
      return because.by === 'progress' ? 'Not started: progress is 0%' : 'Not started, by the officer’s word';
    case 'in-progress': {
      const { done, elapsed, lags } = because;
      if (done === null || elapsed === null) return 'In progress, and not past its current due date';
      const parts = `${formatPercent(done)} done with ${formatPercent(elapsed)} of its time gone`;
      if (lags === 'behind') return `${parts}: less than ${LAGS_BELOW}% of what is due by now`;
      return lags === 'far-behind' ? `${parts}: less than ${FAR_BEHIND_BELOW}% of what is due by now` : parts;
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
      ? ` ${slippage < 0 ? `Brought forward by ${days(-slippage)}` : `Re-dated by ${days(slippage)}`}${daysLate === null || daysLate === 0 ? '' : `; ${days(daysLate)} late against the original date`}.`
      : daysLate !== null && daysLate > 0 && because.code === 'completed'
        ? ` ${days(daysLate)} late against the original date.`
        : '';
  return `${action(because)}, so ${actionStatuses[status]}, ${actionRags[rag]}.${redating}`;
}

// Risks

function risk(because: RiskBecause, status: RiskAssessment['status'], { statuses }: WordTexts): string {
  switch (because.code) {
    case 'scored':
      return `Likelihood ${because.likelihood} × impact ${because.impact} is ${because.score} (${statuses.Amber} from ${RISK_AMBER_FROM}, ${statuses.Red} from ${RISK_RED_FROM}), so ${statuses[status]}.`;
    case 'missing':
      return `There is no ${because.field}, so ${statuses[status]}.`;
    case 'unreadable':
      return `The ${because.field} ${quote(because.text)} cannot be read, so ${statuses[status]}.`;
    case 'score-out-of-range':
      return `The ${because.field} is ${because.value}, not a whole number from 1 to 5, so ${statuses[status]}.`;
  }
}

/** Why a risk has its colour, and where it stands against its target score. */
export function whyRisk({ because, status, targetScore }: RiskAssessment, words: WordTexts): string {
  const said = risk(because, status, words);
  if (because.code !== 'scored' || because.overTarget === null || targetScore === null) return said;
  if (because.overTarget === 0) return `${said} It is at its target score.`;
  const way = because.overTarget > 0 ? 'above' : 'below';
  return `${said} That is ${Math.abs(because.overTarget)} ${way} its target score of ${targetScore}.`;
}

// Budgets

const BUDGET_FIELDS = {
  net: 'net budget',
  projectedVariance: 'projected variance',
  previousEstimate: 'previous estimate',
  revisedEstimate: 'revised estimate',
} as const;

/** How an estimate stands against the one before. */
const changed = (by: number, money: (amount: number) => string): string =>
  by === 0 ? 'unchanged' : `${by > 0 ? 'up' : 'down'} by ${money(Math.abs(by))}`;

function budget(because: BudgetBecause, money: (amount: number) => string, { statuses }: WordTexts): string {
  switch (because.code) {
    case 'compared': {
      const { variance, variancePercent, base, greenTo, amberTo, rule, type } = because;
      const size = money(Math.abs(variance));
      const amount =
        type === 'capital'
          ? `The estimate is ${changed(variance, money)}`
          : variance === 0
            ? 'Projected exactly on budget'
            : `Projected ${variance > 0 ? 'overspend' : 'underspend'} of ${size}`;
      const share =
        variancePercent === null || base === null || variance === 0
          ? ''
          : ` (${formatPercent(Math.abs(variancePercent), 1)} of ${money(base)})`;
      const lines =
        rule === 'lines'
          ? `${statuses.Green} to ${money(greenTo)}, ${statuses.Amber} to ${money(amberTo)}`
          : `${statuses.Green} to nothing overspent, ${statuses.Amber} to 1% of net`;
      return `${amount}${share}; ${lines}`;
    }
    case 'no-lines': {
      const change = because.change === null ? '' : `; the estimate is ${changed(because.change, money)}`;
      const spent = because.spentPercent === null ? '' : `; ${formatPercent(because.spentPercent)} is spent`;
      return `Capital has no colour unless its lines are set${change}${spent}`;
    }
    case 'missing':
      return `There is no ${BUDGET_FIELDS[because.field]}`;
    case 'unreadable':
      return `The ${BUDGET_FIELDS[because.field]} ${quote(because.text)} cannot be read`;
  }
}

/** Why a budget has its traffic light; capital has none. */
export function whyBudget({ because, status }: BudgetAssessment, style: FigureStyle, words: WordTexts): string {
  const money = (amount: number): string => formatFigure(amount, style, figures);
  const said = budget(because, money, words);
  return status === null ? `${said}.` : `${said}, so ${words.statuses[status]}.`;
}
