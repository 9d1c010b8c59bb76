import { itemsOf, type PublishedVersion } from '@candour/instrument';
import { CancelAssessment } from '../assessment/cancel-assessment.js';
import { CloseScoring } from '../assessment/close-scoring.js';
import { OpenScoring } from '../assessment/open-scoring.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import type { Ballot } from './answers.js';
import type { Wave } from './content/made-up-trust.js';
import { words } from './content/words.js';
import type { Seat, Trust } from './make-trust.js';
import { actorOf, type Making } from './making.js';
import type { Schedule } from './schedule.js';
import { cast } from './vote.step.js';

/** Sets an assessment up as its secretary would. @returns its id */
export async function setUp(
  { database, clock }: Making,
  trust: Trust,
  instrument: PublishedVersion,
  wave: Wave,
  schedule: Schedule,
): Promise<string> {
  clock.set(schedule.setUp);
  const method = wave.method ?? 'both';
  const quorum = Math.ceil(trust.seats.filter(({ voting, to }) => voting && to === null).length / 2);
  return await database.inTransactionOf(trust.secretary, async (manager) => {
    const rows: { id: string }[] = await manager.query(
      `insert into candour.assessment (organisation_id, instrument_code, instrument_version, instrument_checksum, wave_date, method, threshold,
              quorum_number, quorum_executives, quorum_non_executives, pledge_shows_progress, facilitator_id, scoring_closes_on,
              meeting_starts_at, meeting_minutes, created_at)
       values ($1, $2, $3, $4, $5, $6, 5, $7, 1, 1, true, $8, $9, $10, 150, $11) returning id`,
      [
        trust.id,
        instrument.code,
        instrument.version,
        instrument.checksum,
        schedule.waveDate,
        method,
        quorum,
        trust.facilitator.appointmentId,
        method === 'room' ? null : schedule.scoringClosesOn,
        wave.stage === 'draft' ? null : schedule.meetingStarts,
        clock.now(),
      ],
    );
    const id = rows[0]?.id;
    if (!id) throw new Error('no assessment was set up');
    await appendAudit(manager, { event: 'assessment set up', subject: id, who: 'company secretary' });
    return id;
  });
}

/** The version that a command has to name. */
export async function versionOf({ database }: Making, actor: Actor, assessmentId: string): Promise<number> {
  return await database.inTransactionOf(actor, async (manager) => {
    const rows: { version: number }[] = await manager.query(
      'select version from candour.assessment where organisation_id = $1 and id = $2',
      [actor.organisationId, assessmentId],
    );
    if (!rows[0]) throw new Error('the assessment is gone');
    return rows[0].version;
  });
}

export async function openScoring(making: Making, trust: Trust, assessmentId: string, schedule: Schedule): Promise<void> {
  making.clock.set(schedule.scoringOpens);
  const version = await versionOf(making, trust.secretary, assessmentId);
  await new OpenScoring(making.database, making.clock).execute(trust.secretary, assessmentId, version);
}

export async function closeScoring(making: Making, trust: Trust, assessmentId: string, schedule: Schedule): Promise<void> {
  making.clock.set(schedule.scoringCloses);
  const version = await versionOf(making, trust.facilitator, assessmentId);
  await new CloseScoring(making.database, making.clock).execute(trust.facilitator, assessmentId, version);
}

export async function cancel(making: Making, trust: Trust, assessmentId: string, schedule: Schedule): Promise<void> {
  making.clock.set(schedule.cancelled);
  const version = await versionOf(making, trust.secretary, assessmentId);
  await new CancelAssessment(making.database, making.clock).execute(trust.secretary, assessmentId, version, words.cancelled);
}

/** How far each member is while scoring is open: some are done, some in the middle, some have not begun. */
const PROGRESS = [1, 0.8, 1, 0.4, 0.24, 0.6, 1, 0, 0.2, 1, 0, 1, 0.8, 1, 1, 0] as const;

/** The members in the middle and those done have answered; only they have read the pledge. */
export async function scoreInPart(
  making: Making,
  trust: Trust,
  assessmentId: string,
  about: { readonly instrument: PublishedVersion; readonly voters: readonly Seat[]; readonly ballots: readonly Ballot[] },
): Promise<void> {
  const order = itemsOf(about.instrument).map(({ code }) => code);
  const far = new Map(about.voters.map(({ id }, place) => [id, Math.round((PROGRESS[place] ?? 1) * order.length)]));
  const given = about.ballots.filter(({ itemCode, seatId }) => order.indexOf(itemCode) < (far.get(seatId) ?? 0));
  await cast(making, trust.secretary, { assessmentId, itemCodes: order, number: 1 }, given);
  await readPledge(
    making,
    trust,
    assessmentId,
    about.voters.filter(({ id }) => (far.get(id) ?? 0) > 0),
  );
}

/** Each seat says for itself that it has read the pledge. */
export async function readPledge(making: Making, trust: Trust, assessmentId: string, seats: readonly Seat[]): Promise<void> {
  for (const seat of seats) {
    const actor = actorOf({ id: trust.id, kind: 'trust' }, { personId: seat.personId, seatId: seat.id, roles: ['member'] });
    await making.database.inTransactionOf(actor, async (manager) => {
      await manager.query(
        'insert into candour.pledge_reading (organisation_id, assessment_id, seat_id, day) values ($1, $2, $3, $4)',
        [trust.id, assessmentId, seat.id, making.clock.today()],
      );
    });
  }
}
