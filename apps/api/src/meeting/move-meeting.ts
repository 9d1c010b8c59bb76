import { type Command, decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import type { Repeatable } from '../platform/http/once.js';
import { allowed } from '../platform/http/refuse.js';
import { Commands } from './commands.step.js';
import type { CommandRequest } from './meeting.dto.js';
import { effectOf, noteChange, requireUpToDate } from './note-change.step.js';

export type Move = Extract<Command, { name: 'pause-meeting' | 'resume-meeting' | 'close-meeting' | 'reconvene' | 'hand-over' }>;

/** Moves the meeting as a whole: pause, resume, close, reconvene, take it over. The rules say when, and what comes of it. */
@Injectable()
export class MoveMeeting {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, assessmentId: string, move: Move, seen: CommandRequest, repeat: Repeatable): Promise<void> {
    await this.commands.once(actor, repeat, async (moment) => {
      const { row, situation } = await readSituation(moment.manager, actor, assessmentId, { now: moment.now, lock: true });
      const { event, effects } = allowed(decide(move, situation));
      await requireUpToDate(moment, row, seen);
      const state = effectOf(effects, 'assessment-becomes')?.state;
      const held = effectOf(effects, 'meeting-is-held-by-actor');
      await noteChange(moment, row, {
        command: move.name,
        event,
        ...('reason' in move && { detail: { reason: move.reason } }),
        columns: {
          ...(state && { state }),
          // The screens are empty after the close, and again when the board comes back.
          ...(state === 'agreed' && { agreed_at: moment.now, current_item: null }),
          ...(row.state === 'agreed' && state === 'meeting' && { agreed_at: null, reconvened_at: moment.now }),
          ...(held && { epoch: held.epoch, held_by: actor.personId, holder_seen_at: moment.now }),
        },
      });
    });
  }
}
