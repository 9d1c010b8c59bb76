import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { readComparison } from './floor-comparison.js';

/**
 * The floor that our own program is measured against: the same requests, the same SQL, the same number of connections, on
 * node:http and pg alone. It checks nothing that it is sent.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
const SET_ACTOR = `select set_config('candour.organisation', $1, true), set_config('candour.seat', $2, true),
  set_config('candour.person', $3, true), set_config('candour.operator', $4, true)`;

interface SignedIn {
  person_id: string;
  organisation_id: string;
  seat_id: string | null;
}

async function whoIs(request: IncomingMessage): Promise<SignedIn> {
  const token = /__Host-candour=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest();
  const { rows } = await pool.query<SignedIn>('select * from candour.sign_in_by_token($1, $2, $3)', [hash, new Date(), today]);
  const signedIn = rows[0];
  if (!signedIn) throw new Error('nobody');
  return signedIn;
}

async function asActor<T>(signedIn: SignedIn, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(SET_ACTOR, [signedIn.organisation_id, signedIn.seat_id ?? '', signedIn.person_id, '']);
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    client.release();
  }
}

async function putAnswer(
  client: pg.PoolClient,
  who: SignedIn,
  assessmentId: string,
  itemCode: string,
  body: { level: number; expectedVersion: number | null },
) {
  const { rows } = await client.query<{ round_id: string }>(
    `select r.id as round_id from candour.assessment a
       join candour.assessment_seat s on s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = $4
       join candour.assessment_item i on i.organisation_id = a.organisation_id and i.assessment_id = a.id and i.item_code = $3
       join candour.round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                           and r.item_code = i.item_code and r.number = i.round_number
      where a.organisation_id = $1 and a.id = $2 and a.state = 'scoring' and r.state = 'open' for share of r`,
    [who.organisation_id, assessmentId, itemCode, who.seat_id],
  );
  const saved = await client.query<{ version: number }>(
    `insert into candour.answer as w (organisation_id, round_id, seat_id, kind, level, day) values ($1, $2, $3, 'level', $4, $5)
     on conflict (organisation_id, round_id, seat_id) do update set level = excluded.level, version = w.version + 1 where w.version = $6
     returning version`,
    [who.organisation_id, rows[0]?.round_id, who.seat_id, body.level, today, body.expectedVersion],
  );
  return saved.rows[0];
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

createServer((request, response) => {
  const send = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const work = async () => {
    const path = request.url?.split('?')[0] ?? '';
    if (path === '/ready') return send(200, {});
    const who = await whoIs(request);
    const put = /^\/api\/assessments\/([^/]+)\/items\/([^/]+)\/my-answer$/.exec(path);
    if (put?.[1] && put[2]) {
      const [assessmentId, itemCode] = [put[1], put[2]];
      const body = JSON.parse(await textOf(request)) as { level: number; expectedVersion: number | null };
      return send(200, await asActor(who, (client) => putAnswer(client, who, assessmentId, itemCode, body)));
    }
    const asked = new URL(request.url ?? '', 'http://floor').searchParams;
    const of = { england: asked.get('scope') === 'england', instrument: asked.get('instrument') ?? 'digital-board' };
    return send(200, await asActor(who, (client) => readComparison(client, who.organisation_id, today, of)));
  };
  work().catch((error: unknown) => send(500, { error: String(error) }));
}).listen(Number(process.env.PORT), '127.0.0.1');
