import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { Commands } from '../meeting/commands.step.js';
import { type ItemAddress, readItemSituation } from '../meeting/item-situation.view.js';
import { noteChange } from '../meeting/note-change.step.js';
import type { Actor } from '../platform/actor.js';
import { allowed } from '../platform/http/refuse.js';

/** Takes the open proposal of an item back. Dissent that was recorded stays, until its author takes it back. */
@Injectable()
export class WithdrawProposal {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, address: ItemAddress, epoch: number): Promise<void> {
    await this.commands.give(actor, async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'assessment' });
      const { event } = allowed(decide({ name: 'withdraw-proposal', epoch }, situation));
      await moment.manager.query(`update candour.proposal set state = 'withdrawn' where organisation_id = $1 and id = $2`, [
        actor.organisationId,
        item.proposal?.id,
      ]);
      await noteChange(moment, row, { command: 'withdraw-proposal', event, detail: { item: item.item_code } });
    });
  }
}
