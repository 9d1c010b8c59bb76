import { dayFromNow } from './days.js';
import { demonstration } from './demonstration.js';
import { type Person, read, signedIn } from './person.js';

/** A made-up board with a meeting that is scored in the room only, and has not been opened yet. */
export interface Room {
  readonly assessmentId: string;
  readonly secretary: Person;
  readonly facilitator: Person;
  /** The chair first. */
  readonly members: readonly Member[];
}

export interface Member {
  readonly person: Person;
  readonly seatId: string;
  readonly email: string;
}

/** No other journey comes here: a board has one meeting at a time. */
const trust = 'Brackenfold Partnership Trust';

/** Its secretary sets up an assessment that is scored in the room, run by a facilitator who holds no seat. */
export async function aRoom(): Promise<Room> {
  const { people, password } = await demonstration();
  const anybody = await signedIn(people.find(({ organisation }) => organisation === trust)?.email ?? '', password);
  const { seats, appointments } = await read(anybody.api.GET('/api/board'));
  const inRole = (role: string) => appointments.find((one) => one.role === role);
  const [secretary, facilitator] = await Promise.all(
    [inRole('secretary'), inRole('facilitator')].map((one) => signedIn(one?.email ?? '', password)),
  );
  if (!secretary || !facilitator) throw new Error('Nobody runs this board.');
  const members = await Promise.all(
    [...seats]
      .sort((one, other) => Number(other.office === 'chair') - Number(one.office === 'chair'))
      .map(async ({ id, email }) => ({ person: await signedIn(email ?? '', password), seatId: id, email: email ?? '' })),
  );
  return { assessmentId: await setUp(secretary, inRole('facilitator')?.id ?? null), secretary, facilitator, members };
}

async function setUp(secretary: Person, facilitatorId: string | null): Promise<string> {
  const body = {
    ...{ instrumentCode: 'digital-board', instrumentVersion: '1.0', waveDate: dayFromNow(0), method: 'room' as const },
    ...{ threshold: 5, quorum: { number: 4, executives: 1, nonExecutives: 1 }, facilitatorId },
    ...{ scoringClosesOn: null, meetingStartsAt: new Date().toISOString(), meetingMinutes: 120 },
    ...{ pledgeShowsProgress: false, autoLock: false },
  };
  return (await read(secretary.api.POST('/api/assessments', { body }))).id;
}

/** Where the board is: the item in the room, as a member sees it. */
export async function currentOf({ assessmentId, members }: Room) {
  const path = { assessmentId };
  const someone = members[0]?.person;
  if (!someone) throw new Error('The board is empty.');
  const { current } = await read(someone.api.GET('/api/assessments/{assessmentId}/meeting', { params: { path } }));
  if (!current) throw new Error('No item is in the room.');
  return current;
}

/** Members whom no browser shows answer the vote that is open, over the same API. */
export async function theOthersAnswer(room: Room, who: readonly Member[], levels: readonly number[]): Promise<void> {
  const { itemCode, roundNumber } = await currentOf(room);
  const path = { assessmentId: room.assessmentId };
  const answer = { params: { path: { ...path, itemCode } } };
  for (const [place, { person }] of who.entries()) {
    await person.api.POST('/api/assessments/{assessmentId}/pledge-reading', { params: { path } });
    const { rows } = await read(person.api.GET('/api/assessments/{assessmentId}/my-answers', { params: { path } }));
    const expectedVersion = rows.find((row) => row.itemCode === itemCode && row.roundNumber === roundNumber)?.version ?? null;
    const body = { kind: 'level' as const, level: levels[place] ?? 3, expectedVersion, roundNumber };
    await read(person.api.PUT('/api/assessments/{assessmentId}/items/{itemCode}/my-answer', { ...answer, body }));
  }
}
