import type { Shape } from '@candour/board-paper';
import { mistakesIn, oneLine } from '@candour/board-paper/shape';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { toNextVersion } from './next-version.js';
import type { PaperShapeRequest } from './paper-shape.dto.js';
import { readPaperShape } from './paper-shape.view.js';

/** Changes how the papers of a trust are made up: fields, scale, colour, typeface. Files are put one by one. */
@Injectable()
export class ChangeShape {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, version: number, request: PaperShapeRequest): Promise<void> {
    const chosen = asItPrints(request);
    const mistakes = mistakesIn(chosen);
    if (mistakes[0]) throw new Problem('refused', mistakes[0].message, { code: 'shape-not-possible', errors: mistakes });
    await this.database.inTransactionOf(actor, async (manager) => {
      const before = await readPaperShape(manager, actor.organisationId);
      await toNextVersion(manager, actor, version);
      await manager.query('update candour.paper_shape set content = $2::jsonb where organisation_id = $1', [
        actor.organisationId,
        JSON.stringify(chosen),
      ]);
      await appendAudit(manager, {
        event: 'paper shape changed',
        subject: actor.organisationId,
        who: 'company secretary',
        detail: { changed: whatChanged(before, chosen).join(', ') },
      });
    });
  }
}

/** Names and words on one line, without what a paper could not print; the colour in capitals. */
function asItPrints({ fields, assuranceScale, accent, typeface }: PaperShapeRequest) {
  return {
    fields: fields.map(({ key, label, shown }) => ({ key, label: oneLine(label), shown })),
    assuranceScale: assuranceScale.map(({ word, definition }) => ({ word: oneLine(word), definition: oneLine(definition) })),
    accent: accent.replace(/^#/u, '').toUpperCase(),
    typeface,
  };
}

function whatChanged(before: Shape, now: ReturnType<typeof asItPrints>): string[] {
  const parts: readonly (readonly [string, unknown, unknown])[] = [
    ['fields', before.fields, now.fields],
    ['assurance scale', before.assuranceScale, now.assuranceScale],
    ['colour', before.look.accent, now.accent],
    ['typeface', before.look.typeface, now.typeface],
  ];
  return parts.filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other)).map(([name]) => name);
}
