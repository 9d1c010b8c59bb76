import { itemByCode } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound, Problem } from '../platform/http/problem.js';
import type { AddStepRequest, ChangeStepRequest, StepResponse } from './development-plan.dto.js';
import { readSteps } from './development-plan.view.js';
import { newestReflection } from './reflection-instruments.js';
import type { Self } from './self.js';

/** More would be a list of wishes. */
const MOST_STEPS = 100;

/** Keeps the steps of a person's own development plan. Nobody else is told of any of it. */
@Injectable()
export class ChangePlan {
  constructor(private readonly database: Database) {}

  /** Adds a step under the id that came with it: a repeat changes nothing. */
  async add(self: Self, request: AddStepRequest): Promise<StepResponse> {
    refuseUnknownItems(request);
    return await this.database.inTransactionOfPerson(self.personId, async (manager) => {
      const [kept]: { steps: number }[] = await manager.query(
        'select count(*)::int as steps from candour.development_step where person_id = candour.current_person() and id <> $1',
        [request.id],
      );
      if ((kept?.steps ?? 0) >= MOST_STEPS) {
        throw new Problem('refused', `A plan holds ${MOST_STEPS} steps at most. Remove some first.`, { code: 'plan-full' });
      }
      await manager.query(
        `insert into candour.development_step (person_id, id, words, instrument_code, item_codes, due)
         values (candour.current_person(), $1, $2, $3, $4, $5) on conflict do nothing`,
        [request.id, request.words, request.instrumentCode, request.itemCodes, request.due],
      );
      return await readOne(manager, request.id);
    });
  }

  async change(self: Self, stepId: string, version: number, request: ChangeStepRequest): Promise<StepResponse> {
    refuseUnknownItems(request);
    if (request.helped !== null && request.doneOn === null) {
      throw new Problem('refused', 'Say when it was done before you say whether it helped.', {
        code: 'step-not-done',
        errors: [{ path: 'doneOn', message: 'Say when it was done' }],
      });
    }
    return await this.database.inTransactionOfPerson(self.personId, async (manager) => {
      await readOne(manager, stepId);
      const [, changed]: [unknown, number] = await manager.query(
        `update candour.development_step set words = $3, instrument_code = $4, item_codes = $5, due = $6, done_on = $7, helped = $8,
                outcome = nullif($9, ''), version = version + 1
          where person_id = candour.current_person() and id = $1 and version = $2`,
        [
          stepId,
          version,
          request.words,
          request.instrumentCode,
          request.itemCodes,
          request.due,
          request.doneOn,
          request.helped,
          request.outcome,
        ],
      );
      if (changed !== 1) throw changedMeanwhile();
      return await readOne(manager, stepId);
    });
  }

  async remove(self: Self, stepId: string, version: number): Promise<void> {
    await this.database.inTransactionOfPerson(self.personId, async (manager) => {
      await readOne(manager, stepId);
      const [, gone]: [unknown, number] = await manager.query(
        'delete from candour.development_step where person_id = candour.current_person() and id = $1 and version = $2',
        [stepId, version],
      );
      if (gone !== 1) throw changedMeanwhile();
    });
  }
}

async function readOne(manager: EntityManager, stepId: string): Promise<StepResponse> {
  const [step] = await readSteps(manager, stepId);
  if (!step) throw notFound();
  return step;
}

function refuseUnknownItems({ instrumentCode, itemCodes }: Pick<AddStepRequest, 'instrumentCode' | 'itemCodes'>): void {
  const instrument = instrumentCode === null ? undefined : newestReflection(instrumentCode);
  const unknownInstrument = instrumentCode !== null && !instrument;
  const unknownItem = itemCodes.some((code) => !instrument || !itemByCode(instrument, code));
  if (!unknownInstrument && !unknownItem) return;
  throw new Problem('refused', 'Choose items of the reflection that the step is for.', {
    code: 'step-incomplete',
    errors: [{ path: unknownInstrument ? 'instrumentCode' : 'itemCodes', message: 'Choose items of this reflection' }],
  });
}
