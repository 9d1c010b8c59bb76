import { Writable } from 'node:stream';
import type { Response } from 'supertest';
import type { TestApi } from './api.js';
import type { Client } from './client.js';
import type { Trust } from './organisations.js';

/** What is different in every run whatever was answered: ids, times, how long something took, a sign of life, a drawn code. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/: still here\n\n|data: \{"kind":"beat"\}\n\n/g, ''],
  [/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, 'T'],
  [/"time":\d+/g, '"time":0'],
  [/"responseTime":[\d.e-]+/g, '"responseTime":0'],
  [/"(code|joinCode)":"[A-Z0-9]{6,8}"/g, '"$1":"CODE"'],
  [/[\w.-]+@candour\.example/g, 'A'],
];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Ids by the order in which they come, and what else is never twice the same by one word: the rest must not differ. */
export function masked(text: string): string {
  const ids = new Map<string, string>();
  const plain = MASKS.reduce((all, [what, by]) => all.replaceAll(what, by), text);
  return plain.replaceAll(UUID, (id) => {
    if (!ids.has(id)) ids.set(id, `id-${ids.size}`);
    return ids.get(id)!;
  });
}

/** The program's log as it is written. */
export class Log extends Writable {
  private lines: string[] = [];

  override _write(chunk: Buffer, _: unknown, done: () => void): void {
    this.lines.push(chunk.toString());
    done();
  }

  /** What was written since it was last taken. */
  take(): string {
    const text = this.lines.join('');
    this.lines = [];
    return text;
  }
}

/** Somebody who looks. */
export interface Reader {
  readonly who: string;
  readonly client: Client;
}

/** What can be read of an assessment. A new route of the meeting goes here. */
const OF_THE_ASSESSMENT = [
  ...['', '/meeting', '/results', '/progress', '/plan', '/paper', '/decision-record', '/evidence', '/actions', '/polls'],
  ...['/scribes', '/joining', '/paper?variant=public', '/paper/changes', '/paper/versions', '/paper/files'],
];
const PATHS: readonly ((id: string) => string)[] = [
  ...OF_THE_ASSESSMENT.map((path) => (id: string) => `/assessments/${id}${path}`),
  ...['/home', '/assessments', '/polls', '/polls/at-hand'].map((path) => () => path),
];

/** What somebody else's try at a command tells: its refusal, in its words. */
const TRIES: readonly (readonly [path: string, body: object])[] = [
  ['items/DB-03/proposal', { epoch: 1, outcome: 'level', level: 3, rationale: 'Try' }],
  ['items/DB-02/reveal', { epoch: 999 }],
];

/** Everything that came to others, in the order in which it came. */
export class Received {
  private readonly all: string[] = [];

  take(what: string, response: Response): void {
    const headers = Object.entries(response.headers as Record<string, string>).filter(([name]) => name !== 'date');
    this.all.push(`${what} ${response.status} ${JSON.stringify(headers)} ${response.text}`);
  }

  add(what: string, text: string): void {
    this.all.push(`${what} ${text}`);
  }

  get text(): string {
    return masked(this.all.join('\n'));
  }
}

/** Everybody looks at everything, and tries what is not theirs. The facilitator's plan is kept apart: it is the one exception. */
export async function everybodyLooks(readers: readonly Reader[], id: string, when: string, received: Received, plan: Received) {
  for (const { who, client } of readers) {
    for (const path of PATHS.map((of) => of(id))) {
      const isThePlan = path.endsWith('/plan') && who === 'facilitator';
      (isThePlan ? plan : received).take(`${who} ${when} ${path}`, await client.get(path));
    }
    for (const [path, body] of TRIES) {
      received.take(`${who} ${when} tries ${path}`, await client.post(`/assessments/${id}/${path}`, body));
    }
  }
}

/** What the database keeps that is no answer: the audit, and the requests that can be repeated. */
export async function whatIsKept(api: TestApi, trust: Trust): Promise<string> {
  const { rows: audit } = await api.owner.query(
    'select actor_label, event, detail from candour.audit where organisation_id = $1 order by seq',
    [trust.id],
  );
  const { rows: requests } = await api.owner.query(
    'select person_id, route, status, body from candour.idempotency where organisation_id = $1 order by created_at, key',
    [trust.id],
  );
  return JSON.stringify([audit, requests]);
}

/** Gives a trust and its people names that are the same in every run, so that no length differs by a name. */
export async function calledAsInEveryRun(api: TestApi, trust: Trust): Promise<void> {
  await api.owner.query(
    `update candour.organisation set name = 'The trust of the twins', code = 'R' || right(code, 2) where id = $1`,
    [trust.id],
  );
  for (const [place, { seatId, personId }] of trust.members.entries()) {
    await api.owner.query('update candour.seat set name = $2 where id = $1', [seatId, `Member ${place}`]);
    await api.owner.query('update candour.person set name = $2 where id = $1', [personId, `Member ${place}`]);
  }
  await api.owner.query(`update candour.appointment set name = 'Officer ' || role where organisation_id = $1`, [trust.id]);
  await api.owner.query(
    `update candour.person p set name = 'Officer ' || a.role from candour.appointment a where a.person_id = p.id and a.organisation_id = $1`,
    [trust.id],
  );
}
