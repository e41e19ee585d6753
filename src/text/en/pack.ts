import type { IndicatorException } from '../../rules/exceptions';
import type { Share } from '../../rules/headline';
import type { Period } from '../../rules/periods';
import { formatPercent, type FigureStyle } from '../figures';
import type { PackTexts } from '../pack-texts';
import { listOf } from '../phrases';
import { meanShown } from '../mean';
import { shownAs } from '../shown';
import { figures } from './figures';
import { columns, headings } from './pack-headings';
import { words } from './words';

const range = (from: string, to: string): string => `${from} to ${to}`;
const shownIn = (style: FigureStyle, together: readonly number[]) => shownAs(style, figures, range, together);

const some = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
const are = (n: number): string => (n === 1 ? 'is' : 'are');
const andOf = (items: readonly string[]): string => listOf(items, 'and');

/** `11 (31%)`. */
const counted = ({ count, percentOfAll }: Share): string =>
  percentOfAll === null ? String(count) : `${count} (${percentOfAll}%)`;

const because = (text: string): string => {
  const said = text.trim().replace(/[.\s]+$/u, '');
  if (said === '') return '';
  if (/^because\b/iu.test(said)) return said.replace(/^because/iu, 'because');
  return `because ${said}`;
};

const MOST_NAMED = 3;

/** `Q3 2017/18 and Q4 2017/18`; many are counted. */
const labels = (periods: readonly Period[]): string =>
  periods.length > MOST_NAMED
    ? `${periods.length} periods running, since ${periods[0]?.label ?? ''}`
    : andOf(periods.map((period) => period.label));

/** Yes or No, or a grade: it is off its target, but by no percentage. */
const isWord = ({ unit }: FigureStyle): boolean => unit?.kind === 'yes-no' || unit?.kind === 'grade';

/** The Issue of a critical item: what the figure is, how far off, and for how long. */
function issue(exception: IndicatorException, style: FigureStyle): string {
  const { assessment, kinds, redFor, missedFor, offByPercent, lastYear, target } = exception;
  const { value, period } = assessment;
  const limits = target === null ? [] : typeof target === 'number' ? [target] : [...target];
  const shown = shownIn(style, [...(value === null ? [] : [value]), ...limits, ...(lastYear ? [lastYear.value] : [])]);
  const named = period === null ? '' : ` for ${period.label}`;
  const said: string[] = [];
  if (kinds.includes('missing-when-due')) said.push(`No figure was given${named}, although one was due.`);
  if (kinds.includes('green-but-worse') && lastYear !== null && value !== null)
    said.push(
      `Although the target was met, the figure (${shown.figure(value)}) is worse than the year before (${shown.figure(lastYear.value)} in ${lastYear.period.label}).`,
    );
  const isMissed = kinds.some((kind) => kind === 'red' || kind === 'off-by-more' || kind === 'missed-twice');
  if (isMissed && value !== null && target !== null) {
    const by = offByPercent === null || isWord(style) ? '' : `, off by ${formatPercent(offByPercent)} of the target`;
    said.push(`The target was missed${named}: ${shown.figure(value)} against ${shown.target(target)}${by}.`);
  }
  if (redFor.length > 0) said.push(`${words.statuses.Red} for ${labels(redFor)}.`);
  if (missedFor.length > Math.max(1, redFor.length)) said.push(`Missed for ${labels(missedFor)}.`);
  if (said.length === 0) said.push(...kinds.map((kind) => `${words.exceptions[kind]}.`));
  return said.join(' ');
}

/** The meeting pack, in English. */
export const pack: PackTexts = {
  reportTitle: 'Performance report',
  asAt: (date) => `As at ${date}`,
  pageOf: 'Page &P of &N',
  chartFigures: 'Figures of the charts (not printed)',
  columns,
  headings,
  notApplicable: 'Not applicable',
  none: 'None',
  unassigned: 'Not stated',
  total: 'Total',

  withTargets: ({ withTargets, met, withinTolerance, outsideTolerance }, someExactly) =>
    withTargets === 0
      ? 'No measure has a target to be held against.'
      : `Of ${some(withTargets, 'measure', 'measures')} with targets, ${met.count} ${are(met.count)} ${
          someExactly ? 'on target or better' : 'better than target'
        }, ${withinTolerance.count} within tolerance and ${outsideTolerance.count} outside it.`,
  ofTargets: (withTargets) => `% of ${withTargets.toLocaleString('en-GB')} with targets`,
  ofAll: ({ total, met, off, offByMore }) =>
    `Of all ${some(total, 'measure', 'measures')}, ${counted(met)} met the target, ${counted(off)} ${
      off.count === 1 ? 'was' : 'were'
    } off target and ${counted(offByMore)} off target by more than 10%.`,
  longTrends: ({ improving, stable, declining }) =>
    `By their long trends, ${some(improving.count, 'measure is', 'measures are')} improving, ${stable.count} stable and ${declining.count} declining.`,
  noLongTrends: 'No measure has figures for long enough for a long trend yet.',
  moved: ({ better, worse, since }) =>
    `Since ${since} was closed, ${some(better, 'measure has', 'measures have')} moved to a better status and ${worse} to a worse one.`,
  met: 'Target met',
  off: 'Off target',
  offByMore: 'Off target by more than 10%',
  withinTolerance: 'Off target, within tolerance',
  outsideTolerance: 'Off target, outside tolerance',
  overall: ({ rating, because: why }) => `Overall rated ${rating}${because(why) === '' ? '' : ` ${because(why)}`}.`,
  calculated: (rating) => `Calculated from the measures: ${rating}.`,
  calculatedOnly: (rating) => `${rating}, calculated from the linked indicators.`,
  rated: ({ rating, because: why, calculated }) => {
    const said = because(why);
    const reason = said === '' ? `Rated ${rating}.` : `Rated ${rating} ${said}.`;
    return calculated === null ? reason : `${reason} Calculated from the linked indicators: ${calculated}.`;
  },
  reasonGiven: (reason) => `Reason given: ${because(reason)}.`,
  ratedAs: ({ title, rating }) => `${title} (rated ${rating})`,
  noIndicators: 'There are no performance indicators linked to this objective.',
  typedMark: '*',
  typedNote: ({ mark, ref, name, typed }) =>
    `${mark} ${[ref, name].filter((part) => part !== '').join(' ')}: the tracker says ${typed}; the calculated status is printed.`,
  recording: ({ recorded, due, percent }) =>
    `Recording: ${recorded} of ${some(due, 'figure', 'figures')} due ${recorded === 1 ? 'is' : 'are'} present and readable and, where ${words.statuses.Red}, commented on${
      percent === null ? '' : ` (${percent}%)`
    }.`,

  issue,
  issueOfAction: ({ due, daysLate }) =>
    `Not completed by ${due}${daysLate === null || daysLate === 0 ? '' : `, ${some(daysLate, 'day', 'days')} after its original date`}.`,
  issueOfObjective: `The objective is rated ${words.statuses.Red}.`,
  periods: (count, since) =>
    count <= 1 ? 'New this period' : `${some(count, 'period', 'periods')}${since === null ? '' : `, since ${since}`}`,
  exceptionsFound: ({ count, measures, actions, objectives }) => {
    const among = [
      measures === 0 ? '' : some(measures, 'measure', 'measures'),
      actions === 0 ? '' : some(actions, 'action', 'actions'),
      objectives === 0 ? '' : some(objectives, 'objective', 'objectives'),
    ];
    return `${some(count, 'exception', 'exceptions')} among ${andOf(among.filter((part) => part !== ''))}.`;
  },

  actionPlan: ({ total, byStatus }) =>
    `Of ${some(total, 'action', 'actions')}, ${byStatus.Completed} ${are(byStatus.Completed)} completed, ${byStatus['In progress']} in progress, ${byStatus.Slippage} in slippage and ${byStatus['Not started']} not started.`,
  blueOrGreen: ({ count, of, percent, amberOrRed }) =>
    `${count} of ${some(of, 'action', 'actions')} (${percent}%) ${are(count)} ${words.actionRags.Blue} or ${words.actionRags.Green}, and ${amberOrRed.count} (${amberOrRed.percent}%) ${words.actionRags.Amber} or ${words.actionRags.Red}.`,
  measuresBlueOrGreen: ({ total, blueOrGreen, amberOrRed }) =>
    `Of all ${some(total, 'measure', 'measures')}, ${counted(blueOrGreen)} ${are(blueOrGreen.count)} ${words.statuses.Blue} or ${words.statuses.Green}, and ${counted(amberOrRed)} ${words.statuses.Amber} or ${words.statuses.Red}.`,
  actionsKey: 'Key to actions',
  actionKey: (rag, { lagsBelow, farBehindBelow }) =>
    ({
      Blue: 'completed',
      Green: 'in progress, and not behind',
      Amber: `progress below ${lagsBelow}% of the time gone, a start date that has passed, or a new date awaiting endorsement`,
      Red: `past its due date, or progress below ${farBehindBelow}% of the time gone`,
      Grey: 'not started',
    })[rag],
  budgetKey: (rating, { amberTo }) =>
    ({
      Green: 'no projected overspend',
      Amber: `a projected overspend of up to ${amberTo}% of the net budget`,
      Red: 'a projected overspend of more than that',
    })[rating],
  redated: ({ count }) =>
    `${some(count, 'action carries', 'actions carry')} a revised date; days late are counted from the original one.`,
  completedSince: ({ count, since }) =>
    since === null
      ? `${some(count, 'action has', 'actions have')} been completed.`
      : `${some(count, 'action has', 'actions have')} been completed since ${since} was closed.`,
  dueBy: (date) => `Open, not overdue, and due by ${date}.`,

  budgetLine: ({ change, spentPercent }) =>
    [
      change === null ? '' : `${change} since the last estimate`,
      spentPercent === null ? '' : `${formatPercent(spentPercent)} spent`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  riskBands: ({ amberFrom, redFrom }) =>
    `Score: likelihood times impact. ${words.statuses.Red} from ${redFrom}, ${words.statuses.Amber} from ${amberFrom}, ${words.statuses.Green} below.`,
  inMatrix: ({ score, refs, more }) => {
    const rest = more === 0 ? [] : [refs.length === 0 ? some(more, 'risk', 'risks') : `${more} more`];
    return [...refs, ...rest].length === 0 ? `${score}` : `${score}: ${[...refs, ...rest].join(', ')}`;
  },
  scored: ({ green, amber, red }) =>
    `Of ${some(green + amber + red, 'scored risk', 'scored risks')}, ${red} ${are(red)} ${words.statuses.Red}, ${amber} ${words.statuses.Amber} and ${green} ${words.statuses.Green}.`,

  chart: {
    value: 'Value',
    target: 'Target',
    mean: 'Mean',
    lower: 'Lower limit',
    upper: 'Upper limit',
    from: 'Range from',
    to: 'Range to',
    says: (chart, style, isMet) => {
      const { variation, assurance, limits } = chart;
      const moved = `${words.variations[variation].charAt(0).toUpperCase()}${words.variations[variation].slice(1)}`;
      const lately = isMet !== null && assurance === (isMet ? 'consistently failing' : 'consistently passing');
      const meets =
        assurance === null ? '' : `; target: ${words.assurances[assurance]}${lately ? ' until lately' : ''}`;
      const early = limits.provisional ? '; limits are provisional' : '';
      return `${moved}${meets}; mean ${meanShown(chart, style, figures)}${early}.`;
    },
    tooShort: ({ values, needed }) => `${some(values, 'value', 'values')}; control limits need ${needed}.`,
    key: [
      'Solid line with markers: value. Dashed line: target. Thin line: mean. Dotted lines: control limits, drawn where there are 12 values or more.',
      'Improving or concerning: a change that is unlikely to be chance. Common cause: the usual variation, a temporary spike at most.',
      'Consistently passing or failing: the limits lie wholly on one side of the target. Hit or miss: the target lies between them.',
    ],
    notCharted: ({ names, more }) => `Not charted: ${andOf(more > 0 ? [...names, `${more} more`] : names)}.`,
    stackedTitle: { service: 'Status by service', objective: 'Status by objective' },
  },
  history: {
    columns: {
      kind: 'Kind',
      ref: 'Ref',
      name: 'Name',
      service: 'Service',
      period: 'Period',
      value: 'Value',
      target: 'Target',
      status: 'Status',
      shortTrend: 'Short trend',
      longTrend: 'Long trend',
      why: 'Why',
      comment: 'Comment',
      closedOn: 'Closed on',
      superseded: 'Superseded',
    },
    indicator: 'Indicator',
    objective: 'Objective',
    superseded: (on) => `Superseded on ${on}`,
  },
  ragView: {
    from: (period) => `Printed from ${period}; on screen the earlier periods stand to the right, beside the page.`,
    note: 'The status of each period by the rules of today; closed periods as they were closed.',
  },
};
