import type { Document } from '@xmldom/xmldom';
import { type Zippable, zipSync } from 'fflate';
import { type Relation, relationsPart } from '../../template-check/relations.js';
import type { Template } from '../../template-check/template.js';
import { bytesOf } from './change-xml.js';
import type { Kept } from './keep.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CORE = 'docProps/core.xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** A part that we add: its bytes, and its type where the ending does not say it. */
export type Added = { readonly bytes: Uint8Array; readonly type: string };

/** A picture or a part to which the document itself gets a relation. */
export type NewRelation = { readonly id: string; readonly kind: string; readonly part: string };

type Contents = {
  readonly template: Template;
  readonly kept: Kept;
  /** Parts that were changed, by name. */
  readonly changed: ReadonlyMap<string, Uint8Array>;
  readonly added: ReadonlyMap<string, Added>;
  /** From the document itself to what was added. */
  readonly relations: readonly NewRelation[];
  readonly properties: Uint8Array;
};

/** Puts a Word file together anew: nothing of the template is in it but the parts that were kept. */
export function pack({ template, kept, changed, added, relations: more, properties }: Contents): Uint8Array {
  const files: Zippable = {};
  const types = new Map<string, string>([
    [template.main, `${WORD}.document.main+xml`],
    [CORE, CORE_TYPE],
  ]);
  for (const [part, relations] of kept) {
    files[part] = changed.get(part) ?? template.parts.get(part) ?? new Uint8Array();
    for (const { kind, part: target } of relations) if (target !== null) types.set(target, typeOf(kind, target));
    const all = [...relations.map(written), ...(part === template.main ? more.map(toAdded) : [])];
    if (all.length > 0) files[relationsPart(part)] = relationsXml(all);
  }
  for (const [part, { bytes, type }] of added) {
    files[part] = bytes;
    types.set(part, type);
  }
  files[CORE] = properties;
  const custom = template
    .relations('')
    .find(
      ({ kind, part }) =>
        kind === 'custom-properties' && template.xml.get(part ?? '')?.documentElement?.localName === 'Properties',
    );
  if (typeof custom?.part === 'string') {
    // Fields of a header may show what the trust wrote there.
    files[custom.part] = template.parts.get(custom.part) ?? new Uint8Array();
    types.set(custom.part, CUSTOM_TYPE);
  }
  files['_rels/.rels'] = relationsXml([
    relation('rId1', `${OFFICE}/officeDocument`, `/${template.main}`),
    relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, `/${CORE}`),
    ...(typeof custom?.part !== 'string' ? [] : [relation('rId3', `${OFFICE}/custom-properties`, `/${custom.part}`)]),
  ]);
  return zipSync({ '[Content_Types].xml': typesXml(types), ...files }, { level: 6, mtime: DAY });
}

/** The earliest day a zip can hold: a paper does not say by its parts when it was made. */
const DAY = new Date(1980, 0, 1);

function toAdded({ id, kind, part }: NewRelation): string {
  return relation(id, `${OFFICE}/${kind}`, `/${part}`);
}

function written({ id, kind, target, part }: Relation): string {
  const type = `${OFFICE}/${kind}`;
  return part === null ? relation(id, type, target, ' TargetMode="External"') : relation(id, type, `/${part}`);
}

const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
};

/** What a part is, by how it is pointed at: a template may say nothing of it, or something else. */
function typeOf(kind: string, part: string): string {
  if (kind === 'image') return PICTURES[part.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'image/png';
  if (kind === 'theme') return 'application/vnd.openxmlformats-officedocument.theme+xml';
  if (kind === 'font') return 'application/vnd.openxmlformats-officedocument.obfuscatedFont';
  return `${WORD}.${kind}+xml`;
}

function relation(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(target)}"${mode}/>`;
}

function relationsXml(relations: readonly string[]): Uint8Array {
  return bytesOf(`<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`);
}

function typesXml(types: ReadonlyMap<string, string>): Uint8Array {
  const overrides = [...types].map(([part, type]) => `<Override PartName="/${escaped(part)}" ContentType="${escaped(type)}"/>`);
  const relations = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return bytesOf(`<Types xmlns="${PACKAGE}/content-types">${relations}${overrides.join('')}</Types>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A part of Word's own that the template lacked. */
export function partOfWord(xml: Document, kind: string): Added {
  return { bytes: bytesOf(xml), type: `${WORD}.${kind}+xml` };
}
