import { expect, type Page } from '@playwright/test';
import { demonstrationPerson } from './support/demonstration.js';
import { desk, test } from './support/journey.js';
import { confirms, isAccessible, mayNotOpen, sees } from './support/pages.js';
import { broughtIn, laterFile, type Part, part } from './support/part-of-register.js';

test('an operator imports a part of the register, mends a line of it, and takes the import back', async ({ opens }) => {
  const here = part();
  const operator = await demonstrationPerson('Operator');
  await broughtIn(operator, here);
  const page = await opens(operator, '/register');

  await test.step('a file is asked for, and one that is none is refused', () => choosesNoFile(page));
  await test.step('two columns are mapped by hand, and stay so through a reload', () => mapsTheColumns(page, here));
  await test.step('the mistake is named by its line; the mended file keeps the columns', () => mendsTheLine(page, here));
  await test.step('what would change, and what the file does not tell', () => looksAtTheChanges(page, here));
  const change = await test.step('it is imported', () => imports(page));

  await test.step('what became part of what is told on both sides', () => readsBothHistories(page, here));

  await test.step('something newer stands in the way of undoing it, and is named', async () => {
    await changesByHand(page, `${here.place} University Hospitals`);
    await page.goto(change);
    await sees(page, 'Import of a file');
    await expect(page.getByText('This stands in the way:')).toBeVisible();
    await expect(page.getByRole('link', { name: `${here.place} University Hospitals has been changed since` })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  });
  await test.step('the newer change first, then the import: all is as it was', async () => {
    await page.goto('/register/changes');
    await sees(page, 'What was changed');
    await page.getByRole('link', { name: `Type, care settings and region of ${here.place} University Hospitals` }).click();
    await undoes(page);
    await page.goto(change);
    await undoes(page);
    await finds(page, here.code(1));
    await expect(page.getByRole('link', { name: `${here.place} General`, exact: true })).toBeVisible();
    await finds(page, here.code(5));
    await expect(page.getByText(`Nothing is called ‘${here.code(5)}’`)).toBeVisible();
    await isAccessible(page);
  });

  await test.step('nobody else comes here', async () => {
    const chief = await opens(await demonstrationPerson('Chief executive'), '/', desk);
    for (const path of ['/register', '/register/import', '/register/changes', change]) await mayNotOpen(chief, path);
  });
});

const csv = (name: string, words: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(words) });
const trustsField = (page: Page) => page.getByLabel('Trusts', { exact: true });
const goesOn = (page: Page) => page.getByRole('button', { name: 'Go on to the columns' }).click();

async function choosesNoFile(page: Page): Promise<void> {
  await sees(page, 'Register');
  await page.getByRole('link', { name: 'Import a newer register' }).click();
  await sees(page, 'Import a register');
  await goesOn(page);
  await expect(page.getByRole('alert')).toContainText('Choose the file of trusts');
  await isAccessible(page);
  await trustsField(page).setInputFiles(csv('register.xlsx', 'PK\u0003\u0004 a spreadsheet, not a CSV file'));
  await goesOn(page);
  await expect(page.getByRole('alert')).toContainText('save it as CSV');
  await isAccessible(page);
}

async function mapsTheColumns(page: Page, here: Part): Promise<void> {
  await trustsField(page).setInputFiles(csv('part.csv', laterFile(here, '31/02/2026')));
  await goesOn(page);
  await expect(page.getByText('Choose the column with the code of the trust.')).toBeVisible();
  await expect(page.getByText(/^Not read:/)).toHaveCount(0);
  await isAccessible(page);
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose the column with the code of the trust');
  await isAccessible(page);
  await page.getByLabel('Code of the trust').selectOption(here.headings.code);
  await page.getByText(/^What else a file may tell/).click();
  await page.getByLabel('Code of its system (integrated care board)').selectOption(here.headings.system);
  await expect(page.getByText('Not read: Remarks.')).toBeVisible();
  await isAccessible(page);
  await page.reload();
  await expect(page.getByLabel('Code of the trust')).toHaveValue(here.headings.code);
}

async function mendsTheLine(page: Page, here: Part): Promise<void> {
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByText('Nothing can be imported yet: 1 line is wrong.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Closed on must be a date' })).toContainText('4');
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
  await isAccessible(page);
  await page.getByRole('button', { name: 'Choose other files' }).click();
  await expect(page.getByText('Chosen: part.csv, as it was then.')).toBeVisible();
  await trustsField(page).setInputFiles(csv('mended.csv', laterFile(here, '30/09/2026')));
  await goesOn(page);
  await expect(page.getByLabel('Code of the trust')).toHaveValue(here.headings.code);
  await expect(page.getByLabel('Code of its system (integrated care board)')).toHaveValue(here.headings.system);
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByText(/Whoever the files do not list is closed: if they list only a part of the register/)).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Back to the columns' }).click();
  await page.getByLabel('A part of it').check();
}

async function looksAtTheChanges(page: Page, { place }: Part): Promise<void> {
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByText('1 added, 1 renamed, 1 in other systems, 1 merged, 1 closed, 2 unchanged.')).toBeVisible();
  for (const words of [
    `${place} Ambulance`,
    `${place} General is now ${place} University Hospitals`,
    `${place} Community moves from ${place} Board 8 to ${place} Board 9 on `,
    `${place} Infirmary into ${place} University Hospitals on 1 October 2026`,
    `${place} Cottage`,
  ])
    await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
  await expect(page.getByText(/^Not in the file of trusts, so left as it is: regions, types/)).toBeVisible();
  await isAccessible(page);
}

/** @returns where the import can be looked at again */
async function imports(page: Page): Promise<string> {
  await confirms(page, page.getByRole('button', { name: 'Import', exact: true }), 'Import');
  await sees(page, 'The register is imported');
  const again = page.getByRole('link', { name: 'See this import, or undo it' });
  return (await again.getAttribute('href')) ?? '';
}

async function finds(page: Page, code: string): Promise<void> {
  await page.goto('/register');
  await page.getByLabel('Find an organisation').fill(code);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(new RegExp(code));
}

async function readsBothHistories(page: Page, here: Part): Promise<void> {
  const [successor, predecessor] = [`${here.place} University Hospitals`, `${here.place} Infirmary`];
  const history = page.getByRole('region', { name: 'Before and after' });
  await finds(page, here.code(1));
  await page.getByRole('link', { name: successor, exact: true }).click();
  await sees(page, successor);
  await expect(history).toContainText(`${predecessor} became part of it on 1 October 2026`);
  await history.getByRole('link', { name: predecessor }).click();
  await sees(page, predecessor);
  await expect(history).toContainText(`It became part of ${successor} on 1 October 2026`);
}

async function changesByHand(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name: 'Before and after' }).getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Change by hand' }).click();
  await sees(page, 'Change by hand');
  await page.getByLabel('Type of trust').fill('Acute trust');
  await page.getByRole('button', { name: 'Save the facts' }).click();
  await expect(page.getByText('The facts are saved')).toBeAttached();
}

async function undoes(page: Page): Promise<void> {
  await confirms(page, page.getByRole('button', { name: 'Undo', exact: true }), 'Undo');
  await expect(page.getByText(/^This was undone by/)).toBeVisible();
  await isAccessible(page);
}
