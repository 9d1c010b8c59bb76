import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import type { Repeatable } from '../platform/http/once.js';
import { allowed } from '../platform/http/refuse.js';
import { Commands } from './commands.step.js';
import { withdrawOpenProposal } from './item.repository.js';
import { type ItemAddress, readItemSituation } from './item-situation.view.js';
import type { ParkRequest } from './meeting.dto.js';
import { noteChange, requireUpToDate } from './note-change.step.js';
import { releaseComments } from './release-comments.step.js';

/** Parks an item with somebody who takes it on and a day. It ends the item for this assessment and does not count as agreed. */
@Injectable()
export class ParkItem {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, address: ItemAddress, request: ParkRequest, repeat: Repeatable): Promise<void> {
    await this.commands.once(actor, repeat, async (moment) => {
      const { epoch, owner, until } = request;
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'assessment' });
      const { event } = allowed(decide({ name: 'park', epoch, owner, until }, situation));
      await requireUpToDate(moment, row, request);
      await withdrawOpenProposal(moment, address);
      await moment.manager.query(
        `update candour.assessment_item set state = 'parked', parked_owner = $4, parked_until = $5, version = version + 1
          where organisation_id = $1 and assessment_id = $2 and item_code = $3`,
        [actor.organisationId, address.assessmentId, address.itemCode, owner, until],
      );
      await releaseComments(moment, address.assessmentId, item.section_code);
      await noteChange(moment, row, { command: 'park', event, detail: { item: item.item_code, until } });
    });
  }
}
