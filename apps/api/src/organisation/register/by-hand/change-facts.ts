import type { CareSetting } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { ChangeByHand, organisationIn, refusedAt, unchangedSince } from './change-by-hand.js';

export interface FactsByHand {
  readonly trustType: string | null;
  readonly trustSubtype: string | null;
  readonly careSettings: readonly CareSetting[];
  readonly regionCode: string | null;
  readonly regionName: string | null;
}

/** Type, care settings and region of one organisation. A file that speaks of them says them anew. */
@Injectable()
export class ChangeFacts {
  constructor(private readonly byHand: ChangeByHand) {}

  async execute(actor: Actor, id: string, facts: FactsByHand, version: number): Promise<void> {
    await this.byHand.execute(actor, async (desk) => {
      const own = organisationIn(desk, id);
      await unchangedSince(desk, 'organisation', id, version);
      const ofTrust = facts.trustType !== null || facts.trustSubtype !== null || facts.careSettings.length > 0;
      if (own.kind !== 'trust' && ofTrust) throw refusedAt('trustType', 'Only a trust has a type and care settings');
      desk.draft.put('organisation', { ...own, ...facts });
      return own.kind === 'trust' ? `Type, care settings and region of ${own.name}` : `Region of ${own.name}`;
    });
  }
}
