import { itemByCode } from '@candour/instrument';
import { instrumentLibrary } from '@candour/instrument/content';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { ComparisonItemResponse, ComparisonQuery, ComparisonResponse } from './comparison.dto.js';
import { type Comparison, compare } from './comparison.js';
import { itemAcross } from './comparison-item.js';
import { listSeenBySystem, readSeenBySystem } from './comparison-source.view.js';
import { KeptComparisons } from './kept-comparisons.js';

/** The trusts of a system side by side: variation, never rank. It reads publications and nothing else. */
@Injectable()
export class ComparisonView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kept: KeptComparisons,
  ) {}

  /** The matrix of trusts and sections. @throws Problem `instrument-unknown`. */
  async read(actor: Actor, query: ComparisonQuery): Promise<ComparisonResponse> {
    const { response } = await this.look(actor, query);
    return response;
  }

  /** One item across the trusts. @throws Problem `not-found` where the instrument does not ask it. */
  async readItem(actor: Actor, itemCode: string, query: ComparisonQuery): Promise<ComparisonItemResponse> {
    const { trusts, reference } = await this.look(actor, query);
    const item = itemByCode(reference.instrument, itemCode);
    if (!item) throw notFound();
    return itemAcross(trusts, item);
  }

  private async look(actor: Actor, query: ComparisonQuery): Promise<Comparison> {
    refuseUnknownInstrument(query.instrument);
    return await this.database.inTransactionOf(actor, async (manager) => await this.lookAs(actor, manager, query));
  }

  /** What may be seen is read anew every time; the copies are read and put side by side only where that was not done yet. */
  private async lookAs(actor: Actor, manager: EntityManager, query: ComparisonQuery): Promise<Comparison> {
    const { organisationId } = actor;
    const listed = await listSeenBySystem(manager, this.clock.today(), query);
    const found = this.kept.find(organisationId, listed);
    if (found) return found;
    const seen = await readSeenBySystem(manager, organisationId, listed);
    if (!seen) return await this.lookAs(actor, manager, query); // withdrawn in between: it is not in the list any more
    const comparison = compare(seen);
    this.kept.keep(organisationId, listed, comparison);
    return comparison;
  }
}

function refuseUnknownInstrument(code: string | undefined): void {
  if (code === undefined || instrumentLibrary().some((one) => one.code === code)) return;
  const message = 'Choose an instrument from the list.';
  throw new Problem('refused', message, { code: 'instrument-unknown', errors: [{ path: 'instrument', message }] });
}
