import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';

type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type MyReflections = Got<'/api/my-reflections'>;
export type Reflection = Got<'/api/my-reflections/{reflectionId}'>;
export type ReflectionAnswer = Reflection['answers'][number];
export type OwnPicture = NonNullable<Reflection['picture']>;
export type SkillsChoice = NonNullable<MyReflections['choice']>;
export type DevelopmentPlan = Got<'/api/my-development-plan'>;
export type Step = DevelopmentPlan['rows'][number];
export type SkillsPictures = Got<'/api/skills-pictures'>;
export type SkillsPicture = SkillsPictures['rows'][number];

export const myReflectionsQuery = queryOptions({
  queryKey: ['my-reflections'],
  queryFn: (): Promise<MyReflections> => read(api.GET('/api/my-reflections')),
});

export const reflectionQuery = (reflectionId: string) =>
  queryOptions({
    queryKey: ['my-reflections', reflectionId],
    queryFn: (): Promise<Reflection> =>
      read(api.GET('/api/my-reflections/{reflectionId}', { params: { path: { reflectionId } } })),
  });

export const planQuery = queryOptions({
  queryKey: ['my-development-plan'],
  queryFn: (): Promise<DevelopmentPlan> => read(api.GET('/api/my-development-plan')),
});

export const skillsPicturesQuery = queryOptions({
  queryKey: ['skills-pictures'],
  queryFn: (): Promise<SkillsPictures> => read(api.GET('/api/skills-pictures')),
});
