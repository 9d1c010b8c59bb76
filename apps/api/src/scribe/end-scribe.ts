import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { readSituation } from '../assessment/situation.view.js';
import { Commands } from '../meeting/commands.step.js';
import { noteChange } from '../meeting/note-change.step.js';
import type { Actor } from '../platform/actor.js';
import { notFound } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { saidBy } from './said-by.js';
import { endScribe, readScribes } from './scribe.repository.js';

/** Ends that somebody writes for a member: from now on nothing more is put. What was put stands, as the member's own. */
@Injectable()
export class EndScribe {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, assessmentId: string, seatId: string): Promise<void> {
    await this.commands.give(actor, async (moment) => {
      const { manager, now, today } = moment;
      const { row, situation } = await readSituation(manager, actor, assessmentId, { now, lock: true });
      const scribes = await readScribes(manager, actor.organisationId, assessmentId);
      const scribe = scribes.find((one) => one.seat_id === seatId);
      if (!scribe) throw notFound();
      const said = saidBy(actor, seatId, scribe.person_id);
      if (scribe.ended_because !== null && said !== 'somebody-else') return; // sent again
      const { event } = allowed(
        decide(
          { name: 'end-scribe' },
          {
            ...situation,
            scribe: {
              ...{
                roles: [],
                holdsMeeting: false,
                ownSeat: false,
                answersKnown: 0,
                pledgeRead: false,
                answeredThemselves: false,
              },
              ...{ saidBy: said, writes: 'this-scribe' },
            },
          },
        ),
      );
      const because = said === 'the-scribe' ? 'stepped-back' : 'taken-back';
      await endScribe(manager, actor.organisationId, { assessmentId, seatId }, { on: today, because });
      await noteChange(moment, row, { command: 'end-scribe', event });
    });
  }
}
