import { expect, type Page } from '@playwright/test';
import { addressOf, board, facilitatorName } from '../support/board.js';
import { dayFromNow } from '../support/days.js';
import { confirms, fillDay, isAccessible, sees } from '../support/pages.js';
import { password } from '../support/person.js';

/** Somebody follows their personal link, chooses a password, and is in. */
export async function joins(page: Page, name: string): Promise<void> {
  await sees(page, `Welcome, ${name}`);
  await page.getByLabel('Choose a password').fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await sees(page, `Hello, ${name}`);
}

/** The secretary begins with an empty board and enters its first two seats and its facilitator. */
export async function beginsTheBoard(page: Page, trustCode: string): Promise<void> {
  await page.getByRole('link', { name: 'Go to the board' }).click();
  await sees(page, 'Board');
  await expect(page.getByText('No seats yet')).toBeVisible();
  for (const seat of [board.chair, board.member]) {
    await page.getByRole('link', { name: 'Add a seat' }).click();
    await expect(page.getByLabel('Portfolio')).toBeVisible();
    if (seat === board.chair) await isAccessible(page);
    await page.getByLabel('Name', { exact: true }).fill(seat.name);
    await page.getByLabel('E-mail address').fill(addressOf(seat.name, trustCode));
    await page.getByLabel('Portfolio').fill(seat.portfolio);
    await page.getByLabel('Non-executive').check();
    if (seat.office === 'chair') await page.getByLabel('Chair', { exact: true }).check();
    await page.getByRole('button', { name: 'Add the seat' }).click();
    await expect(page.getByRole('row', { name: new RegExp(seat.name) })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Add somebody who helps' }).click();
  await sees(page, 'Add somebody who helps');
  await page.getByLabel('Facilitator').check();
  await page.getByLabel('Name', { exact: true }).fill(facilitatorName);
  await page.getByLabel('E-mail address').fill(addressOf(facilitatorName, trustCode));
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await sees(page, 'Board');
}

/** The secretary invites somebody, and is shown the link to hand over. */
export async function seesTheLinkOf(page: Page, name: string): Promise<string> {
  await confirms(page, `Invite ${name}`, `Invite ${name}`, { stays: true });
  const dialog = page.getByRole('dialog', { name: `Hand this link to ${name}` });
  await expect(dialog).toBeVisible();
  await isAccessible(page);
  const link = await dialog.getByRole('code').textContent();
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await expect(dialog).toBeHidden();
  return link ?? '';
}

/** The secretary sets up an assessment and opens private scoring. Returns its id. */
export async function setsUpAndOpens(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Assessments' }).first().click();
  await sees(page, 'Assessments');
  await page.getByRole('link', { name: 'Set up an assessment' }).click();
  await sees(page, 'Set up an assessment');
  await page.getByLabel('Digital board self-assessment').check();
  await fillDay(page, 'Wave', dayFromNow(0));
  await page.getByLabel('Facilitator', { exact: true }).selectOption({ label: facilitatorName });
  await fillDay(page, 'Private scoring closes on', dayFromNow(7));
  await fillDay(page, 'Day of the meeting', dayFromNow(14));
  await page.getByLabel('Time of the meeting').fill('14:00');
  await page.getByRole('button', { name: 'Save the set-up' }).click();
  await expect(page.getByRole('alert').getByText('Enter how many voting members make a quorum')).toBeVisible();
  await page.getByLabel('Quorum: voting members').fill('4');
  await page.getByRole('button', { name: 'Save the set-up' }).click();
  await sees(page, 'Digital board self-assessment');
  await confirms(page, 'Open private scoring', 'Open private scoring');
  await expect(page.getByText('Private scoring is open and closes on')).toBeVisible();
  await isAccessible(page);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}
