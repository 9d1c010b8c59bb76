import type { Document } from '@xmldom/xmldom';
import { childrenOf, PACKAGE_RELATIONS } from './xml.js';

/** How one part of a Word file points at another, or at something outside. */
export type Relation = {
  readonly id: string;
  /** The whole type, and its last word: `header`, `image`, `hyperlink`. */
  readonly type: string;
  readonly kind: string;
  readonly target: string;
  /** The part meant; `null` where it lies outside the file. */
  readonly part: string | null;
};

/** The relations of a part; of the file as a whole where its name is empty. */
export function relationsOf(xml: ReadonlyMap<string, Document>, part: string): readonly Relation[] {
  const root = xml.get(relationsPart(part))?.documentElement;
  if (root === null || root === undefined) return [];
  return childrenOf(root, 'Relationship', PACKAGE_RELATIONS).map((one) => {
    const [type, target] = [one.getAttribute('Type') ?? '', one.getAttribute('Target') ?? ''];
    const outside = one.getAttribute('TargetMode') === 'External';
    return {
      id: one.getAttribute('Id') ?? '',
      type,
      kind: type.split('/').at(-1) ?? '',
      target,
      part: outside ? null : resolved(part, target),
    };
  });
}

/** The part that holds the relations of another. */
export function relationsPart(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The part of which a part holds the relations; `null` where it is none of that kind. */
export function ownerOf(relations: string): string | null {
  const found = /^(.*\/)?_rels\/([^/]*)\.rels$/u.exec(relations);
  return found === null ? null : `${found[1] ?? ''}${found[2] ?? ''}`;
}

/** A target against the folder of the part that names it. What would climb out of the file ends at its root, where nothing is. */
function resolved(part: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${part.slice(0, part.lastIndexOf('/') + 1)}${target}`;
  const kept: string[] = [];
  for (const step of path.split('/').slice(1)) {
    if (step === '..') kept.pop();
    else if (step !== '.') kept.push(step);
  }
  return kept.join('/');
}
