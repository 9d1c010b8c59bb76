import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startApi, type TestApi } from '../../../test/api.js';
import { aSealedAssessment } from '../../../test/assessments.js';
import { aTrust, type Trust } from '../../../test/organisations.js';
import { asked, askFor, downloaded, filesOf, rowOf } from '../../../test/paper-files.js';
import { paperOf } from '../../../test/papers.js';
import { createApp } from '../../create-app.js';
import { Configuration } from '../../platform/configuration.js';
import { MakeFiles } from './make-files.js';
import { WriterProcess } from './writer-process.js';

/** What the program logs by itself. */
const logged: string[] = [];
const keep = (words: string) => void logged.push(words);
const others: NestFastifyApplication[] = [];
let api: TestApi;
let trust: Trust;
let id: string;
beforeAll(async () => {
  api = await startApi({ pool: 8 });
  api.app.useLogger({ log: keep, error: keep, warn: keep });
});
beforeEach(async () => {
  trust = await aTrust(api);
  ({ id } = await aSealedAssessment(api, trust));
});
afterEach(async () => {
  resume();
  for (const other of others.splice(0)) await other.close();
  await quiet();
});
afterAll(async () => {
  await api.close();
});

const quiet = async () => await api.app.get(MakeFiles).quiet();
const writer = () => api.app.get(WriterProcess);
const one = async (format = 'html', who: Trust = trust, of = id) =>
  (await asked(who.secretary, of, { variant: 'private', formats: [format] }))[0]!;

/** Has the process that writes stand still in the middle of what it does, as a machine that is busy would. */
async function standsStill(): Promise<number> {
  if (writer().pid === null) {
    await one('html');
    await quiet();
  }
  const pid = writer().pid!;
  process.kill(pid, 'SIGSTOP');
  return pid;
}

function resume(): void {
  const pid = writer().pid;
  if (pid !== null) process.kill(pid, 'SIGCONT');
}

/** Asks until one of them is being made: which of several asked for at once comes first is nobody's promise. */
async function oneIsBeingMade(...files: readonly { readonly id: string }[]): Promise<void> {
  for (;;) for (const file of files) if ((await rowOf(api, file.id)).state === 'being-made') return;
}

/** A second program on the same database. */
async function anotherProgram(): Promise<NestFastifyApplication> {
  const app = await createApp(api.app.get(Configuration));
  others.push(app);
  await app.init();
  return app;
}

/** As if the program that has the row had died a while ago. */
async function itsProgramIsDead(fileId: string): Promise<void> {
  await api.owner.query(`update candour.paper_file set leased_until = now() - interval '1 minute' where id = $1`, [fileId]);
}

describe('making files', () => {
  it('tells what is being done, in words and steps, and takes the next when it is done', async () => {
    await standsStill();
    const [first, second] = [await one('word'), await one('pdf')];
    await oneIsBeingMade(first);
    const [later, now] = await filesOf(trust.chair, id);
    expect(now).toMatchObject({ id: first.id, step: 'Reading what the board agreed', done: 0, of: 3, bytes: null });
    expect(later).toMatchObject({ id: second.id, state: 'waiting', step: '', done: 0 });
    const early = await trust.chair.get(`/assessments/${id}/paper/files/${first.id}/content`);
    expect([early.status, early.body.code]).toEqual([409, 'file-not-ready']);
    resume();
    await quiet();
    expect((await filesOf(trust.chair, id)).map(({ state }) => state)).toEqual(['ready', 'ready', 'ready']);
  });

  it('gives whoever asks again for what still waits the same file, and a new one once that is being made', async () => {
    await standsStill();
    const [first, second] = [await one('word'), await one('pdf')];
    await oneIsBeingMade(first);
    expect((await one('pdf')).id).toBe(second.id);
    const anew = await one('word');
    expect(anew.id).not.toBe(first.id);
    resume();
    await quiet();
    expect((await rowOf(api, anew.id)).state).toBe('ready');
  });

  it('writes what was said before it was asked for, however many formats are written from one reading', async () => {
    await standsStill();
    const before = await one('html');
    await oneIsBeingMade(before);
    const { version: ifMatch } = await paperOf(trust.secretary, id);
    const path = `/assessments/${id}/paper/texts/private/context.own`;
    await trust.secretary.put(path, { words: 'Said in between.' }, { ifMatch }).expect(200);
    const after = await one('html');
    resume();
    await quiet();
    const said = async ({ id: fileId }: { id: string }) => String((await rowOf(api, fileId)).content);
    expect(await said(before)).not.toContain('Said in between.');
    expect(await said(after)).toContain('Said in between.');
  });

  it('cancels what waits at once, and what is being made in the middle; the writing of the next goes on', async () => {
    const pid = await standsStill();
    const [first, second, third] = [await one('word'), await one('pdf'), await one('slides')];
    await oneIsBeingMade(first);
    for (const { id: fileId } of [second, first]) {
      expect((await trust.secretary.delete(`/assessments/${id}/paper/files/${fileId}`)).status).toBe(204);
      expect(await rowOf(api, fileId)).toMatchObject({ state: 'cancelled', content: null, lease: null });
    }
    await quiet();
    expect(writer().pid).not.toBe(pid);
    for (const { id: fileId } of [first, second]) expect((await rowOf(api, fileId)).state).toBe('cancelled');
    expect((await rowOf(api, third.id)).ended_at).not.toBeNull();
  });

  it('begins again with a file whose writing was killed', async () => {
    const pid = await standsStill();
    const { id: fileId } = await one('pdf');
    while (!writer().busy) await rowOf(api, fileId);
    process.kill(pid, 'SIGKILL');
    await quiet();
    expect(await rowOf(api, fileId)).toMatchObject({ state: 'ready', attempts: 2 });
  });

  it('gives up after three tries, in words that say what to do, and of the paper tells its log nothing', async () => {
    await api.owner.query('insert into candour.paper_shape (organisation_id) values ($1)', [trust.id]);
    await api.owner.query(
      `insert into candour.paper_shape_file (organisation_id, kind, name, bytes, found) values ($1, 'template', 'ours.dotx', 'no template', '[]')`,
      [trust.id],
    );
    const { id: fileId } = await one('word');
    await quiet();
    const file = (await filesOf(trust.chair, id))[0]!;
    expect(file).toMatchObject({ id: fileId, state: 'failed', bytes: null, step: '' });
    expect(file.problem).toMatch(/^This file could not be made, after three tries\. Ask for it again/);
    expect((await rowOf(api, fileId)).attempts).toBe(3);
    expect(logged.join()).toContain('A file was not written: error TemplateRefused');
    for (const word of [trust.name, 'What we saw', 'private-session', 'ours.dotx']) expect(logged.join()).not.toContain(word);
  });

  it('goes on with what a program left that died, in another that starts; what the first brings late is thrown away', async () => {
    await standsStill();
    const { id: fileId } = await one('word');
    await oneIsBeingMade({ id: fileId });
    await itsProgramIsDead(fileId);
    const other = await anotherProgram();
    await other.get(MakeFiles).quiet();
    const { checksum, attempts } = await rowOf(api, fileId);
    expect(attempts).toBe(2);
    resume();
    await quiet();
    expect(await rowOf(api, fileId)).toMatchObject({ state: 'ready', checksum, attempts: 2 });
    const { rows } = await api.owner.query(
      `select count(*)::int as n from candour.paper_file where assessment_id = $1 and format = 'word'`,
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('makes twenty that are asked for at once, each once, for several trusts in turn', async () => {
    const trusts = [trust, await aTrust(api), await aTrust(api), await aTrust(api)];
    const papers = [id];
    for (const other of trusts.slice(1)) papers.push((await aSealedAssessment(api, other)).id);
    await standsStill();
    const all = await Promise.all(
      trusts.map((each, place) =>
        asked(each.chiefExecutive, papers[place]!, {
          variant: 'public',
          formats: ['word', 'pdf', 'html', 'spreadsheet', 'slides'],
        }),
      ),
    );
    resume();
    await quiet();
    const { rows } = await api.owner.query<{ state: string; attempts: number; organisation_id: string }>(
      `select state, attempts, organisation_id from candour.paper_file where id = any ($1) order by taken_at`,
      [all.flat().map((file) => file.id)],
    );
    expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual(all.flat().map(() => ['ready', 1]));
    // Four trusts in turn: among the first four that were taken no trust comes twice, whoever asked for more.
    for (let turn = 0; turn < 5; turn++) {
      expect(new Set(rows.slice(turn * 4, turn * 4 + 4).map((row) => row.organisation_id)).size).toBe(4);
    }
    const { bytes } = await downloaded(trust.secretary, id, all[0]![0]!.id);
    expect(bytes.byteLength).toBeGreaterThan(1000);
  });

  it('serves a trust that asks for one file before the second of one that asks for many', async () => {
    const neighbour = await aTrust(api);
    const theirs = await aSealedAssessment(api, neighbour);
    await standsStill();
    const many = await asked(trust.secretary, id, { variant: 'committee', formats: ['word', 'pdf', 'html'] });
    await oneIsBeingMade(...many);
    const single = await one('html', neighbour, theirs.id);
    resume();
    await quiet();
    const { rows } = await api.owner.query<{ id: string }>(
      'select id from candour.paper_file where id = any ($1) order by taken_at',
      [[...many, single].map((file) => file.id)],
    );
    expect(rows.map((row) => row.id).indexOf(single.id)).toBe(1);
  });

  it('takes no more than fifty of one trust at once', async () => {
    await standsStill();
    const { id: fileId } = await one('word');
    await oneIsBeingMade({ id: fileId });
    await api.owner.query(
      `insert into candour.paper_file (organisation_id, assessment_id, variant, format, name, asked_by_person, asked_by_name, asked_at, of, state,
              lease, leased_until)
       select organisation_id, assessment_id, variant, format, name, asked_by_person, asked_by_name, asked_at, of, state, lease, leased_until
         from candour.paper_file, generate_series(1, 48) where id = $1`,
      [fileId],
    );
    const refused = await askFor(trust.secretary, id, { variant: 'private', formats: ['pdf', 'slides'] });
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([429, 'too-many-files', '30']);
    expect((await askFor(trust.secretary, id, { variant: 'private', formats: ['pdf'] })).status).toBe(202);
    await api.owner.query('delete from candour.paper_file where organisation_id = $1', [trust.id]);
  });

  it('gives the process that writes nothing of the program’s own surroundings', async () => {
    process.env.CANDOUR_SECRET_OF_A_TEST = 'not for the writer';
    await one('html');
    await quiet();
    const { readFileSync } = await import('node:fs');
    const seen = readFileSync(`/proc/${writer().pid}/environ`, 'utf8');
    expect(seen).not.toContain('not for the writer');
    expect(seen).not.toMatch(/DATABASE|CANDOUR_/);
    delete process.env.CANDOUR_SECRET_OF_A_TEST;
  });

  it('leaves what is at hand to another program when it stops, and ends its process', async () => {
    const pid = await standsStill();
    const { id: fileId } = await one('word');
    await oneIsBeingMade({ id: fileId });
    const other = await anotherProgram();
    const stopping = api.app.get(MakeFiles);
    await stopping.beforeApplicationShutdown();
    await other.get(MakeFiles).quiet();
    expect(await rowOf(api, fileId)).toMatchObject({ state: 'ready', attempts: 1 });
    expect(writer().pid).toBeNull();
    expect(() => process.kill(pid, 0)).toThrow();
  });
});
