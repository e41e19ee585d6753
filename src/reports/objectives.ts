import {
  header,
  heading,
  line,
  prose,
  space,
  table,
  text,
  together,
  type Block,
  type Report,
  type Row,
} from './blocks';
import { ratingCell, statusCell, targetCell, trendCell, valueCell } from './cells';
import { statusRoom, withRoom } from './columns';
import { commentaryOf, commentaryOn } from './commentary';
import type { IndicatorFacts, ObjectiveFacts, PackFacts } from './facts';
import { statusKey, typedNotes } from './key';
import { hasRefs } from './sums';

/** Ref, name (and the position statement), then status, value, target and the two trends. */
const COLUMNS = [54, 268, 52, 50, 50, 59, 59];

/**
 * One block an objective, kept together on a page: its title, its rating with the *Because…*, the position statement as
 * long as it is, and its indicators as they stand.
 */
export function objectivesReport(facts: PackFacts): Report | null {
  const { texts, objectives, indicators } = facts;
  if (objectives.length === 0) return null;
  const linked = new Set(objectives.flatMap((objective) => [...objective.indicators, ...facts.governance]));
  const others = indicators.filter((of) => !linked.has(of));
  return {
    sheet: 'objectives',
    title: texts.sheets.objectives,
    orientation: 'landscape',
    columns: withRoom(withRoom(COLUMNS, 0, statusRoom(texts), 1), 2, statusRoom(texts), 1),
    titleRows: [],
    blocks: [
      ...objectives.flatMap((objective) => [space(8), together(...objectiveBlocks(objective, facts))]),
      ...(others.length === 0
        ? []
        : [space(8), together(heading(texts.pack.headings.otherIndicators), indicatorTable(others, facts))]),
      ...commentaryOn('objectives', facts, 1),
    ],
    key: [...typedNotes(facts), ...statusKey(facts)],
    grid: null,
  };
}

function objectiveBlocks(objective: ObjectiveFacts, facts: PackFacts): Block[] {
  const { record, indicators } = objective;
  const { texts } = facts;
  const title = [record.ref, record.name].filter((part) => part !== '').join('  ');
  const position = record.position.trim();
  return [
    heading(title),
    ...rated(objective, facts),
    ...(position === '' ? [] : [space(3), prose(position, 1, texts.pack.columns.positionStatement), space(4)]),
    ...commentaryOf(objective, facts).flatMap(({ text: said }) => [
      space(3),
      prose(said.trim(), 1, texts.pack.history.columns.comment),
      space(4),
    ]),
    indicators.length === 0 ? line(texts.pack.noIndicators, 'noteIn', 1) : indicatorTable(indicators, facts),
  ];
}

/** The officer's judgement with its reason; the calculated rating where there is no judgement, or where the two differ. */
function rated({ record, assessment }: ObjectiveFacts, facts: PackFacts): Block[] {
  const { texts } = facts;
  const { rating, calculated, differs } = assessment;
  const word = calculated.rating === null ? null : texts.words.statuses[calculated.rating];
  if (rating === null) {
    const said = record.because.trim() === '' ? [] : [texts.pack.reasonGiven(record.because)];
    const shown = word === null ? said : [texts.pack.calculatedOnly(word), ...said];
    if (shown.length === 0) return [];
    return [line(shown.join(' '), 'plainIn', 1, word === null ? [] : [ratingCell(calculated.rating, facts)])];
  }
  const sentence = texts.pack.rated({
    rating: texts.words.statuses[rating],
    because: record.because,
    calculated: differs ? word : null,
  });
  return [line(sentence, 'plainIn', 1, [ratingCell(rating, facts)])];
}

function indicatorTable(indicators: readonly IndicatorFacts[], facts: PackFacts): Block {
  const { columns } = facts.texts.pack;
  return table(
    [
      [
        header(hasRefs(facts) ? columns.ref : ''),
        header(columns.measure, 'headerIn'),
        header(columns.status, 'headerCentre'),
        header(columns.value, 'headerNumber'),
        header(columns.target, 'headerNumber'),
        header(columns.shortTrend, 'headerIn'),
        header(columns.longTrend),
      ],
    ],
    indicators.map((of) => indicatorRow(of, facts)),
  );
}

const indicatorRow = (of: IndicatorFacts, facts: PackFacts): Row => [
  text(of.record.ref),
  text(of.record.name, 'bodyIn'),
  statusCell(of.assessment.status, facts, of.typed !== null),
  valueCell(of, facts),
  targetCell(of, facts),
  { ...trendCell(of.assessment.shortTrend?.word ?? null, facts), style: 'bodyIn' },
  trendCell(of.assessment.longTrend?.word ?? null, facts),
];
