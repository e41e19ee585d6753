import { contentOf, locateSheet, sheetDifference, type SheetDifference } from '../plan/owned-sheets';
import type { Edit, WorkbookSnapshot } from '../plan/plan';
import type { Ownership, OwnedSheetRecord } from '../plan/state';
import type { OwnedSheet } from '../text/codes';
import type { UndoneSheet } from '../plan/undo-record';
import type { PackFacts } from '../reports/facts';
import { dataChecksSheet, emptyPackSheet, packSheet } from '../reports/pack';
import { PACK_SHEETS, type PackSheetName } from '../reports/pack-names';

/** What is to be done about the sheets that we make, and which are ours then. */
export interface SheetsPlan {
  edits: Edit[];
  owned: OwnedSheetRecord[];
  undone: UndoneSheet[];
}

/** Which sheets of the pack are wanted, beside Data checks. */
export interface WantedSheets {
  /** Made where they are not there, rebuilt where they are. */
  make: readonly PackSheetName[];
  /** Taken away where they are there. */
  drop: readonly PackSheetName[];
  /** The accessible copy instead of the paper; null: each sheet as it stands. */
  publish: boolean | null;
}

/** Whether a sheet stands as the accessible copy, which is marked up as a table. */
export const isPublished = ({ sheets }: Ownership, sheet: OwnedSheet): boolean =>
  sheets.some((owned) => owned.sheet === sheet && owned.layout.tables.length > 0);

/** Every sheet of ours in a workbook: Data checks, and those of the pack that are wanted or there. */
export function sheetsPlan(
  snapshot: WorkbookSnapshot,
  ownership: Ownership,
  facts: PackFacts,
  { make, drop, publish }: WantedSheets,
): SheetsPlan {
  const plan: SheetsPlan = { edits: [], owned: [], undone: [] };
  const take = ({ edit, record, undone }: SheetDifference): void => {
    if (edit !== null) plan.edits.push(edit);
    if (undone !== null) plan.undone.push(undone);
    plan.owned.push(record);
  };
  // Those that no report describes stay as they are.
  const known = new Set<string>(['dataChecks', ...PACK_SHEETS]);
  plan.owned.push(...ownership.sheets.filter(({ sheet }) => !known.has(sheet)));
  for (const sheet of PACK_SHEETS) {
    const owned = ownership.sheets.find((record) => record.sheet === sheet);
    const standing = locateSheet(snapshot, ownership, sheet);
    if (owned !== undefined && standing !== null && drop.includes(sheet)) {
      const { name } = standing;
      const before = contentOf(standing, owned.layout);
      const at = snapshot.sheets.indexOf(standing);
      plan.edits.push({ kind: 'sheet', name, content: null, before, at });
      plan.undone.push({ sheet, name, before, at });
      continue;
    }
    if (standing === null && !make.includes(sheet)) continue;
    const content = packSheet(sheet, facts, publish ?? isPublished(ownership, sheet));
    // A sheet that is there and has nothing to show any more says so; it is not deleted behind the officer's back.
    if (content !== null) take(sheetDifference(snapshot, ownership, sheet, content, facts.texts));
    else if (standing !== null)
      take(sheetDifference(snapshot, ownership, sheet, emptyPackSheet(sheet, facts), facts.texts));
  }
  // Made last, so that it stands behind the sheets for the meeting.
  const checks = dataChecksSheet(facts, publish ?? isPublished(ownership, 'dataChecks'));
  take(sheetDifference(snapshot, ownership, 'dataChecks', checks, facts.texts));
  return plan;
}
