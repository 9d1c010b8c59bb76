import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import type { Repeatable } from '../platform/http/once.js';
import { allowed } from '../platform/http/refuse.js';
import { Commands } from './commands.step.js';
import { lockItem } from './item.repository.js';
import { type ItemAddress, readItemSituation } from './item-situation.view.js';
import type { MoveRequest } from './meeting.dto.js';
import { effectOf, noteChange, requireUpToDate } from './note-change.step.js';

/** Locks the open round of an item, in a transaction of its own: what was acknowledged before is in the reveal, nothing later is. */
@Injectable()
export class LockRound {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, address: ItemAddress, request: MoveRequest, repeat: Repeatable): Promise<void> {
    await this.commands.once(actor, repeat, async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'round' });
      const { event, effects } = allowed(decide({ name: 'lock', epoch: request.epoch }, situation));
      await requireUpToDate(moment, row, request);
      const missing = effectOf(effects, 'round-locks')?.missing ?? 0;
      await lockItem(moment, item, address, missing);
      await noteChange(moment, row, {
        command: 'lock',
        event,
        detail: { item: item.item_code, round: item.round_number, missing },
        columns: { current_item: item.item_code },
      });
    });
  }
}
