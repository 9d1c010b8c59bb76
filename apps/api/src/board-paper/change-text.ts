import type { Variant } from '@candour/board-paper';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { composePaper } from './compose-paper.js';
import { gatherPaper } from './gather-paper.js';
import { wordsAt } from './own-words.js';
import { noteChanges } from './paper-change.js';
import { readTexts } from './paper-row.js';
import { takePaper } from './take-paper.js';
import { officeFor, whoWrites } from './who-writes.js';

/** Which words of which variant. */
export interface TextToChange {
  readonly assessmentId: string;
  readonly variant: Variant;
  readonly key: string;
}

/**
 * Puts the trust's own words in the place of composed ones, in one variant alone, or gives those back. Figures named in braces stay
 * live until the paper is approved. The words are kept as they were typed: what prints them makes them plain.
 */
@Injectable()
export class ChangeText {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param words null brings Candour's own words back
   * @throws Problem of `takePaper`; `words-unknown`
   */
  async execute(actor: Actor, version: number, text: TextToChange, words: string | null): Promise<void> {
    const { assessmentId, variant, key } = text;
    await this.database.inTransactionOf(actor, async (manager) => {
      const { paper } = await takePaper(manager, actor, { assessmentId, version, command: 'edit' }, this.clock.now());
      const before = await this.wordsNow(manager, actor, text);
      if (words === null ? !before.changed : words === before.words) return;
      const who = await whoWrites(manager, actor, 'edit');
      await (words === null ? forget(manager, actor, text) : save(manager, actor, text, { words, who }));
      await manager.query('update candour.paper set version = version + 1 where organisation_id = $1 and assessment_id = $2', [
        actor.organisationId,
        assessmentId,
      ]);
      const where = { organisationId: actor.organisationId, assessmentId, number: paper.number, at: this.clock.now(), who };
      const what = words === null ? `Candour’s words again ${before.place}` : `Words ${before.place}`;
      const after = words ?? (await this.wordsNow(manager, actor, text)).words;
      await noteChanges(manager, where, [{ what, before: before.words, after }]);
      await appendAudit(manager, {
        event: words === null ? 'words of the paper given back' : 'words of the paper changed',
        subject: assessmentId,
        who: officeFor(actor, 'edit'),
        detail: { number: paper.number, variant, key },
      });
    });
  }

  private async wordsNow(manager: EntityManager, { organisationId }: Actor, { assessmentId, variant, key }: TextToChange) {
    const { findings } = await gatherPaper(manager, organisationId, assessmentId, this.clock.today());
    const texts = await readTexts(manager, organisationId, assessmentId);
    const { outline } = await composePaper({ ...findings, texts: texts[variant] }, variant);
    return wordsAt(outline, key, variant);
  }
}

async function save(
  manager: EntityManager,
  { organisationId }: Actor,
  { assessmentId, variant, key }: TextToChange,
  { words, who }: { readonly words: string; readonly who: string },
): Promise<void> {
  await manager.query(
    `insert into candour.paper_text (organisation_id, assessment_id, variant, key, words, changed_by_name) values ($1, $2, $3, $4, $5, $6)
     on conflict (organisation_id, assessment_id, variant, key) do update set words = excluded.words, changed_by_name = excluded.changed_by_name`,
    [organisationId, assessmentId, variant, key, words, who],
  );
}

async function forget(manager: EntityManager, { organisationId }: Actor, { assessmentId, variant, key }: TextToChange) {
  await manager.query(
    'delete from candour.paper_text where organisation_id = $1 and assessment_id = $2 and variant = $3 and key = $4',
    [organisationId, assessmentId, variant, key],
  );
}
