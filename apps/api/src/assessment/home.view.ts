import { may } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { campaignCards } from '../campaign/campaign-cards.view.js';
import { sharingCards } from '../comparison/publication/sharing-cards.view.js';
import { introductionCards } from '../help/introduction-cards.view.js';
import { linksIssuedTo } from '../identity/links-issued.view.js';
import { roomLinksMadeFor } from '../joining/room-links-made.view.js';
import { organisationOn } from '../organisation/organisation.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { skillsCards } from '../reflection/skills-card.view.js';
import type { HomeResponse, WaitingCard } from './home.dto.js';
import { readHomeOfBoard } from './home-board.view.js';
import { cardOfLink, cardOfRoomLink } from './home-links.js';
import { readHomeOfOperator } from './home-operator.view.js';
import { readHomeOfSystem } from './home-system.view.js';

/** The home page: what waits for the person in the organisation whose hat they wear. */
@Injectable()
export class HomeView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<HomeResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { waiting, next } = await readHomeOf(manager, actor, today);
      const ofOthers = [...(await this.ofFeatures(manager, actor, today)), ...(await this.links(manager, actor, today))];
      return { waiting: [...waiting, ...ofOthers], next };
    });
  }

  /** What waits beside the assessments themselves, each told by its feature. */
  private async ofFeatures(manager: EntityManager, actor: Actor, today: string): Promise<WaitingCard[]> {
    const cards = [
      ...(await campaignCards(manager, actor, today)),
      ...(await skillsCards(manager, actor, today)),
      ...(await introductionCards(manager, actor, today)),
      ...(await sharingCards(manager, actor, today)),
    ];
    if (cards.length === 0) return [];
    const organisation = await organisationOn(manager, actor.organisationId, today);
    return cards.map((card) => ({ ...card, organisationName: organisation?.name ?? '' }));
  }

  private async links(manager: EntityManager, actor: Actor, today: string): Promise<WaitingCard[]> {
    const now = this.clock.now();
    const issued = await linksIssuedTo(manager, actor, now);
    const intoRooms = await roomLinksMadeFor(manager, actor, now);
    if (issued.length === 0 && intoRooms.length === 0) return [];
    const organisation = await organisationOn(manager, actor.organisationId, today);
    if (!organisation) throw new Error('an actor without an organisation');
    return [
      ...issued.map((link) => cardOfLink(link, organisation, today)),
      ...intoRooms.map((link) => cardOfRoomLink(link, organisation.name, today)),
    ];
  }
}

async function readHomeOf(manager: EntityManager, actor: Actor, today: string): Promise<HomeResponse> {
  switch (actor.organisationKind) {
    case 'operator':
      return await readHomeOfOperator(manager, actor, today);
    case 'board-of-system':
      return await readHomeOfSystemsBoard(manager, actor, today);
    default:
      return await readHomeOfBoard(manager, actor, today);
  }
}

/** The board of a system scores like any other, and may look at what its trusts share: each of its people finds what is theirs. */
async function readHomeOfSystemsBoard(manager: EntityManager, actor: Actor, today: string): Promise<HomeResponse> {
  const homes = [
    ...(may(actor.roles, 'assessment:read') ? [await readHomeOfBoard(manager, actor, today)] : []),
    ...(may(actor.roles, 'comparison:read') ? [await readHomeOfSystem(manager, actor, today)] : []),
  ];
  return { waiting: homes.flatMap(({ waiting }) => waiting), next: homes.flatMap(({ next }) => next) };
}
