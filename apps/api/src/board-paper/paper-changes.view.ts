import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { PaperChangeRead, PaperChangesResponse } from './paper-life.dto.js';

/** Nobody reads further back on a screen; the newest are what counts. */
const MOST = 500;

/** Who changed what in a paper, the newest first. */
@Injectable()
export class PaperChangesView {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, assessmentId: string): Promise<PaperChangesResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await refuseUnknown(manager, actor.organisationId, assessmentId);
      const changes: PaperChangeRead[] = await manager.query(
        `select at, number, who, what, before, after from candour.paper_change
          where organisation_id = $1 and assessment_id = $2 order by position desc limit ${MOST}`,
        [actor.organisationId, assessmentId],
      );
      return { changes };
    });
  }
}

/** @throws Problem `not-found` for an unknown assessment and for another organisation's, alike. */
export async function refuseUnknown(manager: EntityManager, organisationId: string, assessmentId: string): Promise<void> {
  const rows: unknown[] = await manager.query('select from candour.assessment where organisation_id = $1 and id = $2', [
    organisationId,
    assessmentId,
  ]);
  if (rows.length === 0) throw notFound();
}
