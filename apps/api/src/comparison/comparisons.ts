import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { type Compared, compare } from './comparison.js';
import type { Choice } from './comparison-query.js';
import { KeptPublications } from './kept-publications.js';
import { type Listed, listAsked } from './listed.js';
import { seenFrom, wantedOf } from './seen/read-seen.js';

const NEWEST = { newest: 1 };

/** What a reader asked for, put side by side. It reads publications and nothing else. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly clock: Clock,
    private readonly kept: KeptPublications,
  ) {}

  /** @throws Problem as `listAsked` */
  async list(manager: EntityManager, actor: Actor, choice: Choice): Promise<Listed> {
    return await listAsked(manager, actor, choice, this.clock.today());
  }

  /** The newest of each trust that was listed, against what all are compared with. */
  async compare(manager: EntityManager, actor: Actor, listed: Listed): Promise<Compared> {
    const { rows, asked } = listed;
    const contents = await this.kept.read(manager, wantedOf(rows, NEWEST));
    const seen = seenFrom(actor.organisationId, asked, rows, contents, NEWEST);
    if (seen) return compare(listed, seen);
    return await this.compare(manager, actor, await this.list(manager, actor, asked)); // withdrawn in between: no longer listed
  }
}
