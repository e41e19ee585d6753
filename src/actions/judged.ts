import type { HistoryRow } from '../history/history-row';
import type { CalculatedTable } from '../plan/calculated';
import type { LocatedTable } from '../plan/locate';
import type { StoredState } from '../plan/stored-state';
import type { Finding } from '../text/finding-facts';
import type { Issue, Tracker } from '../tracker/records';
import type { Assessments } from './assess-all';
import type { Preferences } from './preferences';

/** A workbook as the rules see it: what every action starts from. */
export interface Judged extends Preferences {
  tracker: Tracker;
  assessments: Assessments;
  /** The rows of Status history, superseded ones too. */
  history: readonly HistoryRow[];
  stored: StoredState;
  located: LocatedTable[];
  /** What the calculated columns should hold. */
  tables: CalculatedTable[];
  /** Everything found, with what planning found besides. */
  findings: (besides: readonly Issue[]) => Finding[];
}
