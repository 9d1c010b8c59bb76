import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { startApi, type TestApi } from '../../../test/api.js';
import { aClosedAssessment, anAgreedAssessment, aSealedAssessment } from '../../../test/assessments.js';
import type { Client } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import { asked, askFor, downloaded, filesOf, rowOf, textIn } from '../../../test/paper-files.js';
import { takesStep } from '../../../test/papers.js';
import { Limits } from '../../identity/limits.js';
import { DiscardFiles } from './discard-files.js';
import { fileKinds } from './file-kinds.js';
import { MakeFiles } from './make-files.js';

const FIVE = ['word', 'pdf', 'html', 'spreadsheet', 'slides'] as const;

let api: TestApi;
let trust: Trust;
/** A sealed result of the trust. */
let id: string;
beforeAll(async () => {
  api = await startApi();
  trust = await aTrust(api);
  ({ id } = await aSealedAssessment(api, trust));
});
afterAll(async () => {
  await api.close();
});

const made = async () => await api.app.get(MakeFiles).quiet();

describe('files of the board paper', () => {
  it('are made in the background in every format, one a format, and come as what they are', async () => {
    const waiting = await asked(trust.secretary, id, { variant: 'private', formats: [...FIVE] });
    expect(waiting.map(({ format, version, of, bytes, problem }) => ({ format, version, of, bytes, problem }))).toEqual(
      expect.arrayContaining(FIVE.map((format) => ({ format, version: null, of: 3, bytes: null, problem: null }))),
    );
    await made();
    for (const file of await filesOf(trust.chiefExecutive, id)) {
      expect(file).toMatchObject({ state: 'ready', step: '', done: 3, of: 3, askedBy: expect.stringMatching(/^Person/) });
      const { extension, mediaType } = fileKinds[file.format];
      expect(file.name).toMatch(
        new RegExp(`^board-paper-private-session-made-up-organisation-\\d+-2026-11-01-draft\\.${extension}$`),
      );
      const { headers, bytes } = await downloaded(trust.chiefExecutive, id, file.id);
      expect(headers).toMatchObject({
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${file.name}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-digest': expect.stringMatching(/^sha-256=:[A-Za-z0-9+/]{43}=:$/),
      });
      expect(bytes.byteLength).toBe(file.bytes);
      expect(await textIn(file.format, bytes)).toContain(trust.name);
    }
  });

  it('say in their mark that they are a draft while the result is not sealed', async () => {
    const other = await aTrust(api);
    const agreed = await anAgreedAssessment(api, other);
    const [file] = await asked(other.chair, agreed.id, { variant: 'private', formats: ['word'] });
    await made();
    const { bytes } = await downloaded(other.chair, agreed.id, file!.id);
    expect(await textIn('word', bytes)).toContain('Draft, not sealed');
  });

  it('are asked for once the board has ended every item, in formats that there are', async () => {
    const other = await aTrust(api);
    const closed = await aClosedAssessment(api, other);
    const early = await askFor(other.secretary, closed.id, { variant: 'private', formats: ['word'] });
    expect([early.status, early.body.code]).toEqual([409, 'no-paper-yet']);
    for (const formats of [[], ['bundle']]) {
      const none = await askFor(trust.secretary, id, { variant: 'private', formats });
      expect([none.status, none.body.code]).toEqual([422, 'no-format']);
    }
    for (const variant of ['committee', 'one-page'])
      for (const formats of [['slides'], ['word', 'spreadsheet']]) {
        const none = await askFor(trust.secretary, id, { variant, formats });
        expect([none.status, none.body.code]).toEqual([422, 'format-not-for-this']);
        expect(none.body.detail).toBe('This paper comes as: word, pdf, html. Choose one or more of them.');
      }
    expect((await askFor(trust.secretary, id, { variant: 'private', formats: ['papyrus'] })).status).toBe(400);
    expect((await askFor(trust.secretary, id, { variant: 'private', formats: ['word'], version: 7 })).status).toBe(404);
  });

  it('for freedom of information come as one bundle in which what goes out and what is held lie apart', async () => {
    const [file] = await asked(trust.secretary, id, { variant: 'foi', formats: [] });
    await made();
    expect(await rowOf(api, file!.id)).toMatchObject({ state: 'ready', format: 'bundle', done: 8 });
    const { bytes } = await downloaded(trust.secretary, id, file!.id);
    const bundle = await JSZip.loadAsync(bytes);
    expect(Object.keys(bundle.files)).toEqual([
      '1-for-release/agreed-results.docx',
      '1-for-release/agreed-results.pdf',
      '1-for-release/agreed-results.xlsx',
      '2-held-for-a-decision/private-views.docx',
      '2-held-for-a-decision/private-views.pdf',
      '2-held-for-a-decision/private-views.xlsx',
    ]);
    for (const [path, format] of [
      ['1-for-release/agreed-results.docx', 'word'],
      ['1-for-release/agreed-results.pdf', 'pdf'],
      ['2-held-for-a-decision/private-views.docx', 'word'],
      ['2-held-for-a-decision/private-views.docx', 'word'],
      ['2-held-for-a-decision/private-views.pdf', 'pdf'],
    ] as const) {
      expect(await textIn(format, await bundle.file(path)!.async('nodebuffer'))).toContain(trust.name);
    }
    const { rows } = await api.owner.query(
      `select actor_label, event from candour.audit where subject = $1 and event like 'freedom%'`,
      [id],
    );
    expect(rows).toEqual([{ actor_label: 'company secretary', event: 'freedom-of-information export asked for' }]);
  });

  it('for freedom of information are exported, seen and weighed by the secretary and the chief executive alone', async () => {
    const member = trust.members[2]!.client;
    const refused = await askFor(member, id, { variant: 'foi', formats: [] });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-permitted']);
    const [bundle] = await asked(trust.chiefExecutive, id, { variant: 'foi', formats: [] });
    await made();
    expect((await filesOf(trust.chiefExecutive, id)).map((file) => file.id)).toContain(bundle!.id);
    expect((await filesOf(member, id)).filter(({ variant }) => variant === 'foi')).toEqual([]);
    const unknown = await member.get(`/assessments/${id}/paper/files/0199a000-0000-7000-8000-000000000000`);
    for (const path of ['', '/content']) {
      const hidden = await member.get(`/assessments/${id}/paper/files/${bundle!.id}${path}`);
      expect([hidden.status, hidden.text]).toEqual([404, unknown.text]);
    }
  });

  it('are for the board alone: members may ask, a facilitator and a system’s lead may not, a neighbour finds nothing', async () => {
    const [neighbour, system] = [await aTrust(api), await aSystem(api)];
    const [file] = await asked(trust.members[3]!.client, id, { variant: 'private', formats: ['html'] });
    await made();
    const routes = (client: Client, fileId: string) => [
      askFor(client, id, { variant: 'private', formats: ['word'] }),
      client.get(`/assessments/${id}/paper/files`),
      client.get(`/assessments/${id}/paper/files/${fileId}`),
      client.get(`/assessments/${id}/paper/files/${fileId}/content`),
      client.delete(`/assessments/${id}/paper/files/${fileId}`),
    ];
    const unknown = await neighbour.secretary.get('/assessments/0199a000-0000-7000-8000-000000000000/paper/files');
    for (const asking of routes(neighbour.secretary, file!.id)) {
      const { status, text } = await asking;
      expect([status, text]).toEqual([404, unknown.text]);
    }
    for (const client of [trust.facilitator, system.lead]) {
      for (const asking of routes(client, file!.id)) expect((await asking).status).toBe(403);
    }
    expect((await rowOf(api, file!.id))?.state).toBe('ready');
  });

  it('are thrown away by whoever asked for them, and by whoever writes the paper; by nobody else', async () => {
    const [member, other] = [trust.members[4]!.client, trust.members[5]!.client];
    const [mine, theirs] = [
      (await asked(member, id, { variant: 'one-page', formats: ['html'] }))[0]!,
      (await asked(member, id, { variant: 'one-page', formats: ['pdf'] }))[0]!,
    ];
    await made();
    const refused = await other.delete(`/assessments/${id}/paper/files/${mine.id}`);
    expect([refused.status, refused.body.code]).toEqual([403, 'not-permitted']);
    expect((await member.delete(`/assessments/${id}/paper/files/${mine.id}`)).status).toBe(204);
    expect((await trust.secretary.delete(`/assessments/${id}/paper/files/${theirs.id}`)).status).toBe(204);
    expect((await member.get(`/assessments/${id}/paper/files/${mine.id}`)).status).toBe(404);
    const left = (await filesOf(member, id)).map((file) => file.id);
    expect(left).not.toContain(mine.id);
    expect(left).not.toContain(theirs.id);
  });

  it('of an approved version are made once, say what was approved, and stay', async () => {
    const other = await aTrust(api);
    const sealed = await aSealedAssessment(api, other);
    await takesStep(other.secretary, sealed.id, 'send-for-review');
    await takesStep(other.chiefExecutive, sealed.id, 'approve');
    const [file] = await asked(other.chair, sealed.id, { variant: 'private', formats: ['word'] });
    expect(file).toMatchObject({ version: 1, name: expect.stringMatching(/-version-1\.docx$/) });
    await made();
    await takesStep(other.secretary, sealed.id, 'start-next');
    const [same] = await asked(other.members[2]!.client, sealed.id, { variant: 'private', formats: ['word'], version: 1 });
    expect(same).toMatchObject({ id: file!.id, state: 'ready' });
    const [draft] = await asked(other.chair, sealed.id, { variant: 'private', formats: ['word'] });
    expect(draft).toMatchObject({ version: null, state: 'waiting' });
    await made();

    const kept = await other.secretary.delete(`/assessments/${sealed.id}/paper/files/${file!.id}`);
    expect([kept.status, kept.body.code]).toEqual([409, 'file-of-a-version']);
    await api.owner.query(`update candour.paper_file set asked_at = now() - interval '8 days' where assessment_id = $1`, [
      sealed.id,
    ]);
    expect(await api.app.get(DiscardFiles).execute()).toBe(1);
    expect((await filesOf(other.chair, sealed.id)).map(({ id: left }) => left)).toEqual([file!.id]);
  });

  it('of a draft go after a week, and as soon as the meeting goes on; whatever is younger stays', async () => {
    const other = await aTrust(api);
    const agreed = await anAgreedAssessment(api, other);
    const files = await asked(other.secretary, agreed.id, { variant: 'private', formats: ['html', 'word'] });
    await made();
    await api.owner.query(`update candour.paper_file set asked_at = now() - interval '8 days' where id = $1`, [files[0]!.id]);
    expect(await api.app.get(DiscardFiles).execute()).toBe(1);
    expect((await filesOf(other.secretary, agreed.id)).map((file) => file.id)).toEqual([files[1]!.id]);

    await api.owner.query(`update candour.assessment set state = 'paused', agreed_at = null where id = $1`, [agreed.id]);
    expect(await filesOf(other.secretary, agreed.id)).toEqual([]);
  });

  it('are asked for by one person sixty times an hour, in any format', async () => {
    const limits = api.app.get(Limits);
    const { client, personId } = trust.members[6]!;
    for (let times = 0; times < 59; times++) await limits.count('paper-by-person', personId);
    expect((await askFor(client, id, { variant: 'committee', formats: ['html'] })).status).toBe(202);
    const refused = await askFor(client, id, { variant: 'committee', formats: ['html'] });
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([429, 'too-many-attempts', '3600']);
    await made();
  });
});
