import type { Document } from '@xmldom/xmldom';
import { ownerOf, type Relation } from '../relations.js';
import type { Template } from '../template.js';
import { elements } from '../xml.js';
import { placeOf } from './place.js';

/** The only addresses outside itself that a paper may know: a reader follows them by hand and sees where they lead. */
export const SAFE_LINK = /^(https:\/\/|mailto:)/iu;

const KNOWN: Readonly<Record<string, (place: string) => string>> = {
  attachedTemplate: () =>
    'The template is attached to another template. In Word, choose Developer, Document template, change it to Normal and save again.',
  image: (place) => `${place} has a picture that lies elsewhere. In Word, insert the picture itself and save again.`,
};

/** Every relation that leads out of the file, but links that a reader follows by hand. */
export function outside(template: Template): string[] {
  return [...template.xml].flatMap(([name, xml]) => {
    const owner = ownerOf(name);
    return owner === null ? pointers(name, xml) : template.relations(owner).flatMap((one) => leadsOut(owner, one));
  });
}

function leadsOut(owner: string, { kind, part, target }: Relation): string[] {
  if (part !== null || (kind === 'hyperlink' && SAFE_LINK.test(target))) return [];
  const place = placeOf(owner);
  if (kind === 'hyperlink')
    return [`${place} has a link that is neither a web address (https) nor an e-mail address. Take it out.`];
  return [KNOWN[kind]?.(place) ?? `${place} points at something outside the file. Take it out and save again.`];
}

/** Old drawings of Word may name a file without a relation: a picture must not, and a shape may only link by https. */
function pointers(name: string, xml: Document): string[] {
  const found: string[] = [];
  for (const element of elements(xml, '*', '*')) {
    for (const attribute of element.attributes) {
      const { localName, value } = attribute;
      if (localName !== 'src' && localName !== 'href') continue;
      const link = localName === 'href' && element.localName !== 'imagedata' && (SAFE_LINK.test(value) || value.startsWith('#'));
      if (value !== '' && !link) {
        found.push(`${placeOf(name)} has a drawing that points at a file. In Word, insert the picture itself and save again.`);
      }
    }
  }
  return found;
}
