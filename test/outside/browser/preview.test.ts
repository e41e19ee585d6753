import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cellAt } from '../../../host/model/cells';
import { readXlsx } from '../../../host/xlsx';
import { onStage } from './stage';
import type { Person } from './stage';
import { LONG, TRACKER, trackers } from './tracker';

jest.setTimeout(120_000);

let folder: string;
const during = onStage(async () => (folder = await trackers()), { usual: { sample: TRACKER } });
const activeCell = ({ page }: Person) => page.getByLabel('Active cell', { exact: true }).inputValue();

describe('The preview', () => {
  test('draws its ribbon from the manifest, and the sheets by their names', () =>
    during({}, async ({ page }) => {
      expect(await page.getByRole('toolbar').getByRole('button').allTextContents()).toEqual([
        'Refresh status',
        'Check data',
        'Build pack',
        'RAG view',
        'Close period',
        'Open pane',
        'Help',
      ]);
      expect(await page.getByRole('tab').allTextContents()).toEqual(['Indicators', 'Notes']);
      await page.getByRole('tab', { name: 'Notes' }).click();
      expect(await page.locator('#A1').textContent()).toBe('Nothing of a tracker stands here.');
    }));

  test('shows values as Excel shows them', () =>
    during({}, async (person) => {
      expect(await person.cell('G4')).toBe('75%');
      expect(await person.page.getByLabel('Contents of the active cell').inputValue()).toBe('0.75');
    }));

  test('is used by the keyboard alone: arrows move, typing enters, Escape leaves things as they were, Tab leads out', () =>
    during({}, async (person) => {
      const { page } = person;
      await page.getByRole('grid').focus();
      for (const key of ['Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight'])
        await page.keyboard.press(key);
      expect(await activeCell(person)).toBe('B4');
      expect(await page.getByRole('grid').getAttribute('aria-activedescendant')).toBe('B4');
      await page.keyboard.type('12');
      await page.keyboard.press('Escape');
      expect(await person.cell('B4')).toBe('% of assessments completed in time');
      await page.keyboard.type('New name');
      await page.keyboard.press('Enter');
      expect(await activeCell(person)).toBe('B5');
      expect(await person.cell('B4')).toBe('New name');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('grid');
    }));

  test('takes what is typed as Excel does', () =>
    during({}, async (person) => {
      await person.type('G4', '96%');
      expect(await person.cell('G4')).toBe('96%');
      await person.type('H4', '=1+1');
      expect(await person.page.evaluate(() => window.preview?.book.typed(3, 7))).toBe('=1+1');
    }));

  test('keeps headings and frozen rows in sight, and only what is in sight in the page', () =>
    during({ sample: LONG }, async (person) => {
      const { page } = person;
      expect(await person.cell('B3001')).toBe('Indicator 3000');
      expect(await page.getByRole('gridcell').count()).toBeLessThan(1500);
      expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('3041');
      await page.getByRole('combobox').selectOption(TRACKER);
      await page.locator('#A3').waitFor();
      await page.setViewportSize({ width: 1000, height: 420 });
      await person.cell('G7');
      expect(await page.locator('#A3').isVisible()).toBe(true);
      expect(await page.locator('#B7').isVisible()).toBe(true);
    }));

  test('opens a workbook that is dropped on it, and gives it back with what was changed', () =>
    during({ sample: LONG }, async (person) => {
      const { page } = person;
      const bytes = [...readFileSync(path.join(folder, TRACKER))];
      await page.locator('.app').evaluate((element, content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content)], 'mine.xlsx'));
        element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
      }, bytes);
      await page.getByRole('heading', { name: 'mine.xlsx' }).waitFor();
      await person.type('G4', '88%');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download workbook' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('mine.xlsx');
      const given = await readXlsx(new Uint8Array(readFileSync(await download.path())));
      expect(cellAt(given.sheets[0]!, 3, 6)?.value).toBe(0.88);
    }));

  test('says in a sentence that a file is no workbook, and keeps the one that is open', () =>
    during({}, async ({ page }) => {
      await page.locator('input[type=file]').setInputFiles(path.join(folder, 'not-a-workbook.xlsx'));
      await page.getByRole('status').getByText('could not be opened').waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(TRACKER);
    }));

  test('asks for nothing but its own files, the add-in’s and office.js, all on this machine', () =>
    during({}, async (person) => {
      await person.pane.getByRole('button', { name: 'Check data', exact: true }).waitFor();
      const { origin } = new URL(person.page.url());
      const strangers = person.requests.filter(
        (address) => !address.startsWith(`${origin}/`) && !/^(blob|data):/.test(address),
      );
      expect(strangers).toEqual([]);
      expect(person.requests.filter((address) => /office\.js$/.test(address))).toEqual([
        `${origin}/preview/office/office.js`,
      ]);
    }));
});
