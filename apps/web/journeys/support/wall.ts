import { expect, type Page } from '@playwright/test';
import { type Person, read } from './person.js';

/** Whoever runs it opens the presenter's screen, in a tab of its own. */
export async function opensTheWall(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Open the presenter’s screen' }).click();
  const wall = await opened;
  await expect(wall.getByRole('status')).toBeVisible();
  return wall;
}

/** The link of the wall, for a computer at the projector on which nobody signs in. */
export async function linkOfTheWall({ api }: Person, assessmentId: string): Promise<string> {
  return (await read(api.POST('/api/assessments/{assessmentId}/presenter-links', { params: { path: { assessmentId } } }))).link;
}

/** Somebody who has the address of a wall, and not its link, finds nothing there. */
export async function findsTheWallDark(page: Page, wall: Page): Promise<void> {
  await page.goto(new URL(wall.url()).pathname);
  await expect(page.getByRole('heading', { level: 1, name: 'This screen has ended' })).toBeVisible();
}
