import type { paths } from '@candour/api-client';
import { api, read } from '../../platform/api.js';
import { type Scribes, scribesKey } from '../../platform/scribes.js';
import { type Action, useAction } from '../../platform/use-action.js';

export type ToChoose = paths['/api/assessments/{assessmentId}/scribes']['post']['requestBody']['content']['application/json'];

/** Records who writes for a member. */
export function useChoose(assessmentId: string, said: string, done?: () => void): Action<ToChoose> {
  return useAction<ToChoose, Scribes>({
    send: (body) => read(api.POST('/api/assessments/{assessmentId}/scribes', { params: { path: { assessmentId } }, body })),
    refresh: [scribesKey(assessmentId)],
    said,
    ...(done && { done }),
  });
}
