import { dayInWords } from '@candour/assessment';
import { itemByCode, sectionOf } from '@candour/instrument';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { reflectionInstruments, versionOf } from './reflection-instruments.js';
import { LEAST_FOR_PICTURE, skillsFindings } from './skills-findings.js';
import type { SkillsItem, SkillsPictureResponse, SkillsPicturesResponse } from './skills-picture.dto.js';

/** One of its items as the database has stored it: what may not be shown is null there already. */
type Stored = Pick<SkillsItem, 'itemCode' | 'shown' | 'n' | 'counts' | 'median' | 'noChance' | 'manyNoChance'>;

interface Row {
  id: string;
  instrument_code: string;
  instrument_version: string;
  purpose: string;
  opened_on: string;
  opened_by: string;
  closes_on: string;
  state: SkillsPictureResponse['state'];
  result: Stored[] | null;
  free_from: string | null;
  seats: number;
}

/** The skills pictures of a board, newest first, and whether one could be opened today. */
export async function readSkillsPictures(manager: EntityManager, actor: Actor, today: string): Promise<SkillsPicturesResponse> {
  const rows: Row[] = await manager.query(
    `select p.id, p.instrument_code, p.instrument_version, p.purpose, p.opened_on::text, p.opened_by, p.closes_on::text, p.state,
            p.result, (p.opened_on + 180)::text as free_from
       from candour.skills_picture p where p.organisation_id = $1 order by p.opened_on desc, p.id limit 20`,
    [actor.organisationId],
  );
  const [board]: { seats: number }[] = await manager.query(
    `select count(*)::int as seats from candour.seat
      where organisation_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
    [actor.organisationId, today],
  );
  const seats = board?.seats ?? 0;
  return {
    rows: rows.map(asResponse),
    whyNot: whyNot(rows[0], seats, today),
    seats,
    instruments: reflectionInstruments().map(({ code, title }) => ({ code, title })),
  };
}

function whyNot(newest: Row | undefined, seats: number, today: string): string | null {
  if (seats < LEAST_FOR_PICTURE) {
    return `A skills picture needs ${LEAST_FOR_PICTURE} members who take part, and this board has ${seats} seats.`;
  }
  if (newest?.state === 'open') return 'A skills picture is open already. There is one at a time.';
  if (newest?.free_from && newest.free_from > today) {
    return `There is one skills picture in 180 days at most, so that nobody can be told from the difference between two. The next can be opened from ${dayInWords(newest.free_from, '1900-01-01')}.`;
  }
  return null;
}

function asResponse(row: Row): SkillsPictureResponse {
  const instrument = versionOf(row.instrument_code, row.instrument_version);
  const items = (row.result ?? []).map((stored): SkillsItem => {
    const item = itemByCode(instrument, stored.itemCode);
    return {
      itemCode: stored.itemCode,
      sectionTitle: sectionOf(instrument, stored.itemCode)?.title ?? '',
      title: item?.title ?? stored.itemCode,
      shown: stored.shown,
      levelNames: item?.levels.map(({ name }) => name) ?? [],
      n: stored.n,
      counts: stored.counts,
      median: stored.median,
      noChance: stored.noChance,
      manyNoChance: stored.manyNoChance,
    };
  });
  return {
    id: row.id,
    instrumentTitle: instrument.title,
    purpose: row.purpose,
    openedOn: row.opened_on,
    openedBy: row.opened_by,
    closesOn: row.closes_on,
    state: row.state,
    findings: row.state === 'shown' ? skillsFindings(items) : [],
    items,
  };
}

/** What the board sees of its skills pictures: only what was stored, once, and nothing of one that is open. */
@Injectable()
export class SkillsPicturesView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<SkillsPicturesResponse> {
    return await this.database.inTransactionOf(actor, (manager) => readSkillsPictures(manager, actor, this.clock.today()));
  }
}
