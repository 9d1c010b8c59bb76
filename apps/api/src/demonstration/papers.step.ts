import type { PaperStep } from '@candour/assessment';
import type { Variant } from '@candour/board-paper';
import { ChangePaper } from '../board-paper/change-paper.js';
import { ChangeText } from '../board-paper/change-text.js';
import type { PaperFields } from '../board-paper/paper-fields.dto.js';
import { TakeStep } from '../board-paper/take-step.js';
import { readPaperShape } from '../paper-shape/paper-shape.view.js';
import type { Actor } from '../platform/actor.js';
import { chanceOf } from './chance.js';
import type { Wave } from './content/made-up-trust.js';
import { papers } from './content/papers.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';
import type { Schedule } from './schedule.js';

/** One paper of one trust. */
export interface PaperOfWave {
  readonly trust: Trust;
  readonly assessmentId: string;
  readonly wave: Wave;
  readonly schedule: Schedule;
}

/**
 * The paper of a wave that ended, as far as its story goes before the board meets. That of an older wave has its cover alone: to
 * approve each would take its time, and nobody looks.
 */
export async function writePaper(making: Making, paper: PaperOfWave): Promise<void> {
  const { trust, wave, schedule } = paper;
  const fields = await coverOf(making, paper);
  if (wave.paper === undefined) return await keepCover(making, paper, fields);
  const { database, clock } = making;
  const takes = stepsOf(making, paper);
  await new ChangePaper(database, clock).execute(trust.secretary, paper.assessmentId, await versionOf(making, paper), fields);
  if (wave.paper === 'draft') await writeOwnWords(making, paper);
  clock.set(schedule.paperSent);
  await takes(trust.secretary, 'send-for-review');
  clock.set(schedule.paperReviewed);
  if (wave.paper === 'draft') await takes(trust.chiefExecutive, 'return', papers.returned);
  if (wave.paper === 'draft' || wave.paper === 'in-review') return;
  await takes(trust.chiefExecutive, 'approve');
  clock.set(schedule.paperIssued);
  await takes(trust.secretary, 'issue');
}

/** What was decided or corrected after an issue is said in the next version, which is being written. */
export async function writeNextVersion(making: Making, paper: PaperOfWave): Promise<void> {
  if (paper.wave.paper !== 'issued-and-next') return;
  making.clock.set(paper.schedule.paperTakenUp);
  await stepsOf(making, paper)(paper.trust.secretary, 'start-next');
  await writeOwnWords(making, paper);
}

/** The cover sheet, as the secretary filled it in. */
async function coverOf({ manager }: Making, { trust, wave, schedule }: PaperOfWave): Promise<PaperFields> {
  const chief = trust.seats.find(({ kind }) => kind === 'chief');
  const chance = chanceOf(trust.about.code, wave.daysAgo, 'paper');
  const { assuranceScale } = await readPaperShape(manager, trust.id);
  return {
    meetingName: papers.meetingName,
    meetingDate: schedule.decidedOn,
    agendaReference: `${schedule.decidedOn.slice(5, 7)}/12`,
    sponsor: `${chief?.name}, chief executive`,
    author: `${trust.secretary.name}, company secretary`,
    purpose: 'approve',
    assuranceWord: assuranceScale.at(-2)?.word ?? '',
    previouslyConsideredBy: papers.previouslyConsideredBy,
    objectives: papers.objectives.filter((_, place) => place === 0 || chance.next() < 0.5),
    risks: papers.risks.filter((_, place) => place === 0 || chance.next() < 0.6),
    sessionReason: papers.sessionReason,
    careQuality: papers.careQuality,
    constitution: papers.constitution,
    legal: papers.legal,
    equality: papers.equality,
    resources: papers.resources,
    involvement: papers.involvement,
    appendices: '',
    actionsOutside: wave.paper !== undefined,
  };
}

async function keepCover({ database }: Making, { trust, assessmentId }: PaperOfWave, fields: PaperFields): Promise<void> {
  await database.inTransactionOf(trust.secretary, async (manager) => {
    await manager.query('insert into candour.paper (organisation_id, assessment_id, fields) values ($1, $2, $3::jsonb)', [
      trust.id,
      assessmentId,
      JSON.stringify(fields),
    ]);
  });
}

async function writeOwnWords(making: Making, paper: PaperOfWave): Promise<void> {
  const { database, clock } = making;
  const own: readonly (readonly [Actor, Variant, string, string])[] = [
    [paper.trust.secretary, 'private', 'context.own', papers.background],
    [paper.trust.chiefExecutive, 'private', 'closing.own', papers.closing],
    [paper.trust.secretary, 'public', 'context.own', papers.toEverybody],
  ];
  for (const [actor, variant, key, words] of own) {
    const text = { assessmentId: paper.assessmentId, variant, key };
    await new ChangeText(database, clock).execute(actor, await versionOf(making, paper), text, words);
  }
}

const stepsOf = (making: Making, paper: PaperOfWave) => async (actor: Actor, step: PaperStep, reason?: string) => {
  const body = reason === undefined ? { step } : { step, reason };
  await new TakeStep(making.database, making.clock).execute(actor, paper.assessmentId, await versionOf(making, paper), body);
};

async function versionOf({ database }: Making, { trust, assessmentId }: PaperOfWave): Promise<number> {
  return await database.inTransactionOf(trust.secretary, async (manager) => {
    const rows: { version: number }[] = await manager.query(
      'select version from candour.paper where organisation_id = $1 and assessment_id = $2',
      [trust.id, assessmentId],
    );
    return rows[0]?.version ?? 1;
  });
}
