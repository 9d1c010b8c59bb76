import { isRoomPrepared } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { announce } from '../platform/live/announcement.js';
import { mayRenew, readRoom } from './room.repository.js';

/** Gives a meeting a new code, when too many know the old one, or a first one while the room is prepared. The old one is dead at once. */
@Injectable()
export class RenewJoinCode {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, assessmentId: string): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const room = await readRoom(manager, actor, assessmentId, { lock: true });
      if (!mayRenew(actor, room)) {
        throw new Problem('not-permitted', 'Whoever runs the meeting can make a new code.', { code: 'not-your-meeting' });
      }
      if (!isRoomPrepared(room)) throw notPrepared();
      await manager.query('select candour.renew_join_code($1, $2)', [actor.organisationId, assessmentId]);
      const [rows]: [{ sequence: string; epoch: number }[], number] = await manager.query(
        'update candour.assessment set sequence = sequence + 1 where organisation_id = $1 and id = $2 returning sequence, epoch',
        [actor.organisationId, assessmentId],
      );
      const now = rows[0];
      if (!now) throw new Error('a room that was just read is gone');
      // The wall shows the code.
      await announce(manager, { kind: 'changed', assessmentId, sequence: Number(now.sequence), epoch: now.epoch });
    });
  }
}

/** Before private scoring has closed a link would open it; after the close there is nothing to join. */
export function notPrepared(): Problem {
  return new Problem('wrong-state', 'Nobody can join now: private scoring is not closed yet, or the meeting is over.', {
    code: 'room-not-prepared',
  });
}
