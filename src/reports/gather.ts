import type { ActionAssessment } from '../rules/actions';
import type { BudgetAssessment } from '../rules/budgets';
import { lastClosedBefore } from '../rules/close';
import { indicatorException } from '../rules/exceptions';
import type { Assessment, ReportingMoment } from '../rules/indicator';
import { chartOf } from '../rules/indicator-chart';
import { objectiveKey, objectivesByKey, type ObjectiveAssessment } from '../rules/objectives';
import { endOf, type Period } from '../rules/periods';
import type { RiskAssessment } from '../rules/risks';
import { STATUSES } from '../rules/statuses';
import type { Palette } from '../plan/palette';
import type { Finding } from '../text/finding-facts';
import type { Texts } from '../text/texts';
import type { Action, Budget, Indicator, Objective, Risk, Tracker } from '../tracker/records';
import type { IndicatorFacts, ObjectiveFacts, PackFacts, PackSettings, RiskFacts } from './facts';
import { once } from './once';

/** What the rules made of every record, and which records name which objective. */
export interface Assessed {
  readonly indicators: ReadonlyMap<Indicator, Assessment>;
  readonly objectives: ReadonlyMap<Objective, ObjectiveAssessment>;
  readonly actions: ReadonlyMap<Action, ActionAssessment>;
  readonly risks: ReadonlyMap<Risk, RiskAssessment>;
  readonly budgets: ReadonlyMap<Budget, BudgetAssessment>;
  readonly linked: ReadonlyMap<
    Objective,
    { readonly indicators: readonly Indicator[]; readonly actions: readonly Action[] }
  >;
}

export interface PackInput {
  readonly texts: Texts;
  readonly palette: Palette;
  readonly settings: PackSettings;
  /** The word of the objective whose indicators are of no objective. */
  readonly governance: string;
  readonly tracker: Tracker;
  readonly assessed: Assessed;
  readonly at: ReportingMoment;
  readonly findings: readonly Finding[];
  readonly date1904: boolean;
}

/** Brings records and assessments together in the shape that the sheets are described from. Pure. */
export function packFacts(input: PackInput): PackFacts {
  const { tracker, assessed, at, settings } = input;
  const indicators = new Map(
    tracker.indicators.flatMap((record): [Indicator, IndicatorFacts][] => {
      const assessment = assessed.indicators.get(record);
      return assessment === undefined ? [] : [[record, indicatorFacts(record, assessment, input)]];
    }),
  );
  const actions = joined(tracker.actions, assessed.actions);
  const risks = joined(tracker.risks, assessed.risks);
  const byKey = objectivesByKey(tracker.objectives, (objective) => objective);
  const governance = objectiveKey(input.governance);
  return {
    texts: input.texts,
    palette: input.palette,
    settings,
    at,
    indicators: [...indicators.values()],
    governance: [...indicators.values()].filter(
      ({ record }) => governance !== '' && record.objectives.some((named) => objectiveKey(named) === governance),
    ),
    objectives: tracker.objectives.flatMap((record): ObjectiveFacts[] => {
      const assessment = assessed.objectives.get(record);
      if (assessment === undefined) return [];
      const own = assessed.linked.get(record);
      return [
        {
          record,
          assessment,
          indicators: (own?.indicators ?? []).flatMap((of) => indicators.get(of) ?? []),
          actions: (own?.actions ?? []).flatMap((of) => actions.get(of) ?? []),
          risks: risksOf(record, byKey, [...risks.values()]),
        },
      ];
    }),
    actions: [...actions.values()],
    risks: [...risks.values()],
    budgets: [...joined(tracker.budgets, assessed.budgets).values()],
    commentary: tracker.commentary,
    findings: input.findings,
    lastClosed: lastClosedOf(tracker.indicators, at.reporting),
    date1904: input.date1904,
  };
}

function indicatorFacts(record: Indicator, assessment: Assessment, { at, settings, texts }: PackInput): IndicatorFacts {
  const { rules } = settings;
  const typed = STATUSES.find((status) => status === record.typedStatus?.status);
  const chart = once(() => chartOf(record, at, assessment, rules));
  const exception = once(() => indicatorException(record, at, assessment, rules));
  return {
    record,
    row: record,
    assessment,
    style: { unit: record.unit, decimals: record.decimals, grades: rules.grades },
    get chart() {
      return chart();
    },
    get exception() {
      return exception();
    },
    typed: typed === undefined || typed === assessment.status ? null : texts.words.statuses[typed],
    lastClosed: at.reporting === null ? null : lastClosedBefore(record.closed ?? [], assessment.period ?? at.reporting),
  };
}

function joined<R, A>(records: readonly R[], assessments: ReadonlyMap<R, A>): Map<R, { record: R; assessment: A }> {
  return new Map(
    records.flatMap((record): [R, { record: R; assessment: A }][] => {
      const assessment = assessments.get(record);
      return assessment === undefined ? [] : [[record, { record, assessment }]];
    }),
  );
}

/** The risks that name an objective, as its indicators do; of two objectives with one key the first has them. */
function risksOf(
  objective: Objective,
  byKey: ReadonlyMap<string, Objective>,
  risks: readonly RiskFacts[],
): RiskFacts[] {
  return risks.filter(({ record }) => record.objectives.some((named) => byKey.get(objectiveKey(named)) === objective));
}

/** The latest period before the reported one in which something was closed. */
function lastClosedOf(indicators: readonly Indicator[], reporting: Period | null): PackFacts['lastClosed'] {
  if (reporting === null) return null;
  const closed = indicators
    .flatMap((record) => record.closed ?? [])
    .filter(({ period }) => endOf(period) < endOf(reporting));
  const [latest] = [...closed].sort((a, b) => (endOf(a.period) < endOf(b.period) ? 1 : -1));
  return latest === undefined ? null : { period: latest.period, closedOn: latest.closedOn };
}
