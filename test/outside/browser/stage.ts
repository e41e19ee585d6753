import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { CACHE, PLACES, buildIfNeeded } from '../../../preview/build';
import { certificate } from '../../../preview/certificate';
import { createPreviewServer } from '../../../preview/server';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Nothing of the browser's own may ask the network for anything: a test counts the requests. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The preview's server and a browser, for as long as a file of tests runs. */
export interface Stage {
  origin: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Builds what has changed, serves it with `samples` in place of the samples, and starts Chromium. */
export async function setStage(samples: string): Promise<Stage> {
  buildIfNeeded();
  const server = createPreviewServer({ ...PLACES, samples }, await certificate(CACHE));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  return {
    origin: `https://localhost:${port}`,
    browser,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A person at the preview: what they see and press. */
export interface Person {
  page: Page;
  context: BrowserContext;
  pane: FrameLocator;
  /** Addresses that were asked for, in order. */
  requests: string[];
  /** What went wrong in the page or the pane, as the console has it. */
  errors: string[];
  press(label: string): Promise<void>;
  /** The text of a cell as it is drawn, by its address on the sheet that is shown; scrolls to it. */
  cell(address: string): Promise<string>;
  /** Goes to a cell and types there. */
  type(address: string, text: string): Promise<void>;
  /** The address of the first cell in a row that says `text`, or null. */
  find(text: string): Promise<string | null>;
  leave(): Promise<void>;
}

export interface Visit {
  width?: number;
  height?: number;
  dark?: boolean;
  /** As with a contrast theme of Windows. */
  forcedColours?: boolean;
  sample?: string;
}

/** Opens the preview with a sample. */
export async function visit(stage: Stage, how: Visit = {}): Promise<Person> {
  const first = await enter(stage, how);
  if (first.came) return first.person;
  // Once in hundreds of visits a browser does not get its page. What it was waiting for is told; then a person would open
  // it again, and so is it here: but once, and not where the page had an error of its own.
  console.warn('The pane did not come.', first.told);
  await first.person.leave();
  if (first.person.errors.length > 0) throw first.why;
  const second = await enter(stage, how);
  if (second.came) return second.person;
  throw second.why;
}

type Entered = { came: true; person: Person } | { came: false; person: Person; why: Error; told: object };

async function enter(
  { browser, origin }: Stage,
  { width = 1400, height = 850, dark, forcedColours, sample }: Visit,
): Promise<Entered> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forcedColours ? 'active' : 'none',
    acceptDownloads: true,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const person = personAt(page);
  const outstanding = new Set<string>();
  page.on('request', (request) => outstanding.add(request.url()));
  page.on('requestfinished', (request) => outstanding.delete(request.url()));
  let crashed = false;
  page.on('crash', () => (crashed = true));
  try {
    await page.goto(`${origin}/preview/${sample ? `?sample=${sample}` : ''}`);
    await person.pane.locator('main').waitFor();
    return { came: true, person };
  } catch (error) {
    const there = await person.pane.locator('body').innerText({ timeout: 1000 }).catch(String);
    const told = { crashed, there, waitedFor: [...outstanding], errors: person.errors };
    return { came: false, person, why: error as Error, told };
  }
}

/** What a person sees and presses in a page that is opened or about to be. */
function personAt(page: Page): Person {
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const context = page.context();
  const pane = page.frameLocator('.pane iframe');

  const goTo = (address: string) =>
    page.evaluate((at) => {
      const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
      const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      window.preview?.book.select(Number(digits) - 1, column);
    }, address);

  return {
    page,
    context,
    pane,
    requests,
    errors,
    press: (label) => page.getByRole('toolbar').getByRole('button', { name: label }).click(),
    async cell(address) {
      await goTo(address);
      return (await page.locator(`#${address}`).textContent()) ?? '';
    },
    async type(address, text) {
      await goTo(address);
      await page.getByRole('grid').focus();
      await page.keyboard.press('F2');
      await page.locator('.editor').fill(text);
      await page.keyboard.press('Enter');
    },
    find: (text) =>
      page.evaluate((wanted) => {
        const rows = window.preview?.book.sheet().rows ?? [];
        for (const [row, cells] of rows.entries())
          for (const [column, cell] of (cells ?? []).entries())
            if (cell?.value === wanted) {
              let name = '';
              for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
                name = String.fromCharCode(65 + (left % 26)) + name;
              return `${name}${row + 1}`;
            }
        return null;
      }, text),
    leave: () => context.close(),
  };
}

/** The first request that sets a property is the first that writes: some of it is applied, and then Excel fails. */
export const failHalfWay = ({ page }: Person): Promise<void> =>
  page.evaluate(() => {
    const session = window.preview?.book.session;
    if (!session) return;
    const { exchange, faults } = session;
    session.exchange = (body, options) => {
      if (body.includes('"ActionType":4')) {
        session.exchange = exchange;
        faults.failAction(1, 30);
      }
      return exchange(body, options);
    };
  });

/** A visit of somebody, and what they live there. */
export type Story = (visitAs: Visit, story: (person: Person) => Promise<void>) => Promise<void>;

/**
 * The stage of a file of tests, with `samples` in place of the samples, and the way onto it: a person comes with what
 * `usual` says, waits for what `arrived` does, lives the story without an error in the console, and leaves.
 */
export function onStage(
  samples: () => Promise<string>,
  { usual = {}, arrived }: { usual?: Visit; arrived?: (person: Person) => Promise<void> } = {},
): Story {
  let stage: Stage;
  // A browser on a busy machine is late now and then: a story is told once more, and what went wrong first is printed.
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
  beforeAll(async () => {
    stage = await setStage(await samples());
  }, 300_000);
  afterAll(() => stage.close());
  return async (visitAs, story) => {
    const person = await visit(stage, { ...usual, ...visitAs });
    try {
      await arrived?.(person);
      await story(person);
      expect(person.errors).toEqual([]);
    } finally {
      await person.leave();
    }
  };
}
