import { expect, type Page } from '@playwright/test';
import type { Item } from '../support/answering.js';
import { dayFromNow } from '../support/days.js';
import { confirms, fillDay, isAccessible, sees } from '../support/pages.js';

/** The facilitator sees how many have answered, never what, and closes private scoring. */
export async function closesScoring(page: Page, members: number, items: number): Promise<void> {
  await sees(page, 'Digital board self-assessment');
  await expect(page.getByText(`${members} of ${members} members have answered all ${items} items`)).toBeVisible();
  await confirms(page, 'Close private scoring', 'Close private scoring');
  await page.getByRole('link', { name: 'Plan and open the meeting' }).click();
}

/** The facilitator looks at the plan, records who is there, and opens the meeting. */
export async function opensTheMeeting(page: Page, first: Item): Promise<void> {
  await sees(page, 'Meeting');
  await expect(page.getByRole('heading', { name: 'What there is time for' })).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText(first.title);
  await page.getByRole('button', { name: 'Everybody not yet recorded is present' }).click();
  await page.getByLabel('Who watches').fill('Perpetua Sandwell');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Open the meeting' }).click();
  await expect(page.getByRole('heading', { name: 'Next step' })).toBeVisible();
  await isAccessible(page);
}

/** The facilitator turns to an item of the agenda; only this screen shows it. */
export async function turnsTo(page: Page, item: Item): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: new RegExp(`^\\d+\\. ${item.title}`) })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: item.title })).toBeVisible();
}

/** The facilitator reveals what the board answered. */
export async function reveals(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reveal the answers' }).click();
  await expect(page.getByRole('button', { name: 'Propose what is agreed' }).first()).toBeVisible();
}

/** The facilitator opens a further vote, since views lie far apart. */
export async function opensAnotherVote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vote again' }).click();
  await page.getByLabel(/^Why does the board vote again/).fill('We heard two meanings of the same statement.');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Open the vote' }).click();
}

/** The facilitator proposes a level, with an ambition. */
export async function proposesALevel(page: Page, level: number, ambition: number): Promise<void> {
  await page.getByRole('button', { name: 'Propose what is agreed' }).click();
  await page.getByLabel('A level', { exact: true }).check();
  await page.getByRole('radio', { name: new RegExp(`^${level}, `) }).check();
  await page.getByLabel('Rationale').fill('We know who leads, and not yet who answers for the benefits.');
  await page.getByLabel('Ambition (you can leave this empty)').selectOption(String(ambition));
  await fillDay(page, 'By when', dayFromNow(365));
  await isAccessible(page);
  await page.getByRole('button', { name: 'Put it to the board' }).click();
  await expect(page.getByText('The proposal waits for the chair to confirm it.')).toBeVisible();
}

/** The facilitator proposes that the board does not agree: a full result, with both reasons. */
export async function proposesThatTheyDisagree(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Propose what is agreed' }).click();
  await page.getByLabel('The board does not agree').check();
  await page.getByLabel('One reason: why some see it one way').fill('Some have seen the training and use it.');
  await page.getByLabel('The other reason: why others do not').fill('Others were never offered any.');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Put it to the board' }).click();
}

/** The facilitator parks an item, with whoever takes it on. */
export async function parks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Park this item' }).click();
  await page.getByLabel('Who takes it on').fill('Priyanka Wold');
  await fillDay(page, 'By when', dayFromNow(60));
  await isAccessible(page);
  await page.getByRole('button', { name: 'Park this item' }).click();
  await expect(page.getByLabel('Who takes it on')).toBeHidden();
}

/** A member writes down that they see it differently, without their name. */
export async function dissents(page: Page, words: string): Promise<void> {
  await page.getByText('I see it differently').click();
  await page.getByLabel('How do you see it?').fill(words);
  await isAccessible(page);
  await page.getByRole('button', { name: 'Record my view' }).click();
  await expect(page.getByText('Without a name (yours)')).toBeVisible();
}
