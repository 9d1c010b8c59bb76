import { expect, type Page } from '@playwright/test';
import { dayFromNow } from '../support/days.js';
import { fillDay, isAccessible, sees } from '../support/pages.js';

/** The lead opens a campaign for these trusts, with a timetable of about three months. */
export async function opensACampaign(lead: Page, title: string, trusts: readonly string[]): Promise<void> {
  await sees(lead, 'Campaigns');
  await lead.getByRole('link', { name: 'Begin a campaign' }).click();
  await sees(lead, 'Begin a campaign');
  await lead.getByLabel('Name of the campaign').fill(title);
  await fillDay(lead, /^Score from/, dayFromNow(14));
  await fillDay(lead, /^Score by/, dayFromNow(35));
  await fillDay(lead, /^Meet by/, dayFromNow(56));
  await fillDay(lead, /^Publish by/, dayFromNow(90));
  await lead.getByLabel('Digital board self-assessment').check();
  for (const box of await lead.getByRole('group', { name: 'Whom to invite' }).getByRole('checkbox').all()) await box.uncheck();
  for (const trust of trusts) await lead.getByLabel(trust).check();
  await isAccessible(lead);
  await lead.getByRole('button', { name: 'Invite these trusts' }).click();
  await sees(lead, title);
  for (const trust of trusts) await expect(lead.getByRole('row', { name: trust })).toContainText('Not answered yet');
}

/** A trust finds the invitation, and what the tracker will show is said before it answers. */
async function findsTheInvitation(page: Page, title: string): Promise<void> {
  await sees(page, 'Invitations');
  await page.getByRole('link', { name: title }).click();
  await sees(page, title);
  await expect(page.getByRole('heading', { name: 'What it is never told' })).toBeVisible();
}

/** A trust takes part. */
export async function accepts(page: Page, title: string): Promise<void> {
  await findsTheInvitation(page, title);
  await page.getByRole('button', { name: 'Take part' }).click();
  await expect(page.getByText('accepted on')).toBeVisible();
  await isAccessible(page);
}

/** A trust declines; without a reason it has not. */
export async function declines(page: Page, title: string, reason: string): Promise<void> {
  await findsTheInvitation(page, title);
  await page.getByRole('button', { name: 'Decline with a reason' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(dialog.getByText('Give the reason').first()).toBeVisible();
  await isAccessible(page);
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('declined on')).toBeVisible();
  await isAccessible(page);
}
