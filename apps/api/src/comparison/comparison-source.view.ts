import type { EntityManager } from 'typeorm';
import type { PublishedContent } from './publication/published-content.dto.js';
import { type ListedTrust, listSeen } from './seen/list-seen.js';
import { readPublications, seenFrom, wantedOf } from './seen/read-seen.js';
import type { Scope } from './seen/seen.js';

/** A trust as a reader outside it knows it: its facts of the register, and what it publishes to this reader now. */
export interface SeenTrust {
  readonly organisationId: string;
  readonly name: string;
  readonly trustType: string | null;
  /** Belongs to the reader's system today. Others are peers only: they were members when they published. */
  readonly member: boolean;
  readonly publication: SeenPublication | null;
  /** The last day on which this trust withdrew a publication of this instrument. */
  readonly withdrawnOn: string | null;
}

export interface SeenPublication {
  readonly content: PublishedContent;
  readonly leaders: readonly string[];
}

export interface Seen {
  readonly system: { readonly id: string; readonly name: string };
  /** The instrument asked for, else the one that most trusts publish; null where nothing is published at all. */
  readonly instrumentCode: string | null;
  readonly trusts: readonly SeenTrust[];
}

export type { ListedTrust };

const NEWEST = { newest: 1 };

/** Everything that the acting system may see, over copies alone. */
export async function listSeenBySystem(
  manager: EntityManager,
  today: string,
  asked: { readonly waveFrom?: string | undefined; readonly instrument?: string | undefined },
): Promise<readonly ListedTrust[]> {
  return await listSeen(manager, { scope: 'england', today, ...asked });
}

/** What was listed, with the newest publication of each trust; null where one was withdrawn since. */
export async function readSeenBySystem(
  manager: EntityManager,
  systemId: string,
  listed: readonly ListedTrust[],
): Promise<Seen | null> {
  const contents = await readPublications(manager, wantedOf(listed, NEWEST));
  const scope: Scope = 'england';
  const seen = seenFrom(systemId, { scope, today: '' }, listed, contents, NEWEST);
  return (
    seen && {
      system: { id: systemId, name: seen.reader.name },
      instrumentCode: seen.instrumentCode,
      trusts: seen.trusts.map(({ publications, ...trust }) => ({ ...trust, publication: publications[0] ?? null })),
    }
  );
}
