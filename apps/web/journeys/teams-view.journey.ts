import { expect, type Page } from '@playwright/test';
import { dayFromNow } from './support/days.js';
import { demonstrationPerson } from './support/demonstration.js';
import { phone, test } from './support/journey.js';
import { confirms, fillDay, isAccessible, sees, seesNothing } from './support/pages.js';
import { ifMatch, type Person, read } from './support/person.js';

/** Each width has a trust of its own: its teams are asked once. */
const trusts: Readonly<Record<string, string>> = {
  phone: 'Withymere Community Care Trust',
  desktop: 'Saltreach and Pellmere Hospitals Trust',
};

test('a secretary asks the teams, and somebody in a team says how they see their board', async ({ opens }) => {
  const trust = trusts[test.info().project.name] ?? '';
  const secretary = await demonstrationPerson('Company secretary', trust);
  const path = `/assessments/${await opensTheClimate(secretary)}`;
  const desk = await opens(secretary, path);
  const neighbour = await opens(await demonstrationPerson('Chief executive', 'Lanternhill Children’s Hospital Trust'), '/');

  const [first = '', second = ''] = await test.step('the secretary makes the links, once', async () => {
    await sees(desk, 'Leadership climate for digital');
    await desk.getByRole('link', { name: 'What our teams say' }).click();
    await sees(desk, 'What our teams say');
    return await asksTheTeams(desk);
  });
  await seesNothing(neighbour, `${path}/teams`);

  await test.step('somebody in a team answers on their phone, with no account and no name', async () => {
    const stranger = await opens(null, linkPath(first), phone);
    await sees(stranger, 'How do you see your board?');
    await expect(stranger.getByText(trust)).toBeVisible();
    await stranger.getByRole('button', { name: 'Send, and use up my link' }).click();
    await expect(stranger.getByRole('alert')).toContainText('Answer at least one question');
    await isAccessible(stranger);
    await answersSome(stranger);
    await stranger.getByRole('button', { name: 'Send, and use up my link' }).click();
    await sees(stranger, 'Thank you');
  });

  await test.step('the link is spent, which only sending tells; another one is not, and the board sees nothing of either', async () => {
    const again = await opens(null, linkPath(first), phone);
    await sees(again, 'How do you see your board?');
    await answersSome(again);
    await again.getByRole('button', { name: 'Send, and use up my link' }).click();
    await expect(again.getByRole('alert')).toContainText('This link no longer works');
    await isAccessible(again);
    await sees(await opens(null, linkPath(second), phone), 'How do you see your board?');
    await desk.reload();
    await sees(desk, 'What our teams say');
    await expect(desk.getByText('The teams are being asked until')).toBeVisible();
    await expect(desk.getByText('Until then nobody can see who has answered')).toBeVisible();
  });
});

/** A climate assessment whose private scoring is open: what is asked is frozen for the board and its teams alike. */
async function opensTheClimate({ api }: Person): Promise<string> {
  const body = {
    instrumentCode: 'leadership-climate',
    instrumentVersion: '1.0',
    waveDate: dayFromNow(20),
    method: 'both' as const,
    threshold: 5,
    quorum: { number: 3, executives: 1, nonExecutives: 1 },
    facilitatorId: null,
    scoringClosesOn: null,
    meetingStartsAt: null,
    meetingMinutes: 120,
    pledgeShowsProgress: true,
    autoLock: false,
  };
  const { id, version } = await read(api.POST('/api/assessments', { body }));
  const params = { path: { assessmentId: id } };
  await read(api.POST('/api/assessments/{assessmentId}/open-scoring', { params, headers: ifMatch(version) }));
  return id;
}

/** Leaves something out, is told, then makes twelve links and takes them. */
async function asksTheTeams(page: Page): Promise<string[]> {
  await page.getByLabel('How many people will you ask?').fill('5');
  await page.getByRole('button', { name: 'Make the links' }).click();
  await expect(page.getByRole('alert').getByText('Enter the last day on which they can answer')).toBeVisible();
  await expect(page.getByRole('alert').getByText('Enter a whole number from 11 to 2000')).toBeVisible();
  await isAccessible(page);
  await fillDay(page, 'Last day to answer', dayFromNow(14));
  await page.getByLabel('How many people will you ask?').fill('12');
  await confirms(page, 'Make the links', 'Make the links');
  await expect(page.getByRole('heading', { name: '12 links to hand out' })).toBeFocused();
  await isAccessible(page);
  const links = await page.getByRole('code').allTextContents();
  expect(new Set(links).size).toBe(12);
  await page.getByRole('button', { name: 'I have saved them' }).click();
  await expect(page.getByText('The teams are being asked until')).toBeVisible();
  await isAccessible(page);
  return links;
}

/** The address of a link, without the place where it was made. */
const linkPath = (link: string): string => {
  const { pathname, hash } = new URL(link);
  return `${pathname}${hash}`;
};

async function answersSome(page: Page): Promise<void> {
  const questions = page.getByRole('group').filter({ has: page.getByRole('radio') });
  await questions.nth(0).getByRole('radio').nth(2).check();
  await questions.nth(1).getByLabel('I cannot say').check();
  await expect(page.getByText('You have answered 2 of 9.')).toBeVisible();
}
