import { expect, type Page } from '@playwright/test';
import { answers, chooses, choosesOffline, savedOn, sayingOf } from './steps/in-the-room.js';
import { demonstration } from './support/demonstration.js';
import { phone, test } from './support/journey.js';
import { isAccessible, sees } from './support/pages.js';
import { aMeetingOfABoardThatScored } from './support/ready.js';

/** Is chosen on this screen. */
const isChosen = (page: Page, level: number) =>
  expect(
    page
      .getByRole('region', { name: 'Your answer' })
      .getByRole('radio')
      .nth(level - 1),
  ).toBeChecked();

test('an answer survives a refresh, a second tab, a second device, a dead battery and the end of a sign-in', {
  tag: '@on-a-phone',
}, async ({ opens }) => {
  const { assessmentId, member, moves } = await aMeetingOfABoardThatScored();
  const at = `/assessments/${assessmentId}/meeting`;
  const page = await opens(member, at, phone);
  await sees(page, 'Meeting');

  await test.step('the second vote: the earlier answer stands, and is seen after a tap', async () => {
    await moves('open-round');
    await expect(page.getByText('Your earlier answer stands.')).toBeVisible();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Show it' }).click();
    const earlier = page.getByRole('radio', { checked: true });
    await expect(earlier).toHaveCount(1);
    await answers(page, (await earlier.inputValue()) === 'level-2' ? 3 : 2);
  });

  await test.step('loaded anew after it was chosen without a network, it is sent then', async () => {
    await choosesOffline(page, 4);
    await expect(page.goto(at)).rejects.toThrow();
    await page.context().setOffline(false);
    await page.goto(at);
    await expect(savedOn(page)).toHaveText('Saved', { timeout: 20_000 });
    await isChosen(page, 4);
  });

  const tab = await page.context().newPage();
  await test.step('a second tab shows what was chosen in the first, and the other way round', async () => {
    await tab.goto(at);
    await isChosen(tab, 4);
    await answers(page, 1);
    await isChosen(tab, 1);
    await answers(tab, 3);
    await isChosen(page, 3);
    await answers(page, 5);
    await isChosen(tab, 5);
  });

  await test.step('a second device is not written over by a screen that did not see it', async () => {
    const device = await opens(member, at, phone);
    await isChosen(device, 5);
    await answers(device, 2);
    await chooses(page, 4);
    await expect(savedOn(page)).toHaveText(/you answered on another device/);
    await isChosen(page, 2);
    await isAccessible(page);
    await answers(page, 4);
    await device.context().close();
  });

  await test.step('a sign-in that ends keeps the answer on the device until its person is back', async () => {
    await page.context().clearCookies();
    await chooses(page, 3);
    await expect(savedOn(page)).toHaveText(/Not saved: you are signed out/);
    await isAccessible(page);
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.getByLabel('E-mail address').fill(member.email);
    await page.getByLabel('Password', { exact: true }).fill((await demonstration()).password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(savedOn(page)).toHaveText('Saved', { timeout: 20_000 });
    await isChosen(page, 3);
  });

  await test.step('a battery that dies in the middle: nothing was said to be saved, and afterwards what counted is said', async () => {
    await tab.close();
    await choosesOffline(page, 1);
    const context = page.context();
    await page.close();
    await moves('lock');
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(at);
    await expect(sayingOf(again)).toHaveText(/are locked/);
    await expect(again.getByText(/^Not counted: .* The answer that you gave before it counted\.$/)).toBeVisible();
    await again.getByText('What you had chosen').click();
    await isAccessible(again);
    await again.getByRole('button', { name: 'I have read this about item 1' }).click();
    await again.reload();
    await expect(sayingOf(again)).toHaveText(/are locked/);
    await expect(again.getByText(/^Not counted/)).toHaveCount(0);
  });
});
