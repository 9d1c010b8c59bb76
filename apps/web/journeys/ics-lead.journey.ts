import { expect, type Locator, type Page } from '@playwright/test';
import { inTheList } from './steps/in-demonstration.js';
import { demonstrationPerson } from './support/demonstration.js';
import { phone, test } from './support/journey.js';
import { doesNotScrollSideways, mayNotOpen, sees } from './support/pages.js';
import { read } from './support/person.js';

const board = 'Fernmoor and Tiderow Integrated Care Board';

/** What a comparison must never carry: whatever somebody gave alone, and the words of a board. */
const privateNames = /"(answers?|spread|counts|dontKnow|rationale|dissents?|comments?|actions|seats?)":/;

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
    await goesTo(page, page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'System' }));
    await sees(page, 'The system side by side');
  });

  await test.step('trusts of one type stand together by the alphabet, and an empty place says why', async () => {
    const groups = await trustsByType(page);
    expect(groups.length).toBeGreaterThan(1);
    for (const names of groups) expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
    await expect(
      page
        .getByRole('row', { name: /^Ottermoor Hospitals Trust/ })
        .getByRole('cell')
        .first(),
    ).toHaveText('not yet');
    await expect(page.getByRole('main')).not.toContainText(/\b(rank|best|worst|league|top|bottom)\b(?!\.)/i);
  });

  await test.step('a section, and an item of it', async () => {
    await goesTo(page, page.getByRole('columnheader').nth(1).getByRole('link'));
    await sees(page, 'What digital means to us');
    await goesTo(page, page.getByRole('columnheader').nth(1).getByRole('link'));
    await sees(page, 'One shared understanding of digital');
    await expect(page.getByRole('figure')).toBeVisible();
  });

  await test.step('nothing of what anybody answered has come here', async () => {
    expect(compared.length).toBeGreaterThan(1);
    for (const body of compared) expect(body).not.toMatch(privateNames);
    const member = await demonstrationPerson('Member', 'Lanternhill Children’s Hospital Trust');
    const [newest] = (await read(member.api.GET('/api/assessments'))).rows;
    await mayNotOpen(page, `/assessments/${newest?.id}/results`);
    await mayNotOpen(page, '/assessments/00000000-0000-7000-8000-000000000000/results');
  });

  const lead = await demonstrationPerson('ICS lead');
  const screens = ['/', '/system', '/system?section=meaning', '/system/items/DB-01'];

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

  await test.step('on paper', async () => {
    await page.goto('/system');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden();
    await expect(page.getByRole('main').getByRole('img').first()).toBeVisible();
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.length).toBeGreaterThan(10_000);
  });
});

/** Walks there with the tab key, sees where it is, and presses Enter. */
async function goesTo(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible();
  for (let steps = 0; steps < 150; steps += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key never comes to ${place.toString()}`);
}

/** The names down the side of the matrix, each type of trust by itself. */
const trustsByType = (page: Page): Promise<string[][]> =>
  page
    .locator('table.c-matrix tbody')
    .evaluateAll((groups) =>
      groups.map((group) => [...group.querySelectorAll('th[scope=row]')].map((name) => name.firstChild?.textContent ?? '')),
    );
