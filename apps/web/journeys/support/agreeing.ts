import type { Item } from './answering.js';
import { ifMatch, type Person, read } from './person.js';

/** Gives every item that has none its outcome: revealed, proposed at what most gave, confirmed by the chair. */
export async function agreeOnTheRest(
  facilitator: Person,
  chair: Person,
  assessmentId: string,
  items: readonly Item[],
): Promise<void> {
  const room = { params: { path: { assessmentId } } };
  const { agenda, epoch } = await read(facilitator.api.GET('/api/assessments/{assessmentId}/meeting', room));
  const left = agenda.filter(({ state }) => state === 'locked').map(({ itemCode }) => itemCode);
  for (const { code, kind } of items.filter((item) => left.includes(item.code))) {
    const item = { params: { path: { assessmentId, itemCode: code } } };
    const { sequence } = await read(facilitator.api.GET('/api/assessments/{assessmentId}/meeting', room));
    const shown = await read(
      facilitator.api.POST('/api/assessments/{assessmentId}/items/{itemCode}/reveal', { ...item, body: { epoch, sequence } }),
    );
    const body = {
      epoch,
      sequence: shown.sequence,
      outcome: 'level' as const,
      level: kind === 'pitfall' ? 1 : 2,
      rationale: 'Most of us gave this, and nobody saw it otherwise.',
    };
    const proposed = await read(
      facilitator.api.POST('/api/assessments/{assessmentId}/items/{itemCode}/proposal', { ...item, body }),
    );
    await read(
      chair.api.POST('/api/assessments/{assessmentId}/items/{itemCode}/proposal/confirm', {
        ...item,
        body: {},
        headers: ifMatch(proposed.current?.proposal?.version ?? 0),
      }),
    );
  }
}
