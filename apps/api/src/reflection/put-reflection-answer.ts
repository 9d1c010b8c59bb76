import { itemByCode, levelOf } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { PutReflectionAnswerRequest, ReflectionAnswer } from './reflection.dto.js';
import { offScaleOf, versionOf } from './reflection-instruments.js';
import type { Self } from './self.js';

/**
 * Saves what somebody says of one item, with a note for themselves, until the reflection is finished. An answer with nothing in it
 * takes the earlier one away. Where two devices of one person write, the later stands: there is nobody else to be overwritten.
 */
@Injectable()
export class PutReflectionAnswer {
  constructor(private readonly database: Database) {}

  async execute(
    self: Self,
    reflectionId: string,
    itemCode: string,
    request: PutReflectionAnswerRequest,
  ): Promise<ReflectionAnswer> {
    return await this.database.inTransactionOfPerson(self.personId, async (manager) => {
      await readOpen(manager, reflectionId, itemCode, request);
      const { level, offScale } = request;
      const answer = { itemCode, level, offScale, note: request.note || null };
      if (level === null && offScale === null && answer.note === null) {
        await manager.query(
          'delete from candour.reflection_answer where person_id = candour.current_person() and reflection_id = $1 and item_code = $2',
          [reflectionId, itemCode],
        );
        return answer;
      }
      await manager.query(
        `insert into candour.reflection_answer (person_id, reflection_id, item_code, level, off_scale, note)
         values (candour.current_person(), $1, $2, $3, $4, $5)
         on conflict (person_id, reflection_id, item_code) do update
            set level = excluded.level, off_scale = excluded.off_scale, note = excluded.note`,
        [reflectionId, itemCode, level, offScale, answer.note],
      );
      return answer;
    });
  }
}

/** @throws Problem where there is no such reflection or item, where it is finished, or where the answer is not on the scale */
async function readOpen(
  manager: EntityManager,
  reflectionId: string,
  itemCode: string,
  { level, offScale }: PutReflectionAnswerRequest,
): Promise<void> {
  const rows: { instrument_code: string; instrument_version: string; finished: boolean }[] = await manager.query(
    `select instrument_code, instrument_version, finished_on is not null as finished from candour.reflection
      where person_id = candour.current_person() and id = $1 for share`,
    [reflectionId],
  );
  const reflection = rows[0];
  if (!reflection) throw notFound();
  const instrument = versionOf(reflection.instrument_code, reflection.instrument_version);
  const item = itemByCode(instrument, itemCode);
  if (!item || item.levels.length === 0) throw notFound();
  if (reflection.finished) throw finishedAlready();
  const onScale = level === null || levelOf(item, level) !== undefined;
  const known = offScale === null || offScaleOf(instrument, item).includes(offScale);
  if (!onScale || !known || (level !== null && offScale !== null)) {
    throw new Problem('refused', 'Choose one of the answers that the item offers.', {
      code: 'not-on-the-scale',
      errors: [{ path: onScale ? 'offScale' : 'level', message: 'Choose one of the answers' }],
    });
  }
}

export const finishedAlready = (): Problem =>
  new Problem('wrong-state', 'This reflection is finished, so its answers stay as they are. Begin another when you like.', {
    code: 'reflection-finished',
  });
