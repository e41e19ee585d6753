import type { Field, Kind } from './records';
import { inEnglish } from './welsh';

/**
 * The catalogue of columns: for each kind of record its fields, and the headers that name each, best first
 * (tracker.md, "Finding the tables"; decisions.md, Tables 7). Headers match in plain words (case, punctuation and line
 * breaks do not matter), in the singular or the plural. `weight` is how much the field tells of the table's kind.
 */
interface FieldEntry {
  readonly field: Field | FigureField;
  readonly headers: readonly string[];
  readonly weight: number;
}

/** Columns of figures whose header names no period; they become series columns. */
export type FigureField = 'value' | 'previousValue' | 'target' | 'currentTarget';

const REF = ['ref', 'reference', 'ref no', 'code', 'id', 'no', 'pi ref', 'measure ref'];
const OWNER = ['owner', 'lead', 'lead officer', 'responsible officer', 'assigned to', 'officer', 'responsible'];
const SERVICE = ['service', 'directorate', 'department', 'team', 'service area'];
const COMMENT = [
  'comment',
  'commentary',
  'latest note',
  'note',
  'directors comment',
  'latest comment',
  'latest update',
];
const STATUS = [
  'status',
  'rag status',
  'rag',
  'brag',
  'rating',
  'traffic light',
  'traffic light icon',
  'rag rating',
  'brag status',
  'icon',
];
const OBJECTIVE = [
  'objective',
  'linked objective',
  'council plan objective',
  'priority',
  'theme',
  'outcome',
  'programme',
  'improvement area',
];

const own = (kind: string[], suffixes: string[]): string[] =>
  kind.flatMap((word) => suffixes.map((suffix) => `${word} ${suffix}`));

/** Columns of the year to date. Beside columns of periods, or a plain Actual, they are another figure than the rows' own. */
const YEAR_TO_DATE = {
  value: ['ytd', 'ytd actual', 'actual ytd', 'year to date', 'year to date actual', 'actual year to date'],
  target: ['ytd target', 'target ytd', 'year to date target', 'target year to date'],
};

/** What a target is called where no column is called so: the NHS plans, and holds to standards. */
const PLANNED = ['plan', 'planned', 'trajectory', 'standard', 'national standard', 'goal'];

/** Whose figures they are, in lists of one measure for many places. */
const PLACES = [
  'local authority',
  'council',
  'area',
  'locality',
  'site',
  'hospital',
  'division',
  'district',
  'ward',
  'region',
];

const REF_SUFFIXES = ['ref', 'code', 'id', 'no', 'number', 'reference'];

export const CATALOGUE: Readonly<Record<Kind, readonly FieldEntry[]>> = {
  indicators: [
    {
      field: 'ref',
      weight: 1,
      headers: [
        ...REF,
        ...own(
          ['pi', 'kpi', 'indicator', 'measure', 'tsm', 'performance indicator', 'performance measure'],
          REF_SUFFIXES,
        ),
      ],
    },
    {
      field: 'name',
      weight: 4,
      headers: [
        'indicator',
        'measure',
        'performance indicator',
        'pi',
        'kpi',
        'key performance indicator',
        'performance measure',
        'metric',
        'linked performance indicator',
        'pi code short name', // as Pentana exports it
        'pi code and short name',
        'code short name',
        'code and short name',
        ...own(['indicator', 'measure', 'pi', 'kpi'], ['name', 'title', 'description']),
        'short name',
        'title',
        'name',
        'description',
      ],
    },
    { field: 'objective', weight: 1, headers: OBJECTIVE },
    { field: 'service', weight: 1, headers: [...SERVICE, ...PLACES] },
    { field: 'owner', weight: 1, headers: [...OWNER, 'indicator owner', 'measure owner', 'pi owner'] },
    { field: 'unit', weight: 2, headers: ['unit', 'format', 'data type', 'unit of measure', 'uom', 'measured in'] },
    { field: 'decimals', weight: 2, headers: ['decimals', 'dp', 'decimal places'] },
    {
      field: 'polarity',
      weight: 4,
      headers: [
        'good is',
        'polarity',
        'aim',
        'good performance',
        'better',
        'good performance is',
        'good to be',
        'what is good',
        'what is good performance',
        'whats good',
        'what does good look like',
        'better is',
        'better to be',
        'desired direction',
        'desired direction of travel',
        'preferred direction',
        ...own(
          ['higher or lower', 'higher lower', 'high or low', 'high low', 'bigger or smaller', 'bigger smaller'],
          ['is better', 'is good', 'better', 'good'],
        ),
      ],
    },
    { field: 'frequency', weight: 2, headers: ['frequency', 'reported', 'reporting frequency', 'how often'] },
    { field: 'counting', weight: 2, headers: ['counting', 'accumulation', 'cumulative'] },
    { field: 'tolerance', weight: 3, headers: ['tolerance', 'amber tolerance', 'variance allowed'] },
    { field: 'amberAt', weight: 3, headers: ['amber at', 'amber threshold'] },
    { field: 'redAt', weight: 3, headers: ['red at', 'red threshold'] },
    { field: 'rangeFrom', weight: 3, headers: ['range from', 'lower limit'] },
    { field: 'rangeTo', weight: 3, headers: ['range to', 'upper limit'] },
    { field: 'weight', weight: 1, headers: ['weight', 'weighting'] },
    { field: 'status', weight: 1, headers: STATUS },
    { field: 'comment', weight: 1, headers: COMMENT },
    {
      field: 'remedy',
      weight: 1,
      headers: ['remedial action', 'action being taken', 'improvement action', 'corrective action'],
    },
    {
      field: 'shortTrend',
      weight: 1,
      headers: ['short trend', 'short term trend', 'trend', 'direction of travel', 'dot'],
    },
    { field: 'longTrend', weight: 1, headers: ['long trend', 'long term trend'] },
    {
      field: 'period',
      weight: 1,
      headers: [
        'period',
        'reporting period',
        'month',
        'quarter',
        ...own(['month', 'quarter', 'period'], ['ending', 'ended']),
      ],
    },
    { field: 'year', weight: 1, headers: ['year', 'financial year'] },
    {
      field: 'value',
      weight: 3,
      headers: [
        'current value',
        'value',
        'actual',
        'latest',
        'latest value',
        'current',
        'result',
        'outturn',
        'performance',
        'current performance',
        'current actual',
        ...own(['latest'], ['performance', 'result', 'actual', 'data']),
        ...own(['current', 'this', 'latest'], ['period', 'quarter', 'month']),
        ...YEAR_TO_DATE.value,
      ],
    },
    {
      field: 'previousValue',
      weight: 2,
      headers: [
        'previous value',
        'previous',
        'last value',
        'previous actual',
        'previous performance',
        ...own(['previous', 'last', 'prior'], ['period', 'quarter', 'month']),
      ],
    },
    { field: 'currentTarget', weight: 3, headers: ['current target', 'target to date', ...YEAR_TO_DATE.target] },
    {
      field: 'target',
      weight: 3,
      headers: ['target', 'annual target', 'year end target', 'end of year target', 'full year target', ...PLANNED],
    },
  ],
  objectives: [
    { field: 'ref', weight: 1, headers: [...REF, ...own(['objective', 'priority'], REF_SUFFIXES)] },
    { field: 'priority', weight: 1, headers: ['priority', 'theme', 'programme'] },
    {
      field: 'name',
      weight: 3,
      headers: [
        'objective',
        'council plan objective',
        'objective title',
        'title',
        'outcome',
        'name',
        'short name',
        'description',
      ],
    },
    { field: 'service', weight: 1, headers: SERVICE },
    { field: 'owner', weight: 1, headers: ['lead', ...OWNER] },
    { field: 'status', weight: 2, headers: ['rating', ...STATUS] },
    { field: 'because', weight: 4, headers: ['because', 'rationale', 'reason'] },
    {
      field: 'previousRating',
      weight: 3,
      headers: ['previous rating', 'last rating', 'previous rag', 'previous status'],
    },
    { field: 'position', weight: 4, headers: ['position statement', 'position', 'directors comment'] },
    { field: 'comment', weight: 1, headers: COMMENT },
    { field: 'shortTrend', weight: 2, headers: ['direction of travel', 'trend'] },
  ],
  actions: [
    { field: 'ref', weight: 1, headers: [...REF, ...own(['action', 'milestone', 'task'], REF_SUFFIXES)] },
    {
      field: 'objective',
      weight: 1,
      headers: [
        'theme',
        'objective',
        'linked objective',
        'council plan objective',
        'priority',
        'programme',
        'outcome',
        'improvement area',
      ],
    },
    {
      field: 'name',
      weight: 4,
      headers: [
        'action',
        'milestone',
        'task',
        'agreed action',
        'key action',
        'action title',
        'action description',
        'title',
        'short name',
        'name',
        'description',
      ],
    },
    { field: 'service', weight: 1, headers: SERVICE },
    { field: 'owner', weight: 1, headers: ['lead', ...OWNER, 'action owner'] },
    { field: 'start', weight: 3, headers: ['start', 'start date', 'planned start'] },
    {
      field: 'due',
      weight: 4,
      headers: ['due', 'due date', 'target date', 'deadline', 'by when', 'completion due', 'end date'],
    },
    {
      field: 'revisedDue',
      weight: 4,
      headers: ['revised due', 'revised date', 'revised due date', 'revised target date', 'revised deadline'],
    },
    {
      field: 'proposed',
      weight: 3,
      headers: ['proposed date', 'proposed due', 'proposed due date', 'proposed revised date'],
    },
    {
      field: 'completed',
      weight: 4,
      headers: ['completed', 'date completed', 'completion date', 'completed date', 'completed on'],
    },
    {
      field: 'progress',
      weight: 4,
      headers: ['progress', '% complete', 'percent complete', 'percentage complete', '% completed', 'progress %'],
    },
    { field: 'status', weight: 1, headers: ['status', 'action status', 'progress status'] },
    {
      field: 'rag',
      weight: 1,
      headers: [
        'rag',
        'brag',
        'rag status',
        'brag status',
        'rag rating',
        'rating',
        'traffic light',
        'traffic light icon',
        'icon',
      ],
    },
    { field: 'comment', weight: 1, headers: [...COMMENT, 'progress update', 'update', 'position'] },
    { field: 'remedy', weight: 1, headers: ['remedial action', 'action being taken'] },
  ],
  risks: [
    { field: 'ref', weight: 1, headers: [...REF, ...own(['risk'], REF_SUFFIXES)] },
    { field: 'objective', weight: 1, headers: OBJECTIVE },
    {
      field: 'name',
      weight: 4,
      headers: ['risk', 'risk title', 'risk description', 'risk name', 'title', 'short name', 'name', 'description'],
    },
    { field: 'likelihood', weight: 4, headers: ['likelihood', 'probability', 'current likelihood'] },
    { field: 'impact', weight: 4, headers: ['impact', 'current impact'] },
    { field: 'targetScore', weight: 4, headers: ['target score', 'target risk score', 'target rating'] },
    { field: 'service', weight: 1, headers: SERVICE },
    { field: 'owner', weight: 1, headers: [...OWNER, 'risk owner'] },
    { field: 'mitigation', weight: 4, headers: ['mitigation', 'mitigating action', 'mitigation action', 'control'] },
    { field: 'status', weight: 1, headers: STATUS },
    { field: 'comment', weight: 1, headers: COMMENT },
  ],
  budgets: [
    { field: 'ref', weight: 1, headers: [...REF, ...own(['budget'], REF_SUFFIXES)] },
    {
      field: 'name',
      weight: 2,
      headers: ['budget', 'budget name', 'budget heading', 'short name', 'title', 'name', 'description'],
    },
    { field: 'service', weight: 1, headers: SERVICE },
    { field: 'owner', weight: 1, headers: [...OWNER, 'budget holder'] },
    { field: 'unit', weight: 1, headers: ['unit', 'format'] },
    { field: 'type', weight: 2, headers: ['type', 'budget type', 'revenue capital'] },
    { field: 'gross', weight: 5, headers: ['gross', 'gross budget'] },
    { field: 'net', weight: 5, headers: ['net', 'net budget'] },
    {
      field: 'projectedVariance',
      weight: 5,
      headers: ['projected variance', 'forecast variance', 'variance projected'],
    },
    { field: 'previousEstimate', weight: 5, headers: ['previous estimate', 'previous revised estimate'] },
    { field: 'revisedEstimate', weight: 5, headers: ['revised estimate', 'current estimate'] },
    { field: 'actualSpend', weight: 5, headers: ['actual spend', 'spend', 'spend to date', 'actual spend to date'] },
    { field: 'status', weight: 1, headers: STATUS },
    { field: 'comment', weight: 1, headers: COMMENT },
  ],
  commentary: [
    { field: 'name', weight: 2, headers: ['heading', 'section', 'theme', 'title'] },
    { field: 'text', weight: 3, headers: ['text', 'commentary', 'narrative', 'directors comment'] },
    { field: 'printedOn', weight: 2, headers: ['sheet', 'printed on', 'print on', 'page'] },
  ],
};

export const KINDS = Object.keys(CATALOGUE) as Kind[];

/** Names that plainly say what kind of thing a row is (others, such as Title, could be anything). */
const PLAIN_NAMES = new Set(['short name', 'title', 'name', 'description', 'outcome', 'section', 'theme']);

export interface HeaderMatch {
  readonly field: Field | FigureField;
  /** 0 is the best-named. */
  readonly rank: number;
  readonly weight: number;
  /** A name that could be anything's. */
  readonly vague: boolean;
  /** Only where no other column is of that field, nor, of a figure, of a period. */
  readonly isLastResort?: true;
}

const plural = (header: string): string[] => [
  header,
  ...(/(?:s|%)$/u.test(header) ? [] : [header.endsWith('y') ? `${header.slice(0, -1)}ies` : `${header}s`]),
];

const BY_HEADER: Readonly<Record<Kind, ReadonlyMap<string, HeaderMatch>>> = Object.fromEntries(
  KINDS.map((kind) => [kind, matchesOf(CATALOGUE[kind])]),
) as Record<Kind, Map<string, HeaderMatch>>;

function matchesOf(entries: readonly FieldEntry[]): Map<string, HeaderMatch> {
  const matches = new Map<string, HeaderMatch>();
  for (const { field, headers, weight } of entries)
    for (const [rank, header] of headers.entries())
      for (const spelling of plural(header))
        if (!matches.has(spelling))
          matches.set(spelling, { field, rank, weight, vague: field === 'name' && PLAIN_NAMES.has(header) });
  return matches;
}

/** Which field of a kind a header in plain words names, in English or Welsh. */
export function matchHeader(kind: Kind, words: string): HeaderMatch | undefined {
  const found = BY_HEADER[kind].get(words) ?? BY_HEADER[kind].get(inEnglish(words) ?? '');
  if (found !== undefined)
    return kind === 'indicators' && LAST_RESORTS.has(words) ? { ...found, isLastResort: true } : found;
  return kind === 'indicators' && isNameOfItsKind(words) ? OWN_KIND_OF_NAME : undefined;
}

const LAST_RESORTS = new Set([...YEAR_TO_DATE.value, ...YEAR_TO_DATE.target, ...PLANNED, ...PLACES]);

const OWN_KIND_OF_NAME: HeaderMatch = { field: 'name', rank: 100, weight: 4, vague: false, isLastResort: true };

/** Words before `measure` that make it something else than an indicator's name. */
const NO_NAMES =
  /\b(?:of|for|per|success|outcome|control|mitigation|mitigating|saving|savings|type|status|owner|linked)\b/u;

/** A workbook's own kind of indicator: `Tenant satisfaction measure`, `Corporate plan indicator`, `Headline KPI`. */
const isNameOfItsKind = (words: string): boolean =>
  /^(?:\p{L}+ ){1,4}(?:measure|indicator|metric|kpi|pi)s?$/u.test(words) && !NO_NAMES.test(words);

const ANY = new Set(KINDS.flatMap((kind) => [...BY_HEADER[kind].keys()]));

/** Whether any kind has a column of that name: a quick test for what cannot be a header row. */
export const isHeaderWord = (words: string): boolean =>
  ANY.has(words) || ANY.has(inEnglish(words) ?? '') || isNameOfItsKind(words);
