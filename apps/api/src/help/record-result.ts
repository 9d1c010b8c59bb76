import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { IntroductionResponse, ResultRequest } from './introduction.dto.js';
import { readIntroduction } from './introductions.view.js';
import { moveIntroduction } from './move-introduction.step.js';

/** A trust says what came of an introduction. The other reads it; their system only where both let it. */
@Injectable()
export class RecordResult {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem of the table of the process */
  async execute(actor: Actor, introductionId: string, version: number, request: ResultRequest): Promise<IntroductionResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { side } = await moveIntroduction(manager, actor, { introductionId, version, command: 'say-result', today });
      await manager.query(
        `insert into candour.introduction_result (organisation_id, introduction_id, answer, words, said_on) values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, introduction_id) do update set answer = excluded.answer, words = excluded.words, said_on = excluded.said_on`,
        [actor.organisationId, introductionId, request.answer, request.words, today],
      );
      const column = side === 'offering' ? 'offering_tells' : 'wishing_tells';
      await manager.query(`update candour.introduction set ${column} = $2 where id = $1`, [introductionId, request.tellSystem]);
      return await readIntroduction(manager, actor, today, introductionId);
    });
  }
}
