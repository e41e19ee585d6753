import { trackerBed, type Bed } from '../journeys/bed';
import { bedOn, differences, opening, STORIES } from './stories';

/** What is not a failure of one request, but how the workbook or Excel is. */

const cases = STORIES.map((story) => [story.what, story] as const);
const undone = cases.filter(([, { stays }]) => stays === undefined);

/** The places that differ, as `Sheet R1C1`: what is written is told as areas on sheets. */
const sheetsChanged = (lines: string[]): Set<string> =>
  new Set(
    lines.map(
      (line) =>
        /^(?<sheet>.+?) (?:R\d+C\d+|rules|charts|tables|widths|heights|besides)/u.exec(line)?.groups?.sheet ?? '',
    ),
  );

describe('the session with Excel ends', () => {
  it.each(cases)('at any request of %s: what was written is told, and no more', async (_, story) => {
    const start = await opening(story, 'table');
    const well = bedOn(start);
    await well.act(story.action, story.options);
    const found: string[] = [];
    for (let nth = 1; nth < well.batches.length; nth++) {
      const cut = bedOn(start);
      cut.session.faults.endSession(nth);
      const outcome = await cut.act(story.action, story.options);
      if (outcome.kind !== 'failed') found.push(`request ${nth}: ${outcome.kind}`);
      found.push(...differences(start, cut).map((line) => `request ${nth}: ${line}`));
    }
    expect(found).toEqual([]);
  });

  it.each(undone)(
    'while %s is written, and what was written has arrived: it is told which places',
    async (_, story) => {
      const start = await opening(story, 'table');
      const cut = bedOn(start);
      const well = bedOn(start);
      await well.act(story.action, story.options);
      const writing = well.batches.length - 1;
      cut.session.faults.loseAnswer(writing);
      cut.session.faults.endSession(writing + 1);
      const outcome = await cut.act(story.action, story.options);
      expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'partly-written' } });
      const { failure } = outcome as { failure: { facts: { written: string[] } } };
      const told = failure.facts.written.map((place) => place.replace(/!.*$/u, ''));
      const changed = [...sheetsChanged(differences(start, cut))].filter((sheet) => sheet !== '');
      expect(told).toEqual(expect.arrayContaining(changed));

      // Whoever opens the workbook again can go on, and can get rid of it all.
      const again = bedOn(cut.workbook);
      const lastly = await again.act('refresh');
      expect(lastly.kind).toBe('done');
      expect(await again.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
      expect(await again.act('remove')).toMatchObject({ kind: 'done', left: [] });
      expect(again.workbook.sheets.map(({ name }) => name)).toEqual(['Indicators']);
      const header = again.workbook.sheets[0]?.rows[2]
        ?.map((cell) => cell?.value ?? '')
        .filter((value) => value !== '');
      expect(header).toHaveLength(7);
    },
  );
});

describe('Excel is slow', () => {
  it('and a second run is refused while the first is at work', async () => {
    const bed = await trackerBed('table');
    bed.session.faults.delay(15);
    const [first, second] = await Promise.all([bed.act('refresh'), bed.act('refresh')]);
    expect(first).toMatchObject({ kind: 'done' });
    expect(second).toMatchObject({ kind: 'refused', refusals: [{ code: 'already-running' }] });
    bed.session.faults.clear();
    expect(await bed.act('refresh')).toMatchObject({ kind: 'done', edits: 0 });
  });

  it('and what a colleague changes meanwhile in the rows is not overwritten with stale results', async () => {
    const bed = await trackerBed('table');
    await bed.act('refresh');
    await bed.hand(async (context) => {
      context.workbook.worksheets.getItem('Indicators').getRange('G4').values = [[12]];
      await context.sync();
    });
    const before = structuredClone(bed.workbook);
    const { exchange } = bed.session;
    let asked = 0;
    bed.session.exchange = async (body, options) => {
      // The rows are re-sorted by somebody else just before the request that looks again.
      if (++asked === 4) moveFirstRowDown(bed);
      return exchange(body, options);
    };
    const outcome = await bed.act('refresh');
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'changed-meanwhile' }] });
    bed.session.exchange = exchange;
    moveFirstRowDown(bed);
    expect(differences(before, bed)).toEqual([]);
  });
});

/** Exchanges the first two rows of the tracker, whole. */
function moveFirstRowDown({ workbook }: Bed): void {
  const rows = workbook.sheets[0]!.rows;
  [rows[3], rows[4]] = [rows[4]!, rows[3]!];
}

describe('somebody is typing in a cell', () => {
  it.each(cases)('%s waits until he has done, and then goes on', async (_, story) => {
    const start = await opening(story, 'table');
    const bed = bedOn(start);
    bed.session.options.cellEditMode = true;
    let isOver = false;
    const acting = bed.act(story.action, story.options).finally(() => void (isOver = true));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(isOver).toBe(false);
    expect(differences(start, bed)).toEqual([]);
    bed.session.options.cellEditMode = false;
    expect(await acting).toMatchObject({ kind: 'done' });
  });
});

describe('nothing may be written', () => {
  it.each(cases)('in a workbook opened for reading: %s changes nothing, and says that it did not', async (_, story) => {
    const start = await opening(story, 'table');
    const bed = bedOn(start);
    bed.session.options.readOnly = true;
    const outcome = await bed.act(story.action, story.options);
    expect(['refused', 'failed']).toContain(outcome.kind);
    if (outcome.kind === 'failed') expect(['not-started', 'rolled-back']).toContain(outcome.failure.code);
    expect(differences(start, bed)).toEqual([]);
  });

  it.each(cases)('on a protected sheet: %s refuses, or leaves that sheet alone', async (_, story) => {
    const start = await opening(story, 'table');
    const locked = bedOn(start);
    const sheet = start.sheets[0]?.name ?? '';
    await locked.hand(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });
    const before = structuredClone(locked.workbook);
    const outcome = await locked.act(story.action, story.options);
    const lines = differences(before, locked);
    if (outcome.kind === 'refused') {
      expect(outcome.refusals).toEqual([{ code: 'protected-sheet', facts: { sheet } }]);
      expect(lines).toEqual([]);
    } else {
      expect(outcome.kind).toBe('done');
      expect(lines.filter((line) => line.startsWith(`${sheet} `))).toEqual([]);
    }
  });

  it.each(cases)('where the structure is protected: %s refuses, or adds and takes away no sheet', async (_, story) => {
    const start = await opening(story, 'table');
    const locked = bedOn(start);
    await locked.hand(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = structuredClone(locked.workbook);
    const outcome = await locked.act(story.action, story.options);
    if (outcome.kind === 'refused') {
      expect(outcome.refusals).toEqual([{ code: 'protected-workbook', facts: {} }]);
      expect(differences(before, locked)).toEqual([]);
    } else {
      expect(outcome.kind).toBe('done');
      expect(locked.workbook.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    }
  });
});

describe('Excel takes no more than so much at once', () => {
  it.each(cases)('answers that are too big are asked for in halves, or %s fails without a trace', async (_, story) => {
    const start = await opening(story, 'table');
    for (const payloadLimit of [2_000, 6_000, 20_000]) {
      const bed = bedOn(start);
      bed.session.options.payloadLimit = payloadLimit;
      const outcome = await bed.act(story.action, story.options);
      if (outcome.kind === 'done') continue;
      expect(outcome).toMatchObject({
        kind: 'failed',
        failure: { code: expect.stringMatching(/^(?:not-started|rolled-back|partly-written)$/u) },
      });
      expect(differences(start, bed)).toEqual([]);
    }
  });
});
