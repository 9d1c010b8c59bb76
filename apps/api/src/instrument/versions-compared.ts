import {
  diffVersions,
  type FieldChange,
  itemsOf,
  type PartDifference,
  type PublishedVersion,
  wordChanges,
} from '@candour/instrument';
import { asRelease } from './library.view.js';
import type { FieldCompared, PartCompared, VersionsComparedResponse } from './versions-compared.dto.js';

/**
 * Two versions of one instrument side by side: what the release notes say, and what changed word by word.
 *
 * @param line all versions, newest first
 * @param asked two of them, in either order: the older one always stands first
 * @returns undefined where there is no such version
 */
export function versionsCompared(
  line: readonly PublishedVersion[],
  asked: { readonly from: string; readonly to: string },
): VersionsComparedResponse | undefined {
  const places = [asked.from, asked.to].map((version) => line.findIndex((one) => one.version === version));
  const [newer, older] = [Math.min(...places), Math.max(...places)];
  const [before, after] = [line[older], line[newer]];
  if (!before || !after) return undefined;
  const releases = line.slice(newer, older).map(asRelease);
  const changes = releases.flatMap((release) => release.changes);
  const { whole, items, sections, scales, sources, frameworks } = diffVersions(before, after);
  const kept = items.filter(({ status }) => status !== 'removed').length;
  return {
    code: after.code,
    title: after.title,
    versions: line.map(({ version }) => version),
    from: before.version,
    to: after.version,
    releases,
    whole: whole.map(fieldCompared),
    items: items.map((item) => {
      const notes = changes.filter((change) => change.items.includes(item.code));
      const levelsStillCompare = notes.length === 0 ? null : notes.every((note) => note.levelsStillCompare);
      return { ...partCompared(item), notes, levelsStillCompare };
    }),
    parts: [...sections, ...scales, ...sources, ...frameworks].map(partCompared),
    unchanged: itemsOf(after).length - kept,
  };
}

const partCompared = ({ code, title, status, moved, fields }: PartDifference): PartCompared => ({
  code,
  title,
  status,
  moved: moved !== null,
  fields: fields.map(fieldCompared),
});

const fieldCompared = ({ name, concern, before, after }: FieldChange): FieldCompared => ({
  name,
  lookedUp: concern === 'reference',
  words: wordChanges(before ?? '', after ?? ''),
});
