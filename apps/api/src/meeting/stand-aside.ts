import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { announceProgress } from '../answer/announce-progress.step.js';
import type { Actor } from '../platform/actor.js';
import { allowed } from '../platform/http/refuse.js';
import { Commands } from './commands.step.js';
import { type ItemAddress, readItemSituation } from './item-situation.view.js';
import type { CommandRequest } from './meeting.dto.js';
import { noteChange, requireUpToDate } from './note-change.step.js';

/**
 * A seat declares an interest in an item: it leaves the round, its answer goes, and no reason is asked. Others see only how many. It
 * takes the round as a lock does, so that an answer of the same seat from another device is either gone with it or refused.
 */
@Injectable()
export class StandAside {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, address: ItemAddress, seen: CommandRequest): Promise<void> {
    await this.commands.give(actor, async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'round' });
      if (item.own_aside) return; // sent again
      const { event } = allowed(decide({ name: 'stand-aside' }, situation));
      await requireUpToDate(moment, row, { epoch: seen.epoch });
      const own = [actor.organisationId, actor.seatId];
      await moment.manager.query('delete from candour.answer where organisation_id = $1 and seat_id = $2 and round_id = $3', [
        ...own,
        item.round_id,
      ]);
      await moment.manager.query('delete from candour.round_seat where organisation_id = $1 and seat_id = $2 and round_id = $3', [
        ...own,
        item.round_id,
      ]);
      await moment.manager.query(
        'insert into candour.stand_aside (organisation_id, seat_id, assessment_id, item_code) values ($1, $2, $3, $4)',
        [...own, address.assessmentId, address.itemCode],
      );
      await noteChange(moment, row, { command: 'stand-aside', event, detail: { item: item.item_code } });
      if (row.state === 'meeting' && item.state === 'open') await announceProgress(moment.manager, address, item.round_id);
    });
  }
}
