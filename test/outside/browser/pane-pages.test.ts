import { COMMANDS, SHORTCUTS, functionOf } from '../../../src/ribbon/commands';
import { broken, cutOff, paneFrame } from './wcag';
import { failHalfWay, onStage } from './stage';
import type { Person, Visit } from './stage';
import { MONTHS, NOTES, TRACKER, trackers } from './tracker';

jest.setTimeout(120_000);

const during = onStage(trackers);
const opened = (person: Person): Promise<void> => person.pane.getByText('Reporting period').waitFor();
const page = (person: Person, name: string) => person.pane.getByRole('button', { name, exact: true });

describe('The row that is selected', () => {
  test('is explained at once, with its chart and its findings, and so is the next', () =>
    during({ sample: MONTHS }, async (person) => {
      await opened(person);
      await page(person, 'Row').click();
      await person.pane.getByText('This row is no record').waitFor();
      await person.cell('C2');
      await person.pane.getByRole('heading', { name: 'M1 Visits to libraries' }).waitFor();
      await person.pane.getByRole('img', { name: /^A line chart of 14 values.*One of them stands out/ }).waitFor();
      await person.pane.getByText('Figures', { exact: true }).click();
      await person.pane.getByRole('row', { name: 'Apr 2013 200 50' }).waitFor();
      await person.cell('C3');
      await person.pane.getByRole('heading', { name: 'M2 Calls answered' }).waitFor();
      expect(await person.pane.getByRole('listitem').filter({ hasText: 'Monthly!E3' }).count()).toBe(1);
      await person.page.getByRole('tab', { name: 'Plan' }).click();
      await person.cell('B2');
      await person.pane.getByText('Slippage · Red').waitFor();
    }));

  test('is told as it was, once the workbook has changed, until it is looked at again', () =>
    during({ sample: TRACKER }, async (person) => {
      await opened(person);
      await page(person, 'Row').click();
      await person.type('G4', '96%');
      await person.cell('C4');
      await person.pane.getByText('As it was when the workbook was last read.').waitFor();
      await person.pane.getByRole('definition').filter({ hasText: /^75%$/ }).waitFor();
      await person.pane.getByRole('button', { name: 'Look again' }).click();
      await person.pane.getByRole('definition').filter({ hasText: /^96%$/ }).waitFor();
      expect(await person.pane.getByText('As it was when').count()).toBe(0);
      expect(await person.page.getByRole('tab').count()).toBe(2);
    }));
});

describe('The checks', () => {
  test('are grouped by owner, shown for one, and its text is copied', () =>
    during({ sample: MONTHS }, async (person) => {
      await person.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await opened(person);
      await page(person, 'Checks').click();
      await person.pane.getByRole('heading', { name: 'B. Price' }).first().waitFor();
      await person.pane.getByLabel('Owner').selectOption('A. Jones');
      await person.pane.getByRole('button', { name: 'Monthly!E4' }).waitFor();
      expect(await person.pane.getByRole('button', { name: 'Monthly!E3' }).count()).toBe(0);
      await person.pane.getByLabel('Owner').selectOption('B. Price');
      await person.pane.getByRole('button', { name: 'Chase list' }).click();
      const text = person.pane.getByRole('textbox', { name: 'Text to send to B. Price' });
      expect(await text.inputValue()).toMatch(/^B\. Price\nPlease look at/);
      await person.pane.getByRole('button', { name: 'Copy' }).click();
      await person.pane.getByText(/^Copied\.$|press Ctrl\+C/).waitFor();
    }));
});

describe('By the keyboard alone, an officer', () => {
  /** Presses Tab until what says `name` has the focus. */
  const tabTo = async (person: Person, name: string): Promise<void> => {
    for (let i = 0; i < 40; i++) {
      const focused = await paneFrame(person).evaluate(() => {
        const element = document.activeElement;
        return element?.matches('button') ? element.textContent : '';
      });
      if (focused?.includes(name)) return;
      await person.page.keyboard.press('Tab');
    }
    throw new Error(`The focus never came to ${name}.`);
  };

  test('refreshes for the first time, mends a finding, and refreshes again', () =>
    during({ sample: TRACKER }, async (person) => {
      const { keyboard } = person.page;
      await opened(person);
      await person.pane.getByRole('heading', { name: 'How it works' }).waitFor();
      await person.pane.getByRole('button', { name: 'Refresh status' }).focus();
      await keyboard.press('Enter');
      await person.pane.getByRole('alertdialog').waitFor();
      await tabTo(person, 'Add and refresh');
      await keyboard.press('Enter');
      await person.pane.getByText('Refresh status: done').waitFor();
      expect(await person.pane.getByRole('heading', { name: 'How it works' }).count()).toBe(0);
      await tabTo(person, 'Checks');
      await keyboard.press('Enter');
      await person.pane.getByRole('button', { name: 'Indicators!D7' }).first().waitFor();
      await tabTo(person, 'Indicators!D7');
      await keyboard.press('Enter');
      await person.page.locator('#D7.active').waitFor();
      await keyboard.press('Escape');
      await person.page.locator('[role=grid]:focus').waitFor();
      await keyboard.type('High');
      await keyboard.press('Enter');
      await person.pane.getByText('The workbook has changed since').waitFor();
      await person.pane.getByRole('button', { name: 'Refresh status' }).focus();
      await keyboard.press('Enter');
      await person.pane.getByText('Refresh status: done').waitFor();
      expect(await person.pane.getByRole('button', { name: 'Indicators!D7' }).count()).toBe(0);
    }));

  test('asks why a row is as it is, goes to another in the sheet, and reads why that is', () =>
    during({ sample: MONTHS }, async (person) => {
      const { page: preview, pane } = person;
      await opened(person);
      await person.cell('C2');
      await pane.getByRole('button', { name: 'Refresh status' }).focus();
      await tabTo(person, 'Row');
      await preview.keyboard.press('Enter');
      await pane.getByRole('heading', { name: 'M1 Visits to libraries' }).waitFor();
      await preview.keyboard.press('Escape');
      await preview.locator('[role=grid]:focus').waitFor();
      await preview.keyboard.press('ArrowDown');
      await pane.getByRole('heading', { name: 'M2 Calls answered' }).waitFor();
    }));

  test('has Excel fail half-way, and tries again', () =>
    during({ sample: TRACKER }, async (person) => {
      const { page: preview, pane } = person;
      await opened(person);
      await pane.getByRole('button', { name: 'Refresh status' }).focus();
      await preview.keyboard.press('Enter');
      await pane.getByRole('alertdialog').waitFor();
      await failHalfWay(person);
      await tabTo(person, 'Add and refresh');
      await preview.keyboard.press('Enter');
      await pane.getByText('Everything was put back').waitFor();
      await tabTo(person, 'Try again');
      await preview.keyboard.press('Enter');
      await pane.getByRole('alertdialog').waitFor();
      await tabTo(person, 'Add and refresh');
      await preview.keyboard.press('Enter');
      await pane.getByText('Refresh status: done').waitFor();
    }));

  test('stops what is running with Esc, and nothing is written', () =>
    during({ sample: TRACKER }, async (person) => {
      await opened(person);
      await person.page.evaluate(() => {
        const { session } = window.preview?.book ?? {};
        if (session) session.options.cellEditMode = true;
      });
      await person.pane.getByRole('button', { name: 'Refresh status' }).focus();
      await person.page.keyboard.press('Enter');
      await person.pane.getByRole('button', { name: 'Cancel' }).waitFor();
      await person.page.keyboard.press('Escape');
      await person.pane.getByText('Stopped, as you asked. Nothing was written.').waitFor();
      await person.page.evaluate(() => {
        const { session } = window.preview?.book ?? {};
        if (session) session.options.cellEditMode = false;
      });
      await person.pane.getByRole('button', { name: 'Try again' }).click();
      await person.pane.getByRole('alertdialog').waitFor();
    }));

  test('stops with Esc what is half written, and everything is put back', () =>
    during({ sample: TRACKER }, async (person) => {
      const { page, pane } = person;
      await opened(person);
      await person.press('Refresh status');
      await pane.getByRole('alertdialog').waitFor();
      // The first batch that sets a property is written, and then Excel is slow to say so.
      await page.evaluate(() => {
        const session = window.preview?.book.session;
        if (!session) return;
        const { exchange } = session;
        session.exchange = async (body, options) => {
          if (!body.includes('"ActionType":4')) return exchange(body, options);
          session.exchange = exchange;
          const answer = await exchange(body, options);
          await new Promise((resolve) => setTimeout(resolve, 3000));
          return answer;
        };
      });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() =>
        window.preview?.book.sheet().rows.some((cells) => cells?.some((cell) => cell?.value === 'Why')),
      );
      await page.keyboard.press('Escape');
      await pane.getByText('Stopping…').waitFor();
      await pane.getByText('Stopped, as you asked. Everything was put back').waitFor();
      await pane.locator('button:focus', { hasText: 'Refresh status' }).waitFor();
      expect(await person.find('Why')).toBeNull();
      expect(await page.getByRole('tab').allTextContents()).toEqual(['Indicators', 'Notes']);
    }));
});

describe('What has moved since the last close', () => {
  test('is told once a period was closed and the next is reported, and leads to its row', () =>
    during({ sample: MONTHS }, async (person) => {
      const { pane } = person;
      const reportOn = async (period: string) => {
        await page(person, 'Settings').click();
        await pane.locator('summary', { hasText: 'Report' }).first().click();
        await pane.getByLabel('Reporting period').selectOption(period);
        await page(person, 'Save 1 change').click();
        await pane.getByText('Settings: done').waitFor();
      };
      await opened(person);
      await reportOn('Apr 2013');
      await page(person, 'Meeting').click();
      await page(person, 'Close period: Apr 2013').click();
      await pane.getByRole('alertdialog').getByRole('button', { name: 'Close period' }).click();
      await pane.getByText(/^Close period: done/u).waitFor();
      await reportOn('May 2013');
      await page(person, 'Overview').click();
      const mover = pane
        .getByRole('region', { name: 'Movers' })
        .getByRole('button', { name: /M1 Visits to libraries/u });
      await mover.waitFor();
      expect(await mover.innerText()).toMatch(/Green[^]*Red[^]*worse/u);
      await mover.click();
      expect(await person.page.evaluate(() => window.preview?.book.active().row)).toBe(1);
    }));
});

describe('The ribbon', () => {
  test('has no function that the page itself would run in its place', () =>
    during({ sample: TRACKER }, async (person) => {
      await opened(person);
      const taken = await paneFrame(person).evaluate(
        (names) => names.filter((name) => name in window),
        [...COMMANDS.map(functionOf), ...SHORTCUTS],
      );
      expect(taken).toEqual([]);
    }));

  test('asks before it closes the period, as that is not undone, and leads to what was kept', () =>
    during({ sample: MONTHS }, async (person) => {
      const { page: screen, pane } = person;
      const tabs = () => screen.getByRole('tab').allTextContents();
      await opened(person);
      await person.press('Close period');
      const question = pane.getByRole('alertdialog', { name: 'Close period: May 2013' });
      await question.waitFor();
      expect(await tabs()).not.toContain('Status history');
      await question.getByRole('button', { name: 'Close period' }).click();
      await pane.getByText(/^Close period: done/).waitFor();
      await pane.getByRole('button', { name: 'Go to “Status history”' }).click();
      await screen.getByRole('tab', { name: 'Status history', selected: true }).waitFor();
    }));

  test('checks the data with the pane closed, and what was found is shown, with how much it is', () =>
    during({ sample: TRACKER }, async (person) => {
      await opened(person);
      await person.page.getByRole('button', { name: 'Close pane' }).click();
      await person.press('Check data');
      await person.pane.getByText(/listed under Checks/u).waitFor();
      expect(await person.page.locator('.pane').isVisible()).toBe(true);
      expect(await page(person, 'Checks').getAttribute('aria-current')).toBe('page');
    }));

  test('shows the first sheet of a pack that it has built', () =>
    during({ sample: MONTHS }, async (person) => {
      await opened(person);
      await person.press('Build pack');
      await page(person, 'Add and refresh').click();
      await person.pane.getByText(/^Build pack: done/).waitFor();
      expect(await person.page.getByRole('tab', { selected: true }).textContent()).toBe('Scorecard');
    }));
});

describe('Help', () => {
  test('opens from the ribbon, in a window of its own, and needs no workbook', () =>
    during({ sample: NOTES }, async (person) => {
      const opening = person.context.waitForEvent('page');
      await person.press('Help');
      expect(await (await opening).title()).toBe('Stocktake: help');
    }));
});

describe('A workbook without a tracker', () => {
  test('is told what a tracker needs, and offered a new one', () =>
    during({ sample: NOTES }, async (person) => {
      await person.pane.getByRole('heading', { name: 'No tracker was found in this workbook' }).waitFor();
      await person.pane.getByRole('button', { name: 'New tracker' }).waitFor();
      expect(await broken(paneFrame(person))).toEqual([]);
      await person.pane.getByRole('button', { name: 'Choose columns' }).click();
      expect(await page(person, 'Settings').getAttribute('aria-current')).toBe('page');
    }));
});

describe('Every page, before and after a refresh, and with the workbook changed,', () => {
  const SEEN: readonly (readonly [string, Visit])[] = [
    ['light', {}],
    ['dark', { dark: true }],
    ['at 320 pixels', { width: 320, height: 1400 }],
    ['with a contrast theme', { forcedColours: true }],
  ];
  test.each(SEEN)('keeps WCAG 2.2 AA and cuts nothing off, %s', (_, how) =>
    during({ sample: MONTHS, ...how }, async (person) => {
      await opened(person);
      await person.cell('C2');
      const lookAround = async () => {
        for (const name of ['Overview', 'Row', 'Checks']) {
          await page(person, name).click();
          await person.pane.locator('h2').first().waitFor();
          expect([name, await broken(paneFrame(person))]).toEqual([name, []]);
          expect([name, await cutOff(person)]).toEqual([name, []]);
        }
      };
      await lookAround();
      await person.press('Refresh status');
      await person.pane.getByRole('button', { name: 'Add and refresh' }).click();
      await person.pane.getByText('Refresh status: done').waitFor();
      await person.type('F2', '45');
      await person.pane.getByRole('button', { name: 'Look again' }).waitFor();
      await lookAround();
    }),
  );
});
