import { instrumentLibrary } from '@candour/instrument/content';
import type { ComparisonResponse } from './comparison.dto.js';
import { type ComparedTrust, compareWith } from './comparison-figures.js';
import { notesOn } from './comparison-notes.js';
import { type Reference, referenceFor } from './comparison-reference.js';
import { matrixOf } from './comparison-rows.js';
import type { Seen, SeenTrust } from './comparison-source.view.js';
import { systemSentences } from './findings/headlines.js';

/** What a system sees, put side by side: it follows from what was read and from nothing else. */
export interface Comparison {
  readonly trusts: readonly ComparedTrust[];
  readonly reference: Reference;
  /** The matrix of trusts and sections. */
  readonly response: ComparisonResponse;
}

export function compare(seen: Seen): Comparison {
  const published = (trusts: readonly SeenTrust[]) => trusts.flatMap(({ publication }) => publication?.content ?? []);
  const own = published(seen.trusts.filter(({ member }) => member));
  const reference = referenceFor(own.length > 0 ? own : published(seen.trusts), newestVersion(seen.instrumentCode));
  const trusts = compareWith(reference, seen.trusts);
  return { trusts, reference, response: asResponse(seen, trusts, reference) };
}

function asResponse({ system }: Seen, trusts: readonly ComparedTrust[], reference: Reference): ComparisonResponse {
  const members = trusts.filter(({ member }) => member);
  const { code, version, title, sections } = reference.instrument;
  const groups = matrixOf(members, reference);
  return {
    system,
    instrument: { code, version, title },
    sections: sections.map((section) => ({
      code: section.code,
      title: section.title,
      items: section.items.map((item) => ({ code: item.code, title: item.title })),
    })),
    sentences: systemSentences(members, reference),
    groups,
    notes: notesOn(
      groups.flatMap((group) => group.trusts),
      reference,
    ),
  };
}

/** Of the instrument, or of the first there is: what to show the headings of while nothing is published. */
function newestVersion(code: string | null) {
  const library = instrumentLibrary();
  const version = (library.find((one) => one.code === code) ?? library[0])?.versions.at(-1);
  if (!version) throw new Error('no instrument is published');
  return version;
}
