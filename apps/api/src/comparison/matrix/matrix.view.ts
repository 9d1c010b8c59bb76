import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { type Choice, scopesOf } from '../comparison-query.js';
import { Comparisons } from '../comparisons.js';
import { noteLooks } from '../looked/note-looks.step.js';
import { KeptMatrices, type KeptMatrix } from './kept-matrices.js';
import { matrixOf } from './matrix.js';

/** The trusts side by side: variation, never rank. What may be seen is read anew every time; what it looks like only where it changed. */
@Injectable()
export class MatrixView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly comparisons: Comparisons,
    private readonly kept: KeptMatrices,
  ) {}

  /** @throws Problem as `Comparisons.list` */
  async read(actor: Actor, choice: Choice): Promise<KeptMatrix> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const listed = await this.comparisons.list(manager, actor, choice);
      const matrix = this.kept.find(listed.key) ?? this.make(actor, await this.comparisons.compare(manager, actor, listed));
      const { publicationIds } = matrix;
      await noteLooks(manager, actor, { way: 'screen', what: 'matrix', publicationIds, at: this.clock.now() });
      return matrix;
    });
  }

  private make(actor: Actor, compared: Awaited<ReturnType<Comparisons['compare']>>): KeptMatrix {
    const publicationIds = compared.trusts.flatMap(({ publication }) => publication?.id ?? []);
    return this.kept.keep(compared.listed.key, matrixOf(compared, scopesOf(actor)), publicationIds);
  }
}
