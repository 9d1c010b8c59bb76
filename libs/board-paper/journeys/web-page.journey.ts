import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { writeHtml } from '../src/html/write-html.js';
import type { Outline } from '../src/outline.js';
import { defaultShape } from '../src/shape/default-shape.js';
import { aFullBoard } from '../src/testing/full-board.js';
import { HOSTILE } from '../src/testing/hostile.js';
import { inEveryText } from '../src/testing/in-every-text.js';
import { aLargeBoard } from '../src/testing/large-board.js';
import { aLogo } from '../src/testing/logo.js';
import { writeOutline } from '../src/write-outline.js';

/** The paper as a web page in a browser, opened as somebody opens a file that came with an e-mail. */

const look = { accent: 'AE2573', typeface: 'serif' as const, logo: aLogo };
const papers = {
  'a full board': writeOutline(aFullBoard()),
  'a full board in the look of its trust': writeOutline(aFullBoard({ shape: { ...defaultShape, look } })),
  'a board of sixty items': writeOutline(aLargeBoard()),
  'a hostile board': writeOutline(inEveryText(aFullBoard(), (_place, index) => HOSTILE[index % HOSTILE.length] ?? '')),
} satisfies Record<string, Outline>;

/** Opens the page and collects what the browser says and asks for: a paper that is whole gives cause for neither. */
async function open(page: Page, outline: Outline): Promise<void> {
  const path = test.info().outputPath('paper.html');
  writeFileSync(path, await writeHtml(outline));
  const noticed: string[] = [];
  page.on('console', (message) => noticed.push(message.text()));
  page.on('dialog', (dialog) => noticed.push(dialog.message()));
  page.on('request', (request) => noticed.push(request.url()));
  const address = pathToFileURL(path).href;
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(noticed.filter((what) => what !== address && !what.startsWith('data:image/'))).toEqual([]);
}

/** No rule is left out. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).setLegacyMode().analyze();
  expect(violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html).slice(0, 5) }))).toEqual([]);
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(wide, 'the page must not scroll sideways').toBeLessThanOrEqual(screen ?? 0);
}

for (const [name, outline] of Object.entries(papers)) {
  // 320 is also what a screen of 1280 shows at 400 %.
  for (const [colorScheme, width] of [
    ['light', 320],
    ['dark', 1280],
  ] as const) {
    test(`the web page of ${name} stands in nobody's way, ${colorScheme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await open(page, outline);
      // Folded away is not out of sight for long.
      await page.locator('summary').click();
      await isAccessible(page);
    });
  }
}

test('keys alone skip to the paper, open the contents and go to a part', async ({ page }) => {
  await open(page, papers['a full board']);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the paper' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /Actions$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /Actions$/ })).toBeInViewport();
});

test('on paper there is what belongs on paper alone, and all of it', async ({ page }) => {
  await open(page, papers['a full board']);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const screenOnly of [page.getByRole('navigation'), page.getByRole('contentinfo')]) await expect(screenOnly).toBeHidden();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  // Between the margins of A4, where nothing can be scrolled.
  await page.setViewportSize({ width: 643, height: 900 });
  const cut = await page.locator('.scroll').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
  expect(cut).toBe(0);
});
