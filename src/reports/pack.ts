import { formatDate } from '../text/figures';
import type { OwnedSheet } from '../text/codes';
import type { PrintedSheet } from '../plan/printed-sheet';
import { actionPlan } from './action-plan';
import { line, type Report } from './blocks';
import { dataChecksReport, publishDataChecks } from './data-checks';
import { exceptionsReport } from './exceptions';
import type { PackFacts } from './facts';
import { finance } from './finance';
import { layOutFlat, type FlatTable } from './flat';
import { layOut, type Masthead } from './layout';
import { objectiveProfile } from './objective-profile';
import { objectivesReport } from './objectives';
import {
  publishActions,
  publishExceptions,
  publishFinance,
  publishObjectives,
  publishProfile,
  publishRagView,
  publishRisks,
  publishScorecard,
  publishTrends,
} from './publish';
import { ragView, wordRules } from './rag-view';
import { risksReport } from './risks';
import { scorecard } from './scorecard';
import { trends } from './trends';

/** A sheet of the pack: how it is described for paper, and as one flat table; null where it has nothing to show. */
export interface PackSheet {
  readonly sheet: PackSheetName;
  readonly describe: (facts: PackFacts) => Report | null;
  readonly publish: (facts: PackFacts) => FlatTable | null;
}

export type PackSheetName = Exclude<OwnedSheet, 'settings' | 'dataChecks' | 'statusHistory'>;

/** The sheets of the pack in the order in which they stand; adding one is adding an entry. */
export const PACK: readonly PackSheet[] = [
  { sheet: 'scorecard', describe: scorecard, publish: publishScorecard },
  { sheet: 'objectiveProfile', describe: objectiveProfile, publish: publishProfile },
  { sheet: 'objectives', describe: objectivesReport, publish: publishObjectives },
  { sheet: 'exceptions', describe: exceptionsReport, publish: publishExceptions },
  { sheet: 'actionPlan', describe: actionPlan, publish: publishActions },
  { sheet: 'finance', describe: finance, publish: publishFinance },
  { sheet: 'risks', describe: risksReport, publish: publishRisks },
  { sheet: 'trends', describe: trends, publish: publishTrends },
  { sheet: 'ragView', describe: ragView, publish: publishRagView },
];

/** What stands on top of every sheet and page. */
export function mastheadOf({ texts, settings, at }: PackFacts): Masthead {
  return {
    organisation: settings.organisation.trim(),
    reportTitle: settings.reportTitle.trim() || texts.pack.reportTitle,
    period: at.reporting?.label ?? '',
    asAt: texts.pack.asAt(formatDate(at.asAt, texts.figures)),
    pageOf: texts.pack.pageOf,
    chartFigures: texts.pack.chartFigures,
  };
}

/**
 * One sheet of the pack, laid out; null where it has nothing to show. `publish` gives the accessible copy instead.
 */
export function packSheet(name: PackSheetName, facts: PackFacts, publish: boolean): PrintedSheet | null {
  const entry = PACK.find(({ sheet }) => sheet === name);
  if (entry === undefined) return null;
  if (publish) {
    const flat = entry.publish(facts);
    return flat === null ? null : published(flat, facts);
  }
  const report = entry.describe(facts);
  return report === null ? null : layOut(report, optionsOf(facts));
}

/** What a sheet says that had something to show once and has nothing now. */
export const emptyPackSheet = (sheet: PackSheetName, facts: PackFacts): PrintedSheet =>
  layOut(
    {
      sheet,
      title: facts.texts.sheets[sheet],
      orientation: 'landscape',
      columns: [1],
      titleRows: [],
      blocks: [line(facts.texts.pack.none)],
      key: [],
      grid: null,
    },
    optionsOf(facts),
  );

/** The Data checks sheet, as the pack prints it, or as the accessible copy. */
export const dataChecksSheet = (facts: PackFacts, publish = false): PrintedSheet =>
  publish ? published(publishDataChecks(facts), facts) : layOut(dataChecksReport(facts), optionsOf(facts));

const published = (flat: FlatTable, { date1904, texts }: PackFacts): PrintedSheet =>
  layOutFlat(flat, { date1904, none: texts.pack.notApplicable });

const optionsOf = (facts: PackFacts) => ({
  masthead: mastheadOf(facts),
  date1904: facts.date1904,
  rules: wordRules(facts),
});
