import type { Document, Element } from '@xmldom/xmldom';
import { attribute, childOf, childrenOf, elements, W } from '../../template-check/xml.js';
import { ownIds } from '../dress.js';
import { addXml } from './change-xml.js';
import type { Matched } from './match-styles.js';

/**
 * Adds the styles of ours that a template lacks, on top of its own plain text.
 *
 * @param ours the part with our styles, as the writer made it in the template's dress
 */
export function addStyles(styles: Document, ours: string, { ids, missing }: Matched): void {
  const root = styles.documentElement;
  if (root === null) return;
  if (!elements(styles, 'style').some((style) => attribute(style, 'styleId') === ids.normal)) addXml(root, PLAIN_TEXT);
  for (const id of missing.values()) {
    const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su').exec(ours)?.[0];
    if (style !== undefined) addXml(root, onTopOf(style, ids.normal));
  }
}

/** For a template that has no style for plain text. */
const PLAIN_TEXT = `<w:style w:type="paragraph" w:default="1" w:styleId="${ownIds.normal}"><w:name w:val="Normal"/></w:style>`;

/** Ours say `Normal` for the plain text of a file; a template may call it otherwise, or have none. */
function onTopOf(style: string, normal: string): string {
  const based = `<w:basedOn w:val="${normal.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`;
  return style.replace(`<w:basedOn w:val="${ownIds.normal}"/>`, based).replace(/<w:(next|link) w:val="[^"]*"\/>/gu, '');
}

const LANGUAGE = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>';

/** The paper is in British English, whatever the template was written in: spelling and reading aloud go by it. */
export function sayLanguage(styles: Document, { ids }: Matched): void {
  const ours = new Set(Object.values(ids));
  for (const style of elements(styles, 'style').filter((one) => ours.has(attribute(one, 'styleId')))) {
    for (const lang of elements(style, 'lang')) lang.setAttributeNS(W, 'w:val', 'en-GB');
  }
  const root = styles.documentElement;
  if (root === null) return;
  const defaults = ensured(root, 'docDefaults', root.firstChild as Element | null);
  const runs = ensured(defaults, 'rPrDefault', defaults.firstChild as Element | null);
  const properties = ensured(runs, 'rPr', null);
  const said = childOf(properties, 'lang');
  if (said !== undefined) said.setAttributeNS(W, 'w:val', 'en-GB');
  else
    addXml(
      properties,
      LANGUAGE,
      childrenOf(properties).find(({ localName }) => AFTER_LANGUAGE.includes(localName ?? '')),
    );
}

/** What has to follow the language among the properties of a run (ECMA-376, CT_RPr). */
const AFTER_LANGUAGE = ['eastAsianLayout', 'specVanish', 'oMath'];

function ensured(parent: Element, name: string, before: Element | null): Element {
  if (childOf(parent, name) === undefined) addXml(parent, `<w:${name}/>`, before);
  return childOf(parent, name) as Element;
}
