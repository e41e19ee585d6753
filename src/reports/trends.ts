import { CHART_NEEDS } from '../rules/control-chart';
import { comparable, duePeriod } from '../rules/due';
import { targetAt } from '../rules/target';
import type { TargetFigure } from '../rules/indicator';
import type { Period } from '../rules/periods';
import { STATUS_TABLE } from '../rules/statuses';
import { tidy } from '../rules/numbers';
import type { CellValue } from '../tracker/snapshot';
import { MUTED_FONT } from '../plan/palette';
import { line, space, table, text, together, type Block, type ChartSpec, type Report, type Row } from './blocks';
import { named } from './cells';
import type { IndicatorFacts, PackFacts } from './facts';
import { cellFigure } from './figures';

/** Two charts side by side. */
const COLUMNS = [380, 10, 380];
const CHART_HEIGHT = 184;
const VALUE_COLOUR = '#16325C';
const TARGET_COLOUR = '#B3261E';
/** Names after this are only counted. */
const MOST_NAMES = 40;
const LONGEST_TITLE = 62;

interface Series {
  readonly of: IndicatorFacts;
  readonly figures: readonly { readonly period: Period; readonly value: number }[];
}

/**
 * A chart an indicator, those with the most to say first: values, target, and mean and control limits where there are
 * enough points, so that a temporary spike is told from an underlying trend. Those beyond the setting are named.
 */
export function trends(facts: PackFacts): Report | null {
  const { texts, settings } = facts;
  const all = seriesOf(facts).sort((a, b) => weightOf(b.of) - weightOf(a.of));
  const charted = all.slice(0, settings.charts);
  if (charted.length === 0) return null;
  const left = all.slice(settings.charts).map(({ of }) => named(of.record));
  const notCharted = texts.pack.chart.notCharted({
    names: left.slice(0, MOST_NAMES),
    more: Math.max(0, left.length - MOST_NAMES),
  });
  return {
    sheet: 'trends',
    title: texts.sheets.trends,
    orientation: 'landscape',
    columns: COLUMNS,
    titleRows: [],
    blocks: [
      ...pairs(charted).map((pair) => pairBlock(pair, facts)),
      ...(left.length === 0 ? [] : [line(notCharted, 'note')]),
    ],
    key: [space(8), together(...texts.pack.chart.key.map((sentence) => line(sentence, 'note')))],
    grid: null,
  };
}

/** Every indicator with two values or more of the length that it is reported by. */
function seriesOf({ indicators, at }: PackFacts): Series[] {
  return indicators.flatMap((of) => {
    const due = duePeriod(of.row, at);
    const figures = comparable(due.points, due.period);
    return figures.length < 2 ? [] : [{ of, figures }];
  });
}

const VARIATION_WEIGHTS = { concerning: 40, improving: 20, neutral: 10, 'common cause': 0 } as const;

/** How much a chart has to say: a signal first, then an exception, then how bad it is. Equals stay in the tracker's order. */
function weightOf({ chart, exception, assessment }: IndicatorFacts): number {
  const signal = chart === null ? 0 : VARIATION_WEIGHTS[chart.variation];
  const badness = STATUS_TABLE[assessment.status].badness ?? 0;
  return signal + (exception === null ? 0 : 8) + badness * 2 + (assessment.longTrend?.word === 'Declining' ? 1 : 0);
}

const pairs = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / 2) }, (_, i) => items.slice(i * 2, i * 2 + 2));

function pairBlock(pair: readonly Series[], facts: PackFacts): Block {
  const captions = pair.map((series) => text(captionOf(series, facts), 'caption'));
  const row: Row = [captions[0] ?? null, null, captions[1] ?? null];
  return together(
    space(8),
    {
      kind: 'charts',
      height: CHART_HEIGHT,
      charts: pair.map((series, i) => chartOf(series, facts, i * 2)),
    },
    table([], [row]),
  );
}

function captionOf({ of, figures }: Series, { texts }: PackFacts): string {
  const status = texts.words.statuses[of.assessment.status];
  const said =
    of.chart === null
      ? figures.length < CHART_NEEDS
        ? texts.pack.chart.tooShort({ values: figures.length, needed: CHART_NEEDS })
        : ''
      : texts.pack.chart.says(of.chart, of.style);
  return [status, said].filter((part) => part !== '').join(' · ');
}

const shortened = (title: string): string =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;

function chartOf({ of, figures }: Series, facts: PackFacts, column: number): ChartSpec {
  const { texts } = facts;
  const isPercent = of.style.unit?.kind === 'percent';
  const held = (value: number | null): CellValue => (value === null ? '' : isPercent ? tidy(value / 100) : tidy(value));
  const words = texts.pack.chart;
  const due = duePeriod(of.row, facts.at);
  const targets = figures.map(({ period }) => targetAt(of.row, due.points, period).figure);
  const series: { name: string; values: (number | null)[]; look: ChartSpec['series'][number] }[] = [
    {
      name: words.value,
      values: figures.map(({ value }) => value),
      look: { color: VALUE_COLOUR, line: 'solid', markers: true },
    },
  ];
  for (const { name, of: limit } of targetLines(targets, texts.pack.chart)) {
    const values = targets.map(limit);
    if (values.some((value) => value !== null))
      series.push({ name, values, look: { color: TARGET_COLOUR, line: 'dashed', markers: false } });
  }
  if (of.chart !== null) {
    const { points, stretches } = of.chart;
    const own = (pick: (stretch: (typeof stretches)[number]) => number) =>
      points.map(({ stretch }) => {
        const limits = stretches[stretch];
        return limits === undefined ? null : pick(limits);
      });
    const grey = { color: MUTED_FONT, markers: false } as const;
    series.push(
      { name: words.mean, values: own(({ mean }) => mean), look: { ...grey, line: 'solid' } },
      { name: words.upper, values: own(({ upper }) => upper), look: { ...grey, line: 'dotted' } },
      { name: words.lower, values: own(({ lower }) => lower), look: { ...grey, line: 'dotted' } },
    );
  }
  const format = cellFigure(
    of.assessment.value ?? figures[figures.length - 1]?.value ?? 0,
    of.style,
    texts.figures,
  ).format;
  return {
    kind: 'line',
    title: shortened(named(of.record)),
    figures: [
      ['', ...figures.map(({ period }) => period.label)],
      ...series.map(({ name, values }) => [name, ...values.map(held)]),
    ],
    series: series.map(({ look }) => look),
    numberFormat: format,
    from: null,
    columns: { first: column, count: 1 },
  };
}

/** One line for a target, two for a range. */
function targetLines(
  targets: readonly TargetFigure[],
  words: PackFacts['texts']['pack']['chart'],
): { name: string; of: (target: TargetFigure) => number | null }[] {
  const limit = (at: 0 | 1) => (target: TargetFigure) =>
    target === null ? null : typeof target === 'number' ? target : target[at];
  const isRange = targets.some((target) => target !== null && typeof target !== 'number');
  if (!isRange) return [{ name: words.target, of: limit(0) }];
  return [
    { name: words.from, of: limit(0) },
    { name: words.to, of: limit(1) },
  ];
}
