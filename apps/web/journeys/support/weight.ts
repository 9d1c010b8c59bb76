import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';

/** All the JavaScript that a member's phone may load for a meeting, packed (issue 4). */
const most = 150_000;

/** Everything that this page has loaded of JavaScript since it was opened is no more than guest Wi-Fi can bring a whole room at once. */
export async function isLight(page: Page): Promise<void> {
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  );
  const sizes = await Promise.all(
    [...new Set(scripts)].map(async (script) => gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer())).length),
  );
  expect(sizes.length).toBeGreaterThan(1);
  expect(
    sizes.reduce((sum, size) => sum + size, 0),
    `JavaScript of ${page.url()}, packed`,
  ).toBeLessThanOrEqual(most);
}
