import { onStage } from './stage';
import { TRACKER, readTracker, trackers } from './tracker';

jest.setTimeout(120_000);

const during = onStage(trackers, { usual: { sample: TRACKER }, arrived: readTracker });

describe('An officer whose pane cannot start', () => {
  test('reads that Microsoft’s library is kept away, and that nothing was touched', () =>
    during({}, async (person) => {
      await person.page.route(/\/office\.js$/u, (route) => route.abort());
      await person.page.reload();
      await person.pane.getByText('Microsoft’s library for add-ins could not be loaded').waitFor();
      expect(await person.pane.getByRole('status').innerText()).toContain('Nothing in the workbook has been touched.');
      expect(person.errors.splice(0).join(' ')).toMatch(/ERR_FAILED.*Office is not defined/u);
    }));

  test('reads in the language of the pane that it has not started, where a file of the add-in does not come', () =>
    during({}, async (person) => {
      const { page, pane } = person;
      await pane.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
      await pane.getByLabel('Language of this pane').selectOption('Cymraeg');
      await pane.getByRole('button', { name: 'Adnewyddu statws' }).waitFor();
      const welsh = /src_text_cy/u;
      await page.route(welsh, (route) => route.abort());
      await page.reload();
      await pane.getByText('Nid yw Stocktake wedi gallu cychwyn.').waitFor();
      expect(person.errors.splice(0).join(' ')).toMatch(/ERR_FAILED/u);
      await page.unroute(welsh);
      await page.reload();
      await pane.getByRole('button', { name: 'Adnewyddu statws' }).waitFor();
    }));

  test('is sent to Excel where the page is opened in a browser', () =>
    during({}, async ({ context, page }) => {
      const tab = await context.newPage();
      await tab.goto(new URL('addin/taskpane.html', page.url()).href);
      await tab.getByText('This page works inside Excel only.').waitFor();
    }));
});

describe('An officer whose network goes, or whose Stocktake is brought up to date meanwhile,', () => {
  test('reads that a page cannot be shown, keeps the rest, and loads it again', () =>
    during({}, async (person) => {
      const { page, pane } = person;
      const turnTo = (name: string) => pane.getByRole('navigation').getByRole('button', { name }).click();
      const file = /\/pages\./u;
      await page.route(file, (route) => route.abort());
      await turnTo('Settings');
      await pane.getByText('This page of Stocktake cannot be shown').waitFor();
      expect(person.errors.splice(0).join(' ')).toMatch(/ERR_FAILED/u);
      await turnTo('Overview');
      await pane.getByText('4 indicators on Indicators').waitFor();
      await turnTo('Settings');
      await page.unroute(file);
      await pane.getByRole('button', { name: 'Load Stocktake again' }).click();
      await readTracker(person);
      await turnTo('Settings');
      await pane.getByRole('heading', { name: 'Settings of this workbook' }).waitFor();
      expect(person.errors.splice(0).every((error) => /ERR_FAILED|ChunkLoadError|Loading chunk/u.test(error))).toBe(
        true,
      );
    }));

  test('reads that a part did not come and nothing was written, and tries again', () =>
    during({}, async (person) => {
      const { page, pane } = person;
      const file = /src_reports_descriptions/u;
      await page.route(file, (route) => route.abort());
      await person.press('Build pack');
      await pane.getByText('A part of Stocktake could not be fetched').waitFor();
      expect(person.errors.splice(0).join(' ')).toMatch(/ERR_FAILED/u);
      await page.unroute(file);
      await pane.getByRole('button', { name: 'Try again' }).click();
      await pane.getByRole('button', { name: 'Add and refresh' }).click();
      await pane.getByText('Build pack: done').waitFor();
    }));
});
