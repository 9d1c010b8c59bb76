import { type Role, roleWords } from '@candour/assessment';
import type { Actor } from '../platform/actor.js';

/** The role in which an actor gave a command, for the audit: the first of those that may give it. Never a person's name. */
export function roleInWords(actor: Actor, giving: readonly Role[]): string {
  const role = giving.find((one) => actor.roles.includes(one));
  if (!role) throw new Error('a command was carried out by nobody who may give it');
  return roleWords[role];
}
