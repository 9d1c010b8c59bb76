import { randomUUID } from 'node:crypto';
import { CloseNotSealed } from '../assessment/close-not-sealed.js';
import { RecordDecision } from '../assessment/record-decision.js';
import { SealAssessment } from '../assessment/seal-assessment.js';
import { PublishAssessment } from '../comparison/publication/publish-assessment.js';
import { WithdrawPublication } from '../comparison/publication/withdraw-publication.js';
import { versionOf } from './before-the-meeting.step.js';
import { chanceOf } from './chance.js';
import type { Wave } from './content/made-up-trust.js';
import { ITEMS } from './content/shared-parts.js';
import { words } from './content/words.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';
import { writeNextVersion, writePaper } from './papers.step.js';
import type { Schedule } from './schedule.js';

/** One wave of one trust, after its meeting. */
export interface Agreed {
  readonly trust: Trust;
  readonly assessmentId: string;
  readonly wave: Wave;
  readonly schedule: Schedule;
}

/** Takes an agreed assessment as far as its stage says, by the very commands that the people of a trust would give. */
export async function takeOn(making: Making, agreed: Agreed): Promise<void> {
  const { trust, assessmentId, wave, schedule } = agreed;
  const { database, clock } = making;
  const version = () => versionOf(making, trust.chair, assessmentId);
  const { stage } = wave;
  if (stage === 'not-sealed') {
    clock.set(schedule.closedNotSealed);
    await new CloseNotSealed(database, clock).execute(trust.secretary, assessmentId, await version(), words.notSealed);
  }
  if (stage === 'not-sealed') return;
  clock.set(schedule.sealed);
  if (stage !== 'agreed') await new SealAssessment(database, clock).execute(trust.chair, assessmentId, await version());
  if (stage !== 'agreed' || wave.paper !== undefined) await writePaper(making, agreed);
  if (stage === 'agreed') return;
  if (stage === 'sealed' && wave.daysAgo < 30) return;

  clock.set(schedule.decided);
  const chance = chanceOf(trust.about.code, wave.daysAgo, 'decision');
  const decision = {
    on: schedule.decidedOn,
    minute: `${20 + Math.floor(chance.next() * 80)}/${schedule.decidedOn.slice(2, 4)}`,
    words: chance.of(words.decisions),
  };
  await new RecordDecision(database, clock).execute(trust.chair, assessmentId, await version(), decision);
  await writeNextVersion(making, agreed);
  if (stage === 'decided' || stage === 'sealed') return;

  clock.set(schedule.published);
  const repeat = { key: randomUUID(), route: 'demonstration', requestHash: assessmentId };
  const publish = new PublishAssessment(database, clock);
  await publish.execute(trust.chiefExecutive, assessmentId, await version(), { parts: wave.parts ?? ITEMS }, repeat);
  if (stage === 'published') return;

  clock.set(schedule.withdrawn);
  await new WithdrawPublication(database, clock).execute(trust.chiefExecutive, assessmentId, await version(), words.withdrawn);
}
