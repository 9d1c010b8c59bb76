import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import type { Repeatable } from '../../../platform/http/once.js';
import { endAt } from '../plan-memberships.js';
import { ChangeByHand, organisationIn, otherIn, refusedAt } from './change-by-hand.js';
import { dayWithYear } from './day-with-year.js';

/** Says by hand that an organisation became part of another: it closes on that day, and both keep their histories. */
@Injectable()
export class RecordMerger {
  constructor(private readonly byHand: ChangeByHand) {}

  /** @throws Problem `refused` where the two cannot merge */
  async execute(actor: Actor, id: string, successorId: string, on: string, repeat: Repeatable): Promise<void> {
    const merge: Parameters<ChangeByHand['execute']>[1] = (desk) => {
      const { draft } = desk;
      const own = organisationIn(desk, id);
      if (own.kind !== 'trust' && own.kind !== 'board-of-system') throw refusedAt('successorId', 'Only trusts and systems merge');
      const into = otherIn(desk, successorId, own.kind, 'successorId', own);
      if (into.id === own.id) throw refusedAt('successorId', 'An organisation cannot be its own successor');
      if (draft.rows.successor.has(`${id} ${successorId}`))
        throw refusedAt('successorId', `That it became part of ${into.name} is recorded already`);
      if (into.closed !== null && into.closed <= on) throw refusedAt('successorId', `${into.name} had closed by then`);
      if (own.opened !== null && on < own.opened) throw refusedAt('on', `${own.name} opened later than that`);
      draft.put('organisation', { ...own, closed: on });
      draft.put('successor', { organisationId: id, successorId, on, byHand: true });
      endAt(draft, id, on);
      return `${own.name} became part of ${into.name} on ${dayWithYear(on)}`;
    };
    await this.byHand.execute(actor, merge, repeat);
  }
}
