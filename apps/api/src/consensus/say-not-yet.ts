import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { Commands } from '../meeting/commands.step.js';
import { type ItemAddress, readItemSituation } from '../meeting/item-situation.view.js';
import { noteChange } from '../meeting/note-change.step.js';
import type { Actor } from '../platform/actor.js';
import { allowed } from '../platform/http/refuse.js';

/** A seat says that it needs more time, or no longer does. It stops nothing: the chair sees how many, nobody sees who. */
@Injectable()
export class SayNotYet {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, address: ItemAddress, on: boolean): Promise<void> {
    await this.commands.give(actor, async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'assessment' });
      const { event } = allowed(decide({ name: 'not-yet', on }, situation));
      await moment.manager.query(
        on
          ? 'insert into candour.not_yet (organisation_id, proposal_id, seat_id) values ($1, $2, $3) on conflict do nothing'
          : 'delete from candour.not_yet where organisation_id = $1 and proposal_id = $2 and seat_id = $3',
        [actor.organisationId, item.proposal?.id, actor.seatId],
      );
      await noteChange(moment, row, { command: 'not-yet', event });
    });
  }
}
