import { roleWords } from '@candour/assessment';
import type { Actor } from '../platform/actor.js';

/** The role in which a token is made or revoked, as the audit says it. */
export function whoKeeps({ roles }: Actor): string {
  const role = (['chief-executive', 'ics-lead'] as const).find((one) => roles.includes(one));
  return role ? roleWords[role] : 'the program';
}
