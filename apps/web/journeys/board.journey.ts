import { expect } from '@playwright/test';
import { answersTheFirstThree, answersTheRest, changesTheFirst, findsTheirPlaceAgain, readsThePledge } from './steps/scoring.js';
import { beginsTheBoard, joins, seesTheLinkOf, setsUpAndOpens } from './steps/set-up.js';
import { itemsOf, scoresAlone } from './support/answering.js';
import { addressOf, addsSeat, appointsAt, board, facilitatorName, helps, invites, levelGiven } from './support/board.js';
import { demonstrationPerson } from './support/demonstration.js';
import { desk, phone, test } from './support/journey.js';
import { sees, seesNothing } from './support/pages.js';
import { joinedBy, personIn, read } from './support/person.js';
import { here, newerRegister } from './support/register.js';

/** The main job, from the register to what the system sees, each person in a browser of their own. */
test('a board scores itself, agrees, takes its paper to its meeting, and its system compares', async ({ opens }) => {
  const { trust, neighbour, system } = here();

  const operator = await demonstrationPerson('Operator');
  await read(operator.api.POST('/api/register/imports', { body: newerRegister() }));
  const appoint = (at: typeof trust, name: string, role: 'secretary' | 'ics-lead') =>
    appointsAt(operator, at, { name, email: addressOf(name, trust.code), role });
  const link = await appoint(trust, 'Perpetua Sandwell', 'secretary');
  const stranger = await joinedBy(await appoint(neighbour, 'Corin Ashby', 'secretary'), 'Corin Ashby');
  const lead = await joinedBy(await appoint(system, 'Aroha Pemberton', 'ics-lead'), 'Aroha Pemberton');
  const strangerPage = await opens(stranger, '/', desk);

  const secretaryPage = await opens(null, link ?? '');
  await test.step('the secretary joins by a personal link, which works once', async () => {
    await joins(secretaryPage, 'Perpetua Sandwell');
    const again = await opens(null, link ?? '');
    await sees(again, 'This link does not work any more');
    await again.context().close();
  });
  const secretary = await personIn(secretaryPage, 'Perpetua Sandwell');

  await test.step('the secretary sets up the board and invites it', async () => {
    await beginsTheBoard(secretaryPage, trust.code);
  });
  for (const seat of [board.chief, ...board.others]) await addsSeat(secretary, seat, trust.code);
  await helps(secretary, board.chief.name, 'chief-executive', trust.code);
  await secretaryPage.reload();
  const memberPage = await opens(null, await seesTheLinkOf(secretaryPage, board.member.name), phone);
  await joins(memberPage, board.member.name);
  const [chair, chief, facilitator, ...others] = await Promise.all(
    [board.chair.name, board.chief.name, facilitatorName, ...board.others.map(({ name }) => name)].map((name) =>
      invites(secretary, name),
    ),
  );
  if (!chair || !chief || !facilitator) throw new Error('Somebody did not come.');

  const id = await test.step('the secretary sets up an assessment and opens scoring', () => setsUpAndOpens(secretaryPage));
  const at = (rest = '') => `/assessments/${id}${rest}`;
  await seesNothing(strangerPage, at());
  const items = await itemsOf(secretary, id);

  await test.step('a member reads the pledge and scores alone, on a phone', async () => {
    await memberPage.goto('/');
    await sees(memberPage, `Hello, ${board.member.name}`);
    await readsThePledge(memberPage);
    await answersTheFirstThree(memberPage, items);
    await memberPage.goto('/');
    await findsTheirPlaceAgain(memberPage, 3, items.length);
    if (items[0]) await changesTheFirst(memberPage, items[0]);
    await answersTheRest(memberPage, items.slice(3));
    await seesNothing(strangerPage, at('/scoring'));
  });
  await Promise.all(
    [chair, chief, ...others].map((person, place) => scoresAlone(person, id, items, (item) => levelGiven(item, place))),
  );
  expect(lead.name).toBe('Aroha Pemberton');
});
