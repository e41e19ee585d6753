import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import webpack from 'webpack';

/**
 * How long the pane takes to show itself, as a ratio to a page with one Fluent button: `npm run build`, then
 * `npx tsx bench/first-paint.ts`.
 * Both are served from this machine without office.js, which takes its time with every add-in alike; an Excel that never
 * answers stands in for it, so that what is measured is loading, compiling and drawing.
 */

const RUNS = 9;
const ROOT = path.join(__dirname, '..');
/** What `npm run build` made. */
const DIST = path.join(ROOT, 'dist');

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const BARE = `
  import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  const button = createElement(Button, { appearance: 'primary' }, 'Refresh status');
  createRoot(document.getElementById('pane')).render(createElement(FluentProvider, { theme: webLightTheme }, button));
`;

const OFFICE = `
  window.Office = {
    HostType: { Excel: 'Excel' }, EventType: {},
    onReady: () => Promise.resolve({ host: 'Excel' }),
    context: { displayLanguage: 'en-GB', requirements: { isSetSupported: () => false } },
    actions: { associate() {} }, addin: { showAsTaskpane: () => Promise.resolve() },
  };
  window.Excel = { run: () => new Promise(() => {}) };
`;

/** The page with one button, built as the pane is. */
function buildBare(folder: string): Promise<void> {
  const entry = path.join(folder, 'bare.mjs');
  writeFileSync(entry, BARE);
  const page = '<!doctype html><title>Bare</title><div id="pane"></div><script defer src="page.js"></script>';
  writeFileSync(path.join(folder, 'bare.html'), page);
  return new Promise((resolve, reject) =>
    webpack(
      {
        mode: 'production',
        target: ['web', 'es2020'],
        entry,
        context: ROOT,
        output: { path: folder, filename: 'page.js' },
        resolve: { modules: [path.join(ROOT, 'node_modules')] },
        performance: { hints: false },
      },
      (error, stats) =>
        error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString('errors-only'))) : resolve(),
    ),
  );
}

function serve(folder: string): Promise<Server> {
  const pane = readFileSync(path.join(DIST, 'taskpane.html'), 'utf8').replace(
    /https:\/\/appsforoffice[\w./-]*office\.js/u,
    'office.js',
  );
  const pages: Record<string, string> = {
    '/pane/taskpane.html': pane,
    '/pane/office.js': OFFICE,
  };
  const fileOf = (url: string): string =>
    url.startsWith('/pane/') ? path.join(DIST, path.basename(url)) : path.join(folder, path.basename(url));
  const server = createServer(({ url = '/' }, answer) => {
    answer.setHeader(
      'content-type',
      url.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
    );
    try {
      answer.end(pages[url] ?? readFileSync(fileOf(url)));
    } catch {
      answer.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

/** Milliseconds from asking for the page to the first words on the screen, with nothing in the browser's cache. */
async function firstPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Refresh status' }).waitFor();
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => {
          const [first] = list.getEntriesByName('first-contentful-paint');
          if (first) resolve(first.startTime);
        }).observe({ type: 'paint', buffered: true }),
      ),
  );
  await context.close();
  return painted;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'first-paint-'));
  await buildBare(folder);
  const server = await serve(folder);
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const bare: number[] = [];
  const pane: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const one = await firstPaint(browser, `http://localhost:${port}/bare.html`);
    const other = await firstPaint(browser, `http://localhost:${port}/pane/taskpane.html`);
    // The first of each warms the browser.
    if (run > 0) bare.push(one);
    if (run > 0) pane.push(other);
  }
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
  console.log(`First paint, medians of ${RUNS}, in milliseconds`);
  console.log(`one Fluent button   ${middle(bare).toFixed(0)}`);
  console.log(`the pane            ${middle(pane).toFixed(0)}`);
  console.log(`ratio               ${(middle(pane) / middle(bare)).toFixed(2)}`);
}

void main();
