import { instrumentLibrary } from '@candour/instrument/content';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { systemsOfTrustOn } from '../../organisation/organisation.view.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { dayInFull } from '../../platform/words.js';
import { type Choice, refuseTurnedWaves } from '../comparison-query.js';
import { namesOf } from '../comparison-reference.js';
import { byName } from '../comparison-rows.js';
import { isWanted, kindsToChoose, ofWaves } from '../listed.js';
import { noteLooks } from '../looked/note-looks.step.js';
import { laterWentNotes } from '../row-state.js';
import type { ListedTrust } from '../seen/list-seen.js';
import { readSeen } from '../seen/read-seen.js';
import type { Scope, SeenTrust } from '../seen/seen.js';
import { newestOf } from './shared-subjects.js';
import type { SideBySideResponse } from './side-by-side.dto.js';
import { type OneSide, pairOf, sidesInCommon } from './side-by-side.js';

/** The questions that a trust and the board of its system are both asked, each from where it sits. */
const INSTRUMENT = 'system-alignment';
const NEWEST = { newest: 1 };

/** Which trusts, and which waves of both. */
type Chosen = Pick<Choice, 'waveFrom' | 'waveTo' | 'type' | 'setting'>;

/** Trusts beside the board of their system on the questions that both were asked. */
@Injectable()
export class SideBySideView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** For a system every trust of it beside its own board; for a trust itself beside the board of each of its systems. @throws Problem as `readSideBySide` */
  async read(actor: Actor, chosen: Chosen): Promise<SideBySideResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { response, publicationIds } = await readSideBySide(manager, actor, chosen, this.clock.today());
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

/**
 * The two sides, and whose publications they were read from.
 *
 * @throws Problem `waves-the-wrong-way-round`, `type-unknown`, `setting-unknown`
 */
export async function readSideBySide(manager: EntityManager, actor: Actor, chosen: Chosen, today: string): Promise<Read> {
  refuseTurnedWaves(chosen);
  const ofOtherWaves = new Set<string>();
  const read = async (only?: string) => {
    const asked = { scope: scopeOf(actor), instrument: INSTRUMENT, today, only } as const;
    return (await readSeen(manager, actor.organisationId, asked, NEWEST, (listed) => onlyWaves(listed, chosen, ofOtherWaves)))
      .trusts;
  };
  const { systems, trusts: all } = await sidesOf(manager, actor, read, today);
  const filters = kindsToChoose(all, chosen);
  const trusts = all.filter((trust) => isWanted(trust, chosen));
  return {
    response: responseFrom(actor, { systems, trusts, ofOtherWaves, today }, filters),
    publicationIds: [...systems, ...trusts].flatMap((one) => newestOf(one)?.id ?? []),
    leadersOf: new Map(trusts.map((trust) => [trust.organisationId, newestOf(trust)?.leaders ?? []])),
  };
}

const scopeOf = ({ organisationKind }: Actor): Scope => (organisationKind === 'board-of-system' ? 'system' : 'peers');

function onlyWaves(listed: readonly ListedTrust[], chosen: Chosen, ofOtherWaves: Set<string>): ListedTrust[] {
  return listed.map((trust) => {
    const left = ofWaves(trust, chosen);
    if (trust.id !== null && trust.publications.length > 0 && left.publications.length === 0) ofOtherWaves.add(trust.id);
    return left;
  });
}

interface Sides {
  readonly systems: readonly SeenTrust[];
  readonly trusts: readonly SeenTrust[];
  /** Who has published, but no wave that was chosen. */
  readonly ofOtherWaves: ReadonlySet<string>;
  readonly today: string;
}

/** Of a system its own board and its trusts; of a trust itself and the boards of its systems. */
async function sidesOf(
  manager: EntityManager,
  actor: Actor,
  read: (only?: string) => Promise<readonly SeenTrust[]>,
  today: string,
): Promise<Pick<Sides, 'systems' | 'trusts'>> {
  const own = await read(actor.organisationId);
  if (actor.organisationKind === 'board-of-system') return { systems: own, trusts: await read() };
  const systems: SeenTrust[] = [];
  for (const { id } of await systemsOfTrustOn(manager, actor.organisationId, today)) systems.push(...(await read(id)));
  return { systems, trusts: own };
}

function responseFrom(
  actor: Actor,
  { systems, trusts, ofOtherWaves, today }: Sides,
  filters: SideBySideResponse['filters'],
): SideBySideResponse {
  const instrument = instrumentLibrary()
    .find(({ code }) => code === INSTRUMENT)
    ?.versions.at(-1);
  if (!instrument) throw new Error('the questions for systems are gone');
  const side = (one: SeenTrust) => sideOf(one, actor, ofOtherWaves);
  const sorted = trusts.toSorted(byName);
  const pairs = systems.flatMap((system) =>
    sorted.map((trust) => ({
      pair: pairOf(side(system), side(trust), instrument, today),
      leaders: newestOf(trust)?.leaders ?? [],
    })),
  );
  const reader = [...systems, ...trusts].find(({ self, organisationId }) => self || organisationId === actor.organisationId);
  const ofOne = actor.organisationKind !== 'board-of-system';
  return {
    reader: {
      organisationId: actor.organisationId,
      name: reader?.name ?? '',
      kind: actor.organisationKind,
      scope: scopeOf(actor),
    },
    instrument: namesOf(instrument),
    filters,
    sentences: ofOne ? pairs.map(({ pair }) => pair.sentence) : sidesInCommon(pairs),
    pairs: pairs.map(({ pair }) => pair),
    notes: [...notesOn(ofOne, systems.length, trusts.length), ...laterWentNotes([...systems, ...trusts])],
  };
}

function sideOf(
  { organisationId, name, withdrawnOn, sharedUntil, ...rest }: SeenTrust,
  actor: Actor,
  ofOtherWaves: ReadonlySet<string>,
): OneSide {
  return { organisationId, name, publication: newestOf(rest) ?? null, inPlace: inPlace() };

  function inPlace(): string {
    if (ofOtherWaves.has(organisationId)) return 'Nothing published in the waves that were chosen';
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
