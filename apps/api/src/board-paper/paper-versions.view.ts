import type { Variant } from '@candour/board-paper';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { refuseUnknown } from './paper-changes.view.js';
import type { PaperVersionResponse, PaperVersionsResponse } from './paper-life.dto.js';
import { aboutVersion, readVersion, readVersions } from './paper-version.js';
import { frozenPaper, versionHolds } from './version-content.js';

/** The approved versions of a paper: readable for ever, from what was frozen alone. */
@Injectable()
export class PaperVersionsView {
  constructor(private readonly database: Database) {}

  async readAll(actor: Actor, assessmentId: string): Promise<PaperVersionsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      await refuseUnknown(manager, actor.organisationId, assessmentId);
      const versions = await readVersions(manager, actor.organisationId, assessmentId);
      return { versions: versions.map(aboutVersion) };
    });
  }

  /** @throws Problem `not-found` */
  async read(actor: Actor, assessmentId: string, number: number, variant: Variant): Promise<PaperVersionResponse> {
    const row = await this.database.inTransactionOf(actor, async (manager) =>
      readVersion(manager, actor.organisationId, assessmentId, number),
    );
    return { ...aboutVersion(row), variant, ...frozenPaper(row.content, variant), checksumHolds: versionHolds(row) };
  }
}
