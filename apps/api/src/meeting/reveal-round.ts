import { decide } from '@candour/assessment';
import type { Spread } from '@candour/scoring';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import type { Repeatable } from '../platform/http/once.js';
import { allowed } from '../platform/http/refuse.js';
import { Commands, type Moment } from './commands.step.js';
import { moveItem } from './item.repository.js';
import { type ItemAddress, type ItemSituation, readItemSituation } from './item-situation.view.js';
import type { MoveRequest } from './meeting.dto.js';
import { effectOf, noteChange, requireUpToDate } from './note-change.step.js';

/** Shows the spread of a locked round, worked out once in the database and stored; or says that too few have answered. */
@Injectable()
export class RevealRound {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, address: ItemAddress, request: MoveRequest, repeat: Repeatable): Promise<void> {
    await this.commands.once(actor, repeat, async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'assessment' });
      const enoughAnswered = item.state === 'locked' ? await spreadShows(moment, item) : null;
      const { event, effects } = allowed(
        decide({ name: 'reveal', epoch: request.epoch }, { ...situation, item: { ...situation.item, enoughAnswered } }),
      );
      await requireUpToDate(moment, row, request);
      const state = effectOf(effects, 'item-becomes')?.state ?? 'withheld';
      await moment.manager.query('update candour.round set state = $3, revealed_at = $4 where organisation_id = $1 and id = $2', [
        actor.organisationId,
        item.round_id,
        state,
        moment.now,
      ]);
      await moveItem(moment, address, state);
      // With the last first round of all questions comes, once, the word on executives and non-executives; as a rule, nothing.
      await moment.manager.query('select candour.compute_group_word($1)', [row.id]);
      await noteChange(moment, row, {
        command: 'reveal',
        event,
        detail: { item: item.item_code, round: item.round_number, shown: state === 'revealed' },
        columns: { current_item: item.item_code },
      });
    });
  }
}

/** Works the spread out, which the rules of disclosure have passed already, and says whether enough answered for it to be shown. */
async function spreadShows({ manager }: Moment, item: ItemSituation['item']): Promise<boolean> {
  const rows: { spread: Spread }[] = await manager.query('select candour.compute_spread($1) as spread', [item.round_id]);
  const spread = rows[0]?.spread;
  if (!spread) throw new Error('a locked round without a spread');
  return !spread.withheld;
}
