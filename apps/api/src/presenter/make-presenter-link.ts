import { roleWords } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashOfToken, newToken } from '../identity/token.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { PresenterLinkResponse } from './presenter.dto.js';

/** What a link is made for: the wall of a meeting, or one poll. */
export type Presented = { readonly assessmentId: string } | { readonly pollId: string };

/** A forgotten link of a meeting that never came ends by itself. (ours) */
const DAYS = 14;
/** Of one meeting or poll: each press on *open* makes one, so the oldest give way. (ours) */
const MOST = 20;
const BEFORE_THE_CLOSE = ['draft', 'scoring', 'meeting', 'paused'];

/**
 * Makes a link for the presenter's screen. Only its hash is kept; the token is in the fragment, which a browser sends to no server.
 * Links made before go on working, so that a second projector does not switch the first one off. A repeat does no harm.
 */
@Injectable()
export class MakePresenterLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** @throws Problem `not-found`; `meeting-is-over` */
  async execute(actor: Actor, what: Presented): Promise<PresenterLinkResponse> {
    const now = this.clock.now();
    const token = newToken();
    await this.database.inTransactionOf(actor, async (manager) => {
      await requireSomethingToShow(manager, actor, what);
      const [assessmentId, pollId] = idsOf(what);
      await manager.query(
        `insert into candour.presenter_link (organisation_id, assessment_id, poll_id, token_hash, made_at, expires_at)
         values ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(days => ${DAYS}))`,
        [actor.organisationId, assessmentId, pollId, hashOfToken(token), now],
      );
      await manager.query(
        `delete from candour.presenter_link where organisation_id = $1 and (expires_at <= $4 or id in (
           select id from candour.presenter_link where organisation_id = $1 and (assessment_id = $2 or poll_id = $3)
            order by made_at desc, id desc offset ${MOST}))`,
        [actor.organisationId, assessmentId, pollId, now],
      );
      await appendAudit(manager, {
        event: 'presenter link made',
        subject: assessmentId ?? pollId ?? '',
        who: whoMade(actor),
      });
    });
    return { link: `${this.configuration.publicUrl}/present#${token}` };
  }
}

/** As parameters: assessment and poll, one of them null. */
export const idsOf = (what: Presented): [assessmentId: string | null, pollId: string | null] =>
  'assessmentId' in what ? [what.assessmentId, null] : [null, what.pollId];

/** The role in which a link is made or ended, as the audit says it. */
export function whoMade({ roles }: Actor): string {
  const role = (['facilitator', 'secretary', 'chair'] as const).find((one) => roles.includes(one));
  return role ? roleWords[role] : 'the program';
}

/** Takes the assessment's row for share: no close comes between this look and the link, which the close would have ended. */
async function requireSomethingToShow(manager: EntityManager, { organisationId }: Actor, what: Presented): Promise<void> {
  if ('pollId' in what) {
    const polls: unknown[] = await manager.query('select 1 from candour.poll where organisation_id = $1 and id = $2', [
      organisationId,
      what.pollId,
    ]);
    if (polls.length === 0) throw notFound();
    return;
  }
  const rows: { state: string }[] = await manager.query(
    'select state from candour.assessment where organisation_id = $1 and id = $2 for share',
    [organisationId, what.assessmentId],
  );
  const row = rows[0];
  if (!row) throw notFound();
  if (!BEFORE_THE_CLOSE.includes(row.state)) {
    throw new Problem('wrong-state', 'The meeting is over: there is nothing left to show on a wall.', {
      code: 'meeting-is-over',
    });
  }
}
