import { roleWords } from '@candour/assessment';
import type { Tally } from '@candour/scoring';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pollMoved } from '../meeting/poll-moved.step.js';
import type { Actor } from '../platform/actor.js';
import { type AuditEntry, appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound, Problem } from '../platform/http/problem.js';
import { readPoll } from './one-poll.view.js';
import type { PollResponse } from './poll.dto.js';
import { announceChange } from './sequence.js';

/** Locks a poll, then reveals it: two steps, so that everybody sees that no choice is taken any more before anything is shown. */
@Injectable()
export class EndPoll {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes the poll's row for update: choices under way come first, later ones find it locked. */
  async lock(actor: Actor, pollId: string, version: number): Promise<PollResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await take(manager, actor, pollId, { state: 'open', version });
      await manager.query(
        `update candour.poll set state = 'locked', locked_at = $3, version = version + 1 where organisation_id = $1 and id = $2`,
        [actor.organisationId, pollId, this.clock.now()],
      );
      const [now]: { chosen: number; eligible: number }[] = await manager.query('select * from candour.poll_progress($1)', [
        pollId,
      ]);
      return await ended(manager, actor, pollId, {
        event: 'poll locked',
        detail: { chosen: now?.chosen ?? 0, of: now?.eligible ?? 0 },
      });
    });
  }

  /** What may be shown is worked out by the database, once, and is the same for everybody from this moment on. */
  async reveal(actor: Actor, pollId: string, version: number): Promise<PollResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await take(manager, actor, pollId, { state: 'locked', version });
      const [row]: { tally: Tally }[] = await manager.query('select candour.compute_tally($1) as tally', [pollId]);
      await manager.query(
        `update candour.poll set state = 'revealed', revealed_at = $3, version = version + 1 where organisation_id = $1 and id = $2`,
        [actor.organisationId, pollId, this.clock.now()],
      );
      return await ended(manager, actor, pollId, { event: 'poll revealed', detail: { shown: row?.tally.shown ?? '' } });
    });
  }
}

async function take(
  manager: EntityManager,
  actor: Actor,
  pollId: string,
  expected: { readonly state: 'open' | 'locked'; readonly version: number },
): Promise<void> {
  const rows: { state: string; version: number }[] = await manager.query(
    'select state, version from candour.poll where organisation_id = $1 and id = $2 for update',
    [actor.organisationId, pollId],
  );
  const row = rows[0];
  if (!row) throw notFound();
  if (row.version !== expected.version) throw changedMeanwhile();
  if (row.state !== expected.state) {
    const words =
      expected.state === 'open' ? 'It is locked already.' : 'Lock it first, so that no choice comes after the reveal.';
    throw new Problem('wrong-state', words, { code: expected.state === 'open' ? 'poll-locked' : 'poll-not-locked' });
  }
}

async function ended(
  manager: EntityManager,
  actor: Actor,
  pollId: string,
  entry: Pick<AuditEntry, 'event' | 'detail'>,
): Promise<PollResponse> {
  await pollMoved(manager, actor.organisationId);
  const who = roleWords[actor.roles.includes('facilitator') ? 'facilitator' : 'secretary'];
  await appendAudit(manager, { ...entry, subject: pollId, who });
  await announceChange(manager, actor.organisationId);
  return await readPoll(manager, actor, pollId);
}
