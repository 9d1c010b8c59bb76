import { demonstration } from './demonstration.js';
import { type Person, read, signedIn } from './person.js';

/** A made-up board that scored before its meeting, which is about to begin. */
export interface Ready {
  readonly assessmentId: string;
  readonly facilitator: Person;
  readonly member: Person & { readonly email: string };
  /** Gives a command about the item, as the desk would. */
  readonly moves: (name: 'reveal' | 'open-round' | 'lock') => Promise<void>;
  readonly itemCode: string;
}

/** No other journey comes here. */
const trust = 'Hollowmark Community and Children’s Trust';

/** Opens the meeting with everybody there, and reveals its first item. */
export async function aMeetingOfABoardThatScored(): Promise<Ready> {
  const { people, password } = await demonstration();
  const facilitator = await signedIn(people.find(({ organisation }) => organisation === trust)?.email ?? '', password);
  const { rows } = await read(facilitator.api.GET('/api/assessments'));
  const assessmentId = rows.find(({ state }) => state === 'scoring')?.id ?? '';
  const params = { path: { assessmentId } };
  const before = await read(facilitator.api.GET('/api/assessments/{assessmentId}/meeting', { params }));
  const body = {
    epoch: before.epoch,
    seats: before.attendance.map(({ seatId }) => ({ seatId, presence: 'present' as const })),
    observers: [],
  };
  const opened = await read(facilitator.api.POST('/api/assessments/{assessmentId}/meeting/open', { params, body }));
  const itemCode = opened.agenda[0]?.itemCode ?? '';
  const moves = async (name: 'reveal' | 'open-round' | 'lock') => {
    const { epoch, sequence } = await read(facilitator.api.GET('/api/assessments/{assessmentId}/meeting', { params }));
    const item = { params: { path: { assessmentId, itemCode } } };
    const seen = { epoch, sequence };
    if (name === 'reveal')
      await read(facilitator.api.POST('/api/assessments/{assessmentId}/items/{itemCode}/reveal', { ...item, body: seen }));
    if (name === 'lock')
      await read(facilitator.api.POST('/api/assessments/{assessmentId}/items/{itemCode}/lock', { ...item, body: seen }));
    if (name === 'open-round')
      await read(
        facilitator.api.POST('/api/assessments/{assessmentId}/items/{itemCode}/open-round', {
          ...item,
          body: { ...seen, reason: null },
        }),
      );
  };
  await moves('reveal');
  const { seats } = await read(facilitator.api.GET('/api/board'));
  const email = seats.find(({ office }) => office === 'none')?.email ?? '';
  return { assessmentId, facilitator, member: { ...(await signedIn(email, password)), email }, moves, itemCode };
}
