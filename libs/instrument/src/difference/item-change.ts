import type { InstrumentVersion } from '../instrument.js';
import type { ItemCode } from '../item.js';
import { itemByCode, itemsOf } from '../look-up.js';
import { isScored } from '../scored.js';
import { diffVersions } from './diff-versions.js';
import type { FieldChange, PartDifference } from './difference.js';

/** What became of one item between two versions, as a release note has to speak of it. Lists hold the names of fields. */
export interface ItemChange {
  readonly code: ItemCode;
  /** `same`: in both, and nothing that a label speaks of changed. */
  readonly status: 'same' | 'kept' | 'added' | 'removed';
  /** The section it moved to; null where it stays in its own. */
  readonly movedTo: string | null;
  /** Words that a member reads, the title left out. */
  readonly asked: readonly string[];
  readonly rules: readonly string[];
  readonly scale: readonly string[];
  /** Those of `asked` that say what a level means: names and statements. */
  readonly anchors: readonly string[];
  /** A question, or what can hold one back: the level of a section rests on it. */
  readonly countsInSection: boolean;
  /** Scored, and changed in more than title, sources and crosswalk. */
  readonly needsLabel: boolean;
  readonly inWords: string;
}

/** Every item of either version with what became of it, by code. */
export function itemChanges(before: InstrumentVersion, after: InstrumentVersion): ReadonlyMap<ItemCode, ItemChange> {
  const differences = new Map(diffVersions(before, after).items.map((one) => [one.code, one]));
  const codes = [...itemsOf(after), ...itemsOf(before)].map(({ code }) => code);
  return new Map([...new Set(codes)].map((code) => [code, changeOf(code, before, after, differences.get(code))]));
}

function changeOf(
  code: ItemCode,
  before: InstrumentVersion,
  after: InstrumentVersion,
  difference: PartDifference | undefined,
): ItemChange {
  const versionsOfItem = [itemByCode(before, code), itemByCode(after, code)].flatMap((item) => item ?? []);
  const names = (concern: FieldChange['concern']) =>
    (difference?.fields ?? []).filter((one) => one.concern === concern).map(({ name }) => name);
  const [asked, rules, scale] = [names('words'), names('rule'), names('scale')];
  const movedTo =
    difference?.moved && difference.moved.from.section !== difference.moved.to.section ? difference.moved.to.section : null;
  const titled = difference?.fields.some(({ name }) => name === 'title') ?? false;
  const labelled = asked.length + rules.length + scale.length > 0 || movedTo !== null;
  const came = difference !== undefined && difference.status !== 'kept';
  return {
    code,
    status: came ? difference.status : labelled || titled ? 'kept' : 'same',
    movedTo,
    asked,
    rules,
    scale,
    anchors: asked.filter((name) => name.includes(' of level ')),
    countsInSection: versionsOfItem.some(({ kind, links }) => kind === 'question' || links.length > 0),
    needsLabel: versionsOfItem.some(isScored) && (labelled || came),
    inWords: [...scale, ...rules, ...asked, ...(movedTo === null ? [] : [`section: ${movedTo}`])].join(', '),
  };
}
