import type { Headline, Share } from '../rules/headline';
import { isColour, STATUSES, type Status } from '../rules/statuses';
import {
  badge,
  count,
  header,
  heading,
  line,
  loosely,
  share,
  space,
  table,
  text,
  together,
  type Block,
  type Cell,
  type Report,
  type Row,
} from './blocks';
import { blueOrGreen } from './action-plan';
import { named, statusCell } from './cells';
import { PAGE, statusRoom, withWidth } from './columns';
import { commentaryOn } from './commentary';
import type { IndicatorFacts, PackFacts } from './facts';
import { movesOf } from './moves';
import { colourHeader, meanings, shownColours, statusKey } from './key';
import { groupBy } from '../tracker/group';
import { actionsOf, countsOf, headlineOf, overallRating, someExactly, totalOf, withoutColour } from './sums';

/** Word, meaning or name (which takes what is left), and columns of counts. */
const WORD = 62;
const COUNT = 48;
/** Count, and the two percentages; the head of the second says of how many. */
const LEAST_COUNTS = 3;
const OF_TARGETS = { at: 4, width: 62 };

function columnsOf(facts: PackFacts): number[] {
  const isGrouped = GROUPINGS.some((by) => groupsOf(facts, by).length > 0);
  const counts = isGrouped ? shownColours(countsOf(facts.indicators)).length + 2 : LEAST_COUNTS;
  const word = Math.max(WORD, statusRoom(facts.texts));
  const even = [word, PAGE - word - counts * COUNT, ...Array.from({ length: counts }, () => COUNT)];
  return withWidth(even, OF_TARGETS.at, OF_TARGETS.width, 1);
}

/**
 * The whole on one page: the headline, counts by status, against target and by long trend with both percentages, by
 * service and by objective, and what has moved since the last closed period.
 */
export function scorecard(facts: PackFacts): Report | null {
  if (facts.indicators.length === 0) return null;
  const { texts } = facts;
  const columns = columnsOf(facts);
  return {
    sheet: 'scorecard',
    title: texts.sheets.scorecard,
    orientation: 'landscape',
    columns,
    titleRows: [],
    blocks: [
      space(6),
      ...overall(facts),
      ...headlines(facts),
      ...byStatus(facts),
      ...againstTarget(facts),
      ...GROUPINGS.flatMap((by) => grouped(facts, by, columns.length)),
      ...movers(facts),
      ...commentaryOn('scorecard', facts, 1),
    ],
    key: statusKey(facts),
    isKeySaid: true,
    grid: null,
  };
}

function headlines(facts: PackFacts): Block[] {
  const { texts, indicators, lastClosed } = facts;
  const sums = headlineOf(indicators);
  const moves = movesOf(indicators);
  const actions = actionsOf(facts.actions);
  const plan = actions.total === 0 ? [] : [line(texts.pack.actionPlan(actions)), line(blueOrGreen(actions, texts))];
  // Elsewhere the two sentences would say the same.
  const isToldApart = sums.byStatus.Blue.count > 0 || sums.blueOrGreen.count !== sums.met.count;
  return [
    line(texts.pack.withTargets(sums, someExactly(indicators)), 'lead'),
    line(texts.pack.ofAll(sums)),
    ...(isToldApart ? [line(texts.pack.measuresBlueOrGreen(sums))] : []),
    line(hasLongTrends(sums) ? texts.pack.longTrends(sums) : texts.pack.noLongTrends),
    ...plan,
    ...(lastClosed === null
      ? []
      : [
          line(
            texts.pack.moved({
              better: moves.filter((move) => move.way === 'better').length,
              worse: moves.filter((move) => move.way === 'worse').length,
              since: lastClosed.period.label,
            }),
          ),
        ]),
  ];
}

/** Three zeroes would say that nothing moves, where nothing can be known yet. */
const hasLongTrends = ({ improving, stable, declining }: Headline): boolean =>
  improving.count + stable.count + declining.count > 0;

/** The officer's word for the whole, and the calculated one beside it. */
function overall(facts: PackFacts): Block[] {
  const { texts, settings } = facts;
  const typed = settings.overallRating.trim();
  const calculated = overallRating(facts);
  if (typed === '') return [];
  const colour = STATUSES.find(
    (status) => isColour(status) && texts.words.statuses[status].toLowerCase() === typed.toLowerCase(),
  );
  const word: Cell = colour === undefined ? badge(typed, null) : statusCell(colour, facts);
  const shown = colour === undefined ? typed : texts.words.statuses[colour];
  const beside = calculated === null ? [] : [texts.pack.calculated(texts.words.statuses[calculated])];
  return [
    line([texts.pack.overall({ rating: shown, because: settings.overallBecause }), ...beside].join(' '), 'leadIn', 1, [
      word,
    ]),
    space(6),
  ];
}

const percent = (whole: number | null): number | null => (whole === null ? null : whole / 100);

function byStatus(facts: PackFacts): Block[] {
  const { texts, indicators } = facts;
  const sums = headlineOf(indicators);
  const means = meanings(facts);
  const shown = STATUSES.filter((status) => status !== 'Blue' || sums.byStatus.Blue.count > 0).filter(
    (status) => isColour(status) || sums.byStatus[status].count > 0,
  );
  const { columns } = texts.pack;
  const rows: Row[] = shown.map((status) => [
    statusCell(status, facts),
    text(means[status], 'bodyIn'),
    ...shares(sums.byStatus[status]),
  ]);
  const total: Row = [
    text(texts.pack.total, 'total'),
    text('', 'total'),
    count(sums.total, 'totalNumber'),
    share(sums.total === 0 ? null : 1, 'totalNumber'),
    share(sums.withTargets === 0 ? null : 1, 'totalNumber'),
  ];
  return [
    space(),
    together(
      heading(texts.pack.headings.byStatus),
      table(
        [
          [
            header(columns.status, 'headerCentre'),
            header(columns.meaning, 'headerIn'),
            header(columns.count, 'headerNumber'),
            header(columns.ofAll, 'headerNumber'),
            header(texts.pack.ofTargets(sums.withTargets), 'headerNumber'),
          ],
        ],
        [...rows, total],
      ),
    ),
  ];
}

const shares = (of: Share): Cell[] => [
  count(of.count),
  share(percent(of.percentOfAll)),
  share(percent(of.percentWithTargets)),
];

function againstTarget(facts: PackFacts): Block[] {
  const { texts, indicators } = facts;
  const sums = headlineOf(indicators);
  const { columns, headings, met, off, offByMore, withinTolerance, outsideTolerance } = texts.pack;
  const row = (label: string, of: Share): Row => [text(''), text(label, 'bodyIn'), ...shares(of)];
  const head = (label: string): Row => [
    header(''),
    header(label, 'headerIn'),
    header(columns.count, 'headerNumber'),
    header(columns.ofAll, 'headerNumber'),
    header(texts.pack.ofTargets(sums.withTargets), 'headerNumber'),
  ];
  const trends = [sums.improving, sums.stable, sums.declining];
  const trendRows = (['Improving', 'Stable', 'Declining'] as const).map((word, i): Row => {
    const of = trends[i];
    return [
      text(''),
      text(texts.words.trends[word], 'bodyIn'),
      ...(of === undefined ? [] : [count(of.count), share(percent(of.percentOfAll))]),
    ];
  });
  return [
    space(),
    together(
      table(
        [head(headings.againstTarget)],
        [
          row(met, sums.met),
          row(off, sums.off),
          row(withinTolerance, sums.withinTolerance),
          row(outsideTolerance, sums.outsideTolerance),
          row(offByMore, sums.offByMore),
        ],
      ),
    ),
    ...(hasLongTrends(sums) ? [space(), together(table([head(headings.longTrends).slice(0, 4)], trendRows))] : []),
  ];
}

const GROUPINGS = ['service', 'objective'] as const;
type Grouping = (typeof GROUPINGS)[number];

/**
 * The indicators by service, or by objective; one that serves several objectives stands under each. Those in no objective
 * come last, so that the lines say something of every one.
 */
function groupsOf(
  { indicators, objectives, governance, texts }: PackFacts,
  by: Grouping,
): [name: string, some: readonly IndicatorFacts[]][] {
  if (by === 'service') {
    if (indicators.every(({ record }) => record.service === '')) return [];
    return [...groupBy(indicators, ({ record }) => record.service || texts.pack.unassigned)];
  }
  if (objectives.length > 0) {
    const others = indicators.filter((of) => objectives.every((objective) => !objective.indicators.includes(of)));
    const all: [string, readonly IndicatorFacts[]][] = [
      ...objectives.map((objective): [string, readonly IndicatorFacts[]] => [
        named(objective.record),
        objective.indicators,
      ]),
      [texts.pack.headings.governance, others.filter((of) => governance.includes(of))],
      [texts.pack.unassigned, others.filter((of) => !governance.includes(of))],
    ];
    return all.filter(([, some]) => some.length > 0);
  }
  if (indicators.every(({ record }) => record.objectives.length === 0)) return [];
  return [...groupBy(indicators, ({ record }) => record.objectives[0] ?? texts.pack.unassigned)];
}

function grouped(facts: PackFacts, by: Grouping, width: number): Block[] {
  const groups = groupsOf(facts, by);
  if (groups.length === 0) return [];
  const { texts } = facts;
  const { columns, headings } = texts.pack;
  const colours = shownColours(countsOf(facts.indicators));
  const counted = groups.map(([name, some]) => ({ name, counts: countsOf(some) }));
  const head: Row = [
    header(''),
    header(columns[by], 'headerIn'),
    ...colours.map((status) => colourHeader(status, facts)),
    header(columns.noColour, 'headerNumber'),
    header(columns.total, 'headerNumber'),
  ];
  const rows = counted.map(({ name, counts }): Row => [
    text(''),
    text(name, 'bodyIn'),
    ...colours.map((status) => count(counts[status])),
    count(withoutColour(counts)),
    count(totalOf(counts), 'number'),
  ]);
  // A bar chart lists from the bottom: turned round, it reads as the table does.
  const chart = stacked(facts, by, [...counted].reverse(), colours, width);
  return [
    space(),
    loosely(
      together(heading(by === 'service' ? headings.byService : headings.byObjective), table([head], rows)),
      space(6),
      chart,
    ),
  ];
}

const SHORT_NAME = 38;
const shortened = (name: string): string =>
  name.length > SHORT_NAME ? `${name.slice(0, SHORT_NAME - 1).trimEnd()}…` : name;

/** Low enough to stand beneath its table on one page, as a rule; never taller than a page. */
const chartHeight = (groups: number): number => Math.min(390, Math.max(100, 56 + 17 * groups));

function stacked(
  { texts, palette }: PackFacts,
  by: Grouping,
  groups: readonly { name: string; counts: Record<Status, number> }[],
  colours: readonly Status[],
  width: number,
): Block {
  const row = (name: string, of: (counts: Record<Status, number>) => number) => [
    name,
    ...groups.map(({ counts }) => of(counts)),
  ];
  const shown = colours.filter(isColour);
  return {
    kind: 'charts',
    height: chartHeight(groups.length),
    charts: [
      {
        kind: 'stacked-bar',
        title: texts.pack.chart.stackedTitle[by],
        figures: [
          ['', ...groups.map(({ name }) => shortened(name))],
          ...shown.map((status) => row(texts.words.statuses[status], (counts) => counts[status])),
          row(texts.pack.columns.noColour, withoutColour),
        ],
        series: [
          ...shown.map((status) => ({ color: palette[status].fill, line: 'solid' as const, markers: false })),
          { color: palette.Grey.fill, line: 'solid', markers: false },
        ],
        numberFormat: '0',
        from: 0,
        columns: { first: 0, count: width },
        labelEvery: 1,
      },
    ],
  };
}

function movers(facts: PackFacts): Block[] {
  const { texts, indicators, lastClosed } = facts;
  const moves = movesOf(indicators);
  if (lastClosed === null || moves.length === 0) return [];
  const { columns, headings } = texts.pack;
  const rows = moves.map(({ of, was }): Row => [
    text(of.record.ref),
    text(of.record.name, 'bodyIn'),
    statusCell(was, facts),
    statusCell(of.assessment.status, facts),
  ]);
  return [
    space(),
    heading(headings.movers),
    table(
      [
        [
          header(columns.ref),
          header(columns.measure, 'headerIn'),
          header(columns.was, 'headerCentre'),
          header(columns.now, 'headerCentre'),
        ],
      ],
      rows,
    ),
  ];
}
