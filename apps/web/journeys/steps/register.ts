import { expect, type Page } from '@playwright/test';
import { confirms, isAccessible, sees } from '../support/pages.js';
import { newerRegister } from '../support/register.js';

/** The operator imports a newer register, after seeing what it would change. */
export async function importsTheRegister(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Register' }).click();
  await sees(page, 'Register');
  await page.getByRole('link', { name: 'Import a newer register' }).click();
  await sees(page, 'Import a register');
  const { trustsCsv, systemsCsv } = newerRegister();
  const csv = (name: string, words: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(words) });
  await page.getByLabel('Trusts', { exact: true }).setInputFiles(csv('nhs_trusts.csv', trustsCsv));
  await page.getByLabel('Integrated care boards', { exact: true }).setInputFiles(csv('nhs_icbs.csv', systemsCsv));
  await page.getByRole('button', { name: 'Go on to the columns' }).click();
  await expect(page.getByLabel('Code of the trust')).toHaveValue('code');
  await isAccessible(page);
  // Other journeys bring in organisations of their own: this one must not close them.
  await page.getByLabel('A part of it').check();
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
  await isAccessible(page);
  await confirms(page, page.getByRole('button', { name: 'Import', exact: true }), 'Import');
  await sees(page, 'The register is imported');
}

/** The operator finds a trust and appoints its first company secretary. Returns the link that is shown once. */
export async function appointsTheFirstSecretary(
  page: Page,
  trust: { readonly code: string; readonly name: string },
  secretary: { readonly name: string; readonly email: string },
): Promise<string> {
  await page.getByRole('link', { name: 'Go to the register' }).click();
  await page.getByLabel('Find an organisation').fill(trust.code);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: trust.name, exact: true }).click();
  await sees(page, trust.name);
  await expect(page.getByText('Nobody is appointed here yet')).toBeVisible();
  await page.getByRole('radio', { name: 'Company secretary' }).check();
  await page.getByLabel('Name', { exact: true }).fill(secretary.name);
  await page.getByLabel('E-mail address').fill(secretary.email);
  await page.getByRole('button', { name: 'Appoint and invite' }).click();
  const shown = page.getByRole('region', { name: `The personal link of ${secretary.name}` });
  await expect(shown).toBeVisible();
  await isAccessible(page);
  return (await shown.getByText(/\/join#/).textContent()) ?? '';
}
