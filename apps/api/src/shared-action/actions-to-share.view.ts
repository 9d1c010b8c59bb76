import { itemByCode } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import type { ActionItem, ActionToShare } from './shared-action.dto.js';

interface Row extends Omit<ActionToShare, 'items' | 'instrumentTitle'> {
  readonly instrumentCode: string;
  readonly instrumentVersion: string;
  readonly itemCodes: readonly string[];
}

/** An action that may be shared, with its instrument for the copy. */
export type Shareable = ActionToShare & { readonly instrumentCode: string };

/** Open actions of sealed assessments that are not shared: what a board has not sealed is still its own affair. Instruments of one’s own stay at home. */
export async function readActionsToShare(
  manager: EntityManager,
  actor: Actor,
  actionId: string | null = null,
): Promise<Shareable[]> {
  const rows: Row[] = await manager.query(
    `select a.id as "actionId", a.kind, a.words, a.due::text, a.item_codes as "itemCodes", a.owner_portfolio as portfolio,
            s.wave_date::text as "waveDate", s.instrument_code as "instrumentCode", s.instrument_version as "instrumentVersion"
       from candour.action a join candour.assessment s on s.organisation_id = a.organisation_id and s.id = a.assessment_id
      where a.organisation_id = $1 and a.state = 'open' and s.sealed_at is not null and ($2::uuid is null or a.id = $2)
        and not exists (select from candour.shared_action h where h.organisation_id = a.organisation_id and h.action_id = a.id and h.withdrawn_on is null)
      order by s.wave_date desc, a.due, a.id`,
    [actor.organisationId, actionId],
  );
  return rows.flatMap(({ instrumentVersion, itemCodes, ...action }) => {
    const instrument = findInstrument(action.instrumentCode, instrumentVersion);
    if (!instrument) return [];
    const items = itemCodes.map((code): ActionItem => ({ code, title: itemByCode(instrument, code)?.title ?? code }));
    return [{ ...action, instrumentTitle: instrument.title, items }];
  });
}
