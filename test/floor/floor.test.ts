import { floorOfManifest, isNewer, officeUses, type Use } from './office-members';

/**
 * An officer's Excel may be as old as the manifest allows: what is newer than that is used only where the code has asked
 * for it.
 */

/** Members newer than the floor that are used without asking, with what makes that safe. */
const SAFE_WITHOUT_ASKING: Record<string, string> = {
  'WorksheetChangedEventArgs.triggerSource':
    'A property of what an event brings, not of an object: where Excel is older it is undefined, and the code looks at that.',
};

/** Members whose set is not one of Excel's, with what makes them safe. */
const OF_OTHER_SETS: Record<string, string> = {
  'Event.completed':
    'Declared for Outlook; for buttons of Excel it comes with the commands of the manifest (AddinCommands 1.1).',
};

/** Calls that are newer than the floor: one not asked for, one asked for the wrong set, two asked for rightly. */
const PLANTED = 'src/excel/planted.ts';
const PLANTED_TEXT = `
  export function planted(range: Excel.Range, table: Excel.Table, supports: (set: string) => boolean): void {
    table.resize('A1:B2');
    if (supports('1.9')) range.getPivotTables();
    if (!supports('1.13')) range.getMergedAreasOrNullObject();
    if (supports('1.13')) range.getMergedAreasOrNullObject();
    if (table.showTotals && supports('1.14')) table.resize('A1:B2');
    range.worksheet.load('showGridlines,tabId');
    const { valuesAsJson } = range;
    range.set({ valuesAsJson });
  }
`;

const floor = floorOfManifest();
const all = officeUses({ [PLANTED]: PLANTED_TEXT });
const isPlanted = ({ place }: Use) => place.startsWith(`${PLANTED}:`);
const uses = all.filter((use) => !isPlanted(use));

const versionOf = ({ set }: Use): string | null =>
  set?.startsWith('ExcelApi ') ? set.slice('ExcelApi '.length) : null;
const isAboveFloor = (use: Use): boolean => {
  const version = versionOf(use);
  return version !== null && isNewer(version, floor);
};
const isOfAnotherSet = (use: Use): boolean => use.set !== null && versionOf(use) === null;

it('sees the members that are used, by name, in load and as properties of objects', () => {
  const members = new Set(uses.map(({ member }) => member));
  expect([...members]).toEqual(
    expect.arrayContaining([
      'Range.values',
      'RangeCollection.items',
      'Range.getColumnProperties',
      'WorksheetCollection.onChanged',
      'RunOptions.delayForCellEdit',
      'PageLayout.zoom',
      'AutoFilter.isDataFiltered',
    ]),
  );
  expect(members.size).toBeGreaterThan(100);
});

it('notices what is newer than the floor and not asked for', () => {
  const noticed = all.filter(isPlanted).filter(isAboveFloor);
  const told = noticed.map(({ member, place, isAsked }) => [member, Number(place.split(':')[1]) - 2, isAsked]);
  expect(told).toEqual([
    ['Table.resize', 1, false],
    ['Range.getPivotTables', 2, false],
    ['Range.getMergedAreasOrNullObject', 3, false],
    ['Range.getMergedAreasOrNullObject', 4, true],
    ['Table.resize', 5, true],
    ['Worksheet.tabId', 6, false],
    ['Range.valuesAsJson', 7, false],
    ['RangeUpdateData.valuesAsJson', 8, false],
  ]);
});

it('uses nothing newer than the floor of the manifest without having asked for it', () => {
  const unasked = uses
    .filter(isAboveFloor)
    .filter(({ isAsked, member }) => !isAsked && !(member in SAFE_WITHOUT_ASKING));
  expect(unasked).toEqual([]);
});

it('uses of other sets only what is known to be there', () => {
  const strange = uses.filter(isOfAnotherSet).filter(({ member }) => !(member in OF_OTHER_SETS));
  expect(strange).toEqual([]);
});

it('excuses no member that is not used any more', () => {
  const used = new Set(uses.map(({ member }) => member));
  const stale = [...Object.keys(SAFE_WITHOUT_ASKING), ...Object.keys(OF_OTHER_SETS)].filter((one) => !used.has(one));
  expect(stale).toEqual([]);
});
