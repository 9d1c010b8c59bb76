import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile, Problem } from '../../platform/http/problem.js';
import { lockBoard, withId } from './board.repository.js';
import { SeatEntity } from './seat.entity.js';

const STILL_REFERRED_TO = '23503';

/** Removes a seat that was made by mistake. One that an assessment has used can only be ended: its part in the record stays. */
@Injectable()
export class RemoveSeat {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, seatId: string, version: number): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const seat = withId((await lockBoard(manager, actor.organisationId)).seats, seatId);
      if (seat.version !== version) throw changedMeanwhile();
      // Assessments, actions and evidence hold on to their seats by foreign keys: the database knows best who uses it.
      await manager.delete(SeatEntity, { id: seatId, version }).catch((error: unknown) => {
        throw isReferredTo(error) ? seatInUse() : error;
      });
      await appendAudit(manager, { event: 'seat-removed', subject: seatId, who: 'secretary', detail: { office: seat.office } });
    });
  }
}

function isReferredTo(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === STILL_REFERRED_TO;
}

function seatInUse(): Problem {
  return new Problem('seat-in-use', 'This seat has taken part in an assessment. Give it a last day instead of removing it.');
}
