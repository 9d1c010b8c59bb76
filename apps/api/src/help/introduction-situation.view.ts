import type { IntroductionNow, IntroductionState } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { titleOfItem } from './titles.js';

/** One introduction as those who may know of it find it. Whose it is not finds no row at all. */
export interface IntroductionRow {
  readonly id: string;
  readonly instrumentCode: string;
  readonly itemCode: string;
  readonly itemTitle: string;
  readonly offeringId: string;
  readonly offeringName: string;
  readonly wishingId: string;
  readonly wishingName: string;
  readonly madeBy: string;
  readonly madeByOrganisation: string;
  readonly madeOn: string;
  readonly shownTo: readonly string[];
  readonly state: IntroductionState;
  readonly offeringYes: boolean;
  readonly wishingYes: boolean;
  readonly acceptedOn: string | null;
  readonly endedOn: string | null;
  readonly offeringTells: boolean;
  readonly wishingTells: boolean;
  readonly version: number;
  /** The strength and the wish still stand, and each still reaches the other. */
  readonly stands: boolean;
}

/**
 * Whether what an introduction rests on still stands is asked with the eyes of whoever asks: what does not reach them any more does not
 * stand for them either.
 */
const QUERY = `
  select i.id, i.instrument_code as "instrumentCode", i.item_code as "itemCode", i.item_title as "itemTitle", i.organisation_id as "offeringId", a.name as "offeringName",
         i.wishing_id as "wishingId", b.name as "wishingName", i.made_by as "madeBy", m.name as "madeByOrganisation", i.made_on::text as "madeOn",
         array(select y.name from candour.organisation y where y.id = any (i.shown_to) order by y.name) as "shownTo",
         i.state, i.offering_yes as "offeringYes", i.wishing_yes as "wishingYes", i.accepted_on::text as "acceptedOn",
         i.ended_on::text as "endedOn", i.offering_tells as "offeringTells", i.wishing_tells as "wishingTells", i.version,
         exists (select from candour.help_line s join candour.help_line w on w.organisation_id = i.wishing_id and w.id = i.wish_id
            where s.organisation_id = i.organisation_id and s.id = i.strength_id and s.ended_on is null and w.ended_on is null
              and coalesce(least(s.until, s.rests_until, w.until, w.rests_until), 'infinity') >= $2::date
              and candour.reaches(s.to_systems, s.to_region, s.to_peers, i.wishing_id)
              and candour.reaches(w.to_systems, w.to_region, w.to_peers, i.organisation_id)) as stands
    from candour.introduction i
    join candour.organisation a on a.id = i.organisation_id
    join candour.organisation b on b.id = i.wishing_id
    join candour.organisation m on m.id = i.made_by`;

/** Those that the actor may know of, the newest first. */
export async function readIntroductionRows(manager: EntityManager, actor: Actor, today: string): Promise<IntroductionRow[]> {
  const rows: IntroductionRow[] = await manager.query(
    `${QUERY} where $1 in (i.organisation_id, i.wishing_id) or $1 = any (i.shown_to) order by i.made_on desc, i.id desc`,
    [actor.organisationId, today],
  );
  return rows.map(asCalledHere);
}

/** One of them; taken, where it is about to change. Null where it is not the actor’s to know. */
export async function readIntroductionRow(
  manager: EntityManager,
  today: string,
  introductionId: string,
  options: { readonly lock?: boolean } = {},
): Promise<IntroductionRow | null> {
  if (options.lock) await manager.query('select from candour.introduction where id = $1 for update', [introductionId]);
  const rows: IntroductionRow[] = await manager.query(`${QUERY} where i.id = $1`, [introductionId, today]);
  return rows[0] ? asCalledHere(rows[0]) : null;
}

const asCalledHere = (row: IntroductionRow): IntroductionRow => ({
  ...row,
  itemTitle: titleOfItem(row.instrumentCode, row.itemCode, row.itemTitle),
});

/** As what an organisation meets an introduction, for the table of the process. */
export function introductionNow(row: IntroductionRow, organisationId: string): IntroductionNow {
  const side = organisationId === row.offeringId ? 'offering' : organisationId === row.wishingId ? 'wishing' : 'system';
  const [ours, theirs] = side === 'wishing' ? [row.wishingYes, row.offeringYes] : [row.offeringYes, row.wishingYes];
  return {
    state: row.state,
    side,
    madeByUs: row.madeBy === organisationId,
    weSaidYes: side !== 'system' && ours,
    theySaidYes: side !== 'system' && theirs,
    stands: row.stands,
  };
}
