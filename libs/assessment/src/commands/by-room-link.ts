import type { CommandName } from './command.js';

/**
 * What a room link lets somebody do: the member's part, and the chair's confirming, for else a chair who came in by a link would hold up
 * the room. Not to take the meeting over, call the board back, seal or cancel: those ask for the chair's own account.
 */
export const commandsByRoomLink: readonly CommandName[] = ['put-answer', 'stand-aside', 'not-yet', 'dissent', 'confirm'];
