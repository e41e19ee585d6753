import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { Person } from './stage';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 AA that a page breaks, and where. */
export async function broken(page: Page | Frame): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // A button on its way from one colour to another has a contrast that nobody reads by.
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      iframes: false,
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .slice(0, 3)
          .join(' | ')}`,
    );
  });
}

/** The frame that the task pane stands in. */
export const paneFrame = ({ page }: Person): Frame => page.frames()[1]!;

/** What stands beyond the right edge of the pane; a table that scrolls in a box of its own is not cut off. */
export const cutOff = (person: Person): Promise<string[]> =>
  paneFrame(person).evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.parentElement?.closest('[role="region"][tabindex]') == null)
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
