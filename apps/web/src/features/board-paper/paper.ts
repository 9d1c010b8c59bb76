import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import type { Variant } from './variants.js';

type Get<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Paper = Get<'/api/assessments/{assessmentId}/paper'>;
export type PaperFields = Paper['fields'];
export type Risk = PaperFields['risks'][number];
export type RiskScore = NonNullable<Risk['before']>;
export type Shape = Paper['shape'];
export type CoverField = Shape['fields'][number];
export type Figure = Paper['figures'][number];
export type Outline = Paper['outline'];
export type Block = Outline['blocks'][number];
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
export type OwnWords = NonNullable<BlockOf<'paragraph'>['own']>;
export type Slot = Outline['slots'][number];
export type PaperChange = Get<'/api/assessments/{assessmentId}/paper/changes'>['changes'][number];

/** Reads the paper as it stands now, past every cache. */
export const readPaper = (assessmentId: string, variant: Variant, signal?: AbortSignal): Promise<Paper> =>
  read(api.GET('/api/assessments/{assessmentId}/paper', { params: { path: { assessmentId }, query: { variant } }, signal }));

// What belongs to one paper begins with the same key, so that a change of it has all of it read again.

export const paperQuery = (assessmentId: string, variant: Variant) =>
  queryOptions({ queryKey: ['paper', assessmentId, variant], queryFn: () => readPaper(assessmentId, variant) });

export const changesQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['paper', assessmentId, 'changes'],
    queryFn: async () =>
      (await read(api.GET('/api/assessments/{assessmentId}/paper/changes', { params: { path: { assessmentId } } }))).changes,
  });

export const versionsQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['paper', assessmentId, 'versions'],
    queryFn: async () =>
      (await read(api.GET('/api/assessments/{assessmentId}/paper/versions', { params: { path: { assessmentId } } }))).versions,
  });

export const versionQuery = (assessmentId: string, number: number, variant: Variant) =>
  queryOptions({
    queryKey: ['paper', assessmentId, 'versions', number, variant],
    queryFn: () =>
      read(
        api.GET('/api/assessments/{assessmentId}/paper/versions/{number}', {
          params: { path: { assessmentId, number }, query: { variant } },
        }),
      ),
  });
