import { expect, type Page } from '@playwright/test';
import * as byKeys from './steps/desk-by-keys.js';
import * as room from './steps/in-the-room.js';
import { demonstrationPerson } from './support/demonstration.js';
import { desk, phone, test } from './support/journey.js';
import { confirms, isAccessible, sees, seesNothing } from './support/pages.js';
import { aRoom, theOthersAnswer } from './support/room.js';
import { asksForAScribe, waysIn } from './support/ways-in.js';
import { isLight } from './support/weight.js';

/*
 * A board scores itself in the room: six screens at once, each in a browser of its own. Whoever runs the meeting has no mouse; one
 * phone loses its network in the middle of two votes; one is as narrow as a page at 400 %.
 */
test('a room of six screens votes, talks, agrees and closes', { tag: '@at-a-desk' }, async ({ opens }) => {
  const here = await aRoom();
  const { assessmentId, members } = here;
  const at = `/assessments/${assessmentId}/meeting`;
  const [chair, linked, writer, served, walker, ...others] = members;
  if (!chair || !linked || !writer || !served || !walker) throw new Error('The board is too small.');
  const ways = await waysIn(here, linked.seatId);
  const stranger = await opens(await demonstrationPerson('Facilitator', 'Fernmoor Teaching Hospitals Trust'), '/', desk);

  const deskPage = await opens(here.facilitator, at, desk);
  const wall = await opens(null, ways.wall, desk);
  await test.step('before it begins the desk and the wall say how to join', async () => {
    await sees(deskPage, 'Meeting');
    await expect(wall.getByText(/^We begin at /)).toBeVisible();
    await isAccessible(wall);
  });

  const chairPhone = await test.step('one phone comes by the code', () => room.arrivesByCode(opens, ways.code, chair.email));
  const linkedPhone = await test.step('one by a link of its own', () => room.arrivesByLink(opens, ways.link));
  const narrow = await opens(writer.person, at, { ...phone, viewport: { width: 320, height: 640 } });
  const walking = await opens(walker.person, at, phone);
  const phones = [chairPhone, linkedPhone, narrow, walking];
  const everyScreenIsAccessible = async (...more: Page[]) => {
    await Promise.all([deskPage, wall, narrow, ...more].map((page) => isAccessible(page)));
  };

  await test.step('it opens on every screen, and a neighbour finds nothing', async () => {
    await byKeys.opensTheMeeting(deskPage);
    await asksForAScribe(assessmentId, served.seatId, served.person, writer.seatId);
    await expect(wall.getByText('The meeting is open. No item has been called yet.')).toBeVisible();
    await everyScreenIsAccessible();
    await seesNothing(stranger, at);
  });

  await test.step('each votes alone, one through a scribe; a phone without a network is not told that it was saved', async () => {
    await byKeys.opensTheVote(deskPage);
    for (const page of phones) await room.readsThePledge(page);
    await room.answers(chairPhone, 1);
    await room.answers(linkedPhone, 5);
    await room.answers(narrow, 2);
    await room.writesForThem(narrow, 2);
    await room.choosesOffline(walking, 4);
    await theOthersAnswer(here, others, [2, 3, 4]);
    for (const page of [deskPage, wall]) await expect(page.getByText('7 of 8 answered').first()).toBeVisible();
    await everyScreenIsAccessible();
    await walking.context().setOffline(false);
    await expect(room.savedOn(walking)).toHaveText('Saved', { timeout: 20_000 });
    await expect(wall.getByText('8 of 8 answered')).toBeVisible();
  });

  await test.step('locked and revealed at one moment', async () => {
    await byKeys.locks(deskPage, 0);
    await expect(room.sayingOf(narrow)).toHaveText(/^The answers to item 1 are locked/);
    await expect(wall.getByText('The answers are locked')).toBeVisible();
    await everyScreenIsAccessible();
    await byKeys.reveals(deskPage);
    for (const page of phones) await expect(page.getByText(/^Split: members stand/).first()).toBeVisible();
    await expect(wall.getByRole('status').getByText(/^Split/)).toBeVisible();
    // On a phone that touches nothing: a mouse that rests on a link loads what lies behind it.
    const light = await opens(walker.person, at, phone);
    await expect(light.getByRole('figure')).toBeVisible();
    await isLight(light);
    await light.context().close();
    await everyScreenIsAccessible();
  });

  await test.step('voted on again; what a phone sends after the lock is said not to count, with what counts instead', async () => {
    await byKeys.votesAgain(deskPage);
    await expect(room.sayingOf(walking)).toHaveText(/second vote/);
    await expect(walking.getByText('Your earlier answer stands.')).toBeVisible();
    await room.choosesOffline(walking, 2);
    await chairPhone.getByRole('button', { name: 'Show it' }).click();
    await room.answers(chairPhone, 2);
    await everyScreenIsAccessible();
    await byKeys.locks(deskPage, 0);
    await walking.context().setOffline(false);
    await expect(
      walking.getByText(/^Not counted: the vote on item 1 was locked .* The answer that you gave before it counted\.$/),
    ).toBeVisible({
      timeout: 20_000,
    });
    await isAccessible(walking);
    await byKeys.reveals(deskPage);
    for (const page of [deskPage, narrow, walking])
      await expect(page.getByRole('heading', { name: 'The vote before' })).toBeVisible();
    await everyScreenIsAccessible();
    await walking.getByRole('button', { name: 'I have read this about item 1' }).click();
    await expect(walking.getByText(/^Not counted/)).toHaveCount(0);
  });

  await test.step('a level is proposed on every phone at once, seen differently, and confirmed by the chair', async () => {
    await byKeys.proposesALevel(deskPage, 2);
    for (const page of phones) await expect(page.getByRole('heading', { name: /^Proposed: / })).toBeVisible();
    await narrow.getByRole('button', { name: /^Not yet/ }).click();
    await room.dissents(linkedPhone, 'Nobody answers for what we spend on it.');
    for (const page of [deskPage, chairPhone])
      await expect(page.getByText('Nobody answers for what we spend on it.')).toBeVisible();
    await everyScreenIsAccessible(linkedPhone);
    await room.beginsToDissent(walking, 'I would rather see the figures first.');
    await confirms(chairPhone, 'Confirm as agreed', 'Confirm as agreed');
    await expect(walking.getByText('I would rather see the figures first.')).toBeVisible();
    await expect(walking.getByText(/^Not recorded: /).first()).toBeVisible();
    await isAccessible(walking);
    await walking.getByRole('button', { name: /^I have read this/ }).click();
  });

  await test.step('what too few answer is withheld, and parked', async () => {
    await byKeys.goesToTheNextItem(deskPage);
    await byKeys.opensTheVote(deskPage);
    await room.answers(chairPhone, 3);
    await room.answers(linkedPhone, 3);
    await byKeys.locks(deskPage, 6);
    await byKeys.reveals(deskPage);
    await expect(wall.getByText('Too few answered for anything to be shown')).toBeVisible();
    await everyScreenIsAccessible();
    await byKeys.parks(deskPage);
  });

  await test.step('a poll is put to the room between two items', async () => {
    await byKeys.putsAPoll(deskPage);
    await narrow.getByRole('main').getByRole('link', { name: 'Choose now' }).click();
    await narrow.getByRole('region', { name: 'Your choice' }).locator('input').first().check();
    await expect(wall.getByText('1 of 8 have chosen')).toBeVisible();
    await everyScreenIsAccessible(chairPhone);
    await byKeys.locksAndRevealsThePoll(deskPage);
    await expect(wall.getByText(/Fewer than eight chose/)).toBeVisible();
    await everyScreenIsAccessible();
    await narrow.getByRole('link', { name: 'Back to the meeting' }).first().click();
  });

  await test.step('it pauses and goes on', async () => {
    await byKeys.pauses(deskPage);
    await expect(wall.getByText('The meeting is paused')).toBeVisible();
    await expect(room.sayingOf(narrow)).toHaveText(/paused/);
    await everyScreenIsAccessible();
    await byKeys.goesOn(deskPage);
  });

  await test.step('it goes into other hands, whose screens say so, and is closed there', async () => {
    await byKeys.asksHowToHandOver(deskPage);
    const second = await opens(here.secretary, at, desk);
    await byKeys.takesOver(second);
    await expect(deskPage.getByText(/has taken the meeting over/).first()).toBeVisible();
    await isAccessible(deskPage);
    await byKeys.closes(second);
    await expect(wall.getByRole('heading', { name: 'The meeting is over' })).toBeVisible();
    for (const page of [chairPhone, narrow, walking]) await expect(room.sayingOf(page)).toHaveText(/closed|over|ended|agreed/i);
    for (const page of [second, wall, narrow, linkedPhone]) await isAccessible(page);
    await seesNothing(stranger, at);
  });
});
