import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { listLines } from '../versions.view.js';
import { bestOf, marked } from './marked.js';
import type { FrameworkFound, ItemFound, SearchQuery, SearchResponse } from './search.dto.js';
import { type Hit, type ItemIndex, indexOf, type Place, placesOf, searchItems } from './search-items.js';

const MOST = 50;
/** Indexes are kept by what is in them: one for all organisations without instruments of their own, and a few more. (ours) */
const KEPT = 8;

/** The search over all items of the newest versions of all instruments that the actor's organisation can use. */
@Injectable()
export class SearchView {
  private readonly kept = new Map<string, ItemIndex>();

  constructor(private readonly database: Database) {}

  async read(actor: Actor, { q, kind, framework }: SearchQuery): Promise<SearchResponse> {
    const lines = await this.database.inTransactionOf(actor, (manager) => listLines(manager, actor.organisationId));
    const index = this.indexFor(lines.map(([{ instrument, own }]) => ({ instrument, own })));
    const hits = searchItems(index, { words: q ?? '', kind, framework });
    return {
      rows: hits.slice(0, MOST).map(asFound),
      found: hits.length,
      of: index.places.length,
      frameworks: frameworksOf(index.places),
    };
  }

  private indexFor(versions: readonly Omit<Place, 'item'>[]): ItemIndex {
    const key = versions.map(({ instrument }) => instrument.checksum).join(' ');
    const index = this.kept.get(key) ?? indexOf(placesOf(versions));
    this.kept.delete(key);
    this.kept.set(key, index);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return index;
  }
}

function asFound({ instrument, own, item, terms }: Hit): ItemFound {
  return {
    instrumentCode: instrument.code,
    instrumentVersion: instrument.version,
    instrumentTitle: instrument.title,
    own,
    code: item.code,
    kind: item.kind,
    title: marked(item.title, terms),
    question: marked(item.question, terms),
    statement: bestOf([...item.levels.map(({ statement }) => statement), ...(item.poll?.options ?? [])], terms),
  };
}

function frameworksOf(places: readonly Place[]): FrameworkFound[] {
  const titles = new Map<string, string>();
  for (const { instrument, item } of places) {
    for (const { framework } of item.crosswalk) {
      titles.set(framework, instrument.frameworks.find(({ code }) => code === framework)?.title ?? framework);
    }
  }
  return [...titles].map(([code, title]) => ({ code, title })).toSorted((a, b) => (a.title < b.title ? -1 : 1));
}
