import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import type { Caller } from '../arrange.js';

/** A phone with a processor four times as slow as this machine's. */
export interface Phone {
  readonly page: Page;
  readonly devtools: CDPSession;
  close(): Promise<void>;
}

const SLOWER = 4;

/** @throws Error where `npm run bench` did not say which browser to use */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('Run the benches with: npm run bench');
  return await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** Somebody's phone, with nothing of ours on it yet. */
export async function openPhone(browser: Browser, { cookie }: Caller): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 375, height: 740 }, isMobile: true, hasTouch: true });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, devtools, close: async () => await context.close() };
}
