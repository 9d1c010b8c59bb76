import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import type { EncodedLogo } from './decode-logo.js';
import { toNextVersion } from './next-version.js';

/** Puts a picture that was encoded anew in the place of the logo before. */
export async function keepLogo(
  manager: EntityManager,
  actor: Actor,
  version: number,
  { name, alt, logo }: { readonly name: string; readonly alt: string; readonly logo: EncodedLogo },
): Promise<void> {
  await toNextVersion(manager, actor, version);
  await manager.query(
    `insert into candour.paper_shape_file (organisation_id, kind, name, bytes, width, height, alt) values ($1, 'logo', $2, $3, $4, $5, $6)
     on conflict (organisation_id, kind) do update
       set name = excluded.name, bytes = excluded.bytes, width = excluded.width, height = excluded.height, alt = excluded.alt`,
    [actor.organisationId, name, logo.png, logo.width, logo.height, alt],
  );
  await appendAudit(manager, { event: 'paper logo put', subject: actor.organisationId, who: 'company secretary' });
}
