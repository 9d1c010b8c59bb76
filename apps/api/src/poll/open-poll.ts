import { roleWords } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findListed } from '../instrument/versions.view.js';
import { pollMoved } from '../meeting/poll-moved.step.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { Problem } from '../platform/http/problem.js';
import { readPoll } from './one-poll.view.js';
import type { OpenPollRequest, PollQuestion, PollResponse } from './poll.dto.js';
import { questionOf } from './poll-row.js';
import { announceChange } from './sequence.js';

/** States of an assessment that a poll may still belong to: what is sealed is read only. */
const UNDER_WAY = ['draft', 'scoring', 'meeting', 'paused', 'agreed'];

/** Puts a question to the board, on its own or for one assessment. The seats of the day are fixed; one poll at a time. */
@Injectable()
export class OpenPoll {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `poll-is-open` while the board is at another one */
  async execute(actor: Actor, request: OpenPollRequest, repeat: Repeatable): Promise<PollResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const pollId = await once(manager, actor, repeat, () => this.open(manager, actor, request));
      return await readPoll(manager, actor, pollId);
    });
  }

  private async open(manager: EntityManager, actor: Actor, request: OpenPollRequest): Promise<string> {
    const { instrumentCode, instrumentVersion, itemCode, assessmentId } = request;
    const listed = await findListed(manager, actor.organisationId, instrumentCode, instrumentVersion);
    const question = listed && !listed.withdrawn ? questionOf(listed.instrument, itemCode) : undefined;
    if (!question) throw wrong('itemCode', 'Choose a question from the list.');
    if (assessmentId) await requireUnderWay(manager, actor, assessmentId, 'look');
    const pollId = await this.insert(manager, actor, question, assessmentId);
    if (assessmentId) await requireUnderWay(manager, actor, assessmentId, 'take');
    const [seats]: { copied: number }[] = await manager.query('select candour.copy_poll_seats($1, $2) as copied', [
      pollId,
      this.clock.today(),
    ]);
    if (!seats?.copied) throw new Problem('refused', 'Give the board its seats first.', { code: 'no-seats' });
    await pollMoved(manager, actor.organisationId);
    await appendAudit(manager, {
      event: 'poll opened',
      subject: pollId,
      who: roleWords[actor.roles.includes('facilitator') ? 'facilitator' : 'secretary'],
      detail: { instrument: `${instrumentCode} ${instrumentVersion}`, item: itemCode, seats: seats.copied },
    });
    await announceChange(manager, actor.organisationId);
    return pollId;
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    question: PollQuestion,
    assessmentId: string | null,
  ): Promise<string> {
    const rows: { id: string }[] = await manager.query(
      `insert into candour.poll (organisation_id, instrument_code, instrument_version, item_code, option_count, choose_at_least,
              choose_at_most, assessment_id, opened_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [
        actor.organisationId,
        question.instrumentCode,
        question.instrumentVersion,
        question.itemCode,
        question.options.length,
        question.chooseAtLeast,
        question.chooseAtMost,
        assessmentId,
        this.clock.now(),
      ],
    );
    const row = rows[0];
    if (!row) throw new Problem('conflict', 'The board is at another poll. Reveal that one first.', { code: 'poll-is-open' });
    return row.id;
  }
}

/**
 * Taking the assessment's row lets no seal come between. That is done once the poll is in: of two who open one at the same moment
 * the second waits there, with nothing in its hands that the first still needs.
 */
async function requireUnderWay(manager: EntityManager, actor: Actor, assessmentId: string, how: 'look' | 'take'): Promise<void> {
  const rows: { state: string }[] = await manager.query(
    `select state from candour.assessment where organisation_id = $1 and id = $2 ${how === 'take' ? 'for no key update' : ''}`,
    [actor.organisationId, assessmentId],
  );
  const state = rows[0]?.state;
  if (!state) throw wrong('assessmentId', 'Choose an assessment of this board.');
  if (!UNDER_WAY.includes(state)) throw wrong('assessmentId', 'Choose an assessment that is not sealed or called off.');
}

function wrong(path: string, message: string): Problem {
  return new Problem('refused', message, { code: 'poll-incomplete', errors: [{ path, message }] });
}
