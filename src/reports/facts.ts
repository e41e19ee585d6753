import type { ActionAssessment } from '../rules/actions';
import type { BudgetAssessment } from '../rules/budgets';
import type { ControlChart } from '../rules/control-chart';
import type { IndicatorException } from '../rules/exceptions';
import type { Assessment, ClosedPeriod, IndicatorRow, ReportingMoment } from '../rules/indicator';
import type { ObjectiveAssessment } from '../rules/objectives';
import type { Period } from '../rules/periods';
import type { RiskAssessment } from '../rules/risks';
import type { RuleSettings } from '../rules/rule-settings';
import type { Palette } from '../plan/palette';
import type { FigureStyle } from '../text/figures';
import type { Finding } from '../text/finding-facts';
import type { Texts } from '../text/texts';
import type { Action, Budget, Commentary, Indicator, Objective, Risk } from '../tracker/records';

/** An indicator as the pack sees it: what the officer wrote, and what was made of it. */
export interface IndicatorFacts {
  readonly record: Indicator;
  readonly row: IndicatorRow;
  readonly assessment: Assessment;
  readonly style: FigureStyle;
  readonly chart: ControlChart | null;
  readonly exception: IndicatorException | null;
  /** The officer's word, where it is a status and not the calculated one; else null. */
  readonly typed: string | null;
  /** When its last period before the reported one was closed; null where nothing is. */
  readonly lastClosed: ClosedPeriod | null;
}

export interface ActionFacts {
  readonly record: Action;
  readonly assessment: ActionAssessment;
}

export interface RiskFacts {
  readonly record: Risk;
  readonly assessment: RiskAssessment;
}

export interface BudgetFacts {
  readonly record: Budget;
  readonly assessment: BudgetAssessment;
}

/** An objective with everything that is linked to it, in the tracker's order. */
export interface ObjectiveFacts {
  readonly record: Objective;
  readonly assessment: ObjectiveAssessment;
  readonly indicators: readonly IndicatorFacts[];
  readonly actions: readonly ActionFacts[];
  readonly risks: readonly RiskFacts[];
}

/** What the settings say of the pack. */
export interface PackSettings {
  readonly organisation: string;
  /** `''`: the default. */
  readonly reportTitle: string;
  readonly rules: RuleSettings;
  /** How many charts at most. */
  readonly charts: number;
  /** The officer's word for the whole plan, as typed; `''` for none. */
  readonly overallRating: string;
  readonly overallBecause: string;
}

/** Everything that the pack is made of. All its sums are taken from here, so that they agree. */
export interface PackFacts {
  readonly texts: Texts;
  readonly palette: Palette;
  readonly settings: PackSettings;
  readonly at: ReportingMoment;
  /** In the tracker's order; governance indicators among them. */
  readonly indicators: readonly IndicatorFacts[];
  /** Those whose objective is the governance word: of no objective. */
  readonly governance: readonly IndicatorFacts[];
  readonly objectives: readonly ObjectiveFacts[];
  readonly actions: readonly ActionFacts[];
  readonly risks: readonly RiskFacts[];
  readonly budgets: readonly BudgetFacts[];
  readonly commentary: readonly Commentary[];
  readonly findings: readonly Finding[];
  /** The latest period that is closed, before the reported one. */
  readonly lastClosed: { readonly period: Period; readonly closedOn: string } | null;
  readonly date1904: boolean;
}
