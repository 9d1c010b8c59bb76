import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { MatchResponse } from './help.dto.js';
import { byTitle, titleOfInstrument, titleOfItem } from './titles.js';

type Row = Omit<MatchResponse, 'instrumentTitle'> & { readonly instrumentCode: string };

const side = (line: string, trust: string): string =>
  `jsonb_build_object('lineId', ${line}.id, 'organisationId', ${trust}.id, 'organisationName', ${trust}.name, 'words', ${line}.words)`;

const STANDS = (line: string, trust: string): string =>
  `${line}.ended_on is null and coalesce(least(${line}.until, ${line}.rests_until), 'infinity') >= $2::date
   and (${trust}.closed is null or ${trust}.closed >= $2::date)`;

/**
 * A strength and a wish on one item of two trusts, where each reaches the other and whoever asks: a trust sees its own matches, the
 * board of a system those of whom both let it see them. Without those that are introduced already.
 */
export async function readMatches(manager: EntityManager, actor: Actor, today: string): Promise<MatchResponse[]> {
  const rows: Row[] = await manager.query(
    `select s.instrument_code as "instrumentCode", s.item_code as "itemCode", s.item_title as "itemTitle",
            ${side('s', 'a')} as offering, ${side('w', 'b')} as wishing
       from candour.help_line s join candour.organisation a on a.id = s.organisation_id
       join candour.help_line w on w.kind = 'wish' and w.instrument_code = s.instrument_code and w.item_code = s.item_code
                               and w.organisation_id <> s.organisation_id
       join candour.organisation b on b.id = w.organisation_id
      where s.kind = 'strength' and ${STANDS('s', 'a')} and ${STANDS('w', 'b')}
        and ($3 or $1 in (s.organisation_id, w.organisation_id))
        and candour.reaches(s.to_systems, s.to_region, s.to_peers, w.organisation_id)
        and candour.reaches(w.to_systems, w.to_region, w.to_peers, s.organisation_id)
        and not exists (select from candour.introduction i where i.organisation_id = s.organisation_id and i.strength_id = s.id
                           and i.wish_id = w.id and i.state in ('proposed', 'accepted'))
      order by a.name, b.name, s.id, w.id`,
    [actor.organisationId, today, actor.organisationKind === 'board-of-system'],
  );
  return rows
    .map(({ instrumentCode, ...match }) => ({
      ...match,
      itemTitle: titleOfItem(instrumentCode, match.itemCode, match.itemTitle),
      instrumentTitle: titleOfInstrument(instrumentCode) ?? instrumentCode,
    }))
    .toSorted(byTitle);
}
