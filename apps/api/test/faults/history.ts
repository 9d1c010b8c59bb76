/** How a put ended, as its phone knows: `unknown` where the answer to it never came and nothing has told since. */
export type Outcome = 'acknowledged' | 'refused' | 'unknown';

/** One request to save one answer. Times are of a clock that only counts. */
export interface Put {
  readonly seat: string;
  readonly round: string;
  readonly value: string;
  readonly invokedAt: number;
  outcome: Outcome;
}

/** What the database holds of a seat in a round, after everything. */
export interface Kept {
  readonly seat: string;
  readonly round: string;
  readonly value: string;
  readonly version: number;
}

export interface Lock {
  readonly round: string;
  readonly acknowledgedAt: number;
}

/** What a reveal told: how often each value was given. */
export interface Reveal {
  readonly round: string;
  readonly values: readonly string[];
}

export interface History {
  readonly puts: readonly Put[];
  readonly kept: readonly Kept[];
  readonly locks: readonly Lock[];
  readonly reveals: readonly Reveal[];
}

export interface Violation {
  readonly kind: 'lost' | 'doubled' | 'wrong-value' | 'invented' | 'after-the-lock' | 'counted-though-refused' | 'reveal-differs';
  readonly round: string;
  readonly seat: string | null;
}

const together = <T extends { readonly round: string; readonly seat: string }>(all: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = `${one.round} ${one.seat}`;
    const there = groups.get(key);
    if (there) there.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};

/**
 * What in this history cannot be, if every answer that was acknowledged counts once and with its value, and none after the lock. A put
 * whose outcome is unknown may have been carried out or not. The puts of one seat in one round are in the order in which it sent them,
 * one after the other; each that is carried out makes the version one higher.
 */
export function violations({ puts, kept, locks, reveals }: History): Violation[] {
  const putsOf = together(puts);
  const keptOf = together(kept);
  const found = [...new Set([...putsOf.keys(), ...keptOf.keys()])].flatMap((key) =>
    ofOneSeat(putsOf.get(key) ?? [], keptOf.get(key) ?? []),
  );
  const lockedAt = new Map(locks.map(({ round, acknowledgedAt }) => [round, acknowledgedAt]));
  const late = puts.filter(
    ({ round, outcome, invokedAt }) =>
      outcome === 'acknowledged' && invokedAt > (lockedAt.get(round) ?? Number.POSITIVE_INFINITY),
  );
  return [
    ...found,
    ...late.map(({ round, seat }) => ({ kind: 'after-the-lock', round, seat }) as const),
    ...reveals
      .filter((reveal) => !isWhatWasKept(reveal, kept))
      .map(({ round }) => ({ kind: 'reveal-differs', round, seat: null }) as const),
  ];
}

function ofOneSeat(puts: readonly Put[], kept: readonly Kept[]): Violation[] {
  const { round, seat } = (puts[0] ?? kept[0])!;
  const is = (kind: Violation['kind']): Violation[] => [{ kind, round, seat }];
  const acknowledged = puts.filter(({ outcome }) => outcome === 'acknowledged');
  const unknown = puts.filter(({ outcome }) => outcome === 'unknown');
  const row = kept[0];
  if (kept.length > 1) return is('doubled');
  if (!row) return acknowledged.length > 0 ? is('lost') : [];
  if (puts.length === 0) return is('invented');
  const last = acknowledged.at(-1);
  // What was sent before the last acknowledged one cannot come after it: it named an older version.
  const possible = last ? [last, ...puts.slice(puts.indexOf(last) + 1).filter(({ outcome }) => outcome === 'unknown')] : unknown;
  if (!possible.some(({ value }) => value === row.value)) return is(whatIsWrong(row.value, puts, acknowledged));
  if (row.version < acknowledged.length) return is('lost');
  return row.version > acknowledged.length + unknown.length ? is('doubled') : [];
}

function whatIsWrong(value: string, puts: readonly Put[], acknowledged: readonly Put[]): Violation['kind'] {
  const sent = puts.filter((put) => put.value === value);
  if (sent.length === 0) return 'wrong-value';
  if (sent.every(({ outcome }) => outcome === 'refused')) return 'counted-though-refused';
  return acknowledged.length > 0 ? 'lost' : 'wrong-value';
}

function isWhatWasKept({ round, values }: Reveal, kept: readonly Kept[]): boolean {
  const there = kept.filter((one) => one.round === round).map(({ value }) => value);
  return JSON.stringify([...values].sort()) === JSON.stringify(there.sort());
}
