import type { SystemCover } from '@candour/board-paper';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { notFound } from '../../platform/http/problem.js';
import type { SystemPaperChoice, SystemPaperWords } from './system-paper.dto.js';

/** A system paper as it is stored: its cover, the system's own words, and what it looks at. */
export interface SystemPaperRow {
  readonly id: string;
  readonly cover: SystemCover;
  readonly words: SystemPaperWords;
  readonly choice: SystemPaperChoice;
  readonly version: number;
  readonly madeAt: Date;
  readonly madeBy: string;
}

/** @param lock keeps it as it is until the transaction ends. @throws Problem `not-found` */
export async function readSystemPaper(
  manager: EntityManager,
  { organisationId }: Pick<Actor, 'organisationId'>,
  paperId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<SystemPaperRow> {
  const rows: SystemPaperRow[] = await manager.query(
    `select id, cover, texts as words, chosen as choice, version, made_at as "madeAt", made_by_name as "madeBy"
       from candour.system_paper where organisation_id = $1 and id = $2 ${lock ? 'for update' : ''}`,
    [organisationId, paperId],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** What it looks at, as the views of the comparison are asked: there a choice that nobody made is left out. */
export function choiceOf({ instrument, waveFrom, waveTo, type, setting }: SystemPaperChoice) {
  return {
    instrument: instrument ?? undefined,
    waveFrom: waveFrom ?? undefined,
    waveTo: waveTo ?? undefined,
    type: type ?? undefined,
    setting: setting ?? undefined,
  };
}

/** The words by the keys of the blocks that they stand in for. */
export function textsOf({ background, asks }: SystemPaperWords): Readonly<Record<string, string>> {
  return { ...(background !== null && { background }), ...(asks !== null && { 'recommendation.asks': asks }) };
}
