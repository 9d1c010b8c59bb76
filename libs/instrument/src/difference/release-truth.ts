import type { Change, InstrumentVersion } from '../instrument.js';
import type { Finding } from '../mistake.js';
import { isScored } from '../scored.js';
import { type ItemChange, itemChanges } from './item-change.js';

/**
 * What the release note of a version says about the version before that cannot be true. The paths are those of the newer file.
 *
 * - It follows the very version before, and is not published earlier than that.
 * - Every scored item that came, went, moved to another section or changed is labelled once; so may others that did. A title,
 *   sources or crosswalk alone need no label: they change neither what is asked nor what a level means.
 * - *Wording*: only words changed. *Scope*: what is asked or what it holds back changed, or it came, went or moved; the scale
 *   did not. *Scale*: its kind, its number of levels, their direction, names or statements changed.
 * - Levels compare only where kind, scale, gate and links are as they were and the item is in both versions: anything else
 *   changes what a level means, or what the level of its section rests on.
 */
export function mistakesOfRelease(before: InstrumentVersion, after: InstrumentVersion): readonly Finding[] {
  const changed = itemChanges(before, after);
  return [
    ...ofOrder(before, after),
    ...after.release.changes.flatMap((change, i) => ofLabel(change, i, changed)),
    ...ofRepeats(after.release.changes),
    ...ofSilence(after, changed),
  ];
}

function ofOrder(before: InstrumentVersion, after: InstrumentVersion): Finding[] {
  const found: Finding[] = [];
  const { follows, published } = after.release;
  if (follows !== before.version) {
    const said = follows === null ? 'follows none' : `follows ${follows}`;
    found.push({
      path: ['release', 'follows'],
      message: `The version before is ${before.version}, and this says that it ${said}.`,
    });
  }
  if (published < before.release.published) {
    const message = `Published on ${published}, earlier than the version before (${before.release.published}).`;
    found.push({ path: ['release', 'published'], message });
  }
  return found;
}

function ofLabel(change: Change, index: number, changed: ReadonlyMap<string, ItemChange>): Finding[] {
  const path = ['release', 'changes', index];
  return change.items.flatMap((code, i) => {
    const item = changed.get(code);
    const lie = item ? lieOf(change, item) : 'is in neither version';
    return lie === undefined ? [] : [{ path: [...path, 'items', i], message: `${code} ${lie}.` }];
  });
}

/** Why a label cannot be true of an item, or nothing. */
function lieOf({ label, levelsStillCompare }: Change, item: ItemChange): string | undefined {
  const { status, movedTo, asked, rules, scale, anchors } = item;
  if (status === 'same') return `did not change, and is labelled ${label}`;
  if (status === 'kept') {
    const wider = [...scale, ...rules, ...(movedTo === null ? [] : ['section'])];
    if (label === 'wording' && wider.length > 0) return `is labelled wording, but more than words changed: ${wider.join(', ')}`;
    if (label === 'scope' && scale.length > 0) return `is labelled scope, but its scale changed: ${scale.join(', ')}`;
    if (label === 'scale' && scale.length + anchors.length === 0) return 'is labelled scale, but its levels are as they were';
    if (label === 'scope' && asked.length + rules.length === 0 && movedTo === null)
      return 'is labelled scope, but only its title changed';
    const breaks = [...scale, ...rules];
    if (levelsStillCompare && breaks.length > 0) return `cannot still compare: changed are ${breaks.join(', ')}`;
    return undefined;
  }
  if (label !== 'scope') return `was ${status}, which is a change of scope, not of ${label}`;
  return levelsStillCompare && item.countsInSection
    ? `was ${status}, so the level of its section cannot still compare`
    : undefined;
}

function ofRepeats(changes: readonly Change[]): Finding[] {
  const seen = new Set<string>();
  return changes.flatMap(({ items }, c) =>
    items.flatMap((code, i) => {
      const again = seen.has(code);
      seen.add(code);
      const message = `${code} is labelled twice: one label says it, the one that weighs more.`;
      return again ? [{ path: ['release', 'changes', c, 'items', i], message }] : [];
    }),
  );
}

/** Scored items that changed without a word about it. */
function ofSilence(after: InstrumentVersion, changed: ReadonlyMap<string, ItemChange>): Finding[] {
  const labelled = after.release.changes.flatMap(({ items }) => items);
  const silent = [...changed.values()].filter((one) => one.needsLabel && !labelled.includes(one.code));
  return silent.map(({ code, status, inWords }) => ({
    path: pathOfItem(after, code),
    message: `${code} ${status === 'kept' ? `changed (${inWords})` : `was ${status}`}, and the release note does not say so.`,
  }));
}

function pathOfItem({ sections }: InstrumentVersion, code: string): Finding['path'] {
  for (const [s, { items }] of sections.entries()) {
    const i = items.findIndex((item) => item.code === code && isScored(item));
    if (i >= 0) return ['sections', s, 'items', i];
  }
  return ['release', 'changes'];
}
