import { bodyOf, type Client } from './client.js';
import type { Member, Trust } from './organisations.js';

/** Today in London, as consent on a telephone is given. */
export const onTheTelephone = { consent: 'telephone', consentOn: '2026-11-20' } as const;

export interface Served {
  readonly pledgeRead: boolean;
  readonly items: readonly {
    readonly itemCode: string;
    readonly roundNumber: number;
    readonly eligible: boolean;
    readonly answered: boolean;
  }[];
}

/** The scribe says that a member asked them by telephone, and has read the pledge to them. */
export async function writesFor(scribe: Member, served: Member, id: string): Promise<void> {
  bodyOf(
    await scribe.client.post(`/assessments/${id}/scribes`, { seatId: served.seatId, scribeId: scribe.seatId, ...onTheTelephone }),
  );
  bodyOf(await scribe.client.post(`/assessments/${id}/scribes/${served.seatId}/pledge-reading`));
}

/** Puts what was read back, in the round that the scribe's screen shows. */
export async function putFor(
  scribe: Client,
  served: Member,
  id: string,
  itemCode: string,
  said: object,
  more: { readonly readingId?: string; readonly roundNumber?: number; readonly readBack?: boolean } = {},
) {
  return await scribe.put(`/assessments/${id}/scribes/${served.seatId}/items/${itemCode}/answer`, {
    ...(typeof said === 'object' && said),
    ...{ roundNumber: more.roundNumber ?? 1, readBack: more.readBack ?? true, readingId: more.readingId ?? crypto.randomUUID() },
  });
}

export const level = (value: number) => ({ kind: 'level', level: value });

export async function servedBy(scribe: Client, served: Member, id: string): Promise<Served> {
  return bodyOf(await scribe.get(`/assessments/${id}/scribes/${served.seatId}`));
}

/** The company secretary's appointment: by it the company secretary is chosen as a scribe. */
export async function secretaryOf(trust: Trust, id: string): Promise<string> {
  const { candidates } = bodyOf<{ candidates: { id: string; place: string }[] }>(
    await trust.secretary.get(`/assessments/${id}/scribes`),
  );
  return candidates.find(({ place }) => place === 'Company secretary')!.id;
}
