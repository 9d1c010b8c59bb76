import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from './api.js';

type ReadAcross = paths['/api/read-across']['get']['responses'][200]['content']['application/json'];
export type Framework = ReadAcross['frameworks'][number];
export type Part = Framework['parts'][number];
export type AnswerRead = Part['answers'][number];

/** Where what the board agreed also counts, framework by framework. */
export const readAcrossQuery = queryOptions({
  queryKey: ['read-across'],
  queryFn: (): Promise<ReadAcross> => read(api.GET('/api/read-across')),
});

/** One part that an item bears on, with what else the board agreed for the same part. */
export interface AlsoCounts {
  readonly framework: Framework;
  readonly part: Part;
  readonly own: AnswerRead;
  readonly others: readonly AnswerRead[];
}

/** Every part for which the agreed level of this item also counts. Empty where the board has agreed no level for it. */
export const alsoCounts = (
  { frameworks }: ReadAcross,
  { instrumentCode, itemCode }: { readonly instrumentCode: string; readonly itemCode: string },
): readonly AlsoCounts[] =>
  frameworks.flatMap((framework) =>
    framework.parts.flatMap((part) => {
      const isOwn = (one: AnswerRead) => one.instrumentCode === instrumentCode && one.itemCode === itemCode;
      const own = part.answers.find(isOwn);
      return own ? [{ framework, part, own, others: part.answers.filter((one) => !isOwn(one)) }] : [];
    }),
  );
