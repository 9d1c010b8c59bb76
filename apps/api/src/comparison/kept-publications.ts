import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ListedPublication } from './seen/list-seen.js';
import { readPublications } from './seen/read-seen.js';
import type { SeenPublication } from './seen/seen.js';

/** The newest of all England twice over: some 30 MB. */
const MOST = 500;

/**
 * Copies that were read already. A copy never changes but for what is put beside it, which its list tells; and nothing is found here
 * but by a list that was read for this very request, under the policies. Who may see what is therefore never decided here.
 */
@Injectable()
export class KeptPublications {
  private readonly kept = new Map<string, SeenPublication>();

  /** By id. What was withdrawn since it was listed, and was not read before, is not there. */
  async read(manager: EntityManager, wanted: readonly ListedPublication[]): Promise<ReadonlyMap<string, SeenPublication>> {
    const found = new Map<string, SeenPublication>();
    const missing = wanted.filter((one) => {
      const kept = this.find(one);
      if (kept) found.set(one.id, kept);
      return !kept;
    });
    if (missing.length === 0) return found;
    const read = await readPublications(manager, missing);
    for (const one of missing) {
      const publication = read.get(one.id);
      if (!publication) continue;
      found.set(one.id, publication);
      this.keep(one, publication);
    }
    return found;
  }

  private find(listed: ListedPublication): SeenPublication | undefined {
    const key = keyOf(listed);
    const found = this.kept.get(key);
    if (!found) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found;
  }

  /** What was not asked for the longest makes room. */
  private keep(listed: ListedPublication, publication: SeenPublication): void {
    this.kept.set(keyOf(listed), publication);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) return;
      this.kept.delete(oldest);
    }
  }
}

const keyOf = ({ id, beside }: ListedPublication): string => `${id} ${beside}`;
