import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { type Choice, newestVersion } from '../comparison-query.js';
import { type Reference, referenceFor } from '../comparison-reference.js';
import { listAsked } from '../listed.js';
import type { ComparisonReader } from '../reader.dto.js';
import type { ListedPublication } from '../seen/list-seen.js';
import { type HowMuch, readPublications, seenFrom, wantedOf } from '../seen/read-seen.js';
import type { SeenPublication, SeenTrust } from '../seen/seen.js';
import { newestOf } from './shared-subjects.js';

/** What a reader may see of what was asked for, and what it is compared with. */
export interface ToFind {
  readonly reader: ComparisonReader;
  readonly trusts: readonly SeenTrust[];
  readonly reference: Reference;
}

/** Where contents come from: the table, or what was read of it before. */
export type Read = (
  manager: EntityManager,
  wanted: readonly ListedPublication[],
) => Promise<ReadonlyMap<string, SeenPublication>>;

/** Reads the publications that were asked for, as far as the reader may. @throws Problem as `listAsked` */
export async function readAsked(
  manager: EntityManager,
  actor: Actor,
  query: Choice,
  today: string,
  howMuch: HowMuch,
  read: Read = readPublications,
): Promise<ToFind> {
  const { asked, reader, rows, instrumentCode } = await listAsked(manager, actor, query, today);
  const contents = await read(manager, wantedOf(rows, howMuch));
  const seen = seenFrom(actor.organisationId, asked, rows, contents, howMuch);
  if (!seen) return await readAsked(manager, actor, query, today, howMuch, read); // withdrawn in between: no longer listed
  const newest = seen.trusts.flatMap((trust) => newestOf(trust)?.content ?? []);
  return { reader, trusts: seen.trusts, reference: referenceFor(newest, newestVersion(instrumentCode)) };
}
