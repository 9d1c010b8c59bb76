import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, notFound, Problem } from '../platform/http/problem.js';
import type { ChooseRequest, MyChoice } from './poll.dto.js';
import { announceProgress } from './sequence.js';

interface Place {
  state: string;
  eligible: boolean;
  option_count: number;
  choose_at_least: number;
  choose_at_most: number;
}

/**
 * Saves what one seat chooses. Acknowledged after the commit, and only then. Others learn nothing but *x of y have chosen*, and
 * that only when the seat chooses for the first time; the row holds no day, and the audit keeps nothing.
 */
@Injectable()
export class Choose {
  constructor(private readonly database: Database) {}

  /** @throws Problem `poll-locked` where it was not counted, `changed-meanwhile` where another device was first */
  async execute(actor: Actor, pollId: string, { chosen, expectedVersion }: ChooseRequest): Promise<MyChoice> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const place = await readPlace(manager, actor, pollId);
      if (!place) throw notFound();
      refuse(place, chosen);
      const inOrder = [...chosen].sort((a, b) => a - b);
      const rows: MyChoice[] = await manager.query(
        `insert into candour.poll_choice as c (organisation_id, poll_id, seat_id, chosen) values ($1, $2, $3, $4)
         on conflict (organisation_id, poll_id, seat_id) do update set chosen = excluded.chosen, version = c.version + 1 where c.version = $5
         returning chosen, version`,
        [actor.organisationId, pollId, actor.seatId, inOrder, expectedVersion],
      );
      const row = rows[0];
      if (!row) throw changedMeanwhile();
      if (row.version === 1) await announceProgress(manager, actor.organisationId, pollId);
      return row;
    });
  }
}

/** Takes the poll's row for share: whoever locks it waits for this choice, and whoever chooses after the lock finds it locked. */
async function readPlace(manager: EntityManager, actor: Actor, pollId: string): Promise<Place | undefined> {
  const rows: Place[] = await manager.query(
    `select p.state, p.option_count, p.choose_at_least, p.choose_at_most, exists (select from candour.poll_seat e
              where e.organisation_id = p.organisation_id and e.poll_id = p.id and e.seat_id = $3) as eligible
       from candour.poll p where p.organisation_id = $1 and p.id = $2 and ($4::uuid is null or p.assessment_id = $4) for share of p`,
    [actor.organisationId, pollId, actor.seatId, actor.onlyAssessmentId ?? null],
  );
  return rows[0];
}

function refuse(place: Place, chosen: readonly number[]): void {
  if (place.state !== 'open') {
    throw new Problem('wrong-state', 'The poll was locked before your choice arrived, so it was not counted.', {
      code: 'poll-locked',
    });
  }
  if (!place.eligible) {
    throw new Problem('not-permitted', 'This poll was opened before you had your seat. You can choose in the next one.', {
      code: 'not-eligible',
    });
  }
  const { choose_at_least: least, choose_at_most: most, option_count: options } = place;
  if (chosen.length >= least && chosen.length <= most && chosen.every((one) => one <= options)) return;
  const message = least === most ? `Choose ${least}.` : `Choose ${least} to ${most}.`;
  throw new Problem('refused', message, { code: 'choice-not-possible', errors: [{ path: 'chosen', message }] });
}
