import type { PaperStep } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readBoardResults } from '../assessment/results.view.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { type Approving, approve, issue } from './approve-paper.js';
import { noteChanges } from './paper-change.js';
import type { PaperStepRequest } from './paper-life.dto.js';
import type { PaperRow } from './paper-row.js';
import { readVersion } from './paper-version.js';
import { RETURNED, SENT } from './returned.js';
import { type Checked, takePaper } from './take-paper.js';
import { versionHolds } from './version-content.js';
import { officeFor, whoWrites } from './who-writes.js';

/** What the history says of a step. */
const WORDS: Readonly<Record<PaperStep, (number: number) => string>> = {
  'send-for-review': () => SENT,
  'take-back': () => 'Taken back from review',
  return: () => RETURNED,
  approve: (number) => `Approved as version ${number}`,
  issue: (number) => `Version ${number} issued`,
  'start-next': (number) => `Version ${number} started`,
};

/** Moves a paper on in its life: to review and back, approved, issued, and on to the next version. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem of `takePaper`; `result-not-sealed`, `seal-broken`, `version-broken`, `reason-missing` */
  async execute(actor: Actor, assessmentId: string, version: number, { step, reason = '' }: PaperStepRequest): Promise<void> {
    const { organisationId } = actor;
    const [at, today] = [this.clock.now(), this.clock.today()];
    await this.database.inTransactionOf(actor, async (manager) => {
      const wanted = { assessmentId, version, command: step, reason };
      const { paper, state, event } = await takePaper(manager, actor, wanted, at, async (now) =>
        whatIsChecked(manager, { organisationId, assessmentId, step, today }, now),
      );
      const who = await whoWrites(manager, actor, step);
      const approving: Approving = { organisationId, assessmentId, number: paper.number, who, today };
      const fields = step === 'approve' ? await approve(manager, approving) : paper.fields;
      if (step === 'issue') await issue(manager, approving);
      const number = step === 'start-next' ? paper.number + 1 : paper.number;
      await move(manager, { organisationId, assessmentId }, { ...paper, state, number, fields });
      const after = step === 'return' ? reason.trim() : null;
      await noteChanges(manager, { ...approving, number, at }, [{ what: WORDS[step](number), before: null, after }]);
      await appendAudit(manager, { event, subject: assessmentId, who: officeFor(actor, step), detail: { number } });
    });
  }
}

interface Asked {
  readonly organisationId: string;
  readonly assessmentId: string;
  readonly step: PaperStep;
  readonly today: string;
}

/** An approval looks whether the seal holds, an issue whether what was approved does. */
async function whatIsChecked(
  manager: EntityManager,
  { organisationId, assessmentId, step, today }: Asked,
  { state, number }: PaperRow,
): Promise<Checked> {
  if (step === 'approve') {
    const { checksumHolds } = await readBoardResults(manager, organisationId, assessmentId, today);
    return { sealHolds: checksumHolds === true };
  }
  if (step !== 'issue' || state !== 'approved') return {};
  return { versionHolds: versionHolds(await readVersion(manager, organisationId, assessmentId, number)) };
}

async function move(
  manager: EntityManager,
  { organisationId, assessmentId }: { readonly organisationId: string; readonly assessmentId: string },
  { state, number, fields }: PaperRow,
): Promise<void> {
  await manager.query(
    `update candour.paper set state = $3, number = $4, fields = $5::jsonb, version = version + 1
      where organisation_id = $1 and assessment_id = $2`,
    [organisationId, assessmentId, state, number, JSON.stringify(fields)],
  );
}
