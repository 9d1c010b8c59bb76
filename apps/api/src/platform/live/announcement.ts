import type { EntityManager } from 'typeorm';

/**
 * What every screen of a meeting is told: ids and counts, never a value. `progress` and `choosing` carry their own news, *x of y
 * answered* and *x of y have chosen*; `changed` makes a screen fetch its snapshot again. `answered-again` goes to no screen: that
 * somebody changed an answer is nobody's business.
 */
export type MeetingAnnouncement =
  | {
      readonly kind: 'progress';
      readonly assessmentId: string;
      readonly sequence: number;
      readonly itemCode: string;
      readonly answered: number;
      readonly eligible: number;
    }
  | {
      /** An answer of a first vote was changed: what waits to lock by itself begins to wait anew. */
      readonly kind: 'answered-again';
      readonly assessmentId: string;
      readonly itemCode: string;
    }
  | {
      readonly kind: 'choosing';
      readonly assessmentId: string;
      readonly sequence: number;
      readonly pollId: string;
      readonly chosen: number;
      readonly eligible: number;
      /** The poll belongs to this assessment: whoever came by a room link hears of no other. */
      readonly ofThisMeeting: boolean;
    }
  | {
      readonly kind: 'changed';
      readonly assessmentId: string;
      readonly sequence: number;
      readonly epoch: number;
      /** A poll moved, and nothing of the item in the room. */
      readonly poll?: true;
    };

/** What every screen that follows the polls of a board is told: that one was opened, locked or revealed, or *x of y have chosen*. */
export type PollAnnouncement =
  | { readonly kind: 'polls-changed'; readonly organisationId: string; readonly sequence: number }
  | {
      readonly kind: 'poll-progress';
      readonly organisationId: string;
      readonly sequence: number;
      readonly pollId: string;
      readonly chosen: number;
      readonly eligible: number;
    };

/** What the programs that make files of papers tell each other; it goes to no screen. */
export type PaperFileAnnouncement =
  | { readonly kind: 'paper-file-waiting' }
  | { readonly kind: 'paper-file-cancelled'; readonly fileId: string };

export type Announcement = MeetingAnnouncement | PollAnnouncement | PaperFileAnnouncement;

export const CHANNEL = 'candour_live';

/** Announces within the transaction: PostgreSQL delivers it on commit, to every API process, or never. */
export async function announce(manager: EntityManager, announcement: Announcement): Promise<void> {
  await manager.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(announcement)]);
}
