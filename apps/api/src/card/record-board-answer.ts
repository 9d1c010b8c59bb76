import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound, Problem } from '../platform/http/problem.js';
import type { BoardAnswerRequest, HandResponse } from './hand.dto.js';
import { readHand } from './hand.view.js';

interface At {
  readonly handId: string;
  readonly cardId: string;
  readonly version: number;
}

/** Records in words what the board was answered, and when it will look at it again; the whole board sees it. */
@Injectable()
export class RecordBoardAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, at: At, { answer, followUpOn, followedUp }: BoardAnswerRequest): Promise<HandResponse> {
    return await this.change(actor, at, 'board answer recorded', async (manager) => {
      if (followedUp && followUpOn === null) {
        const message = 'Say for which day it was.';
        throw new Problem('refused', message, { code: 'follow-up-missing', errors: [{ path: 'followUpOn', message }] });
      }
      // The day of the answer is that of its first record, and the day it was followed up on is kept as well.
      await manager.query(
        `update candour.hand_card set answer = $3, answered_on = coalesce(answered_on, $4), follow_up_on = $5,
                followed_up_on = case when $6 then coalesce(followed_up_on, $4) end, version = version + 1
          where organisation_id = $1 and id = $2`,
        [actor.organisationId, at.cardId, answer, this.clock.today(), followUpOn, followedUp],
      );
    });
  }

  async takeBack(actor: Actor, at: At): Promise<HandResponse> {
    return await this.change(actor, at, 'board answer taken back', async (manager) => {
      await manager.query(
        `update candour.hand_card set answer = null, answered_on = null, follow_up_on = null, followed_up_on = null, version = version + 1
          where organisation_id = $1 and id = $2`,
        [actor.organisationId, at.cardId],
      );
    });
  }

  private async change(
    actor: Actor,
    { handId, cardId, version }: At,
    event: string,
    write: (manager: EntityManager) => Promise<void>,
  ): Promise<HandResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const known: { version: number }[] = await manager.query(
        'select version from candour.hand_card where organisation_id = $1 and hand_id = $2 and id = $3 for update',
        [actor.organisationId, handId, cardId],
      );
      if (!known[0]) throw notFound();
      if (known[0].version !== version) throw changedMeanwhile();
      await write(manager);
      await appendAudit(manager, { event, subject: handId, who: 'company secretary' });
      return await readHand(manager, actor, handId);
    });
  }
}
