import { NO_OPTIONS } from '../../src/actions/options';
import { clientOf } from '../../src/excel/client';
import { deskOn } from '../../src/taskpane/desk';
import { createSession } from '../../src/taskpane/session';
import { en } from '../../src/text/en';
import { AS_AT, contents, trackerBed, type Bed } from '../journeys/bed';

/** Cancelling against the real client library and the embedded Excel: what becomes of the workbook. */

const deskFor = ({ client }: Bed) =>
  deskOn(clientOf(client.Excel, client.Office), { today: () => AS_AT }, async () => undefined);
const sessionOn = (bed: Bed) => createSession(deskFor(bed), en);

/** Presses Cancel as soon as `when` holds. */
const cancelWhen = (session: ReturnType<typeof sessionOn>, when: () => boolean): void => {
  session.subscribe(() => {
    if (when()) session.cancel();
  });
};

describe('Refresh, cancelled', () => {
  test('while it reads, writes nothing', async () => {
    const bed = await trackerBed('range');
    const before = contents(bed);
    const session = sessionOn(bed);
    cancelWhen(session, () => session.state().running?.step === 'reading');
    await session.run('refresh');
    expect(session.state().message?.text).toBe('Stopped, as you asked. Nothing was written.');
    expect(session.state().asking).toBeNull();
    expect(contents(bed)).toEqual(before);
  });

  test('before its first batch is sent, writes nothing', async () => {
    const bed = await trackerBed('range');
    const before = contents(bed);
    const session = sessionOn(bed);
    await session.run('refresh');
    cancelWhen(session, () => session.state().running?.step === 'writing');
    await session.answer(true);
    expect(session.state().message?.text).toBe('Stopped, as you asked. Nothing was written.');
    expect(contents(bed)).toEqual(before);
  });

  test('once a batch has been sent, puts everything back, and can be run again', async () => {
    const bed = await trackerBed('range');
    const before = contents(bed);
    const desk = deskFor(bed);
    const prepared = await desk.prepare({ action: 'refresh', options: NO_OPTIONS }, () => undefined);
    const steps: string[] = [];
    let written: unknown = null;
    // Asked before each batch and after the last: the officer presses Cancel once the first is on its way.
    let asked = 0;
    const applied = await prepared.apply(
      (step) => steps.push(step),
      () => {
        if (asked === 1) written = contents(bed);
        return asked++ > 0;
      },
    );
    expect(applied).toMatchObject({ kind: 'failed', failure: { code: 'cancelled' } });
    expect(written).not.toEqual(before);
    expect(steps).toEqual(['writing', 'rolling-back']);
    expect(contents(bed)).toEqual(before);
    expect(await bed.act('refresh')).toMatchObject({ kind: 'done' });
  });
});
