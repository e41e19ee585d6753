import type {
  ActionRag,
  ActionStatus,
  Assurance,
  DirectionOfTravel,
  Status,
  Trend,
  Variation,
} from '../rules/statuses';
import type { ActionAssessment } from '../rules/actions';
import type { BudgetAssessment } from '../rules/budgets';
import type { Assessment } from '../rules/indicator';
import type { ObjectiveAssessment } from '../rules/objectives';
import type { RiskAssessment } from '../rules/risks';
import type { KeyLine } from '../rules/key';
import type { ExceptionKind } from '../rules/rule-settings';
import type { ActionId, CalculatedColumn, OwnedSheet, ProgressStep, SettingName, SettingShape } from './codes';
import type { FigureStyle, FigureWords } from './figures';
import type { FindingCode, FindingFacts, Severity } from './finding-facts';
import type { FunctionTexts } from './function-texts';
import type { PackTexts } from './pack-texts';
import type { PaneTexts } from './pane-texts';
import type { ChaseTexts } from './chase-texts';
import type { TemplateTexts } from './template-texts';
import type { FailureCode, FailureFacts, RefusalCode, RefusalFacts } from './refusal-facts';

/** One finding's words: a short title, what is there and what was expected, and how to mend it. */
export interface FindingText<Facts> {
  title: string;
  says: (facts: Facts) => string;
  mend: (facts: Facts) => string;
}

export type FindingTexts = { [Code in FindingCode]: FindingText<FindingFacts[Code]> };
export type RefusalTexts = { [Code in RefusalCode]: (facts: RefusalFacts[Code]) => string };
export type FailureTexts = { [Code in FailureCode]: (facts: FailureFacts[Code]) => string };

/**
 * Every sentence and word of one language. A language is one folder whose index satisfies this type, so that a
 * missing sentence is a build that fails. Codes and numbers go in; nothing here decides anything.
 */
export interface Texts {
  /** As `Language` in the Settings sheet holds it. */
  language: string;
  /** The same for a browser: `cy`. */
  code: string;
  words: WordTexts;
  figures: FigureWords;
  why: WhyTexts;
  /** The same with other words for the statuses. */
  whyIn: (words: WordTexts) => WhyTexts;
  key: KeyTexts;
  pack: PackTexts;
  pane: PaneTexts;
  headings: Record<CalculatedColumn, string>;
  /** What stands in a sentence for a cell that holds nothing. */
  blank: string;
  /** What our column is called where the officer has a typed column of that name. */
  calculated: (heading: string) => string;
  sheets: Record<OwnedSheet, string>;
  /** What our sheet is called where another of that name stands. */
  sheetOfPack: (name: string) => string;
  severities: Record<Severity, { one: string; many: string }>;
  dataChecks: DataChecksTexts;
  findings: FindingTexts;
  refusals: RefusalTexts;
  failures: FailureTexts;
  settings: Record<SettingName, { name: string; meaning: string }>;
  settingsHeader: readonly [string, string, string];
  /** What a setting takes: `a percentage, such as 5%`. */
  settingAllows: (allows: SettingShape) => string;
  actions: Record<ActionId, { label: string; does: string }>;
  progress: Record<ProgressStep, string>;
  functions: FunctionTexts;
  template: TemplateTexts;
  chase: ChaseTexts;
}

/** The words that stand for the rule book's canonical ones in a sheet of this language. */
export interface WordTexts {
  statuses: Record<Status, string>;
  trends: Record<Trend, string>;
  directionsOfTravel: Record<DirectionOfTravel, string>;
  actionStatuses: Record<ActionStatus, string>;
  actionRags: Record<ActionRag, string>;
  variations: Record<Variation, string>;
  assurances: Record<Assurance, string>;
  exceptions: Record<ExceptionKind, string>;
  yes: string;
  no: string;
}

/** Why: a sentence for each status and trend, made of codes and their numbers. */
export interface WhyTexts {
  indicator: (assessment: Assessment, style: FigureStyle) => string;
  action: (action: ActionAssessment) => string;
  objective: (objective: ObjectiveAssessment) => string;
  risk: (risk: RiskAssessment) => string;
  budget: (budget: BudgetAssessment, style: FigureStyle) => string;
}

/** The printed key. Its lines are generated from the very lines that the rule tries. */
export interface KeyTexts {
  title: string;
  /** Without the status word itself. */
  line: (line: KeyLine) => string;
  withoutThresholds: string;
  uncoloured: (status: Status) => string;
}

/** The words of the Data checks sheet, and of the list of findings in the pane. */
export interface DataChecksTexts {
  title: string;
  columns: Record<'severity' | 'sheet' | 'cell' | 'ref' | 'name' | 'owner' | 'title' | 'says' | 'mend', string>;
  none: string;
  count: (counts: Record<Severity, number>) => string;
}
