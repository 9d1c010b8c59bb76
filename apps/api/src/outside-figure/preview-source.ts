import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { matchFigures } from './match-figures.js';
import type { OutsidePreviewResponse, Reading } from './reading.dto.js';

/** What an import of this file would keep, and everything that stands in its way; saves nothing. */
@Injectable()
export class PreviewSource {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, csv: string, reading: Reading): Promise<OutsidePreviewResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => (await matchFigures(manager, csv, reading)).preview);
  }
}
