import { locateSheet } from '../plan/owned-sheets';
import type { WorkbookSnapshot } from '../plan/plan';
import { storedState, type StoredState } from '../plan/stored-state';
import { PACK_SHEETS, type PackSheetName } from '../reports/pack-names';
import type { OwnedSheet } from '../text/codes';
import type { Refusal } from '../text/refusal-facts';
import { ALL_TEXTS } from '../text/say';
import type { Texts } from '../text/texts';
import { plainWords } from '../tracker/words';

/** One sheet of the pack, as an officer chooses it. */
export interface PackChoice {
  sheet: PackSheetName;
  /** Built by the next Build pack, where it has something to show. */
  isChosen: boolean;
  isStanding: boolean;
}

/** Forgets the choice that is remembered. */
const ALL = 'all';

/** Which sheets of the pack there are, which are chosen, and which stand in the workbook. */
export function packChoice(snapshot: WorkbookSnapshot): PackChoice[] {
  const { ownership, kept } = storedState(snapshot).state;
  return choiceOf(kept.sheets, (sheet) => locateSheet(snapshot, ownership, sheet) !== null);
}

/** The same of what is remembered and what stands. */
export const choiceOf = (
  chosen: readonly OwnedSheet[] | null,
  isStanding: (sheet: PackSheetName) => boolean,
): PackChoice[] =>
  PACK_SHEETS.map((sheet) => ({
    sheet,
    isChosen: chosen === null || chosen.includes(sheet),
    isStanding: isStanding(sheet),
  }));

/**
 * What is chosen by an option: the sheets in the pack's own order, null for all of them. A sheet is named by its code, or
 * as on its tab, in any language or as the officer has renamed it; case does not matter. *Data checks* is always made.
 */
export function chosenBy(
  asked: readonly string[] | undefined,
  snapshot: WorkbookSnapshot,
  { ownership, kept }: StoredState,
  texts: Texts,
): { chosen: OwnedSheet[] | null } | { refused: Refusal } {
  if (asked === undefined) return { chosen: kept.sheets };
  const words = asked.map((name) => name.trim()).filter((name) => name !== '');
  if (words.length === 1 && words[0]?.toLowerCase() === ALL) return { chosen: null };
  const known: OwnedSheet[] = [...PACK_SHEETS, 'dataChecks'];
  const namesOf = (sheet: OwnedSheet): string[] => [
    sheet,
    ...ALL_TEXTS.map(({ sheets }) => sheets[sheet]),
    ...[locateSheet(snapshot, ownership, sheet)].flatMap((standing) => standing?.name ?? []),
  ];
  const found = words.map((word) =>
    known.find((sheet) => namesOf(sheet).some((name) => plainWords(name) === plainWords(word))),
  );
  const strange = words.find((_, i) => found[i] === undefined);
  if (strange !== undefined || words.length === 0)
    return {
      refused: {
        code: 'unknown-sheet',
        facts: { found: strange ?? asked.join(), known: known.map((sheet) => texts.sheets[sheet]) },
      },
    };
  return { chosen: PACK_SHEETS.filter((sheet) => found.includes(sheet)) };
}
