import { onStage } from './stage';
import type { Person, Visit } from './stage';
import { TRACKER, readTracker, trackers } from './tracker';
import { broken, cutOff, paneFrame } from './wcag';

jest.setTimeout(120_000);

const during = onStage(trackers, { usual: { sample: TRACKER }, arrived: readTracker });

const turnTo = ({ pane }: Person, page: string) =>
  pane.getByRole('navigation').getByRole('button', { name: page }).click();
const openUp = ({ pane }: Person, title: string) => pane.locator('summary', { hasText: title }).click();
const tabs = ({ page }: Person) => page.getByRole('tab').allTextContents();
const done = ({ pane }: Person, label: string) => pane.getByText(`${label}: done`).waitFor();

describe('An officer at the settings', () => {
  test('sets one, sees it on its sheet, is told of a value that cannot be, and takes it back', () =>
    during({}, async (person) => {
      const { pane, page } = person;
      await turnTo(person, 'Settings');
      await openUp(person, 'Report');
      await openUp(person, 'Rules');
      await pane.getByLabel('Default tolerance').fill('lots');
      await pane.getByText('“lots” is not understood. It takes a percentage').waitFor();
      await pane.getByLabel('Default tolerance').fill('');
      await pane.getByLabel('Organisation').fill('Derby City');
      await turnTo(person, 'Overview');
      await turnTo(person, 'Settings');
      await openUp(person, 'Report');
      expect(await pane.getByLabel('Organisation').inputValue()).toBe('Derby City');
      await pane.getByRole('button', { name: 'Save 1 change' }).click();
      await done(person, 'Settings');
      await page.getByRole('tab', { name: 'Settings' }).click();
      expect(await person.find('Derby City')).toBe('B4');
      expect(await pane.getByRole('button', { name: /^Save/u }).count()).toBe(0);
      await pane.getByRole('button', { name: 'Undo last refresh' }).click();
      await done(person, 'Undo last refresh');
      expect(await tabs(person)).toEqual(['Indicators', 'Notes']);
    }));

  test('says what a column is, and puts it back to automatic', () =>
    during({}, async (person) => {
      const { pane } = person;
      await turnTo(person, 'Settings');
      await openUp(person, 'Columns');
      await pane.getByLabel('Comment', { exact: true }).selectOption('Remedial action');
      await pane.getByRole('button', { name: 'Save 1 change' }).click();
      await done(person, 'Choose columns');
      await pane.getByText('your choice').waitFor();
      await pane.getByRole('button', { name: 'All automatic again' }).click();
      await done(person, 'Choose columns');
      const comment = pane.getByLabel('Comment', { exact: true });
      expect(await comment.locator('option:checked').textContent()).toBe('Automatic: Comment');
    }));

  test('turns the pane to Welsh, finds it so the next time, and back', () =>
    during({}, async (person) => {
      const { pane, page } = person;
      await turnTo(person, 'Settings');
      await pane.getByLabel('Language of this pane').selectOption('Cymraeg');
      await pane.getByRole('button', { name: 'Adnewyddu statws' }).waitFor();
      expect(await pane.locator('main').getAttribute('lang')).toBe('cy');
      await page.reload();
      await pane.getByRole('button', { name: 'Gosodiadau' }).click();
      await pane.getByLabel('Iaith y cwarel hwn').selectOption({ index: 0 });
      await pane.getByRole('button', { name: 'Refresh status' }).waitFor();
    }));
});

describe('An officer before the meeting', () => {
  test('chooses two sheets, and the pack is made of those', () =>
    during({}, async (person) => {
      const { pane } = person;
      await turnTo(person, 'Meeting');
      for (const name of [
        'Objective profile',
        'Objectives',
        'Exceptions',
        'Action plan',
        'Finance',
        'Risks',
        'RAG view',
      ])
        await pane.getByLabel(name, { exact: true }).uncheck();
      await pane.getByRole('button', { name: 'Build pack' }).click();
      await pane.getByRole('button', { name: 'Add and refresh' }).click();
      await done(person, 'Build pack');
      expect(await tabs(person)).toEqual(['Indicators', 'Notes', 'Scorecard', 'Trends', 'Data checks']);
      expect(await pane.getByLabel('Exceptions', { exact: true }).isChecked()).toBe(false);
    }));

  test('closes the period, sees when, and closes it again by name', () =>
    during({}, async (person) => {
      const { pane } = person;
      await turnTo(person, 'Meeting');
      await pane.getByText('No period is closed yet.').waitFor();
      const yes = pane.getByRole('alertdialog').getByRole('button', { name: 'Close period' });
      await pane.getByRole('button', { name: 'Close period: Q2 2013/14' }).click();
      await yes.click();
      await done(person, 'Close period');
      await pane.getByText('Q2 2013/14 was closed on').waitFor();
      await pane.getByRole('button', { name: 'Close Q2 2013/14 again' }).click();
      await yes.click();
      await pane.getByText('replaced since').waitFor();
    }));
});

/** Presses Tab until what has the focus in the pane is called so. */
async function tabTo({ page, pane }: Person, role: 'button' | 'checkbox' | 'combobox' | 'textbox', name: string) {
  const wanted = pane.getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 120; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

/** Presses Tab until a part of the page is reached, and opens it. */
async function openByKeys({ page, pane }: Person, title: string) {
  const wanted = pane.locator('summary', { hasText: title });
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${title}.`);
}

test('All of it is done by keyboard alone', () =>
  during({ height: 1600 }, async (person) => {
    const { page, pane } = person;
    const press = async (name: string) => {
      await tabTo(person, 'button', name);
      await page.keyboard.press('Enter');
    };
    await pane.getByRole('button', { name: 'Refresh status' }).focus();
    await press('Settings');
    await openByKeys(person, 'Report');
    await tabTo(person, 'textbox', 'Organisation');
    await page.keyboard.type('Derby City');
    await page.keyboard.press('Enter');
    await done(person, 'Settings');

    await openByKeys(person, 'Columns');
    await tabTo(person, 'combobox', 'Comment');
    await page.keyboard.type('Remedial');
    await press('Save 1 change');
    await done(person, 'Choose columns');

    await pane.getByRole('button', { name: 'Refresh status' }).focus();
    await press('Meeting');
    await tabTo(person, 'checkbox', 'Exceptions');
    await page.keyboard.press('Space');
    await press('Build pack');
    await press('Add and refresh');
    await done(person, 'Build pack');
    expect(await tabs(person)).not.toContain('Exceptions');
    await press('Close period: Q2 2013/14');
    await press('Close period');
    await done(person, 'Close period');

    await pane.getByRole('button', { name: 'Refresh status' }).focus();
    await press('Settings');
    await tabTo(person, 'combobox', 'Language of this pane');
    await page.keyboard.type('Cym');
    await pane.getByRole('button', { name: 'Adnewyddu statws' }).waitFor();
  }));

test.each<[string, Visit]>([
  ['light', {}],
  ['dark', { dark: true }],
  ['at 320 pixels', { width: 320, height: 1400 }],
  ['with a contrast theme', { forcedColours: true }],
])('The pages keep WCAG 2.2 AA with every part open, and nothing is cut off, %s', (_, look) =>
  during(look, async (person) => {
    for (const [page, title] of [
      ['Meeting', 'Sheets of the pack'],
      ['Settings', 'Settings of this workbook'],
    ] as const) {
      await turnTo(person, page);
      await person.pane.getByRole('heading', { name: title }).waitFor();
      for (const summary of await person.pane.locator('summary').all()) await summary.click();
      if (page === 'Settings') await person.pane.getByLabel('Default tolerance').fill('lots');
      expect(await broken(paneFrame(person))).toEqual([]);
      expect(await cutOff(person)).toEqual([]);
    }
  }),
);
