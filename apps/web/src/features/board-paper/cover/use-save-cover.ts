import { api, ifMatch, read } from '../../../platform/api.js';
import { isProblem } from '../../../platform/problem.js';
import { useAction } from '../../../platform/use-action.js';
import { type Paper, type PaperFields, readPaper } from '../paper.js';
import type { CoverDraft } from './cover-draft.js';

interface CoverSent {
  /** As it was typed. */
  readonly draft: CoverDraft;
  readonly fields: PaperFields;
  /** The cover sheet as it was when this was sent, as far as this person knows. */
  readonly before: PaperFields;
  readonly version: number;
}

/** Saves the cover sheet; once more where somebody has meanwhile changed something else of the paper, which is in nobody's way. */
export function useSaveCover(assessmentId: string, done: (saved: Paper, sent: CoverDraft) => void) {
  const put = (fields: PaperFields, version: number): Promise<Paper> =>
    read(
      api.PUT('/api/assessments/{assessmentId}/paper', {
        params: { path: { assessmentId }, header: ifMatch(version) },
        body: { fields },
      }),
    );
  return useAction<CoverSent, Paper>({
    send: async ({ fields, before, version }) => {
      try {
        return await put(fields, version);
      } catch (problem) {
        if (!isProblem(problem, 'changed-meanwhile')) throw problem;
        const now = await readPaper(assessmentId, 'private');
        if (JSON.stringify(now.fields) !== JSON.stringify(before)) throw problem;
        return await put(fields, now.version);
      }
    },
    refresh: [['paper', assessmentId]],
    said: 'Cover sheet saved',
    done: (saved, { draft }) => done(saved, draft),
  });
}
