import { type Role, roleWords } from './roles.js';

const ofTheBoard = ['secretary', 'facilitator', 'member', 'chair', 'chief-executive'] as const satisfies readonly Role[];
const everybody = [...ofTheBoard, 'ics-lead', 'operator'] as const satisfies readonly Role[];

/**
 * Who may do what: every route of the API names exactly one of these, and nothing else decides about a role.
 * A permission says only that the role may try: the state of the assessment, and who holds the meeting, are for `decide`.
 */
export const permissions = {
  'home:read': everybody,
  'organisation:read': everybody,
  // The words of an instrument are public and say nothing of any trust.
  'instrument:read': everybody,

  'register:read': ['operator'],
  'register:edit': ['operator'],
  'organisation:appoint': ['operator'],
  'own-instrument:edit': ['operator'],

  'board:read': ofTheBoard,
  'board:contact': ['secretary', 'facilitator', 'chair', 'chief-executive'],
  'board:edit': ['secretary'],
  'board:invite': ['secretary'],
  'appointment:edit': ['secretary'],

  'assessment:read': ofTheBoard,
  'assessment:set-up': ['secretary'],
  'assessment:open-scoring': ['secretary', 'facilitator'],
  'assessment:close-scoring': ['facilitator'],
  'assessment:cancel': ['secretary', 'chair'],
  'assessment:seal': ['chair'],
  'assessment:correct': ['chair'],
  'assessment:close-not-sealed': ['secretary'],
  'decision:record': ['chair'],

  'progress:read': ['secretary', 'facilitator', 'chair', 'chief-executive'],
  'progress:read-by-seat': ['secretary', 'chair', 'chief-executive'],
  'plan:read': ['facilitator'],
  'results:read': ofTheBoard,

  'teams-view:read': ofTheBoard,
  'teams-view:open': ['secretary'],

  'answer:own': ['member'],
  // A seat, or the company secretary; neither chair nor facilitator: `decide` looks at who it is, and for whom.
  'scribe:read': ofTheBoard,
  'scribe:choose': ['secretary', 'member'],
  'answer:on-behalf': ['secretary', 'member'],
  'round:stand-aside': ['member'],
  // A skills picture stays with the board. A reflection is its person's: it needs no role, and no role opens it.
  'skills-picture:read': ofTheBoard,
  'skills-picture:open': ['secretary', 'chair'],
  'skills-picture:choose': ['member'],
  'consensus:not-yet': ['member'],
  'dissent:own': ['member'],

  'meeting:read': ofTheBoard,
  // Secretary and chair only while they hold the meeting after a hand-over: `decide` looks at that.
  'meeting:run': ['facilitator', 'secretary', 'chair'],
  'meeting:hand-over': ['facilitator', 'secretary', 'chair'],
  'meeting:reconvene': ['chair'],
  // The join code; the chair makes a new one only while the meeting is in their hands.
  'meeting:let-in': ['facilitator', 'secretary', 'chair'],
  // Whoever hands out a link could use it: never somebody who votes.
  'room-link:make': ['facilitator', 'secretary'],
  // The wall shows less than anybody in the room sees: whoever may come to run the meeting may set it up.
  'presenter:link': ['facilitator', 'secretary', 'chair'],
  'consensus:propose': ['facilitator', 'secretary', 'chair'],
  'consensus:confirm': ['chair'],

  'poll:read': ofTheBoard,
  'poll:run': ['secretary', 'facilitator'],
  'poll:choose': ['member'],
  'card:read': ofTheBoard,
  'hand:edit': ['secretary', 'facilitator', 'member'],
  'card:mark': ['member'],
  'card:answer': ['secretary'],

  'evidence:read': ofTheBoard,
  'evidence:edit': ['secretary', 'facilitator', 'member'],
  'evidence:confirm': ['secretary', 'facilitator', 'member'],
  'action:read': ofTheBoard,
  'action:edit': ['secretary', 'facilitator', 'member'],

  'paper:read': ['secretary', 'member', 'chair', 'chief-executive'],
  'paper:edit': ['secretary', 'chief-executive'],
  'paper:approve': ['chief-executive'],
  'paper:issue': ['secretary', 'chief-executive'],
  // Parts agreed results from private views, for an answer under the Freedom of Information Act.
  'paper:release': ['secretary', 'chief-executive'],
  'paper-shape:read': ['secretary', 'chair', 'chief-executive'],
  'paper-shape:edit': ['secretary'],
  'publication:edit': ['chief-executive'],
  // Its own words beside its own published figures, and who has looked at them.
  'explanation:edit': ['secretary', 'chief-executive'],
  'look:read': ['secretary', 'chair', 'chief-executive'],

  // Of publications alone. A trust sees what others share with it, and itself among them; a system what its trusts share.
  'comparison:read': ['secretary', 'chair', 'chief-executive', 'ics-lead'],
  'comparison:read-system': ['ics-lead'],
  'system-paper:make': ['ics-lead'],
  'campaign:edit': ['ics-lead'],
  'invitation:read': ['secretary', 'chair', 'chief-executive'],
  'invitation:answer': ['secretary', 'chief-executive'],
  'help:read': ['secretary', 'chair', 'chief-executive', 'ics-lead'],
  'help:offer': ['chief-executive'],
  'introduction:make': ['chief-executive', 'ics-lead'],
  'shared-action:read': ['secretary', 'chair', 'chief-executive', 'ics-lead'],
  'shared-action:share': ['secretary', 'chief-executive'],
  // Published by others, so anybody may read them; an operator brings them in, with their source.
  'outside-figure:read': everybody,
  'outside-figure:import': ['operator'],
  'token:edit': ['chief-executive', 'ics-lead'],
  'audit:read': ['secretary', 'chair'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;

/** Who may do it, as people call them. @example whoMay('publication:edit') // ['chief executive'] */
export function whoMay(permission: Permission): readonly string[] {
  return permissions[permission].map((role) => roleWords[role]);
}

/** Whether somebody in these roles (the union of what one hat gives) has the permission. */
export function may(actorRoles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return actorRoles.some((role) => allowed.includes(role));
}
