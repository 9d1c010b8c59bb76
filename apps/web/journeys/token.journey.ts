import { expect, type Page } from '@playwright/test';
import { demonstrationPerson } from './support/demonstration.js';
import { test } from './support/journey.js';
import { confirms, isAccessible, sees } from './support/pages.js';
import { address } from './support/person.js';

const board = 'Fernmoor and Tiderow Integrated Care Board';
const shares = 'Lanternhill Children’s Hospital Trust';

/** What another program does: it has the token, and neither cookie nor browser. */
async function reads(token: string, path = '/v1/comparison'): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${address}/api${path}`, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, text: await answer.text() };
}

test('an ICS lead gives a program a token, sees it in use, and takes it back', async ({ opens }) => {
  const name = `Dashboard of the region, ${test.info().project.name}`;
  const lead = await opens(await demonstrationPerson('ICS lead', board), '/tokens');
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date());

  await test.step('what is missing is named; then it is made, for what it may read and until when', async () => {
    await sees(lead, 'Tokens for other programs');
    await lead.getByRole('button', { name: 'Make a token' }).click();
    await isAccessible(lead);
    await lead.getByRole('button', { name: 'Make the token' }).click();
    await expect(lead.getByRole('alert')).toContainText('Say what the token is for');
    await isAccessible(lead);
    await lead.getByLabel('What it is for').fill(name);
    await lead.getByLabel(/^30 days from now/).check();
    await lead.getByRole('button', { name: 'Make the token' }).click();
  });

  const token = await test.step('it is shown once, and never again', async () => {
    await expect(lead.getByRole('heading', { name: 'Copy the token now' })).toBeFocused();
    await isAccessible(lead);
    const shown = (await lead.getByText(/^candour_[\w-]{43}$/).textContent()) ?? '';
    await lead.getByRole('button', { name: 'I have kept it' }).click();
    await expect(rowOf(lead, name)).toContainText('Never');
    await lead.reload();
    await expect(rowOf(lead, name)).toBeVisible();
    expect(await lead.content()).not.toContain(shown);
    await isAccessible(lead);
    return shown;
  });

  await test.step('a program reads what it may with it, and nothing else', async () => {
    const { status, text } = await reads(token);
    expect(status).toBe(200);
    expect(text).toContain(shares);
    expect(text).not.toMatch(/"(answers?|spread|dontKnow|rationale|dissents?|comments?|seats?)":/);
    const files = await reads(token, '/v1/exports/items');
    expect([files.status, files.text]).toEqual([403, expect.stringContaining('scope-missing')]);
    for (const path of ['/comparison', '/home', '/tokens'])
      expect([path, (await reads(token, path)).status]).toEqual([path, 401]);
  });

  await test.step('the list says on which day it was last used', async () => {
    await lead.reload();
    await expect(rowOf(lead, name)).toContainText(today);
    await expect(rowOf(lead, name)).not.toContainText('Never');
  });

  await test.step('a trust reads in its ledger that a token looked', async () => {
    const chief = await opens(await demonstrationPerson('Chief executive', shares), '/ledger');
    await sees(chief, 'Who looked');
    const looked = chief.getByRole('row', { name: board }).filter({ hasText: 'the table of trusts, by a token' });
    await expect(looked.filter({ hasText: today }).first()).toBeVisible();
  });

  await test.step('revoked, it is refused like one that never was', async () => {
    await confirms(lead, `Revoke the token ${name}`, 'Revoke it');
    const [revoked, unknown] = [await reads(token), await reads(`candour_${'A'.repeat(43)}`)];
    expect([revoked.status, revoked.text]).toEqual([401, unknown.text]);
    await lead.getByText(/^Tokens that have ended: \d+$/).click();
    await expect(rowOf(lead, name)).toContainText(`Revoked on ${today}`);
    await isAccessible(lead);
  });
});

const rowOf = (page: Page, name: string) => page.getByRole('row', { name });
