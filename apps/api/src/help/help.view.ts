import { may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { HelpResponse, OfferingResponse, OwnHelpLineResponse } from './help.dto.js';
import { isOfKind, readLinesOfOthers, readOwnLines } from './help-lines.view.js';
import { readIntroductions } from './introductions.view.js';
import { readMatches } from './matches.view.js';
import { type ItemAndPublication, strengthsOf, whyNotMore, wishesOf } from './own-published.js';
import { readOwnPublished } from './own-published.view.js';
import { reachChoices, readReachable } from './reach.js';

/** Who can help whom, as far as those concerned let this reader know. */
@Injectable()
export class HelpView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<HelpResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const system = actor.organisationKind === 'board-of-system';
      const own = system ? [] : await readOwnLines(manager, actor, today);
      const others = await readLinesOfOthers(manager, actor, today);
      return {
        side: system ? 'system' : 'trust',
        offering: !system && may(actor.roles, 'help:offer') ? await readOffering(manager, actor, today, own) : null,
        own,
        strengths: others.filter(isOfKind('strength')),
        wishes: others.filter(isOfKind('wish')),
        matches: await readMatches(manager, actor, today),
        introductions: await readIntroductions(manager, actor, today),
      };
    });
  }
}

/** What can be offered and wished for besides what already is. */
async function readOffering(
  manager: EntityManager,
  actor: Actor,
  today: string,
  own: readonly OwnHelpLineResponse[],
): Promise<OfferingResponse> {
  const published = await readOwnPublished(manager, actor, today);
  const not = (kind: string) => (item: ItemAndPublication) =>
    !own.some(
      (line) =>
        line.kind === kind &&
        line.ended === null &&
        line.instrumentCode === item.instrumentCode &&
        line.itemCode === item.itemCode,
    );
  const shown = ({ publicationId: _publicationId, restsUntil: _until, ...item }: ItemAndPublication) => item;
  return {
    strengths: strengthsOf(published).filter(not('strength')).map(shown),
    wishes: wishesOf(published).filter(not('wish')).map(shown),
    why: whyNotMore(published),
    reach: reachChoices(await readReachable(manager, actor.organisationId, today)),
  };
}
