import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile, Problem } from '../../platform/http/problem.js';
import type { OwnInstrumentPath, OwnInstrumentResponse } from './own-instrument.dto.js';
import { readOwnInstrument } from './own-instruments.view.js';

/** Takes a version out of what can be chosen, or offers it again. Assessments that use it go on as they were. */
@Injectable()
export class WithdrawOwnInstrument {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async withdraw(actor: Actor, path: OwnInstrumentPath, version: number, reason: string): Promise<OwnInstrumentResponse> {
    return await this.set(actor, path, version, reason);
  }

  async offerAgain(actor: Actor, path: OwnInstrumentPath, version: number): Promise<OwnInstrumentResponse> {
    return await this.set(actor, path, version, null);
  }

  private async set(
    actor: Actor,
    path: OwnInstrumentPath,
    version: number,
    reason: string | null,
  ): Promise<OwnInstrumentResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const before = await readOwnInstrument(manager, path);
      if (before.version !== version) throw changedMeanwhile();
      if ((before.withdrawn === null) === (reason === null)) throw alreadySo(reason);
      const [rows]: [{ id: string }[], number] = await manager.query(
        `update candour.own_instrument o
            set withdrawn_at = case when $5::text is not null then $6::timestamptz end, withdrawn_reason = $5, version = version + 1,
                withdrawn_by_name = case when $5::text is not null then (select p.name from candour.person p where p.id = $7) end
          where o.organisation_id = $1 and o.instrument_code = $2 and o.instrument_version = $3 and o.version = $4 returning o.id`,
        [path.organisationId, path.code, path.version, version, reason, this.clock.now(), actor.personId],
      );
      const changed = rows[0];
      if (!changed) throw changedMeanwhile();
      await appendAudit(manager, {
        event: reason === null ? 'own instrument offered again' : 'own instrument withdrawn',
        subject: changed.id,
        who: 'operator',
        detail: { organisation: path.organisationId, code: path.code, version: path.version },
      });
      const { text: _, ...kept } = await readOwnInstrument(manager, path);
      return kept;
    });
  }
}

function alreadySo(reason: string | null): Problem {
  return reason === null
    ? new Problem('wrong-state', 'This version can be chosen already.', { code: 'instrument-not-withdrawn' })
    : new Problem('wrong-state', 'This version is withdrawn already.', { code: 'instrument-withdrawn' });
}
