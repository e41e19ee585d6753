import { broken, cutOff, paneFrame } from './wcag';
import { onStage } from './stage';
import type { Person, Visit } from './stage';
import { TRACKER, readTracker, trackers } from './tracker';

jest.setTimeout(120_000);

const during = onStage(trackers, { usual: { sample: TRACKER }, arrived: readTracker });

describe('For everybody', () => {
  test.each<[string, Visit]>([
    ['light', {}],
    ['dark', { dark: true }],
    ['with a contrast theme', { forcedColours: true }],
    ['with a dark contrast theme', { forcedColours: true, dark: true }],
  ])('the pane and the page keep WCAG 2.2 AA, %s', (_, look) =>
    during(look, async (person) => {
      expect(await broken(person.page)).toEqual([]);
      expect(await broken(paneFrame(person))).toEqual([]);
      await person.press('Refresh status');
      await person.pane.getByRole('alertdialog').waitFor();
      expect(await broken(paneFrame(person))).toEqual([]);
      await person.pane.getByRole('button', { name: 'Add and refresh' }).click();
      await person.pane.getByText('Refresh status: done').waitFor();
      expect(await broken(paneFrame(person))).toEqual([]);
      expect(await broken(person.page)).toEqual([]);
    }),
  );

  test('the pane is dark where the browser is, and light where it is not', async () => {
    const ground = (person: Person) =>
      person.pane.locator('main').evaluate((main) => getComputedStyle(main.parentElement!).backgroundColor);
    await during({ dark: true }, async (person) => expect(await ground(person)).toBe('rgb(41, 41, 41)'));
    await during({ dark: false }, async (person) => expect(await ground(person)).toBe('rgb(255, 255, 255)'));
  });

  test('nothing in the pane is cut off at 320 pixels, the narrowest that Excel gives it', () =>
    during({ width: 320, height: 1400 }, async (person) => {
      await person.press('Refresh status');
      await person.pane.getByRole('alertdialog').waitFor();
      expect(await cutOff(person)).toEqual([]);
      await person.pane.getByRole('button', { name: 'Add and refresh' }).click();
      await person.pane.getByText('Refresh status: done').waitFor();
      expect(await cutOff(person)).toEqual([]);
      expect(await paneFrame(person).evaluate(() => window.innerWidth)).toBeLessThanOrEqual(320);
    }));

  test.each<[string, Visit]>([
    ['high', { height: 950 }],
    ['low, as where it is much enlarged', { height: 520 }],
  ])('what came of a button at the foot of a page is in view, in a pane that is %s', (_, look) =>
    during(look, async (person) => {
      const { pane } = person;
      await person.press('Refresh status');
      await pane.getByRole('button', { name: 'Add and refresh' }).click();
      await pane.getByRole('button', { name: 'Dismiss' }).click();
      await pane.getByRole('button', { name: 'Meeting' }).click();
      await pane.getByRole('button', { name: 'Close period: Q2 2013/14' }).scrollIntoViewIfNeeded();
      await pane.getByRole('button', { name: 'RAG view' }).click();
      await pane.getByText(/^RAG view: done/u).waitFor();
      await paneFrame(person).waitForFunction(() => {
        const said = document.querySelector('[aria-live]')?.getBoundingClientRect();
        return said !== undefined && said.top >= 0 && said.top < innerHeight / 2;
      });
    }),
  );

  test('the answers to a question are in view, however much it names', () =>
    during({ height: 560 }, async (person) => {
      await person.press('Refresh status');
      const yes = person.pane.getByRole('button', { name: 'Add and refresh' });
      await yes.waitFor();
      const [foot, high] = await Promise.all([
        yes.evaluate((button) => button.getBoundingClientRect().bottom),
        paneFrame(person).evaluate(() => innerHeight),
      ]);
      expect(foot).toBeLessThanOrEqual(high);
      expect(
        await person.pane.getByRole('alertdialog').evaluate((card) => card.getBoundingClientRect().height),
      ).toBeGreaterThan(high - 60);
    }));

  test('everything in the pane is reached and pressed by the keyboard', () =>
    during({}, async (person) => {
      await person.pane.getByRole('button', { name: 'Refresh status' }).focus();
      await person.page.keyboard.press('Enter');
      await person.pane.getByRole('alertdialog').waitFor();
      const focused = () => paneFrame(person).evaluate(() => document.activeElement?.textContent ?? '');
      expect(await focused()).toMatch(/^Stocktake will add to this workbook/);
      await person.page.keyboard.press('Tab');
      expect(await focused()).toBe('Add and refresh');
      await person.page.keyboard.press('Enter');
      await person.pane.getByText('Refresh status: done').waitFor();
    }));

  test('the keyboard leads out of the pane as well as into it', () =>
    during({}, async (person) => {
      const { page, pane } = person;
      await pane.getByRole('button', { name: 'Refresh status' }).focus();
      await page.keyboard.press('Escape');
      await page.locator('[role=grid]:focus').waitFor();
      await pane.getByRole('button', { name: 'Refresh status' }).focus();
      await page.keyboard.press('Shift+Tab');
      await page.locator('button:focus', { hasText: '×' }).waitFor();
      await page.keyboard.press('Tab');
      await pane.locator('button:focus', { hasText: 'Refresh status' }).waitFor();
    }));
});
