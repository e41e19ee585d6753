import type { PrintedSheet } from '../plan/printed-sheet';
import { away, loading } from '../text/away';
import { formatDate } from '../text/figures';
import { line, type Report } from './blocks';
import { dataChecksReport, publishDataChecks } from './data-checks';
import type { PackFacts } from './facts';
import type { FlatTable } from './flat';
import { layOut, type Masthead } from './layout';
import type { PackSheetName } from './pack-names';
import { wordRules } from './word-rules';

/** How sheets are described and how copies are made is fetched when the first is wanted: to read a tracker needs neither. */
const descriptions = away(() => import('./descriptions').then(({ DESCRIPTIONS }) => DESCRIPTIONS));
const copying = away(() => import('./copies'));

/** Fetches all that the pack is made with. Whoever asks for a sheet within `loading` need not. */
export const fetchPack = async (): Promise<void> => {
  await loading(() => [descriptions(), copying()]);
};

/** What stands on top of every sheet and page. */
function mastheadOf({ texts, settings, at }: PackFacts): Masthead {
  return {
    organisation: settings.organisation.trim(),
    reportTitle: settings.reportTitle.trim() || texts.pack.reportTitle,
    period: at.reporting?.label ?? '',
    asAt: texts.pack.asAt(formatDate(at.asAt, texts.figures)),
    pageOf: texts.pack.pageOf,
    chartFigures: texts.pack.chartFigures,
  };
}

/** A sheet of the pack as a report; null where it has nothing to show. */
export const describe = (name: PackSheetName, facts: PackFacts): Report | null => descriptions()[name](facts);

/**
 * One sheet of the pack, laid out; null where it has nothing to show. `publish` gives the accessible copy instead.
 */
export function packSheet(name: PackSheetName, facts: PackFacts, publish: boolean): PrintedSheet | null {
  if (publish) {
    const flat = copying().COPIES[name](facts);
    return flat === null ? null : laidFlat(flat, facts);
  }
  const report = describe(name, facts);
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
  publish ? laidFlat(publishDataChecks(facts), facts) : layOut(dataChecksReport(facts), optionsOf(facts));

const laidFlat = (flat: FlatTable, { date1904, texts }: PackFacts): PrintedSheet =>
  copying().layOutFlat(flat, { date1904, none: texts.pack.notApplicable });

const optionsOf = (facts: PackFacts) => ({
  masthead: mastheadOf(facts),
  date1904: facts.date1904,
  rules: wordRules(facts),
});
