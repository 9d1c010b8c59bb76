import type { EntityManager } from 'typeorm';
import { announce } from '../platform/live/announcement.js';

/**
 * Gives every meeting of the board that is on its next number, since a poll of the board was opened, locked or revealed, and tells
 * its screens. It is no move of the meeting: whoever runs it is not held up by it.
 *
 * Called before the audit entry: a command of the meeting takes the assessment first and the chain of the audit after it.
 */
export async function pollMoved(manager: EntityManager, organisationId: string): Promise<void> {
  const [updated]: [{ id: string; sequence: string; epoch: number }[], number] = await manager.query(
    `update candour.assessment set sequence = sequence + 1
      where organisation_id = $1 and state in ('meeting', 'paused') returning id, sequence, epoch`,
    [organisationId],
  );
  for (const { id, sequence, epoch } of updated)
    await announce(manager, { kind: 'changed', assessmentId: id, sequence: Number(sequence), epoch, poll: true });
}

/** Tells the screens of every meeting of the board that is on *x of y have chosen*. It takes no number of its own. */
export async function pollProgressed(
  manager: EntityManager,
  organisationId: string,
  progress: { readonly pollId: string; readonly chosen: number; readonly eligible: number },
): Promise<void> {
  const meetings: { id: string; sequence: string; own: boolean }[] = await manager.query(
    `select a.id, a.sequence,
            exists (select from candour.poll p where p.organisation_id = $1 and p.id = $2 and p.assessment_id = a.id) as own
       from candour.assessment a where a.organisation_id = $1 and a.state in ('meeting', 'paused')`,
    [organisationId, progress.pollId],
  );
  for (const { id, sequence, own: ofThisMeeting } of meetings)
    await announce(manager, { kind: 'choosing', assessmentId: id, sequence: Number(sequence), ...progress, ofThisMeeting });
}
