import type { PublishedVersion } from '@candour/instrument';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { refusalToChoose } from './choosing.js';
import { findListed } from './versions.view.js';

/** A version by its names. */
export interface Chosen {
  readonly code: string;
  readonly version: string;
}

type Found =
  | { readonly instrument: PublishedVersion; readonly refusal: null }
  | { readonly instrument: null; readonly refusal: string };

/**
 * The version that a board chooses for an assessment, or why it cannot, in words.
 *
 * @param already what it had chosen before: that may stay, though it was withdrawn since
 */
export async function findChosen(manager: EntityManager, actor: Actor, chosen: Chosen, already: Chosen | null): Promise<Found> {
  const listed = await findListed(manager, actor.organisationId, chosen.code, chosen.version);
  if (!listed) return { instrument: null, refusal: 'Choose an instrument and a version from the list.' };
  const stays = already?.code === chosen.code && already.version === chosen.version;
  const refusal = stays ? null : refusalToChoose(listed, actor.organisationKind);
  return refusal === null ? { instrument: listed.instrument, refusal } : { instrument: null, refusal };
}
