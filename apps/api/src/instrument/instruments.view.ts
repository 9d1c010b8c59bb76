import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type { InstrumentItemPath, InstrumentPath } from './instrument.dto.js';
import type { ItemPageResponse } from './item-page.dto.js';
import { itemPage } from './item-page.js';
import { findLine, findListed, type ListedVersion } from './versions.view.js';
import type { CompareQuery, VersionsComparedResponse } from './versions-compared.dto.js';
import { versionsCompared } from './versions-compared.js';

/** Versions, items and changes of instruments that the actor's organisation can use. What it cannot is *not found*. */
@Injectable()
export class InstrumentsView {
  constructor(private readonly database: Database) {}

  /** @throws Problem `not-found` */
  async version(actor: Actor, { code, version }: InstrumentPath): Promise<ListedVersion> {
    const found = await this.database.inTransactionOf(actor, (manager) =>
      findListed(manager, actor.organisationId, code, version),
    );
    if (!found) throw notFound();
    return found;
  }

  /** @throws Problem `not-found` */
  async item(actor: Actor, { code, version, itemCode }: InstrumentItemPath): Promise<ItemPageResponse> {
    const line = await this.line(actor, code);
    const shown = line.find(({ instrument }) => instrument.version === version);
    const page = shown && itemPage(shown, line, itemCode);
    if (!page) throw notFound();
    return page;
  }

  /** @throws Problem `not-found` */
  async compare(actor: Actor, code: string, asked: CompareQuery): Promise<VersionsComparedResponse> {
    const line = await this.line(actor, code);
    const compared = versionsCompared(
      line.map(({ instrument }) => instrument),
      asked,
    );
    if (!compared) throw notFound();
    return compared;
  }

  private async line(actor: Actor, code: string): Promise<readonly ListedVersion[]> {
    return await this.database.inTransactionOf(actor, (manager) => findLine(manager, actor.organisationId, code));
  }
}
