import { Problem } from '../src/platform/http/problem.js';
import type { TestApi } from './api.js';

/** An answer that was sent: acknowledged, or refused with a code. */
export interface Attempt {
  readonly seatId: string;
  readonly level: number;
  readonly refused: string | null;
}

/** The code of a refusal; what is no refusal is a fault and fails the test. */
export function problemOf(error: unknown): string {
  if (error instanceof Problem) return error.code;
  throw error;
}

export const attempted = async (seatId: string, level: number, sending: Promise<unknown>): Promise<Attempt> => ({
  seatId,
  level,
  refused: await sending.then(() => null, problemOf),
});

/** Lets others go first for so many turns of the program; no time is waited for. */
export async function turns(howMany: number): Promise<void> {
  for (let turn = 0; turn < howMany; turn++) await new Promise((go) => setImmediate(go));
}

interface Kept {
  /** Level by seat, in the order of the seats' ids; null for an answer without one. */
  readonly answers: ReadonlyMap<string, number | null>;
  readonly spread: { readonly answered: number; readonly eligible: number; readonly counts: readonly number[] | null };
}

/** What a revealed round holds: every answer in it, and the spread as it is kept. */
export async function keptOf(api: TestApi, assessmentId: string, itemCode: string, number: number): Promise<Kept> {
  const { rows } = await api.owner.query<{ answers: [string, number | null][] | null; spread: Kept['spread'] }>(
    `select s.spread, (select jsonb_agg(jsonb_build_array(w.seat_id, w.level) order by w.seat_id::text collate "C")
                         from candour.answer w where w.round_id = r.id) as answers
       from candour.round r join candour.round_spread s on s.round_id = r.id
      where r.assessment_id = $1 and r.item_code = $2 and r.number = $3`,
    [assessmentId, itemCode, number],
  );
  if (!rows[0]) throw new Error('the round was not revealed');
  return { answers: new Map(rows[0].answers ?? []), spread: rows[0].spread };
}
