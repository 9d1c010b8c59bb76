import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { writeHtml } from '../html/write-html.js';
import type { Outline } from '../outline.js';
import { writePdf } from '../pdf.js';
import { writeSlides } from '../presentation/write-slides.js';
import { writeSpreadsheet } from '../spreadsheet/write-spreadsheet.js';
import type { Format } from '../variant.js';
import { writeWord } from '../word.js';
import { type ReadPackage, readPackage } from './package-reader.js';
import { readPdf } from './pdf-reader.js';

/** A file as another program finds it. */
export type Opened = {
  /** Whatever could do something or reach outside; a paper has nothing of it. */
  readonly active: readonly string[];
  /** All its words, as `letters` makes them. */
  readonly text: string;
  /** A text as it is looked for: without what a format lays out its own way. */
  readonly letters: (text: string) => string;
};

/** Writes an outline in a format and opens the file with readers that are not ours. */
export async function opened(format: Format, outline: Outline): Promise<Opened> {
  return await OPENERS[format](outline);
}

const OPENERS: Readonly<Record<Format, (outline: Outline) => Promise<Opened>>> = {
  word: async (outline) => officeFile(await readPackage(await writeWord(outline)), 'w:t', /^word\/document\.xml$/u, without),
  slides: async (outline) =>
    officeFile(await readPackage(await writeSlides(outline)), 'a:t', /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/u, without),
  spreadsheet: async (outline) =>
    officeFile(await readPackage(await writeSpreadsheet(outline)), 't', /sharedStrings\.xml$/u, (text) =>
      without(text).replace(/_x005F_/gu, '_'),
    ),
  pdf: async (outline) => {
    const { body, active, annotations } = await readPdf(await writePdf(outline));
    return { active: annotations > 0 ? [...active, 'annotations'] : active, text: latin(body), letters: latin };
  },
  html: async (outline) => {
    const document = parse(new TextDecoder().decode(await writeHtml(outline)));
    const found = all(document);
    return { active: found.flatMap(activeOf), text: without(found.map(textOf).join('')), letters: without };
  },
};

/** Without the spaces and breaks that each format sets its own way. */
const without = (text: string): string => text.replace(/[\s\u200b]+/gu, '');

/**
 * Letters and figures that every font has: the page prints others as their numbers. A reader of PDF says a letter once more for each
 * mark above it, so a letter that is repeated counts once; figures count as they stand.
 */
const latin = (text: string): string =>
  without(text)
    .replace(/\[U\+[0-9A-F]+\]/gu, '')
    .replace(/[^a-z0-9]/giu, '')
    .replace(/([a-z])\1+/giu, '$1');

const DOING =
  'w:hyperlink w:instrText w:fldSimple w:altChunk w:object w:control a:hlinkClick a:hlinkHover p:oleObj p:control f hyperlink'.split(
    ' ',
  );

function officeFile(file: ReadPackage, tag: string, where: RegExp, letters: Opened['letters']): Opened {
  const parts = file.names.filter((name) => /vba|embeddings|activeX|externalLinks|customXml|connections|\.bin$/iu.test(name));
  const doing = DOING.flatMap((name) => file.all(where, name).map(() => name));
  const words = file.all(where, tag).map(({ textContent }) => textContent ?? '');
  return { active: [...file.outside, ...parts, ...doing], text: letters(words.join('')), letters };
}

type Node = DefaultTreeAdapterTypes.Node;

function all(node: Node): Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(all) : [])];
}

const textOf = (node: Node): string => (node.nodeName === '#text' && 'value' in node ? node.value : '');

const ELEMENTS = /^(script|iframe|object|embed|form|base|link|video|audio|svg|math|frame)$/u;
const OWN_ADDRESS = /^(#|data:image\/(png|svg\+xml)[;,])/u;

/** What of an element could do something: its name, its handlers, addresses that are not its own. */
function activeOf(node: Node): string[] {
  if (!('attrs' in node)) return [];
  const attributes = node.attrs.flatMap(({ name, value }) => {
    if (name.startsWith('on')) return [`${node.nodeName} ${name}`];
    const address = ['src', 'href', 'srcset', 'action', 'poster', 'background', 'xlink:href'].includes(name);
    return address && !OWN_ADDRESS.test(value) ? [`${node.nodeName} ${name}=${value.slice(0, 40)}`] : [];
  });
  const refresh = node.nodeName === 'meta' && node.attrs.some(({ value }) => value === 'refresh') ? ['refresh'] : [];
  return [...(ELEMENTS.test(node.nodeName) ? [node.nodeName] : []), ...attributes, ...refresh];
}
