import type { ActionAssessment } from '../rules/actions';
import type { BudgetAssessment } from '../rules/budgets';
import type { IsoDate } from '../rules/dates';
import type { Assessment } from '../rules/indicator';
import type { ObjectiveAssessment } from '../rules/objectives';
import type { RiskAssessment } from '../rules/risks';
import type { RuleSettings } from '../rules/rule-settings';
import type { Colour } from '../rules/statuses';
import type { FindingCode } from '../text/finding-facts';
import type { Texts } from '../text/texts';
import type { Action, Budget, Indicator, Issue, Objective, Risk, Tracker } from '../tracker/records';
import type { SheetSnapshot } from '../tracker/snapshot';

/** What the checks look at: the tracker as read, and what the rules made of it at the reporting period. */
export interface CheckContext {
  readonly tracker: Tracker;
  /** In tab order. */
  readonly sheets: readonly SheetSnapshot[];
  readonly indicators: ReadonlyMap<Indicator, Assessment>;
  readonly objectives: ReadonlyMap<Objective, ObjectiveAssessment>;
  readonly actions: ReadonlyMap<Action, ActionAssessment>;
  readonly risks: ReadonlyMap<Risk, RiskAssessment>;
  readonly budgets: ReadonlyMap<Budget, BudgetAssessment>;
  readonly settings: RuleSettings;
  /** The word in an Objective column that marks governance indicators. */
  readonly governance: string;
  readonly asAt: IsoDate;
  /** The comment that stood in the row when the last period before the reporting one was closed; null where none is kept. */
  readonly commentAtClose: (indicator: Indicator) => string | null;
  /** The colours in force, where the workbook sets some of its own; null or missing where it does not. */
  readonly palette?: PaletteInUse | null;
  /** The language that figures are written in. */
  readonly texts: Texts;
}

/** The fills that statuses are shown with, and the cell of `Status colours`. */
export interface PaletteInUse {
  /** `#RRGGBB`, of every colour. */
  readonly fills: Readonly<Record<Colour, string>>;
  /** Those that the workbook sets itself. */
  readonly own: readonly Colour[];
  readonly sheet: string;
  readonly cell: string;
}

/** One check: pure, and silent where it has nothing to look at. */
export interface Check {
  readonly code: FindingCode;
  readonly find: (context: CheckContext) => Issue[];
}
