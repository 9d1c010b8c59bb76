import { itemByCode } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { notFound } from '../../platform/http/problem.js';
import type { ComparisonQuery } from '../comparison.dto.js';
import { type ComparedTrust, compareWith } from '../comparison-figures.js';
import { typeOf } from '../comparison-rows.js';
import { Comparisons } from '../comparisons.js';
import { noteLooks } from '../looked/note-looks.step.js';
import type { ComparisonItemResponse } from './item.dto.js';
import { itemAcross } from './item-across.js';

/** One item across trusts: variation, never rank. It reads publications and nothing else. */
@Injectable()
export class ItemView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly comparisons: Comparisons,
  ) {}

  /** One item across the trusts. @throws Problem `not-found` where the instrument does not ask it, and as `Comparisons.list` */
  async read(actor: Actor, itemCode: string, query: ComparisonQuery): Promise<ComparisonItemResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { comparisons } = this;
      const compared = await comparisons.compare(manager, actor, await comparisons.list(manager, actor, query));
      const item = itemByCode(compared.reference.instrument, itemCode);
      if (!item) throw notFound();
      const { code: instrument } = compared.reference.instrument;
      const ofEngland = { ...query, instrument, scope: 'england' as const, type: undefined, setting: undefined };
      const { trusts } = await comparisons.compare(manager, actor, await comparisons.list(manager, actor, ofEngland));
      const types = new Set(compared.trusts.map(typeOf));
      const peers = compareWith(
        compared.reference,
        trusts.filter((trust) => types.has(typeOf(trust))),
      );
      const publicationIds = idsOf([...compared.trusts, ...peers]);
      await noteLooks(manager, actor, { way: 'screen', what: 'item', publicationIds, at: this.clock.now() });
      return itemAcross(compared, peers, item);
    });
  }
}

const idsOf = (trusts: readonly ComparedTrust[]): string[] => [
  ...new Set(trusts.flatMap(({ publication }) => publication?.id ?? [])),
];
