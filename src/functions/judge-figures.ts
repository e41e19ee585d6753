import { assessIndicator } from '../rules/assess';
import type { Assessment, IndicatorRow } from '../rules/indicator';
import { periodsBack } from './periods-back';
import type { Polarity } from '../rules/polarity';
import { DEFAULT_RULES, PRESETS, type PresetName, type RuleSettings } from '../rules/rule-settings';
import type { FigureStyle } from '../text/figures';
import { languageNamed, textsFor } from '../text/say';
import type { Texts } from '../text/texts';
import { POLARITY_EXPECTED, polarityOf } from '../tracker/cells/field-words';
import { readTarget, readValue, unitHint, type FigureContext } from '../tracker/cells/figure-cell';
import type { CellValue } from '../tracker/snapshot';
import { readTolerance } from '../tracker/cells/tolerance-cell';
import { plainWords } from '../tracker/words';
import type { Argument, Refuse } from './function';

/** A cell as a formula hands it over; an argument that was left out is blank. */
const cellOf = (argument: Argument): CellValue => argument ?? '';

const textOf = (argument: Argument): string => String(argument ?? '').trim();

/** What a formula says of one figure: the parameters of STATUS and WHY, in their order. */
export interface Asked {
  readonly value: Argument;
  readonly target: Argument;
  readonly polarity?: Argument;
  readonly tolerance?: Argument;
  readonly rule?: Argument;
  readonly amberAt?: Argument;
  readonly redAt?: Argument;
  readonly lastYear?: Argument;
}

export interface JudgedFigures {
  readonly assessment: Assessment;
  readonly style: FigureStyle;
}

/** The texts that a formula asks for; English where it asks for none. */
export function textsAsked(language: Argument, refuse: Refuse, expected: readonly string[]): Texts {
  const asked = textOf(language);
  const named = languageNamed(asked === '' ? 'English' : asked);
  return textsFor(named ?? refuse((words) => words.unknownLanguage({ found: asked, expected })));
}

/** What good is; null where nothing is said. */
function polarityAsked(polarity: Argument, refuse: Refuse): Polarity | null {
  const asked = textOf(polarity);
  if (asked === '') return null;
  return polarityOf(asked) ?? refuse((words) => words.unknownPolarity({ found: asked, expected: POLARITY_EXPECTED }));
}

function presetAsked(rule: Argument, refuse: Refuse): PresetName {
  const asked = textOf(rule);
  if (asked === '') return DEFAULT_RULES.preset;
  const preset = PRESETS.find((one) => one === plainWords(asked));
  return preset ?? refuse((words) => words.unknownRule({ found: asked, expected: PRESETS }));
}

/** How figures of a formula are read: the unit is what the first of them is written in, as a cell's format is not told. */
function contextOf(figures: readonly Argument[]): FigureContext {
  const { grades } = DEFAULT_RULES;
  const unit = figures.map((figure) => unitHint(cellOf(figure), null, grades)).find((hint) => hint !== null) ?? null;
  return { unit, grades, date1904: false, field: 'value', raise: () => undefined };
}

const FREE: Omit<IndicatorRow, 'points' | 'unit' | 'polarity' | 'target'> = {
  decimals: null,
  counting: null,
  frequency: null,
  tolerance: null,
  amberAt: null,
  redAt: null,
  rangeFrom: null,
  rangeTo: null,
};

/** As for every row that is not monthly (decisions.md, Trends 2): a formula does not say how often its figures come. */
const LONG_TREND = 4;

/**
 * Judges figures that stand alone, by the same reading and the same rules as a tracker's rows: `values` are of periods
 * that follow each other, the latest last; that of the same period last year stands apart.
 */
export function judgeFigures(asked: Asked & { readonly values: readonly Argument[] }, refuse: Refuse): JudgedFigures {
  const { values, target, lastYear } = asked;
  const context = contextOf([...values, target, lastYear]);
  const periods = periodsBack(values.length);
  const figure = (argument: Argument) => readValue(cellOf(argument), null, context);
  const line = (argument: Argument) => (argument === null || argument === undefined ? null : figure(argument));
  const row: IndicatorRow = {
    ...FREE,
    unit: context.unit,
    polarity: polarityAsked(asked.polarity, refuse),
    points: [
      ...(textOf(lastYear) === '' ? [] : [{ period: periods.lastYear, value: figure(lastYear) }]),
      ...values.map((value, i) => ({ period: periods.at(i), value: figure(value) })),
    ],
    target: readTarget(cellOf(target), null, context),
    tolerance: readTolerance(cellOf(asked.tolerance), null, context.unit, null, context.raise),
    amberAt: line(asked.amberAt),
    redAt: line(asked.redAt),
  };
  const rules: RuleSettings = {
    ...DEFAULT_RULES,
    preset: presetAsked(asked.rule, refuse),
    trendMode: 'ongoing',
    longTrendLength: LONG_TREND,
  };
  const assessment = assessIndicator(row, { reporting: periods.latest, asAt: periods.asAt }, rules);
  return { assessment, style: { unit: context.unit, decimals: null, grades: DEFAULT_RULES.grades } };
}
