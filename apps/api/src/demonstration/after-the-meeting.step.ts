import { randomUUID } from 'node:crypto';
import { CloseNotSealed } from '../assessment/close-not-sealed.js';
import { RecordDecision } from '../assessment/record-decision.js';
import { SealAssessment } from '../assessment/seal-assessment.js';
import { PublishAssessment } from '../comparison/publish-assessment.js';
import { WithdrawPublication } from '../comparison/withdraw-publication.js';
import { versionOf } from './before-the-meeting.step.js';
import { chanceOf } from './chance.js';
import type { Wave } from './content/trusts.js';
import { words } from './content/words.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';
import type { Schedule } from './schedule.js';

/** One wave of one trust, after its meeting. */
export interface Agreed {
  readonly trust: Trust;
  readonly assessmentId: string;
  readonly wave: Wave;
  readonly schedule: Schedule;
}

/** Takes an agreed assessment as far as its stage says, by the very commands that the people of a trust would give. */
export async function takeOn(making: Making, { trust, assessmentId, wave, schedule }: Agreed): Promise<void> {
  const { database, clock } = making;
  const version = () => versionOf(making, trust.chair, assessmentId);
  const { stage } = wave;
  if (stage === 'not-sealed') {
    clock.set(schedule.closedNotSealed);
    await new CloseNotSealed(database, clock).execute(trust.secretary, assessmentId, await version(), words.notSealed);
  }
  if (stage === 'not-sealed' || stage === 'agreed') return;

  clock.set(schedule.sealed);
  await new SealAssessment(database, clock).execute(trust.chair, assessmentId, await version());
  await fillPaper(making, trust, assessmentId, schedule);
  if (stage === 'sealed' && wave.daysAgo < 30) return;

  clock.set(schedule.decided);
  const chance = chanceOf(trust.about.code, wave.daysAgo, 'decision');
  const decision = {
    on: schedule.decidedOn,
    minute: `${20 + Math.floor(chance.next() * 80)}/${schedule.decidedOn.slice(2, 4)}`,
    words: chance.of(words.decisions),
  };
  await new RecordDecision(database, clock).execute(trust.chair, assessmentId, await version(), decision);
  if (stage === 'decided' || stage === 'sealed') return;

  clock.set(schedule.published);
  const repeat = { key: randomUUID(), route: 'demonstration', requestHash: assessmentId };
  const publish = new PublishAssessment(database, clock);
  await publish.execute(trust.chiefExecutive, assessmentId, await version(), wave.detail ?? 'items', repeat);
  if (stage === 'published') return;

  clock.set(schedule.withdrawn);
  await new WithdrawPublication(database, clock).execute(trust.chiefExecutive, assessmentId, await version(), words.withdrawn);
}

/** The cover sheet, as the secretary filled it in. */
async function fillPaper({ database }: Making, trust: Trust, assessmentId: string, schedule: Schedule): Promise<void> {
  const chief = trust.seats.find(({ kind }) => kind === 'chief');
  const fields = {
    ...words.paper,
    meetingDate: schedule.decidedOn,
    agendaReference: `${schedule.decidedOn.slice(5, 7)}/12`,
    sponsor: `${chief?.name}, chief executive`,
    author: `${trust.secretary.name}, company secretary`,
    purpose: 'approve',
    assuranceLevel: 'Partial: some of what is claimed has been checked',
  };
  await database.inTransactionOf(trust.secretary, async (manager) => {
    await manager.query('insert into candour.paper (organisation_id, assessment_id, fields) values ($1, $2, $3::jsonb)', [
      trust.id,
      assessmentId,
      JSON.stringify(fields),
    ]);
  });
}
