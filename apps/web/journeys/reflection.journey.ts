import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { signsInAs } from './steps/in-demonstration.js';
import { dayFromNow } from './support/days.js';
import { demonstrationPerson } from './support/demonstration.js';
import { test } from './support/journey.js';
import { confirms, fillDay, isAccessible, sees, seesNothing } from './support/pages.js';

const shown = 'Lanternhill Children’s Hospital Trust';
const asked = 'Saltreach and Pellmere Hospitals Trust';

/** Somebody else at each width: a reflection is one person's, and they would be at it at the same time. */
const people: Readonly<Record<string, readonly [trust: string, role: string, another: string]>> = {
  phone: [shown, 'Member', 'Chief executive'],
  desktop: ['Fernmoor Teaching Hospitals Trust', 'Chair', 'Facilitator'],
};

const note = 'I left before the night staff came.';

test('a member reflects in private, plans a step, takes it along and deletes it', async ({ page, opens }) => {
  const [own, role, another] = people[test.info().project.name] ?? ['', '', ''];
  let reflection = '';

  await test.step('from the home page to a reflection', async () => {
    await page.goto('/');
    await signsInAs(page, own, role);
    await page.getByRole('link', { name: 'Your own reflection' }).click();
    await sees(page, 'Your own reflection');
    await expect(page.getByText('Only you can see it.')).toBeVisible();
    await page.getByRole('button', { name: /^(Begin a reflection|Go on:)/ }).click();
    await sees(page, 'Your reflection');
    reflection = page.url();
  });

  await test.step('item by item, saved at once', async () => {
    await page.getByRole('link', { name: /^(Begin|Go on with item)/ }).click();
    await says(page, 'Almost always');
    await page.getByText('Add a note for yourself').click();
    await page.getByLabel('Note', { exact: true }).fill(note);
    await expect(page.getByText('Saved. Only you can see it')).toBeVisible();
    await isAccessible(page);
    await page.getByRole('link', { name: 'Next', exact: true }).click();
    await says(page, 'No chance to show');
    await page.getByRole('link', { name: 'All items' }).click();
    await sees(page, 'Your reflection');
    await page.reload();
    await expect(page.getByText('2 of 19 answered')).toBeVisible();
  });

  await test.step('nobody of the board, and no neighbour, finds anything there', async () => {
    const path = new URL(reflection).pathname;
    for (const [other, trust] of [
      [another, own],
      ['Company secretary', asked],
    ] as const) {
      const stranger = await opens(await demonstrationPerson(other, trust), '/');
      await seesNothing(stranger, path);
      await stranger.context().close();
    }
  });

  await test.step('finished, it is a picture of one’s own', async () => {
    await confirms(page, 'Finish and see my picture', 'Finish');
    await sees(page, 'Your picture');
    await expect(page.getByText(note)).toBeVisible();
    await expect(page.getByRole('figure').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByText(note)).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('a step of the plan, and whether it helped', async () => {
    await page.getByRole('link', { name: 'Plan a step' }).click();
    await sees(page, 'Your development plan');
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page.getByLabel('What I will do').fill('Stay on a ward until the night staff come');
    await fillDay(page, 'By when, if you like', dayFromNow(30));
    await isAccessible(page);
    await page.getByRole('button', { name: 'Add this step' }).click();
    const step = page.getByRole('article').filter({ hasText: 'Stay on a ward' });
    await step.getByRole('button', { name: /^Change/ }).click();
    await page.getByLabel('It is done').check();
    await page.getByRole('radio', { name: 'Yes' }).check();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Save the change' }).click();
    await expect(step.getByText(/It helped\./)).toBeVisible();
  });

  await test.step('all of it as a file', async () => {
    await page.goto('/reflections');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download everything as text' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(note);
    expect(text).toContain('Stay on a ward until the night staff come');
  });

  await test.step('deleted, it is gone', async () => {
    await page.goto(reflection);
    await sees(page, 'Your picture');
    await confirms(page, 'Delete this reflection', 'Delete it');
    await sees(page, 'Your own reflection');
    await seesNothing(page, new URL(reflection).pathname);
  });

  await test.step('the board sees what it added up to', async () => {
    const chief = await opens(await demonstrationPerson('Chief executive', shown), '/skills-picture');
    await sees(chief, 'Skills picture of the board');
    await expect(chief.getByRole('figure').first()).toBeVisible();
  });
});

// There is one board that is being asked, and its member chooses once, on a phone.
test('a member chooses alone whether their levels are counted', { tag: '@on-a-phone' }, async ({ page, opens }) => {
  await page.goto('/');
  await signsInAs(page, asked, 'Member');
  await page.getByRole('link', { name: 'Your board asks for a skills picture' }).click();
  await sees(page, 'Your own reflection');
  await page.getByRole('button', { name: 'Let my levels be counted' }).click();
  await expect(page.getByText('Your levels will be counted.', { exact: true })).toBeVisible();

  const secretary = await opens(await demonstrationPerson('Company secretary', asked), '/skills-picture');
  await sees(secretary, 'Skills picture of the board');
  await expect(secretary.getByRole('heading', { name: /^Open until/ })).toBeVisible();
  await expect(secretary.getByRole('main')).not.toContainText(/\d+ (of \d+ )?(have|has|took|take)/);

  await page.getByRole('button', { name: 'Take my levels back' }).click();
  await expect(page.getByText('Your levels are not counted.', { exact: true })).toBeVisible();
  await isAccessible(page);
});

async function says(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('group', { name: 'How often?' })).toBeVisible();
  await page.getByText(words, { exact: true }).click();
  await expect(page.getByText('Saved. Only you can see it')).toBeVisible();
}
