import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TellHolder } from '../../identity/tell-holder.js';
import type { Actor } from '../../platform/actor.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { changedMeanwhile, Problem } from '../../platform/http/problem.js';
import { organisationOn } from '../organisation.view.js';
import type { SeatRequest, SeatResponse } from './board.dto.js';
import { endOpenLinks, lockBoard, seatsOf, withId } from './board.repository.js';
import { refusalOfSeat } from './board.rules.js';
import { SeatEntity } from './seat.entity.js';

/**
 * Changes a seat, or ends it by a last day: from the day after, whoever sat there has no access. With another e-mail address the
 * seat is nobody's until a link sent to that address has been used, and whoever sat there is told. What an assessment has frozen
 * of the seat stays as it was; while it runs, nobody else can be put into a seat that answers in it.
 */
@Injectable()
export class ChangeSeat {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly holder: TellHolder,
  ) {}

  async execute(actor: Actor, seatId: string, input: SeatRequest, version: number): Promise<SeatResponse> {
    const wanted = { ...input, email: input.email.toLowerCase() };
    const { seat, left } = await this.database.inTransactionOf(actor, async (manager) => {
      const board = await lockBoard(manager, actor.organisationId);
      const before = withId(board.seats, seatId);
      if (before.version !== version) throw changedMeanwhile();
      const refusal = refusalOfSeat(board, wanted, seatId);
      if (refusal) throw refusal;
      const otherAddress = before.email !== wanted.email;
      const joined = otherAddress && (await takeSeat(manager, actor.organisationId, seatId));
      const { affected } = await manager.update(SeatEntity, { id: seatId, version }, { ...wanted, version: version + 1 });
      if (affected !== 1) throw changedMeanwhile();
      if (otherAddress) await endOpenLinks(manager, { seatId }, this.clock.now());
      const { office, from, to } = wanted;
      const detail = { office, from, to, otherAddress };
      await appendAudit(manager, { event: 'seat-changed', subject: seatId, who: 'secretary', detail });
      const organisation = joined ? await organisationOn(manager, actor.organisationId, this.clock.today()) : null;
      return {
        seat: withId(await seatsOf(manager, actor.organisationId), seatId),
        left: organisation && { name: before.name, email: before.email, organisationName: organisation.name },
      };
    });
    if (left) this.holder.addressChanged(left);
    return seat;
  }
}

/**
 * Takes the seat's row, so that nobody joins and no assessment opens with it meanwhile, and says whether somebody had joined.
 *
 * @throws Problem `seat-in-running-assessment` where somebody had, and answers in an assessment that has not ended: whoever had
 * the new address would read and give answers in their place
 */
async function takeSeat(manager: EntityManager, organisationId: string, seatId: string): Promise<boolean> {
  const own = [organisationId, seatId];
  const [seat]: { joined: boolean }[] = await manager.query(
    'select person_id is not null as joined from candour.seat where organisation_id = $1 and id = $2 for update',
    own,
  );
  if (!seat?.joined) return false;
  const running: unknown[] = await manager.query(
    `select from candour.assessment_seat f join candour.assessment a on a.organisation_id = f.organisation_id and a.id = f.assessment_id
      where f.organisation_id = $1 and f.seat_id = $2 and a.state in ('scoring', 'meeting', 'paused', 'agreed') limit 1`,
    own,
  );
  if (running.length === 0) return true;
  throw new Problem(
    'wrong-state',
    'Somebody has joined this seat and takes part in an assessment that is still running. Seal or cancel it before you change the ' +
      'address. For somebody new on the board, give this seat a last day and add another.',
    {
      code: 'seat-in-running-assessment',
      errors: [{ path: 'email', message: 'This address stays until the assessment has ended' }],
    },
  );
}
