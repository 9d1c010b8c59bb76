import type { Document, Element } from '@xmldom/xmldom';
import { attribute, childOf, childrenOf, elements } from '../../template-check/xml.js';
import { type Ids, ownIds, type Role, roles } from '../dress.js';
import { styleNames } from '../styles.js';

/** Which style of the template each kind of paragraph takes, and which of ours it lacks. */
export type Matched = {
  readonly ids: Ids;
  /** By the id under which it has to be added. */
  readonly missing: ReadonlyMap<Role, string>;
  readonly tableStyle: string | null;
  /** Names of the template's own styles that the paper arrives in. */
  readonly found: readonly string[];
  /** Size of its plain text in half points. */
  readonly size: number;
};

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** What Word takes where nobody says: ten points. */
const UNSAID = 20;

/** Finds our styles in a template by their names: the ids differ from language to language, the names of Word's own do not. */
export function matchStyles(styles: Document): Matched {
  const all = elements(styles, 'style');
  const taken = new Set(all.map((style) => attribute(style, 'styleId')));
  const named = (type: string, names: readonly string[]) =>
    names.flatMap((name) => all.filter((style) => attribute(style, 'type') === type && same(nameOf(style), name))).at(0);
  const normal =
    all.find((style) => attribute(style, 'type') === 'paragraph' && isDefault(style)) ?? named('paragraph', ['Normal']);
  const ids: Record<string, string> = { normal: attribute(normal, 'styleId') || ownIds.normal };
  const missing = new Map<Role, string>();
  const found: string[] = [];
  for (const role of roles) {
    // A list style of the template goes before the plain paragraph of a list.
    const style = named('paragraph', styleNames[role].toReversed()) ?? null;
    const byName = [...missing].find(([other]) => ownIds[other] === ownIds[role])?.[1];
    ids[role] = style === null ? (byName ?? free(ownIds[role], taken)) : attribute(style, 'styleId');
    if (style === null && byName === undefined) missing.set(role === 'number' ? 'bullet' : role, ids[role]);
    if (style !== null && !found.includes(nameOf(style))) found.push(nameOf(style));
  }
  const table = named('table', ['Table Grid']);
  return {
    ids: ids as Ids,
    missing,
    tableStyle: table === undefined ? null : attribute(table, 'styleId'),
    found: table === undefined ? found : [...found, nameOf(table)],
    size: sizeOf(styles, normal),
  };
}

function nameOf(style: Element): string {
  return attribute(childOf(style, 'name'));
}

function isDefault(style: Element): boolean {
  return ['1', 'true', 'on'].includes(attribute(style, 'default'));
}

/** An id that the template does not use for something else. */
function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  while (taken.has(id)) id = `Candour${id}`;
  taken.add(id);
  return id;
}

function sizeOf(styles: Document, normal: Element | undefined): number {
  const defaults = elements(styles, 'rPrDefault').flatMap((one) => childrenOf(one, 'rPr'))[0];
  const said = [childOf(normal, 'rPr'), defaults].map((properties) => Number(attribute(childOf(properties, 'sz'))));
  return said.find((size) => size >= 14 && size <= 40) ?? UNSAID;
}
