import type { Page } from '@playwright/test';
import { sees } from '../support/pages.js';

/** Comes as a stranger and chooses whose eyes to use from the list on the sign-in page. */
export const inTheList = (page: Page, organisation: string, role: string) =>
  page
    .locator('section', { has: page.getByRole('heading', { level: 3, name: organisation, exact: true }) })
    .last()
    .getByRole('button', { name: new RegExp(role) })
    .first();

export async function signsInAs(page: Page, organisation: string, role: string): Promise<void> {
  await sees(page, 'Sign in');
  await inTheList(page, organisation, role).click();
  await sees(page, 'Hello,');
}
