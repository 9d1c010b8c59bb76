import type { PublishedVersion } from '@candour/instrument';
import { publishedInstruments } from '@candour/instrument/content';
import type { Actor } from '../../platform/actor.js';
import { boardOf, Names, type Sitting } from '../board.js';
import { makeSeats } from '../make-trust.js';
import { actorOf, type Making } from '../making.js';
import { appoint, makeMemberships, makeOrganisations } from '../organisations.step.js';
import { makePeople } from '../people.step.js';
import { COUNTRY, type NationalTrust, nation, type Size, systemCode, systemName } from './nation.js';
import { nationalWave } from './national-wave.js';
import { writeWaves } from './write-waves.step.js';

interface Nation {
  readonly instrument: PublishedVersion;
  readonly ids: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly answers: boolean;
}

/** The list of whom a newcomer may be leaves these out: `demonstration_people`. */
const FOR_MEASUREMENTS = 'made up for measurements';
const KEEPER = { name: 'Keeper of the nation', email: 'keeper@nation.example' } as const;
const lead = (system: number) => ({
  name: `Lead of ${systemName(system)}`,
  email: `lead@${systemCode(system).toLowerCase()}.example`,
});

/**
 * Makes two hundred trusts in thirty-six systems, boards of twelve and six published waves each, for measurements. Only chairs,
 * chief executives and leads of systems can sign in.
 */
export function makeNation(
  { answers, instrument: asked = 'digital-board' }: { readonly answers: boolean; readonly instrument?: string | undefined },
  size: Size = COUNTRY,
): (making: Making) => Promise<void> {
  return async (making) => {
    const instrument = publishedInstruments().findLast(({ code }) => code === asked);
    if (!instrument) throw new Error(`no instrument ${asked} was ever published`);
    const trusts = nation(size);
    const systems = Array.from({ length: size.systems }, (_, number) => number);
    const boards = trusts.map((about) => {
      const names = new Names();
      return { about, board: boardOf(about, names, making.today).filter(({ to }) => to === null) };
    });
    const people = await makePeople(making, [
      KEEPER,
      ...systems.map(lead),
      ...boards.flatMap(({ board }) => board.filter(canSignIn)),
    ]);
    const keeper = people.get(KEEPER.email) ?? '';
    const nowhere = { id: '00000000-0000-0000-0000-000000000000', kind: 'operator' } as const;
    const asKeeper = actorOf(nowhere, { personId: keeper, roles: ['operator'] });
    const ids = await makeOrganisations(
      making,
      asKeeper,
      [
        ...systems.map((number) => ({ code: systemCode(number), name: systemName(number), kind: 'board-of-system' as const })),
        ...trusts.map(({ code, name, subtype: [type, subtype] }) => ({ code, name, kind: 'trust' as const, type, subtype })),
      ],
      FOR_MEASUREMENTS,
    );
    const idOf = (code: string) => ids.get(code) ?? '';
    const pairs = trusts.map(({ code, system }) => ({ trustId: idOf(code), systemId: idOf(systemCode(system)) }));
    await makeMemberships(making, asKeeper, pairs);
    for (const number of systems) {
      const personId = people.get(lead(number).email) ?? '';
      const actor = actorOf({ id: idOf(systemCode(number)), kind: 'board-of-system' }, { personId, roles: ['ics-lead'] });
      await appoint(making, actor, { ...lead(number), role: 'ics-lead', personId });
    }
    for (const { about, board } of boards) await makeBoard(making, { instrument, ids, people, answers }, about, board);
  };
}

const canSignIn = ({ office, kind }: Sitting): boolean => office === 'chair' || kind === 'chief';

async function makeBoard(making: Making, made: Nation, about: NationalTrust, board: readonly Sitting[]): Promise<void> {
  const { instrument, ids, people, answers } = made;
  const id = ids.get(about.code) ?? '';
  const seats = await makeSeats(
    making,
    id,
    board.map((one) => ({ ...one, personId: people.get(one.email) ?? null })),
  );
  const chief = seats.find(({ kind }) => kind === 'chief');
  const chair = seats.find(({ office }) => office === 'chair');
  if (!chief?.personId || !chair?.personId) throw new Error(`${about.name} lacks somebody`);
  const actor: Actor = actorOf(
    { id, kind: 'trust' },
    { personId: chief.personId, seatId: chief.id, roles: ['chief-executive', 'member'] },
  );
  await appoint(making, actor, { name: chief.name, email: chief.email, role: 'chief-executive', personId: chief.personId });
  const national = {
    id,
    about,
    seats: seats.map((seat) => ({ ...seat, personId: seat.personId ?? '' })),
    sealedBy: `${chair.name}, chair`,
  };
  const waves = about.waves.map((_, place) => nationalWave(national, instrument, place, { today: making.today, at: making.now }));
  await writeWaves(making, national, waves, {
    instrument,
    actor,
    confirmer: { personId: chair.personId, name: chair.name },
    leaders: [chair.personId, chief.personId],
    systemId: ids.get(systemCode(about.system)) ?? '',
    answers,
  });
}
