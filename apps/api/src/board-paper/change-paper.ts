import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import type { StoredFields } from './cover.js';
import { coverChanges } from './cover-changes.js';
import { gatherPaper } from './gather-paper.js';
import { noteChanges } from './paper-change.js';
import type { PaperFields } from './paper-fields.dto.js';
import { takePaper } from './take-paper.js';
import { officeFor, whoWrites } from './who-writes.js';

/** Fills in the cover sheet. What the paper says of the result is not the secretary's to change. */
@Injectable()
export class ChangePaper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem of `takePaper`; `assurance-unknown` */
  async execute(actor: Actor, assessmentId: string, version: number, fields: PaperFields): Promise<void> {
    const { organisationId } = actor;
    await this.database.inTransactionOf(actor, async (manager) => {
      const { paper } = await takePaper(manager, actor, { assessmentId, version, command: 'edit' }, this.clock.now());
      const before = await gatherPaper(manager, organisationId, assessmentId, this.clock.today());
      refuseUnknownAssurance(fields, before.findings.shape.assuranceScale, paper.fields);
      const changes = coverChanges(before.fields, fields, before.findings.shape.fields);
      await manager.query(
        `update candour.paper set fields = $3::jsonb, version = version + 1 where organisation_id = $1 and assessment_id = $2`,
        [organisationId, assessmentId, JSON.stringify(withEarlierDefinition(fields, paper.fields), wellFormed)],
      );
      const who = await whoWrites(manager, actor, 'edit');
      await noteChanges(manager, { organisationId, assessmentId, number: paper.number, at: this.clock.now(), who }, changes);
      await appendAudit(manager, {
        event: 'cover sheet changed',
        subject: assessmentId,
        who: officeFor(actor, 'edit'),
        detail: { number: paper.number },
      });
    });
  }
}

/** A word of the trust's own scale, or the one that stands there already: a scale may change while a paper is written. */
function refuseUnknownAssurance(
  { assuranceWord: word }: PaperFields,
  scale: readonly { readonly word: string }[],
  before: StoredFields,
): void {
  if (word === '' || word === before.assuranceWord || scale.some((one) => one.word === word)) return;
  const words = scale.map((one) => one.word).join(', ');
  throw new Problem('refused', `Choose a word of your trust's scale: ${words}.`, { code: 'assurance-unknown' });
}

/** What an earlier word meant goes with the word. */
function withEarlierDefinition(fields: PaperFields, before: StoredFields): StoredFields {
  const { assuranceDefinition, assuranceWord } = before;
  return assuranceDefinition && assuranceWord === fields.assuranceWord ? { ...fields, assuranceDefinition } : fields;
}

/** Half a character, as a cut emoji leaves it, is no text that JSON could keep: it becomes the sign for what cannot be read. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? Buffer.from(value, 'utf8').toString('utf8') : value;
}
