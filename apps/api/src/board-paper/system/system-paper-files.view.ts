import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import { SHELF_COLUMNS } from '../files/shelf-file.dto.js';
import { letOvertakenFilesGo, OVERTAKEN } from './overtaken.js';
import type { SystemPaperFile } from './system-paper.dto.js';
import { readSystemPaper } from './system-paper-row.js';

type Row = Omit<SystemPaperFile, 'askedAt'> & { readonly askedAt: Date };

/** The files of a system paper, the newest first. Whoever looks finds none of a draft that was overtaken: they go at that moment. */
@Injectable()
export class SystemPaperFilesView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` */
  async list(actor: Actor, paperId: string): Promise<SystemPaperFile[]> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await readSystemPaper(manager, actor, paperId);
      await letOvertakenFilesGo(manager, actor, paperId, this.clock.now());
      return await readSystemFiles(manager, actor, paperId);
    });
  }

  /** @throws Problem `not-found` */
  async one(actor: Actor, paperId: string, fileId: string): Promise<SystemPaperFile> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await letOvertakenFilesGo(manager, actor, paperId, this.clock.now());
      const [file] = await readSystemFiles(manager, actor, paperId, [fileId]);
      if (!file) throw notFound();
      return file;
    });
  }
}

/** @param only these of them, in no order of theirs; all without */
export async function readSystemFiles(
  manager: EntityManager,
  { organisationId }: Actor,
  paperId: string,
  only: readonly string[] | null = null,
): Promise<SystemPaperFile[]> {
  const rows: Row[] = await manager.query(
    `select f.format, e.number as edition, ${SHELF_COLUMNS}
       from candour.paper_file f
       join candour.system_paper_edition e on e.organisation_id = f.organisation_id and e.id = f.edition_id
      where f.organisation_id = $1 and e.system_paper_id = $2 and ($3::uuid[] is null or f.id = any ($3))
      order by f.asked_at desc, f.id desc`,
    [organisationId, paperId, only],
  );
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    problem: row.state === 'overtaken' ? OVERTAKEN : row.problem,
  }));
}
