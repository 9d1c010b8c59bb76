import { itemsHolding, type PublishedVersion } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type AssessmentSituation, readSituation } from '../assessment/situation.view.js';
import { readEvidence } from '../evidence/evidence.view.js';
import { findVersion } from '../instrument/instrument.view.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { theProgramFor } from '../platform/database/the-program.js';
import { SharedRead } from '../platform/shared-read.js';
import { asPollUnderWay, type PollUnderWay } from '../poll/poll-under-way.view.js';
import { type ItemSituation, readItemSituation } from './item-situation.view.js';
import type { EvidenceOfItem } from './meeting-response.view.js';
import { type RoomRow, roomQuery } from './room-query.view.js';

/** What is the same for everybody who may see the meeting. What is anybody's own is empty in it. */
export interface SharedRoom {
  readonly here: AssessmentSituation;
  /** The item that the board is at; null where it is at none. */
  readonly at: ItemSituation | null;
  readonly room: RoomRow;
  readonly evidence: EvidenceOfItem[];
  readonly poll: PollUnderWay | null;
  readonly instrument: PublishedVersion;
}

/**
 * Reads the meeting once for all screens that ask at the same time, which is what they do when something changes. It is read as the
 * program itself, with no seat and no person: what the policies keep for one seat cannot be in it, whoever asked first.
 */
@Injectable()
export class SharedRoomView {
  private readonly reads = new SharedRead<SharedRoom>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` for an unknown id and for another organisation's, alike. */
  async read(organisationId: string, assessmentId: string): Promise<SharedRoom> {
    const program = theProgramFor(organisationId);
    return await this.reads.read(`${organisationId} ${assessmentId}`, () =>
      this.database.inTransactionOf(program, (manager) =>
        readAll({ manager, actor: program, now: this.clock.now(), today: this.clock.today() }, assessmentId),
      ),
    );
  }
}

interface ByTheProgram {
  readonly manager: EntityManager;
  readonly actor: ReturnType<typeof theProgramFor>;
  readonly now: Date;
  readonly today: string;
}

async function readAll(moment: ByTheProgram, assessmentId: string): Promise<SharedRoom> {
  const { manager, actor, now, today } = moment;
  const whole = await readSituation(manager, actor, assessmentId, { now });
  const { instrument_code: asked, instrument_version: version, current_item: itemCode } = whole.row;
  const instrument = await findVersion(manager, actor.organisationId, asked, version);
  if (!instrument) throw new Error('an assessment without its instrument');
  const at = itemCode === null ? null : await readItemSituation(moment, { assessmentId, itemCode }, { lock: 'nothing' });
  const here = at ?? whole;
  const room = await readRoom(moment, here, instrument);
  const evidence = itemCode === null ? [] : await readEvidence(manager, actor, { assessmentId, itemCode }, today);
  const poll = await asPollUnderWay(manager, actor.organisationId, room.poll);
  return { here, at, room, evidence, poll, instrument };
}

async function readRoom(
  { manager, actor, today }: ByTheProgram,
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
