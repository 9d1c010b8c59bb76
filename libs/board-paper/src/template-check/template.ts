import type { Document } from '@xmldom/xmldom';
import { limits } from './limits.js';
import { openPackage, type Parts } from './open-package.js';
import { DAMAGED, TemplateRefused } from './refused.js';
import { type Relation, relationsOf } from './relations.js';
import { CONTENT_TYPES, childrenOf, elements, parseXml } from './xml.js';

/** A trust's Word file, opened: its parts, those of them that are XML as trees, and how they hang together. */
export type Template = {
  readonly parts: Parts;
  readonly xml: ReadonlyMap<string, Document>;
  /** The name of the part that is the document itself. */
  readonly main: string;
  readonly relations: (part: string) => readonly Relation[];
  readonly contentType: (part: string) => string;
};

const WORD = /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml$/u;
const MACROS = 'The template holds macros. Save it in Word as a document without macros (.docx) and upload that.';

/**
 * Opens a template; whether it may be used is for the rules.
 *
 * @throws TemplateRefused
 */
export async function openTemplate(bytes: Uint8Array): Promise<Template> {
  const parts = await openPackage(bytes);
  const names = [...parts.keys()].filter((name) => /\.(xml|rels)$/iu.test(name));
  if (names.reduce((sum, name) => sum + (parts.get(name)?.length ?? 0), 0) > limits.xml) {
    throw new TemplateRefused([
      'The template holds too much text. Take out its own pages and keep the letterhead and the styles.',
    ]);
  }
  if (!parts.has('[Content_Types].xml')) throw notWord();
  const xml = new Map(names.map((name) => [name, parseXml(parts.get(name) ?? new Uint8Array())]));
  const contentType = typesOf(xml.get('[Content_Types].xml'));
  const relations = (part: string) => relationsOf(xml, part);
  const main = relations('').find(({ kind }) => kind === 'officeDocument')?.part ?? '';
  refuseKind(contentType(main), xml.get(main));
  return { parts, xml, main, relations, contentType };
}

function refuseKind(type: string, main: Document | undefined): void {
  if (/macroEnabled/iu.test(type)) throw new TemplateRefused([MACROS]);
  if (!WORD.test(type)) throw notWord();
  const root = main?.documentElement;
  if (root?.namespaceURI?.startsWith('http://purl.oclc.org/ooxml/') === true) {
    throw new TemplateRefused([
      'The template is a Strict Open XML document. In Word, choose Save as, then Word document (.docx), and upload that.',
    ]);
  }
  if (main === undefined || root?.localName !== 'document' || elements(main, 'body').length !== 1) {
    throw new TemplateRefused([DAMAGED]);
  }
}

function notWord(): TemplateRefused {
  return new TemplateRefused(['This is not a Word document. Save your template in Word as .docx or .dotx and upload that.']);
}

function typesOf(types: Document | undefined): (part: string) => string {
  const root = types?.documentElement;
  const all = root === null || root === undefined ? [] : childrenOf(root);
  const said = (name: string, key: string) =>
    new Map(
      all
        .filter((one) => one.localName === name && one.namespaceURI === CONTENT_TYPES)
        .map((one) => [(one.getAttribute(key) ?? '').toLowerCase(), one.getAttribute('ContentType') ?? '']),
    );
  const [byPart, byEnding] = [said('Override', 'PartName'), said('Default', 'Extension')];
  return (part) => byPart.get(`/${part}`.toLowerCase()) ?? byEnding.get(part.split('.').at(-1)?.toLowerCase() ?? '') ?? '';
}

/** The part of a kind that the document points at, such as its styles. */
export function partOf({ main, relations, xml }: Template, kind: string): Document | undefined {
  return xml.get(relations(main).find((one) => one.kind === kind)?.part ?? '');
}

const TEXT = ['header', 'footer', 'footnotes', 'endnotes'];

/** Every part with text that a reader sees: the document, what stands above and below its pages, and its notes. */
export function partsOf({ main, relations, xml }: Template): readonly Document[] {
  const names = relations(main).flatMap(({ kind, part }) => (TEXT.includes(kind) && part !== null ? [part] : []));
  return [main, ...new Set(names)].flatMap((name) => xml.get(name) ?? []);
}
