import { instrumentLibrary } from '@candour/instrument/content';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { systemsOfTrustOn } from '../../organisation/organisation.view.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { dayInFull } from '../../platform/words.js';
import { namesOf } from '../comparison-reference.js';
import { byName } from '../comparison-rows.js';
import { noteLooks } from '../looked/note-looks.step.js';
import { laterWentNotes } from '../row-state.js';
import { readSeen } from '../seen/read-seen.js';
import type { Scope, SeenTrust } from '../seen/seen.js';
import { newestOf } from './shared-subjects.js';
import type { SideBySideResponse } from './side-by-side.dto.js';
import { type OneSide, pairOf, sidesInCommon } from './side-by-side.js';

/** The questions that a trust and the board of its system are both asked, each from where it sits. */
const INSTRUMENT = 'system-alignment';
const NEWEST = { newest: 1 };

/** Trusts beside the board of their system on the questions that both were asked. */
@Injectable()
export class SideBySideView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** For a system every trust of it beside its own board; for a trust itself beside the board of each of its systems. */
  async read(actor: Actor): Promise<SideBySideResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { response, publicationIds } = await readSideBySide(manager, actor, this.clock.today());
      await noteLooks(manager, actor, { way: 'screen', what: 'sides', publicationIds, at: this.clock.now() });
      return response;
    });
  }
}

interface Read {
  readonly response: SideBySideResponse;
  readonly publicationIds: readonly string[];
  /** Of each trust, by its id: what several have in common is counted by who leads them. */
  readonly leadersOf: ReadonlyMap<string, readonly string[]>;
}

/** The two sides, and whose publications they were read from. */
export async function readSideBySide(manager: EntityManager, actor: Actor, today: string): Promise<Read> {
  const of = actor.organisationKind === 'board-of-system' ? ofSystem : ofTrust;
  const { scope, systems, trusts } = await of(manager, actor, today);
  return {
    response: responseFrom(actor, scope, systems, trusts),
    publicationIds: [...systems, ...trusts].flatMap((one) => newestOf(one)?.id ?? []),
    leadersOf: new Map(trusts.map((trust) => [trust.organisationId, newestOf(trust)?.leaders ?? []])),
  };
}

interface Sides {
  readonly scope: Scope;
  readonly systems: readonly SeenTrust[];
  readonly trusts: readonly SeenTrust[];
}

async function ofSystem(manager: EntityManager, actor: Actor, today: string): Promise<Sides> {
  const asked = { scope: 'system', instrument: INSTRUMENT, today } as const;
  const own = await readSeen(manager, actor.organisationId, { ...asked, only: actor.organisationId }, NEWEST);
  const { trusts } = await readSeen(manager, actor.organisationId, asked, NEWEST);
  return { scope: asked.scope, systems: own.trusts, trusts };
}

async function ofTrust(manager: EntityManager, actor: Actor, today: string): Promise<Sides> {
  const asked = { scope: 'peers', instrument: INSTRUMENT, today } as const;
  const own = await readSeen(manager, actor.organisationId, { ...asked, only: actor.organisationId }, NEWEST);
  const systems: SeenTrust[] = [];
  for (const { id } of await systemsOfTrustOn(manager, actor.organisationId, today))
    systems.push(...(await readSeen(manager, actor.organisationId, { ...asked, only: id }, NEWEST)).trusts);
  return { scope: asked.scope, systems, trusts: own.trusts };
}

function responseFrom(
  actor: Actor,
  scope: Scope,
  systems: readonly SeenTrust[],
  trusts: readonly SeenTrust[],
): SideBySideResponse {
  const instrument = instrumentLibrary()
    .find(({ code }) => code === INSTRUMENT)
    ?.versions.at(-1);
  if (!instrument) throw new Error('the questions for systems are gone');
  const sorted = trusts.toSorted(byName);
  const pairs = systems.flatMap((system) =>
    sorted.map((trust) => ({
      pair: pairOf(sideOf(system, actor), sideOf(trust, actor), instrument),
      leaders: newestOf(trust)?.leaders ?? [],
    })),
  );
  const reader = [...systems, ...trusts].find(({ self, organisationId }) => self || organisationId === actor.organisationId);
  const ofOne = actor.organisationKind !== 'board-of-system';
  return {
    reader: { organisationId: actor.organisationId, name: reader?.name ?? '', kind: actor.organisationKind, scope },
    instrument: namesOf(instrument),
    sentences: ofOne ? pairs.map(({ pair }) => pair.sentence) : sidesInCommon(pairs),
    pairs: pairs.map(({ pair }) => pair),
    notes: [...notesOn(ofOne, systems.length, trusts.length), ...laterWentNotes([...systems, ...trusts])],
  };
}

function sideOf({ organisationId, name, withdrawnOn, sharedUntil, ...rest }: SeenTrust, actor: Actor): OneSide {
  return { organisationId, name, publication: newestOf(rest) ?? null, inPlace: inPlace() };

  function inPlace(): string {
    if (withdrawnOn !== null) return `Withdrawn on ${dayInFull(withdrawnOn)}`;
    if (sharedUntil !== null) return `Shared until ${dayInFull(sharedUntil)}`;
    return organisationId === actor.organisationId ? 'Not yet published' : 'Nothing shared with you';
  }
}

function notesOn(ofOne: boolean, systems: number, trusts: number): string[] {
  if (systems === 0) return ['Your trust belongs to no system today. An operator keeps the register.'];
  if (trusts === 0) return ['No trust belongs to this system today. An operator keeps the register.'];
  return [
    'Both boards are asked the same questions about the system, each from where it sits. Neither is the measure of the other.',
    ofOne
      ? 'You see what the integrated care board chose to share with its trusts.'
      : 'You see what each trust chose to share with its system. Trusts stand by name: no order says that one is better.',
  ];
}
