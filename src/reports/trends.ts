import { tidy } from '../rules/numbers';
import { isColour, STATUS_TABLE, type Status } from '../rules/statuses';
import type { Indicator } from '../tracker/records';
import type { CellValue } from '../tracker/snapshot';
import { MUTED_FONT, shapeFormat } from '../plan/palette';
import { axisOf } from './axis';
import {
  heading,
  line,
  space,
  table,
  text,
  together,
  type Block,
  type ChartSpec,
  type Report,
  type Row,
} from './blocks';
import { named } from './cells';
import type { IndicatorFacts, PackFacts } from './facts';
import { textWidth } from './measure';
import { heightOf } from './measured-rows';
import { usableWidth } from './paper';
import { cellFigure } from './figures';
import { trendLines, trendSays } from './trend-lines';
import type { LineRole, TrendLines } from './trend-lines';

/** Two charts side by side. */
const COLUMNS = [380, 10, 380] as const;
/** Of a chart with its caption: two rows of them stand on a page, however many lines its titles have. */
const PAIR_HEIGHT = 196;
const LOWEST_CHART = 130;
const TARGET_LOOK = { color: '#B3261E', line: 'dashed', markers: false } as const;
const LIMIT_LOOK = { color: MUTED_FONT, line: 'dotted', markers: false } as const;
const LOOKS: Record<LineRole, ChartSpec['series'][number]> = {
  value: { color: '#16325C', line: 'solid', markers: true },
  target: TARGET_LOOK,
  from: TARGET_LOOK,
  to: TARGET_LOOK,
  mean: { color: MUTED_FONT, line: 'solid', markers: false },
  upper: LIMIT_LOOK,
  lower: LIMIT_LOOK,
};
/** So many names are said in a sentence; more are listed, and those after the last are only counted. */
const IN_A_SENTENCE = 12;
const MOST_NAMES = 200;
/** What two lines over a chart hold. */
const LONGEST_TITLE = 76;

interface Series extends TrendLines {
  readonly of: IndicatorFacts;
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
  const left = all.slice(settings.charts).map(({ of }) => of.record);
  return {
    sheet: 'trends',
    title: texts.sheets.trends,
    orientation: 'landscape',
    columns: COLUMNS,
    titleRows: [],
    blocks: [...pairs(charted).map((pair) => pairBlock(pair, facts)), ...notCharted(left, facts)],
    key: [space(8), together(...texts.pack.chart.key.map((sentence) => line(sentence, 'note')))],
    grid: null,
  };
}

/** Those without a chart: a few by name; many by ref, else in a list of their names. */
function notCharted(some: readonly Indicator[], { texts }: PackFacts): Block[] {
  if (some.length === 0) return [];
  const { chart, headings } = texts.pack;
  const shown = some.slice(0, MOST_NAMES);
  const more = some.length - shown.length;
  const sentence = (names: string[]): Block[] => [space(6), line(chart.notCharted({ names, more }), 'note')];
  if (some.length <= IN_A_SENTENCE) return sentence(some.map(named));
  if (shown.every(({ ref }) => ref !== '')) return sentence(shown.map(({ ref }) => ref));
  return [
    space(),
    heading(headings.notCharted),
    table(
      [],
      pairs(shown.map(named)).map(([one = '', other]): Row => [
        text(one),
        null,
        other === undefined ? null : text(other),
      ]),
    ),
    ...(more > 0 ? sentence([]) : []),
  ];
}

/** Every indicator with two values or more of the length that it is reported by. */
const seriesOf = ({ indicators, at }: PackFacts): Series[] =>
  indicators.flatMap((of) => {
    const lines = trendLines(of, at);
    return lines === null ? [] : [{ of, ...lines }];
  });

const VARIATION_WEIGHTS = { concerning: 40, improving: 20, neutral: 10, 'common cause': 0 } as const;

/** How much a chart has to say: a signal first, then an exception, then how bad it is. Equals stay in the tracker's order. */
function weightOf({ chart, exception, assessment }: IndicatorFacts): number {
  const signal = chart === null ? 0 : VARIATION_WEIGHTS[chart.variation];
  const badness = STATUS_TABLE[assessment.status].badness ?? 0;
  return signal + (exception === null ? 0 : 8) + badness * 2 + (assessment.longTrend?.word === 'Declining' ? 1 : 0);
}

/** Whether some value has none beside it: a line alone would not show it. */
const hasLoneValue = (values: readonly (number | null)[]): boolean =>
  values.some((value, i) => value !== null && (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null);

const pairs = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / 2) }, (_, i) => items.slice(i * 2, i * 2 + 2));

function pairBlock(pair: readonly Series[], facts: PackFacts): Block {
  const captions = pair.map((series) => ({
    ...text(captionOf(series, facts), 'caption'),
    format: shapeOf(series.of.assessment.status, facts),
  }));
  // A pixel less than the column, which is in whole ones.
  const width = (usableWidth('landscape') * COLUMNS[0]) / (COLUMNS[0] + COLUMNS[1] + COLUMNS[2]) - 1;
  const captionHeight = Math.max(...captions.map((cell) => heightOf(cell, width)));
  const row: Row = [captions[0] ?? null, null, captions[1] ?? null];
  return together(
    space(8),
    {
      kind: 'charts',
      height: Math.max(LOWEST_CHART, PAIR_HEIGHT - captionHeight),
      charts: pair.map((series, i) => chartOf(series, facts, i * 2)),
    },
    table([], [row]),
  );
}

/** The shape of a coloured status, before the words. */
const shapeOf = (status: Status, { palette }: PackFacts): string | null =>
  isColour(status) ? shapeFormat(palette[status]) : null;

/** Status and what the chart says; and the whole name, where the title has no room for it. */
function captionOf(series: Series, { texts }: PackFacts): string {
  const status = texts.words.statuses[series.of.assessment.status];
  const name = named(series.of.record);
  const whole = shortened(name) === name ? '' : name;
  return [status, trendSays(series.of, series, texts), whole].filter((part) => part !== '').join(' · ');
}

const shortened = (title: string): string =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;

function chartOf({ of, figures, lines }: Series, { texts }: PackFacts, column: number): ChartSpec {
  const isPercent = of.style.unit?.kind === 'percent';
  const held = (value: number | null): CellValue => (value === null ? '' : isPercent ? tidy(value / 100) : tidy(value));
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
      ...lines.map(({ role, values }) => [texts.pack.chart[role], ...values.map(held)]),
    ],
    series: lines.map(({ role, values }) => ({ ...LOOKS[role], markers: LOOKS[role].markers || hasLoneValue(values) })),
    ...axisOf(
      lines.flatMap(({ values }) => values.map(held)).filter((value) => typeof value === 'number'),
      format,
      of.chart !== null,
    ),
    columns: { first: column, count: 1 },
    labelEvery: labelEvery(figures.map(({ period }) => period.label)),
  };
}

/** What is left for the labels of a chart's periods, in points, once the figures of its other axis stand beside it. */
const LABELS_ROOM = 250;
const LABEL_FONT = { size: 8, bold: false };

/** Every how many periods one is labelled, so that labels stand upright: on two lines, the longer word beside the next. */
function labelEvery(labels: readonly string[]): number {
  const widths = labels.flatMap((label) => label.split(' ').map((word) => textWidth(`${word} `, LABEL_FONT)));
  return Math.max(1, Math.ceil((labels.length * Math.max(0, ...widths)) / LABELS_ROOM));
}
