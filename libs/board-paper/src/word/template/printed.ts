import type { Template } from '../../template-check/template.js';
import { elements } from '../../template-check/xml.js';
import { holdsMark } from './mark.js';
import type { Printed } from './our-body.js';
import { named, type Placeholder } from './placeholders.js';
import type { Room } from './room.js';
import { edgesOf, relationOf } from './sections.js';

/** What a template prints itself: the paper then does not say it twice. */
export function printedBy(template: Template, { text, section }: Room): Printed {
  const held = (name: Placeholder, inText: boolean) =>
    (text !== null && elements(text, 'p').some((one) => named(one).includes(name))) ||
    (!inText && edges(template, section).some((part) => elements(part, 'p').some((one) => named(one).includes(name))));
  return {
    title: held('title', true),
    subtitle: held('subtitle', true),
    reference: held('reference', false),
    mark: holdsMark(template, text, section),
  };
}

/** What stands above and below the pages of the paper. */
function edges(template: Template, section: Room['section']) {
  if (section === null) return [];
  const ids = edgesOf(section).map(relationOf);
  return template
    .relations(template.main)
    .flatMap(({ id, part }) => (ids.includes(id) && part !== null ? [template.xml.get(part)] : []))
    .filter((part) => part !== undefined);
}
