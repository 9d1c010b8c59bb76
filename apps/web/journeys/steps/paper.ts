import { expect, type Locator, type Page } from '@playwright/test';
import { isZipOf } from '../support/files.js';
import { confirms, doesNotScrollSideways, fillDay, isAccessible, sees } from '../support/pages.js';
import { type PaperOfABoard, savesMeanwhile } from '../support/paper.js';

/** A part of what stands beside the sheet, unfolded where it is folded. */
export async function partOf(page: Page, title: string | RegExp): Promise<Locator> {
  const part = page.locator('details.c-part').filter({ has: page.getByRole('heading', { level: 2, name: title }) });
  if ((await part.getAttribute('open')) === null) await part.getByRole('heading', { level: 2, name: title }).click();
  return part;
}

const sheetOf = (page: Page) => page.getByRole('article');
const words = 'We agreed a level for';

/** Puts a sentence of the trust into the summary, with a figure chosen by keys; a reload and a way out lose none of it. */
export async function writesTheSummary(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit Summary, 1 of 2' }).click();
  const text = page.getByRole('textbox', { name: 'Summary, 1 of 2' });
  await expect(text).toBeFocused();
  await text.fill(words);
  await page.getByText('Put in a figure').click();
  await page.getByLabel('Find a figure').fill('items agreed');
  await page.getByRole('button', { name: /^items agreed now says/ }).press('Enter');
  await expect(text).toHaveValue(`${words} {items agreed}`);
  await expect(text).toBeFocused();
  const form = page.getByRole('form', { name: 'Edit: Summary, 1 of 2' });
  await expect(form.getByText(new RegExp(`^${words} (?!{)\\S+`))).toBeVisible();
  await isAccessible(page);

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(text).toHaveValue(`${words} {items agreed}`);
  await page.getByRole('link', { name: 'Home' }).click();
  const asks = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(asks).toBeVisible();
  await isAccessible(page);
  await asks.getByRole('button', { name: 'Go back' }).click();

  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(sheetOf(page).getByText(new RegExp(`^${words} (?!{)\\S+`))).toBeVisible();
  await expect(sheetOf(page).getByText(/^Changed by the trust: .+, company secretary/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit Summary, 1 of 2' })).toBeFocused();
}

/** Somebody else saves the same words first: theirs stand beside one's own, which are not lost. */
export async function isNotOverwritten(page: Page, { assessmentId, chief }: PaperOfABoard): Promise<void> {
  await page.getByRole('button', { name: 'Edit Summary, 1 of 2' }).click();
  const text = page.getByRole('textbox', { name: 'Summary, 1 of 2' });
  await text.fill(`${words} {items agreed}, and why.`);
  await savesMeanwhile(chief, assessmentId, 'summary.opening', 'Theirs: {items agreed}.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Somebody else saved this meanwhile.')).toBeVisible();
  await expect(page.getByText(/^Theirs: (?!{)\S+\.$/)).toBeVisible();
  await expect(text).toHaveValue(`${words} {items agreed}, and why.`);
  await isAccessible(page);
  await page.getByRole('button', { name: 'Save mine in its place' }).click();
  await expect(
    sheetOf(page)
      .getByRole('paragraph')
      .filter({ hasText: /, and why\.$/ }),
  ).toBeVisible();
  await expect(text).toBeHidden();
}

/** Adds a paragraph where there was none, and takes it out again. */
export async function addsAndTakesOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add: Background' }).click();
  await page.getByRole('textbox', { name: 'Background' }).fill('Our digital strategy ends this year.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(sheetOf(page).getByRole('paragraph').filter({ hasText: 'Our digital strategy ends this year.' })).toBeVisible();
  await page.getByRole('button', { name: 'Edit Background' }).click();
  await confirms(page, 'Use Candour’s words again', 'Use Candour’s words');
  await expect(page.getByRole('button', { name: 'Add: Background' })).toBeVisible();
}

/** Fills in the cover sheet: a word of assurance with its definition beside it, and a risk that is taken out and brought back. */
export async function fillsInTheCover(page: Page): Promise<void> {
  await partOf(page, 'Fill in the cover sheet');
  const form = page.getByRole('form', { name: 'Cover sheet' });
  await fillDay(page, 'Date of meeting', '2026-12-03');
  await form.getByRole('radio', { name: 'Partial' }).check();
  await form.getByLabel('Strategic objectives').fill('Safe care\nA good place to work');
  const place = (await form.getByLabel('What the risk is').count()) + 1;
  await form.getByRole('button', { name: 'Add a risk' }).click();
  const risk = form.getByRole('group', { name: `Risk ${place}`, exact: true });
  await expect(risk.getByLabel('Reference')).toBeFocused();
  await risk.getByLabel('Reference').fill('BAF 44');
  const score = risk.getByRole('group', { name: 'Score before' });
  await score.getByLabel('Consequence').selectOption('4');
  await form.getByRole('button', { name: 'Save the cover sheet' }).click();
  await expect(form.getByRole('alert')).toContainText(`Say what risk ${place} is`);
  await isAccessible(page);
  await risk.getByLabel('What the risk is').fill('Systems fail in winter');
  await score.getByLabel('Likelihood').selectOption('4');
  await expect(score.getByText('16, extreme: major (4) by likely (4)')).toBeVisible();
  await form.getByRole('button', { name: `Take out risk ${place}` }).click();
  await form.getByRole('button', { name: 'Bring it back' }).click();
  await expect(risk.getByLabel('What the risk is')).toHaveValue('Systems fail in winter');
  await form.getByRole('button', { name: 'Save the cover sheet' }).click();
  await expect(
    sheetOf(page)
      .getByText(/Systems fail in winter/)
      .first(),
  ).toBeVisible();
  await expect(
    sheetOf(page)
      .getByText(/Partial/)
      .first(),
  ).toBeVisible();
  await isAccessible(page);
}

/** At a desk the next step is in sight as the page opens; on a phone the paper comes first, and a link at its top leads there. */
export async function findsInSight(page: Page, step: string): Promise<void> {
  const narrow = (page.viewportSize()?.width ?? 0) < 900;
  const way = narrow
    ? page.getByRole('link', { name: 'What you can do with it' })
    : page.getByRole('button', { name: step, exact: true });
  await expect(way).toBeInViewport({ ratio: 1 });
}

/** Takes a step of the paper's life, having read what it does. */
export async function takes(page: Page, step: string, place: string): Promise<void> {
  await confirms(page, step, step);
  await expect(page.locator('.c-life [aria-current="step"]')).toContainText(place);
  await isAccessible(page);
}

/** Returns the paper; without a reason it is not returned. */
export async function returns(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Return it with a reason' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Return it with a reason' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say what should be different');
  await isAccessible(page);
  await dialog.getByLabel('What should be different').fill(reason);
  await dialog.getByRole('button', { name: 'Return it with a reason' }).click();
  await expect(page.locator('.c-life').getByText(reason)).toBeVisible();
}

/** Reads it as a member does: all of it, and nothing to press that would change it. */
export async function readsOnly(page: Page): Promise<void> {
  await sees(page, 'Board paper');
  await expect(sheetOf(page).getByText(/, and why\.$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Edit|Add:|Send|Take it back|Approve|Issue|Start)/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Fill in the cover sheet' })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Freedom of information' })).toHaveCount(0);
}

/** The public paper beside the private one: its log, and none of the counts. */
export async function readsThePublicPaper(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'What is left out of the public version' })).toBeVisible();
  await expect(sheetOf(page)).toContainText(/median/i);
  const choice = await partOf(page, /^Who will read it:/);
  await choice.getByRole('radio', { name: 'The board, public session' }).check();
  await expect(page.getByRole('region', { name: 'What is left out here' })).toContainText('Minority views');
  await expect(sheetOf(page)).not.toContainText(/median|\d+ of \d+ answered/i);
  await isAccessible(page);
  for (const reader of ['A committee of the board', 'Governors and staff', 'Freedom of information', 'The private views']) {
    await choice.getByRole('radio', { name: reader }).check();
    await expect(page.locator('.c-paper[aria-busy="false"]')).toBeVisible();
    await isAccessible(page);
  }
}

/** Freedom of information in one step: a bundle in which the two parts lie apart. */
export async function makesTheBundle(page: Page): Promise<void> {
  const part = await partOf(page, 'Take it along');
  const [bundle] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    part.getByRole('button', { name: 'Make the bundle' }).click(),
  ]);
  await isZipOf(await bundle.path(), [/\.docx$/, /\.pdf$/, /\.xlsx$/]);
}

/** Cancels one of the files that wait, and waits for another. */
export async function cancelsOne(page: Page): Promise<void> {
  const part = await partOf(page, 'Take it along');
  await part.getByRole('button', { name: 'All other formats' }).click();
  const slides = part
    .getByRole('listitem')
    .filter({ hasText: /^Slides/ })
    .first();
  await expect(slides.getByText(/Waits for its turn|step \d of \d/)).toBeVisible();
  await isAccessible(page);
  await slides.getByRole('button', { name: /^Cancel Slides/ }).click();
  await expect(slides.getByText('Cancelled: nothing was made.')).toBeVisible();
  await expect(slides.getByRole('button', { name: /^Try again/ })).toBeVisible();
  await doesNotScrollSideways(page);
}
