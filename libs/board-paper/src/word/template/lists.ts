import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { attribute, childOf, childrenOf, elements, W } from '../../template-check/xml.js';
import type { Ids } from '../dress.js';
import { addXml } from './change-xml.js';

const EMPTY = `<w:numbering xmlns:w="${W}"/>`;
const OURS = { bullet: ['bullet', '•'], decimal: ['decimal', '%1.'] } as const;
const PLACE = /<w:numPr><w:ilvl w:val="0"\/><w:numId w:val="([1-9]\d*)"\/><\/w:numPr>/gu;

/**
 * The lists of our body, numbered among those of the template. A list style of the template keeps its own bullets and its own kind of
 * numbers; every numbered list starts again at one.
 *
 * @param ours our part with the lists, as the writer made it
 * @returns the body with the numbers of the lists in the template, and the template's part with them added
 */
export function mergeLists(
  body: string,
  ours: string,
  given: Document | undefined,
  styles: Document,
  ids: Ids,
): { readonly body: string; readonly numbering: Document } {
  const numbering = given ?? new DOMParser().parseFromString(EMPTY, 'text/xml');
  const kinds = kindsOf(ours);
  const bullets = listOf(styles, ids.bullet);
  const numbers = abstractOf(numbering, listOf(styles, ids.number));
  const made = new Map<string, string>();
  const own = { bullet: '', decimal: '' };
  const merged = body.replace(PLACE, (_all, id: string) => {
    const kind = kinds.get(id) ?? 'bullet';
    if (kind === 'bullet' && bullets !== '') return '';
    const key = kind === 'bullet' ? kind : id;
    if (!made.has(key)) {
      const theirs = kind === 'decimal' ? numbers : '';
      if (theirs === '' && own[kind] === '') own[kind] = addAbstract(numbering, kind);
      made.set(key, addList(numbering, theirs || own[kind], kind === 'decimal'));
    }
    return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${made.get(key)}"/></w:numPr>`;
  });
  return { body: merged, numbering };
}

/** Whether each list of ours has bullets or numbers, by its id. */
function kindsOf(ours: string): Map<string, 'bullet' | 'decimal'> {
  const abstract = [...ours.matchAll(/<w:abstractNum w:abstractNumId="(\d+)".*?<w:numFmt w:val="(\w+)"\/>/gsu)];
  const kinds = new Map(abstract.map(([, id = '', kind = '']) => [id, kind === 'decimal' ? 'decimal' : 'bullet'] as const));
  const lists = [...ours.matchAll(/<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"\/>/gu)];
  return new Map(lists.map(([, id = '', of = '']) => [id, kinds.get(of) ?? 'bullet'] as const));
}

/** The list that a style of the template brings with it; empty where it is a paragraph like others. */
function listOf(styles: Document, id: string): string {
  const style = elements(styles, 'style').find((one) => attribute(one, 'styleId') === id);
  return attribute(childOf(childOf(childOf(style, 'pPr'), 'numPr'), 'numId'));
}

function abstractOf(numbering: Document, list: string): string {
  const found = list === '' ? undefined : elements(numbering, 'num').find((num) => attribute(num, 'numId') === list);
  return attribute(childOf(found, 'abstractNumId'));
}

function next(numbering: Document, name: string, key: string): number {
  const used = elements(numbering, name).map((one) => Number.parseInt(attribute(one, key), 10) || 0);
  return used.reduce((most, one) => Math.max(most, one), 0) + 1;
}

/** Definitions come before lists, and lists before what Word for Mac leaves at the end. */
function addAbstract(numbering: Document, kind: 'bullet' | 'decimal'): string {
  const id = String(next(numbering, 'abstractNum', 'abstractNumId'));
  const [format, text] = OURS[kind];
  const xml = `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>`;
  const root = numbering.documentElement as Element;
  addXml(
    root,
    xml,
    childrenOf(root).find(({ localName }) => localName === 'num' || localName === 'numIdMacAtCleanup'),
  );
  return id;
}

function addList(numbering: Document, abstract: string, restarts: boolean): string {
  const id = String(next(numbering, 'num', 'numId'));
  const start = restarts ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : '';
  const root = numbering.documentElement as Element;
  const end = childrenOf(root).find(({ localName }) => localName === 'numIdMacAtCleanup');
  addXml(root, `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${start}</w:num>`, end);
  return id;
}
