import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Commands } from './commands.step.js';
import { lockItem } from './item.repository.js';
import { type ItemAddress, readItemSituation } from './item-situation.view.js';
import { effectOf, noteChange } from './note-change.step.js';

/**
 * Locks a round that everybody has answered, where the assessment is so set: the program's own command, looked at again by the
 * rules in the transaction that carries it out, so that several processes may try and one succeeds.
 *
 * When the last answer came is kept nowhere: the process that tries has heard it announced. In a re-vote nothing locks by itself,
 * for every earlier answer stands from the beginning and nobody can tell who is still thinking.
 */
@Injectable()
export class LockByItself {
  constructor(private readonly commands: Commands) {}

  /**
   * @param heardAt when the last answer was announced to this process
   * @returns whether it locked
   */
  async execute(organisationId: string, address: ItemAddress, heardAt: Date): Promise<boolean> {
    return await this.commands.give(theProgram(organisationId), async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'round' });
      const openedBefore = item.round_opened_at !== null && item.round_opened_at <= heardAt;
      const seconds = openedBefore ? (moment.now.getTime() - heardAt.getTime()) / 1000 : null;
      const decision = decide(
        { name: 'lock-by-itself' },
        {
          ...situation,
          actor: { ...situation.actor, clock: true },
          item: { ...situation.item, secondsSinceLastAnswer: seconds },
        },
      );
      if (!decision.ok || item.round_number > 1) return false;
      const missing = effectOf(decision.effects, 'round-locks')?.missing ?? 0;
      await lockItem(moment, item, address, missing);
      await noteChange(moment, row, {
        command: 'lock-by-itself',
        event: decision.event,
        detail: { item: item.item_code, round: item.round_number, missing },
      });
      return true;
    });
  }
}

/** Nobody: no person, no seat, no role. */
function theProgram(organisationId: string): Actor {
  return { signInId: '', personId: '', organisationId, organisationKind: 'trust', seatId: null, roles: [] };
}
