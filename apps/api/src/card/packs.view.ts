import { type Item, itemsOf, type PublishedVersion } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import { readNewestVersions } from '../instrument/newest.view.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { CardResponse, PackResponse } from './card.dto.js';

/** The library of cards: each section of an instrument that has cards is a pack. */
@Injectable()
export class PacksView {
  constructor(private readonly database: Database) {}

  async read(actor: Actor): Promise<PackResponse[]> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const instruments = await readNewestVersions(manager, actor.organisationId);
      return instruments.flatMap((instrument) => packsOf(instrument));
    });
  }
}

function packsOf(instrument: PublishedVersion): PackResponse[] {
  const packs = instrument.sections.map(({ code, title, intro, items }) => ({
    instrumentTitle: instrument.title,
    code,
    title,
    introduction: intro,
    cards: items.filter(({ kind }) => kind === 'card').map((item) => asCard(instrument, item)),
  }));
  return packs.filter(({ cards }) => cards.length > 0);
}

/** The card with this code, or undefined where the version has none. */
export function cardOf(instrument: PublishedVersion, itemCode: string): CardResponse | undefined {
  const item = itemsOf(instrument).find(({ code, kind }) => code === itemCode && kind === 'card');
  return item && asCard(instrument, item);
}

function asCard(instrument: PublishedVersion, item: Item): CardResponse {
  const { code, title, question, whyItMatters, followUpQuestions, whatGoodLooksLike, levels } = item;
  return {
    instrumentCode: instrument.code,
    instrumentVersion: instrument.version,
    itemCode: code,
    title,
    question,
    whyItMatters,
    followUpQuestions: [...followUpQuestions],
    whatGoodLooksLike,
    levels: levels.map(({ name }) => name),
  };
}
