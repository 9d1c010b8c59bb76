import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { CHANNEL } from '../platform/live/announcement.js';
import { announceAnsweredAgain, whatItTells } from './announce-progress.step.js';
import type { MyAnswer, PutAnswerRequest } from './answer.dto.js';
import { asMyAnswer, type MyAnswerRow, VERSION_OF_CLOSED } from './my-answer.row.js';
import { readOwnSituation } from './own-situation.js';

/**
 * Saves one seat's answer to one item. Acknowledged after the commit, and only then: what is said to be saved is in the reveal.
 * Others learn nothing but *x of y answered*, and nobody when: the row keeps the day alone, and the audit keeps nothing.
 */
@Injectable()
export class PutAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `round-locked` where it was not counted, `changed-meanwhile` where another device was first. */
  async execute(actor: Actor, assessmentId: string, itemCode: string, request: PutAnswerRequest): Promise<MyAnswer> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { roundId, situation, closedVersion } = await readOwnSituation(manager, actor, assessmentId, itemCode);
      const { kind, level = null, reason = null, comment = null, shareComment = false, expectedVersion, roundNumber } = request;
      allowed(decide({ name: 'put-answer', kind, level, reason, expectedVersion, roundNumber }, situation));
      const tells = whatItTells(situation, situation.item?.actorAnswerVersion !== null);
      const rows: Omit<MyAnswerRow, 'item_code' | 'round_number' | 'closed'>[] = await manager.query(
        'select * from candour.put_own_answer($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [
          roundId,
          kind,
          level,
          kind === 'not-applicable' ? reason : null,
          comment,
          shareComment,
          this.clock.today(),
          closedVersion ?? expectedVersion,
          tells === 'x of y' ? CHANNEL : null,
        ],
      );
      const row = rows[0];
      if (!row) throw changedMeanwhile();
      if (tells === 'again') await announceAnsweredAgain(manager, { assessmentId, itemCode });
      if (closedVersion !== null) row.version = await countAnew(manager, actor, roundId);
      // What somebody has just saved is open to them, whatever was there before.
      return asMyAnswer({ ...row, closed: false, item_code: itemCode, round_number: situation.item?.roundNumber ?? 1 });
    });
  }
}

/** An answer that replaces a closed one follows upon the version that was shown: how often that was changed stays closed as well. */
async function countAnew(manager: EntityManager, { organisationId, seatId }: Actor, roundId: string | null): Promise<number> {
  await manager.query('update candour.answer set version = $4 where organisation_id = $1 and round_id = $2 and seat_id = $3', [
    organisationId,
    roundId,
    seatId,
    VERSION_OF_CLOSED + 1,
  ]);
  return VERSION_OF_CLOSED + 1;
}
