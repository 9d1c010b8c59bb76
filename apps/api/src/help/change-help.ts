import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, Problem } from '../platform/http/problem.js';
import type { ChangeHelpRequest, OwnHelpLineResponse } from './help.dto.js';
import { readOwnLine } from './help-lines.view.js';
import { reachColumns, readReachable } from './reach.js';

/** Changes the words of an offer or a wish, whom it reaches and until when; or takes it back. */
@Injectable()
export class ChangeHelp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`, `line-ended`, `changed-meanwhile`, `reach-unknown`, `until-passed` */
  async change(actor: Actor, helpId: string, version: number, request: ChangeHelpRequest): Promise<OwnHelpLineResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      refuseWhatIsOver(await readOwnLine(manager, actor, today, helpId));
      const reach = reachColumns(request, await readReachable(manager, actor.organisationId, today), today);
      const [, changed]: [unknown[], number] = await manager.query(
        `update candour.help_line set words = $4, to_systems = $5, to_region = $6, to_peers = $7, until = $8, version = version + 1
          where organisation_id = $1 and id = $2 and version = $3 and ended_on is null`,
        [actor.organisationId, helpId, version, request.words, reach.toSystems, reach.toRegion, reach.toPeers, request.until],
      );
      if (changed !== 1) throw changedMeanwhile();
      await appendAudit(manager, { event: 'strength or wish changed', subject: helpId, who: 'chief executive' });
      return await readOwnLine(manager, actor, today, helpId);
    });
  }

  /** Introductions that rest on it and nobody has accepted yet end with it. @throws Problem as above */
  async takeBack(actor: Actor, helpId: string, version: number): Promise<void> {
    const today = this.clock.today();
    await this.database.inTransactionOf(actor, async (manager) => {
      refuseWhatIsOver(await readOwnLine(manager, actor, today, helpId));
      const [, changed]: [unknown[], number] = await manager.query(
        `update candour.help_line set ended_on = $4, ended_because = 'taken-back', version = version + 1
          where organisation_id = $1 and id = $2 and version = $3 and ended_on is null`,
        [actor.organisationId, helpId, version, today],
      );
      if (changed !== 1) throw changedMeanwhile();
      await appendAudit(manager, { event: 'strength or wish taken back', subject: helpId, who: 'chief executive' });
    });
  }
}

function refuseWhatIsOver(line: OwnHelpLineResponse): void {
  if (line.ended !== null) {
    throw new Problem('wrong-state', `${line.ended} Offer it anew where your published result still bears it out.`, {
      code: 'line-ended',
    });
  }
}
