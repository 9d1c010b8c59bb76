import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Phone } from './phone.js';

/** What one opening of the page took. */
export interface Opening {
  /** Until the first trusts can be read and scrolled, in milliseconds. */
  readonly usable: number;
  /** Until every trust stands there. */
  readonly whole: number;
  /** The longest time in which a tap would have waited, from the first trust on. */
  readonly longestWait: number;
}

/** Frames while the table was scrolled. */
export interface Scrolling {
  readonly frames: number;
  readonly dropped: number;
  readonly longest: number;
}

const names = '.c-matrix a[href*="/system/trusts/"]';

/** Opens the page anew and watches it until all these trusts are there and nothing moves any more. */
export async function open({ page }: Phone, address: string, trusts: number): Promise<Opening> {
  await page.addInitScript(() => {
    const waits: { from: number; long: number }[] = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) waits.push({ from: startTime, long: duration });
    }).observe({ entryTypes: ['longtask'] });
    Object.assign(window, { waits });
  });
  await page.goto(address, { waitUntil: 'commit' });
  const usable = await untilThere(page, 1);
  const whole = await untilThere(page, trusts);
  await page.waitForTimeout(1000);
  const waits = await page.evaluate(() => (window as unknown as { waits: { from: number; long: number }[] }).waits);
  const longestWait = Math.max(0, ...waits.filter(({ from }) => from >= usable).map(({ long }) => long));
  return { usable, whole, longestWait };
}

/** When as many trusts as these had been drawn: after the frame in which they came. */
async function untilThere(page: Page, trusts: number): Promise<number> {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelectorAll(selector).length >= wanted,
    [names, trusts] as const,
    { polling: 'raf' },
  );
  return await page.evaluate(
    async () => await new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))),
  );
}

/** A page of nothing but text, of the length of the table: what this machine drops of frames whatever is shown. */
export async function openPlainText({ page }: Phone): Promise<void> {
  const words = '<p>Nothing but words, line after line, as plain as a page can be.</p>';
  await page.setContent(
    `<meta name="viewport" content="width=device-width"><div class="c-matrix-box" style="max-height: calc(100vh - 2rem); overflow: auto">${words.repeat(600)}</div>`,
  );
}

/** Scrolls the table from its first trusts on, as fast as a thumb does, and counts the frames that came late. */
export async function scroll({ page, devtools }: Phone, { far, speed }: { far: number; speed: number }): Promise<Scrolling> {
  await page.locator('.c-matrix-box').evaluate((box) => box.scrollIntoView());
  const before = await page.locator('.c-matrix-box').evaluate((box) => box.scrollTop);
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { frames });
  });
  await devtools.send('Input.synthesizeScrollGesture', { x: 180, y: 400, yDistance: -far, speed, gestureSourceType: 'mouse' });
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(1));
  const moved = (await page.locator('.c-matrix-box').evaluate((box) => box.scrollTop)) - before;
  if (moved < far * 0.9) throw new Error(`the table scrolled ${moved} of ${far}`);
  // A frame is sixty to the second; one that took half as long again has cost the next.
  return { frames: frames.length, dropped: frames.filter((one) => one > 25).length, longest: Math.max(...frames) };
}

/** All the JavaScript that the page has loaded, packed. */
export async function scriptsOf({ page }: Phone): Promise<number> {
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  );
  const sizes = await Promise.all(
    [...new Set(scripts)].map(async (script) => gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer())).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
