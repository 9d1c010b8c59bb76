import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Limits } from '../identity/limits.js';
import { hashOfToken } from '../identity/token.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { linkEnded } from './look-up-teams-link.js';
import type { GiveTeamsViewRequest } from './teams-view.dto.js';

/** In the counts: a level, or nought for those who cannot say. */
const CANNOT_SAY = 0;

/**
 * Takes what somebody in a team says of their board. Their link is used up and their answers are added to the counts in one
 * statement; nothing is kept of who, when or what together with what.
 */
@Injectable()
export class GiveTeamsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** @throws Problem `teams-link-ended` for a link that is used, over or unknown, all alike; `teams-view-empty`; `invalid-request` */
  async execute({ token, answers }: GiveTeamsViewRequest, address: string): Promise<void> {
    await this.limits.count('teams-link-by-address', address);
    if (answers.length === 0) {
      throw new Problem('refused', 'Answer at least one question before you send. Your link still works.', {
        code: 'teams-view-empty',
      });
    }
    const places = Object.fromEntries(answers.map(({ itemCode, level }) => [itemCode, level ?? CANNOT_SAY]));
    const taken = await this.database
      .ask<{ taken: boolean }>('select candour.give_teams_view($1, $2, $3::jsonb) as taken', [
        hashOfToken(token),
        this.clock.today(),
        JSON.stringify(places),
      ])
      .catch(refuseWrongPlace);
    if (taken[0]?.taken !== true) throw linkEnded();
  }
}

function refuseWrongPlace(error: unknown): never {
  if (error instanceof QueryFailedError && error.message.includes('teams-view-place')) {
    throw new Problem('invalid-request', 'Choose an answer that is on the list for each question.');
  }
  throw error;
}
