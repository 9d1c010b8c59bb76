import type { Response } from 'supertest';
import type { AppointmentResponse, InvitationResponse, SeatResponse } from '../../src/organisation/board/board.dto.js';
import type { TestApi } from '../api.js';
import { bodyOf, Client } from '../client.js';

/** The password of everybody who joins in a test. */
export const PASSWORD = 'a password for tests';

let made = 0;

/** A seat as a secretary types it in, with an e-mail address of its own unless told. */
export function aSeatRequest(of: Partial<SeatResponse> = {}) {
  made += 1;
  return {
    name: `Newcomer ${made}`,
    email: `newcomer${made}@trust.example`,
    portfolio: 'Finance',
    executive: true,
    voting: true,
    office: 'none',
    from: '2020-01-01',
    to: null,
    ...of,
  };
}

/** An appointment as it is typed in. */
export function anAppointmentRequest(of: Partial<AppointmentResponse> = {}) {
  made += 1;
  const [name, email] = [`Appointed ${made}`, `appointed${made}@trust.example`];
  return { name, email, role: 'secretary', from: '2020-01-01', to: null, ...of };
}

export async function addSeat(secretary: Client, of: Partial<SeatResponse> = {}): Promise<SeatResponse> {
  return bodyOf(await secretary.post('/board/seats', aSeatRequest(of)));
}

/** Invites to a seat, and gives the token of the link. */
export async function tokenFor(secretary: Client, seatId: string): Promise<string> {
  return tokenOf(bodyOf(await secretary.post(`/board/seats/${seatId}/invitation`)));
}

export function tokenOf({ link }: InvitationResponse): string {
  return link?.split('#')[1] ?? '';
}

/** Uses a personal link, and gives who came in by it, signed in. */
export async function join(
  api: TestApi,
  token: string,
): Promise<{ client: Client; hats: { organisationId: string; roles: string[] }[] }> {
  const response = await api.stranger.post('/personal-links/use', { token, password: PASSWORD });
  const { hats } = bodyOf<{ hats: { organisationId: string; roles: string[] }[] }>(response);
  return { client: new Client(api.server, cookieOf(response)), hats };
}

function cookieOf(response: Response): string {
  const cookies: unknown = response.headers['set-cookie'];
  return /__Host-candour=([^;]+)/.exec(String(cookies))?.[1] ?? '';
}

/** Status and code of a refusal, which is all that a program reads of it. */
export function refusal({ status, body }: Response): [number, string | undefined] {
  return [status, (body as { code?: string }).code];
}
