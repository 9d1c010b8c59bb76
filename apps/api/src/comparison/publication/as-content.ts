import type { Part } from './parts.js';
import type { PublishedContent } from './published-content.dto.js';

/** A publication as it was written before parts: at one of three details. It stays the copy that it is. */
type FirstFormat = Omit<PublishedContent, 'format' | 'parts'> & {
  readonly format: 1;
  readonly detail: 'sections' | 'items' | 'items-with-evidence';
};

const PARTS_OF: Readonly<Record<FirstFormat['detail'], readonly Part[]>> = {
  sections: [],
  items: ['items', 'ambition'],
  'items-with-evidence': ['items', 'evidence', 'ambition'],
};

/** What was stored, in the shape that this program reads, whichever wrote it. */
export function asContent(stored: PublishedContent | FirstFormat): PublishedContent {
  if (stored.format === 2) return stored;
  const { detail, ...content } = stored;
  return { ...content, format: 2, parts: PARTS_OF[detail] };
}
