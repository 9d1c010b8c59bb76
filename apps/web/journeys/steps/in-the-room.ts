import { type BrowserContextOptions, expect, type Locator, type Page } from '@playwright/test';
import { demonstration } from '../support/demonstration.js';
import { phone } from '../support/journey.js';
import { isAccessible, sees } from '../support/pages.js';
import type { Person } from '../support/person.js';

type Opens = (person: Person | null, path: string, options?: BrowserContextOptions) => Promise<Page>;

/** What the room is doing, as a phone says it. */
export const sayingOf = (page: Page): Locator => page.locator('.m-sentence');
/** Whether one's own answer is saved, in words. */
export const savedOn = (page: Page): Locator => page.locator('.m-saved');

/** Somebody types the code that stands on the wall, signs in, and is in. */
export async function arrivesByCode(opens: Opens, code: string, email: string): Promise<Page> {
  const page = await opens(null, '/meet', phone);
  await sees(page, 'Join a meeting');
  await page.getByLabel('Code of the meeting').fill('not it');
  await page.getByRole('button', { name: 'Find the meeting' }).click();
  await expect(page.getByRole('alert')).toContainText('A code has 6 letters and digits');
  await isAccessible(page);
  await page.getByLabel('Code of the meeting').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Find the meeting' }).click();
  await sees(page, 'The meeting is found');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill((await demonstration()).password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await sees(page, 'Meeting');
  return page;
}

/** Somebody without an account opens a link of their own and chooses a code. */
export async function arrivesByLink(opens: Opens, link: string): Promise<Page> {
  const page = await opens(null, link, phone);
  await sees(page, /Welcome, /);
  await page.getByLabel('Choose a code').fill('harbour 9');
  await page.getByRole('button', { name: 'Come into the meeting' }).click();
  await sees(page, 'Meeting');
  return page;
}

/** Before the first answer: who sees what. */
export async function readsThePledge(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Before your first answer: who sees what' })).toBeVisible();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(page.getByRole('region', { name: 'Your answer' })).toBeVisible();
}

/** Chooses a level; nothing is said of it yet. */
export async function chooses(page: Page, level: number): Promise<void> {
  await page
    .getByRole('region', { name: 'Your answer' })
    .getByRole('radio')
    .nth(level - 1)
    .check();
}

/** Chooses a level, and sees that it is saved. */
export async function answers(page: Page, level: number): Promise<void> {
  await chooses(page, level);
  await expect(savedOn(page)).toHaveText('Saved');
}

/** Chooses without a network: it is not said to be saved, and the page says why. */
export async function choosesOffline(page: Page, level: number): Promise<void> {
  await page.context().setOffline(true);
  await chooses(page, level);
  await expect(savedOn(page)).toHaveText('Not saved yet: no connection. We keep trying, stay on this page');
  await isAccessible(page);
}

/** Writes down what somebody says on the telephone, reads it back, and puts it. */
export async function writesForThem(page: Page, level: number): Promise<void> {
  const region = page.getByRole('region', { name: /^You write for / });
  await region.getByRole('button', { name: 'I have read it to them' }).click();
  await region
    .getByRole('radio')
    .nth(level - 1)
    .check();
  await region.getByLabel(/^I have read it back, and /).check();
  await isAccessible(page);
  await region.getByRole('button', { name: 'Put it as their answer' }).click();
  await expect(region.getByText('Their answer counts.')).toBeVisible();
}

/** Begins to write that they see it differently. */
export async function beginsToDissent(page: Page, words: string): Promise<void> {
  await page.getByText('I see it differently').click();
  await page.getByLabel('How do you see it?').fill(words);
}

/** Sees it differently, in their own words and without a name. */
export async function dissents(page: Page, words: string): Promise<void> {
  await beginsToDissent(page, words);
  await page.getByRole('button', { name: 'Record my view' }).click();
  await expect(page.getByText('Without a name (yours)')).toBeVisible();
}
