import { type AssessmentState, assessmentStateWords } from '@candour/assessment';
import { Tag } from '../../ui/Tag.js';

/** The state of an assessment in the words that never change. */
export function StateOf({ state, waitsForYou = false }: { state: AssessmentState; waitsForYou?: boolean }) {
  const tone = waitsForYou ? 'you' : done.has(state) ? 'done' : quiet.has(state) ? 'quiet' : 'calm';
  return <Tag tone={tone}>{assessmentStateWords(state, waitsForYou)}</Tag>;
}

const done: ReadonlySet<AssessmentState> = new Set(['agreed', 'sealed', 'published']);
const quiet: ReadonlySet<AssessmentState> = new Set(['draft', 'withdrawn', 'cancelled', 'not-sealed']);
