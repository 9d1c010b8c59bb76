import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import { announce } from '../../platform/live/announcement.js';
import { fileNotReady, type MadeFile } from '../files/download-file.js';
import type { FileState } from '../files/file-kinds.js';
import { type Edition, noteLooksAtEdition } from './edition.js';
import { draftOvertaken, MAY_BE_GIVEN } from './overtaken.js';

type Stored = MadeFile &
  Pick<Edition, 'number' | 'restsOn' | 'restsOf'> & { readonly state: FileState; readonly mayBeGiven: boolean };

/** Gives a file of a system paper, cancels it while it is not made, or throws it away: it can be made again at any time. */
@Injectable()
export class TakeSystemFile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`; `file-not-ready`; `draft-overtaken` */
  async download(actor: Actor, paperId: string, fileId: string): Promise<MadeFile> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const columns = `f.name, f.format, f.content, f.checksum, f.state, ${MAY_BE_GIVEN} as "mayBeGiven", e.number,
                       e.rests_on as "restsOn", e.rests_of as "restsOf"`;
      const file = await find<Stored>(manager, actor, paperId, fileId, columns);
      if (!file.mayBeGiven) throw draftOvertaken();
      if (file.state !== 'ready') throw fileNotReady();
      await noteLooksAtEdition(manager, actor, file, { way: 'file', at: this.clock.now() });
      return file;
    });
  }

  /** @throws Problem `not-found` */
  async away(actor: Actor, paperId: string, fileId: string): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const { state } = await find<{ state: FileState }>(manager, actor, paperId, fileId, 'f.state', 'for update of f');
      const own = [actor.organisationId, fileId];
      if (state === 'waiting' || state === 'being-made') {
        await manager.query(
          `update candour.paper_file set state = 'cancelled', step = '', lease = null, leased_until = null, ended_at = $3
            where organisation_id = $1 and id = $2`,
          [...own, this.clock.now()],
        );
        if (state === 'being-made') await announce(manager, { kind: 'paper-file-cancelled', fileId });
        return;
      }
      await manager.query('delete from candour.paper_file where organisation_id = $1 and id = $2', own);
    });
  }
}

async function find<Row>(
  manager: EntityManager,
  { organisationId }: Actor,
  paperId: string,
  fileId: string,
  columns: string,
  lock = '',
): Promise<Row> {
  const rows: Row[] = await manager.query(
    `select ${columns} from candour.paper_file f
       join candour.system_paper_edition e on e.organisation_id = f.organisation_id and e.id = f.edition_id
      where f.organisation_id = $1 and e.system_paper_id = $2 and f.id = $3 ${lock}`,
    [organisationId, paperId, fileId],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}
