import { expect } from '@playwright/test';
import { dayFromNow } from './support/days.js';
import { demonstration, demonstrationPerson } from './support/demonstration.js';
import { desk, phone, test } from './support/journey.js';
import { confirms, fillDay, isAccessible, sees, seesNothing } from './support/pages.js';
import { type Person, read, signedIn } from './support/person.js';
import { opensTheWall } from './support/wall.js';

const trust = 'Saltreach and Pellmere Hospitals Trust';
const question = 'Where did you last learn something?';

// A board is at one poll at a time, and this is everybody at once: phones, a desk and a projector.
test('a room chooses alone in a poll and sees at one moment what came of it', { tag: '@at-a-desk' }, async ({ opens }) => {
  const facilitator = await demonstrationPerson('Facilitator', trust);
  const deskPage = await opens(facilitator, '/polls', desk);
  await sees(deskPage, 'Polls');
  await deskPage.getByRole('link', { name: 'Go to the poll' }).click();
  await sees(deskPage, question);
  const path = new URL(deskPage.url()).pathname;
  const before = await chosen(facilitator, path);
  const screen = await opensTheWall(deskPage);
  await expect(screen.getByText(`${before} of 12 have chosen`)).toBeVisible();
  await isAccessible(screen);
  const [first, second] = await thoseWhoWait(path);

  const firstPhone = await test.step('a phone is told of it, chooses and changes its mind; the others see a number', async () => {
    const page = await opens(first, '/', phone);
    await page.getByRole('link', { name: 'Choose now' }).click();
    await sees(page, question);
    await page.getByLabel('From a paper or a presentation').check();
    await expect(page.getByText('Saved. You can change it until the poll is locked.')).toBeVisible();
    for (const other of [deskPage, screen])
      await expect(other.getByText(`${before + 1} of 12 have chosen`).first()).toBeVisible();
    await page.getByLabel('By using it myself').check();
    await expect(page.getByText('Saved. You can change it until the poll is locked.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('By using it myself')).toBeChecked();
    await expect(deskPage.getByText(`${before + 1} of 12 have chosen`).first()).toBeVisible();
    return page;
  });

  await test.step('a phone without a network loses nothing and is not told that it was saved', async () => {
    const page = await opens(second, path, phone);
    await expect(page.getByText('You have not chosen yet.')).toBeVisible();
    await page.context().setOffline(true);
    await page.getByLabel('From a complaint or an incident').check();
    await expect(page.getByText('Not saved: no connection.').first()).toBeVisible();
    await isAccessible(page);
    await page.context().setOffline(false);
    await expect(page.getByText('Saved. You can change it until the poll is locked.')).toBeVisible({ timeout: 20_000 });
    await expect(screen.getByText(`${before + 2} of 12 have chosen`)).toBeVisible();
  });

  await test.step('it is locked, then revealed to everybody at one moment', async () => {
    await confirms(deskPage, 'Lock the poll', /^Lock with/);
    for (const page of [firstPhone, deskPage]) await expect(page.getByText('The poll is locked.')).toBeVisible();
    await expect(firstPhone.getByText('Your choice is in it.')).toBeVisible();
    await expect(firstPhone.getByRole('radio')).toHaveCount(0);
    await isAccessible(screen);
    await deskPage.getByRole('button', { name: 'Reveal to everybody' }).click();
    await expect(screen.getByText(`${before + 2} of 12 chose.`, { exact: true })).toBeVisible();
    await expect(screen.getByRole('row', { name: /By using it myself/ })).toBeAttached();
    for (const page of [firstPhone, deskPage, screen]) await isAccessible(page);
    for (const page of [firstPhone, deskPage]) await expect(page.getByRole('figure')).toContainText(`${before + 2} of 12 chose.`);
  });

  await test.step('a question that fewer than eight answer is talked about instead', async () => {
    await deskPage.getByRole('link', { name: 'All polls' }).click();
    await deskPage.getByRole('button', { name: 'Put a question to the board' }).click();
    await deskPage.getByRole('button', { name: 'Open the poll' }).click();
    await expect(deskPage.getByRole('link', { name: 'Choose the question' })).toBeVisible();
    await deskPage.getByLabel('A leader, or a digital leader?').check();
    await isAccessible(deskPage);
    await deskPage.getByRole('button', { name: 'Open the poll' }).click();
    await sees(deskPage, 'A leader, or a digital leader?');
    await firstPhone.getByRole('link', { name: 'Go to it' }).click();
    await firstPhone.getByLabel('I have not made up my mind').check();
    await expect(deskPage.getByText('1 of 12 have chosen').first()).toBeVisible();
    await confirms(deskPage, 'Lock the poll', 'Lock with 11 missing');
    await deskPage.getByRole('button', { name: 'Reveal to everybody' }).click();
    for (const page of [firstPhone, deskPage])
      await expect(page.getByText('Fewer than eight chose, so no counts are shown: go round the table.')).toBeVisible();
  });

  await test.step('a neighbour finds nothing there', async () => {
    const stranger = await opens(await demonstrationPerson('Facilitator', 'Fernmoor Teaching Hospitals Trust'), '/');
    await seesNothing(stranger, path);
  });
});

test('cards are drawn for an agenda item, marked alone, and answered for everybody', async ({ opens, isMobile }) => {
  const title = `The renewal of the network, ${isMobile ? 'on a phone' : 'at a desk'}`;
  const secretary = await demonstrationPerson('Company secretary', trust);
  const page = await opens(secretary, '/hands');
  await sees(page, 'Question cards');
  await page.getByRole('link', { name: 'Look through all the cards' }).click();
  await sees(page, 'All the cards');
  await page.getByRole('link', { name: 'Question cards', exact: true }).first().click();

  await test.step('the secretary draws them, in an order', async () => {
    await page.getByRole('link', { name: 'Draw cards for an agenda item' }).click();
    await page.getByRole('button', { name: 'Draw these cards' }).click();
    await expect(page.getByRole('link', { name: 'Say which agenda item it is for' })).toBeVisible();
    await isAccessible(page);
    await page.getByLabel('Which agenda item is it for?').fill(title);
    await fillDay(page, 'When is the meeting?', dayFromNow(9));
    await page.getByText(/^Leadership \(0 of/).click();
    const boxes = page.getByRole('group').filter({ hasText: 'Leadership' }).getByRole('checkbox');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('button', { name: /^Earlier/ }).click();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Draw these cards' }).click();
    await sees(page, title);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Whose results depend on it', 'If the digital lead left']);
  });
  const path = new URL(page.url()).pathname;

  await test.step('a member marks one for themselves alone', async () => {
    const own = await opens(await demonstrationPerson('Member', trust), path);
    const card = own.getByRole('listitem').filter({ hasText: 'If the digital lead left' });
    await card.getByLabel('Partly').check();
    await expect(card.getByText('Saved. Only you see it')).toBeVisible();
    await card.getByText('A note for yourself').click();
    await card.getByLabel('Only you can read it').fill('Ask about the night rota');
    await card.getByLabel('Partly').focus();
    await expect(own.getByText('Saved for you alone')).toBeVisible();
    await own.reload();
    await expect(card.getByLabel('Partly')).toBeChecked();
    await expect(card.getByLabel('Only you can read it')).toHaveValue('Ask about the night rota');
    await isAccessible(own);
    await page.reload();
    await expect(page.getByText('Ask about the night rota')).toHaveCount(0);
    await expect(page.getByRole('radio')).toHaveCount(0);
    await own.context().close();
  });

  await test.step('the sheet for the board pack has the questions and nobody’s marks', async () => {
    await page.getByRole('link', { name: 'A sheet to print' }).click();
    await sees(page, title);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByText('If our digital lead left tomorrow')).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'The cards', exact: true }).click();
  });

  await test.step('the secretary writes down the answer, and when the board looks at it again', async () => {
    await page
      .getByRole('button', { name: /^Write down the answer we got/ })
      .first()
      .click();
    await page.getByLabel('What was the board told?').fill('The director of estates, who reports in the summer.');
    await fillDay(page, 'When does the board look at it again?', dayFromNow(60));
    await isAccessible(page);
    await page.getByRole('button', { name: 'Save the answer' }).click();
    await expect(page.getByRole('heading', { name: 'What we were told' })).toBeVisible();
    await page.getByRole('link', { name: 'Question cards', exact: true }).first().click();
    await sees(page, 'Question cards');
    await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('Answered today');
  });

  await test.step('and takes the cards away', async () => {
    await page.goto(path);
    await confirms(page, 'Take these cards away', 'Take away');
    await sees(page, 'Question cards');
    await seesNothing(page, path);
  });
});

/** How many have chosen, as the facilitator's own page says it. */
async function chosen(facilitator: Person, path: string): Promise<number> {
  const pollId = path.split('/').at(-1) ?? '';
  return (await read(facilitator.api.GET('/api/polls/{pollId}', { params: { path: { pollId } } }))).chosen;
}

/** Two members of the board who have not chosen: found among its seats by each asking for themselves. */
async function thoseWhoWait(path: string): Promise<readonly [Person, Person]> {
  const pollId = path.split('/').at(-1) ?? '';
  const { password } = await demonstration();
  const secretary = await demonstrationPerson('Company secretary', trust);
  const { seats } = await read(secretary.api.GET('/api/board'));
  const waiting: Person[] = [];
  for (const { email } of seats) {
    if (waiting.length === 2 || !email) continue;
    const one = await signedIn(email, password).catch(() => null);
    const poll = one && (await one.api.GET('/api/polls/{pollId}', { params: { path: { pollId } } }).catch(() => null));
    if (one && poll?.data?.mine === null) waiting.push(one);
  }
  const [first, second] = waiting;
  if (!first || !second) throw new Error('Everybody has chosen already.');
  return [first, second];
}
