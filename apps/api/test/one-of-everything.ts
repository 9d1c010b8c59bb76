import type pg from 'pg';
import { aBoard, anOpenRound, type BoardInDatabase, give, lock, reveal } from './board-in-database.js';

export interface OneOfEverything extends BoardInDatabase {
  readonly personId: string;
  readonly roundId: string;
  readonly proposalId: string;
  readonly dissentId: string;
  readonly publicationId: string;
  readonly evidenceId: string;
  readonly pollId: string;
  readonly cardId: string;
  readonly pictureId: string;
}

let made = 0;

/** A trust with at least one row in every table that holds its own: what a neighbour must find no trace of. */
export async function oneOfEverything(owner: pg.Client): Promise<OneOfEverything> {
  const board = await aBoard(owner);
  const { organisationId, assessmentId, seats } = board;
  const own = [organisationId, assessmentId];
  const id = async (sql: string, ...more: unknown[]): Promise<string> =>
    (await owner.query<{ id: string }>(sql, more.length > 0 ? more : own)).rows[0]!.id;
  const run = async (sql: string, ...more: unknown[]): Promise<void> => {
    await owner.query(sql, [...own, ...more]);
  };

  made += 1;
  const personId = await id(
    `insert into candour.person (email, name, password_hash) values ($1, 'Somebody', 'x') returning id`,
    `one${made}@trust.example`,
  );
  const appointmentId = await id(
    `insert into candour.appointment (organisation_id, name, email, role, valid_from)
     values ($1, 'Sec Retary', 'secretary@trust.example', 'secretary', '2020-01-01') returning id`,
    organisationId,
  );
  await owner.query(
    `insert into candour.personal_link (organisation_id, appointment_id, purpose, email, token_hash, expires_at)
     values ($1, $2, 'invitation', 'secretary@trust.example', sha256($3::text::bytea), now() + interval '1 day')`,
    [organisationId, appointmentId, `token ${made}`],
  );
  await run(`insert into candour.group_word_item values ($1, $2, 'WL-01')`);
  await run(`insert into candour.group_word values ($1, $2, 'no-clear-difference')`);
  const roundId = await anOpenRound(owner, board);
  await give(owner, board, roundId, [1, 2, 3, 4, 5, 3, 3, 'not-applicable']);
  await lock(owner, roundId);
  await reveal(owner, roundId);
  await run(`insert into candour.pledge_reading values ($1, $2, $3, '2026-11-02')`, seats[0]);
  await run(`insert into candour.stand_aside values ($1, $2, 'WL-01', $3)`, seats[0]);
  await run(
    `insert into candour.round_spread (organisation_id, round_id, spread) select $1, $3, '{}' where $2::uuid is not null`,
    roundId,
  );
  await run(`insert into candour.shared_comment values ($1, $2, 'WL-01', $3, 'comment', 1, 'We lack proof')`, roundId);
  await run(`insert into candour.attendance values ($1, $2, $3, 'present')`, seats[0]);
  await run(
    `insert into candour.scribe (organisation_id, assessment_id, seat_id, person_id, name, consent, consent_on, recorded_by)
     values ($1, $2, $3, $4, 'Somebody', 'telephone', '2026-11-02', 'the-scribe')`,
    seats[1],
    personId,
  );
  await run(`insert into candour.observer (organisation_id, assessment_id, name) values ($1, $2, 'An observer')`);
  const proposalId = await id(
    `insert into candour.proposal (organisation_id, assessment_id, item_code, round_id, outcome, level, rationale)
     values ($1, $2, 'WL-01', $3, 'level', 3, 'Because') returning id`,
    ...own,
    roundId,
  );
  await owner.query('insert into candour.not_yet values ($1, $2, $3)', [organisationId, proposalId, seats[0]]);
  const dissentId = await id(
    `insert into candour.dissent (organisation_id, assessment_id, item_code, proposal_id, words, day)
     values ($1, $2, 'WL-01', $3, 'I see it lower', '2026-11-20') returning id`,
    ...own,
    proposalId,
  );
  await owner.query('insert into candour.dissent_author values ($1, $2, $3)', [organisationId, dissentId, seats[0]]);
  const evidenceId = await id(
    `insert into candour.evidence (organisation_id, assessment_id, item_code, title, level, dated, line_of_defence, claimed_grade, added_by_person)
     values ($1, $2, 'WL-01', 'Minutes', 3, '2026-09-01', 1, 2, $3) returning id`,
    ...own,
    personId,
  );
  await run(
    `insert into candour.action (organisation_id, assessment_id, kind, words, owner_seat_id, owner_name, due)
     values ($1, $2, 'do', 'Write it down', $3, 'Seat 1', '2027-01-31')`,
    seats[0],
  );
  await run('insert into candour.paper (organisation_id, assessment_id) values ($1, $2)');
  await run(`insert into candour.paper_text values ($1, $2, 'private', 'summary.opening', 'We did well', 'Sec Retary')`);
  await run(`insert into candour.paper_change values ($1, $2, 1, 1, now(), 'Sec Retary', 'Words changed', 'Then', 'Now')`);
  await owner.query('insert into candour.paper_shape (organisation_id) values ($1)', [organisationId]);
  await owner.query(
    `insert into candour.paper_shape_file (organisation_id, kind, name, bytes, found) values ($1, 'template', 'trust.docx', 'x', '{}')`,
    [organisationId],
  );
  await run(
    `insert into candour.paper_file (organisation_id, assessment_id, variant, format, name, asked_by_person, asked_by_name, asked_at, of)
     values ($1, $2, 'private', 'pdf', 'paper.pdf', $3, 'Somebody', now(), 3)`,
    personId,
  );
  const pollId = await id(
    `insert into candour.poll (organisation_id, assessment_id, instrument_code, instrument_version, item_code, option_count,
            choose_at_least, choose_at_most, opened_at)
     values ($1, $2, 'opening-poll', '1.0', 'OP-01', 3, 1, 1, now()) returning id`,
  );
  const chose = [organisationId, pollId, seats[0]];
  await owner.query('insert into candour.poll_seat values ($1, $2, $3)', chose);
  await owner.query(
    `insert into candour.poll_choice (organisation_id, poll_id, seat_id, chosen) values ($1, $2, $3, '{2}')`,
    chose,
  );
  await owner.query(`update candour.poll set state = 'revealed', locked_at = now(), revealed_at = now() where id = $1`, [pollId]);
  await owner.query(`insert into candour.poll_tally values ($1, $2, '{}')`, [organisationId, pollId]);
  const handId = await id(
    `insert into candour.hand (organisation_id, title, meeting_on) values ($1, 'The strategy', '2026-12-01') returning id`,
    organisationId,
  );
  const cardId = await id(
    `insert into candour.hand_card (organisation_id, hand_id, position, instrument_code, instrument_version, item_code)
     values ($1, $2, 1, 'board-question-cards', '1.0', 'QC-01') returning id`,
    organisationId,
    handId,
  );
  await owner.query('insert into candour.card_mark (organisation_id, card_id, seat_id, level) values ($1, $2, $3, 2)', [
    organisationId,
    cardId,
    seats[0],
  ]);
  await run(
    `insert into candour.teams_view (organisation_id, assessment_id, scales, opened_on, closes_on) values ($1, $2, '{}', '2026-11-01', '2026-11-30')`,
  );
  await run(`insert into candour.teams_link values (sha256($3::text::bytea), $1, $2)`, `link ${made}`);
  await run(`insert into candour.teams_count values ($1, $2, 'WL-01', 3, 1)`);
  await run(
    `insert into candour.presenter_link (organisation_id, assessment_id, token_hash, made_at, expires_at)
     values ($1, $2, sha256($3::text::bytea), now(), now() + interval '1 day')`,
    `presenter ${made}`,
  );
  await run('select candour.renew_join_code($1, $2)');
  await run(
    `insert into candour.room_link (organisation_id, assessment_id, seat_id, token_hash, made_at, expires_at, again)
     values ($1, $2, $3, sha256($4::text::bytea), now(), now() + interval '1 day', false)`,
    seats[0],
    `room ${made}`,
  );
  const publicationId = await id(
    `insert into candour.publication (organisation_id, assessment_id, instrument_code, instrument_version, wave_date, method, parts, content, published_by_name)
     values ($1, $2, 'digital-board', '1.0', '2026-11-01', 'both', '{items,notes}', '{}', 'Chief') returning id`,
  );
  await owner.query('insert into candour.publication_reader values ($1, $2, $2)', [publicationId, organisationId]);
  await owner.query(`insert into candour.withdrawal values ($1, $2, 'digital-board', '2026-11-21', '2026-11-01')`, [
    publicationId,
    organisationId,
  ]);
  await owner.query(`insert into candour.publication_correction values ($1, $2, 1, '{}')`, [organisationId, publicationId]);
  await owner.query(
    `insert into candour.publication_explanation (organisation_id, publication_id, subject, code, words, changed_by_name, changed_at)
     values ($1, $2, 'item', 'DB-01', 'Scored before the merger', 'Chief', now())`,
    [organisationId, publicationId],
  );
  await owner.query(
    `insert into candour.publication_look (organisation_id, publication_id, reader_organisation_id, reader_name, person_id, person_name, way, what, day, first_at)
     values ($1, $2, $1, 'A system', $3, 'A lead', 'screen', 'matrix', '2026-11-22', now())`,
    [organisationId, publicationId, personId],
  );
  const sealedId = await id(
    `insert into candour.assessment (organisation_id, instrument_code, instrument_version, instrument_checksum, wave_date, method, state,
            sealed_at, checksum, sealed_content)
     values ($1, 'digital-board', '1.0', 'abc', '2025-11-01', 'both', 'sealed', now(), repeat('a', 64), '{}') returning id`,
    organisationId,
  );
  const approved = [organisationId, sealedId];
  await owner.query(`insert into candour.paper (organisation_id, assessment_id, state) values ($1, $2, 'in-review')`, approved);
  await owner.query(
    `insert into candour.paper_version (organisation_id, assessment_id, number, content, checksum, sealed_checksum, approved_on, approved_by_name)
     values ($1, $2, 1, '{}', repeat('0', 64), repeat('a', 64), '2026-11-22', 'Chief')`,
    approved,
  );
  await owner.query(
    `insert into candour.correction (organisation_id, assessment_id, number, said, should_read, reason, minute, corrected_on, corrected_by_name, checksum)
     values ($1, $2, 1, 'Level 3', 'Level 2', 'Read out wrongly', '3/26', '2026-11-21', 'Chair', repeat('0', 64))`,
    [organisationId, sealedId],
  );
  await owner.query(
    `insert into candour.own_instrument (organisation_id, instrument_code, instrument_version, title, text, checksum, published_at, published_by_name)
     values ($1, $2, '1.0', 'An instrument of our own', 'code: own', encode(sha256('code: own'), 'hex'), now(), 'An operator')`,
    [organisationId, `own-${made}`],
  );
  await owner.query(
    `insert into candour.api_token (organisation_id, name, token_hash, scopes, made_on, made_by_name, made_by_person, expires_on)
     values ($1, 'A dashboard', sha256($2::text::bytea), '{comparison:read}', '2026-11-22', 'Chief', $3, '2027-11-22')`,
    [organisationId, `api token ${made}`, personId],
  );
  const campaignId = await id(
    `insert into candour.campaign (organisation_id, title, instrument_code, instrument_version, score_from, score_by, meet_by, publish_by, opened_on, opened_by_name)
     values ($1, 'A wave', 'digital-board', '1.0', '2026-12-01', '2026-12-10', '2027-01-10', '2027-02-10', '2026-11-22', 'Lead') returning id`,
    organisationId,
  );
  // Its own system, so that one trust has a row of each.
  const invited = [organisationId, campaignId];
  await owner.query(
    `insert into candour.campaign_invitation (organisation_id, campaign_id, trust_id, invited_on) values ($1, $2, $1, '2026-11-22')`,
    invited,
  );
  await owner.query(`insert into candour.campaign_reply (organisation_id, campaign_id, system_id) values ($1, $2, $1)`, invited);
  await owner.query(
    `insert into candour.campaign_mail (organisation_id, campaign_id, system_id, kind, occasion, role, day, begun_at, result)
     values ($1, $2, $1, 'invitation', 'invited', 'secretary', '2026-11-22', now(), 'sent')`,
    invited,
  );
  await helpAndActions(owner, organisationId, publicationId);
  await owner.query(
    `insert into candour.audit values ($1, 1, now(), 'secretary', 'x', 'y', '{}', decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'))`,
    [organisationId],
  );
  await owner.query(
    `insert into candour.idempotency (organisation_id, person_id, key, route, request_hash) values ($1, $2, 'key-of-one', 'POST /', 'x')`,
    [organisationId, personId],
  );
  const reflectionId = await id(
    `insert into candour.reflection (person_id, instrument_code, instrument_version, number, access_number, begun_on)
     values ($1, 'leader-reflection', '1.0', 1, 1, '2026-11-01') returning id`,
    personId,
  );
  await owner.query(`insert into candour.reflection_answer values ($1, $2, 'LR-01', 3, null, 'A note')`, [
    personId,
    reflectionId,
  ]);
  await owner.query(
    `insert into candour.development_step (person_id, id, access_number, words) values ($1, gen_random_uuid(), 1, 'Visit a ward')`,
    [personId],
  );
  const pictureId = await id(
    `insert into candour.skills_picture (organisation_id, instrument_code, instrument_version, items, purpose, opened_on, opened_by, closes_on)
     values ($1, 'leader-reflection', '1.0', '[]', 'To plan a seminar', '2026-11-01', 'secretary', '2026-11-30') returning id`,
    organisationId,
  );
  await owner.query(`insert into candour.skills_contribution values ($1, $2, $3, $4, '{}')`, [
    organisationId,
    pictureId,
    personId,
    reflectionId,
  ]);
  const paperId = await id(
    `insert into candour.system_paper (organisation_id, cover, chosen, made_by_name, made_at) values ($1, '{}', '{}', 'Lead', now()) returning id`,
    organisationId,
  );
  await owner.query(
    `insert into candour.system_paper_edition (organisation_id, system_paper_id, number, outline, checksum, made_at, made_by_name)
     values ($1, $2, 1, '{}', repeat('0', 64), now(), 'Lead')`,
    [organisationId, paperId],
  );
  return { ...board, personId, roundId, proposalId, dissentId, publicationId, evidenceId, pollId, cardId, pictureId };
}

/** What a trust offers, an introduction it was in, and an action it shares. */
async function helpAndActions(owner: pg.Client, organisationId: string, publicationId: string): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into candour.help_line (organisation_id, kind, instrument_code, item_code, item_title, publication_id, wave_date, words, made_on, made_by_name)
     values ($1, 'strength', 'digital-board', 'WL-01', 'An item', $2, '2026-11-01', 'Come and see', '2026-11-21', 'Chief') returning id`,
    [organisationId, publicationId],
  );
  const other = await owner.query<{ id: string }>(
    `insert into candour.organisation (name, kind) values ('Another trust', 'trust') returning id`,
  );
  // Past the triggers, which would ask for a whole second trust with a wish.
  await owner.query(`set session_replication_role = replica`);
  const introduction = await owner.query<{ id: string }>(
    `insert into candour.introduction (organisation_id, strength_id, wishing_id, wish_id, instrument_code, item_code, item_title, made_by,
            made_by_name, made_on, offering_yes)
     values ($1, $2, $3, gen_random_uuid(), 'digital-board', 'WL-01', 'An item', $1, 'Chief', '2026-11-21', true) returning id`,
    [organisationId, rows[0]!.id, other.rows[0]!.id],
  );
  await owner.query(`set session_replication_role = default`);
  const own = [organisationId, introduction.rows[0]!.id];
  await owner.query(`insert into candour.introduction_contact values ($1, $2, 'Chief', 'chief@trust.example')`, own);
  await owner.query(`insert into candour.introduction_result values ($1, $2, 'helped', 'It did', '2026-11-22')`, own);
  await owner.query(
    `insert into candour.shared_action (organisation_id, action_id, kind, words, due, instrument_code, theme, to_systems, shared_on, shared_by_name)
     select a.organisation_id, a.id, a.kind, a.words, a.due, 'digital-board', 'skills', array[$2::uuid], '2026-11-21', 'Sec Retary'
       from candour.action a where a.organisation_id = $1 limit 1`,
    [organisationId, other.rows[0]!.id],
  );
}
