import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Limits } from '../../identity/limits.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { announce } from '../../platform/live/announcement.js';
import { fileName } from '../file-name.js';
import { MOST_WAITING, tooManyFiles } from '../files/ask-for-files.js';
import { fileKinds, stepsOf } from '../files/file-kinds.js';
import { composeSystemPaper } from './compose-system-paper.js';
import { keepEdition, nextNumber, noteLooksAtEdition, readEdition, readEditions } from './edition.js';
import { readBeside } from './overtaken.js';
import type { SystemFormat } from './system-formats.js';
import type { AskForSystemFilesRequest, SystemPaperFile } from './system-paper.dto.js';
import { readSystemFiles } from './system-paper-files.view.js';
import { readSystemPaper } from './system-paper-row.js';

interface Asked {
  readonly editionId: string;
  readonly formats: readonly SystemFormat[];
  /** As the name of the file says it: a day, and draft or edition. */
  readonly when: string;
}

/**
 * Puts files of a system paper into the queue, one a format. What the paper says is kept at this moment: of a draft in an edition
 * without a number, so that its formats say the same however long they wait.
 */
@Injectable()
export class AskForSystemFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** @throws Problem `not-found`, `too-many-files` */
  async execute(
    actor: Actor,
    paperId: string,
    { formats, edition }: AskForSystemFilesRequest,
    repeat: Repeatable,
  ): Promise<SystemPaperFile[]> {
    await this.limits.count('paper-by-person', actor.personId);
    return await this.database.inTransactionOf(actor, async (manager) => {
      const ids = await once(manager, actor, repeat, async () => {
        await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`candour files ${actor.organisationId}`]);
        const editionId = await this.editionOf(manager, actor, paperId, edition);
        const when = `${this.clock.today()}-${edition === null ? 'draft' : `version-${edition}`}`;
        return await this.put(manager, actor, { editionId, formats, when });
      });
      return await readSystemFiles(manager, actor, paperId, ids);
    });
  }

  private async editionOf(manager: EntityManager, actor: Actor, paperId: string, number: number | null): Promise<string> {
    if (number !== null) {
      const edition = await readEdition(manager, actor, paperId, number);
      await noteLooksAtEdition(manager, actor, edition, { way: 'file', at: this.clock.now() });
      return edition.id;
    }
    const row = await readSystemPaper(manager, actor, paperId, { lock: true });
    const [now, today] = [this.clock.now(), this.clock.today()];
    const version = { number: nextNumber(await readEditions(manager, actor, paperId)), state: 'draft' } as const;
    const beside = await readBeside(manager);
    const composed = await composeSystemPaper(manager, actor, { row, version, now, today });
    await manager.query(
      `delete from candour.system_paper_edition where organisation_id = $1 and system_paper_id = $2 and number is null
          and made_at < $3::timestamptz - interval '7 days'`,
      [actor.organisationId, paperId, now],
    );
    return await keepEdition(manager, actor, { paperId, number: null, composed, beside, now });
  }

  /** What is there already of an edition is not made again. */
  private async put(manager: EntityManager, actor: Actor, { editionId, formats, when }: Asked): Promise<string[]> {
    const [named]: { organisation: string; person: string; waiting: number }[] = await manager.query(
      `select o.name as organisation, coalesce((select p.name from candour.person p where p.id = $2), '') as person,
              (select count(*)::int from candour.paper_file f where f.organisation_id = $1 and f.state in ('waiting', 'being-made')) as waiting
         from candour.organisation o where o.id = $1`,
      [actor.organisationId, actor.personId],
    );
    if ((named?.waiting ?? 0) + formats.length > MOST_WAITING) throw tooManyFiles();
    await manager.query(
      `insert into candour.paper_file (organisation_id, edition_id, variant, format, name, asked_by_person, asked_by_name, asked_at, of)
       select $1, $2, 'system', f.format, f.name, $3, $4, $5, f.steps
         from unnest($6::text[], $7::text[], $8::smallint[]) as f(format, name, steps) on conflict do nothing`,
      [
        actor.organisationId,
        editionId,
        actor.personId,
        named?.person ?? '',
        this.clock.now(),
        formats,
        formats.map((format) => fileName('system-paper', named?.organisation ?? '', when, fileKinds[format].extension)),
        formats.map(stepsOf),
      ],
    );
    await announce(manager, { kind: 'paper-file-waiting' });
    const rows: { id: string }[] = await manager.query(
      `select id from candour.paper_file where organisation_id = $1 and edition_id = $2 and format = any ($3)
          and state in ('waiting', 'being-made', 'ready')`,
      [actor.organisationId, editionId, formats],
    );
    return rows.map(({ id }) => id);
  }
}
