import type { Situation } from '@candour/assessment';
import type { Actor } from '../platform/actor.js';
import type { OwnPart } from './own-part.view.js';
import type { SharedRoom } from './shared-room.view.js';

/** The meeting as one person sees it: what everybody may see, with what is their own put in its place. Pure. */
export function ownRoom(actor: Actor, shared: SharedRoom, own: OwnPart): SharedRoom {
  const { here, at, room, evidence, poll } = shared;
  const { held_by: heldBy } = here.row;
  const myself: Situation['actor'] = {
    roles: actor.roles,
    byRoomLink: actor.onlyAssessmentId !== undefined,
    seat: own.pledge_read === null ? null : { pledgeRead: own.pledge_read },
    holdsMeeting: heldBy !== null && heldBy === actor.personId,
  };
  return {
    ...shared,
    here: { ...here, situation: { ...here.situation, actor: myself } },
    at: at && {
      ...at,
      item: { ...at.item, own_eligible: own.eligible, own_aside: own.aside, own_version: own.answer_version },
      situation: {
        ...at.situation,
        actor: myself,
        item: {
          ...at.situation.item,
          actorEligible: own.eligible,
          actorStoodAside: own.aside,
          actorAnswerVersion: own.answer_version,
        },
      },
    },
    room: {
      ...room,
      proposal: room.proposal && { ...room.proposal, yourNotYet: own.not_yet },
      dissents: room.dissents.map((dissent) => ({ ...dissent, yours: own.dissents.includes(dissent.id) })),
    },
    evidence: evidence.map((piece) => ({ ...piece, canConfirm: own.may_confirm.includes(piece.id) })),
    // A room link opens no poll of the board but one that belongs to its meeting.
    poll: poll && (poll.ofThisMeeting || !myself.byRoomLink) ? { ...poll, waitsForYou: own.poll_waits } : null,
  };
}
