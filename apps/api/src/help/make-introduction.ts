import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { IntroductionResponse, MakeIntroductionRequest } from './introduction.dto.js';
import { readIntroduction } from './introductions.view.js';
import { keepContact } from './keep-contact.step.js';
import { readMatches } from './matches.view.js';
import { nameOfActor } from './who.js';

/**
 * Introduces two trusts on one item: either of them, which says yes with it and names somebody, or the board of a system that both let
 * see the match, which says yes for nobody.
 */
@Injectable()
export class MakeIntroduction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` where there is no such match for the actor, `contact-missing`, `already-introduced` */
  async execute(actor: Actor, request: MakeIntroductionRequest, repeat: Repeatable): Promise<IntroductionResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const id = await once(manager, actor, repeat, async () => await make(manager, actor, request, today));
      return await readIntroduction(manager, actor, today, id);
    });
  }
}

async function make(manager: EntityManager, actor: Actor, request: MakeIntroductionRequest, today: string): Promise<string> {
  const { strengthId, wishId, contactName: name, contactEmail: email } = request;
  const matches = await readMatches(manager, actor, today);
  const match = matches.find(({ offering, wishing }) => offering.lineId === strengthId && wishing.lineId === wishId);
  if (!match) throw (await isIntroduced(manager, strengthId, wishId)) ? alreadyIntroduced() : notFound();
  const ofSystem = actor.organisationKind === 'board-of-system';
  if (!ofSystem && (name === null || email === null)) throw contactMissing(name);
  const rows: { id: string }[] = await manager.query(
    `insert into candour.introduction (organisation_id, strength_id, wishing_id, wish_id, instrument_code, item_code, item_title, made_by,
            made_by_name, made_on, shown_to, offering_yes, wishing_yes)
     select s.organisation_id, s.id, w.organisation_id, w.id, s.instrument_code, s.item_code, s.item_title, $3, $4, $5,
            array(select y.id from candour.organisation y where y.kind = 'board-of-system'
                     and candour.reaches(s.to_systems, s.to_region, s.to_peers, y.id)
                     and candour.reaches(w.to_systems, w.to_region, w.to_peers, y.id)),
            s.organisation_id = $3, w.organisation_id = $3
       from candour.help_line s, candour.help_line w where s.id = $1 and w.id = $2
     on conflict (organisation_id, strength_id, wish_id) where state in ('proposed', 'accepted') do nothing returning id`,
    [strengthId, wishId, actor.organisationId, await nameOfActor(manager, actor), today],
  );
  if (!rows[0]) throw alreadyIntroduced();
  const { id } = rows[0];
  if (!ofSystem && name !== null && email !== null) await keepContact(manager, actor, id, { name, email });
  await appendAudit(manager, {
    event: 'introduction made',
    subject: id,
    who: actor.roles.includes('ics-lead') ? 'ICS lead' : 'chief executive',
    detail: { item: match.itemCode },
  });
  return id;
}

async function isIntroduced(manager: EntityManager, strengthId: string, wishId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select from candour.introduction where strength_id = $1 and wish_id = $2 and state in ('proposed', 'accepted')`,
    [strengthId, wishId],
  );
  return rows.length > 0;
}

function alreadyIntroduced(): Problem {
  return new Problem('conflict', 'These two trusts are introduced on this already. Look below, among the introductions.', {
    code: 'already-introduced',
  });
}

function contactMissing(name: string | null): Problem {
  const [path, message] =
    name === null
      ? ['contactName', 'Say whom the other trust may speak to.']
      : ['contactEmail', 'Give the e-mail by which they can be reached.'];
  return new Problem('refused', message, { code: 'contact-missing', errors: [{ path, message }] });
}
