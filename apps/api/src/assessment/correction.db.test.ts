import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { anAgreedAssessment, aSealedAssessment } from '../../test/assessments.js';
import { bodyOf } from '../../test/client.js';
import { aTrust, type Trust } from '../../test/organisations.js';
import type { ReadAcrossResponse } from '../read-across/read-across.dto.js';
import type { AssessmentResponse } from './assessment.dto.js';
import type { CorrectionRequest } from './correction.dto.js';
import type { ResultsResponse } from './results.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';

const aLevel = (itemCode: string, level: number, changes: Partial<CorrectionRequest> = {}): CorrectionRequest => ({
  itemCode,
  outcome: 'level',
  level,
  said: null,
  shouldRead: null,
  reason: 'Read out wrongly on the day',
  minute: '31/26',
  ...changes,
});

const inWords = (said: string, shouldRead: string, itemCode: string | null = null) =>
  aLevel('', 0, { itemCode, outcome: null, level: null, said, shouldRead });

const correct = async (trust: Trust, id: string, body: object, headers: { ifMatch: number; idempotencyKey?: string }) =>
  await trust.chair.post(`/assessments/${id}/corrections`, body, headers);

const versionOf = async (trust: Trust, id: string) =>
  bodyOf<AssessmentResponse>(await trust.chair.get(`/assessments/${id}`)).version;

describe('a correction', () => {
  it('stands numbered beside the old figure, which stays, with what follows for its section', async () => {
    const trust = await aTrust(api);
    const { id, version } = await aSealedAssessment(api, trust);
    const before = bodyOf<ResultsResponse>(await trust.members[4]!.client.get(`/assessments/${id}/results`));
    const after = bodyOf<ResultsResponse>(await correct(trust, id, aLevel('DB-01', 2), { ifMatch: version }));
    expect(after.sections).toEqual(before.sections);
    expect([after.checksum, after.checksumHolds]).toEqual([before.checksum, true]);
    expect(after.corrections).toEqual([
      {
        number: 1,
        itemCode: 'DB-01',
        itemTitle: expect.any(String),
        said: expect.stringMatching(/^Level 3: /u),
        shouldRead: expect.stringMatching(/^Level 2: /u),
        reason: 'Read out wrongly on the day',
        minute: '31/26',
        on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u),
        by: `${trust.members[0]!.name}, chair`,
        sections: expect.any(Array),
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/u),
        checksumHolds: true,
      },
    ]);
    const again = bodyOf<ResultsResponse>(await correct(trust, id, aLevel('DB-01', 4), { ifMatch: await versionOf(trust, id) }));
    expect(again.corrections.map(({ number, said }) => [number, said])).toEqual([
      [1, after.corrections[0]!.said],
      [2, after.corrections[0]!.shouldRead],
    ]);
  });

  it('works out the level of the section that follows from the corrected items', async () => {
    const trust = await aTrust(api);
    const { id, version } = await aSealedAssessment(api, trust);
    const results = bodyOf<ResultsResponse>(await trust.chair.get(`/assessments/${id}/results`));
    const [section] = results.sections;
    const gate = section!.items.find(({ kind }) => kind === 'question')!;
    const { corrections } = bodyOf<ResultsResponse>(await correct(trust, id, aLevel(gate.itemCode, 1), { ifMatch: version }));
    const follows = corrections[0]!.sections;
    expect(follows.length).toBeLessThanOrEqual(1);
    if (follows[0]) expect(follows[0]).toMatchObject({ code: section!.code, said: `Level ${section!.level.level}` });
  });

  it('in words says what is written and what it should read, of one item or of none', async () => {
    const trust = await aTrust(api);
    const { id, version } = await aSealedAssessment(api, trust);
    await correct(trust, id, inWords('Jo Lund sent apologies', 'Jo Lund was present'), { ifMatch: version });
    const { corrections } = bodyOf<ResultsResponse>(
      await correct(trust, id, inWords('owned by the CIO', 'owned by the COO', 'DB-02'), { ifMatch: version + 1 }),
    );
    expect(corrections.map(({ itemCode, shouldRead, sections }) => [itemCode, shouldRead, sections])).toEqual([
      [null, 'Jo Lund was present', []],
      ['DB-02', 'owned by the COO', []],
    ]);
  });

  it('stands also where the agreed level is pointed at, and the next paper compares with what it should read', async () => {
    const trust = await aTrust(api);
    const { id, version } = await aSealedAssessment(api, trust, { setUp: { waveDate: '2026-05-01' } });
    await correct(trust, id, aLevel('DB-01', 1), { ifMatch: version });
    const { frameworks } = bodyOf<ReadAcrossResponse>(await trust.chair.get('/read-across'));
    const answers = frameworks.flatMap(({ parts }) => parts.flatMap((part) => part.answers));
    const read = answers.filter(({ itemCode }) => itemCode === 'DB-01');
    expect(read.length).toBeGreaterThan(0);
    for (const answer of read) expect(answer).toMatchObject({ level: 3, corrected: expect.stringMatching(/^Level 1: /u) });
    expect(answers.filter(({ itemCode, corrected }) => itemCode !== 'DB-01' && corrected !== null)).toEqual([]);

    const next = await aSealedAssessment(api, trust);
    const paper = (await trust.chair.get(`/assessments/${next.id}/paper`)).text;
    expect(paper).toContain('1 (corrected; sealed as 3)');
  });

  it('leaves one audit entry, which names its number and checksum and repeats nothing of its words', async () => {
    const trust = await aTrust(api);
    const { id, version } = await aSealedAssessment(api, trust);
    await correct(trust, id, aLevel('DB-01', 2), { ifMatch: version });
    const { rows } = await api.owner.query(
      `select actor_label, detail from candour.audit where subject = $1 and event = 'correction recorded'`,
      [id],
    );
    expect(rows).toEqual([{ actor_label: 'chair', detail: { number: 1, item: 'DB-01', checksum: expect.any(String) } }]);
  });

  it('is made by one of two chairs at once, once for a key, and not from an older screen', async () => {
    const trust = await aTrust(api);
    const { id, version } = await aSealedAssessment(api, trust);
    const both = await Promise.all([
      correct(trust, id, aLevel('DB-01', 2), { ifMatch: version }),
      correct(trust, id, aLevel('DB-01', 4), { ifMatch: version }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412]);

    const now = await versionOf(trust, id);
    const key = { ifMatch: now, idempotencyKey: crypto.randomUUID() };
    const [first, repeat] = [
      await correct(trust, id, aLevel('DB-02', 2), key),
      await correct(trust, id, aLevel('DB-02', 2), key),
    ];
    expect([first.status, repeat.status, repeat.text === first.text]).toEqual([201, 201, true]);
    expect(bodyOf<ResultsResponse>(repeat).corrections).toHaveLength(2);
    const other = await correct(trust, id, aLevel('DB-02', 1), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const blind = await trust.chair.post(`/assessments/${id}/corrections`, aLevel('DB-02', 1));
    expect([blind.status, blind.body.code]).toEqual([428, 'if-match-required']);
  });

  it('is refused of an unknown item, off the scale, where it says that already, and without reason or minute', async () => {
    const trust = await aTrust(api);
    const { id, version } = await aSealedAssessment(api, trust);
    const refused = async (body: object) => (await correct(trust, id, body, { ifMatch: version })).body.code;
    expect(await refused(aLevel('XX-99', 2))).toBe('item-unknown');
    expect(await refused(inWords('a', 'b', 'XX-99'))).toBe('item-unknown');
    expect(await refused(aLevel('DB-01', 6))).toBe('level-off-the-scale');
    expect(await refused(aLevel('DB-01', 3))).toBe('nothing-to-correct');
    expect(await refused(aLevel('DB-01', 2, { level: null }))).toBe('level-without-meaning');
    expect((await correct(trust, id, aLevel('DB-01', 2, { reason: ' ' }), { ifMatch: version })).status).toBe(400);
  });

  it('is for the chair, of what is sealed; a neighbour finds nothing', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const agreed = await anAgreedAssessment(api, trust);
    const early = await correct(trust, agreed.id, aLevel('DB-01', 2), { ifMatch: agreed.version });
    expect([early.status, early.body.code]).toEqual([409, 'wrong-state']);

    const { id, version } = await aSealedAssessment(api, trust);
    for (const client of [trust.members[4]!.client, trust.secretary, trust.facilitator, trust.chiefExecutive])
      expect((await client.post(`/assessments/${id}/corrections`, aLevel('DB-01', 2), { ifMatch: version })).status).toBe(403);
    const refused = await correct(neighbour, id, aLevel('DB-01', 2), { ifMatch: version });
    const unknown = await correct(neighbour, UNKNOWN, aLevel('DB-01', 2), { ifMatch: version });
    expect([refused.status, refused.text]).toEqual([404, unknown.text]);
    expect(bodyOf<ResultsResponse>(await trust.chair.get(`/assessments/${id}/results`)).corrections).toEqual([]);
  });

  it('can be neither changed nor taken out nor left out, and says so if somebody got past the database', async () => {
    const trust = await aTrust(api);
    const { id, version } = await aSealedAssessment(api, trust);
    await correct(trust, id, aLevel('DB-01', 2), { ifMatch: version });
    await correct(trust, id, aLevel('DB-02', 2), { ifMatch: version + 1 });
    const tamper = () =>
      api.owner.query(`update candour.correction set reason = 'Another' where assessment_id = $1 and number = 1`, [id]);
    await expect(tamper()).rejects.toThrow('corrections-only-grow');
    await expect(api.owner.query('delete from candour.correction where assessment_id = $1', [id])).rejects.toThrow(
      'corrections-only-grow',
    );
    await expect(
      api.owner.query(
        `insert into candour.correction select organisation_id, assessment_id, 5, item_code, outcome, level, said, should_read, reason, minute,
                corrected_on, corrected_by_name, checksum from candour.correction where assessment_id = $1 and number = 1`,
        [id],
      ),
    ).rejects.toThrow('number-left-out');

    const holds = async () =>
      bodyOf<ResultsResponse>(await trust.chair.get(`/assessments/${id}/results`)).corrections.map(
        ({ checksumHolds }) => checksumHolds,
      );
    expect(await holds()).toEqual([true, true]);
    await api.owner.query('alter table candour.correction disable trigger corrections_only_grow');
    await tamper();
    expect(await holds()).toEqual([false, true]);
    await api.owner.query('delete from candour.correction where assessment_id = $1 and number = 1', [id]);
    await api.owner.query('alter table candour.correction enable trigger corrections_only_grow');
    expect(await holds()).toEqual([false]);
  });
});
