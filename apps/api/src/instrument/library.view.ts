import { ITEM_KINDS, itemsOf, type PublishedVersion, scoredItemsOf } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import type { Actor, OrganisationKind } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { refusalToChoose } from './choosing.js';
import type { LibraryInstrument, LibraryResponse, LibraryVersion, ReleaseResponse } from './library.dto.js';
import { type Line, type ListedVersion, listLines } from './versions.view.js';

/** Every instrument that the actor's organisation can use, with all its versions. */
@Injectable()
export class LibraryView {
  constructor(private readonly database: Database) {}

  async read(actor: Actor): Promise<LibraryResponse> {
    const lines = await this.database.inTransactionOf(actor, (manager) => listLines(manager, actor.organisationId));
    return { rows: lines.map((line) => asInstrument(line, actor.organisationKind)) };
  }
}

function asInstrument(line: Line, kind: OrganisationKind): LibraryInstrument {
  const [{ instrument, own }] = line;
  const { code, version, title, purpose, answeredBy, minutesToScore } = instrument;
  const items = itemsOf(instrument).length;
  const versions = line.map((listed) => asVersion(listed, kind));
  return { code, version, title, purpose, answeredBy, minutesToScore, items, own, versions };
}

function asVersion(listed: ListedVersion, kind: OrganisationKind): LibraryVersion {
  const { instrument, withdrawn } = listed;
  const { version, title, purpose, answeredBy, minutesToScore } = instrument;
  const items = itemsOf(instrument);
  const kinds = ITEM_KINDS.map((one) => ({ kind: one, count: items.filter((item) => item.kind === one).length }));
  return {
    version,
    title,
    purpose,
    answeredBy,
    minutesToScore,
    items: items.length,
    scored: scoredItemsOf(instrument).length,
    kinds: kinds.filter(({ count }) => count > 0),
    release: asRelease(instrument),
    withdrawn,
    choosable: refusalToChoose(listed, kind) === null,
  };
}

/** The release note of a version. */
export const asRelease = ({ version, release }: PublishedVersion): ReleaseResponse => ({ version, ...release });
