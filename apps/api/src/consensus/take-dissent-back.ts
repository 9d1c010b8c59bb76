import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { Commands } from '../meeting/commands.step.js';
import { type ItemAddress, readItemSituation } from '../meeting/item-situation.view.js';
import { noteChange } from '../meeting/note-change.step.js';
import type { Actor } from '../platform/actor.js';
import { notFound } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';

/** An author takes their own dissent back, as long as dissent can be recorded. Somebody else's is as unknown as none. */
@Injectable()
export class TakeDissentBack {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, address: ItemAddress, dissentId: string): Promise<void> {
    await this.commands.give(actor, async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'assessment' });
      allowed(decide({ name: 'dissent', words: 'taken back', signed: false }, situation));
      const [, deleted]: [unknown, number] = await moment.manager.query(
        'delete from candour.dissent where organisation_id = $1 and assessment_id = $2 and item_code = $3 and id = $4',
        [actor.organisationId, address.assessmentId, address.itemCode, dissentId],
      );
      if (deleted === 0) throw notFound();
      await noteChange(moment, row, {
        command: 'dissent',
        event: 'a seat took dissent back',
        detail: { item: item.item_code },
      });
    });
  }
}
