import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import type { SetUpRequest } from './assessment.dto.js';
import { beginDraft } from './begin-draft.step.js';

/** Begins an assessment as a draft. Nothing is asked of anybody yet. */
@Injectable()
export class CreateAssessment {
  constructor(private readonly database: Database) {}

  /** @returns the new assessment's id; the same one again for a repeated request. */
  async execute(actor: Actor, request: SetUpRequest, repeat: Repeatable): Promise<string> {
    return await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, () => beginDraft(manager, actor, request)),
    );
  }
}
