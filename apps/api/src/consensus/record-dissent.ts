import { createHash } from 'node:crypto';
import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { Commands, type Moment } from '../meeting/commands.step.js';
import { type ItemAddress, readItemSituation } from '../meeting/item-situation.view.js';
import { noteChange } from '../meeting/note-change.step.js';
import type { Actor } from '../platform/actor.js';
import type { Repeatable } from '../platform/http/once.js';
import { Problem } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import type { DissentRequest } from './consensus.dto.js';

/**
 * Records a view that differs, beside what is proposed, in its author's words. Without a name unless the author asks; whose it is
 * stands in a table that their own seat alone can read.
 */
@Injectable()
export class RecordDissent {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, address: ItemAddress, request: DissentRequest, repeat: Repeatable): Promise<void> {
    await this.commands.give(actor, async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'assessment' });
      const id = idOf(repeat, actor);
      if (await isThereAlready(moment, id, request)) return;
      const { event } = allowed(decide({ name: 'dissent', ...request }, situation));
      await insertDissent(moment, address, { id, proposalId: item.proposal?.id ?? null, ...request });
      await noteChange(moment, row, { command: 'dissent', event, detail: { item: item.item_code, signed: request.signed } });
    });
  }
}

/**
 * The id follows from the request's key and the seat, so that a request sent twice makes one dissent without a kept key that would
 * say whose it is. It tells nothing: the key is random and stored nowhere.
 */
function idOf({ key }: Repeatable, actor: Actor): string {
  const hex = createHash('sha256').update(`dissent ${key} ${actor.seatId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function isThereAlready({ manager, actor }: Moment, id: string, { words }: DissentRequest): Promise<boolean> {
  const rows: { words: string }[] = await manager.query(
    'select words from candour.dissent where organisation_id = $1 and id = $2',
    [actor.organisationId, id],
  );
  const there = rows[0];
  if (there && there.words !== words) {
    throw new Problem('idempotency-key-reused', 'Use a new Idempotency-Key for a new request.');
  }
  return there !== undefined;
}

interface NewDissent extends DissentRequest {
  readonly id: string;
  readonly proposalId: string | null;
}

async function insertDissent(
  { manager, actor, today }: Moment,
  { assessmentId, itemCode }: ItemAddress,
  { id, proposalId, words, signed }: NewDissent,
): Promise<void> {
  await manager.query(
    `insert into candour.dissent (id, organisation_id, assessment_id, item_code, proposal_id, words, day, signed_name)
     values ($1, $2, $3, $4, $5, $6, $7, case when $8 then (select s.name from candour.assessment_seat s
       where s.organisation_id = $2 and s.assessment_id = $3 and s.seat_id = candour.current_seat()) end)`,
    [id, actor.organisationId, assessmentId, itemCode, proposalId, words, today, signed],
  );
  await manager.query('insert into candour.dissent_author (organisation_id, dissent_id, seat_id) values ($1, $2, $3)', [
    actor.organisationId,
    id,
    actor.seatId,
  ]);
}
