import type { Presence } from '@candour/assessment';
import { freezeSetUp } from '../assessment/freeze-set-up.step.js';
import { type AssessmentSituation, readSituation } from '../assessment/situation.view.js';
import { writeAttendance } from '../meeting/attendance.repository.js';
import type { Moment } from '../meeting/commands.step.js';
import { noteChange } from '../meeting/note-change.step.js';
import { words } from './content/words.js';
import type { Seat, Trust } from './make-trust.js';
import type { Making } from './making.js';

type Work = (moment: Moment, row: AssessmentSituation['row']) => Promise<void>;

async function asFacilitator(making: Making, trust: Trust, assessmentId: string, work: Work): Promise<void> {
  const { database, clock } = making;
  const [actor, now] = [trust.facilitator, clock.now()];
  await database.inTransactionOf(actor, async (manager) => {
    const { row } = await readSituation(manager, actor, assessmentId, { now, lock: true });
    await work({ manager, actor, now, today: clock.today() }, row);
  });
}

/** Opens the meeting with everybody there but one, who sent a deputy or apologies. */
export async function openMeeting(making: Making, trust: Trust, assessmentId: string, voters: readonly Seat[]): Promise<void> {
  await asFacilitator(making, trust, assessmentId, async (moment, row) => {
    if (row.state === 'draft') await freezeSetUp(moment.manager, row, moment.today);
    const away =
      voters.length < 8
        ? undefined
        : voters.findLast(({ executive, kind }) => executive && kind !== 'chief' && kind !== 'digital');
    const said = voters.map((seat) => {
      const presence: Presence = seat !== away ? 'present' : voters.length > 10 ? 'deputy' : 'apologies';
      return { seatId: seat.id, presence, deputyName: presence === 'deputy' ? words.deputies[0] : null };
    });
    await writeAttendance(moment, assessmentId, said, [...words.observers].slice(0, voters.length > 8 ? 2 : 1));
    await noteChange(moment, row, {
      command: 'open-meeting',
      event: 'meeting opened',
      detail: { present: said.filter(({ presence }) => presence === 'present').length, seats: said.length },
      columns: {
        state: 'meeting',
        meeting_opened_at: moment.now,
        held_by: moment.actor.personId,
        holder_seen_at: moment.now,
        current_item: null,
      },
    });
  });
}

/** Leaves the room at one item. */
export async function standAt(making: Making, trust: Trust, assessmentId: string, itemCode: string): Promise<void> {
  await asFacilitator(making, trust, assessmentId, async (moment, row) => {
    await noteChange(moment, row, {
      command: 'open-round',
      event: null,
      columns: { current_item: itemCode, holder_seen_at: making.now },
    });
  });
}

/** So many leave that the meeting loses its quorum, and pauses. */
export async function loseQuorum(making: Making, trust: Trust, assessmentId: string, voters: readonly Seat[]): Promise<void> {
  await asFacilitator(making, trust, assessmentId, async (moment, row) => {
    const left = voters.filter(({ office }) => office !== 'chair').slice(0, Math.floor(voters.length / 2) + 1);
    await writeAttendance(
      moment,
      assessmentId,
      left.map(({ id }) => ({ seatId: id, presence: 'absent' })),
      undefined,
    );
    await noteChange(moment, row, {
      command: 'record-attendance',
      event: 'attendance recorded',
      detail: { present: voters.length - left.length, seats: voters.length, observers: 1, paused: true },
      columns: { state: 'paused' },
    });
  });
}

export async function closeMeeting(making: Making, trust: Trust, assessmentId: string): Promise<void> {
  await asFacilitator(making, trust, assessmentId, async (moment, row) => {
    await noteChange(moment, row, {
      command: 'close-meeting',
      event: 'meeting closed',
      columns: { state: 'agreed', agreed_at: moment.now, current_item: null },
    });
  });
}
