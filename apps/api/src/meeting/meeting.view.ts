import { allowedCommands, quorumOf } from '@candour/assessment';
import { itemByCode, itemsHolding, type PublishedVersion, sectionOf } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import { type AssessmentSituation, readSituation } from '../assessment/situation.view.js';
import { readEvidence } from '../evidence/evidence.view.js';
import { findVersion } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { asPollUnderWay, type PollUnderWay } from '../poll/poll-under-way.view.js';
import { Commands, type Moment } from './commands.step.js';
import { currentItem } from './current-item.view.js';
import { type ItemSituation, readItemSituation } from './item-situation.view.js';
import type { AgendaItem, CurrentItem, MeetingResponse } from './meeting-response.view.js';
import { type RoomRow, roomQuery } from './room-query.view.js';
import { levelSaid, type RoomNow, sentenceOf } from './sentence.js';

/** The snapshot of the meeting: the truth that every screen shows, filtered by who asks. */
@Injectable()
export class MeetingView {
  constructor(private readonly commands: Commands) {}

  /** @throws Problem `not-found` for an unknown id and for another organisation's, alike. */
  async read(actor: Actor, assessmentId: string): Promise<MeetingResponse> {
    return await this.commands.give(actor, async (moment) => {
      const here = await readSituation(moment.manager, actor, assessmentId, { now: moment.now });
      const { instrument_code: asked, instrument_version: version } = here.row;
      const instrument = await findVersion(moment.manager, actor.organisationId, asked, version);
      if (!instrument) throw new Error('an assessment without its instrument');
      const code = here.row.current_item;
      const at = code === null ? null : await readItemSituation(moment, { assessmentId, itemCode: code }, { lock: 'nothing' });
      const room = await readRoom(moment, at ?? here, instrument);
      const current = at === null ? null : await readCurrent(moment, at, room, instrument);
      const poll = await asPollUnderWay(moment.manager, actor.organisationId, room.poll);
      return asResponse(moment, at ?? here, { at, current, poll }, room, instrument);
    });
  }
}

async function readRoom(
  { manager, actor, today }: Moment,
  { row }: AssessmentSituation,
  instrument: PublishedVersion,
): Promise<RoomRow> {
  const holding = row.current_item === null ? [] : itemsHolding(instrument, row.current_item).map(({ code }) => code);
  const rows: RoomRow[] = await manager.query(roomQuery(row.state === 'draft'), [
    actor.organisationId,
    row.id,
    row.current_item,
    holding,
    today,
  ]);
  const room = rows[0];
  if (!room) throw new Error('one row was asked for');
  return room;
}

async function readCurrent(
  { manager, actor, today }: Moment,
  at: ItemSituation,
  room: RoomRow,
  instrument: PublishedVersion,
): Promise<CurrentItem> {
  const where = { assessmentId: at.row.id, itemCode: at.item.item_code };
  return currentItem(actor, at, room, await readEvidence(manager, actor, where, today), { instrument, today });
}

function asResponse(
  { actor }: Moment,
  { row, situation }: AssessmentSituation,
  { at, current, poll }: { at: ItemSituation | null; current: CurrentItem | null; poll: PollUnderWay | null },
  room: RoomRow,
  instrument: PublishedVersion,
): MeetingResponse {
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
