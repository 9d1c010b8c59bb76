import type { TestApi } from '../../../test/api.js';
import { bodyOf } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import type { ShareRequest } from '../publication/audience.dto.js';
import type { Part } from '../publication/parts.js';
import type { PublicationOfAssessmentResponse } from '../publication/publication.dto.js';
import { aDecidedAssessment, SHARED } from './published.js';

type System = Awaited<ReturnType<typeof aSystem>>;

/** Three systems with every kind of trust that sharing has to tell apart: A and B lie in one region, C in another. */
export interface Neighbourhood {
  readonly systems: { readonly a: System; readonly b: System; readonly c: System };
  /** By what is particular about each, as the tables name it. */
  readonly trusts: ReadonlyMap<string, Trust>;
  /** The assessment that each has published, by the same names. */
  readonly assessments: ReadonlyMap<string, string>;
}

/** What is particular about a trust, and what follows from it; all belong to system A unless told. */
interface Particular {
  readonly alsoIn?: 'b';
  readonly only?: 'c';
  readonly trustType?: string;
  /** What it publishes; nothing at all where null. */
  readonly parts?: readonly Part[] | null;
  readonly sharing?: (systems: Neighbourhood['systems']) => Partial<ShareRequest>;
  readonly moves?: 'to b';
  /** What it says of its sharing after it has moved. */
  readonly afterwards?: (systems: Neighbourhood['systems']) => Partial<ShareRequest>;
}

const likeIt = () => ({ peers: true });
const PARTICULAR: Readonly<Record<string, Particular>> = {
  'a trust of A': {},
  'a trust of A, sections alone': { parts: SHARED.sections },
  'a trust of A, items alone': { parts: ['items'] },
  'a trust of A, items and evidence': { parts: ['items', 'evidence'] },
  'a trust of A, everything': { parts: SHARED.everything },
  'a trust of A that has not published': { parts: null },
  'a shared trust of A and B': { alsoIn: 'b' },
  'a disputed trust of A and B, for A alone': { alsoIn: 'b', sharing: ({ a }) => ({ systems: [a.id] }) },
  'moved from A to B, and said nothing': { moves: 'to b' },
  'moved from A to B, and shares with B too': { moves: 'to b', afterwards: ({ a, b }) => ({ systems: [a.id, b.id] }) },
  'moved from A to B, and takes it from A': { moves: 'to b', afterwards: ({ b }) => ({ systems: [b.id] }) },
  'a trust of A, for its region too': { sharing: () => ({ region: true }) },
  'a trust of A, for its like too': { sharing: likeIt },
  'an ambulance trust of A, for its like too': { trustType: 'Ambulance trust', parts: SHARED.everything, sharing: likeIt },
  'a trust of A that withdrew': {},
  'a trust of A that shared until a day': {},
  'a trust of A that became part of N': {},
  'N, of A, that has not published itself': { parts: null },
  'a trust of C': { only: 'c' },
};

/** Makes all of it, each publication as its chief executive does. */
export async function aNeighbourhood(api: TestApi): Promise<Neighbourhood> {
  const systems = { a: await aSystem(api), b: await aSystem(api), c: await aSystem(api) };
  await liesIn(api, 'North', systems.a.id);
  await liesIn(api, 'North', systems.b.id);
  await liesIn(api, 'South', systems.c.id);
  const trusts = new Map<string, Trust>();
  const assessments = new Map<string, string>();
  for (const [name, particular] of Object.entries(PARTICULAR)) {
    const trust = await arrive(api, systems, particular);
    trusts.set(name, trust);
    if (particular.parts !== null) assessments.set(name, await publish(api, systems, trust, particular));
  }
  const made = { systems, trusts, assessments };
  await withdraw('a trust of A that withdrew', made);
  await api.owner.query('update candour.publication_sharing set until = current_date - 2 where organisation_id = $1', [
    trusts.get('a trust of A that shared until a day')?.id,
  ]);
  await becomesPartOf(
    api,
    trusts.get('a trust of A that became part of N'),
    trusts.get('N, of A, that has not published itself'),
  );
  return made;
}

async function arrive(api: TestApi, systems: Neighbourhood['systems'], { alsoIn, only, trustType }: Particular): Promise<Trust> {
  const trust = await aTrust(api, { systemId: systems[only ?? 'a'].id, trustType: trustType ?? 'Acute trust' });
  await liesIn(api, only === 'c' ? 'South' : 'North', trust.id);
  if (alsoIn) await belongs(api, trust, systems[alsoIn], '2020-01-01');
  return trust;
}

/** To all its systems unless told, and to nobody else; what follows in mid-year follows. */
async function publish(
  api: TestApi,
  systems: Neighbourhood['systems'],
  trust: Trust,
  { parts, sharing, moves, afterwards }: Particular,
): Promise<string> {
  const { id, version } = await aDecidedAssessment(api, trust);
  const path = `/assessments/${id}/publication`;
  const { possible } = bodyOf<PublicationOfAssessmentResponse>(await trust.chiefExecutive.get(path));
  const nobodyElse = { systems: possible.systems.map((one) => one.id), region: false, peers: false, until: null };
  const body = { parts: parts ?? SHARED.items, sharing: { ...nobodyElse, ...sharing?.(systems) } };
  bodyOf(await trust.chiefExecutive.post(path, body, { ifMatch: version }));
  if (moves) await move(api, trust, systems.b);
  if (afterwards)
    bodyOf(await trust.chiefExecutive.put(`${path}/sharing`, { ...nobodyElse, ...afterwards(systems) }, { ifMatch: 1 }));
  return id;
}

const liesIn = async (api: TestApi, region: string, id: string) =>
  await api.owner.query('update candour.organisation set region_code = $2, region_name = $2 where id = $1', [id, region]);

async function belongs(api: TestApi, trust: Trust, system: System, from: string): Promise<void> {
  const sql = 'insert into candour.system_membership (trust_id, system_id, valid_from) values ($1, $2, $3)';
  await api.owner.query(sql, [trust.id, system.id, from]);
}

async function move(api: TestApi, trust: Trust, to: System): Promise<void> {
  const yesterday = "(now() at time zone 'Europe/London')::date - 1";
  await api.owner.query(`update candour.system_membership set valid_to = ${yesterday} where trust_id = $1`, [trust.id]);
  await belongs(api, trust, to, '2026-01-01');
}

async function withdraw(name: string, { trusts, assessments }: Neighbourhood): Promise<void> {
  const [trust, path] = [trusts.get(name)!, `/assessments/${assessments.get(name)}`];
  const { version } = bodyOf<{ version: number }>(await trust.chair.get(path));
  bodyOf(await trust.chiefExecutive.post(`${path}/publication/withdrawal`, { reason: 'Ours' }, { ifMatch: version }));
}

/** In mid-year: the one ended on a day, the other goes on. */
async function becomesPartOf(api: TestApi, ended?: Trust, goesOn?: Trust): Promise<void> {
  await api.owner.query(`update candour.organisation set closed = '2026-07-01' where id = $1`, [ended?.id]);
  await api.owner.query(`update candour.system_membership set valid_to = '2026-06-30' where trust_id = $1`, [ended?.id]);
  await api.owner.query(`insert into candour.successor (organisation_id, successor_id, on_date) values ($1, $2, '2026-07-01')`, [
    ended?.id,
    goesOn?.id,
  ]);
}
