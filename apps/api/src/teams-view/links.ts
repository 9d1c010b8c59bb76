import type { EntityManager } from 'typeorm';
import { hashOfToken, newToken } from '../identity/token.js';

/** With fewer links there could never be enough answers (method, section 6). */
export const FEWEST_LINKS = 11;
/** More than the teams of the largest trust would be asked at once. (ours) */
export const MOST_LINKS = 2000;

/**
 * Makes one-use links for the teams, within the caller's transaction. Only hashes are stored, in an order of their own; a link
 * names nobody, and which were used can be read by nobody. The token is in the fragment, which a browser sends to no server.
 */
export async function makeLinks(
  manager: EntityManager,
  place: { readonly organisationId: string; readonly assessmentId: string; readonly publicUrl: string },
  howMany: number,
): Promise<string[]> {
  const tokens = Array.from({ length: howMany }, newToken);
  await manager.query(
    'insert into candour.teams_link (token_hash, organisation_id, assessment_id) select unnest($1::bytea[]), $2, $3',
    [tokens.map(hashOfToken), place.organisationId, place.assessmentId],
  );
  return tokens.map((token) => `${place.publicUrl}/teams#${token}`);
}
