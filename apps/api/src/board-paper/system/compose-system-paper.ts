import type { Outline, SystemFindings } from '@candour/board-paper';
import type { EntityManager } from 'typeorm';
import { noteLooks } from '../../comparison/looked/note-looks.step.js';
import { gatherSystem } from '../../comparison/outputs/gather-system.step.js';
import { readPaperShape } from '../../paper-shape/paper-shape.view.js';
import type { Actor } from '../../platform/actor.js';
import { readOutsideSources } from './outside-sources.js';
import { choiceOf, type SystemPaperRow, textsOf } from './system-paper-row.js';

interface Composing {
  readonly row: Pick<SystemPaperRow, 'cover' | 'words' | 'choice'>;
  readonly version: SystemFindings['version'];
  readonly now: Date;
  readonly today: string;
}

/** What a paper says, and the publications that it was written from. */
export interface Composed {
  readonly outline: Outline;
  readonly restsOn: readonly string[];
}

/** What a system paper says from what its system may read at this moment; whose publications it looked at is noted with that. */
export async function composeSystemPaper(
  manager: EntityManager,
  actor: Actor,
  { row, version, now, today }: Composing,
): Promise<Composed> {
  const { look } = await readPaperShape(manager, actor.organisationId);
  const gathered = await gatherSystem(manager, actor, {
    choice: choiceOf(row.choice),
    looked: { way: 'paper', what: 'paper' },
    now,
    today,
  });
  const { writeSystemPaper } = await import('@candour/board-paper');
  const { sources: outside, publicationIds } = await readOutsideSources(manager, actor, gathered, today);
  await noteLooks(manager, actor, { way: 'paper', what: 'paper', publicationIds, at: now });
  return {
    outline: writeSystemPaper({ ...gathered.compared, outside, cover: row.cover, texts: textsOf(row.words), version, look }),
    restsOn: [...new Set([...gathered.publicationIds, ...publicationIds])],
  };
}
