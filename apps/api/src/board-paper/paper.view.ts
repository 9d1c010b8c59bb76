import { allowedOnPaper, type PaperNow, type PaperStep } from '@candour/assessment';
import type { Variant } from '@candour/board-paper';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { DecisionRecordResponse, PaperResponse } from './board-paper.dto.js';
import { type Composed, composePaper } from './compose-paper.js';
import { type Gathered, gatherPaper } from './gather-paper.js';
import type { PaperLife } from './paper-life.dto.js';
import { readTexts, type Texts } from './paper-row.js';
import { type PaperVersionRow, readVersion } from './paper-version.js';
import { whyReturned } from './returned.js';
import { sinceApproval } from './since-approval.js';
import { BROKEN, frozenPaper, versionHolds } from './version-content.js';

/** Everything of a paper that its screen shows. */
interface Everything extends Gathered {
  readonly texts: Texts;
  /** What was approved, once it is. */
  readonly approved: PaperVersionRow | null;
  readonly returned: string | null;
}

/** The board paper as ordered blocks: while it is written from what stands today, once it is approved as it was approved. */
@Injectable()
export class PaperView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The decision record alone, for the minutes. */
  async readDecisionRecord(actor: Actor, assessmentId: string): Promise<DecisionRecordResponse> {
    const { findings, results } = await this.database.inTransactionOf(actor, async (manager) =>
      gatherPaper(manager, actor.organisationId, assessmentId, this.clock.today()),
    );
    const { writeDecisionRecord } = await import('@candour/board-paper');
    return { outline: writeDecisionRecord(findings), sealed: results.sealed, checksumHolds: results.checksumHolds };
  }

  /** @throws Problem `not-found`, `no-paper-yet`, `items-unfinished` */
  async read(actor: Actor, assessmentId: string, variant: Variant): Promise<PaperResponse> {
    const all = await this.database.inTransactionOf(actor, async (manager) =>
      readEverything(manager, actor, { assessmentId, variant, today: this.clock.today() }),
    );
    const { fields, paper, results, findings, approved } = all;
    const { fields: cover, assuranceScale } = (approved?.content.findings ?? findings).shape;
    return {
      variant,
      fields,
      version: paper.version,
      state: results.assessment.state,
      life: lifeOf(actor, all),
      shape: { fields: cover, assuranceScale },
      ...(await says(all, variant)),
    };
  }
}

async function readEverything(
  manager: EntityManager,
  { organisationId }: Actor,
  { assessmentId, variant, today }: { readonly assessmentId: string; readonly variant: Variant; readonly today: string },
): Promise<Everything> {
  const gathered = await gatherPaper(manager, organisationId, assessmentId, today);
  const { state, number } = gathered.paper;
  const isApproved = state === 'approved' || state === 'issued';
  return {
    ...gathered,
    texts: (await readTexts(manager, organisationId, assessmentId))[variant],
    approved: isApproved ? await readVersion(manager, organisationId, assessmentId, number) : null,
    returned: state === 'draft' ? await whyReturned(manager, organisationId, assessmentId) : null,
  };
}

/** What was approved is read and never composed again; it has no live figures any more. */
async function says({ findings, texts, approved }: Everything, variant: Variant): Promise<Composed> {
  if (approved) return { ...frozenPaper(approved.content, variant), figures: [] };
  return await composePaper({ ...findings, texts }, variant);
}

function lifeOf({ roles }: Actor, { paper, results, findings, approved, returned }: Everything): PaperLife {
  const { state, number } = paper;
  const now: PaperNow = {
    state,
    roles,
    sealed: results.sealed,
    sealHolds: results.checksumHolds !== false,
    versionHolds: approved === null || versionHolds(approved),
  };
  const may = allowedOnPaper(now);
  return {
    state,
    number,
    may: may.filter((command): command is PaperStep => command !== 'edit'),
    mayEdit: may.includes('edit'),
    since: approved ? [...(now.versionHolds ? [] : [BROKEN]), ...sinceApproval(approved.content.findings, findings)] : [],
    returned,
  };
}
