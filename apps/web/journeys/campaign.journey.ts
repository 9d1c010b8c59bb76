import { expect, type Page } from '@playwright/test';
import { demonstrationPerson } from './support/demonstration.js';
import { test } from './support/journey.js';
import { confirms, fillDay, isAccessible, sees, seesNothing } from './support/pages.js';

/** Each width has a trust and a campaign of its own. */
const trusts: Readonly<Record<string, string>> = {
  phone: 'Ottermoor Hospitals Trust',
  desktop: 'Lanternhill Children’s Hospital Trust',
};
const neighbour = 'Tiderow Mental Health and Learning Disability Trust';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('an ICS invites a trust, the trust says yes and changes its mind, and the campaign is closed', async ({ opens }) => {
  const width = test.info().project.name;
  const trust = trusts[width] ?? '';
  const title = `Winter wave, ${width}`;
  const lead = await opens(await demonstrationPerson('ICS lead'), '/campaigns');
  const chief = await opens(await demonstrationPerson('Chief executive', trust), '/invitations');

  await test.step('the lead writes a campaign: what is missing is named, and one trust is invited', async () => {
    await sees(lead, 'Campaigns');
    await lead.getByRole('link', { name: 'Begin a campaign' }).click();
    await sees(lead, 'Begin a campaign');
    await lead.getByRole('button', { name: 'Invite these trusts' }).click();
    await expect(lead.getByRole('alert')).toContainText('Give the campaign a name');
    await isAccessible(lead);
    await lead.getByLabel('Name of the campaign').fill(title);
    await fillsInTheTimetable(lead);
    await lead.getByLabel('Digital board self-assessment').check();
    for (const box of await lead.getByRole('group', { name: 'Whom to invite' }).getByRole('checkbox').all()) await box.uncheck();
    await lead.getByLabel(trust).check();
    await lead.getByRole('button', { name: 'Invite these trusts' }).click();
    await sees(lead, title);
    await expect(lead.getByRole('row', { name: trust })).toContainText('Not answered yet');
  });

  await test.step('the trust reads what its system would be told, and takes part', async () => {
    await chief.reload();
    await chief.getByRole('link', { name: title }).click();
    await sees(chief, title);
    await expect(chief.getByRole('heading', { name: 'What it is never told' })).toBeVisible();
    await chief.getByRole('button', { name: 'Take part' }).click();
    await expect(chief.getByText('accepted on')).toBeVisible();
    await isAccessible(chief);
  });
  const path = new URL(chief.url()).pathname;

  await test.step('the lead sees that, and the words of a reminder; without a mail server to be copied', async () => {
    await lead.reload();
    await expect(lead.getByRole('row', { name: trust })).toContainText('Accepted; no assessment yet');
    await lead.getByRole('link', { name: 'Remind trusts' }).click();
    await sees(lead, 'Remind trusts');
    await lead.getByText(`${trust}: Reminder`).click();
    await expect(lead.getByRole('button', { name: 'Copy the words' })).toBeVisible();
    await isAccessible(lead);
    await lead.getByRole('link', { name: title }).first().click();
    await sees(lead, title);
  });

  await test.step('the lead moves a date, and the invitation says when, from what and to what', async () => {
    await lead.getByRole('link', { name: 'Change name, message or dates' }).click();
    await sees(lead, 'Change the campaign');
    await fillDay(lead, /^Publish by/, inDays(104));
    await lead.getByRole('button', { name: 'Save the change' }).click();
    await sees(lead, title);
    await chief.reload();
    await expect(chief.getByText('changed this timetable on')).toBeVisible();
    await expect(chief.getByText(/^Publish by: was \w+ \d+ \w+ \d{4}, now \w+ \d+ \w+ \d{4}$/)).toBeVisible();
    await isAccessible(chief);
  });

  await test.step('nobody else finds either page', async () => {
    const other = await opens(await demonstrationPerson('Chief executive', neighbour), '/');
    await seesNothing(other, path);
    await other.goto(new URL(lead.url()).pathname);
    await sees(other, 'This is not yours to open');
  });

  await test.step('the trust changes its mind, with a reason that its system reads', async () => {
    await chief.getByRole('button', { name: 'Stop taking part' }).click();
    const dialog = chief.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Stop taking part' }).click();
    await expect(dialog.getByRole('alert').or(dialog.getByText('Give the reason')).first()).toBeVisible();
    await isAccessible(chief);
    await dialog.getByLabel('Reason').fill('Our chair leaves in December.');
    await dialog.getByRole('button', { name: 'Stop taking part' }).click();
    await expect(dialog).toBeHidden();
    await lead.reload();
    await expect(lead.getByRole('row', { name: trust })).toContainText('Our chair leaves in December.');
  });

  await test.step('the lead closes the campaign, and the trust is asked nothing more', async () => {
    await confirms(lead, 'Close it', 'Close the campaign');
    await expect(lead.getByText('nothing newer is told')).toBeVisible();
    await isAccessible(lead);
    await chief.reload();
    await sees(chief, title);
    await expect(chief.getByText('Your system has closed this campaign.')).toBeVisible();
    await expect(chief.getByRole('button', { name: 'Take part after all' })).toHaveCount(0);
  });
});

async function fillsInTheTimetable(page: Page): Promise<void> {
  await fillDay(page, /^Score from/, inDays(14));
  await fillDay(page, /^Score by/, inDays(35));
  await fillDay(page, /^Meet by/, inDays(56));
  await fillDay(page, /^Publish by/, inDays(90));
}
