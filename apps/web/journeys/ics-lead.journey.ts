import { expect, type Locator, type Page } from '@playwright/test';
import { inTheList } from './steps/in-demonstration.js';
import { demonstrationPerson } from './support/demonstration.js';
import { phone, test } from './support/journey.js';
import { firstPlaceOf, trustsByType } from './support/matrix.js';
import { doesNotScrollSideways, isAccessible, mayNotOpen, sees } from './support/pages.js';
import { read } from './support/person.js';

const board = 'Fernmoor and Tiderow Integrated Care Board';
const lanternhill = 'Lanternhill Children’s Hospital Trust';

/** What a comparison must never carry: whatever somebody gave alone, and the words of a board. */
const privateNames = /"(answers?|spread|dontKnow|rationale|dissents?|comments?|actions|seats?)":/;

test('the lead of a system compares its trusts, with the keyboard alone', async ({ page, opens }) => {
  const compared: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/api/comparison')) compared.push(await response.text());
  });

  await test.step('from the sign-in page to the system', async () => {
    await page.goto('/');
    await sees(page, 'Sign in');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
    await goesTo(page, inTheList(page, board, 'ICS lead'));
    await sees(page, 'Hello,');
    await goesTo(page, page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'System', exact: true }));
    await sees(page, 'The system side by side');
  });

  await test.step('trusts of one type stand together by the alphabet, and an empty place says why', async () => {
    const groups = await trustsByType(page);
    expect(groups.length).toBeGreaterThan(1);
    for (const names of groups) expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
    await expect(firstPlaceOf(page, 'Ottermoor Hospitals Trust')).toHaveText('Not yet published');
    await expect(page.getByRole('main')).not.toContainText(/\b(rank|best|worst|league|top|bottom)\b(?!\.)/i);
  });

  await test.step('a choice stands in the address, and comes back with it', async () => {
    await goesTo(page, page.getByText(/^What is compared:/));
    await page.getByLabel('Type of trust').selectOption('Acute trust');
    await expect(page).toHaveURL(/type=Acute/);
    await expect.poll(async () => (await trustsByType(page)).length).toBe(1);
    await isAccessible(page);
    await page.reload();
    await expect(page.getByText(/^What is compared:.*Acute trust/)).toBeVisible();
    expect(await trustsByType(page)).toHaveLength(1);
    await page.goto('/system');
  });

  await test.step('a section, and an item of it', async () => {
    await goesTo(page, page.getByRole('columnheader', { name: 'What digital means to us' }).getByRole('link'));
    await sees(page, 'What digital means to us');
    await goesTo(page, page.getByRole('columnheader', { name: 'One shared understanding of digital' }).getByRole('link'));
    await sees(page, 'One shared understanding of digital');
    await expect(page.getByRole('figure')).toBeVisible();
  });

  await test.step('one trust, with its history and what it does not show', async () => {
    await page.goto('/system');
    await goesTo(page, page.locator('table.c-matrix').getByRole('link', { name: lanternhill }));
    await sees(page, lanternhill);
    await expect(page.getByRole('heading', { name: 'Over the years' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What you do not see, and why' }).first()).toBeVisible();
  });

  await test.step('what boards have in common, what changed, and each trust beside the system', async () => {
    const views = page.getByRole('navigation', { name: 'Views of the comparison' });
    await goesTo(page, views.getByRole('link', { name: 'Findings' }));
    await sees(page, 'What boards have in common');
    await goesTo(page, views.getByRole('link', { name: 'Change' }));
    await sees(page, 'Change since the last wave');
    await goesTo(page, views.getByRole('link', { name: 'Trust and ICS' }));
    await sees(page, 'Trust and ICS side by side');
  });

  await test.step('nothing of what anybody answered has come here', async () => {
    expect(compared.length).toBeGreaterThan(1);
    for (const body of compared) expect(body).not.toMatch(privateNames);
    const member = await demonstrationPerson('Member', lanternhill);
    const [newest] = (await read(member.api.GET('/api/assessments'))).rows;
    await mayNotOpen(page, `/assessments/${newest?.id}/results`);
    await mayNotOpen(page, '/assessments/00000000-0000-7000-8000-000000000000/results');
  });

  const lead = await demonstrationPerson('ICS lead');
  const screens = [
    '/',
    '/system',
    '/system?section=meaning',
    '/system/items/DB-01',
    '/system/findings',
    '/system/change',
    '/system/trust-and-ics',
  ];

  await test.step('at 320 pixels, and at four times the size', async () => {
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 320, height: 256 },
    ]) {
      const narrow = await opens(lead, '/', { ...phone, viewport });
      for (const screen of screens) {
        await narrow.goto(screen);
        await expect(narrow.getByRole('heading', { level: 1 })).toBeVisible();
        await doesNotScrollSideways(narrow);
      }
      await narrow.context().close();
    }
  });

  await test.step('on a phone a long page is folded, each part with what is inside; all of it opens, and is printed', async () => {
    const small = await opens(lead, '/system/trust-and-ics', phone);
    await sees(small, 'Trust and ICS side by side');
    const part = small.getByRole('heading', { name: lanternhill });
    await expect(part).toContainText(/of 7 questions two levels or more apart/);
    const table = small.getByRole('table', { name: new RegExp(`^${lanternhill} and .*, question by question$`) });
    await expect(table).toBeHidden();
    await small.emulateMedia({ media: 'print' });
    await expect(table).toBeVisible();
    await small.emulateMedia({ media: 'screen' });
    await expect(table).toBeHidden();
    await small.getByRole('button', { name: 'Open all' }).click();
    await expect(table).toBeVisible();
    await isAccessible(small);
    await small.getByRole('button', { name: 'Close all' }).click();
    await goesTo(small, part);
    await expect(table).toBeVisible();
    await small.context().close();
  });

  await test.step('on paper, the whole table', async () => {
    await page.goto('/system');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden();
    await expect(firstPlaceOf(page, 'Ottermoor Hospitals Trust')).toBeVisible();
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.length).toBeGreaterThan(10_000);
  });
});

test('an address is sent on: who may see less reads why, and a trust finds itself among its like', async ({ opens }) => {
  await test.step('a board member is told who reads it', async () => {
    const member = await opens(await demonstrationPerson('Member', lanternhill), '/system/findings');
    await sees(member, 'This view is not yours to open');
  });

  const chief = await opens(await demonstrationPerson('Chief executive', lanternhill), '/system?scope=region');
  await test.step('a chief executive is told that it is somebody else’s view, and led to their own', async () => {
    await sees(chief, 'This view is not there for you');
    await chief.getByRole('link', { name: 'See what is shared with you' }).click();
    await sees(chief, 'Other trusts, beside ours');
    await expect(chief.locator('.c-matrix__you')).toContainText(lanternhill);
  });

  await test.step('where we stand, among boards of our type', async () => {
    await chief.getByRole('link', { name: 'Where we stand' }).click();
    await sees(chief, 'Where we stand');
  });

  await test.step('a trust that is none, or shares nothing, reads the same', async () => {
    await chief.goto('/system/trusts/00000000-0000-7000-8000-000000000000');
    await sees(chief, 'Nothing here is shared with you');
  });
});

/** Walks there with the tab key, sees where it is, and presses Enter. */
async function goesTo(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible();
  for (let steps = 0; steps < 150; steps += 1) {
    const there = await place.evaluate((element) => (element.closest('summary') ?? element) === document.activeElement);
    if (there) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key never comes to ${place.toString()}`);
}
