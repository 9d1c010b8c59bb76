import { oneLine } from '@candour/board-paper/shape';
import { Injectable } from '@nestjs/common';
import { Limits } from '../identity/limits.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { bytesOf, fileRefused } from './bytes-of.js';
import { decodeLogo } from './decode-logo.js';
import { keepLogo } from './keep-logo.js';
import { toNextVersion } from './next-version.js';
import type { LogoRequest } from './paper-shape.dto.js';
import { LARGEST_LOGO } from './sizes.js';

/** Puts the trust's logo, drawn anew, in the place of the one before; or changes the words of the one that is there. */
@Injectable()
export class PutLogo {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
  ) {}

  async execute(actor: Actor, version: number, { name, alt, base64 }: LogoRequest): Promise<void> {
    const words = { name: oneLine(name), alt: oneLine(alt) };
    if (!/[\p{L}\p{N}]/u.test(words.alt)) {
      throw fileRefused('alt', 'Say what the picture shows, for people who do not see it, as in: Crest of the trust.');
    }
    // Before the transaction: no connection waits while a picture is drawn.
    await this.limits.count('shape-file-by-person', actor.personId);
    if (base64 === null) return await this.changeWords(actor, version, words.alt);
    const logo = await decodeLogo(words.name, bytesOf(base64, 'logo', LARGEST_LOGO));
    await this.database.inTransactionOf(actor, async (manager) => await keepLogo(manager, actor, version, { ...words, logo }));
  }

  private async changeWords(actor: Actor, version: number, alt: string): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await toNextVersion(manager, actor, version);
      const [, changed]: [unknown[], number] = await manager.query(
        `update candour.paper_shape_file set alt = $2 where organisation_id = $1 and kind = 'logo'`,
        [actor.organisationId, alt],
      );
      if (changed !== 1) throw fileRefused('logo', 'There is no logo yet. Choose a picture.');
      await appendAudit(manager, {
        event: 'words of the paper logo changed',
        subject: actor.organisationId,
        who: 'company secretary',
      });
    });
  }
}
