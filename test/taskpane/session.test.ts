import type { Applied } from '../../src/excel/apply';
import { createSession } from '../../src/taskpane/session';
import type { Desk, Prepared } from '../../src/taskpane/session';
import type { Additions } from '../../src/taskpane/state';
import { en } from '../../src/text/en';
import { NOTHING_SEEN, finding, resultsOf } from './results';

const COLUMNS: Additions = { columns: [{ sheet: 'Indicators', headings: ['Status', 'Why'] }], sheets: ['Data checks'] };

/** A desk that plays what the test says, and keeps what was asked of it. */
function deskWith(play: Partial<Prepared> & { applied?: Applied; throws?: unknown; gone?: boolean } = {}) {
  const asked: string[] = [];
  const desk: Desk = {
    async prepare({ action }, tell) {
      asked.push(`prepare ${action}`);
      tell('working-out');
      if (play.throws !== undefined) throw play.throws;
      return {
        additions: null,
        results: resultsOf(['Red']),
        overview: NOTHING_SEEN,
        canUndo: false,
        canRemove: false,
        refusals: [],
        left: [],
        async apply(step) {
          asked.push(`apply ${action}`);
          step('writing');
          return play.applied ?? { kind: 'applied', edits: 3 };
        },
        ...play,
      };
    },
    goTo: async (sheet, cell) => {
      asked.push(`go to ${sheet}!${cell}`);
      return !play.gone;
    },
    showPane: async () => void asked.push('show'),
  };
  return { desk, asked, play };
}
const start = (play: Parameters<typeof deskWith>[0] = {}) => {
  const { desk, asked, play: playing } = deskWith(play);
  return { session: createSession(desk, en), asked, play: playing };
};

describe('Opening the pane', () => {
  test('shows what is in the workbook and writes nothing', async () => {
    const { session, asked } = start();
    await session.open();
    expect(asked).toEqual(['prepare check']);
    expect(session.state()).toMatchObject({ written: false, running: null, message: null });
    expect(session.state().results?.counts.Red).toBe(1);
  });
});

describe('A button of the ribbon that is the first to be pressed', () => {
  test('loads the add-in, which looks at the workbook, and is then done and not refused', async () => {
    const { session, asked } = start();
    const looking = session.open();
    await session.run('refresh');
    await looking;
    expect(asked).toEqual(['prepare check', 'prepare refresh', 'apply refresh']);
    expect(session.state().message?.tone).toBe('good');
  });
});

describe('Removing Stocktake from the workbook', () => {
  test('is offered once something of ours is there', async () => {
    const { session } = start();
    await session.open();
    expect(session.state().canRemove).toBe(false);
    await session.run('refresh');
    expect(session.state().canRemove).toBe(true);
  });

  test('is asked about first, and done only on yes', async () => {
    const { session, asked } = start({ canRemove: true });
    await session.run('remove');
    expect(session.state().asking).toMatchObject({ action: 'remove' });
    await session.answer(false);
    expect(asked.filter((call) => call.startsWith('apply'))).toEqual([]);
    await session.run('remove');
    await session.answer(true);
    expect(asked.filter((call) => call.startsWith('apply'))).toEqual(['apply remove']);
  });
});

describe('Refreshing', () => {
  test('writes, tells for which period, and can then be undone', async () => {
    const { session, asked } = start();
    await session.run('refresh');
    expect(asked).toEqual(['prepare refresh', 'apply refresh']);
    expect(session.state()).toMatchObject({ written: true, running: null, canUndo: true });
    expect(session.state().message).toMatchObject({
      tone: 'good',
      text: expect.stringContaining('Q2 2013/14') as string,
    });
  });

  test('says so where nothing had to be written', async () => {
    const { session } = start({ applied: { kind: 'applied', edits: 0 } });
    await session.run('refresh');
    expect(session.state().message?.text).toContain('Nothing was written');
    expect(session.state().canUndo).toBe(false);
  });

  test('asks before the first write, names the columns, opens the pane, and works it out anew after a yes', async () => {
    const { session, asked } = start({ additions: COLUMNS });
    await session.run('refresh');
    expect(asked).toEqual(['prepare refresh', 'show']);
    expect(session.state().asking).toMatchObject({ action: 'refresh', additions: COLUMNS });
    await session.answer(true);
    expect(asked).toEqual(['prepare refresh', 'show', 'prepare refresh', 'apply refresh']);
    expect(session.state().asking).toBeNull();
  });

  test('asks again where what it would add has changed since', async () => {
    const { session, asked, play } = start({ additions: COLUMNS });
    await session.run('refresh');
    play.additions = { columns: [], sheets: ['Data checks'] };
    await session.answer(true);
    expect(asked).not.toContain('apply refresh');
    expect(session.state().asking?.additions).toEqual(play.additions);
  });

  test('writes nothing after a no, and says so', async () => {
    const { session, asked } = start({ additions: COLUMNS });
    await session.run('refresh');
    await session.answer(false);
    expect(asked).not.toContain('apply refresh');
    expect(session.state().message?.text).toBe('Nothing was written.');
  });

  test('runs once at a time', async () => {
    const { session, asked } = start();
    const said: (string | undefined)[] = [];
    session.subscribe(() => said.push(session.state().message?.text));
    await Promise.all([session.run('refresh'), session.run('refresh')]);
    expect(asked).toEqual(['prepare refresh', 'show', 'apply refresh']);
    expect(said).toContain('Something is still running: wait until it has finished, and try again.');
  });

  test('tells each step while it runs', async () => {
    const { session } = start();
    const steps: (string | undefined)[] = [];
    session.subscribe(() => steps.push(session.state().running?.step));
    await session.run('refresh');
    expect([...new Set(steps)]).toEqual([undefined, 'reading', 'working-out', 'writing']);
  });
});

describe('What came of it', () => {
  const DATA_CHECKS = { what: 'sheet', sheet: 'Data checks', cell: 'A1' } as const;

  test('of a check is how much there is to look at, on the page that lists it, and never that all is well', async () => {
    const findings = (['warning', 'note', 'note'] as const).map((severity) => finding(severity, 'D4', null));
    const { session } = start({
      overview: { ...NOTHING_SEEN, findings },
      applied: { kind: 'applied', edits: 0 },
      made: DATA_CHECKS,
    });
    await session.run('check');
    expect(session.state()).toMatchObject({ page: 'findings', written: false, message: { made: DATA_CHECKS } });
    expect(session.state().message?.text).toContain('1 warning and 2 notes are listed under Checks.');
  });

  test('of a check of clean data is that nothing needs mending', async () => {
    const { session } = start();
    await session.run('check');
    expect(session.state().message?.text).toContain(en.pane.noFindings);
  });

  test('of a first refresh leads to the columns, which stand out of sight', async () => {
    const made = { what: 'columns', sheet: 'Indicators', cell: 'L3' } as const;
    const { session, asked } = start({ made });
    await session.run('refresh');
    expect(session.state()).toMatchObject({ page: 'overview', message: { made } });
    expect(asked).not.toContain('go to Indicators!L3');
  });

  test('of a pack is shown, as Excel shows a sheet that it makes; where that fails, the message leads there', async () => {
    const made = { what: 'sheet', sheet: 'Scorecard', cell: 'A1' } as const;
    const { session, asked, play } = start({ made });
    await session.run('pack');
    expect(asked).toContain('go to Scorecard!A1');
    expect(session.state().message).toMatchObject({ tone: 'good', made: null });
    play.gone = true;
    await session.run('pack');
    expect(session.state().message).toMatchObject({ tone: 'good', made });
  });
});

describe('Closing a period', () => {
  const additions: Additions = { columns: [], sheets: ['Status history'], period: 'Q2 2013/14' };

  test('is asked about, as no undo takes it back, even where it adds no sheet', async () => {
    for (const play of [{ additions }, { additions: null }]) {
      const { session, asked } = start(play);
      await session.run('close');
      expect(session.state()).toMatchObject({ page: 'meeting', asking: { action: 'close' } });
      expect(asked).not.toContain('apply close');
      await session.answer(true);
      expect(asked).toContain('apply close');
    }
  });

  test('again is refused, with the day and what to press, and not to be tried in vain', async () => {
    const facts = { period: 'Q2 2013/14', closedOn: '2013-11-04' };
    const { session } = start({ refusals: [{ code: 'period-already-closed', facts }] });
    await session.run('close');
    expect(session.state()).toMatchObject({ page: 'meeting', message: { tone: 'bad', again: null } });
    expect(session.state().message?.text).toContain('4 November 2013');
    expect(session.state().message?.text).toContain(en.pane.meeting.again('Q2 2013/14'));
  });
});

describe('What goes wrong', () => {
  test('is said in a sentence, in an open pane, and can be tried again', async () => {
    const { session, asked, play } = start({ refusals: [{ code: 'protected-sheet', facts: { sheet: 'Indicators' } }] });
    await session.run('refresh');
    expect(asked).toEqual(['prepare refresh', 'show']);
    expect(session.state().message).toMatchObject({ tone: 'bad', again: { action: 'refresh' } });
    expect(session.state().message?.text).toContain('protected');
    play.refusals = [];
    await session.run('refresh');
    expect(session.state().message?.tone).toBe('good');
  });

  test.each([
    ['InvalidOperationInCellEditMode', 'A cell is being edited'],
    ['InvalidOrTimedOutSession', 'no longer answers'],
    ['SomethingElse', 'Excel’s own words'],
  ])('%s is explained', async (code, words) => {
    const { session } = start({ throws: { code, message: 'Excel’s own words.' } });
    await session.run('refresh');
    expect(session.state().message?.text).toContain(words);
    expect(session.state().running).toBeNull();
  });

  test('half-way is told with what was put back', async () => {
    const failed: Applied = {
      kind: 'failed',
      failure: { code: 'rolled-back', facts: { why: 'Lost' } },
      error: { code: 'GeneralException', message: 'Lost', statement: null },
    };
    const { session } = start({ applied: failed });
    await session.run('refresh');
    expect(session.state().message?.text).toContain('Everything was put back');
    expect(session.state().written).toBe(false);
  });
});

describe('Cancelling', () => {
  /** A desk that waits at its first step, until the test lets it go on. */
  const waiting = () => {
    const { desk, asked } = deskWith();
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    const slow: Desk = {
      ...desk,
      prepare: async (request, tell) => {
        await gate;
        return desk.prepare(request, tell);
      },
    };
    return { session: createSession(slow, en), asked, goOn };
  };

  test('while the workbook is read, stops at once: nothing is written, then or later', async () => {
    const { session, asked, goOn } = waiting();
    const run = session.run('refresh');
    session.cancel();
    expect(session.state().running).toMatchObject({ isStopping: true });
    await run;
    expect(session.state()).toMatchObject({ running: null, message: { tone: 'info', again: { action: 'refresh' } } });
    expect(session.state().message?.text).toContain('Nothing was written');
    goOn();
    await Promise.resolve();
    await Promise.resolve();
    expect(session.state().running).toBeNull();
    expect(asked).not.toContain('apply refresh');
  });

  test('while it is written, says that everything was put back', async () => {
    const { desk } = deskWith();
    const cancelled: Applied = {
      kind: 'failed',
      failure: { code: 'cancelled', facts: {} },
      error: { code: 'GeneralException', message: '', statement: null },
    };
    const writing: Desk = {
      ...desk,
      prepare: async (request, tell) => ({
        ...(await desk.prepare(request, tell)),
        async apply(step, isCancelled) {
          step('writing');
          session.cancel();
          return isCancelled() ? cancelled : { kind: 'applied', edits: 1 };
        },
      }),
    };
    const session = createSession(writing, en);
    await session.run('refresh');
    expect(session.state().message).toMatchObject({ tone: 'info' });
    expect(session.state().message?.text).toContain('Everything was put back');
    expect(session.state().written).toBe(false);
  });

  test('means nothing where nothing runs, and does not stop what runs next', async () => {
    const { session, asked } = start();
    session.cancel();
    await session.run('refresh');
    expect(asked).toContain('apply refresh');
  });
});

describe('A workbook without a tracker', () => {
  test('is said on its page and not as a fault', async () => {
    const { session } = start({ results: null, refusals: [{ code: 'no-tracker', facts: { sheetsLooked: 1 } }] });
    await session.open();
    expect(session.state()).toMatchObject({ noTracker: true, message: null, running: null });
  });
});

describe('Trying a look again', () => {
  test('looks, and writes nothing', async () => {
    const { session, asked, play } = start({ throws: { code: 'SomethingElse', message: 'No.' } });
    await session.open();
    delete play.throws;
    const again = session.state().message?.again;
    if (again) await session.again(again);
    expect(asked).toEqual(['prepare check', 'show', 'prepare check']);
  });
});

describe('Afterwards', () => {
  test('a change in the workbook makes the results old, and a refresh makes them new', async () => {
    const { session } = start();
    session.changed();
    expect(session.state().stale).toBe(false);
    await session.run('refresh');
    session.changed();
    expect(session.state().stale).toBe(true);
    await session.run('refresh');
    expect(session.state().stale).toBe(false);
  });

  test('a refresh that was undone cannot be undone again, and the results are worked out anew', async () => {
    const { session, play } = start();
    await session.run('refresh');
    play.results = null;
    await session.run('undo');
    expect(session.state()).toMatchObject({ canUndo: false, written: false });
  });

  test('a finding whose cell has gone is told', async () => {
    const { session } = start({ gone: true });
    await session.goTo('Indicators', 'C7');
    expect(session.state().message?.text).toContain('C7');
  });
});
