import { expect, type Page } from '@playwright/test';
import { takesTheWordFile } from './steps/after.js';
import { accepts, declines, opensACampaign } from './steps/campaign.js';
import { issuesAndReadsAgain, takesAlong, writesTheSystemPaper } from './steps/system-paper.js';
import { dayFromNow } from './support/days.js';
import { demonstrationPerson } from './support/demonstration.js';
import { phone, test } from './support/journey.js';
import { firstPlaceOf, trustsByType } from './support/matrix.js';
import { fillDay, isAccessible, sees } from './support/pages.js';
import { type Person, read } from './support/person.js';

/** Trusts of which no other journey needs to know whom they share with, or what they said to a campaign. */
const takesPart = 'Lanternhill Children’s Hospital Trust';
const hasNoTime = 'Withymere Community Care Trust';
const board = 'Fernmoor and Tiderow Integrated Care Board';
const campaign = 'Spring wave of the system';
const reason = 'We are between two chairs until March.';

test('a lead goes from a campaign to a paper of the system, and trusts read that they were looked at @at-a-desk', async ({
  opens,
}) => {
  const asLead = await demonstrationPerson('ICS lead', board);
  const asChief = await demonstrationPerson('Chief executive', takesPart);
  const lead = await opens(asLead, '/campaigns');
  const chief = await opens(asChief, '/invitations');
  const other = await opens(await demonstrationPerson('Company secretary', hasNoTime), '/invitations');

  await test.step('a campaign is opened, with its timetable', () => opensACampaign(lead, campaign, [takesPart, hasNoTime]));
  await test.step('one trust accepts, having read what is told of it', async () => {
    await chief.reload();
    await accepts(chief, campaign);
  });
  await test.step('another declines with a reason', async () => {
    await other.reload();
    await declines(other, campaign, reason);
  });
  await test.step('the tracker shows both, and no content', async () => {
    const [told] = await Promise.all([lead.waitForResponse(/\/api\/campaigns\/[^/]+$/), lead.reload()]);
    await expect(lead.getByRole('row', { name: takesPart })).toContainText('Accepted; no assessment yet');
    await expect(lead.getByRole('row', { name: hasNoTime })).toContainText(reason);
    expect(await told.text()).not.toMatch(/"(levels?|answers?|spread|outcomes?|items?|seats?|assessmentId)":/);
    await isAccessible(lead);
  });

  await test.step('the trust chooses who reads its newest publication, and until when', async () => {
    await chief.goto(`/assessments/${await publishedBy(asChief)}/publication`);
    await sharesWithPeersUntil(chief, dayFromNow(200));
  });

  await test.step('the lead sees trusts side by side, and chooses among them', async () => {
    await lead.goto('/system');
    await sees(lead, 'The system side by side');
    await expect(firstPlaceOf(lead, takesPart)).toBeVisible();
    await lead.getByText(/^What is compared:/).click();
    await lead.getByLabel('Type of trust').selectOption('Acute trust');
    await expect.poll(async () => (await trustsByType(lead)).length).toBe(1);
    await isAccessible(lead);
  });

  await test.step('who is sent the address and may see less gets a clear page; who may see it, their own', async () => {
    const member = await opens(await demonstrationPerson('Member', takesPart), lead.url());
    await sees(member, 'This view is not yours to open');
    await chief.goto(lead.url());
    await sees(chief, 'Other trusts, beside ours');
    await chief.goto(`${lead.url()}&scope=system`);
    await sees(chief, 'This view is not there for you');
  });

  await test.step('one trust, findings, change, both sides, and helping each other', async () => {
    await lead.locator('table.c-matrix').getByRole('link', { name: takesPart }).click();
    await sees(lead, takesPart);
    const views = lead.getByRole('navigation', { name: 'Views of the comparison' });
    for (const [link, title] of [
      ['Findings', 'What boards have in common'],
      ['Change', 'Change since the last wave'],
      ['Trust and ICS', 'Trust and ICS side by side'],
    ] as const) {
      await views.getByRole('link', { name: link }).click();
      await sees(lead, title);
    }
    await fromTheMenu(lead, 'Helping each other');
    await sees(lead, 'Helping each other');
  });

  await test.step('a paper of the system: its cover, a Word file, and the first edition, read again', async () => {
    await fromTheMenu(lead, 'System paper');
    await writesTheSystemPaper(lead, 'System board in public');
    await takesTheWordFile(lead);
    await isAccessible(lead);
    await issuesAndReadsAgain(lead);
  });

  await test.step('what is compared, as a table and as a spreadsheet', async () => {
    await lead.goto('/system');
    await sees(lead, 'The system side by side');
    const table = (await takesAlong(lead, 'Items (CSV)', /\.csv$/)).toString('utf8');
    expect(table).toContain(takesPart);
    expect(table).not.toMatch(/^[^\r\n]*(rationale|comment|rank)/i);
    const spreadsheet = await takesAlong(lead, 'Spreadsheet', /\.xlsx$/);
    expect(spreadsheet.subarray(0, 2).toString('latin1')).toBe('PK');
  });

  await test.step('the trust reads that the lead looked: on screen, in a paper, as a file', async () => {
    await chief.goto('/ledger');
    await sees(chief, 'Who looked');
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date());
    const today = chief.getByRole('row', { name: board }).filter({ hasText: day });
    for (const words of [
      'the table of trusts, on screen',
      'the page of your trust, on screen',
      'a paper of the system',
      'an export, as a file',
    ])
      await expect(today.filter({ hasText: words }).first()).toBeVisible();
  });

  await test.step('on a phone, all of it again', async () => {
    const small = await opens(asLead, '/', phone);
    const screens = [
      '/campaigns',
      '/system',
      '/system/findings',
      '/system/change',
      '/system/trust-and-ics',
      '/help',
      '/system/papers',
    ];
    for (const screen of [...screens, new URL(lead.url()).pathname]) {
      await small.goto(screen);
      await sees(small, /./);
    }
  });
});

/** Whom it is shared with, changed after it was published: like trusts as well, until a day. */
async function sharesWithPeersUntil(page: Page, day: string): Promise<void> {
  await sees(page, 'Publication');
  await page.getByRole('button', { name: 'Change who reads it and until when' }).click();
  await page.getByLabel('Trusts of your type in England').check();
  await page.getByLabel('Until a day').check();
  await isAccessible(page);
  await fillDay(page, 'Last day', day);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Keep it as it was' })).toBeHidden();
  await expect(page.getByText(/Until \d{1,2} \w+ \d{4}|until \d{1,2} \w+ \d{4}/).first()).toBeVisible();
  await isAccessible(page);
}

/** A place of the system view, by its menu. */
async function fromTheMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
}

/** The newest assessment that a trust has published and not withdrawn. */
async function publishedBy(person: Person): Promise<string> {
  const { rows } = await read(person.api.GET('/api/assessments'));
  const newest = rows.filter(({ state }) => state === 'published').sort((a, b) => b.waveDate.localeCompare(a.waveDate))[0];
  if (!newest) throw new Error('Nothing is published.');
  return newest.id;
}
