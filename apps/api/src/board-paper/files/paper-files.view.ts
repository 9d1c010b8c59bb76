import { may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import type { PaperFile } from './paper-files.dto.js';
import { SHELF_COLUMNS } from './shelf-file.dto.js';

type Row = Omit<PaperFile, 'askedAt'> & { readonly askedAt: Date };

/** What an actor may know of: that there is a file, and how large it is, is known to those alone who may read it. */
export const readableBy = (actor: Actor): string => (may(actor.roles, 'paper:release') ? 'true' : `f.variant <> 'foi'`);

/** The files of a paper, the newest first. */
@Injectable()
export class PaperFilesView {
  constructor(private readonly database: Database) {}

  /** @throws Problem `not-found` */
  async list(actor: Actor, assessmentId: string): Promise<PaperFile[]> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const there: unknown[] = await manager.query('select from candour.assessment where organisation_id = $1 and id = $2', [
        actor.organisationId,
        assessmentId,
      ]);
      if (there.length === 0) throw notFound();
      return await readFiles(manager, actor, assessmentId);
    });
  }

  /** @throws Problem `not-found` */
  async one(actor: Actor, assessmentId: string, fileId: string): Promise<PaperFile> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const [file] = await readFiles(manager, actor, assessmentId, [fileId]);
      if (!file) throw notFound();
      return file;
    });
  }
}

/** @param only these of them, in no order of theirs; all without */
export async function readFiles(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  only: readonly string[] | null = null,
): Promise<PaperFile[]> {
  const rows: Row[] = await manager.query(
    `select f.variant, f.format, f.version_number as version, ${SHELF_COLUMNS}
       from candour.paper_file f
      where f.organisation_id = $1 and f.assessment_id = $2 and ($3::uuid[] is null or f.id = any ($3)) and ${readableBy(actor)}
      order by f.asked_at desc, f.id desc`,
    [actor.organisationId, assessmentId, only],
  );
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }));
}
