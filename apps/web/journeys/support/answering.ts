import type { paths } from '@candour/api-client';
import { type Person, read } from './person.js';

type Answer =
  paths['/api/assessments/{assessmentId}/items/{itemCode}/my-answer']['put']['requestBody']['content']['application/json'];
export type Instrument = paths['/api/instruments/{code}/{version}']['get']['responses'][200]['content']['application/json'];
export type Item = Instrument['sections'][number]['items'][number];

/** Everything an instrument asks, in its order. */
export async function itemsOf(person: Person, assessmentId: string): Promise<Item[]> {
  const path = { assessmentId };
  const { instrumentCode, instrumentVersion } = await read(
    person.api.GET('/api/assessments/{assessmentId}', { params: { path } }),
  );
  const of = { code: instrumentCode, version: instrumentVersion };
  const { sections } = await read(person.api.GET('/api/instruments/{code}/{version}', { params: { path: of } }));
  return sections.flatMap(({ items }) => items);
}

/** Somebody reads the pledge and answers every item, alone. */
export async function scoresAlone(
  person: Person,
  assessmentId: string,
  items: readonly Item[],
  levelOf: (item: Item) => number,
): Promise<void> {
  await person.api.POST('/api/assessments/{assessmentId}/pledge-reading', { params: { path: { assessmentId } } });
  for (const item of items)
    await answers(person, assessmentId, item.code, { kind: 'level', level: levelOf(item), expectedVersion: null });
}

/** One answer to one item, upon what is saved there. */
export async function answers(person: Person, assessmentId: string, itemCode: string, given: Answer): Promise<void> {
  const path = { assessmentId, itemCode };
  await read(person.api.PUT('/api/assessments/{assessmentId}/items/{itemCode}/my-answer', { params: { path }, body: given }));
}

/** In a further vote: changes the answer that stands. */
export async function changesTheirAnswer(person: Person, assessmentId: string, itemCode: string, level: number): Promise<void> {
  const path = { assessmentId };
  const { rows } = await read(person.api.GET('/api/assessments/{assessmentId}/my-answers', { params: { path } }));
  const expectedVersion = rows.find((row) => row.itemCode === itemCode)?.version ?? null;
  await answers(person, assessmentId, itemCode, { kind: 'level', level, expectedVersion });
}
