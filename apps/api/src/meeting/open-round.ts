import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import type { Repeatable } from '../platform/http/once.js';
import { Problem } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { Commands, type Moment } from './commands.step.js';
import { moveItem, withdrawOpenProposal } from './item.repository.js';
import { type ItemAddress, type ItemRow, readItemSituation } from './item-situation.view.js';
import type { OpenRoundRequest } from './meeting.dto.js';
import { effectOf, noteChange, requireUpToDate } from './note-change.step.js';

/** Opens the next round of an item: a first vote of those present, or a re-vote in which each earlier answer stands. */
@Injectable()
export class OpenRound {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, address: ItemAddress, request: OpenRoundRequest, repeat: Repeatable): Promise<void> {
    await this.commands.once(actor, repeat, async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'assessment' });
      const reason = request.reason?.trim() || null;
      const { event, effects } = allowed(decide({ name: 'open-round', epoch: request.epoch, reason }, situation));
      await requireUpToDate(moment, row, request);
      if (item.scale === 0)
        throw new Problem('refused', 'This item is talked about, not voted on.', { code: 'item-without-levels' });
      const opens = effectOf(effects, 'round-opens');
      if (!opens) throw new Error('a round was opened by a rule that opens none');
      await withdrawOpenProposal(moment, address);
      await moveItem(moment, address, 'open');
      await openRound(moment, address, item, { number: opens.number, reason, copyAnswers: opens.copyAnswers });
      await noteChange(moment, row, {
        command: 'open-round',
        event,
        detail: { item: item.item_code, round: opens.number, reason },
        columns: { current_item: item.item_code },
      });
    });
  }
}

async function openRound(
  { manager, actor, now }: Moment,
  { assessmentId, itemCode }: ItemAddress,
  earlier: ItemRow,
  round: { number: number; reason: string | null; copyAnswers: boolean },
): Promise<void> {
  const address = [actor.organisationId, assessmentId, itemCode];
  const rows: { id: string }[] = await manager.query(
    `insert into candour.round (organisation_id, assessment_id, item_code, number, reason, opened_at) values ($1, $2, $3, $4, $5, $6) returning id`,
    [...address, round.number, round.reason, now],
  );
  const roundId = rows[0]?.id;
  await manager.query(
    'update candour.assessment_item set round_number = $4 where organisation_id = $1 and assessment_id = $2 and item_code = $3',
    [...address, round.number],
  );
  await manager.query('select candour.copy_eligible_seats($1, true)', [roundId]);
  if (round.copyAnswers) await manager.query('select candour.copy_standing_answers($1, $2)', [earlier.round_id, roundId]);
}
