import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, Problem } from '../platform/http/problem.js';
import type { SourceWithMeasuresResponse } from './outside-source.dto.js';
import { readSource } from './outside-sources.view.js';

/** Takes an imported table back, or brings it back: while it is undone nobody is shown a figure of it. */
@Injectable()
export class UndoSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `source-is-there` where a table of the same title stands in its place by now */
  async execute(actor: Actor, sourceId: string, version: number, undone: boolean): Promise<SourceWithMeasuresResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const before = await readSource(manager, sourceId);
      if (before.version !== version) throw changedMeanwhile();
      if ((before.undone !== null) === undone) throw alreadySo(undone);
      const [, changed]: [unknown, number] = await manager.query(
        `update candour.outside_source s set version = version + 1, undone_at = case when $3 then $4::timestamptz end,
                undone_by_name = case when $3 then (select p.name from candour.person p where p.id = $5) end
          where s.id = $1 and s.version = $2 and ($3 or not exists (select from candour.outside_source o
            where o.undone_at is null and o.id <> s.id and (lower(o.publisher), lower(o.title), o.published_on) = (lower(s.publisher), lower(s.title), s.published_on)))`,
        [sourceId, version, undone, this.clock.now(), actor.personId],
      );
      if (changed === 0 && !undone) throw anotherStands();
      if (changed === 0) throw changedMeanwhile();
      await appendAudit(manager, {
        event: undone ? 'outside figures undone' : 'outside figures brought back',
        subject: sourceId,
        who: 'operator',
        detail: { title: before.title, publishedOn: before.publishedOn },
      });
      return await readSource(manager, sourceId);
    });
  }
}

function alreadySo(undone: boolean): Problem {
  return undone
    ? new Problem('wrong-state', 'This import is undone already.', { code: 'source-is-undone' })
    : new Problem('wrong-state', 'This import was not undone: its figures are shown.', { code: 'source-is-shown' });
}

function anotherStands(): Problem {
  return new Problem('conflict', 'A table of the same title and date was imported since. Undo that one first.', {
    code: 'source-is-there',
  });
}
