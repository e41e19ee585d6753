import { ACTIONS, type AvailableAction } from '../../src/actions/registry';
import { column, contents, trackerBed, type Bed } from '../journeys/bed';
import { floorOfManifest } from './office-members';

/** The oldest Excel that the manifest lets in, the one that brought merged areas, and today's. */
const SETS = [floorOfManifest(), '1.13', '1.15'];
const SHAPES = ['table', 'range'] as const;

/** What writes without being told more. */
const WRITING = ['refresh', 'check', 'pack', 'ragView'] as const satisfies AvailableAction[];

const newerMember = ({ hand }: Bed) =>
  hand(async (context) => {
    context.workbook.worksheets.getFirst().load('tabId');
    await context.sync();
  });

it('an older Excel has no newer members', async () => {
  await expect(newerMember(await trackerBed('table', SETS[0]))).rejects.toMatchObject({ code: 'ApiNotFound' });
  await expect(newerMember(await trackerBed('table', '1.15'))).resolves.toBeUndefined();
});

it.each(Object.keys(ACTIONS) as AvailableAction[])(
  '%s asks nothing of the oldest Excel that it does not have',
  async (name) => {
    const bed = await trackerBed('table', SETS[0]);
    await bed.act('refresh');
    expect(['done', 'refused']).toContain((await bed.act(name)).kind);
  },
);

describe.each(SETS.flatMap((set) => SHAPES.map((shape) => [set, shape] as const)))(
  'Excel with ExcelApi %s, and a tracker that is a %s',
  (set, shape) => {
    it('is given its statuses, and the same again', async () => {
      const bed = await trackerBed(shape, set);
      expect(await bed.act('refresh')).toMatchObject({ kind: 'done', left: [] });
      expect(await column(bed, 'Status')).toEqual(['Green', 'Red', 'Red', 'Data only', 'No data']);
      const once = contents(bed);
      expect(await bed.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
      expect(contents(bed)).toEqual(once);
    });

    it.each(WRITING)('does %s, takes it back, and is left without a trace', async (name) => {
      const bed = await trackerBed(shape, set);
      const before = contents(bed);
      expect(await bed.act(name)).toMatchObject({ kind: 'done' });
      expect(contents(bed)).not.toEqual(before);
      expect(await bed.act('remove')).toMatchObject({ kind: 'done', left: [] });
      expect(contents(bed)).toEqual(before);
    });

    it('undoes the last refresh', async () => {
      const bed = await trackerBed(shape, set);
      const before = contents(bed);
      await bed.act('refresh');
      expect(await bed.act('undo')).toMatchObject({ kind: 'done', left: [] });
      expect(contents(bed)).toEqual(before);
    });
  },
);

it('an older Excel comes to the same cells as a newer one', async () => {
  const cells = async (set: string) => {
    const bed = await trackerBed('table', set);
    await bed.act('refresh');
    return contents(bed);
  };
  expect(await cells(SETS[0]!)).toEqual(await cells('1.15'));
});
