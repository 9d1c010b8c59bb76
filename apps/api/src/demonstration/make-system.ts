import type { PublishedVersion } from '@candour/instrument';
import { publishedInstruments } from '@candour/instrument/content';
import { PurgeAnswers } from '../assessment/purge-answers.js';
import { appointedAt, boardOf, Names } from './board.js';
import { answerCampaign, openCampaign, takingPart } from './campaign.step.js';
import { conduct } from './conduct.js';
import { operator, system } from './content/around-the-trusts.js';
import type { Wave } from './content/made-up-trust.js';
import { systemBoard } from './content/system-board.js';
import { trusts } from './content/trusts.js';
import { letTrustsHelp } from './help.step.js';
import { makeTrust, type Trust } from './make-trust.js';
import { actorOf, type Making } from './making.js';
import { makeNeighbours } from './neighbours.step.js';
import { appoint, makeMemberships, makeOrganisations } from './organisations.step.js';
import { bringInOutsideFigures } from './outside-figures.step.js';
import { bringInOwnInstrument } from './own-instrument.step.js';
import { shapePapers } from './paper-shapes.step.js';
import { makePeople } from './people.step.js';
import { addPollsAndCards } from './polls-and-cards.step.js';
import { letLeadersReflect } from './reflections.step.js';
import { keepTheRegister } from './register.step.js';
import { shareActions } from './shared-actions.step.js';
import { shareAndLook } from './sharing.step.js';
import { letTheSystemAnswer } from './system-board.step.js';
import { makeTokens } from './tokens.step.js';

/**
 * Makes the demonstration system: an operator, the board of one made-up system with its lead, and its trusts, each with its board
 * and its waves. What is older than its thirty days loses its raw answers, as it would have.
 */
export async function makeSystem(making: Making): Promise<void> {
  const names = new Names();
  const lead = names.next(system.slug);
  const keeper = names.next(operator.slug);
  const boards = trusts.map((about) => {
    const board = boardOf(about, names, making.today);
    return { about, board, appointed: appointedAt(about, board, names) };
  });
  const boardOfSystem = boardOf(systemBoard, names, making.today);
  const ofItsBoard = { board: boardOfSystem, appointed: appointedAt(systemBoard, boardOfSystem, names) };
  const everybody = [...boards, ofItsBoard].flatMap(({ board, appointed }) => [...board, ...appointed]);
  const people = await makePeople(making, [lead, keeper, ...everybody]);
  const personOf = (email: string) => people.get(email) ?? '';

  const ids = await makeAll(making, personOf(keeper.email));
  const idOf = (code: string) => ids.get(code) ?? '';
  const ofOperator = { id: idOf(operator.code), kind: 'operator' } as const;
  const asOperator = actorOf(ofOperator, { personId: personOf(keeper.email), roles: ['operator'] });
  await appoint(making, asOperator, { ...keeper, role: 'operator', personId: personOf(keeper.email) });
  const ofSystem = { id: idOf(system.code), kind: 'board-of-system' } as const;
  const asLead = actorOf(ofSystem, { personId: personOf(lead.email), roles: ['ics-lead'] });
  await appoint(making, asLead, { ...lead, role: 'ics-lead', personId: personOf(lead.email) });
  await makeMemberships(
    making,
    asOperator,
    trusts.map(({ code }) => ({ trustId: idOf(code), systemId: ofSystem.id })),
  );

  // Before the assessments: their pledges tell the members of it.
  const campaignId = await openCampaign(
    making,
    asLead,
    trusts.map(({ code }) => idOf(code)),
  );
  const made: Trust[] = [];
  for (const { about, board, appointed } of boards) {
    const trust = await makeTrust(making, about, { id: idOf(about.code), board, appointed, people });
    made.push(trust);
    // Before its papers: what is approved keeps the shape of its day.
    await shapePapers(making, [trust]);
    for (const [place, wave] of about.waves.entries())
      await conduct(making, trust, instrumentOf(wave), place, takingPart(making, campaignId, trust, place));
  }
  await answerCampaign(making, campaignId, made);
  const scoring = made.find(({ about }) => about.waves.at(-1)?.stage === 'scoring');
  if (scoring) await addPollsAndCards(making, scoring);
  const settingUp = made.find(({ about }) => about.waves.at(-1)?.stage === 'draft');
  if (settingUp) await bringInOwnInstrument(making, asOperator, settingUp);
  await letLeadersReflect(making, made);
  await letTrustsHelp(making, made, asLead);
  await shareActions(making, made);
  await bringInOutsideFigures(making, asOperator, trusts);
  await makeTokens(making, asLead);
  const neighbours = await makeNeighbours(making, asOperator, names, instrumentOf);
  await keepTheRegister(making, asOperator, names, instrumentOf);
  await shareAndLook(making, [...made, ...neighbours], asLead);
  await letTheSystemAnswer(making, { id: ofSystem.id, ...ofItsBoard, people }, made);
  await new PurgeAnswers(making.database).execute(making.now);
}

/** The first organisation is written by an operator who has none yet: the right to write is the operator's, not the organisation's. */
async function makeAll(making: Making, personId: string): Promise<ReadonlyMap<string, string>> {
  const nowhere = { id: '00000000-0000-0000-0000-000000000000', kind: 'operator' } as const;
  return await makeOrganisations(making, actorOf(nowhere, { personId, roles: ['operator'] }), [
    { code: operator.code, name: operator.name, kind: 'operator' },
    { code: system.code, name: system.name, kind: 'board-of-system' },
    ...trusts.map(({ code, name, subtype: [type, subtype] }) => ({ code, name, kind: 'trust' as const, type, subtype })),
  ]);
}

/** A version is used by the waves of its first two months; older ones were asked what there was before it. (made up) */
const NEWEST_FOR_DAYS = 60;

/** The newest version of what a wave asks; for a wave that is long over, the first. */
function instrumentOf({ instrument = 'digital-board', daysAgo }: Wave): PublishedVersion {
  const versions = publishedInstruments().filter(({ code }) => code === instrument);
  const version = daysAgo > NEWEST_FOR_DAYS ? versions[0] : versions.at(-1);
  if (!version) throw new Error(`${instrument} was never published`);
  return version;
}
