import { assessAction, type ActionAssessment } from '../rules/actions';
import { assessIndicator } from '../rules/assess';
import { assessBudget, type BudgetAssessment } from '../rules/budgets';
import type { IsoDate } from '../rules/dates';
import type { Assessment } from '../rules/indicator';
import { assessObjective, objectiveKey, objectivesByKey, type ObjectiveAssessment } from '../rules/objectives';
import { assessRisk, type RiskAssessment } from '../rules/risks';
import type { RuleSettings } from '../rules/rule-settings';
import { ACTION_STATUSES, RATINGS, type ActionStatus, type Rating } from '../rules/statuses';
import type { Action, Budget, Indicator, Objective, Risk, Tracker, TypedStatus } from '../tracker/records';

/** What the rules make of every record of a tracker, at the reporting period. */
export interface Assessments {
  indicators: Map<Indicator, Assessment>;
  objectives: Map<Objective, ObjectiveAssessment>;
  actions: Map<Action, ActionAssessment>;
  risks: Map<Risk, RiskAssessment>;
  budgets: Map<Budget, BudgetAssessment>;
  /** The records that name each objective. */
  linked: Map<Objective, { indicators: Indicator[]; actions: Action[] }>;
}

const ratingOf = (typed: TypedStatus | null): Rating | null =>
  RATINGS.find((rating) => rating === typed?.status) ?? null;

const wordOf = (typed: TypedStatus | null): ActionStatus | null =>
  ACTION_STATUSES.find((word) => word === typed?.status) ?? null;

/** An action by the rule book, from its row. */
export const actionOf = (action: Action, asAt: IsoDate): ActionAssessment =>
  assessAction(
    {
      start: action.start?.date ?? null,
      due: action.due?.date ?? null,
      revised: action.revisedDue?.date ?? null,
      proposed: action.proposed?.date ?? null,
      completed: action.completed?.date ?? null,
      progress: action.progress,
      // Where there is one column for both, it may be called either.
      word: wordOf(action.typedStatus) ?? wordOf(action.typedRag),
    },
    asAt,
  );

/** Assesses every record; pure. `closedRatings` are the published ratings when the last period was closed. */
export function assessAll(
  tracker: Tracker,
  settings: RuleSettings,
  asAt: IsoDate,
  closedRatings: ReadonlyMap<Objective, Rating> = new Map(),
): Assessments {
  const at = { reporting: tracker.reportingPeriod, asAt };
  const indicators = new Map(tracker.indicators.map((row) => [row, assessIndicator(row, at, settings)]));
  const actions = new Map(tracker.actions.map((action) => [action, actionOf(action, asAt)]));
  const linked = linkObjectives(tracker);
  const objectives = new Map(
    tracker.objectives.map((objective) => {
      const own = linked.get(objective);
      return [
        objective,
        assessObjective(
          {
            rating: ratingOf(objective.rating),
            because: objective.because,
            previousRating: ratingOf(objective.previousRating),
            lastClosed: closedRatings.get(objective) ?? null,
            indicators: (own?.indicators ?? []).flatMap((indicator) => {
              const assessment = indicators.get(indicator);
              return assessment === undefined ? [] : [{ assessment, weight: indicator.weight }];
            }),
            actions: (own?.actions ?? []).flatMap((action) => actions.get(action) ?? []),
          },
          settings,
        ),
      ];
    }),
  );
  return {
    indicators,
    objectives,
    actions,
    risks: new Map(tracker.risks.map((risk) => [risk, assessRisk(risk)])),
    budgets: new Map(tracker.budgets.map((budget) => [budget, assessBudget(budget)])),
    linked,
  };
}

/** Which records name which objective, by ref, title or both on letters and digits (decisions.md, Objectives 1). */
function linkObjectives(tracker: Tracker): Assessments['linked'] {
  const byKey = objectivesByKey(tracker.objectives, (objective) => objective);
  const linked: Assessments['linked'] = new Map(
    tracker.objectives.map((objective) => [objective, { indicators: [], actions: [] }]),
  );
  const each = <R extends { objectives: readonly string[] }>(records: readonly R[], into: 'indicators' | 'actions') => {
    for (const record of records) {
      const named = new Set(record.objectives.map((text) => byKey.get(objectiveKey(text))));
      for (const objective of named) {
        const list = objective === undefined ? undefined : linked.get(objective)?.[into];
        (list as R[] | undefined)?.push(record);
      }
    }
  };
  each(tracker.indicators, 'indicators');
  each(tracker.actions, 'actions');
  return linked;
}
