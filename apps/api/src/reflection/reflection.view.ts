import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import { readReflections } from './my-reflections.view.js';
import { ownPicture } from './own-picture.js';
import type { ReflectionAnswer, ReflectionResponse, ReflectionSummary } from './reflection.dto.js';
import { versionOf } from './reflection-instruments.js';
import type { Self } from './self.js';

/** All of one's own reflections, whole, newest first: a person has few, and each picture looks at the reflection before it. */
export async function readReflectionsWhole(manager: EntityManager): Promise<ReflectionResponse[]> {
  const reflections = await readReflections(manager);
  const rows: (ReflectionAnswer & { reflectionId: string })[] = await manager.query(
    `select reflection_id as "reflectionId", item_code as "itemCode", level, off_scale as "offScale", note
       from candour.reflection_answer where person_id = candour.current_person() order by item_code`,
  );
  const answersOf = ({ id }: ReflectionSummary): ReflectionAnswer[] =>
    rows
      .filter(({ reflectionId }) => reflectionId === id)
      .map(({ itemCode, level, offScale, note }) => ({ itemCode, level, offScale, note }));
  return reflections.map((one, place) => {
    const answers = answersOf(one);
    if (one.finishedOn === null) return { ...one, answers, picture: null };
    const before = reflections.slice(place + 1).find(({ instrumentCode }) => instrumentCode === one.instrumentCode);
    const earlier = before?.finishedOn
      ? { version: before.instrumentVersion, finishedOn: before.finishedOn, answers: answersOf(before) }
      : null;
    return { ...one, answers, picture: ownPicture(versionOf(one.instrumentCode, one.instrumentVersion), answers, earlier) };
  });
}

/** One of one's own reflections, whole. @throws Problem `not-found`, the same for somebody else's as for none. */
export async function readReflection(manager: EntityManager, reflectionId: string): Promise<ReflectionResponse> {
  const found = (await readReflectionsWhole(manager)).find(({ id }) => id === reflectionId.toLowerCase());
  if (!found) throw notFound();
  return found;
}

@Injectable()
export class ReflectionView {
  constructor(private readonly database: Database) {}

  async read(self: Self, reflectionId: string): Promise<ReflectionResponse> {
    return await this.database.inTransactionOfPerson(self.personId, (manager) => readReflection(manager, reflectionId));
  }
}
