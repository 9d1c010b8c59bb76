import type { InstrumentVersion } from '../instrument.js';
import { alignment } from './alignment.js';
import type { Field, FieldChange, PartDifference, Place, VersionDifference } from './difference.js';
import { fieldsOfFramework, fieldsOfItem, fieldsOfScale, fieldsOfSection, fieldsOfSource, fieldsOfWhole } from './fields.js';

interface Part {
  readonly code: string;
  readonly title: string;
  readonly section: string;
  readonly fields: readonly Field[];
}

/**
 * Everything that differs between two versions of an instrument: what was added, removed or moved, and each changed field with
 * its words before and after. Two versions that say the same give empty lists. Nothing is judged here: see `mistakesOfRelease`.
 */
export const diffVersions = (before: InstrumentVersion, after: InstrumentVersion): VersionDifference => ({
  code: after.code,
  before: before.version,
  after: after.version,
  whole: changesOf(fieldsOfWhole(before), fieldsOfWhole(after)),
  scales: diffOf(before, after, (one) => one.scales.map((part) => partOf(part, fieldsOfScale(part)))),
  sections: diffOf(before, after, (one) => one.sections.map((part) => partOf(part, fieldsOfSection(part)))),
  items: diffOf(before, after, itemsAsParts),
  sources: diffOf(before, after, (one) => one.sources.map((part) => partOf(part, fieldsOfSource(part)))),
  frameworks: diffOf(before, after, (one) => one.frameworks.map((part) => partOf(part, fieldsOfFramework(part)))),
});

const partOf = ({ code, title }: Pick<Part, 'code' | 'title'>, fields: readonly Field[], section = ''): Part => ({
  code,
  title,
  section,
  fields,
});

const itemsAsParts = ({ sections, scales }: InstrumentVersion): readonly Part[] =>
  sections.flatMap(({ code, items }) => items.map((item) => partOf(item, fieldsOfItem(item, scales), code)));

function diffOf(
  before: InstrumentVersion,
  after: InstrumentVersion,
  partsOf: (one: InstrumentVersion) => readonly Part[],
): readonly PartDifference[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const stayed = inOrder(old, now);
  const added = (part: Part): PartDifference => ({
    code: part.code,
    title: part.title,
    status: 'added',
    moved: null,
    fields: [],
  });
  const kept = now.flatMap((part) => {
    const was = old.find(({ code }) => code === part.code);
    if (was === undefined) return [added(part)];
    const moved = stayed.has(part.code) ? null : { from: placeOf(was, old), to: placeOf(part, now) };
    const fields = changesOf(was.fields, part.fields);
    if (moved === null && fields.length === 0) return [];
    return [{ code: part.code, title: part.title, status: 'kept', moved, fields } as const];
  });
  const gone = old.filter(({ code }) => !now.some((part) => part.code === code));
  return [...kept, ...gone.map((part) => ({ ...added(part), status: 'removed' }) as const)];
}

/** The parts that are in both, in the same section, and in the same order among themselves. What came or went moves nothing. */
function inOrder(before: readonly Part[], after: readonly Part[]): ReadonlySet<string> {
  // Codes have no blanks, so a section and a code make one key.
  const keyOf = ({ section, code }: Part) => `${section} ${code}`;
  const steps = alignment(before.map(keyOf), after.map(keyOf)).filter(({ kind }) => kind === 'same');
  const same = new Set(steps.map(({ entry }) => entry));
  return new Set(after.filter((part) => same.has(keyOf(part))).map(({ code }) => code));
}

function placeOf(part: Part, parts: readonly Part[]): Place {
  const beside = parts.filter(({ section }) => section === part.section);
  return { section: part.section, position: beside.indexOf(part) + 1 };
}

function changesOf(before: readonly Field[], after: readonly Field[]): readonly FieldChange[] {
  const now = after.flatMap(({ name, concern, words }): FieldChange[] => {
    const was = before.find((one) => one.name === name)?.words ?? null;
    return was === words ? [] : [{ name, concern, before: was, after: words }];
  });
  const gone = before.filter(({ name }) => !after.some((one) => one.name === name));
  return [...now, ...gone.map(({ name, concern, words }) => ({ name, concern, before: words, after: null }))];
}
