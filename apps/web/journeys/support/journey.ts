import { type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { address, type Person } from './person.js';

interface Fixtures {
  /** A browser of this person's own, at this path; of a stranger without a person. */
  readonly opens: (person: Person | null, path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** A journey: several people, each in a browser that shares nothing with the others'. */
export const test = base.extend<Fixtures>({
  opens: async ({ browser }, use) => {
    await use(async (person, path, options) => {
      const context = await browser.newContext(options);
      if (person) await context.addCookies([asCookie(person)]);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    });
  },
});

/** Contexts that a test makes are closed with it. The cookie asks for a secure place; a browser takes localhost for one. */
const asCookie = ({ cookie }: Person) => ({
  ...cookie,
  domain: new URL(address).hostname,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Lax' as const,
});

/** What phones are, for somebody who takes theirs while the others sit at a desk. */
export const phone: BrowserContextOptions = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false };
