import type { TestApi } from '../api.js';
import type { People } from '../room.js';
import { type Item, type Model, type Round, SEATS, type Who } from './model.js';
import { personOf } from './send.js';

/** How things stand, as text that reads alike of the model and of the database. */
export interface Standing {
  readonly [what: string]: unknown;
}

const EVERYBODY: readonly Who[] = [
  'facilitator-1',
  'facilitator-2',
  'secretary',
  ...Array.from({ length: SEATS }, (_, seat) => seat),
];

/** Rows that begin with a seat, one line each, in the order of the seats. */
const inWords = (rows: readonly (readonly unknown[])[]) =>
  rows.toSorted((one, other) => Number(one[0]) - Number(other[0])).map((row) => row.join(' '));
const inOrder = (seats: Iterable<number>) => [...seats].sort((one, other) => one - other);

function roundAsKept({ state, eligible, answers, missing }: Round) {
  const rows = [...answers].map(([seat, { kind, level, version, standing }]) => [seat, kind, level, version, standing]);
  return { state, missing, eligible: inOrder(eligible).join(' '), answers: inWords(rows) };
}

function itemAsKept({ code, state, level, rounds, aside, proposal, dissents }: Item) {
  return {
    code,
    state,
    level,
    rounds: rounds.map(roundAsKept),
    aside: inOrder(aside),
    proposal: proposal && { ...proposal, notYet: inOrder(proposal.notYet) },
    dissents: dissents.map(({ by, words, round }) => `${round} ${by} ${words}`).sort(),
  };
}

/** The model as the database must keep it. */
export const asItMustBe = (model: Model): Standing => ({
  state: model.state,
  epoch: model.epoch,
  sequence: model.sequence,
  holder: model.holder,
  current: model.current,
  audit: model.audit,
  presence: inWords([...model.presence]),
  // A draft has no items yet: they are fixed as scoring or the meeting opens.
  items: model.state === 'draft' ? [] : model.items.map(itemAsKept),
});

interface Row {
  readonly state: string;
  readonly epoch: number;
  readonly sequence: string;
  readonly held_by: string | null;
  readonly current: string | null;
  readonly audit: number;
  readonly presence: [string, string][];
  readonly items: {
    readonly code: string;
    readonly state: string;
    readonly level: number | null;
    readonly rounds: {
      state: string;
      missing: number | null;
      eligible: string[];
      answers: [string, string, number | null, number, boolean][];
    }[];
    readonly aside: string[];
    readonly proposal: { outcome: string; level: number | null; version: number; notYet: string[] } | null;
    readonly dissents: [number, string, string][];
  }[];
}

/** What the database keeps of an assessment, with people and seats by what they are called in the model. */
export async function asItIs(api: TestApi, people: People, assessmentId: string, codes: readonly string[]): Promise<Standing> {
  const { rows } = await api.owner.query<Row>({ name: 'kept', text: KEPT, values: [assessmentId, codes, people.trust.id] });
  const row = rows[0]!;
  const seat = (id: string): number => people.seats.findIndex(({ actor }) => actor.seatId === id);
  const seats = (ids: readonly string[]) => inOrder(ids.map(seat));
  return {
    state: row.state,
    epoch: row.epoch,
    sequence: Number(row.sequence),
    holder: EVERYBODY.find((who) => personOf(people, who).actor.personId === row.held_by) ?? null,
    current: row.current,
    audit: row.audit,
    presence: inWords(row.presence.map(([id, how]) => [seat(id), how])),
    items: row.items.map((item) => ({
      ...item,
      rounds: item.rounds.map((round) => ({
        ...round,
        eligible: seats(round.eligible).join(' '),
        answers: inWords(round.answers.map(([id, ...answer]) => [seat(id), ...answer])),
      })),
      aside: seats(item.aside),
      proposal: item.proposal && { ...item.proposal, notYet: seats(item.proposal.notYet) },
      dissents: item.dissents.map(([round, id, words]) => `${round} ${seat(id)} ${words}`).sort(),
    })),
  };
}

const KEPT = `
  select a.state, a.epoch, a.sequence, a.held_by, a.current_item as current,
    (select count(*)::int from candour.audit u where u.organisation_id = $3 and u.subject = a.id::text) as audit,
    (select coalesce(jsonb_agg(jsonb_build_array(t.seat_id, t.presence)), '[]') from candour.attendance t
      where t.organisation_id = $3 and t.assessment_id = a.id) as presence,
    (select coalesce(jsonb_agg(jsonb_build_object('code', i.item_code, 'state', i.state, 'level', i.level,
       'rounds', (select coalesce(jsonb_agg(jsonb_build_object('state', r.state, 'missing', r.missing,
            'eligible', (select coalesce(jsonb_agg(e.seat_id), '[]') from candour.round_seat e where e.organisation_id = $3 and e.round_id = r.id),
            'answers', (select coalesce(jsonb_agg(jsonb_build_array(w.seat_id, w.kind, w.level, w.version, w.standing)), '[]')
                          from candour.answer w where w.organisation_id = $3 and w.round_id = r.id)) order by r.number), '[]')
          from candour.round r where r.organisation_id = $3 and r.assessment_id = a.id and r.item_code = i.item_code),
       'aside', (select coalesce(jsonb_agg(x.seat_id), '[]') from candour.stand_aside x
                  where x.organisation_id = $3 and x.assessment_id = a.id and x.item_code = i.item_code),
       'proposal', (select jsonb_build_object('outcome', p.outcome, 'level', p.level, 'version', p.version,
            'notYet', (select coalesce(jsonb_agg(y.seat_id), '[]') from candour.not_yet y where y.organisation_id = $3 and y.proposal_id = p.id))
          from candour.proposal p where p.organisation_id = $3 and p.assessment_id = a.id and p.item_code = i.item_code and p.state = 'open'),
       'dissents', (select coalesce(jsonb_agg(jsonb_build_array(r.number, o.seat_id, d.words)), '[]')
          from candour.dissent d join candour.dissent_author o on o.organisation_id = $3 and o.dissent_id = d.id
          join candour.proposal p on p.organisation_id = $3 and p.id = d.proposal_id
          join candour.round r on r.organisation_id = $3 and r.id = p.round_id
         where d.organisation_id = $3 and d.assessment_id = a.id and d.item_code = i.item_code)) order by i.item_code), '[]')
       from candour.assessment_item i where i.organisation_id = $3 and i.assessment_id = a.id and i.item_code = any ($2)) as items
  from candour.assessment a where a.organisation_id = $3 and a.id = $1`;
