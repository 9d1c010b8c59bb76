import { AnswerInvitation } from '../campaign/answer-invitation.js';
import { inviteTrusts } from '../campaign/keep-campaign.step.js';
import { tellCompletion } from '../campaign/tell-completion.step.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { theProgramFor } from '../platform/database/the-program.js';
import { daysAfter, londonTime } from './days.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';

/** Before the set-up of every assessment that belongs to it. */
const OPENED_DAYS_AGO = 70;
const TAKE_PART = ['fernmoor', 'saltreach', 'lanternhill', 'tiderow', 'greyladder', 'ottermoor', 'brackenfold'];
const DECLINES = 'quillmere';
const TITLE = 'Digital boards, this autumn';
const MESSAGE =
  'We would like every board of the system to have the same conversation this autumn, so that we can learn from each other. ' +
  'You decide whether you take part and what you publish.';
const REASON = 'We share our chief executive with a neighbour from January, and will take part with the next wave.';

/** The lead of the made-up system invites all its trusts. @returns the campaign's id */
export async function openCampaign(making: Making, asLead: Actor, trustIds: readonly string[]): Promise<string> {
  const { database, clock, today } = making;
  const openedOn = daysAfter(today, -OPENED_DAYS_AGO);
  clock.set(londonTime(openedOn, 9));
  return await database.inTransactionOf(asLead, async (manager) => {
    const rows: { id: string }[] = await manager.query(
      `insert into candour.campaign (organisation_id, title, message, instrument_code, instrument_version, score_from, score_by, meet_by,
              publish_by, opened_on, opened_by_name)
       select $1, $2, $3, 'digital-board', '1.1', $4, $5, $6, $7, $8, p.name from candour.person p where p.id = $9 returning id`,
      [
        ...[asLead.organisationId, TITLE, MESSAGE, daysAfter(today, -50), daysAfter(today, 5), daysAfter(today, 21)],
        ...[daysAfter(today, 60), openedOn, asLead.personId],
      ],
    );
    const id = rows[0]?.id;
    if (!id) throw new Error('no campaign was opened');
    await inviteTrusts(manager, asLead, id, trustIds, openedOn);
    await appendAudit(manager, { event: 'campaign opened', subject: id, who: 'ICS lead', detail: { invited: trustIds.length } });
    return id;
  });
}

/** What a trust does once its newest assessment is set up: it takes part with it, if it takes part at all. */
export function takingPart(making: Making, campaignId: string, trust: Trust, place: number) {
  if (!TAKE_PART.includes(trust.about.slug) || place !== trust.about.waves.length - 1) return undefined;
  return async (assessmentId: string): Promise<void> => {
    await new AnswerInvitation(making.database, making.clock).accept(trust.secretary, campaignId, FIRST_VERSION, assessmentId);
  };
}

const FIRST_VERSION = 1;

/** One trust declines; of the others the tracker is told what is due today. */
export async function answerCampaign(making: Making, campaignId: string, trusts: readonly Trust[]): Promise<void> {
  const { database, clock, today, now } = making;
  clock.set(londonTime(daysAfter(today, -60), 15));
  const declining = trusts.find(({ about }) => about.slug === DECLINES);
  if (declining) await new AnswerInvitation(database, clock).decline(declining.chiefExecutive, campaignId, FIRST_VERSION, REASON);
  clock.set(now);
  for (const { id } of trusts) {
    await database.inTransactionOf(theProgramFor(id), (manager) => tellCompletion(manager, id, campaignId, today));
  }
}
