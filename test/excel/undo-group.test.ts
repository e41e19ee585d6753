import { NO_OPTIONS } from '../../src/actions/options';
import { ACTIONS } from '../../src/actions/registry';
import { readFor, run } from '../../src/actions/run';
import { apply } from '../../src/excel/apply';
import { clientOf, type ExcelClient } from '../../src/excel/client';
import { AS_AT, trackerBed, type Bed } from '../journeys/bed';

type Run = (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) => Promise<unknown>;

const clock = { today: () => AS_AT };
const options = { ...NO_OPTIONS, asAt: AS_AT };

/** An Excel with undo groups, which keeps how it was asked to run; `refuses` finds something that cannot be undone. */
function withUndoGroups({ client }: Bed, refuses = false): { excel: ExcelClient; asked: boolean[] } {
  const plain = clientOf(client.Excel, client.Office);
  const asked: boolean[] = [];
  const runOnce: Run = (given, batch) => {
    asked.push(given.mergeUndoGroup === true);
    return plain.Excel.run({ delayForCellEdit: true }, batch);
  };
  const refusing: Run = async (given, batch) => {
    const answer = await runOnce(given, batch);
    if (given.mergeUndoGroup) throw Object.assign(new Error('Not to be undone.'), { code: 'UndoNotSupported' });
    return answer;
  };
  return {
    excel: { Excel: { run: refuses ? refusing : runOnce } as ExcelClient['Excel'], supports: () => true },
    asked,
  };
}

async function refresh(bed: Bed, excel: ExcelClient) {
  const snapshot = await readFor(clientOf(bed.client.Excel, bed.client.Office), options, clock);
  return apply(excel, ACTIONS.refresh.perform(snapshot, options, clock).plan, snapshot);
}

const mendValue = (bed: Bed, value: number) =>
  bed.hand(async (context) => {
    context.workbook.worksheets.getItem('Indicators').getRange('G4').values = [[value]];
    await context.sync();
  });

test('a refresh that changes cells is one step of Excel’s own undo, the hidden record too; one that makes sheets cannot be', async () => {
  const bed = await trackerBed('range');
  const { excel, asked } = withUndoGroups(bed);
  expect(await refresh(bed, excel)).toMatchObject({ kind: 'applied' });
  expect(asked).toEqual([false]);
  await mendValue(bed, 9.4);
  expect(await refresh(bed, excel)).toMatchObject({ kind: 'applied' });
  expect(asked).toEqual([false, true]);
});

test('the action that an officer takes asks for it too: it reads in one run and writes in another', async () => {
  const bed = await trackerBed('range');
  await bed.act('refresh');
  await mendValue(bed, 9.4);
  const { excel, asked } = withUndoGroups(bed);
  expect(await run(excel, ACTIONS.refresh, options, clock)).toMatchObject({ kind: 'done' });
  expect(asked).toEqual([false, true]);
  expect(await bed.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
});

test('where Excel finds something in it that it cannot undo, the same is written without a group', async () => {
  const bed = await trackerBed('range');
  await bed.act('refresh');
  await mendValue(bed, 9.4);
  const { excel, asked } = withUndoGroups(bed, true);
  expect(await refresh(bed, excel)).toMatchObject({ kind: 'applied' });
  expect(asked).toEqual([true, false]);
  expect(await bed.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
});
