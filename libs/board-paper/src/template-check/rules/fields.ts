import type { Document, Element } from '@xmldom/xmldom';
import type { Template } from '../template.js';
import { attribute, elements, W } from '../xml.js';
import { SAFE_LINK } from './outside.js';
import { placeOf } from './place.js';

/** Fields that only look at the document itself or at the calendar. Every other one is refused: some fetch files or run programs. */
const ALLOWED = new Set([
  ...['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'STYLEREF', 'SEQ', 'TOC', 'REF', 'PAGEREF', 'HYPERLINK'],
  ...['TITLE', 'SUBJECT', 'AUTHOR', 'DOCPROPERTY', 'FILENAME', 'NUMWORDS'],
  ...['DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE'],
]);

/** Fields that would do something when the paper is opened. */
export function fields(template: Template): string[] {
  return [...template.xml].flatMap(([name, xml]) =>
    codesOf(xml)
      .filter((code) => !harmless(code))
      .map((code) => {
        const word = /^[\w=]{1,24}/u.exec(code.trim())?.[0] ?? 'without a name';
        return `${placeOf(name)} has a field (${word}) that Candour does not allow. Delete it, or turn it into text with Ctrl+Shift+F9.`;
      }),
  );
}

function harmless(code: string): boolean {
  const [word = '', ...rest] = code.trim().split(/\s+/u);
  if (!ALLOWED.has(word.toUpperCase())) return false;
  if (word.toUpperCase() !== 'HYPERLINK') return true;
  const [target = ''] = rest;
  return target.startsWith('\\') ? /^\\l$/iu.test(target) : SAFE_LINK.test(target.replace(/^["“”]/u, ''));
}

/** The code of every field: of one element, or spelt over many runs, of which the inner ones are read by themselves. */
function codesOf(xml: Document): string[] {
  const codes = elements(xml, 'fldSimple').map((field) => attribute(field, 'instr'));
  const open: { code: string; told: boolean }[] = [];
  const tell = (field: { code: string; told: boolean } | undefined) => {
    if (field !== undefined && !field.told) codes.push(field.code);
    if (field !== undefined) field.told = true;
  };
  for (const element of elements(xml, '*').filter(isPart)) {
    if (element.localName !== 'fldChar') {
      const field = open.at(-1);
      if (field === undefined || field.told) codes.push(element.textContent ?? '');
      else field.code += element.textContent ?? '';
      continue;
    }
    const kind = attribute(element, 'fldCharType');
    if (kind === 'begin') open.push({ code: '', told: false });
    else if (kind === 'separate') tell(open.at(-1));
    else tell(open.pop());
  }
  for (const field of open) tell(field);
  return codes;
}

function isPart({ localName, namespaceURI }: Element): boolean {
  return namespaceURI === W && (localName === 'fldChar' || localName === 'instrText' || localName === 'delInstrText');
}
