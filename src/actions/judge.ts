import type { CheckContext } from '../checks/check';
import { findings } from '../checks/findings';
import { calculatedTables } from './calculated-rows';
import { withClosed } from '../history/closed';
import { readHistory } from '../history/read-history';
import { locateOwned } from '../plan/locate';
import { locateSheet } from '../plan/owned-sheets';
import { ownedColumns, ownedSheetIds } from '../plan/owned-columns';
import { COLOURS, PALETTE, withFills } from '../plan/palette';
import type { WorkbookSnapshot } from '../plan/plan';
import { storedState } from '../plan/stored-state';
import { samePeriod } from '../rules/periods';
import type { Refusal } from '../text/refusal-facts';
import { a1 } from '../tracker/address';
import { readTracker } from '../tracker/read-tracker';
import type { Tracker } from '../tracker/records';
import { assessAll } from './assess-all';
import type { Judged } from './judged';
import type { ActionOptions, Clock } from './options';
import { preferences, type Preferences } from './preferences';

export type { Judged };

/** Reads, assesses and checks a snapshot; pure. Refusals are those of options, settings and the hidden sheet. */
export function judge(snapshot: WorkbookSnapshot, options: ActionOptions, clock: Clock): Judged {
  const wanted = preferences(snapshot, options, clock);
  const { state: stored, refusals: ofState } = storedState(snapshot);
  const located = locateOwned(snapshot, stored.ownership);
  const { settings, asAt, texts } = wanted;
  const asRead = readTracker(snapshot, {
    asAt,
    period: wanted.period,
    yearStart: settings.rules.yearStart,
    grades: settings.rules.grades,
    statusWords: settings.statusWords,
    mapping: stored.kept.mapping,
    owned: ownedColumns(snapshot, stored.ownership, located),
    ownedSheets: ownedSheetIds(snapshot, stored.ownership),
  });
  const history = readHistory(locateSheet(snapshot, stored.ownership, 'statusHistory'), {
    texts,
    yearStart: settings.rules.yearStart,
    date1904: snapshot.date1904,
    statusWords: settings.statusWords,
  });
  const { tracker, ratings, comments } = withClosed(asRead, history);
  const assessments = assessAll(tracker, settings.rules, asAt, ratings);
  const context: CheckContext = {
    tracker,
    sheets: snapshot.sheets,
    ...assessments,
    settings: settings.rules,
    governance: settings.governanceObjective,
    asAt,
    commentAtClose: (indicator) => comments.get(indicator) ?? null,
    palette: paletteInUse(wanted),
    texts,
  };
  const judged: Judged = {
    ...wanted,
    refusals: [...wanted.refusals, ...ofState, ...unknownPeriod(wanted, tracker), ...noTracker(tracker, snapshot)],
    tracker,
    assessments,
    history,
    stored,
    located,
    tables: [],
    findings: (besides) => findings(context, [...wanted.read.issues, ...besides]),
  };
  return { ...judged, tables: calculatedTables(judged, snapshot, withFills(PALETTE, paletteOf(judged))) };
}

type OwnFills = Parameters<typeof withFills>[1];

const paletteOf = ({ settings: { statusColours } }: Preferences): OwnFills => {
  const { Blue, Green, Amber, Red } = statusColours;
  return { Blue, Green, Amber, Red };
};

/** The colours in force, for the check of those that the workbook sets itself. */
function paletteInUse(wanted: Preferences): CheckContext['palette'] {
  const { place, rows } = wanted.read;
  const row = rows.get('Status colours');
  if (place === null || row === undefined) return null;
  const fills = paletteOf(wanted);
  const { Blue, Green, Amber, Red } = withFills(PALETTE, fills);
  return {
    fills: { Blue: Blue.fill, Green: Green.fill, Amber: Amber.fill, Red: Red.fill },
    own: COLOURS.filter((colour) => fills[colour] !== undefined),
    sheet: place.sheet,
    cell: a1(row, place.column + 1),
  };
}

/** A period asked for by option must be one of the tracker's, unless the tracker has no period columns at all. */
function unknownPeriod({ period, askedPeriod }: Preferences, { periods }: Tracker): Refusal[] {
  if (askedPeriod === null || period === null || periods.length === 0) return [];
  if (periods.some((one) => samePeriod(one, period))) return [];
  const known = periods.map(({ label }) => label).reverse();
  return [{ code: 'unknown-period', facts: { period: askedPeriod, known } }];
}

function noTracker({ tables }: Tracker, { sheets }: WorkbookSnapshot): Refusal[] {
  if (tables.length > 0) return [];
  const sheetsLooked = sheets.filter(({ visibility }) => visibility === 'Visible').length;
  return [{ code: 'no-tracker', facts: { sheetsLooked } }];
}
