import { anOpenAssessment } from './assessments.js';
import { bodyOf, type Client } from './client.js';
import type { Trust } from './organisations.js';

export type Given = number | 'dont-know' | 'not-applicable' | null;

/** What the tests read of a snapshot. */
export interface Meeting {
  readonly sequence: number;
  readonly epoch: number;
  readonly state: string;
  readonly role: string;
  readonly youHold: boolean;
  readonly heldBy: string | null;
  readonly quorum: { readonly met: boolean; readonly words: string };
  readonly attendance: readonly { readonly seatId: string; readonly presence: string; readonly deputyName: string | null }[];
  readonly observers: readonly string[];
  readonly agenda: readonly {
    readonly itemCode: string;
    readonly state: string;
    readonly band: string | null;
    readonly level: number | null;
  }[];
  readonly sentence: string;
  readonly allowed: readonly string[];
  readonly openedAt: string | null;
  readonly sittingSince: string | null;
  readonly current: Current | null;
  readonly currentSince: string | null;
  readonly poll: {
    readonly pollId: string;
    readonly title: string;
    readonly question: string;
    readonly state: string;
    readonly chosen: number;
    readonly eligible: number;
    readonly waitsForYou: boolean;
    readonly version: number;
  } | null;
}

export interface Current {
  readonly itemCode: string;
  readonly state: string;
  readonly roundNumber: number;
  readonly answered: number;
  readonly eligible: number;
  readonly standingAside: number;
  readonly youAreEligible: boolean;
  readonly youStoodAside: boolean;
  readonly spread: Spread | null;
  readonly earlierSpread: Spread | null;
  readonly movement: string | null;
  readonly median: number | null;
  readonly proposal: {
    readonly id: string;
    readonly version: number;
    readonly notYet: number;
    readonly yourNotYet: boolean;
    readonly level: number | null;
  } | null;
  readonly dissents: readonly {
    readonly id: string;
    readonly words: string;
    readonly signedName: string | null;
    readonly yours: boolean;
  }[];
  readonly pitfallSigns: readonly { readonly itemCode: string; readonly words: string }[];
  readonly prompts: readonly string[];
  readonly allowed: readonly string[];
}

interface Spread {
  readonly shown: string;
  readonly median: number | null;
  readonly counts: readonly number[] | null;
  readonly withheld: boolean;
  readonly n: number | null;
  readonly answered: number;
  readonly eligible: number;
}

/** Everybody on the board is there. */
export const allPresent = (trust: Trust) => trust.members.map(({ seatId }) => ({ seatId, presence: 'present' }));

export async function readMeeting(client: Client, id: string): Promise<Meeting> {
  return bodyOf(await client.get(`/assessments/${id}/meeting`));
}

/** Gives each member's answer to an item, as it is on a screen that has just been read. Null leaves a member out. */
export async function give(trust: Trust, id: string, itemCode: string, given: readonly Given[]): Promise<void> {
  for (const [place, one] of given.entries()) {
    const member = trust.members[place];
    if (one === null || !member) continue;
    const mine = bodyOf<{ rows: { itemCode: string; version: number }[] }>(
      await member.client.get(`/assessments/${id}/my-answers`),
    );
    const expectedVersion = mine.rows.find((row) => row.itemCode === itemCode)?.version ?? null;
    const said =
      typeof one === 'number'
        ? { kind: 'level', level: one }
        : { kind: one, ...(one === 'not-applicable' && { reason: 'Not ours' }) };
    bodyOf(await member.client.put(`/assessments/${id}/items/${itemCode}/my-answer`, { ...said, expectedVersion }));
  }
}

/** An assessment whose meeting has just opened with everybody there, after private scoring of the items given. */
export async function aMeeting(
  trust: Trust,
  scored: Readonly<Record<string, readonly Given[]>>,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const { id, version } = await anOpenAssessment(trust, changes);
  for (const [itemCode, given] of Object.entries(scored)) await give(trust, id, itemCode, given);
  bodyOf(await trust.facilitator.post(`/assessments/${id}/close-scoring`, {}, { ifMatch: version }));
  bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
  return id;
}

/** One command about an item, in the epoch that the giver's screen shows. */
export async function moves(client: Client, id: string, itemCode: string, command: string, more: object = {}): Promise<Meeting> {
  const { epoch } = await readMeeting(client, id);
  return bodyOf(await client.post(`/assessments/${id}/items/${itemCode}/${command}`, { epoch, ...more }));
}

/** Proposes and confirms, so that an item has an outcome. */
export async function agrees(trust: Trust, id: string, itemCode: string, proposal: object): Promise<Meeting> {
  const { current } = await moves(trust.facilitator, id, itemCode, 'proposal', { rationale: 'What we heard', ...proposal });
  return bodyOf(
    await trust.chair.post(`/assessments/${id}/items/${itemCode}/proposal/confirm`, {}, { ifMatch: current!.proposal!.version }),
  );
}
