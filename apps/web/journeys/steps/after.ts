import { expect, type Page } from '@playwright/test';
import type { Item } from '../support/answering.js';
import { dayFromNow } from '../support/days.js';
import { isPdf, isWordDocument } from '../support/files.js';
import { confirms, fillDay, isAccessible, sees } from '../support/pages.js';
import { partOf } from './paper.js';

/** Adds a document that shows a level of an item. */
export async function addsEvidence(page: Page, item: Item, owner: string): Promise<void> {
  await sees(page, 'Evidence');
  await expect(page.getByText('No evidence yet', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Add evidence for ${item.title}` }).click();
  await page.getByLabel('What it is called').fill('Minutes of the digital committee');
  await page.getByLabel('Link to it').fill('https://documents.example/digital-committee-minutes');
  await page.getByLabel('The level it supports').selectOption('2');
  await page.getByLabel('Who owns it').selectOption({ label: owner });
  await fillDay(page, 'When it was made', dayFromNow(-30));
  await page.getByLabel('First line').check();
  await page.getByLabel('A document or data').check();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Add evidence', exact: true }).click();
  await expect(page.getByText('Grade 2 claimed, waits to be confirmed by somebody else')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Confirm its grade/ })).toHaveCount(0);
}

/** Somebody else looks at it and confirms its grade. */
export async function confirmsTheGrade(page: Page): Promise<void> {
  await sees(page, 'Evidence');
  await page.getByRole('button', { name: /^Confirm its grade/ }).click();
  await page.getByLabel('A document or data').check();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Confirm the grade' }).click();
  await expect(page.getByText(/Grade 2, a document or data, confirmed by/)).toBeVisible();
}

/** Writes down what the board will stop doing. */
export async function addsAnAction(page: Page, owner: string): Promise<void> {
  await sees(page, 'Actions');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('Something we will stop doing').check();
  await page.getByLabel('In one sentence').fill('Stop approving projects that name no owner of their benefits.');
  await page.getByLabel('Who owns it').selectOption({ label: owner });
  await fillDay(page, 'By when', dayFromNow(90));
  await isAccessible(page);
  await page.getByRole('button', { name: 'Add this action' }).click();
  await expect(page.getByRole('paragraph').filter({ hasText: 'Stop approving projects' })).toBeVisible();
  await isAccessible(page);
}

/** The chair seals what was agreed, then records what the board decided about it. */
export async function sealsAndRecords(page: Page): Promise<void> {
  await sees(page, 'Digital board self-assessment');
  await confirms(page, 'Seal the assessment', 'Seal it');
  await expect(page.getByRole('heading', { name: 'Record the board’s decision' })).toBeVisible();
  await fillDay(page, 'Date of the decision', dayFromNow(0));
  await page.getByLabel('Minute', { exact: true }).fill('26/114');
  await page.getByLabel('What the board decided').fill('The board approved the assessment and its actions.');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText('The board has decided; the chief executive may publish it.')).toBeVisible();
  await isAccessible(page);
}

/** Has the paper made for Word; it comes by itself as soon as it is there, and opens. */
export async function takesTheWordFile(page: Page): Promise<void> {
  const part = await partOf(page, 'Take it along');
  const [word] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    part.getByRole('button', { name: 'Word', exact: true }).click(),
  ]);
  await isWordDocument(await word.path());
}

/** Takes the PDF once it is made, and opens it. */
export async function takesThePdf(page: Page): Promise<void> {
  const part = await partOf(page, 'Take it along');
  const ready = part.getByRole('button', { name: /^Download PDF/ }).first();
  await expect(ready).toBeVisible({ timeout: 120_000 });
  await isAccessible(page);
  const [pdf] = await Promise.all([page.waitForEvent('download'), ready.click()]);
  await isPdf(await pdf.path());
}

/** Has the paper made for Word and in all other formats, and opens what it asked for first and the PDF. */
export async function downloadsThePaper(page: Page): Promise<void> {
  await takesTheWordFile(page);
  const part = await partOf(page, 'Take it along');
  await part.getByRole('button', { name: 'All other formats' }).click();
  await takesThePdf(page);
}

/** Publishes at the detail that is chosen. */
export async function publishes(page: Page, ...parts: readonly string[]): Promise<void> {
  await sees(page, 'Publication');
  for (const part of parts) await page.getByLabel(part, { exact: true }).check();
  await confirms(page, 'Publish', 'Publish');
  await expect(page.getByRole('button', { name: 'Withdraw the publication' })).toBeVisible();
  await isAccessible(page);
}
