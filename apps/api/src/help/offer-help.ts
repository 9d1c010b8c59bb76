import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { Problem } from '../platform/http/problem.js';
import type { OfferHelpRequest, OwnHelpLineResponse } from './help.dto.js';
import { readOwnLine } from './help-lines.view.js';
import { LEAST_LEVEL_OF_A_STRENGTH, strengthsOf, wishesOf } from './own-published.js';
import { readOwnPublished } from './own-published.view.js';
import { reachColumns, readReachable } from './reach.js';
import { nameOfActor } from './who.js';

/** A chief executive lets the trust be found for a strength, or says where it wishes for help; one item at a time. */
@Injectable()
export class OfferHelp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-a-trust`, `not-to-be-offered`, `not-to-be-wished-for`, `already-there`, `reach-unknown`, `until-passed` */
  async execute(actor: Actor, request: OfferHelpRequest, repeat: Repeatable): Promise<OwnHelpLineResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const id = await once(manager, actor, repeat, async () => await this.write(manager, actor, request, today));
      return await readOwnLine(manager, actor, today, id);
    });
  }

  private async write(manager: EntityManager, actor: Actor, request: OfferHelpRequest, today: string): Promise<string> {
    const { kind, instrumentCode, itemCode, words, until } = request;
    if (actor.organisationKind !== 'trust') throw onlyTrusts();
    const published = await readOwnPublished(manager, actor, today);
    const possible = kind === 'strength' ? strengthsOf(published) : wishesOf(published);
    const item = possible.find((one) => one.instrumentCode === instrumentCode && one.itemCode === itemCode);
    if (!item) throw notPossible(kind);
    const reach = reachColumns(request, await readReachable(manager, actor.organisationId, today), today);
    await endExpired(manager, actor, today, request);
    const rows: { id: string }[] = await manager.query(
      `insert into candour.help_line (organisation_id, kind, instrument_code, item_code, item_title, publication_id, wave_date, words,
              to_systems, to_region, to_peers, until, rests_until, made_on, made_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict (organisation_id, kind, instrument_code, item_code) where ended_on is null do nothing returning id`,
      [
        ...[actor.organisationId, kind, instrumentCode, itemCode, item.itemTitle, item.publicationId, item.waveDate, words],
        ...[reach.toSystems, reach.toRegion, reach.toPeers, until, item.restsUntil, today, await nameOfActor(manager, actor)],
      ],
    );
    if (!rows[0]) {
      const message = 'It is there already. Change it, or take it back first.';
      throw new Problem('conflict', message, { code: 'already-there', errors: [{ path: 'itemCode', message }] });
    }
    const event = kind === 'strength' ? 'strength offered' : 'wish stated';
    await appendAudit(manager, { event, subject: rows[0].id, who: 'chief executive', detail: { item: itemCode } });
    return rows[0].id;
  }
}

/** One whose last day has passed makes room for a new one on the same item. */
async function endExpired(
  manager: EntityManager,
  actor: Actor,
  today: string,
  { kind, instrumentCode, itemCode }: Pick<OfferHelpRequest, 'kind' | 'instrumentCode' | 'itemCode'>,
): Promise<void> {
  await manager.query(
    `update candour.help_line set ended_on = $5, ended_because = 'taken-back', version = version + 1
      where organisation_id = $1 and kind = $2 and instrument_code = $3 and item_code = $4 and ended_on is null
        and least(until, rests_until) < $5::date`,
    [actor.organisationId, kind, instrumentCode, itemCode, today],
  );
}

const onlyTrusts = (): Problem =>
  new Problem('refused', 'Trusts help each other here. The board of a system suggests introductions.', { code: 'not-a-trust' });

function notPossible(kind: 'strength' | 'wish'): Problem {
  const [code, message] =
    kind === 'strength'
      ? [
          'not-to-be-offered',
          `A strength is a question that your board agreed at level ${LEAST_LEVEL_OF_A_STRENGTH} or more, in its newest published result with items shared.`,
        ]
      : [
          'not-to-be-wished-for',
          'A wish is for a question with an ambition above its level, both in your newest published result.',
        ];
  return new Problem('refused', message, { code, errors: [{ path: 'itemCode', message }] });
}
