import type { TestApi } from './api.js';
import { bodyOf, type Client } from './client.js';
import type { Trust } from './organisations.js';

export interface MadeAssessment {
  readonly id: string;
  readonly version: number;
}

/** A set-up that opens: the newest instrument, threshold 5, a quorum of three. */
export function aSetUp(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    instrumentCode: 'digital-board',
    instrumentVersion: '1.0',
    waveDate: '2026-11-01',
    method: 'both',
    threshold: 5,
    quorum: { number: 3, executives: 1, nonExecutives: 1 },
    facilitatorId: null,
    scoringClosesOn: null,
    meetingStartsAt: null,
    meetingMinutes: 120,
    pledgeShowsProgress: true,
    autoLock: false,
    ...changes,
  };
}

/** A draft of the trust. */
export async function aDraft(trust: Trust, changes: Record<string, unknown> = {}): Promise<MadeAssessment> {
  return bodyOf(await trust.secretary.post('/assessments', aSetUp({ facilitatorId: trust.facilitatorId, ...changes })));
}

/** An assessment whose private scoring is open; everybody has read the pledge. */
export async function anOpenAssessment(trust: Trust, changes: Record<string, unknown> = {}): Promise<MadeAssessment> {
  const draft = await aDraft(trust, changes);
  const open = bodyOf<MadeAssessment>(
    await trust.secretary.post(`/assessments/${draft.id}/open-scoring`, {}, { ifMatch: draft.version }),
  );
  for (const { client } of trust.members) bodyOf(await client.post(`/assessments/${draft.id}/pledge-reading`));
  return open;
}

/** Gives one member's answer to one item, as a first answer of the round. */
export async function answers(client: Client, assessmentId: string, itemCode: string, level: number): Promise<void> {
  bodyOf(
    await client.put(`/assessments/${assessmentId}/items/${itemCode}/my-answer`, { kind: 'level', level, expectedVersion: null }),
  );
}

/** What one seat gives: a level (taken down to the item's highest), *don't know*, *not applicable*, or nothing at all. */
export type Given = number | 'dont-know' | 'not-applicable' | null;

/** Answers of the whole board to every item at once, straight in the database, in the open first rounds. */
export async function everybodyAnswers(
  api: TestApi,
  trust: Trust,
  assessmentId: string,
  given: (itemCode: string, place: number) => Given,
): Promise<void> {
  const { rows: items } = await api.owner.query<{ item_code: string; scale_length: number }>(
    'select item_code, scale_length from candour.assessment_item where assessment_id = $1 and scale_length is not null',
    [assessmentId],
  );
  const all = items.flatMap(({ item_code, scale_length }) =>
    trust.members.flatMap(({ seatId }, place) => {
      const one = given(item_code, place);
      if (one === null) return [];
      const level = typeof one === 'number' ? Math.min(one, scale_length) : null;
      return [{ item_code, seat_id: seatId, kind: level === null ? one : 'level', level }];
    }),
  );
  await api.owner.query(
    `insert into candour.answer (organisation_id, round_id, seat_id, kind, level, reason, day)
     select r.organisation_id, r.id, g.seat_id, g.kind, g.level, case g.kind when 'not-applicable' then 'We have no such service' end, '2026-11-02'
       from jsonb_to_recordset($2::jsonb) as g(item_code text, seat_id uuid, kind text, level int)
       join candour.round r on r.assessment_id = $1 and r.item_code = g.item_code and r.number = 1`,
    [assessmentId, JSON.stringify(all)],
  );
}

/** Private scoring that is over: everybody answered (levels 2 and 3 in turn unless told), every first round is locked. */
export async function aClosedAssessment(
  api: TestApi,
  trust: Trust,
  options: { readonly setUp?: Record<string, unknown>; readonly given?: (itemCode: string, place: number) => Given } = {},
): Promise<MadeAssessment> {
  const open = await anOpenAssessment(trust, options.setUp);
  await everybodyAnswers(api, trust, open.id, options.given ?? ((_, place) => 2 + (place % 2)));
  return bodyOf(await trust.facilitator.post(`/assessments/${open.id}/close-scoring`, {}, { ifMatch: open.version }));
}

/** Opens the meeting of a closed assessment straight in the database: everybody is present. */
export async function theMeetingIsOpen(api: TestApi, assessmentId: string): Promise<void> {
  await api.owner.query(`update candour.assessment set state = 'meeting', meeting_opened_at = now() where id = $1`, [
    assessmentId,
  ]);
  await api.owner.query(
    `insert into candour.attendance (organisation_id, assessment_id, seat_id, presence)
     select organisation_id, assessment_id, seat_id, 'present' from candour.assessment_seat where assessment_id = $1`,
    [assessmentId],
  );
}

/** Reveals locked rounds by the real arithmetic, as the facilitator would one by one: of the given items, of all unless told. */
export async function isRevealed(api: TestApi, trust: Trust, assessmentId: string, itemCodes?: readonly string[]): Promise<void> {
  await api.owner.query(`select set_config('candour.organisation', $1, false)`, [trust.id]);
  await api.owner.query(
    `with shown as materialized (
       select r.id, r.item_code, candour.compute_spread(r.id) as spread from candour.round r
        where r.assessment_id = $1 and r.state = 'locked' and ($2::text[] is null or r.item_code = any ($2))),
     rounds as (
       update candour.round r set revealed_at = now(), state = case when (s.spread ->> 'withheld')::boolean then 'withheld' else 'revealed' end
         from shown s where r.id = s.id)
     update candour.assessment_item i set state = case when (s.spread ->> 'withheld')::boolean then 'withheld' else 'revealed' end
       from shown s where i.assessment_id = $1 and i.item_code = s.item_code`,
    [assessmentId, itemCodes ?? null],
  );
  await api.owner.query('select candour.compute_group_word($1)', [assessmentId]);
}

/** How the board ended with an item; a number is an agreed level. */
export type Ending =
  | number
  | { readonly state: 'not-agreed' | 'not-applicable' | 'parked' }
  | { readonly level: number; readonly aboveThePrivateView?: string; readonly heldLifted?: string };

/** Ends items as the chair would confirm them: as told, else questions at 3, checks *yes*, pitfalls *not us*. */
export async function isEnded(api: TestApi, assessmentId: string, endings: Readonly<Record<string, Ending>> = {}): Promise<void> {
  const told = Object.entries(endings).map(([item_code, ending]) => {
    if (typeof ending === 'number') return { item_code, state: 'agreed', level: ending };
    if ('state' in ending) return { item_code, state: ending.state, level: null };
    return { item_code, state: 'agreed', level: ending.level, above: ending.aboveThePrivateView, lifted: ending.heldLifted };
  });
  await api.owner.query(
    `update candour.assessment_item i
        set state = coalesce(t.state, 'agreed'),
            level = case when t.state is null then case i.kind when 'pitfall' then 1 else 3 end else t.level end,
            rationale = 'What we saw and heard', other_reason = case t.state when 'not-agreed' then 'The other reason' end,
            above_private_view_reason = t.above, held_lifted_reason = t.lifted,
            parked_owner = case t.state when 'parked' then 'The secretary' end, parked_until = case t.state when 'parked' then date '2027-03-01' end,
            ambition_level = case when i.kind = 'question' then 4 end, ambition_on = case when i.kind = 'question' then date '2027-11-01' end,
            confirmed_by_name = 'The chair'
       from candour.assessment_item o
       left join jsonb_to_recordset($2::jsonb) as t(item_code text, state text, level int, above text, lifted text) on t.item_code = o.item_code
      where i.assessment_id = $1 and o.assessment_id = $1 and o.item_code = i.item_code`,
    [assessmentId, JSON.stringify(told)],
  );
}

interface Agreed {
  readonly setUp?: Record<string, unknown>;
  readonly given?: (itemCode: string, place: number) => Given;
  readonly endings?: Readonly<Record<string, Ending>>;
}

/** An assessment whose meeting is closed and whose every item has its outcome: it waits for the seal. */
export async function anAgreedAssessment(api: TestApi, trust: Trust, options: Agreed = {}): Promise<MadeAssessment> {
  const { id } = await aClosedAssessment(api, trust, options);
  await theMeetingIsOpen(api, id);
  await isRevealed(api, trust, id);
  await isEnded(api, id, options.endings);
  const { rows } = await api.owner.query<{ version: number }>(
    `update candour.assessment set state = 'agreed', agreed_at = now() where id = $1 returning version`,
    [id],
  );
  return { id, version: rows[0]!.version };
}

/** The same, sealed by the chair through the API. */
export async function aSealedAssessment(api: TestApi, trust: Trust, options: Agreed = {}): Promise<MadeAssessment> {
  const agreed = await anAgreedAssessment(api, trust, options);
  return bodyOf(await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }));
}

/** A piece of evidence with a confirmed grade, in date for a long time; what is told replaces what is not. */
export async function aPieceOfEvidence(
  api: TestApi,
  assessmentId: string,
  piece: {
    readonly itemCode: string;
    readonly level: number;
    readonly grade: number | null;
    readonly portfolio?: string;
    readonly reviewOn?: string;
  },
): Promise<void> {
  await api.owner.query(
    `insert into candour.evidence (organisation_id, assessment_id, item_code, title, link, level, owner_name, owner_portfolio, dated, review_on,
            line_of_defence, claimed_grade, grade, checked_by, checked_on, confirmed_by_name, confirmed_by_person, added_by_person)
     select a.organisation_id, a.id, $2, 'Minutes of the board', 'https://trust.example/minutes', $3, 'An owner', $5, '2026-06-01', $6,
            2, coalesce($4::int, 2), $4::int, case when $4::int = 3 then 'Internal audit' end, case when $4::int = 3 then date '2026-07-01' end,
            case when $4::int is not null then 'Somebody else' end, case when $4::int is not null then two.id end, one.id
       from candour.assessment a, lateral (select min(p.id::text)::uuid as id from candour.person p) one, lateral (select max(p.id::text)::uuid as id from candour.person p) two
      where a.id = $1`,
    [assessmentId, piece.itemCode, piece.level, piece.grade, piece.portfolio ?? 'Digital', piece.reviewOn ?? '2099-12-31'],
  );
}

/** A dissent to the proposal that was confirmed for an item. */
export async function aDissent(
  api: TestApi,
  assessmentId: string,
  itemCode: string,
  words: string,
  signedName: string | null,
): Promise<void> {
  await api.owner.query(
    `with p as (
       insert into candour.proposal (organisation_id, assessment_id, item_code, round_id, outcome, level, rationale, state)
       select r.organisation_id, r.assessment_id, r.item_code, r.id, 'level', 3, 'Because', 'confirmed'
         from candour.round r where r.assessment_id = $1 and r.item_code = $2 order by r.number desc limit 1 returning *)
     insert into candour.dissent (organisation_id, assessment_id, item_code, proposal_id, words, signed_name, day)
     select p.organisation_id, p.assessment_id, p.item_code, p.id, $3, $4, '2026-11-20' from p`,
    [assessmentId, itemCode, words, signedName],
  );
}
