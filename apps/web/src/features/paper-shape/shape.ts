import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type PaperShape = paths['/api/paper-shape']['get']['responses'][200]['content']['application/json'];
export type ShapePresets = paths['/api/paper-shape/presets']['get']['responses'][200]['content']['application/json'];
export type CoverField = PaperShape['fields'][number];
export type FieldKey = CoverField['key'];
export type AssuranceWord = PaperShape['assuranceScale'][number];
export type Typeface = PaperShape['typeface'];

export const shapeKey = ['paper-shape'] as const;

export const shapeQuery = queryOptions({
  queryKey: shapeKey,
  queryFn: ({ signal }): Promise<PaperShape> => read(api.GET('/api/paper-shape', { signal })),
});

export const presetsQuery = queryOptions({
  queryKey: ['paper-shape-presets'],
  queryFn: ({ signal }): Promise<ShapePresets> => read(api.GET('/api/paper-shape/presets', { signal })),
  // It changes with the program and not otherwise.
  staleTime: Number.POSITIVE_INFINITY,
});

/** In the words of the choice; each is shown in itself. */
export const typefaces: readonly { readonly value: Typeface; readonly words: string; readonly hint: string }[] = [
  { value: 'sans', words: 'Source Sans', hint: 'Candour’s own: open and plain' },
  { value: 'arial', words: 'Arial', hint: 'What many trusts write everything in' },
  { value: 'serif', words: 'Source Serif', hint: 'Like a printed book' },
  { value: 'legible', words: 'Atkinson Hyperlegible', hint: 'Drawn for people with low vision' },
];

export const typefaceWords = (typeface: Typeface): string => typefaces.find(({ value }) => value === typeface)?.words ?? typeface;

/** What the preview fills in. Made up; nothing of it is printed. */
export const sampleWords: Readonly<Record<FieldKey, string>> = {
  meeting: 'Board of directors',
  'meeting-date': '3 December 2026',
  'agenda-reference': '12.3',
  title: 'How well our board leads digital change',
  version: 'Version 1, draft',
  purpose: 'To approve',
  session: 'Public session',
  sponsor: 'The chief executive',
  author: 'The company secretary',
  assurance: '',
  considered: 'Digital committee, 12 November 2026',
  objectives: 'Care that is joined up',
  risks: 'BAF 5, cyber security: 16 before, 12 after',
  'care-quality': 'Well-led',
  constitution: 'Working together for patients',
  legal: 'None found',
  equality: 'Looked at; nobody is put at a disadvantage',
  resources: 'Within the agreed budget',
  involvement: 'Two patient partners took part',
  appendices: 'A: every question',
  decision: 'Filled in after the meeting',
};
