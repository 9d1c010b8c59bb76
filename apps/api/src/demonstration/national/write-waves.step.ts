import type { PublishedVersion } from '@candour/instrument';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../../assessment/seal-content.js';
import { publishedContent } from '../../comparison/publication/published-content.js';
import type { Actor } from '../../platform/actor.js';
import type { Making } from '../making.js';
import type { NationalBoard, NationalWave } from './national-wave.js';

export interface WritingOptions {
  readonly instrument: PublishedVersion;
  readonly actor: Actor;
  readonly confirmer: { readonly personId: string; readonly name: string };
  readonly leaders: readonly string[];
  readonly systemId: string;
  /** Whether raw answers are written too, and kept by a hold; else they count as deleted in their time. */
  readonly answers: boolean;
}

/** Writes all waves of one trust, sealed and published, a statement for each table. */
export async function writeWaves(
  { database }: Making,
  board: NationalBoard,
  waves: readonly NationalWave[],
  options: WritingOptions,
): Promise<void> {
  await database.inTransactionOf(options.actor, async (manager) => {
    const heads = await auditSeals(manager, waves);
    await writeAssessments(manager, board, waves, heads, options);
    await writeItems(manager, board, waves);
    await writeRounds(manager, board, waves, options.answers);
  });
  if (options.answers) await writeAnswers(database, waves);
  await database.asTally(
    `insert into candour.round_spread (organisation_id, round_id, spread)
     select $1, s."roundId", s.spread from jsonb_to_recordset($2::jsonb) as s("roundId" uuid, spread jsonb)`,
    [board.id, JSON.stringify(itemsOf(waves).map(({ roundId, spread }) => ({ roundId, spread })))],
  );
  await database.inTransactionOf(options.actor, async (manager) => {
    if (options.answers) await finishRounds(manager, board, waves);
    await writeEvidence(manager, board, waves, options);
    await publish(manager, board, waves, options);
  });
}

const itemsOf = (waves: readonly NationalWave[]) =>
  waves.flatMap(({ id, items, schedule }) => items.map((item) => ({ ...item, assessmentId: id, at: schedule.revealed })));

/** @returns the head of the audit at each seal */
async function auditSeals(manager: EntityManager, waves: readonly NationalWave[]): Promise<ReadonlyMap<string, string>> {
  const seals = waves.map(({ id, checksum }) => ({ id, detail: { checksum, incomplete: false } }));
  const rows: { id: string; head: string }[] = await manager.query(
    `select s.id, encode(candour.append_audit('assessment sealed', s.id, 'chair', s.detail), 'hex') as head
       from jsonb_to_recordset($1::jsonb) as s(id text, detail jsonb)`,
    [JSON.stringify(seals)],
  );
  return new Map(rows.map(({ id, head }) => [id, head]));
}

async function writeAssessments(
  manager: EntityManager,
  board: NationalBoard,
  waves: readonly NationalWave[],
  heads: ReadonlyMap<string, string>,
  { instrument, answers }: WritingOptions,
): Promise<void> {
  const rows = waves.map(({ id, schedule, record, checksum }) => ({
    id,
    ...schedule,
    checksum,
    content: canonicalJson(record),
    head: heads.get(id),
  }));
  await manager.query(
    `insert into candour.assessment (id, organisation_id, instrument_code, instrument_version, instrument_checksum, wave_date, method, state,
            threshold, quorum_number, quorum_executives, quorum_non_executives, scoring_opened_at, scoring_closed_at, meeting_opened_at,
            agreed_at, sealed_at, sealed_by_name, checksum, sealed_content, audit_head, decision_on, decision_minute, decision_words,
            hold_reason, purged_at, created_at)
     select a.id, $1, $2, $3, $4, a."waveDate", 'both', 'published', 5, 6, 1, 1, a."scoringOpens", a."scoringCloses", a."meetingOpens",
            a."meetingCloses", a.sealed, $5, a.checksum, a.content::jsonb, a.head, a."decidedOn", '1', 'The board accepted the assessment.',
            case when $7 then 'Kept for measurements' end, case when not $7 then a.sealed + interval '30 days' end, a."setUp"
       from jsonb_to_recordset($6::jsonb) as a(id uuid, "waveDate" date, "scoringOpens" timestamptz, "scoringCloses" timestamptz,
            "meetingOpens" timestamptz, "meetingCloses" timestamptz, sealed timestamptz, checksum text, content text, head text,
            "decidedOn" date, "setUp" timestamptz)`,
    [board.id, instrument.code, instrument.version, instrument.checksum, board.sealedBy, JSON.stringify(rows), answers],
  );
  await manager.query(
    `insert into candour.assessment_seat (organisation_id, assessment_id, seat_id, name, portfolio, executive, voting, office)
     select s.organisation_id, a, s.id, s.name, s.portfolio, s.executive, s.voting, s.office
       from candour.seat s, unnest($2::uuid[]) a where s.organisation_id = $1`,
    [board.id, waves.map(({ id }) => id)],
  );
}

async function writeItems(manager: EntityManager, board: NationalBoard, waves: readonly NationalWave[]): Promise<void> {
  await manager.query(
    `insert into candour.assessment_item (organisation_id, assessment_id, item_code, section_code, kind, position, scale_length, state,
            round_number, level, rationale, other_reason, ambition_level, ambition_on, above_private_view_reason, parked_owner,
            parked_until, confirmed_by_name)
     select $1, i."assessmentId", i."itemCode", i.section, i.kind, i.position, i.scale, i.state, 1, i.level, nullif(i.rationale, ''),
            i."otherReason", i."ambitionLevel", i."ambitionOn", i."aboveThePrivateView",
            case i.state when 'parked' then 'Company secretary' end, i."parkedUntil", 'The chair'
       from jsonb_to_recordset($2::jsonb) as i("assessmentId" uuid, "itemCode" text, section text, kind text, position int, scale int,
            state text, level int, rationale text, "otherReason" text, "ambitionLevel" int, "ambitionOn" date, "aboveThePrivateView" text,
            "parkedUntil" date)`,
    [board.id, JSON.stringify(itemsOf(waves))],
  );
}

/** Where answers are to come the rounds begin open, as the guard of every answer demands. */
async function writeRounds(
  manager: EntityManager,
  board: NationalBoard,
  waves: readonly NationalWave[],
  open: boolean,
): Promise<void> {
  const rows = itemsOf(waves).map(({ assessmentId, itemCode, roundId, spread, at }) => ({
    assessmentId,
    itemCode,
    roundId,
    at,
    withheld: spread.withheld,
  }));
  await manager.query(
    `insert into candour.round (id, organisation_id, assessment_id, item_code, number, state, opened_at, locked_at, revealed_at, missing)
     select r."roundId", $1, r."assessmentId", r."itemCode", 1, case when $3 then 'open' when r.withheld then 'withheld' else 'revealed' end,
            r.at - interval '21 days', case when not $3 then r.at - interval '2 days' end, case when not $3 then r.at end, 0
       from jsonb_to_recordset($2::jsonb) as r("assessmentId" uuid, "itemCode" text, "roundId" uuid, at timestamptz, withheld boolean)`,
    [board.id, JSON.stringify(rows), open],
  );
}

async function writeAnswers(database: Making['database'], waves: readonly NationalWave[]): Promise<void> {
  await database.asTally(
    `insert into candour.round_seat (organisation_id, round_id, seat_id)
     select r.organisation_id, r.id, s.seat_id from candour.round r join candour.assessment_seat s using (organisation_id, assessment_id)
      where r.assessment_id = any ($1::uuid[])`,
    [waves.map(({ id }) => id)],
  );
  const rows = waves.flatMap(({ items, ballots, schedule }) => {
    const rounds = new Map(items.map(({ itemCode, roundId }) => [itemCode, roundId]));
    const day = schedule.scoringClosesOn;
    return ballots.map(({ itemCode, seatId, kind, level, reason }) => ({
      roundId: rounds.get(itemCode),
      seatId,
      kind,
      level,
      reason,
      day,
    }));
  });
  await database.asTally(
    `insert into candour.answer (organisation_id, round_id, seat_id, kind, level, reason, day)
     select candour.current_organisation(), b."roundId", b."seatId", b.kind, b.level, b.reason, b.day
       from jsonb_to_recordset($1::jsonb) as b("roundId" uuid, "seatId" uuid, kind text, level smallint, reason text, day date)`,
    [JSON.stringify(rows)],
  );
}

async function finishRounds(manager: EntityManager, board: NationalBoard, waves: readonly NationalWave[]): Promise<void> {
  for (const state of ['locked', 'revealed']) {
    await manager.query(
      `update candour.round r set state = case when $3 = 'revealed' and (s.spread ->> 'withheld')::boolean then 'withheld' else $3 end,
              locked_at = coalesce(r.locked_at, r.opened_at + interval '19 days'),
              revealed_at = case when $3 = 'revealed' then r.opened_at + interval '21 days' end
         from jsonb_to_recordset($2::jsonb) as s("roundId" uuid, spread jsonb) where r.organisation_id = $1 and r.id = s."roundId"`,
      [board.id, JSON.stringify(itemsOf(waves).map(({ roundId, spread }) => ({ roundId, spread }))), state],
    );
  }
}

async function writeEvidence(
  manager: EntityManager,
  board: NationalBoard,
  waves: readonly NationalWave[],
  { actor, confirmer }: WritingOptions,
): Promise<void> {
  const rows = waves.flatMap(({ id, evidence, schedule }) =>
    evidence.map((piece) => ({ ...piece, assessmentId: id, at: schedule.settled })),
  );
  await manager.query(
    `insert into candour.evidence (organisation_id, assessment_id, item_code, title, level, owner_seat_id, owner_name, owner_portfolio, dated,
            review_on, line_of_defence, claimed_grade, grade, checked_by, checked_on, confirmed_by_name, confirmed_by_person,
            added_by_person, created_at)
     select $1, e."assessmentId", e."itemCode", e.title, e.level, e."ownerSeatId", e."ownerName", e."ownerPortfolio", e.dated, e."reviewOn",
            e.line, e.claimed, e.grade, e."checkedBy", e."checkedOn", $3, $4, $5, e.at
       from jsonb_to_recordset($2::jsonb) as e("assessmentId" uuid, "itemCode" text, title text, level int, "ownerSeatId" uuid,
            "ownerName" text, "ownerPortfolio" text, dated date, "reviewOn" date, line smallint, claimed smallint, grade smallint,
            "checkedBy" text, "checkedOn" date, at timestamptz)`,
    [board.id, JSON.stringify(rows), confirmer.name, confirmer.personId, actor.personId],
  );
}

/** The content of each publication is written by the very code that a chief executive's command runs. */
async function publish(
  manager: EntityManager,
  board: NationalBoard,
  waves: readonly NationalWave[],
  options: WritingOptions,
): Promise<void> {
  const { instrument, leaders, systemId } = options;
  const organisation = { id: board.id, name: board.about.name, trustType: board.about.subtype[0] };
  const rows = waves.map(({ id, parts, record, schedule }) => ({
    id,
    parts,
    waveDate: schedule.waveDate,
    at: schedule.published,
    content: publishedContent(record, parts, { organisation, notes: [] }),
  }));
  await manager.query(
    `with published as (
       insert into candour.publication (organisation_id, assessment_id, instrument_code, instrument_version, wave_date, method, parts, content,
              published_at, leaders, published_by_name)
       select $1, p.id, $2, $3, p."waveDate", 'both', array(select jsonb_array_elements_text(p.parts)), p.content, p.at, $4, 'The chief executive'
         from jsonb_to_recordset($5::jsonb) as p(id uuid, parts jsonb, "waveDate" date, at timestamptz, content jsonb)
       returning id)
     insert into candour.publication_reader (publication_id, organisation_id, reader_organisation_id) select id, $1, $6 from published`,
    [board.id, instrument.code, instrument.version, leaders, JSON.stringify(rows), systemId],
  );
  await manager.query(
    `select candour.append_audit('assessment published', p.id, 'chief executive', jsonb_build_object('parts', p.parts, 'readers', 1))
       from jsonb_to_recordset($1::jsonb) as p(id text, parts jsonb)`,
    [JSON.stringify(rows.map(({ id, parts }) => ({ id, parts })))],
  );
}
