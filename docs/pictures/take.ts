/**
 * Takes the pictures of the officer's guide from the preview, one of them in a contrast theme: `npx tsx docs/pictures/take.ts`. Chromium is needed, at
 * /usr/bin/chromium or where CHROMIUM says.
 */
import path from 'node:path';
import { PLACES } from '../../preview/build';
import { setStage, visit, type Person } from '../../test/outside/browser/stage';

const SAMPLE = 'doncaster-cyps-profile-q3-2013.xlsx';
/** The page's own bar above the ribbon and its line below the sheets are left out. */
const [WIDTH, BAR, LINE] = [1040, 61, 31];
const SIZE = { width: WIDTH, height: 640 };

/** For a whole page of the pane. */
const TALL = { width: WIDTH, height: 1700 };

const SHOWN = { x: 0, y: BAR, width: WIDTH, height: SIZE.height - BAR - LINE };
const taken = (name: string): string => path.join(__dirname, `${name}.png`);

async function take(): Promise<void> {
  const stage = await setStage(PLACES.samples);
  const person = await visit(stage, { ...SIZE, sample: SAMPLE });
  const { page, pane } = person;
  await pane
    .getByText(/indicators on/u)
    .first()
    .waitFor();
  await page.screenshot({ path: taken('opened'), clip: SHOWN });

  await person.press('Refresh status');
  const question = pane.getByRole('alertdialog');
  await question.waitFor();
  await page.screenshot({ path: taken('asked'), clip: SHOWN });
  await pane.getByRole('button', { name: 'Add and refresh' }).click();
  await pane.getByText(/Refresh status: done/u).waitFor();
  await showStatus(person);
  await page.screenshot({ path: taken('refreshed'), clip: SHOWN });

  // Said once: the pictures that follow are of the pages.
  await pane.getByRole('button', { name: 'Dismiss' }).click();
  const turnTo = (name: string) => pane.getByRole('navigation').getByRole('button', { name }).click();
  await turnTo('Checks');
  await pane.getByRole('heading', { name: 'Data checks' }).evaluate((heading) => heading.scrollIntoView());
  await page.locator('.pane').screenshot({ path: taken('pane') });

  await page.setViewportSize(TALL);
  await turnTo('Meeting');
  await pane.getByRole('heading', { name: 'Closed so far' }).waitFor();
  await page.locator('.pane').screenshot({ path: taken('meeting') });
  await turnTo('Settings');
  await pane.locator('summary', { hasText: 'Rules' }).click();
  await page.locator('.pane').screenshot({ path: taken('settings') });

  await page.setViewportSize({ width: WIDTH, height: 820 });
  await turnTo('Overview');
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.locator('.pane').screenshot({ path: taken('contrast') });
  await stage.close();
}

/** Brings the status column into view, where it can be found. */
async function showStatus({ page, find }: Person): Promise<void> {
  const address = await find('Status');
  if (address !== null) await page.evaluate((at) => window.preview?.book.select(...at), placeOf(address));
}

function placeOf(address: string): [row: number, column: number] {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  return [Number(digits) + 4, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) + 1];
}

void take();
