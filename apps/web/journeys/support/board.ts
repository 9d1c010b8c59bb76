import type { Item } from './answering.js';
import { dayFromNow } from './days.js';
import { joinedBy, type Person, read } from './person.js';

/** Whoever sits on the board of the journey. The first two are entered by hand, the others over the API. */
export const board = {
  chair: seat('Meredith Oakhanger', 'Chair', { office: 'chair' }),
  member: seat('Rhian Castellan', 'Audit and risk'),
  chief: seat('Dafydd Larkspur', 'Chief executive', { executive: true }),
  others: [
    seat('Ottoline Brackley', 'Finance', { executive: true }),
    seat('Femi Ashdown-Cole', 'Chief nurse', { executive: true }),
    seat('Priyanka Wold', 'Digital and information', { executive: true, voting: false }),
    seat('Tobiah Marchbank', 'Quality'),
    seat('Saoirse Quill', 'People'),
  ],
} as const;

export const facilitatorName = 'Imogen Tarrant';

interface Seat {
  readonly name: string;
  readonly portfolio: string;
  readonly executive: boolean;
  readonly voting: boolean;
  readonly office: 'none' | 'chair';
}

function seat(name: string, portfolio: string, more: Partial<Seat> = {}): Seat {
  return { name, portfolio, executive: false, voting: true, office: 'none', ...more };
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@journey.example`;
}

/** An address of one's own at each width: one person, one account. */
export const addressOf = (name: string, trustCode: string) => emailOf(name).replace('@', `.${trustCode.toLowerCase()}@`);

/** The secretary enters a seat over the API. */
export async function addsSeat(secretary: Person, one: Seat, trustCode: string): Promise<void> {
  const body = { ...one, email: addressOf(one.name, trustCode), from: dayFromNow(0), to: null };
  await read(secretary.api.POST('/api/board/seats', { body }));
}

/** The secretary gives somebody a role beside the board. */
export async function helps(secretary: Person, name: string, role: 'chief-executive', trustCode: string): Promise<void> {
  const body = { name, email: addressOf(name, trustCode), role, from: dayFromNow(0), to: null };
  await read(secretary.api.POST('/api/board/appointments', { body }));
}

/** The secretary invites whoever holds this seat or this role, and they join. */
export async function invites(secretary: Person, name: string): Promise<Person> {
  const { seats, appointments } = await read(secretary.api.GET('/api/board'));
  const held = seats.find((one) => one.name === name);
  const links: (string | null)[] = [];
  if (held) {
    const path = { seatId: held.id };
    links.push((await read(secretary.api.POST('/api/board/seats/{seatId}/invitation', { params: { path } }))).link);
  }
  for (const { id } of appointments.filter((one) => one.name === name)) {
    const path = { appointmentId: id };
    links.push((await read(secretary.api.POST('/api/board/appointments/{appointmentId}/invitation', { params: { path } }))).link);
  }
  let person: Person | null = null;
  for (const link of links) person = await joinedBy(link, name);
  if (!person) throw new Error(`${name} has no place on this board.`);
  return person;
}

/** An operator appoints somebody to an organisation; the link is what they hand over. */
export async function appointsAt(
  operator: Person,
  organisation: { readonly code: string; readonly name: string },
  appointed: { readonly name: string; readonly email: string; readonly role: 'secretary' | 'ics-lead' },
): Promise<string | null> {
  const query = { search: organisation.code };
  const { rows } = await read(operator.api.GET('/api/organisations', { params: { query } }));
  const found = rows.find(({ code }) => code === organisation.code);
  if (!found) throw new Error(`${organisation.name} is not in the register.`);
  const body = { ...appointed, from: dayFromNow(0), to: null };
  const path = { organisationId: found.id };
  return (await read(operator.api.POST('/api/organisations/{organisationId}/appointments', { params: { path }, body })))
    .invitation.link;
}

/** The item on which this board stands in two camps. */
export const divided = 'DB-05';

/** What a member gives alone: about the same, but for the item that divides them. */
export function levelGiven({ code, kind }: Item, place: number): number {
  if (code === divided) return [1, 5, 1, 2, 5, 4, 5][place] ?? 3;
  const higher = place % 3 === 0 ? 1 : 0;
  return kind === 'pitfall' ? 1 + higher : 2 + higher;
}
