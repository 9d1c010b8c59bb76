import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import { announceProgress } from './announce-progress.step.js';
import type { MyAnswer, PutAnswerRequest } from './answer.dto.js';
import { asMyAnswer, type MyAnswerRow } from './my-answer.row.js';
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
      const { roundId, situation } = await readOwnSituation(manager, actor, assessmentId, itemCode);
      const { kind, level = null, reason = null, comment = null, shareComment = false, expectedVersion, roundNumber } = request;
      allowed(decide({ name: 'put-answer', kind, level, reason, expectedVersion, roundNumber }, situation));
      const rows: Omit<MyAnswerRow, 'item_code' | 'round_number'>[] = await manager.query(
        'select * from candour.put_own_answer($1, $2, $3, $4, $5, $6, $7, $8)',
        [
          roundId,
          kind,
          level,
          kind === 'not-applicable' ? reason : null,
          comment,
          shareComment,
          this.clock.today(),
          expectedVersion,
        ],
      );
      const saved = rows[0];
      if (!saved) throw changedMeanwhile();
      const row = { ...saved, item_code: itemCode, round_number: situation.item?.roundNumber ?? 1 };
      if (situation.assessment.state === 'meeting' && !stoodAlready(row)) {
        await announceProgress(manager, { assessmentId, itemCode }, roundId);
      }
      return asMyAnswer(row);
    });
  }
}

/**
 * In a re-vote each earlier answer stands and is counted already. Telling the room each time one is changed would tell, where it is
 * silent, that nobody did: and then the second middle says what a newcomer chose.
 */
function stoodAlready({ round_number: round, version }: MyAnswerRow): boolean {
  return round > 1 && version > 1;
}
