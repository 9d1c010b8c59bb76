import { bodyOf, type Client } from './client.js';
import type { Trust } from './organisations.js';

/** A poll as it comes from the API. */
export interface Poll {
  readonly id: string;
  readonly state: string;
  readonly chosen: number;
  readonly eligible: number;
  readonly tally: {
    readonly shown: string;
    readonly chosen: number;
    readonly eligible: number;
    readonly threshold: number;
    readonly counts: readonly number[] | null;
  } | null;
  readonly youMayChoose: boolean;
  readonly mine: { readonly chosen: readonly number[] | null; readonly version: number } | null;
  readonly allowed: readonly string[];
  readonly otherPollId: string | null;
  readonly version: number;
}

/** One question of four options, of which each chooses one. */
export const ONE_OF_FOUR = { instrumentCode: 'opening-poll', instrumentVersion: '1.0', itemCode: 'OP-01', assessmentId: null };
/** The choice of lenses: ten options, of which each chooses one or two. */
export const LENSES = {
  instrumentCode: 'organising-for-digital',
  instrumentVersion: '1.0',
  itemCode: 'OD-01',
  assessmentId: null,
};

export async function anOpenPoll(trust: Trust, changes: object = {}): Promise<Poll> {
  return bodyOf(await trust.facilitator.post('/polls', { ...ONE_OF_FOUR, ...changes }));
}

export const readPoll = async (client: Client, id: string): Promise<Poll> => bodyOf(await client.get(`/polls/${id}`));

/** What each member chooses for the first time, in the order of the seats; null leaves one out. */
export async function chooses(trust: Trust, id: string, chosen: readonly (readonly number[] | null)[]): Promise<void> {
  for (const [place, one] of chosen.entries()) {
    if (one === null) continue;
    bodyOf(await trust.members[place]!.client.put(`/polls/${id}/my-choice`, { chosen: one, expectedVersion: null }));
  }
}

/** Locks and reveals as the facilitator does. */
export async function isRevealed(trust: Trust, id: string): Promise<Poll> {
  const { version } = await readPoll(trust.facilitator, id);
  bodyOf(await trust.facilitator.post(`/polls/${id}/lock`, {}, { ifMatch: version }));
  return bodyOf(await trust.facilitator.post(`/polls/${id}/reveal`, {}, { ifMatch: version + 1 }));
}

/** A poll from its opening to its reveal. */
export async function aRevealedPoll(
  trust: Trust,
  chosen: readonly (readonly number[] | null)[],
  changes: object = {},
): Promise<Poll> {
  const { id } = await anOpenPoll(trust, changes);
  await chooses(trust, id, chosen);
  return await isRevealed(trust, id);
}
