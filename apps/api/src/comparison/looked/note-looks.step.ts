import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { dayInLondon } from '../../platform/clock.js';
import { afterCommit } from '../../platform/database/after-commit.js';
import type { Way, What } from './looked.dto.js';

export interface Looked {
  readonly way: Way;
  readonly what: What;
  /** Those whose contents are shown; one's own are left out by themselves. */
  readonly publicationIds: readonly string[];
  /** Whose each of them is, where it may be withdrawn since: of an issued paper of the acting system. */
  readonly of?: readonly string[] | undefined;
  readonly at: Date;
}

/** Whose looks of which day are written already: a repeated look writes nothing. Only what was committed is remembered. */
const noted = new Map<string, Set<string>>();
const MOST_KEPT = 2000;

/**
 * Writes into the ledger of each trust that somebody outside looked at what it publishes: once a person, way, what, publication and day.
 * Called in the transaction of the read itself, so that nothing is shown that is not written.
 */
export async function noteLooks(
  manager: EntityManager,
  actor: Actor,
  { what, publicationIds, of = [], at, ...looked }: Looked,
): Promise<void> {
  const day = dayInLondon(at);
  // What another program read is its own way, with the name of whoever made the token.
  const way = actor.token ? 'token' : looked.way;
  const key = [day, actor.organisationId, actor.personId, way, what].join(' ');
  const known = noted.get(key);
  const fresh = publicationIds.flatMap((id, place) => (known?.has(id) ? [] : { id, of: of[place] ?? null }));
  if (fresh.length === 0) return;
  const ids = fresh.map(({ id }) => id);
  await manager.query(
    `insert into candour.publication_look (organisation_id, publication_id, reader_organisation_id, reader_name, person_id, person_name, way, what, day, first_at)
     select coalesce(r.organisation_id, p.organisation_id), r.id, $2, o.name, $3, w.name, $4, $5, $6, $7
       from unnest($1::uuid[], $8::uuid[]) as r(id, organisation_id) left join candour.publication p on p.id = r.id,
            candour.organisation o, candour.person w
      where coalesce(r.organisation_id, p.organisation_id) <> $2 and o.id = $2 and w.id = $3 on conflict do nothing`,
    [ids, actor.organisationId, actor.personId, way, what, day, at, fresh.map((one) => one.of)],
  );
  afterCommit(manager, () => remember(key, day, ids));
}

function remember(key: string, day: string, ids: readonly string[]): void {
  for (const old of noted.keys()) {
    if (noted.size <= MOST_KEPT && old.startsWith(day)) break;
    noted.delete(old);
  }
  noted.set(key, new Set([...(noted.get(key) ?? []), ...ids]));
}
