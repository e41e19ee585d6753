import { RISK_AMBER_FROM, RISK_RED_FROM, RISK_SCALE, riskRating } from '../rules/risks';
import { numberIn, type Reading } from '../rules/reading';
import {
  badge,
  count,
  header,
  heading,
  line,
  space,
  table,
  text,
  together,
  type Block,
  type Cell,
  type Report,
  type Row,
} from './blocks';
import { NOTHING, statusCell } from './cells';
import { balanced } from './balance';
import { statusRoom, widestOf, withoutRoom, withRoom } from './columns';
import { commentaryOn } from './commentary';
import type { PackFacts, RiskFacts } from './facts';
import { risksOf } from './sums';

/** Ref, risk, likelihood, impact, score, target score, status, owner, mitigation; five of them hold the matrix. */
const COLUMNS = [46, 142, 50, 48, 48, 48, 52, 60, 98];
const [NAME, STATUS, OWNER, MITIGATION] = [1, 6, 7, 8];

function columnsOf(facts: PackFacts): number[] {
  const { texts, risks } = facts;
  const { columns } = texts.pack;
  const roomy = withRoom(COLUMNS, STATUS, statusRoom(texts), MITIGATION);
  const hasOwners = risks.some(({ record }) => record.owner !== '');
  const owned = hasOwners ? roomy : withoutRoom(roomy, OWNER, columns.owner, NAME);
  const isMitigated = risks.some(({ record }) => record.mitigation !== '');
  const wide = isMitigated ? owned : withoutRoom(owned, MITIGATION, columns.mitigation, NAME);
  const wordy = [NAME, ...(hasOwners ? [OWNER] : []), ...(isMitigated ? [MITIGATION] : [])];
  return balanced(wide, wordy, listRows(facts), [listHead(facts)]);
}

/** The matrix of likelihood and impact, each risk in its cell, and the list with scores and target scores. */
export function risksReport(facts: PackFacts): Report | null {
  const { texts, risks } = facts;
  if (risks.length === 0) return null;
  const sums = risksOf(risks);
  const columns = columnsOf(facts);
  return {
    sheet: 'risks',
    title: texts.sheets.risks,
    orientation: 'landscape',
    columns,
    titleRows: [],
    blocks: [
      space(6),
      line(texts.pack.scored({ green: sums.Green, amber: sums.Amber, red: sums.Red }), 'lead'),
      ...matrix(facts),
      ...list(facts),
      ...commentaryOn('risks', facts, widestOf(columns, [NAME, MITIGATION])),
    ],
    key: [space(), line(texts.pack.riskBands({ amberFrom: RISK_AMBER_FROM, redFrom: RISK_RED_FROM }), 'note')],
    grid: null,
  };
}

/** So many risks are named in a cell of the matrix; more are counted, and names are left to the list. */
const MOST_REFS = 8;
const SCALE = Array.from({ length: RISK_SCALE }, (_, i) => i + 1);

function matrix(facts: PackFacts): Block[] {
  const { texts, palette, risks } = facts;
  const { columns, headings } = texts.pack;
  const standing = (likelihood: number, impact: number): RiskFacts[] =>
    risks.filter(
      ({ assessment: { because } }) =>
        because.code === 'scored' && because.likelihood === likelihood && because.impact === impact,
    );
  const cell = (likelihood: number, impact: number): Cell => {
    const rating = riskRating(likelihood * impact);
    const there = standing(likelihood, impact).map(({ record }) => record.ref);
    const refs = there.filter((ref) => ref !== '').slice(0, there.length > MOST_REFS ? MOST_REFS - 1 : MOST_REFS);
    const score = likelihood * impact;
    const word = texts.pack.inMatrix({ score, refs, more: there.length - refs.length });
    return badge(word, palette[rating], 'matrix');
  };
  const head: Row = [
    null,
    header(`${columns.likelihood} ↓\n${columns.impact} →`),
    ...SCALE.map((impact) => header(String(impact), 'headerCentre')),
  ];
  const rows = [...SCALE]
    .reverse()
    .map((likelihood): Row => [
      null,
      text(`${columns.likelihood} ${likelihood}`, 'strong'),
      ...SCALE.map((impact) => cell(likelihood, impact)),
    ]);
  return [space(), together(heading(headings.riskMatrix), table([head], rows))];
}

const list = (facts: PackFacts): Block[] => [
  space(),
  heading(facts.texts.pack.headings.riskList),
  table([listHead(facts)], listRows(facts)),
];

/** Over a column in which nothing is said there is no head. */
function listHead({ texts, risks }: PackFacts): Row {
  const { columns } = texts.pack;
  const hasOwners = risks.some(({ record }) => record.owner !== '');
  const isMitigated = risks.some(({ record }) => record.mitigation !== '');
  return [
    header(risks.some(({ record }) => record.ref !== '') ? columns.ref : ''),
    header(columns.risk),
    ...[columns.likelihood, columns.impact, columns.score, columns.targetScore, columns.status].map((word) =>
      header(word, 'headerCentre'),
    ),
    header(hasOwners ? columns.owner : '', 'headerIn'),
    header(isMitigated ? columns.mitigation : ''),
  ];
}

/** Small whole numbers stand under those of the matrix. */
const listRows = (facts: PackFacts): Row[] =>
  facts.risks.map(({ record, assessment }): Row => [
    text(record.ref),
    text(record.name),
    number(record.likelihood),
    number(record.impact),
    assessment.score === null ? text(NOTHING, 'mutedCentre') : count(assessment.score, 'centre'),
    number(record.targetScore),
    statusCell(assessment.status, facts),
    text(record.owner, 'bodyIn'),
    text(record.mitigation),
  ]);

function number(reading: Reading | null): Cell {
  const value = numberIn(reading);
  if (value !== null) return count(value, 'centre');
  return text(reading !== null && 'text' in reading ? (reading.text ?? NOTHING) : NOTHING, 'mutedCentre');
}
