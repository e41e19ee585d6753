import type { IndicatorException } from '../../rules/exceptions';
import type { Share } from '../../rules/headline';
import type { Period } from '../../rules/periods';
import { formatPercent, type FigureStyle } from '../figures';
import type { PackTexts } from '../pack-texts';
import { capital } from '../phrases';
import { meanShown } from '../mean';
import { shownAs } from '../shown';
import { figures } from './figures';
import { columns, headings, objective } from './pack-headings';
import { ac, nifer, rhestr } from './phrases';
import { words } from './words';

const range = (from: string, to: string): string => `${from} i ${to}`;
const shownIn = (style: FigureStyle, together: readonly number[]) => shownAs(style, figures, range, together);

const measures = (n: number): string => nifer(n, 'mesur', 'fesurau');
const actions = (n: number): string => nifer(n, 'cam gweithredu', 'gamau gweithredu');

/** `11 (31%)`. */
const counted = ({ count, percentOfAll }: Share): string =>
  percentOfAll === null ? String(count) : `${count} (${percentOfAll}%)`;

/** The officer's reason; a `Because` or an `Oherwydd` already typed is not doubled. */
const because = (text: string): string => {
  const said = text.trim().replace(/[.\s]+$/u, '');
  if (said === '') return '';
  return `oherwydd ${said.replace(/^(?:because|oherwydd|gan)\b[\s:,]*/iu, '')}`;
};

const MOST_NAMED = 3;

/** `Q3 2017/18 a Q4 2017/18`; many are counted. */
const labels = (periods: readonly Period[]): string =>
  periods.length > MOST_NAMED
    ? `${nifer(periods.length, 'cyfnod', 'gyfnodau')} yn olynol, ers ${periods[0]?.label ?? ''}`
    : rhestr(periods.map((period) => period.label));

/** Yes or No, or a grade: it is off its target, but by no percentage. */
const isWord = ({ unit }: FigureStyle): boolean => unit?.kind === 'yes-no' || unit?.kind === 'grade';

/** The Issue of a critical item: what the figure is, how far off, and for how long. */
function issue(exception: IndicatorException, style: FigureStyle): string {
  const { assessment, kinds, redFor, missedFor, offByPercent, lastYear, target } = exception;
  const { value, period } = assessment;
  const limits = target === null ? [] : typeof target === 'number' ? [target] : [...target];
  const shown = shownIn(style, [...(value === null ? [] : [value]), ...limits, ...(lastYear ? [lastYear.value] : [])]);
  const named = period === null ? '' : ` ar gyfer ${period.label}`;
  const said: string[] = [];
  if (kinds.includes('missing-when-due')) said.push(`Ni roddwyd ffigur${named}, er bod un yn ddyledus.`);
  if (kinds.includes('green-but-worse') && lastYear !== null && value !== null)
    said.push(
      `Er i’r targed gael ei gyrraedd, mae’r ffigur (${shown.figure(value)}) yn waeth na’r flwyddyn gynt (${shown.figure(lastYear.value)} ar gyfer ${lastYear.period.label}).`,
    );
  const isMissed = kinds.some((kind) => kind === 'red' || kind === 'off-by-more' || kind === 'missed-twice');
  if (isMissed && value !== null && target !== null) {
    const by = offByPercent === null || isWord(style) ? '' : `, o ${formatPercent(offByPercent)} o’r targed`;
    said.push(`Methwyd y targed${named}: ${shown.figure(value)} yn erbyn ${shown.target(target)}${by}.`);
  }
  if (redFor.length > 0) said.push(`${words.statuses.Red} ar gyfer ${labels(redFor)}.`);
  if (missedFor.length > Math.max(1, redFor.length)) said.push(`Methwyd ar gyfer ${labels(missedFor)}.`);
  if (said.length === 0) said.push(...kinds.map((kind) => `${words.exceptions[kind]}.`));
  return said.join(' ');
}

/** The meeting pack, in Welsh. */
export const pack: PackTexts = {
  reportTitle: 'Adroddiad perfformiad',
  asAt: (date) => `Fel yr oedd ar ${date}`,
  pageOf: 'Tudalen &P o &N',
  chartFigures: 'Ffigurau’r siartiau (ni chânt eu hargraffu)',
  columns,
  headings,
  notApplicable: 'Amherthnasol',
  none: 'Dim',
  unassigned: 'Heb ei nodi',
  total: 'Cyfanswm',

  withTargets: ({ withTargets, met, withinTolerance, outsideTolerance }, someExactly) =>
    withTargets === 0
      ? 'Nid oes gan unrhyw fesur darged i’w ddal yn ei erbyn.'
      : `O blith ${measures(withTargets)} â thargedau, mae ${met.count} ${
          someExactly ? 'ar y targed neu’n well' : 'yn well na’r targed'
        }, ${withinTolerance.count} o fewn y goddefiant ${ac(outsideTolerance.count)} y tu allan iddo.`,
  ofTargets: (withTargets) => `% o’r ${withTargets.toLocaleString('en-GB')} â thargedau`,
  ofAll: ({ total, met, off, offByMore }) =>
    `O blith pob un o’r ${total.toLocaleString('en-GB')} mesur, cyrhaeddodd ${counted(met)} y targed, roedd ${counted(off)} oddi ar y targed ${ac(counted(offByMore))} oddi arno o fwy na 10%.`,
  longTrends: ({ improving, stable, declining }) =>
    `Yn ôl eu tueddiadau hir, mae ${measures(improving.count)} yn gwella, ${stable.count} yn sefydlog ${ac(declining.count)} yn dirywio.`,
  noLongTrends: 'Nid oes gan unrhyw fesur ffigurau am ddigon o gyfnodau eto ar gyfer tuedd hir.',
  moved: ({ better, worse, since }) =>
    `Ers cau ${since}, mae ${measures(better)} wedi symud i statws gwell ${ac(worse)} i statws gwaeth.`,
  met: 'Cyrhaeddwyd y targed',
  off: 'Oddi ar y targed',
  offByMore: 'Oddi ar y targed o fwy na 10%',
  withinTolerance: 'Oddi ar y targed, o fewn y goddefiant',
  outsideTolerance: 'Oddi ar y targed, y tu allan i’r goddefiant',
  overall: ({ rating, because: why }) => {
    const said = because(why);
    return `Sgôr gyffredinol: ${rating}${said === '' ? '' : `, ${said}`}.`;
  },
  calculated: (rating) => `Cyfrifwyd o’r mesurau: ${rating}.`,
  calculatedOnly: (rating) => `${rating}, wedi’i gyfrifo o’r dangosyddion cysylltiedig.`,
  rated: ({ rating, because: why, calculated }) => {
    const said = because(why);
    const reason = said === '' ? `Sgôr: ${rating}.` : `Sgôr: ${rating}, ${said}.`;
    return calculated === null ? reason : `${reason} Cyfrifwyd o’r dangosyddion cysylltiedig: ${calculated}.`;
  },
  reasonGiven: (reason) => `Y rheswm a roddwyd: ${because(reason)}.`,
  ratedAs: ({ title, rating }) => `${title} (sgôr: ${rating})`,
  noIndicators: 'Nid oes dangosyddion perfformiad wedi’u cysylltu â’r amcan hwn.',
  typedMark: '*',
  typedNote: ({ mark, ref, name, typed }) =>
    `${mark} ${[ref, name].filter((part) => part !== '').join(' ')}: mae’r traciwr yn dweud ${typed}; argreffir y statws a gyfrifwyd.`,
  recording: ({ recorded, due, percent }) =>
    `Cofnodi: o blith ${nifer(due, 'ffigur dyledus', 'ffigurau dyledus')}, mae ${recorded} yn bresennol, yn ddarllenadwy a, lle ${words.statuses.Red} yw’r statws, â sylw${
      percent === null ? '' : ` (${percent}%)`
    }.`,

  issue,
  issueOfAction: ({ due, daysLate }) =>
    `Heb ei gwblhau erbyn ${due}${daysLate === null || daysLate === 0 ? '' : `, ${figures.days(daysLate.toLocaleString('en-GB'), daysLate === 1)} ar ôl ei ddyddiad gwreiddiol`}.`,
  issueOfObjective: `Sgôr yr amcan yw ${words.statuses.Red}.`,
  periods: (count, since) =>
    count <= 1
      ? 'Newydd y cyfnod hwn'
      : `${nifer(count, 'cyfnod', 'gyfnodau')}${since === null ? '' : `, ers ${since}`}`,
  exceptionsFound: ({ count, measures: ofMeasures, actions: ofActions, objectives }) => {
    const among = [
      ofMeasures === 0 ? '' : measures(ofMeasures),
      ofActions === 0 ? '' : actions(ofActions),
      objectives === 0 ? '' : nifer(objectives, 'amcan', 'amcanion'),
    ];
    return `${nifer(count, 'eithriad', 'eithriadau')}, o blith ${rhestr(among.filter((part) => part !== ''))}.`;
  },

  actionPlan: ({ total, byStatus }) =>
    `O blith ${actions(total)}, mae ${byStatus.Completed} wedi’u cwblhau, ${byStatus['In progress']} ar y gweill, ${byStatus.Slippage} yn llithro ${ac(byStatus['Not started'])} heb ddechrau.`,
  blueOrGreen: ({ count, of, percent, amberOrRed }) =>
    `Mae gan ${count} o blith ${actions(of)} (${percent}%) statws ${words.actionRags.Blue} neu ${words.actionRags.Green}, a chan ${amberOrRed.count} (${amberOrRed.percent}%) statws ${words.actionRags.Amber} neu ${words.actionRags.Red}.`,
  measuresBlueOrGreen: ({ total, blueOrGreen, amberOrRed }) =>
    `O blith pob un o’r ${total.toLocaleString('en-GB')} mesur, mae gan ${counted(blueOrGreen)} statws ${words.statuses.Blue} neu ${words.statuses.Green}, a chan ${counted(amberOrRed)} statws ${words.statuses.Amber} neu ${words.statuses.Red}.`,
  actionsKey: 'Allwedd y camau gweithredu',
  actionKey: (rag, { lagsBelow, farBehindBelow }) =>
    ({
      Blue: 'wedi’i gwblhau',
      Green: 'ar waith, a heb fod ar ei hôl hi',
      Amber: `cynnydd o dan ${lagsBelow}% o’r amser a aeth heibio, dyddiad dechrau sydd wedi mynd heibio, neu ddyddiad newydd yn aros am gymeradwyaeth`,
      Red: `wedi mynd heibio i’w ddyddiad, neu gynnydd o dan ${farBehindBelow}% o’r amser a aeth heibio`,
      Grey: 'heb ddechrau',
    })[rag],
  budgetKey: (rating, { amberTo }) =>
    ({
      Green: 'dim gorwariant a ragwelir',
      Amber: `gorwariant a ragwelir o hyd at ${amberTo}% o’r gyllideb net`,
      Red: 'gorwariant a ragwelir o fwy na hynny',
    })[rating],
  redated: ({ count }) => `Mae gan ${actions(count)} ddyddiad diwygiedig; cyfrifir diwrnodau’n hwyr o’r un gwreiddiol.`,
  completedSince: ({ count, since }) =>
    since === null ? `Cwblhawyd ${actions(count)}.` : `Cwblhawyd ${actions(count)} ers cau ${since}.`,
  dueBy: (date) => `Yn agored, heb fod yn hwyr, ac yn ddyledus erbyn ${date}.`,

  budgetLine: ({ change, spentPercent }) =>
    [
      change === null ? '' : `${change} ers yr amcangyfrif diwethaf`,
      spentPercent === null ? '' : `gwariwyd ${formatPercent(spentPercent)}`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  riskBands: ({ amberFrom, redFrom }) =>
    `Sgôr: tebygolrwydd wedi’i luosi ag effaith. ${words.statuses.Red} o ${redFrom}, ${words.statuses.Amber} o ${amberFrom}, ${words.statuses.Green} islaw.`,
  inMatrix: ({ score, refs, more }) => {
    const rest = more === 0 ? [] : [refs.length === 0 ? nifer(more, 'risg', 'risgiau') : `${more} arall`];
    return [...refs, ...rest].length === 0 ? `${score}` : `${score}: ${[...refs, ...rest].join(', ')}`;
  },
  scored: ({ green, amber, red }) =>
    `O blith ${nifer(green + amber + red, 'risg â sgôr', 'risgiau â sgôr')}, ${words.statuses.Red} yw ${red}, ${words.statuses.Amber} yw ${amber} a ${words.statuses.Green} yw ${green}.`,

  chart: {
    value: 'Gwerth',
    target: 'Targed',
    mean: 'Cymedr',
    lower: 'Terfyn isaf',
    upper: 'Terfyn uchaf',
    from: 'Ystod o',
    to: 'Ystod i',
    says: (chart, style, isMet) => {
      const { variation, assurance, limits } = chart;
      const lately = isMet !== null && assurance === (isMet ? 'consistently failing' : 'consistently passing');
      const meets =
        assurance === null ? '' : `; targed: ${words.assurances[assurance]}${lately ? ' tan yn ddiweddar' : ''}`;
      const early = limits.provisional ? '; terfynau dros dro' : '';
      return `${capital(words.variations[variation])}${meets}; cymedr ${meanShown(chart, style, figures)}${early}.`;
    },
    tooShort: ({ values, needed }) =>
      `${nifer(values, 'gwerth', 'werthoedd')}; mae angen ${needed} ar gyfer terfynau rheoli.`,
    key: [
      'Llinell solet â marcwyr: gwerth. Llinell doredig: targed. Llinell denau: cymedr. Llinellau dotiog: terfynau rheoli, a dynnir lle mae 12 gwerth neu fwy.',
      'Gwella neu achos pryder: newid sy’n annhebygol o fod yn siawns. Achos cyffredin: yr amrywiad arferol, pigyn dros dro ar y mwyaf.',
      'Llwyddo neu fethu’n gyson: mae’r terfynau’n gyfan gwbl ar un ochr i’r targed. Taro neu fethu: mae’r targed rhyngddynt.',
    ],
    notCharted: ({ names, more }) => `Heb siart: ${rhestr(more > 0 ? [...names, `${more} arall`] : names)}.`,
    stackedTitle: { service: 'Statws yn ôl gwasanaeth', objective: 'Statws yn ôl amcan' },
  },
  history: {
    columns: {
      kind: 'Math',
      ref: 'Cyf.',
      name: 'Enw',
      service: 'Gwasanaeth',
      period: 'Cyfnod',
      value: 'Gwerth',
      target: 'Targed',
      status: 'Statws',
      shortTrend: 'Tuedd fer',
      longTrend: 'Tuedd hir',
      why: 'Pam',
      comment: 'Sylw',
      closedOn: 'Caewyd ar',
      superseded: 'Disodlwyd',
    },
    indicator: 'Dangosydd',
    objective,
    superseded: (on) => `Disodlwyd ar ${on}`,
  },
  ragView: {
    from: (period) => `Argreffir o ${period}; ar y sgrin saif y cyfnodau cynharach i’r dde, wrth ymyl y dudalen.`,
    note: 'Statws pob cyfnod yn ôl rheolau heddiw; cyfnodau a gaewyd fel y’u caewyd.',
  },
};
