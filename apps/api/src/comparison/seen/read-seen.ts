import type { EntityManager } from 'typeorm';
import { asContent } from '../publication/as-content.js';
import { withOwnWords } from '../publication/not-seen.js';
import { type Asked, type ListedPublication, type ListedTrust, listSeen, notNamedBeside } from './list-seen.js';
import type { Related, Seen, SeenPublication, SeenTrust } from './seen.js';

/** How far back contents are wanted; a matrix needs the newest of each trust, a change the newest two. */
export interface HowMuch {
  /** Of each trust, and of each that became part of it. All, where it is not told. */
  readonly newest?: number;
}

/**
 * What is listed and read in one go.
 *
 * @param chosen of the list, before any content is read
 */
export async function readSeen(
  manager: EntityManager,
  readerId: string,
  asked: Asked,
  howMuch: HowMuch = {},
  chosen: (listed: readonly ListedTrust[]) => readonly ListedTrust[] = (listed) => listed,
): Promise<Seen> {
  const listed = chosen(await listSeen(manager, asked));
  const seen = seenFrom(readerId, asked, listed, await readPublications(manager, wantedOf(listed, howMuch)), howMuch);
  return seen ?? (await readSeen(manager, readerId, asked, howMuch, chosen)); // withdrawn in between: it is not in the list any more
}

/** The publications whose contents are wanted. */
export function wantedOf(
  listed: readonly ListedTrust[],
  { newest = Number.POSITIVE_INFINITY }: HowMuch,
): readonly ListedPublication[] {
  return listed.flatMap(({ publications, formerly }) => [
    ...publications.slice(0, newest),
    ...formerly.flatMap((one) => one.publications.slice(0, newest)),
  ]);
}

/** Publications by id, each with its corrections and the explanations that this reader may see. What was withdrawn since is not there. */
export async function readPublications(
  manager: EntityManager,
  wanted: readonly Pick<ListedPublication, 'id'>[],
): Promise<ReadonlyMap<string, SeenPublication>> {
  const ids = wanted.map(({ id }) => id);
  const rows: SeenPublication[] = await manager.query(
    `select p.id, p.leaders, p.content || case when c.list is null then '{}' else jsonb_build_object('corrections', c.list) end as content,
            coalesce(e.list, '[]') as explanations
       from candour.publication p
       left join (select publication_id, jsonb_agg(content order by number) as list from candour.publication_correction
                   where publication_id = any ($1) group by 1) c on c.publication_id = p.id
       left join (select publication_id, jsonb_agg(jsonb_build_object('subject', subject, 'code', code, 'words', words) order by subject, code) as list
                    from candour.publication_explanation where publication_id = any ($1) group by 1) e on e.publication_id = p.id
      where p.id = any ($1) and p.withdrawn_at is null`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, { ...row, content: withOwnWords(asContent(row.content), row.explanations) }]));
}

/** The list with its contents; null where one of them is gone meanwhile. */
export function seenFrom(
  readerId: string,
  asked: Asked,
  listed: readonly ListedTrust[],
  contents: ReadonlyMap<string, SeenPublication>,
  { newest = Number.POSITIVE_INFINITY }: HowMuch,
): Seen | null {
  if (wantedOf(listed, { newest }).some(({ id }) => !contents.has(id))) return null;
  const published = (list: readonly ListedPublication[]) => list.slice(0, newest).flatMap(({ id }) => contents.get(id) ?? []);
  const trusts = listed.flatMap((row) => (row.id === null ? [] : seenTrust(row, row.id, published)));
  const head = listed[0];
  return {
    reader: { organisationId: readerId, name: head?.readerName ?? '', kind: head?.readerKind ?? 'trust' },
    scope: asked.scope,
    instrumentCode: head?.instrumentCode ?? null,
    trusts,
    notNamed: notNamedBeside(listed, asked.scope),
  };
}

function seenTrust(
  row: ListedTrust,
  organisationId: string,
  published: (list: readonly ListedPublication[]) => SeenPublication[],
): SeenTrust {
  const { name, code, trustType, trustSubtype, careSettings, regionName, systemNames, member, self } = row;
  return {
    organisationId,
    ...{ name, code, trustType, trustSubtype, careSettings, regionName, systemNames, member, self },
    publications: published(row.publications),
    formerly: row.formerly.map((one) => ({ ...related(one), publications: published(one.publications) })),
    becameOf: row.became.map(related),
    withdrawnOn: row.withdrawnOn,
    sharedUntil: row.expiredOn,
    laterGone: row.laterGone,
  };
}

const related = ({ id, name, on }: ListedTrust['became'][number]): Related => ({ organisationId: id, name, on });
