import { api, ifMatch, read } from '../../../platform/api.js';
import { isProblem } from '../../../platform/problem.js';
import { useAction } from '../../../platform/use-action.js';
import type { Paper } from '../paper.js';
import { readPaper } from '../paper.js';
import type { Variant } from '../variants.js';
import { wordsNow } from './own-words.js';

/** Where words stand: on which paper, in which variant of it, under which key. */
export interface PlaceOfWords {
  readonly assessmentId: string;
  readonly variant: Variant;
  readonly key: string;
}

/** What is sent; `from` is what stood there when it was written, as far as this person knows. `null` asks for Candour's words again. */
interface WordsSent {
  readonly words: string | null;
  readonly from: string;
  readonly version: number;
}

/**
 * Saves words of the trust, or gives them up for Candour's.
 *
 * @param saved is called as soon as they are saved
 * @param done is called when the paper has been read again, if the form is still there
 */
export function useSaveWords(place: PlaceOfWords, saved: () => void, done: () => void) {
  return useAction<WordsSent, Paper>({
    send: async (input) => {
      const paper = await savesWords(place, input);
      saved();
      return paper;
    },
    refresh: [['paper', place.assessmentId]],
    said: (_paper, { words }) => (words === null ? 'Candour’s words stand again' : 'Words saved'),
    done,
  });
}

/**
 * The version is that of the whole paper, so somebody who saved another sentence would stand in the way of this one: it is then sent
 * once more, but only where these words are still what they were.
 */
async function savesWords(place: PlaceOfWords, { words, from, version }: WordsSent): Promise<Paper> {
  try {
    return await put(place, words, version);
  } catch (problem) {
    if (!isProblem(problem, 'changed-meanwhile')) throw problem;
    const now = await readPaper(place.assessmentId, place.variant);
    if (wordsNow(now.outline, place.key) !== from) throw problem;
    return await put(place, words, now.version);
  }
}

async function put({ assessmentId, variant, key }: PlaceOfWords, words: string | null, version: number): Promise<Paper> {
  const params = { path: { assessmentId, variant, key }, header: ifMatch(version) };
  const path = '/api/assessments/{assessmentId}/paper/texts/{variant}/{key}';
  return await (words === null ? read(api.DELETE(path, { params })) : read(api.PUT(path, { params, body: { words } })));
}
