import type { OutsideSource } from '@candour/board-paper';
import type { EntityManager } from 'typeorm';
import type { Gathered } from '../../comparison/outputs/gather-system.step.js';
import { readOutside } from '../../outside-figure/outside-figures.view.js';
import type { Actor } from '../../platform/actor.js';

/** With the publications whose levels stand beside a figure: the newest, whichever waves the rest of the paper looks at. */
interface OutsideSources {
  readonly sources: OutsideSource[];
  readonly publicationIds: readonly string[];
}

/** What others have published of the trusts of a system, source by source, beside what each board agreed as far as this system may read it. */
export async function readOutsideSources(
  manager: EntityManager,
  actor: Actor,
  { trusts, instrumentCode }: Gathered,
  today: string,
): Promise<OutsideSources> {
  const sources = new Map<string, OutsideSource>();
  const publicationIds: string[] = [];
  for (const { organisationId, name } of trusts) {
    const found = await readOutside(manager, actor, { organisationId, instrument: instrumentCode }, today);
    publicationIds.push(...found.publicationIds);
    for (const { id, figures, scale: _, ...about } of found.sources) {
      const rows = figures.flatMap(({ measure, words, period, beside }) =>
        beside.map(({ sectionTitle, level, levelWords, gap }) => ({
          trust: name,
          measure: period === null ? measure : `${measure}, ${period}`,
          value: words,
          own: levelWords === null ? 'Not shared' : `${sectionTitle}: ${level === null ? 'no level' : `level ${level}`}`,
          gap,
        })),
      );
      const before = sources.get(id)?.rows ?? [];
      sources.set(id, { ...about, rows: [...before, ...rows] });
    }
  }
  return { sources: [...sources.values()], publicationIds };
}
