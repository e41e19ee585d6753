import { failHalfWay, onStage } from './stage';
import type { Person } from './stage';
import { TRACKER, readTracker, trackers } from './tracker';

jest.setTimeout(120_000);

const during = onStage(trackers, { usual: { sample: TRACKER }, arrived: readTracker });

/** Presses Refresh in the ribbon for the first time, and agrees. */
const refreshFirst = async (person: Person): Promise<void> => {
  await person.press('Refresh status');
  await person.pane.getByRole('button', { name: 'Add and refresh' }).click();
  await person.pane.getByText('Refresh status: done for Q2 2013/14.').waitFor();
};
const columnOf = async (person: Person, heading: string): Promise<string> => {
  const at = await person.find(heading);
  if (at === null) throw new Error(`There is no column ${heading}.`);
  return at.replace(/\d+$/, '');
};
const statuses = async (person: Person): Promise<string[]> => {
  const column = await columnOf(person, 'Status');
  return [await person.cell(`${column}4`), await person.cell(`${column}5`), await person.cell(`${column}6`)];
};
const fill = (person: Person, address: string): Promise<string> =>
  person.page.locator(`#${address}`).evaluate((cell) => getComputedStyle(cell).backgroundColor);

describe('An officer', () => {
  test('presses Refresh, is asked about the columns by name, and sees statuses in the sheet and the pane', () =>
    during({}, async (person) => {
      await person.press('Refresh status');
      const question = person.pane.getByRole('alertdialog');
      await question.waitFor();
      for (const heading of ['Status', 'Short trend', 'Variance %', 'Why', 'Data checks'])
        expect(await question.textContent()).toContain(heading);
      expect(await person.find('Why')).toBeNull();
      await person.pane.getByRole('button', { name: 'Add and refresh' }).click();
      await person.pane.getByText('Refresh status: done').waitFor();
      expect(await statuses(person)).toEqual(['● Red', '✔ Green', '▲ Amber']);
      const column = await columnOf(person, 'Status');
      await person.cell(`${column}4`);
      expect(await fill(person, `${column}4`)).toBe('rgb(179, 38, 30)');
      expect(await person.pane.getByRole('listitem', { name: 'Red: 1' }).count()).toBe(1);
      expect(await person.page.getByRole('tab').allTextContents()).toContain('Data checks');
    }));

  test('is led to the status, which stands out of sight, and reads how much there is to mend', () =>
    during({ width: 1000 }, async (person) => {
      await person.press('Refresh status');
      await person.pane.getByRole('button', { name: 'Add and refresh' }).click();
      await person.pane.getByText(/listed under Checks/u).waitFor();
      await person.pane.getByRole('button', { name: 'Go to the new columns' }).click();
      await person.page.locator('.cell.active', { hasText: 'Status' }).waitFor();
    }));

  test('presses a count, and is led to an indicator that has that status', () =>
    during({}, async (person) => {
      const { page, pane } = person;
      await page.getByRole('tab', { name: 'Notes' }).click();
      await pane.getByRole('listitem', { name: 'Red: 1' }).getByRole('button').click();
      await pane.getByRole('button', { name: 'P1 % of assessments completed in time' }).click();
      await page.locator('#A4.active').waitFor();
      await pane.getByRole('listitem', { name: 'Red: 1' }).getByRole('button').click();
      expect(await pane.getByRole('button', { name: 'P1 % of assessments' }).count()).toBe(0);
    }));

  test('says no, and the workbook stays as it was', () =>
    during({}, async (person) => {
      await person.press('Refresh status');
      await person.pane.getByRole('button', { name: 'Not now' }).click();
      await person.pane.getByText('Nothing was written.').waitFor();
      expect(await person.find('Why')).toBeNull();
      expect(await person.page.getByRole('tab').count()).toBe(2);
    }));

  test('refreshes again, and nothing is written', () =>
    during({}, async (person) => {
      await refreshFirst(person);
      await person.press('Refresh status');
      await person.pane
        .getByText('done for Q2 2013/14. Nothing was written, as the workbook is up to date already.')
        .waitFor();
    }));

  test('changes a value, is told that the results are old, refreshes, and sees another colour', () =>
    during({}, async (person) => {
      await refreshFirst(person);
      await person.pane.getByRole('button', { name: 'Dismiss' }).click();
      await person.type('G4', '96%');
      await person.pane.getByText('The workbook has changed since').waitFor();
      await person.pane.getByRole('button', { name: 'Refresh status' }).click();
      await person.pane.getByText('Refresh status: done').waitFor();
      expect((await statuses(person))[0]).toBe('✔ Green');
      const column = await columnOf(person, 'Status');
      await person.cell(`${column}4`);
      expect(await fill(person, `${column}4`)).toBe('rgb(69, 171, 106)');
    }));

  test('chooses a finding, and is taken to its cell', () =>
    during({}, async (person) => {
      await person.page.getByRole('tab', { name: 'Notes' }).click();
      await person.pane.getByRole('button', { name: 'Checks', exact: true }).click();
      await person.pane.getByRole('button', { name: 'Indicators!D7' }).first().click();
      await person.page.locator('#D7.active').waitFor();
      expect(await person.page.getByRole('tab', { selected: true }).textContent()).toBe('Indicators');
    }));

  test('undoes the refresh, and nothing of it is left', () =>
    during({}, async (person) => {
      const before = await person.page.evaluate(() => JSON.stringify(window.preview?.book.sheet().rows));
      await refreshFirst(person);
      await person.pane.getByRole('button', { name: 'Undo last refresh' }).click();
      await person.pane.getByText('Undo last refresh: done').waitFor();
      expect(await person.find('Why')).toBeNull();
      expect(await person.page.getByRole('tab').allTextContents()).toEqual(['Indicators', 'Notes']);
      const texts = (rows: string) =>
        (JSON.parse(rows) as ({ value: unknown } | null)[][]).map((row) =>
          (row ?? [])
            .map((cell) => String(cell?.value ?? ''))
            .join('\t')
            .trimEnd(),
        );
      const after = await person.page.evaluate(() => JSON.stringify(window.preview?.book.sheet().rows));
      expect(texts(after)).toEqual(texts(before));
      expect(await person.pane.getByRole('button', { name: 'Undo last refresh' }).count()).toBe(0);
    }));

  test('has Excel fail half-way, reads that everything was put back, tries again, and it works', () =>
    during({}, async (person) => {
      await person.press('Refresh status');
      await person.pane.getByRole('alertdialog').waitFor();
      await failHalfWay(person);
      await person.pane.getByRole('button', { name: 'Add and refresh' }).click();
      await person.pane.getByText('Everything was put back').waitFor();
      expect(await person.find('Why')).toBeNull();
      await person.pane.getByRole('button', { name: 'Try again' }).click();
      await person.pane.getByRole('button', { name: 'Add and refresh' }).click();
      await person.pane.getByText('Refresh status: done').waitFor();
      expect((await statuses(person))[0]).toBe('● Red');
    }));

  test('is editing a cell, and Refresh waits until that is done', () =>
    during({}, async (person) => {
      const { page } = person;
      await refreshFirst(person);
      await person.cell('G5');
      await page.getByRole('grid').focus();
      await page.keyboard.type('31');
      await page.evaluate(() => {
        const button = [...document.querySelectorAll<HTMLElement>('.ribbon button')][0];
        button?.click();
      });
      await person.pane.getByText('Reading the workbook').waitFor();
      expect(await page.locator('.editor').count()).toBe(1);
      await page.evaluate(() => document.querySelectorAll<HTMLElement>('.ribbon button')[1]?.click());
      await person.pane.getByText('Something is still running').waitFor();
      await page.keyboard.press('Enter');
      await person.pane.getByText('Refresh status: done').waitFor();
      expect((await statuses(person))[1]).toBe('● Red');
    }));

  test('has the session end, and reads what to do', () =>
    during({}, async (person) => {
      await person.page.evaluate(() => window.preview?.book.session.faults.endSession());
      await person.press('Check data');
      await person.pane.getByText('Excel no longer answers').waitFor();
    }));

  test('finds the pane opened by what went wrong, though it was closed', () =>
    during({}, async (person) => {
      await person.page.getByRole('button', { name: 'Close pane' }).click();
      expect(await person.page.locator('.pane').isVisible()).toBe(false);
      await person.page.evaluate(() => {
        const sheet = window.preview?.book.sheet();
        if (sheet) sheet.protection = { protected: true, options: {} };
      });
      await person.press('Refresh status');
      await person.page.locator('.pane').waitFor({ state: 'visible' });
    }));

  test('reads a name that looks like markup as the text that it is', () =>
    during({}, async (person) => {
      await refreshFirst(person);
      await person.pane
        .getByText('P4')
        .first()
        .waitFor()
        .catch(() => undefined);
      expect(await person.cell('B7')).toBe('<img src=x onerror="document.title=1">');
      expect(await person.page.title()).toBe('Stocktake preview');
      expect(await person.pane.locator('img').count()).toBe(0);
      expect(person.requests.filter((address) => address.endsWith('/x'))).toEqual([]);
    }));

  test('asks nothing of the network by refreshing, checking and undoing', () =>
    during({}, async (person) => {
      // A page of the pane is fetched when it is first opened: that is the add-in's own file.
      await person.pane.getByRole('button', { name: 'Checks', exact: true }).click();
      await person.pane.getByRole('heading', { name: 'Data checks' }).waitFor();
      const before = person.requests.length;
      await refreshFirst(person);
      await person.press('Check data');
      await person.pane.getByText('Check data: ').waitFor();
      await person.pane.getByRole('button', { name: 'Undo last refresh' }).click();
      await person.pane.getByText('Undo last refresh: done').waitFor();
      expect(person.requests.slice(before)).toEqual([]);
    }));
});
