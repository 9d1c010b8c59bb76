import { expect } from '@playwright/test';
import { addsAnAction, addsEvidence, confirmsTheGrade, downloadsThePaper, publishes, sealsAndRecords } from './steps/after.js';
import {
  closesScoring,
  dissents,
  opensAnotherVote,
  opensTheMeeting,
  parks,
  proposesALevel,
  proposesThatTheyDisagree,
  reveals,
  turnsTo,
} from './steps/meeting.js';
import { appointsTheFirstSecretary, importsTheRegister } from './steps/register.js';
import { answersTheFirstThree, answersTheRest, changesTheFirst, findsTheirPlaceAgain, readsThePledge } from './steps/scoring.js';
import { beginsTheBoard, joins, seesTheLinkOf, setsUpAndOpens } from './steps/set-up.js';
import { agreeOnTheRest } from './support/agreeing.js';
import { changesTheirAnswer, itemsOf, scoresAlone } from './support/answering.js';
import { addressOf, addsSeat, appointsAt, board, divided, facilitatorName, helps, invites, levelGiven } from './support/board.js';
import { demonstrationPerson } from './support/demonstration.js';
import { desk, phone, test } from './support/journey.js';
import { firstPlaceOf } from './support/matrix.js';
import { confirms, isAccessible, mayNotOpen, sees, seesNothing } from './support/pages.js';
import { joinedBy, personIn } from './support/person.js';
import { here } from './support/register.js';
import { findsTheWallDark, linkOfTheWall } from './support/wall.js';

/** The main job, from the register to what the system sees, each person in a browser of their own. */
test('a board scores itself, agrees, takes its paper to its meeting, and its system compares', async ({ opens }) => {
  const { trust, neighbour, system } = here();

  const operator = await demonstrationPerson('Operator');
  const who = (name: string) => ({ name, email: addressOf(name, trust.code) });
  const operatorPage = await opens(operator, '/');
  await sees(operatorPage, 'Hello,');
  await test.step('an operator imports the register', () => importsTheRegister(operatorPage));
  const link = await test.step('and appoints the first secretary of a trust', () =>
    appointsTheFirstSecretary(operatorPage, trust, who('Perpetua Sandwell')));
  const stranger = await joinedBy(
    await appointsAt(operator, neighbour, { ...who('Corin Ashby'), role: 'secretary' }),
    'Corin Ashby',
  );
  const lead = await joinedBy(
    await appointsAt(operator, system, { ...who('Aroha Pemberton'), role: 'ics-lead' }),
    'Aroha Pemberton',
  );
  const strangerPage = await opens(stranger, '/', desk);

  const secretaryPage = await opens(null, link);
  await test.step('the secretary joins by a personal link, which works once', async () => {
    await joins(secretaryPage, 'Perpetua Sandwell');
    const again = await opens(null, link);
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
  const byCode = (code: string) => items.find((item) => item.code === code) ?? oneOf(items);
  const far = byCode(divided);

  const facilitatorPage = await opens(facilitator, at());
  await test.step('the facilitator closes scoring, plans the meeting and opens it', async () => {
    await closesScoring(facilitatorPage, 8, items.length);
    await seesNothing(strangerPage, at('/meeting'));
    await opensTheMeeting(facilitatorPage, far);
  });
  const chairPage = await opens(chair, at('/meeting'), desk);
  const projector = await opens(null, await linkOfTheWall(facilitator, id), desk);
  await memberPage.goto('/');
  await memberPage.getByRole('link', { name: 'Join the meeting' }).click();

  await test.step('what is revealed is on every screen at once, and is voted on again where views lie far apart', async () => {
    await turnsTo(facilitatorPage, far);
    await reveals(facilitatorPage);
    await expect(memberPage.getByRole('heading', { level: 2, name: far.title })).toBeVisible();
    const answered = memberPage.getByRole('region', { name: 'What the board answered' });
    await expect(answered.getByText(/^Split: .*The median/)).toBeVisible();
    await sees(memberPage, 'Meeting');
    await expect(projector.getByText(new RegExp(`^Item \\d+ of \\d+: ${far.title}`))).toBeVisible();
    await expect(projector.getByRole('status')).toContainText('Split: ');
    await isAccessible(projector);
    await opensAnotherVote(facilitatorPage);
    await expect(memberPage.getByRole('main').getByText(/^Vote now: .*second vote\.$/)).toBeVisible();
    await memberPage.getByRole('button', { name: 'Show it' }).click();
    await isAccessible(memberPage);
    await memberPage.getByRole('radio', { name: /^Starting\./ }).check();
    await expect(memberPage.getByRole('main').getByText('Saved', { exact: true })).toBeVisible();
    await Promise.all(
      [chair, chief, ...others].map((person, place) => changesTheirAnswer(person, id, divided, place < 2 ? 3 : 2)),
    );
    await facilitatorPage.getByRole('button', { name: 'Lock the vote, all answered' }).click();
    await reveals(facilitatorPage);
    await isAccessible(facilitatorPage);
    await expect(projector.getByText(/^The vote before: /)).toBeVisible();
    await isAccessible(projector);
    await projector.reload();
    await expect(projector.getByText(new RegExp(`^Item \\d+ of \\d+: ${far.title}`))).toBeVisible();
    await findsTheWallDark(strangerPage, projector);
  });

  await test.step('a level is proposed, a member sees it differently, the chair confirms', async () => {
    await proposesALevel(facilitatorPage, 2, 4);
    await dissents(memberPage, 'Nobody answers for what we spend on it.');
    await expect(chairPage.getByRole('main').getByText('Nobody answers for what we spend on it.')).toBeVisible();
    await sees(chairPage, 'Meeting');
    await confirms(chairPage, 'Confirm as agreed', 'Confirm as agreed');
    await expect(facilitatorPage.getByRole('button', { name: /^Next: / })).toBeVisible();
  });

  await test.step('one item is not agreed, one is parked, the others are agreed', async () => {
    await turnsTo(facilitatorPage, byCode('DB-11'));
    await reveals(facilitatorPage);
    await proposesThatTheyDisagree(facilitatorPage);
    await confirms(chairPage, 'Confirm as agreed', 'Confirm as agreed');
    await turnsTo(facilitatorPage, byCode('DB-24'));
    await parks(facilitatorPage);
    await agreeOnTheRest(facilitator, chair, id, items);
    const nextStep = facilitatorPage.getByRole('region', { name: 'Next step' });
    await expect(nextStep.getByText('Every item has its outcome.')).toBeVisible();
    await confirms(facilitatorPage, nextStep.getByRole('button', { name: 'Close the meeting' }), 'Close the meeting');
    await sees(projector, 'The meeting is over');
    await projector.context().close();
  });

  await test.step('evidence and an action; somebody else confirms the grade', async () => {
    await secretaryPage.goto(at('/evidence'));
    await addsEvidence(secretaryPage, far, 'Priyanka Wold, Digital and information');
    await facilitatorPage.goto(at('/evidence'));
    await confirmsTheGrade(facilitatorPage);
    await memberPage.goto(at('/actions'));
    await addsAnAction(memberPage, 'Ottoline Brackley, Finance');
    await seesNothing(strangerPage, at('/evidence'));
  });

  await test.step('the chair seals, and records the decision of the board', async () => {
    await chairPage.goto(at());
    await sealsAndRecords(chairPage);
    await seesNothing(strangerPage, at('/results'));
  });

  const chiefPage = await opens(chief, at('/results'));
  await test.step('the chief executive reads the results, downloads the paper, and publishes', async () => {
    await sees(chiefPage, 'Results');
    await chiefPage.getByRole('link', { name: 'Board paper' }).click();
    await sees(chiefPage, 'Board paper');
    await downloadsThePaper(chiefPage);
    await chiefPage.goto(at('/publication'));
    await publishes(chiefPage, 'Levels of items', 'Evidence grades');
    await seesNothing(strangerPage, at('/paper'));
  });

  await test.step('the lead of the system sees it beside the trust that has not published', async () => {
    const leadPage = await opens(lead, '/system');
    await sees(leadPage, 'The system side by side');
    await expect(firstPlaceOf(leadPage, trust.name)).toHaveText(/^[1-5]|no level/);
    await expect(firstPlaceOf(leadPage, neighbour.name)).toHaveText('Not yet published');
    await mayNotOpen(leadPage, at('/results'));
  });
});

function oneOf<T>(rows: readonly T[]): T {
  const [first] = rows;
  if (first === undefined) throw new Error('The instrument asks nothing.');
  return first;
}
