import { decide, quorumOf } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { freezeSetUp } from '../assessment/freeze-set-up.step.js';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import type { Repeatable } from '../platform/http/once.js';
import { allowed } from '../platform/http/refuse.js';
import { asItWillBe, readSeats, writeAttendance } from './attendance.repository.js';
import { Commands } from './commands.step.js';
import type { OpenMeetingRequest } from './meeting.dto.js';
import { effectOf, noteChange, requireUpToDate } from './note-change.step.js';

/**
 * Opens the meeting, in the hands of whoever opens it.
 *
 * Where everything is scored in the room nothing was fixed before: pledge, seats and items freeze at this moment, and who is there
 * is said in the same request. The quorum is judged on what was said, before anything is written.
 */
@Injectable()
export class OpenMeeting {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, assessmentId: string, request: OpenMeetingRequest, repeat: Repeatable): Promise<void> {
    await this.commands.once(actor, repeat, async (moment) => {
      const { row, situation } = await readSituation(moment.manager, actor, assessmentId, { now: moment.now, lock: true });
      const attendance = asItWillBe(await readSeats(moment, row), request.seats ?? []);
      const { event, effects } = allowed(
        decide({ name: 'open-meeting' }, { ...situation, assessment: { ...situation.assessment, attendance } }),
      );
      await requireUpToDate(moment, row, request);
      if (effectOf(effects, 'freeze-set-up')) await freezeSetUp(moment.manager, row, moment.today);
      await writeAttendance(moment, assessmentId, request.seats ?? [], request.observers);
      await noteChange(moment, row, {
        command: 'open-meeting',
        event,
        detail: {
          present: attendance.filter(({ presence }) => presence === 'present').length,
          seats: attendance.length,
          quorum: quorumOf(attendance, situation.assessment.quorum).words,
        },
        columns: {
          state: 'meeting',
          meeting_opened_at: moment.now,
          held_by: actor.personId,
          holder_seen_at: moment.now,
          current_item: null,
        },
      });
    });
  }
}
