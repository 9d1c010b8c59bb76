/**
 * What somebody may be, in one organisation. `member` follows from a current seat, `chair` from the office of that seat,
 * all others from an appointment.
 */
export const roles = ['secretary', 'facilitator', 'member', 'chair', 'chief-executive', 'ics-lead', 'operator'] as const;
export type Role = (typeof roles)[number];

/** What is said of a role on a screen. */
export const roleWords: Readonly<Record<Role, string>> = {
  secretary: 'company secretary',
  facilitator: 'facilitator',
  member: 'board member',
  chair: 'chair',
  'chief-executive': 'chief executive',
  'ics-lead': 'ICS lead',
  operator: 'operator',
};

export const offices = ['none', 'chair', 'vice-chair', 'senior-independent-director'] as const;
export type Office = (typeof offices)[number];

/** The roles that a current seat gives: everybody on it is a member; three offices may also act as the chair. */
export function rolesOfSeat(office: Office): readonly Role[] {
  return office === 'none' ? ['member'] : ['member', 'chair'];
}
