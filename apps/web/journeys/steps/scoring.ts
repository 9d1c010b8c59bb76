import { expect, type Page } from '@playwright/test';
import type { Item } from '../support/answering.js';
import { isAccessible, sees } from '../support/pages.js';

/** A member reads what they are promised, before the first answer. */
export async function readsThePledge(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Score now' }).click();
  await sees(page, 'Before your first answer');
  await page.getByRole('button', { name: 'I have read this' }).click();
}

/** The first three items: a level with a comment, *I don't know*, and *does not apply here* with its reason. */
export async function answersTheFirstThree(page: Page, [first, second, third]: readonly Item[]): Promise<void> {
  await sees(page, first?.question ?? '');
  await page.getByRole('radio', { name: /^Working\./ }).check();
  await page.getByText('Add a comment, if you like').click();
  await page.getByLabel('Comment', { exact: true }).fill('We say digital and mean the electronic record.');
  await page.getByLabel('Share this comment with the board').check();
  await isSaved(page);
  await isAccessible(page);
  await goesOn(page);

  await sees(page, second?.question ?? '');
  await page.getByRole('radio', { name: /^I don’t know/ }).check();
  await isSaved(page);
  await goesOn(page);

  await sees(page, third?.question ?? '');
  await page.getByRole('radio', { name: /^Does not apply here/ }).check();
  await expect(page.getByText('Not saved yet: say why')).toBeVisible();
  // The bar that stays in sight hides half of whatever row happens to be scrolled beneath it.
  await page.evaluate(() => window.scrollTo(0, 0));
  await isAccessible(page);
  await page.getByLabel('Why does it not apply?').fill('Our plans are made by the group we belong to.');
  await isSaved(page);
}

/** What a member finds who comes back: how far they are, and nothing of what they gave. */
export async function findsTheirPlaceAgain(page: Page, answered: number, of: number): Promise<void> {
  await page.getByRole('link', { name: 'Go on scoring' }).click();
  await sees(page, 'Your answers');
  await expect(page.getByText(`${answered} of ${of} answered`)).toBeVisible();
}

/** Changes the first answer. */
export async function changesTheFirst(page: Page, first: Item): Promise<void> {
  await page.getByRole('link', { name: new RegExp(first.title) }).click();
  await expect(page.getByRole('radio', { name: /^Working\./ })).toBeChecked();
  await page.getByRole('radio', { name: /^Embedded\./ }).check();
  await isSaved(page);
  await page.getByRole('link', { name: 'All items' }).click();
}

const middling: Readonly<Record<string, RegExp>> = { question: /^Working\./, check: /^Partly\./, pitfall: /^Not us\./ };

/** Answers one item after the other, from the one that is next to the last but one; then the summary says what is left. */
export async function answersTheRest(page: Page, items: readonly Item[]): Promise<void> {
  await page.getByRole('link', { name: /^Go on with item/ }).click();
  const looked = new Set<string>();
  for (const item of items.slice(0, -1)) {
    await expect(page.getByRole('heading', { level: 1, name: item.question })).toBeVisible();
    if (!looked.has(item.kind)) await isAccessible(page);
    looked.add(item.kind);
    await page.getByRole('radio', { name: middling[item.kind] ?? /./ }).check();
    await isSaved(page);
    await goesOn(page);
  }
  const last = items.at(-1);
  await page.getByRole('link', { name: 'All items' }).click();
  await sees(page, 'Your answers');
  await expect(page.getByRole('link', { name: /not answered/ })).toHaveCount(1);
  await page.getByRole('link', { name: new RegExp(last?.title ?? '') }).click();
  await page.getByRole('radio', { name: middling[last?.kind ?? ''] ?? /./ }).check();
  await isSaved(page);
  await page.getByRole('link', { name: 'See what is left' }).click();
  await expect(page.getByText('You have answered everything.')).toBeVisible();
  await isAccessible(page);
}

const isSaved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
const goesOn = (page: Page) => page.getByRole('link', { name: 'Next', exact: true }).click();
