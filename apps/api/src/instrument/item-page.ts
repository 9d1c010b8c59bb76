import {
  type CrosswalkEntry,
  type InstrumentVersion,
  type Item,
  itemByCode,
  itemsHolding,
  itemsOf,
  type PublishedVersion,
  type Relation,
  sectionOf,
} from '@candour/instrument';
import { itemAsResponse } from './instrument-response.js';
import type { EarlierItem, ItemNamed, ItemPageResponse, RelationOfItem, SourceOfItem } from './item-page.dto.js';
import type { ListedVersion } from './versions.view.js';

/**
 * Everything there is to know about one item of one version; undefined where the version has no such item.
 *
 * @param line all versions of the instrument, newest first
 */
export function itemPage(
  { instrument, own }: ListedVersion,
  line: readonly ListedVersion[],
  itemCode: string,
): ItemPageResponse | undefined {
  const [item, section] = [itemByCode(instrument, itemCode), sectionOf(instrument, itemCode)];
  if (!item || !section) return undefined;
  const items = itemsOf(instrument);
  const place = items.indexOf(item);
  const { code, version, title } = instrument;
  const beside = (at: number): ItemNamed | null => (items[at] ? named(items[at]) : null);
  return {
    instrument: { code, version, title, newest: line[0]?.instrument.version ?? version, own },
    section: { code: section.code, title: section.title },
    item: itemAsResponse(item, instrument.scales),
    holds: item.links.flatMap((link) => itemByCode(instrument, link) ?? []).map(named),
    heldBy: itemsHolding(instrument, itemCode).map(named),
    sources: sourcesOf(instrument, item),
    relations: item.crosswalk.flatMap((entry) => relationOf(instrument, entry) ?? []),
    earlier: earlierOf(
      instrument,
      line.map((one) => one.instrument),
      itemCode,
    ),
    previous: beside(place - 1),
    next: beside(place + 1),
  };
}

const named = ({ code, title, kind }: Item): ItemNamed => ({ code, title, kind });

/** The documents an item was written from. `S3.Q1` is an element of the source S3. */
function sourcesOf({ sources }: InstrumentVersion, item: Item): SourceOfItem[] {
  return sources.flatMap((source) => {
    const cited = item.sources.filter((one) => one.split('.')[0] === source.code);
    return cited.length === 0 ? [] : [{ ...source, elements: cited.filter((one) => one !== source.code) }];
  });
}

const VERBS: Readonly<Record<Relation, string>> = {
  equal: 'Asks the same as',
  subset: 'Covers a part of',
  superset: 'Covers more than',
  overlaps: 'Overlaps',
  supports: 'Helps to show',
};

function relationOf({ frameworks }: InstrumentVersion, entry: CrosswalkEntry): RelationOfItem | undefined {
  const framework = frameworks.find(({ code }) => code === entry.framework);
  const part = framework?.parts.find(({ code }) => code === entry.part);
  if (!framework || !part) return undefined;
  // A part is counted, as 1.1, or called by a short name that says nothing more than its title.
  const which = /\d/.test(part.code) ? `part ${part.code}, ${part.title},` : `the part “${part.title}”`;
  const { relation, says } = entry;
  const words = `${VERBS[relation]} ${which} of ${framework.title}`;
  return { relation, words, says, publisher: framework.publisher, date: framework.date };
}

/** The item in the versions before, newest first. Levels compare as long as no release note in between says otherwise. */
function earlierOf(shown: PublishedVersion, line: readonly PublishedVersion[], itemCode: string): EarlierItem[] {
  const earlier: EarlierItem[] = [];
  let compares = true;
  let after = shown;
  for (;;) {
    const { follows, changes } = after.release;
    const before = line.find(({ version }) => version === follows);
    if (!before) return earlier;
    const notes = changes.filter(({ items }) => items.includes(itemCode));
    const asked = itemByCode(before, itemCode) !== undefined;
    compares = compares && asked && notes.every(({ levelsStillCompare }) => levelsStillCompare);
    const { version, release } = before;
    earlier.push({
      version,
      published: release.published,
      asked,
      compares,
      notes: notes.map(({ label, levelsStillCompare, note }) => ({ version: after.version, label, levelsStillCompare, note })),
    });
    after = before;
  }
}
