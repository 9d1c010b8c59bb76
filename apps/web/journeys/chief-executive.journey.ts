import { expect, type Page } from '@playwright/test';
import { downloadsThePaper, publishes } from './steps/after.js';
import { signsInAs } from './steps/in-demonstration.js';
import { decided } from './support/decided.js';
import { demonstrationPerson } from './support/demonstration.js';
import { desk, test } from './support/journey.js';
import { fillDay, isAccessible, sees, seesNothing } from './support/pages.js';

/** Each width has a trust of its own: what is published here is withdrawn at the end, and that is for good. */
const trusts: Readonly<Record<string, string>> = {
  phone: 'Tiderow Mental Health and Learning Disability Trust',
  desktop: 'Greyladder Ambulance Trust',
};

test('a chief executive reads the results, takes the paper to the board, publishes and withdraws', async ({ page, opens }) => {
  const trust = trusts[test.info().project.name] ?? '';
  await decided(trust);
  const neighbour = await opens(await demonstrationPerson('Chief executive', 'Lanternhill Children’s Hospital Trust'), '/', desk);

  await test.step('home says what waits', async () => {
    await page.goto('/');
    await signsInAs(page, trust, 'Chief executive');
    await expect(page.getByRole('link', { name: 'Publish to your system' })).toBeVisible();
  });

  await test.step('the results, from the assessment of the newest wave', async () => {
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Assessments' }).click();
    await sees(page, 'Assessments');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await sees(page, 'Digital board self-assessment');
    await page.getByRole('link', { name: 'Results' }).click();
    await sees(page, 'Results');
    await opensEverything(page);
  });
  const path = new URL(page.url()).pathname.replace('/results', '');
  await seesNothing(neighbour, `${path}/results`);

  await test.step('the paper: its cover sheet is filled in, and it is taken along as a file', async () => {
    await page.getByRole('link', { name: 'Board paper' }).click();
    await sees(page, 'Board paper');
    await fillsInTheCoverSheet(page);
    await downloadsThePaper(page);
  });
  await seesNothing(neighbour, `${path}/paper`);

  await test.step('what readers would see in each choice of parts; then they see it', async () => {
    await page.getByRole('link', { name: 'Choose what your system sees' }).click();
    await sees(page, 'Publication');
    await looksAtEachPart(page);
    await publishes(page, 'Levels of items');
  });
  await seesNothing(neighbour, `${path}/publication`);

  await test.step('and it is withdrawn, with a reason', async () => {
    await page.getByRole('button', { name: 'Withdraw the publication' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('A paper that a system has already issued keeps the figures');
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('Say why you withdraw it');
    await isAccessible(page);
    await dialog.getByLabel('Reason').fill('A figure of it is being looked at again.');
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(page.getByText('Reason: A figure of it is being looked at again.')).toBeVisible();
    await isAccessible(page);
  });
});

/** Opens an item of the profile, the numbers, and another order. */
async function opensEverything(page: Page): Promise<void> {
  const items = page.locator('details.c-item');
  await items.first().locator('summary.c-item__row').click();
  await expect(items.first().getByRole('figure').first()).toBeVisible();
  await isAccessible(page);
  await page.getByLabel('Most disagreement first').check();
  await expect(page).toHaveURL(/sort=disagreement/);
  await page.getByText('The numbers as a table').last().click();
  await isAccessible(page);
}

/** What is typed at the side stands on the paper once it is saved. */
async function fillsInTheCoverSheet(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Cover sheet' });
  if (!(await form.isVisible())) await page.getByText('Fill in the cover sheet').click();
  await form.getByLabel('To assure').check();
  await fillDay(page, 'Date of meeting', '2026-12-03');
  await form.getByLabel('Agenda reference').fill('Public board, item 9');
  await form.getByLabel('Legal').fill('None beyond the provider licence.');
  await form.getByRole('button', { name: 'Save the cover sheet' }).click();
  await expect(page.locator('.c-paper').getByText('None beyond the provider licence.').last()).toBeVisible();
  await isAccessible(page);
}

/** In each choice of parts exactly what would be read, and what stays at home. */
async function looksAtEachPart(page: Page): Promise<void> {
  // On a phone the items are folded, questions by themselves.
  const openAll = page.getByRole('button', { name: 'Open all' });
  const items = page.getByRole('table', { name: /^(Items|Questions)$/ });
  await page.getByLabel('Levels of items', { exact: true }).uncheck();
  await expect(items).toHaveCount(0);
  await expect(page.getByLabel('Evidence grades', { exact: true })).toHaveCount(0);
  await isAccessible(page);
  await page.getByLabel('Levels of items', { exact: true }).check();
  await page.getByLabel('Evidence grades', { exact: true }).check();
  await expect(items.or(openAll).first()).toBeVisible();
  if (await openAll.isVisible()) await openAll.click();
  await expect(items.getByRole('columnheader', { name: 'Evidence grade' })).toBeVisible();
  await isAccessible(page);
  await page.getByLabel('Evidence grades', { exact: true }).uncheck();
  await expect(items).toBeVisible();
  await expect(items.getByRole('columnheader', { name: /evidence/i })).toHaveCount(0);
  await isAccessible(page);
}
