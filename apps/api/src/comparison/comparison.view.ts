import { itemByCode } from '@candour/instrument';
import { instrumentLibrary } from '@candour/instrument/content';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { ComparisonItemResponse, ComparisonQuery, ComparisonResponse } from './comparison.dto.js';
import { type ComparedTrust, compareWith } from './comparison-figures.js';
import { notesOn, systemSentences } from './comparison-findings.js';
import { itemAcross } from './comparison-item.js';
import { type Reference, referenceFor } from './comparison-reference.js';
import { matrixOf } from './comparison-rows.js';
import { readSeen, type Seen, type SeenTrust } from './comparison-source.view.js';

/** The trusts of a system side by side: variation, never rank. It reads publications and nothing else. */
@Injectable()
export class ComparisonView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The matrix of trusts and sections. @throws Problem `instrument-unknown`. */
  async read(actor: Actor, query: ComparisonQuery): Promise<ComparisonResponse> {
    const { seen, trusts, reference } = await this.look(actor, query);
    const members = trusts.filter(({ member }) => member);
    const { code, version, title, sections } = reference.instrument;
    const groups = matrixOf(members, reference);
    return {
      system: seen.system,
      instrument: { code, version, title },
      sections: sections.map((section) => ({
        code: section.code,
        title: section.title,
        items: section.items.map((item) => ({ code: item.code, title: item.title })),
      })),
      sentences: systemSentences(members, reference),
      groups,
      notes: notesOn(
        groups.flatMap((group) => group.trusts),
        reference,
      ),
    };
  }

  /** One item across the trusts. @throws Problem `not-found` where the instrument does not ask it. */
  async readItem(actor: Actor, itemCode: string, query: ComparisonQuery): Promise<ComparisonItemResponse> {
    const { trusts, reference } = await this.look(actor, query);
    const item = itemByCode(reference.instrument, itemCode);
    if (!item) throw notFound();
    return itemAcross(trusts, item);
  }

  private async look(
    actor: Actor,
    query: ComparisonQuery,
  ): Promise<{ seen: Seen; trusts: readonly ComparedTrust[]; reference: Reference }> {
    refuseUnknownInstrument(query.instrument);
    const seen = await this.database.inTransactionOf(
      actor,
      async (manager) => await readSeen(manager, actor.organisationId, this.clock.today(), query),
    );
    const published = (trusts: readonly SeenTrust[]) => trusts.flatMap(({ publication }) => publication?.content ?? []);
    const own = published(seen.trusts.filter(({ member }) => member));
    const reference = referenceFor(own.length > 0 ? own : published(seen.trusts), newestVersion(seen.instrumentCode));
    return { seen, trusts: compareWith(reference, seen.trusts), reference };
  }
}

function refuseUnknownInstrument(code: string | undefined): void {
  if (code === undefined || instrumentLibrary().some((one) => one.code === code)) return;
  const message = 'Choose an instrument from the list.';
  throw new Problem('refused', message, { code: 'instrument-unknown', errors: [{ path: 'instrument', message }] });
}

/** Of the instrument, or of the first there is: what to show the headings of while nothing is published. */
function newestVersion(code: string | null) {
  const library = instrumentLibrary();
  const version = (library.find((one) => one.code === code) ?? library[0])?.versions.at(-1);
  if (!version) throw new Error('no instrument is published');
  return version;
}
