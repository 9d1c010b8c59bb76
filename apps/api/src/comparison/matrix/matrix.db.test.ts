import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../../test/organisations.js';
import type { LedgerResponse } from '../looked/looked.dto.js';
import { aPublishedAssessment, type Published } from '../testing/published.js';
import { unfolded } from '../testing/unfolded.js';
import type { MatrixResponse } from './matrix.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const NOBODY = { systems: [], region: false, peers: false, until: null };

const read = async (client: Client, query = ''): Promise<MatrixResponse> => bodyOf(await client.get(`/comparison${query}`));
const namesIn = (matrix: MatrixResponse): string[] => unfolded(matrix).map(({ name }) => name);
const nameOf = async (trust: Trust): Promise<string> => {
  const { rows } = await api.owner.query<{ name: string }>('select name from candour.organisation where id = $1', [trust.id]);
  return rows[0]?.name ?? '';
};
const shareWith = async (trust: Trust, { id, publication }: Published, sharing: object): Promise<void> => {
  bodyOf(
    await trust.chiefExecutive.put(
      `/assessments/${id}/publication/sharing`,
      { ...NOBODY, ...sharing },
      { ifMatch: publication.sharing.version },
    ),
  );
};

describe('what a matrix can be asked', () => {
  it('refuses what there is not, each with what can be chosen', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id, trustType: 'Acute trust' });
    const refused = async (client: Client, query: string) => {
      const { status, body } = await client.get(`/comparison?${query}`);
      return [status, body.code];
    };
    expect(await refused(system.lead, 'scope=peers')).toEqual([422, 'scope-not-here']);
    expect(await refused(trust.chiefExecutive, 'scope=system')).toEqual([422, 'scope-not-here']);
    expect(await refused(system.lead, 'scope=everywhere')).toEqual([400, 'invalid-request']);
    expect(await refused(system.lead, 'type=Acute')).toEqual([422, 'type-unknown']);
    expect(await refused(system.lead, 'setting=hospice')).toEqual([422, 'setting-unknown']);
    expect(await refused(system.lead, 'waveFrom=2026-06-01&waveTo=2026-01-01')).toEqual([422, 'waves-the-wrong-way-round']);
    expect(await refused(system.lead, 'instrument=no-such')).toEqual([422, 'instrument-unknown']);
    expect((await system.lead.get('/comparison?type=Acute')).body.detail).toContain('Choose one of: Acute trust.');
  });

  it('shows one type alone, and waves until a day, and offers what there is whatever is chosen', async () => {
    const system = await aSystem(api);
    const acute = await aTrust(api, { systemId: system.id, trustType: 'Acute trust' });
    await aTrust(api, { systemId: system.id, trustType: 'Ambulance trust' });
    await aPublishedAssessment(api, acute, 'items', { setUp: { waveDate: '2025-11-01' } });
    await aPublishedAssessment(api, acute, 'items', { setUp: { waveDate: '2026-05-01' } });

    const chosen = await read(system.lead, '?type=Acute%20trust&waveTo=2026-01-01');
    expect(unfolded(chosen).map(({ name, waveDate }) => [name, waveDate])).toEqual([[await nameOf(acute), '2025-11-01']]);
    expect(chosen.filters).toMatchObject({
      scopes: ['system', 'region', 'england'],
      types: ['Acute trust', 'Ambulance trust'],
      waves: ['2026-05-01', '2025-11-01'],
    });
    const none = await read(system.lead, '?waveTo=2024-01-01');
    expect(unfolded(none)[0]).toMatchObject({ state: 'not-published', items: null });
    expect(unfolded(none)[0]?.sections[0]?.words).toBe('Nothing published in the waves that were chosen');
  });
});

describe('a matrix for a trust', () => {
  it('holds itself and those of its type that share with it, and neither another type nor whoever shares with systems alone', async () => {
    const type = `Type ${crypto.randomUUID()}`;
    const system = await aSystem(api);
    const make = async (trustType: string) => await aTrust(api, { systemId: system.id, trustType });
    const [reader, sharing, silent, other] = [await make(type), await make(type), await make(type), await make('Another type')];
    await shareWith(sharing, await aPublishedAssessment(api, sharing, 'items'), { peers: true });
    await aPublishedAssessment(api, silent, 'items');
    await shareWith(other, await aPublishedAssessment(api, other, 'items'), { peers: true });

    const matrix = await read(reader.chiefExecutive);
    expect(namesIn(matrix).sort()).toEqual([await nameOf(reader), await nameOf(sharing)].sort());
    expect(unfolded(matrix).find(({ self }) => self)).toMatchObject({ organisationId: reader.id, state: 'not-published' });
    expect(matrix.reader).toMatchObject({ kind: 'trust', scope: 'peers' });
    // All of England shows a trust nothing more, so it is not offered.
    expect(matrix.filters.scopes).toEqual(['peers']);
    expect(namesIn(await read(reader.chiefExecutive, '?scope=england')).sort()).toEqual(namesIn(matrix).sort());
    // A neighbour of another type does not see that either of them is there, and is told in a sentence that it is alone.
    const alone = await read(other.chiefExecutive);
    expect(namesIn(alone)).toEqual([await nameOf(other)]);
    expect(alone.sentences).toEqual([
      'No other trust of your type shares a result with you yet, so there is nobody to put beside you.',
    ]);
  });
});

describe('a matrix that is kept', () => {
  it('is nobody else’s: two who see the same trust differently are never given one for the other', async () => {
    const [system, neighbour] = [await aSystem(api), await aSystem(api)];
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust);
    const both = async () => [namesIn(await read(system.lead)), namesIn(await read(neighbour.lead))];
    const first = await both();
    expect(first).toEqual([[await nameOf(trust)], []]);
    expect(await both()).toEqual(first);
  });

  it('holds no longer once anything in it was withdrawn or changed: at the very next read', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    const published = await aPublishedAssessment(api, trust);
    const row = async () => unfolded(await read(system.lead))[0]!;
    expect((await row()).items?.some(({ explained }) => explained)).toBe(false);
    bodyOf(
      await trust.secretary.put(
        `/assessments/${published.id}/publication/explanations/item/DB-01`,
        { words: 'We moved wards that month.' },
        { ifMatch: 0 },
      ),
    );
    expect((await row()).items?.find(({ code }) => code === 'DB-01')?.explained).toBe(true);
    const at = `/assessments/${published.id}/publication/withdrawal`;
    bodyOf(await trust.chiefExecutive.post(at, { reason: 'A mistake' }, { ifMatch: published.version }));
    expect(await row()).toMatchObject({ state: 'withdrawn', items: null, about: null });
  });

  it('is the same packed and not', async () => {
    const system = await aSystem(api);
    await aPublishedAssessment(api, await aTrust(api, { systemId: system.id }));
    const packed = await system.lead.get('/comparison');
    const plain = await system.lead.get('/comparison').set('accept-encoding', 'identity');
    expect([packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['gzip', undefined]);
    expect(packed.text).toBe(plain.text);
    expect(packed.headers['cache-control']).toBe('no-store');
  });

  it('is written into the ledger of the trust all the same, once a day', async () => {
    const system = await aSystem(api);
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust);
    await read(system.lead);
    await read(system.lead);
    const { entries } = bodyOf<LedgerResponse>(await trust.chiefExecutive.get('/looks'));
    expect(entries.map(({ organisationName, looks }) => [organisationName, looks.map(({ what }) => what)])).toEqual([
      [system.name, ['matrix']],
    ]);
  });
});
