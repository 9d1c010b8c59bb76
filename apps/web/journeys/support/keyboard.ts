import { expect, type Locator, type Page } from '@playwright/test';

/** Goes there with the Tab key, as somebody does who has no mouse; fails where the Tab key does not lead there. */
export async function tabsTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let times = 0; times < 150; times++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${target}.`);
}

/** Goes there and presses it. */
export async function presses(page: Page, target: Locator): Promise<void> {
  await tabsTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes there and types. */
export async function types(page: Page, target: Locator, words: string): Promise<void> {
  await tabsTo(page, target);
  await page.keyboard.insertText(words);
}

/** Goes to a group of radio buttons and chooses one with the arrows. */
export async function choosesIn(page: Page, group: Locator, place: number): Promise<void> {
  await tabsTo(page, group.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let times = 0; times < place; times++) await page.keyboard.press('ArrowDown');
  await expect(group.getByRole('radio').nth(place)).toBeChecked();
}

/** Types a day into its three boxes, one after the other. */
export async function typesDay(page: Page, group: Locator, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-');
  await types(page, group.getByLabel('Day'), String(Number(day)));
  await types(page, group.getByLabel('Month'), String(Number(month)));
  await types(page, group.getByLabel('Year'), year);
}

/** Presses the key of a button that is on the screen, once the button is ready for it. */
export async function byKey(page: Page, key: string, button: Locator): Promise<void> {
  await expect(button).toBeVisible();
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press(key);
}
