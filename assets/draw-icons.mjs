// Draws the icons of the manifest from the SVGs beside this file: `node assets/draw-icons.mjs`, with Chromium
// installed (CHROMIUM names another program than /usr/bin/chromium). The PNGs are committed, so a build needs no browser.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const DRAWINGS = ['icon', 'refresh', 'check', 'pack', 'rag-view', 'close', 'pane', 'help'];
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const drawing of DRAWINGS) {
  const svg = readFileSync(path.join(here, `${drawing}.svg`), 'utf8');
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({ path: path.join(here, 'icons', `${drawing}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
