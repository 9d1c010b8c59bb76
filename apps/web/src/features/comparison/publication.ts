import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type PublicationOfAssessment =
  paths['/api/assessments/{assessmentId}/publication']['get']['responses'][200]['content']['application/json'];
export type Published = NonNullable<PublicationOfAssessment['current']>;
export type Preview = NonNullable<PublicationOfAssessment['preview']>;
export type PublishedContent = Preview['items'];
export type Detail = keyof Preview;

export const publicationQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['publication', assessmentId],
    queryFn: ({ signal }): Promise<PublicationOfAssessment> =>
      read(api.GET('/api/assessments/{assessmentId}/publication', { params: { path: { assessmentId } }, signal })),
  });

/** What publishing and withdrawing change elsewhere. */
export const afterwards = (assessmentId: string) => [
  ['publication', assessmentId],
  ['assessment', assessmentId],
  ['results', assessmentId],
  ['assessments'],
  ['home'],
];

export const details: readonly { readonly value: Detail; readonly words: string; readonly hint: string }[] = [
  {
    value: 'sections',
    words: 'Levels of sections',
    hint: 'The level of each section and the words beside it; nothing of single items.',
  },
  {
    value: 'items',
    words: 'Levels of sections and items',
    hint: 'Also the level of each item, ambitions, and whether views were close or apart.',
  },
  {
    value: 'items-with-evidence',
    words: 'Levels of sections and items, with evidence grades',
    hint: 'Also the grade of the evidence for each level, and how far a level lies above its evidence. No titles, no links.',
  },
];
