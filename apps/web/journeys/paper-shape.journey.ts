import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { addressOf, appointsAt } from './support/board.js';
import { demonstrationPerson } from './support/demonstration.js';
import { test } from './support/journey.js';
import { confirms, isAccessible, mayNotOpen, sees } from './support/pages.js';
import { ifMatch, joinedBy, type Person, read } from './support/person.js';
import { aPng } from './support/picture.js';

/** Each width has a trust of its own. */
const places = {
  phone: { code: 'DEMO-07', name: 'Quillmere Cottage Hospitals Trust' },
  desktop: { code: 'DEMO-10', name: 'Emberdown Orthopaedic Hospital Trust' },
} as const;
const at = '/board/paper-shape';
const neighbours = 'Withymere Community Care Trust';

test('a secretary gives the papers of the trust a shape of their own', async ({ opens }) => {
  const trust = test.info().project.name === 'phone' ? places.phone : places.desktop;
  const secretary = await newSecretary(trust, 'Marguerite Oldcastle');
  const page = await opens(secretary, '/board');

  await test.step('finds it at the board, renames a field, hides one, moves one by keys and takes a step back', async () => {
    await page.getByRole('link', { name: 'Paper shape' }).click();
    await sees(page, 'Paper shape');
    await page.getByLabel('Name of the field Sponsor').fill('Lead director');
    await page.getByRole('checkbox', { name: 'Show Legal' }).uncheck();
    await movesByKeys(page);
    await expect(terms(page)).toContainText(['Meeting', 'Date of meeting', 'Purpose', 'Agenda reference']);
    await page.getByRole('button', { name: 'Undo moving Purpose' }).click();
    await expect(terms(page)).toContainText(['Meeting', 'Date of meeting', 'Agenda reference', 'Purpose']);
    await expect(terms(page).getByText('Legal', { exact: true })).toHaveCount(0);
    await isAccessible(page);
  });

  await test.step('begins from another scale; a colour nobody could read is refused with what it measures', async () => {
    await page.getByText('Begin from a common scale').click();
    await page.getByRole('button', { name: 'Use this scale High, Substantial, Moderate, Limited, No' }).click();
    await expect(page.getByLabel('Word 1')).toHaveValue('High');
    await page.getByLabel('Colour of headings').fill('F2C84B');
    await expect(page.getByText(/^1\.5 to 1 on white: too pale/)).toBeVisible();
    await page.getByRole('button', { name: 'Save the shape' }).click();
    await expect(page.getByRole('alert')).toContainText('This colour reaches 1.5 to 1 on white; headings need 4.5 to 1.');
    await isAccessible(page);
    await page.getByLabel('Colour of headings').fill('7A1F3D');
    await saves(page);
    await page.reload();
    await expect(page.getByLabel('Name of the field Sponsor')).toHaveValue('Lead director');
    await expect(page.getByLabel('Colour of headings')).toHaveValue('7A1F3D');
    await expect(page.getByRole('checkbox', { name: 'Show Legal' })).not.toBeChecked();
  });

  await test.step('a broken logo is refused with the reason; a whole one is on the cover sheet', async () => {
    await choosesLogo(page, aPng(400, 120).subarray(0, 120));
    await page.getByLabel('What it shows').fill('Crest of the trust, a heron');
    const puts = page.getByRole('button', { name: 'Put this logo on our papers' });
    await puts.click();
    await expect(page.getByRole('alert')).toContainText('This picture is broken or was cut off.');
    await isAccessible(page);
    await choosesLogo(page, aPng(400, 120));
    await puts.click();
    await expect(preview(page).getByRole('img', { name: 'Crest of the trust, a heron' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Logo' }).getByText('crest.png, kept at 400 by 120 pixels.')).toBeVisible();
  });

  await test.step('a template begins from the example, and is said what was found in it', async () => {
    await page.getByText('What your template can fill in').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download an example to begin from' }).click();
    const file = await (await download).path();
    await page
      .getByLabel('Template', { exact: true })
      .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: aPng(4, 4) });
    await page.getByRole('button', { name: 'Check it and use it' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose a Word file whose name ends in .docx or .dotx.');
    await page.getByLabel('Template', { exact: true }).setInputFiles(await asTemplate(file));
    await page.getByRole('button', { name: 'Check it and use it' }).click();
    await expect(
      page.getByRole('region', { name: 'Word template' }).getByText(/^Papers use its styles .*Heading 1/),
    ).toBeVisible();
    await isAccessible(page);
  });

  await test.step('somebody else is faster: what was typed stays, and is said what they changed', async () => {
    await page.getByLabel('Name of the field Author').fill('Written by');
    const now = await read(secretary.api.GET('/api/paper-shape'));
    const { fields, assuranceScale, accent } = now;
    const body = { fields, assuranceScale, accent, typeface: 'serif' as const };
    await read(secretary.api.PUT('/api/paper-shape', { body, params: { header: ifMatch(now.version) } }));
    await page.getByRole('button', { name: 'Save the shape' }).click();
    await expect(page.getByRole('heading', { name: 'Somebody else changed this meanwhile' })).toBeVisible();
    await expect(page.getByText('The typeface is another one.')).toBeVisible();
    await expect(page.getByLabel('Name of the field Author')).toHaveValue('Written by');
    await isAccessible(page);
    await saves(page);
  });

  await test.step('the logo comes off again, once it was asked', async () => {
    await confirms(page, 'Take the logo off', 'Take it off');
    await expect(preview(page).getByRole('img')).toHaveCount(0);
  });

  await test.step('a chair looks at it and can change nothing', async () => {
    const looking = await opens(await demonstrationPerson('Chair'), at);
    await sees(looking, 'Paper shape');
    await expect(looking.getByText('The company secretary can change it.')).toBeVisible();
    await expect(looking.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(looking.getByRole('main').getByRole('textbox')).toHaveCount(0);
  });

  await test.step('the facilitator may not open it, and a neighbour sees their own papers and nothing of these', async () => {
    const facilitator = await demonstrationPerson('Facilitator');
    await mayNotOpen(await opens(facilitator, '/'), at);
    const neighbour = await opens(await demonstrationPerson('Company secretary', neighbours), at);
    await sees(neighbour, 'Paper shape');
    await expect(neighbour.getByLabel('Name of the field Sponsor')).toHaveValue('Sponsor');
    await expect(neighbour.getByLabel('Colour of headings')).toHaveValue('0A4547');
  });
});

const preview = (page: Page) => page.getByRole('region', { name: 'How the cover sheet will look' });
const terms = (page: Page) => preview(page).getByRole('term');

async function movesByKeys(page: Page): Promise<void> {
  const up = page.getByRole('button', { name: 'Move Purpose up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Purpose is now number 5 of 21')).toBeVisible();
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Purpose is now number 3 of 21')).toBeVisible();
}

async function saves(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save the shape' }).click();
  await expect(page.getByText('The shape of your papers is saved')).toBeVisible();
  await expect(page.getByText(/^Not saved yet/)).toHaveCount(0);
}

async function choosesLogo(page: Page, buffer: Buffer): Promise<void> {
  await page.locator('#logo').setInputFiles({ name: 'crest.png', mimeType: 'image/png', buffer });
}

async function asTemplate(path: string) {
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { name: 'Our papers.docx', mimeType, buffer: await readFile(path) };
}

/** One more secretary, whom no other journey knows. */
async function newSecretary(trust: { readonly code: string; readonly name: string }, name: string): Promise<Person> {
  const operator = await demonstrationPerson('Operator');
  const link = await appointsAt(operator, trust, { name, email: addressOf(name, trust.code), role: 'secretary' });
  return await joinedBy(link, name);
}
