/** What the trust's standing orders ask for, counted over voting seats that are present. */
export interface Quorum {
  readonly number: number;
  readonly executives: number;
  readonly nonExecutives: number;
}

export const presences = ['expected', 'present', 'apologies', 'deputy', 'absent'] as const;
export type Presence = (typeof presences)[number];

export interface Attendance {
  readonly presence: Presence;
  readonly voting: boolean;
  readonly executive: boolean;
}

/**
 * Whether the meeting may decide, and the sentence that says so.
 * Only voting seats whose own holder is present count: a deputy is recorded but holds no seat.
 */
export function quorumOf(attendance: readonly Attendance[], quorum: Quorum): { readonly met: boolean; readonly words: string } {
  const present = attendance.filter((seat) => seat.voting && seat.presence === 'present');
  const executives = present.filter((seat) => seat.executive).length;
  const nonExecutives = present.length - executives;
  const missing = [
    short(quorum.number - present.length, 'voting member', 'voting members'),
    short(quorum.executives - executives, 'executive', 'executives'),
    short(quorum.nonExecutives - nonExecutives, 'non-executive', 'non-executives'),
  ].filter((words) => words !== null);
  const counted = `${present.length} voting ${present.length === 1 ? 'member is' : 'members are'} present`;
  return missing.length === 0
    ? { met: true, words: `Quorate: ${counted}.` }
    : { met: false, words: `Not quorate: ${counted}; still needed: ${missing.join(', ')}.` };
}

function short(by: number, one: string, many: string): string | null {
  return by <= 0 ? null : `${by} more ${by === 1 ? one : many}`;
}
