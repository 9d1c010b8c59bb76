import type { TestApi } from '../api.js';
import { bodyOf, type Client } from '../client.js';
import { aSystem, aTrust, type Trust } from '../organisations.js';

/** The trusts of a world, each by what it does with what it knows. */
const CAST = ['openA', 'openB', 'openC', 'hidesItems', 'hidesProof', 'movesOn', 'silent', 'elsewhere', 'gone'] as const;
export type Cast = (typeof CAST)[number];

/** A system with its trusts. Of two worlds the other one differs in what no trust shares with it, and in nothing else. */
export interface World {
  readonly other: boolean;
  readonly system: { readonly id: string; readonly lead: Client };
  /** Another system, to which two of the trusts belong too. */
  readonly neighbour: { readonly id: string };
  readonly trusts: Readonly<Record<Cast, Trust>>;
  /** What the lead has made on the first day: a token for other programs, a paper, a campaign. */
  readonly token: string;
  readonly paperId: string;
  readonly campaignId: string;
}

const COVER = {
  ...{ meetingName: 'Board of the system', meetingDate: '2027-01-14', agendaReference: '27/1' },
  ...{ purpose: 'discuss', sponsor: '', author: 'The lead' },
};
const EVERYTHING = { instrument: null, waveFrom: null, waveTo: null, type: null, setting: null };
const TIMETABLE = { scoreFrom: '2026-12-01', scoreBy: '2026-12-18', meetBy: '2027-01-22', publishBy: '2027-02-26' };

/** A world on its first day. Every name in it is the same in the other: only ids differ, and what is told later. */
export async function aWorld(api: TestApi, other: boolean): Promise<World> {
  const [system, neighbour] = [await aSystem(api), await aSystem(api)];
  const made: [Cast, Trust][] = [];
  for (const name of CAST) made.push([name, await aTrust(api, { systemId: system.id })]);
  const trusts = Object.fromEntries(made) as Record<Cast, Trust>;
  for (const { id } of [trusts.movesOn, trusts.elsewhere])
    await api.owner.query(
      `insert into candour.system_membership (trust_id, system_id, valid_from) values ($1, $2, '2020-01-01')`,
      [id, neighbour.id],
    );
  await nameThem(api, [...made.map(([name, { id }]) => [name, id] as const), ['system', system.id], ['neighbour', neighbour.id]]);
  await standInIt(api, [trusts.openA, trusts.hidesItems, trusts.silent]);

  const { lead } = system;
  const { token } = bodyOf<{ token: string }>(
    await lead.post('/tokens', {
      name: 'A dashboard',
      scopes: ['comparison:read', 'findings:read', 'export:read'],
      expiresOn: '2026-12-31',
    }),
  );
  const paper = { cover: COVER, words: { background: 'What only we know', asks: null }, choice: EVERYTHING };
  const { id: paperId } = bodyOf<{ id: string }>(await lead.post('/system-papers', paper));
  const { id: campaignId } = bodyOf<{ id: string }>(
    await lead.post('/campaigns', {
      ...{ title: 'Winter wave', message: 'Please take part.', timetable: TIMETABLE },
      ...{ instrumentCode: 'digital-board', instrumentVersion: '1.1' },
      trustIds: made.map(([, { id }]) => id),
    }),
  );
  return { other, system, neighbour, trusts, token, paperId, campaignId };
}

/** Organisations by what they do, and everybody in them by one name: what somebody is called must not part two worlds. */
async function nameThem(api: TestApi, named: readonly (readonly [string, string])[]): Promise<void> {
  for (const [name, id] of named) {
    await api.owner.query('update candour.organisation set name = $2 where id = $1', [id, name]);
    for (const table of ['seat', 'appointment'])
      await api.owner.query(`update candour.${table} set name = 'Somebody' where organisation_id = $1`, [id]);
    await api.owner.query(
      `update candour.person set name = 'Somebody' where id in (
         select person_id from candour.seat where organisation_id = $1 union select person_id from candour.appointment where organisation_id = $1)`,
      [id],
    );
  }
}

/** A table that others have published, whose one measure overlaps the first section; all worlds find their figures in it. */
export async function aTableOfOthers(api: TestApi): Promise<void> {
  await api.owner.query(
    `with s as (
       insert into candour.outside_source (title, publisher, published_on, collected, licence, attribution, scale_min, scale_max, file_name,
              read_as, imported_at, imported_by_name)
       values ('Scores', 'Somebody else', '2026-03-27', '2025/26', 'OGL', 'x', 1, 5, 'a.csv', '{}', '2026-04-01', 'x') returning id),
     m as (insert into candour.outside_measure (source_id, place, name) select id, 1, 'Well led' from s returning source_id)
     insert into candour.outside_overlap (source_id, place, instrument_code, section_code, said_by_name, said_on)
       select source_id, 1, 'digital-board', 'meaning', 'x', '2026-04-01' from m`,
  );
}

async function standInIt(api: TestApi, trusts: readonly Trust[]): Promise<void> {
  await api.owner.query(
    `insert into candour.outside_figure (source_id, place, organisation_id, words, value)
       select source_id, place, t, '3', 3 from candour.outside_measure, unnest($1::uuid[]) t`,
    [trusts.map(({ id }) => id)],
  );
}

/** One world at a time: codes are unique over England, and like finds like there. The others have not opened yet. */
export async function isThere(api: TestApi, { system, trusts }: World): Promise<void> {
  await api.owner.query(`update candour.organisation set code = null, opened = '2999-01-01'`);
  for (const [place, { id }] of [...Object.values(trusts), system].entries())
    await api.owner.query('update candour.organisation set code = $2, opened = null where id = $1', [id, `W${place}`]);
}
