import { itemsOf } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import { readNewestVersions } from '../instrument/newest.view.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { PollAtHandResponse, PollQuestion, PollsResponse } from './poll.dto.js';
import { readPollAtHand, readPolls } from './poll.view.js';
import { questionOf } from './poll-row.js';

/** The polls of a board, and the questions that can be put to it. */
@Injectable()
export class PollsView {
  constructor(private readonly database: Database) {}

  async all(actor: Actor): Promise<PollsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => ({ rows: await readPolls(manager, actor) }));
  }

  async atHand(actor: Actor): Promise<PollAtHandResponse> {
    return await this.database.inTransactionOf(actor, (manager) => readPollAtHand(manager, actor));
  }

  /** @throws Problem `not-found` */
  async ofAssessment(actor: Actor, assessmentId: string): Promise<PollsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const known: unknown[] = await manager.query('select 1 from candour.assessment where organisation_id = $1 and id = $2', [
        actor.organisationId,
        assessmentId,
      ]);
      if (known.length === 0) throw notFound();
      return { rows: await readPolls(manager, actor, assessmentId) };
    });
  }

  /** Every question of kind poll in the newest version of each instrument that the board can use. */
  async questions(actor: Actor): Promise<PollQuestion[]> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const instruments = await readNewestVersions(manager, actor.organisationId);
      return instruments.flatMap((one) => itemsOf(one).flatMap(({ code }) => questionOf(one, code) ?? []));
    });
  }
}
