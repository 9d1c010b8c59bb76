import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { dayFromNow } from '../support/days.js';
import { confirms, fillDay, isAccessible, sees } from '../support/pages.js';

/** Begins a paper of the system and fills its cover in; what is typed stands on the sheet once it is saved. */
export async function writesTheSystemPaper(page: Page, meeting: string): Promise<void> {
  await sees(page, 'Papers of the system');
  await page.getByRole('button', { name: 'Begin a paper' }).click();
  await sees(page, 'Paper of the system');
  const form = page.getByRole('form', { name: 'Cover sheet and your words' });
  await form.getByLabel('Meeting', { exact: true }).fill(meeting);
  await fillDay(page, 'Date of the meeting', dayFromNow(30));
  await form.getByLabel('Agenda reference').fill('Item 7');
  await form.getByLabel('Sponsor').fill('Director of digital of the system');
  await form.getByLabel('Background').fill('Our boards agreed last year to learn from each other.');
  await form.getByRole('button', { name: 'Save' }).click();
  const sheet = page.getByRole('article');
  await expect(sheet.getByText(meeting).first()).toBeVisible();
  await expect(sheet.getByText('Our boards agreed last year to learn from each other.').first()).toBeVisible();
  await isAccessible(page);
}

/** Issues the paper as its first edition, and reads that again, as it was issued. */
export async function issuesAndReadsAgain(page: Page): Promise<void> {
  await confirms(page, 'Issue edition 1', 'Issue edition 1');
  await expect(page.getByRole('heading', { name: 'Issued up to edition 1' })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Read edition 1' }).click();
  await expect(page.getByText('You are reading edition 1 as it was issued')).toBeVisible();
  await sees(page, 'Paper of the system');
  await expect(page.getByRole('form', { name: 'Cover sheet and your words' })).toHaveCount(0);
  await expect(page.getByText('What is stored no longer has the checksum')).toHaveCount(0);
}

/** Takes a file of the comparison along. @returns its bytes */
export async function takesAlong(page: Page, words: string, name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words }).click()]);
  expect(download.suggestedFilename()).toMatch(name);
  await isAccessible(page);
  return await readFile(await download.path());
}
