import type { Locator, Page } from '@playwright/test';

/** The first place of a trust in the matrix, however it is laid out: beside the name at a desk, below it on a phone. */
export const firstPlaceOf = (page: Page, trust: string): Locator =>
  page.locator('table.c-matrix').getByRole('link', { name: trust, exact: true }).locator('xpath=following::td[1]');

/** The names of the trusts, each type by itself, in the order of the page. */
export async function trustsByType(page: Page): Promise<string[][]> {
  return await page.locator('table.c-matrix').evaluate((table) => {
    const groups: string[][] = [];
    for (const head of table.querySelectorAll('.c-matrix__group, .c-matrix__name, .c-matrix__above')) {
      if (head.classList.contains('c-matrix__group')) groups.push([]);
      else groups.at(-1)?.push(head.querySelector('a')?.textContent ?? '');
    }
    return groups;
  });
}
