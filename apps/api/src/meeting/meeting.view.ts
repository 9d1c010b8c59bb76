import { allowedCommands, quorumOf } from '@candour/assessment';
import { itemByCode, type PublishedVersion, sectionOf } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { currentItem } from './current-item.view.js';
import type { ItemSituation } from './item-situation.view.js';
import type { AgendaItem, CurrentItem, MeetingResponse } from './meeting-response.view.js';
import { readOwnPart } from './own-part.view.js';
import { ownRoom } from './own-room.js';
import type { RoomRow } from './room-query.view.js';
import { levelSaid, type RoomNow, sentenceOf } from './sentence.js';
import { type SharedRoom, SharedRoomView } from './shared-room.view.js';

/** A move between the two reads of a snapshot is rare, two of them rarer: whoever still gets it is told of the change by the stream. */
const MOST_TRIES = 3;

/** The snapshot of the meeting: the truth that every screen shows, filtered by who asks. */
@Injectable()
export class MeetingView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rooms: SharedRoomView,
  ) {}

  /** @throws Problem `not-found` for an unknown id and for another organisation's, alike. */
  async read(actor: Actor, assessmentId: string): Promise<MeetingResponse> {
    for (let tries = 1; ; tries++) {
      const shared = await this.rooms.read(actor.organisationId, assessmentId);
      const own = await readOwnPart(this.database, actor, addressOf(assessmentId, shared));
      if (own.sequence === shared.here.row.sequence || tries === MOST_TRIES) {
        return asResponse(actor, ownRoom(actor, shared, own), this.clock.today());
      }
    }
  }
}

function addressOf(assessmentId: string, { here, room, poll }: SharedRoom): Parameters<typeof readOwnPart>[2] {
  return {
    assessmentId,
    itemCode: here.row.current_item,
    proposalId: room.proposal?.id ?? null,
    pollId: poll?.pollId ?? null,
  };
}

function asResponse(
  actor: Actor,
  { here: { row, situation }, at, room, evidence, poll, instrument }: SharedRoom,
  today: string,
): MeetingResponse {
  const current = at && currentItem(actor, at, room, evidence, { instrument, today });
  const quorum = quorumOf(situation.assessment.attendance, situation.assessment.quorum);
  const agenda = room.agenda.map((line) => asAgendaItem(line, instrument));
  const { state } = row;
  return {
    sequence: Number(row.sequence),
    epoch: row.epoch,
    state,
    role: roleHere(actor, situation.actor.seat !== null),
    youHold: situation.actor.holdsMeeting,
    heldBy: room.held_by_name,
    quorum,
    attendance: room.attendance,
    observers: room.observers,
    current,
    currentSince: row.current_since?.toISOString() ?? null,
    poll,
    agenda,
    startsAt: row.meeting_starts_at?.toISOString() ?? null,
    minutes: row.meeting_minutes,
    openedAt: row.meeting_opened_at?.toISOString() ?? null,
    sittingSince: (row.reconvened_at ?? row.meeting_opened_at)?.toISOString() ?? null,
    sentence: sentenceOf({
      state,
      scoringClosed: situation.assessment.scoringClosed,
      quorum,
      item: current === null || at === null ? null : itemInWords(at, current, agenda),
    }),
    allowed: [...allowedCommands({ actor: situation.actor, assessment: situation.assessment })],
  };
}

function roleHere(actor: Actor, hasSeat: boolean): MeetingResponse['role'] {
  if (actor.roles.includes('facilitator')) return 'facilitator';
  return hasSeat ? 'member' : 'observer';
}

/** In the instrument's order, whatever was answered. */
function asAgendaItem(line: RoomRow['agenda'][number], instrument: PublishedVersion): AgendaItem {
  const item = itemByCode(instrument, line.itemCode);
  return {
    ...line,
    levelSaid: item && line.level !== null ? levelSaid(item, line.level) : null,
    title: item?.title ?? line.itemCode,
    sectionTitle: sectionOf(instrument, line.itemCode)?.title ?? '',
  };
}

function itemInWords({ item }: ItemSituation, current: CurrentItem, agenda: readonly AgendaItem[]): RoomNow['item'] {
  const line = agenda.find(({ itemCode }) => itemCode === current.itemCode);
  const name = current.levels.find((one) => one.level === line?.level)?.name;
  return {
    title: current.title,
    state: item.state,
    roundNumber: current.roundNumber,
    answered: current.answered,
    eligible: current.eligible,
    proposed: current.proposal !== null,
    level: line?.levelSaid && name ? { said: line.levelSaid, name } : null,
  };
}
