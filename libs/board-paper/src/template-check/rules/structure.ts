import { DAMAGED } from '../refused.js';
import type { Template } from '../template.js';
import { W } from '../xml.js';

/** Which element each part has to begin with; a part under another name could hide from the rules. */
const ROOTS: Readonly<Record<string, string>> = {
  header: 'hdr',
  footer: 'ftr',
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  fontTable: 'fonts',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
};

/** Parts that the paper takes over must be there, as XML, and be what they are said to be. */
export function structure({ main, relations, xml }: Template): string[] {
  const broken = relations(main).some(({ kind, part }) => {
    if (part === null) return false;
    const root = xml.get(part)?.documentElement;
    if (kind === 'theme') return root?.localName !== 'theme';
    return kind in ROOTS && (root?.localName !== ROOTS[kind] || root?.namespaceURI !== W);
  });
  const styles = relations(main).filter(({ kind }) => kind === 'styles').length;
  return broken || styles !== 1 ? [DAMAGED] : [];
}
