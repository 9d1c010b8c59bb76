import type { InstrumentVersion } from '../instrument.js';
import { itemsOf } from '../look-up.js';
import type { Finding } from '../mistake.js';
import { SOURCE_ELEMENTS } from '../source-elements.js';

/** A finding in one of several instruments. */
export interface FindingIn {
  readonly instrument: InstrumentVersion;
  readonly finding: Finding;
}

/** Elements of the five source documents that no item of these instruments covers. */
export function uncovered(instruments: readonly InstrumentVersion[]): readonly string[] {
  const covered = new Set(instruments.flatMap(itemsOf).flatMap(({ sources }) => sources));
  return SOURCE_ELEMENTS.map(({ code }) => code).filter((code) => !covered.has(code));
}

/** Elements that an item names and that the source document does not have. Other documents than the five have no list. */
export function unknownElements({ sections }: InstrumentVersion): readonly Finding[] {
  const codes = new Set(SOURCE_ELEMENTS.map(({ code }) => code));
  const listed = new Set([...codes].map((code) => code.split('.')[0]));
  return sections.flatMap(({ items }, s) =>
    items.flatMap(({ sources }, i) =>
      sources.flatMap((code, n) =>
        codes.has(code) || !listed.has(code.split('.')[0])
          ? []
          : [{ path: ['sections', s, 'items', i, 'sources', n], message: `${code} is no element of its source.` }],
      ),
    ),
  );
}

/** A code of an item or a framework that means one thing here and another there. Each instrument in one version. */
export const meaningTwoThings = (instruments: readonly InstrumentVersion[]): readonly FindingIn[] => [
  ...itemCodesTwice(instruments),
  ...frameworksApart(instruments),
];

function itemCodesTwice(instruments: readonly InstrumentVersion[]): readonly FindingIn[] {
  const owner = new Map<string, string>();
  return instruments.flatMap((instrument) =>
    instrument.sections.flatMap(({ items }, s) =>
      items.flatMap(({ code }, i) => {
        const other = owner.get(code);
        owner.set(code, instrument.code);
        const finding = { path: ['sections', s, 'items', i, 'code'], message: `${code} is an item of ${other} too.` };
        return other === undefined || other === instrument.code ? [] : [{ instrument, finding }];
      }),
    ),
  );
}

/** A framework is copied whole, so that read-across can compare by its code and those of its parts. */
function frameworksApart(instruments: readonly InstrumentVersion[]): readonly FindingIn[] {
  const first = new Map<string, { readonly words: string; readonly by: string }>();
  return instruments.flatMap((instrument) =>
    instrument.frameworks.flatMap((one, f) => {
      const words = JSON.stringify([one.title, one.publisher, one.date, one.parts.map(({ code, title }) => [code, title])]);
      const known = first.get(one.code);
      if (known === undefined) first.set(one.code, { words, by: instrument.code });
      if (known === undefined || known.words === words) return [];
      const message = `"${one.code}" is not written as in ${known.by}: one framework has one title, date and list of parts.`;
      return [{ instrument, finding: { path: ['frameworks', f], message } }];
    }),
  );
}
