import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf } from '../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../test/organisations.js';
import type { ItemPageResponse } from './item-page.dto.js';
import type { LibraryResponse } from './library.dto.js';
import type { SearchResponse } from './search/search.dto.js';

let api: TestApi;
let trust: Trust;
beforeAll(async () => {
  api = await startApi();
  trust = await aTrust(api);
});
afterAll(async () => {
  await api.close();
});

const read = async <T>(path: string): Promise<T> => bodyOf<T>(await trust.secretary.get(path));

describe('the library', () => {
  it('tells of every instrument who it is for, how long it takes and what is in it, and which a board can score', async () => {
    const { rows } = await read<LibraryResponse>('/instruments');
    const board = rows.find(({ code }) => code === 'digital-board');
    expect(board).toMatchObject({ own: false, answeredBy: ['board'], version: board?.versions[0]?.version });
    const [newest] = board!.versions;
    expect(newest).toMatchObject({ choosable: true, withdrawn: false });
    expect(newest!.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(newest!.items);
    const reflection = rows.find(({ code }) => code === 'leader-reflection');
    expect(reflection?.versions.map(({ choosable }) => choosable)).toEqual([false]);
  });

  it('lets a system’s board choose what is made for a system', async () => {
    const { lead } = await aSystem(api);
    const { rows } = bodyOf<LibraryResponse>(await lead.get('/instruments'));
    expect(
      rows.every(({ versions }) =>
        versions.every(
          ({ answeredBy, choosable }) => !choosable || answeredBy.some((one) => one === 'board' || one === 'system'),
        ),
      ),
    ).toBe(true);
  });
});

describe('the page of an item', () => {
  it('names its sources in full and its relations in words', async () => {
    const page = await read<ItemPageResponse>('/instruments/digital-board/1.0/items/DB-01');
    expect(page).toMatchObject({
      instrument: { code: 'digital-board' },
      section: { code: 'meaning' },
      previous: null,
      next: { code: 'DB-02' },
    });
    expect(page.sources[0]).toMatchObject({ title: expect.any(String), licence: expect.any(String) });
    expect(page.relations.length).toBeGreaterThan(0);
    for (const { words } of page.relations)
      expect(words).toMatch(/^(Asks the same as|Covers|Overlaps|Helps to show) (part |the part “)/);
  });

  it('is not there for an item that the version does not ask', async () => {
    const unknown = await trust.secretary.get('/instruments/digital-board/1.0/items/DB-99');
    expect([unknown.status, unknown.text]).toEqual([404, (await trust.secretary.get('/instruments/none/1.0/items/DB-01')).text]);
  });
});

describe('the search', () => {
  it('finds words in titles, questions and statements and marks them; a slip of the finger does no harm', async () => {
    const { rows, found, of } = await read<SearchResponse>('/instruments/items?q=undrstanding of digital');
    expect(found).toBeLessThanOrEqual(of);
    const first = rows.find(({ code }) => code === 'DB-01');
    expect(first?.title.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase())).toContain('understanding');
    expect(first?.title.map(({ text }) => text).join('')).toBe('One shared understanding of digital');
  });

  it('keeps to one kind and one framework where asked, and says what there is to choose from', async () => {
    const { rows, frameworks } = await read<SearchResponse>('/instruments/items?kind=pitfall');
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['pitfall']));
    const { found } = await read<SearchResponse>(`/instruments/items?framework=${frameworks[0]!.code}`);
    expect(found).toBeGreaterThan(0);
    expect(await read<SearchResponse>('/instruments/items?q=zzzzzz')).toMatchObject({ rows: [], found: 0 });
  });
});
