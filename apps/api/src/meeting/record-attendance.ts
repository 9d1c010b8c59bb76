import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import { Problem } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { asItWillBe, readSeats, writeAttendance } from './attendance.repository.js';
import { Commands } from './commands.step.js';
import type { AttendanceRequest } from './meeting.dto.js';
import { effectOf, noteChange } from './note-change.step.js';

/** Records who is there, who sent apologies or a deputy, and who watches. Below the quorum an open meeting pauses. */
@Injectable()
export class RecordAttendance {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, assessmentId: string, { seats, observers }: AttendanceRequest): Promise<void> {
    await this.commands.give(actor, async (moment) => {
      const { row, situation } = await readSituation(moment.manager, actor, assessmentId, { now: moment.now, lock: true });
      const attendance = asItWillBe(await readSeats(moment, row), seats);
      const { event, effects } = allowed(
        decide({ name: 'record-attendance' }, { ...situation, assessment: { ...situation.assessment, attendance } }),
      );
      if (row.state === 'draft') {
        throw new Problem(
          'wrong-state',
          'The seats are fixed as scoring or the meeting opens. Say who is there as you open the meeting.',
          {
            code: 'seats-not-fixed',
          },
        );
      }
      await writeAttendance(moment, assessmentId, seats, observers);
      const state = effectOf(effects, 'assessment-becomes')?.state;
      const present = attendance.filter(({ presence }) => presence === 'present').length;
      await noteChange(moment, row, {
        command: 'record-attendance',
        event,
        detail: { present, seats: attendance.length, observers: observers.length, paused: state === 'paused' },
        columns: state === undefined ? {} : { state },
      });
    });
  }
}
