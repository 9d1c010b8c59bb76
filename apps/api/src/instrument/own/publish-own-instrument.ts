import type { PublishedVersion } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Limits } from '../../identity/limits.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../../platform/http/once.js';
import { Problem } from '../../platform/http/problem.js';
import { checkOwnInstrument } from './check-own-instrument.js';
import type { OwnInstrumentResponse } from './own-instrument.dto.js';
import { organisationThere, readOwnInstrument } from './own-instruments.view.js';

/** Publishes a file as an organisation's own instrument, for good. With a mistake anywhere, nothing is kept. */
@Injectable()
export class PublishOwnInstrument {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** @throws Problem `instrument-has-mistakes`, naming each by its line */
  async execute(actor: Actor, organisationId: string, text: string, repeat: Repeatable): Promise<OwnInstrumentResponse> {
    await this.limits.count('instrument-file-by-person', actor.personId);
    return await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        await organisationThere(manager, organisationId, this.clock.today());
        // One at a time: two that looked for a free code together would both find it.
        await manager.query(`select pg_advisory_xact_lock(hashtextextended('candour own instruments', 0))`);
        const { instrument, mistakes, follows } = await checkOwnInstrument(manager, organisationId, text);
        if (!instrument) throw hasMistakes(mistakes);
        return await this.keep(manager, actor, { organisationId, text, instrument, follows });
      }),
    );
  }

  private async keep(
    manager: EntityManager,
    actor: Actor,
    file: { organisationId: string; text: string; instrument: PublishedVersion; follows: string | null },
  ): Promise<OwnInstrumentResponse> {
    const { organisationId, text, instrument, follows } = file;
    const { code, version, title, checksum } = instrument;
    const made: { id: string }[] = await manager.query(
      `insert into candour.own_instrument (organisation_id, instrument_code, instrument_version, follows, title, text, checksum, published_at,
              published_by_name)
       select $1, $2, $3, $4, $5, $6, $7, $8, p.name from candour.person p where p.id = $9 returning id`,
      [organisationId, code, version, follows, title, text, checksum, this.clock.now(), actor.personId],
    );
    await appendAudit(manager, {
      event: 'own instrument published',
      subject: made[0]?.id ?? code,
      who: 'operator',
      detail: { organisation: organisationId, code, version, checksum },
    });
    const { text: _, ...kept } = await readOwnInstrument(manager, { organisationId, code, version });
    return kept;
  }
}

function hasMistakes(mistakes: readonly { line: number; message: string }[]): Problem {
  return new Problem('refused', 'The file has mistakes: mend them and check it again.', {
    code: 'instrument-has-mistakes',
    errors: mistakes.map(({ line, message }) => ({ path: `line ${line}`, message })),
  });
}
