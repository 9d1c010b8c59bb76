import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** Every success criterion of WCAG 2.0 to 2.2 at A and AA that axe can check. No rule is left out anywhere. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * The page with this heading is there, whole: nothing on it stands in the way of anybody (as far as axe can tell), and it does not
 * scroll sideways.
 */
export async function sees(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await isAccessible(page);
}

/** The same for what a page has turned into: a dialog, a form that unfolded, another step. */
export async function isAccessible(page: Page): Promise<void> {
  // Words that say "wait" give way to what was waited for.
  await expect(page.locator('.c-waiting')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).setLegacyMode().analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
  }));
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
  await doesNotScrollSideways(page);
}

/** WCAG 1.4.10: only a table or a picture may scroll sideways, within itself. */
export async function doesNotScrollSideways(page: Page): Promise<void> {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(wide, `${page.url()} must not scroll sideways`).toBeLessThanOrEqual(screen ?? 0);
}

/** What somebody of another organisation sees at an address that is not theirs: the same as where nothing ever was. */
export async function seesNothing(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await sees(page, 'Page not found');
  await expect(page.getByText('There is nothing at this address for you.')).toBeVisible();
}

/** What somebody sees at an address of a kind that is none of their role's, whether or not there is anything there. */
export async function mayNotOpen(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await sees(page, 'This is not yours to open');
}

/** Types a day into its three boxes. */
export async function fillDay(page: Page, group: string | RegExp, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-');
  const boxes = page.getByRole('group', { name: group });
  await boxes.getByLabel('Day').fill(String(Number(day)));
  await boxes.getByLabel('Month').fill(String(Number(month)));
  await boxes.getByLabel('Year').fill(year);
}

/**
 * Presses a button that asks first, reads the question, and says yes.
 *
 * @param options stays: another dialog follows in its place
 */
export async function confirms(
  page: Page,
  button: string | RegExp | Locator,
  step: string | RegExp,
  { stays = false } = {},
): Promise<void> {
  const asks = typeof button === 'string' || button instanceof RegExp ? page.getByRole('button', { name: button }) : button;
  await asks.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await isAccessible(page);
  await dialog.getByRole('button', { name: step }).click();
  if (!stays) await expect(dialog).toBeHidden();
}
