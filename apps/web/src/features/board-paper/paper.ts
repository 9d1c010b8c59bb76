import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

export type Paper = paths['/api/assessments/{assessmentId}/paper']['get']['responses'][200]['content']['application/json'];
export type PaperFields = Paper['fields'];
export type Outline = Paper['outline'];
export type Block = Outline['blocks'][number];
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export const paperQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['paper', assessmentId],
    queryFn: ({ signal }): Promise<Paper> =>
      read(api.GET('/api/assessments/{assessmentId}/paper', { params: { path: { assessmentId } }, signal })),
  });

interface CoverField {
  readonly name: Exclude<keyof PaperFields, 'purpose' | 'meetingDate'>;
  readonly label: string;
  readonly hint?: string;
  readonly lines: 1 | 3;
  readonly limit: number;
}

/** The cover sheet in the order of the page. Labels are those that the paper prints. */
export const coverFields: readonly CoverField[] = [
  { name: 'meetingName', label: 'Meeting', lines: 1, limit: 200 },
  { name: 'agendaReference', label: 'Agenda reference', lines: 1, limit: 100 },
  { name: 'sponsor', label: 'Sponsor', lines: 1, limit: 200 },
  { name: 'author', label: 'Author', lines: 1, limit: 200 },
  {
    name: 'assuranceLevel',
    label: 'Level of assurance',
    hint: 'In your trust’s own words, with what they mean: Partial: some controls are in place',
    lines: 1,
    limit: 500,
  },
  { name: 'previouslyConsideredBy', label: 'Previously considered by', lines: 1, limit: 1000 },
  { name: 'strategicObjective', label: 'Strategic objectives', hint: 'One a line', lines: 3, limit: 2000 },
  { name: 'strategicRisk', label: 'Strategic risks', hint: 'One a line', lines: 3, limit: 2000 },
  { name: 'equality', label: 'Equality', lines: 3, limit: 2000 },
  { name: 'legal', label: 'Legal', lines: 3, limit: 2000 },
  { name: 'resources', label: 'Resources', lines: 3, limit: 2000 },
];

export const purposes = [
  { value: 'approve', words: 'To approve' },
  { value: 'assure', words: 'To assure' },
  { value: 'discuss', words: 'To discuss' },
  { value: 'note', words: 'To note' },
] as const;
