import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { composeSystemPaper } from './compose-system-paper.js';
import { editionHolds, nextNumber, noteLooksAtEdition, readEdition, readEditions } from './edition.js';
import type { SystemEditionRead, SystemPaperResponse } from './system-paper.dto.js';
import { readSystemPaper } from './system-paper-row.js';

/** One system paper: its cover and words, what it says from what may be read today, and the editions that were issued of it. */
@Injectable()
export class SystemPaperView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` */
  async read(actor: Actor, paperId: string): Promise<SystemPaperResponse> {
    return await this.database.inTransactionOf(actor, (manager) => this.readWithin(manager, actor, paperId));
  }

  /** The same within a transaction that changed it. */
  async readWithin(manager: EntityManager, actor: Actor, paperId: string): Promise<SystemPaperResponse> {
    const row = await readSystemPaper(manager, actor, paperId);
    const editions = await readEditions(manager, actor, paperId);
    const version = { number: nextNumber(editions), state: 'draft' } as const;
    const { outline } = await composeSystemPaper(manager, actor, {
      row,
      version,
      now: this.clock.now(),
      today: this.clock.today(),
    });
    const { madeAt, ...paper } = row;
    return { ...paper, madeAt: madeAt.toISOString(), editions, outline };
  }

  /** An edition exactly as it was issued. @throws Problem `not-found` */
  async readEdition(actor: Actor, paperId: string, number: number): Promise<SystemEditionRead> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const edition = await readEdition(manager, actor, paperId, number);
      await noteLooksAtEdition(manager, actor, edition, { way: 'paper', at: this.clock.now() });
      const { outline, checksum, madeAt, madeBy } = edition;
      return { number, issuedAt: madeAt.toISOString(), issuedBy: madeBy, checksum, holds: editionHolds(edition), outline };
    });
  }
}
