import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { MyReflectionsResponse, ReflectionSummary } from './reflection.dto.js';
import { answerableItems, reflectionInstruments, versionOf } from './reflection-instruments.js';
import type { Self } from './self.js';
import { readSkillsChoice } from './skills-choice.view.js';

interface Row {
  id: string;
  instrument_code: string;
  instrument_version: string;
  begun_on: string;
  finished_on: string | null;
  answered: number;
}

/** A person's own reflections, newest first of each instrument. The database shows nobody anybody else's. */
export async function readReflections(manager: EntityManager): Promise<ReflectionSummary[]> {
  const rows: Row[] = await manager.query(
    `select r.id, r.instrument_code, r.instrument_version, r.begun_on::text, r.finished_on::text,
            (select count(*)::int from candour.reflection_answer w
              where w.person_id = r.person_id and w.reflection_id = r.id and (w.level is not null or w.off_scale is not null)) as answered
       from candour.reflection r
      where r.person_id = candour.current_person() order by r.instrument_code, r.number desc`,
  );
  return rows.map((row) => {
    const instrument = versionOf(row.instrument_code, row.instrument_version);
    return {
      id: row.id,
      instrumentCode: row.instrument_code,
      instrumentVersion: row.instrument_version,
      title: instrument.title,
      begunOn: row.begun_on,
      finishedOn: row.finished_on,
      answered: row.answered,
      of: answerableItems(instrument).length,
    };
  });
}

/** The page of one's own reflections: what can be begun, what there is, and whether the board waits for a choice. */
@Injectable()
export class MyReflectionsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param actor who is signed in with a hat; a board asks only who sits on it */
  async read(self: Self, actor: Actor | null): Promise<MyReflectionsResponse> {
    const choice =
      actor && (await this.database.inTransactionOf(actor, (manager) => readSkillsChoice(manager, actor, this.clock.today())));
    return await this.database.inTransactionOfPerson(self.personId, async (manager) => {
      const [open]: { steps: number }[] = await manager.query(
        'select count(*)::int as steps from candour.development_step where person_id = candour.current_person() and done_on is null',
      );
      return {
        instruments: reflectionInstruments().map((one) => ({
          code: one.code,
          version: one.version,
          title: one.title,
          purpose: one.purpose,
          minutes: one.minutesToScore,
          items: answerableItems(one).length,
        })),
        reflections: await readReflections(manager),
        openSteps: open?.steps ?? 0,
        choice,
      };
    });
  }
}
