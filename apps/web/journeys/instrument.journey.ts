import { expect, type Page } from '@playwright/test';
import { demonstrationPerson } from './support/demonstration.js';
import { desk, phone, test } from './support/journey.js';
import { ownInstrument } from './support/own-instrument.js';
import { isAccessible, sees, seesNothing } from './support/pages.js';
import { type Person, read } from './support/person.js';

/** Each width has a trust of its own. */
const trusts: Readonly<Record<string, string>> = {
  phone: 'Withymere Community Care Trust',
  desktop: 'Saltreach and Pellmere Hospitals Trust',
};
/** Who is on the list of the demonstration whatever the other journeys do meanwhile. */
const neighbours = 'Fernmoor Teaching Hospitals Trust';
const title = 'Safe wards, our own questions';

test('an operator brings in an instrument for one trust, whose secretary finds and chooses it', async ({ opens }) => {
  const width = test.info().project.name;
  const trust = trusts[width] ?? '';
  const code = `wards-${width}`;
  const operator = await demonstrationPerson('Operator');
  const desktop = await opens(operator, `/organisations/${await idOf(operator, trust)}`, desk);

  await test.step('the file has mistakes: each is shown at its line and mended on the page', async () => {
    await desktop.getByRole('link', { name: 'Instruments of their own' }).click();
    await sees(desktop, 'Instruments of their own');
    await desktop.getByRole('link', { name: 'Bring in an instrument' }).click();
    await sees(desktop, 'Bring in an instrument');
    await bringsInAndMends(desktop, code);
  });

  await test.step('it is seen as members would meet it, and published', async () => {
    await looksAtThePreview(desktop);
    await desktop.getByRole('button', { name: 'Publish it' }).click();
    await desktop.getByRole('dialog').getByRole('button', { name: 'Publish it' }).click();
    await sees(desktop, 'Instruments of their own');
    await expect(desktop.getByRole('heading', { name: `${title}, version 1.0` })).toBeVisible();
  });

  await test.step('the secretary finds it in the library, by its words', async () => {
    const person = await demonstrationPerson('Company secretary', trust);
    const secretary = await opens(person, '/instruments', width === 'phone' ? phone : desk);
    await sees(secretary, 'Instruments');
    await secretary.getByLabel('Search every item').fill('wards ned digital tools');
    await expect(secretary).toHaveURL(/q=wards/);
    await expect(secretary.locator('mark').first()).toBeVisible();
    await isAccessible(secretary);
    await secretary.getByLabel('Search every item').press('ArrowDown');
    await expect(secretary.getByRole('link', { name: 'What wards need' })).toBeFocused();
    await secretary.keyboard.press('Enter');
    await sees(secretary, 'What wards need');
    await secretary.getByRole('link', { name: `${title}, version 1.0` }).click();
    await sees(secretary, title);
    await secretary.getByRole('link', { name: 'Set up an assessment with it' }).click();
    await choosesIt(secretary);
  });

  await test.step('another trust sees nothing of it', async () => {
    const neighbour = await opens(await demonstrationPerson('Facilitator', neighbours), '/instruments');
    await sees(neighbour, 'Instruments');
    await expect(neighbour.getByText(title)).toHaveCount(0);
    await seesNothing(neighbour, `/instruments/${code}/1.0`);
    await seesNothing(neighbour, `/instruments/${code}/1.0/items/WS-01`);
  });
});

async function idOf(operator: Person, name: string): Promise<string> {
  const { rows } = await read(operator.api.GET('/api/organisations', { params: { query: { search: name } } }));
  return rows[0]?.id ?? '';
}

async function bringsInAndMends(page: Page, code: string): Promise<void> {
  const broken = ownInstrument(code)
    .replace('links: [WS-01]', 'links: [WS-09]')
    .replace('minutesToScore: 4', 'minutesToScore: four');
  const line = broken.split('\n').findIndex((one) => one.includes('WS-09')) + 1;
  const file = { name: 'wards.yaml', mimeType: 'text/yaml', buffer: Buffer.from(broken) };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByLabel('Text of the file')).toHaveValue(broken);
  await page.reload();
  await expect(page.getByLabel('Text of the file')).toHaveValue(broken);
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByRole('heading', { name: '2 mistakes: it cannot be published like this' })).toBeVisible();
  await expect(page.getByText('There is no item "WS-09" to link to.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish it' })).toHaveCount(0);
  await isAccessible(page);
  await page.getByRole('button', { name: `Go to line ${line}` }).click();
  await page.keyboard.type('        links: [WS-01]');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByRole('heading', { name: 'One mistake: it cannot be published like this' })).toBeVisible();
  await page.getByLabel('Text of the file').fill(ownInstrument(code));
  await page.getByRole('button', { name: 'Check it' }).click();
}

async function looksAtThePreview(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'As members would meet it' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How well do we know what our wards need' })).toBeVisible();
  const rows = page.getByRole('radio');
  await expect(rows).toHaveCount(5);
  for (const row of await rows.all()) await expect(row).toBeDisabled();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Next item' }).click();
  await expect(page.getByRole('heading', { name: 'Do we judge wards by papers alone?' })).toBeVisible();
}

/** Chosen it is; nothing is saved, so that the trust's other journeys find their assessments as they were. */
async function choosesIt(page: Page): Promise<void> {
  await sees(page, 'Set up an assessment');
  await expect(page.getByLabel(`${title} (your own)`)).toBeChecked();
  await expect(page.getByText('Version 1.0, 1 November 2026.')).toBeVisible();
}
