import { expect, type Page } from '@playwright/test';
import { demonstrationPerson } from './support/demonstration.js';
import { test } from './support/journey.js';
import { confirms, fillDay, isAccessible, mayNotOpen, sees } from './support/pages.js';

/** A trust that has sealed what it agreed, and one of another system of which nobody publishes anything. */
const trust = { code: 'DEMO-03', name: 'Lanternhill Children’s Hospital Trust' };
const section = 'Digital board self-assessment: Owning it together';

test('an operator imports a published table, and a chief executive sees it beside what the board agreed', async ({ opens }) => {
  const title = `Survey of made-up places, ${test.info().project.name}`;
  const page = await opens(await demonstrationPerson('Operator'), '/outside-sources');
  const chief = await opens(await demonstrationPerson('Chief executive', trust.name), '/outside-figures');
  await sees(chief, 'Outside figures');
  await expect(chief.getByRole('region', { name: title })).toHaveCount(0);

  await test.step('a file is asked for, and read', () => opensTheFile(page));
  await test.step('its columns are mapped by hand; what is missing is named', () => mapsTheColumns(page, title));
  await test.step('a line is mended, and nothing else is lost', () => mendsTheLine(page, title));
  const source = await test.step('a code that nobody knows is left out, and the table is imported', () => imports(page, title));
  await test.step('one measure overlaps a section', () => saysWhatOverlaps(page));

  await test.step('the chief executive sees both, the gap in words, and whose they are', async () => {
    await chief.reload();
    await sees(chief, 'Outside figures');
    const shown = chief.getByRole('region', { name: title });
    await expect(shown).toContainText('Institute of made-up surveys, published 27 March 2026. Collected: 2025.');
    const beside = shown.getByRole('listitem').filter({ hasText: 'Leading well' });
    await expect(beside).toContainText('Your board agreed');
    await expect(beside).toContainText(/The outside figure is .+ what the board agreed\./);
    await expect(shown.getByText('Figures with no level beside them: 1')).toBeVisible();
    await shown.getByText('Figures with no level beside them: 1').click();
    await expect(shown).toContainText(
      'Working with people: 2.5, 2025, from 0 to 10. Note of the publisher: Of three sites. Before: 2.4 (2024)',
    );
    await expect(beside).toContainText('Before: 3.1 (2024).');
    await expect(shown).toContainText('Contains made-up figures. Licence: Made up for a journey.');
    await isAccessible(chief);
    for (const path of ['/outside-sources', '/outside-sources/import', source]) await mayNotOpen(chief, path);
  });

  await test.step('once it is undone nobody is shown it any more', async () => {
    await confirms(page, 'Undo this import', 'Undo it');
    await expect(page.getByText(/Nobody is shown a figure of it/)).toBeVisible();
    await isAccessible(page);
    await chief.goto('/outside-figures');
    await sees(chief, 'Outside figures');
    await expect(chief.getByRole('region', { name: title })).toHaveCount(0);
  });
});

const table = (figure: string): string =>
  [
    'Survey of made-up places',
    'Where,Who,Year,Leading well,Working with people,More',
    `${trust.code},${trust.name},2025,3.4,2.5,Of three sites`,
    `DEMO-05,Withymere Community Care Trust,2025,${figure},3.1,`,
    'ZNO1,A trust that nobody knows,2025,2.2,2.0,',
    `${trust.code},${trust.name},2024,3.1,2.4,`,
  ].join('\n');
const csv = (words: string) => ({ name: 'survey.csv', mimeType: 'text/csv', buffer: Buffer.from(words) });
const look = (page: Page) => page.getByRole('button', { name: 'See what would be kept' }).click();

async function opensTheFile(page: Page): Promise<void> {
  await sees(page, 'Outside sources');
  await page.getByRole('link', { name: 'Import a published table' }).click();
  await sees(page, 'Import a published table');
  await page.getByRole('button', { name: 'Read its columns' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a file');
  await isAccessible(page);
  await page.getByLabel('The file').setInputFiles(csv(table('high')));
  await page.getByRole('button', { name: 'Read its columns' }).click();
  await expect(page.getByRole('heading', { name: 'Which column is what' })).toBeVisible();
  await isAccessible(page);
}

async function mapsTheColumns(page: Page, title: string): Promise<void> {
  await look(page);
  const wrong = page.getByRole('alert');
  for (const words of ['Choose the column with the code of the organisation', 'Say who published it', 'under what licence'])
    await expect(wrong).toContainText(words);
  await isAccessible(page);
  await page.getByLabel('Code of the organisation').selectOption('Where');
  await page.getByLabel('Name of the organisation').selectOption('Who');
  const measures = page.getByRole('group', { name: 'Columns of figures' });
  await measures.getByLabel('Leading well').check();
  await measures.getByLabel('Working with people').check();
  await page.getByLabel('Note').selectOption('More');
  await page.getByLabel('The scale runs from').fill('1');
  await page.getByLabel('to', { exact: true }).fill('5');
  await expect(page.getByLabel('Year or period')).toHaveValue('2');
  await page.getByText('Measures that are not like the rest: none').click();
  await page.getByLabel('Working with people', { exact: true }).last().selectOption('Numbers on another scale');
  await look(page);
  await expect(wrong).toContainText('Say from what to what the scale runs');
  await page.getByLabel('Working with people runs from').fill('0');
  await page.getByLabel('Working with people runs to').fill('10');
  await isAccessible(page);
  await page.getByLabel('Title of the table').fill(title);
  await page.getByLabel('Published by').fill('Institute of made-up surveys');
  await fillDay(page, 'Published on', '2026-03-27');
  await page.getByLabel('Collected').fill('2025');
  await page.getByLabel('Licence').fill('Made up for a journey');
  await page.getByLabel('To be named as').fill('Contains made-up figures');
}

async function mendsTheLine(page: Page, title: string): Promise<void> {
  await look(page);
  await expect(page.getByText('Nothing, until these lines are mended.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '‘high’ is not a number' })).toContainText('4');
  await isAccessible(page);
  // Somebody who looks at the register first finds all of it again.
  await page.reload();
  await page.getByLabel('The file').setInputFiles(csv(table('4.0')));
  await page.getByRole('button', { name: 'Read its columns' }).click();
  await expect(page.getByLabel('Code of the organisation')).toHaveValue('0');
  await expect(page.getByLabel('Title of the table')).toHaveValue(title);
}

/** @returns where the table can be looked at again */
async function imports(page: Page, title: string): Promise<string> {
  await look(page);
  await expect(page.getByRole('heading', { name: 'The register does not know one of the codes' })).toBeVisible();
  await expect(page.getByText('Line 5: ZNO1 A trust that nobody knows')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import it' })).toHaveCount(0);
  await isAccessible(page);
  await page.getByLabel('Leave these rows out, and import the rest').check();
  await expect(page.getByText('6 figures of 2 organisations, in 2 measures.')).toBeVisible();
  await confirms(page, page.getByRole('button', { name: 'Import it' }), 'Import it');
  await sees(page, title);
  return new URL(page.url()).pathname;
}

async function saysWhatOverlaps(page: Page): Promise<void> {
  const measure = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Leading well' }) });
  await measure.getByLabel('Stands beside').selectOption(section);
  await isAccessible(page);
  await page.getByRole('button', { name: 'Save what stands beside what' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeAttached();
  await expect(measure.getByRole('button', { name: /Remove/ })).toBeVisible();
}
