import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aSealedAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aTrust } from '../../test/organisations.js';
import { filledIn, paperOf, wordsOf } from '../../test/papers.js';
import type { PaperResponse } from './board-paper.dto.js';
import type { PaperChangesResponse } from './paper-life.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

interface Text {
  readonly variant?: string;
  readonly key?: string;
  readonly words: string | null;
}

/** Changes words as whoever just looked would; null gives Candour's back. */
async function changes(client: Client, id: string, { variant = 'private', key = 'summary.points', words }: Text) {
  const { version } = await paperOf(client, id);
  const path = `/assessments/${id}/paper/texts/${variant}/${key}`;
  return words === null
    ? await client.delete(path, { ifMatch: version })
    : await client.put(path, { words }, { ifMatch: version });
}

function ownOf({ outline }: PaperResponse, key: string) {
  for (const block of outline.blocks) if ('own' in block && block.own?.key === key) return block.own;
  return null;
}

const changesOf = async (client: Client, id: string) =>
  bodyOf<PaperChangesResponse>(await client.get(`/assessments/${id}/paper/changes`)).changes;

describe('the words of a paper', () => {
  it('are the trust’s own where it wrote some, with figures that stay live, and Candour’s again when it asks', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const before = await paperOf(trust.secretary, id);
    const figure = before.figures.find(({ name }) => name === 'items agreed')!;
    const after = bodyOf<PaperResponse>(
      await changes(trust.secretary, id, { words: 'We agreed {items agreed}, with {no such figure}.' }),
    );
    expect(after.version).toBe(before.version + 1);
    expect(wordsOf(after)).toContain(`We agreed ${figure.words}, with {no such figure}.`);
    expect(ownOf(after, 'summary.points')).toEqual({
      key: 'summary.points',
      words: 'We agreed {items agreed}, with {no such figure}.',
      changed: true,
    });
    const again = bodyOf<PaperResponse>(await changes(trust.chiefExecutive, id, { words: null }));
    expect(again.outline).toEqual(before.outline);
    const composed = ownOf(before, 'summary.points')?.words;
    expect(
      (await changesOf(trust.chair, id)).map(({ what, who, before: was, after: is }) => [what, who.split(', ')[1], was, is]),
    ).toEqual([
      [
        expect.stringMatching(/^Candour’s words again under “.+” of the paper for the private session$/),
        'chief executive',
        'We agreed {items agreed}, with {no such figure}.',
        composed,
      ],
      [
        expect.stringMatching(/^Words under “.+” of the paper for the private session$/),
        'company secretary',
        composed,
        'We agreed {items agreed}, with {no such figure}.',
      ],
    ]);
  });

  it('can be put where none were, and composed ones taken out', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const written = bodyOf<PaperResponse>(
      await changes(trust.secretary, id, { key: 'context.own', words: 'The board met twice.' }),
    );
    expect(wordsOf(written)).toContain('The board met twice.');
    const emptied = bodyOf<PaperResponse>(await changes(trust.secretary, id, { words: '' }));
    expect(emptied.outline.slots).toContainEqual(expect.objectContaining({ key: 'summary.points', emptied: true }));
    expect((await changesOf(trust.secretary, id)).map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Words under/),
      'Words “Background” of the paper for the private session',
    ]);
  });

  it('belong to one variant alone: what was written for the board never stands in another', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const others = ['public', 'committee', 'one-page', 'foi-results', 'foi-views'] as const;
    const before = await Promise.all(others.map(async (one) => await paperOf(trust.chair, id, one)));
    bodyOf(await changes(trust.secretary, id, { key: 'context.own', words: 'Three of us would rather not say' }));
    bodyOf(await changes(trust.secretary, id, { words: 'Three of us would rather not say' }));
    for (const [at, one] of others.entries()) {
      const now = await paperOf(trust.chair, id, one);
      expect(now.outline).toEqual(before[at]!.outline);
    }
    bodyOf(await changes(trust.secretary, id, { variant: 'public', words: 'For everybody' }));
    expect(wordsOf(await paperOf(trust.chair, id, 'public'))).toContain('For everybody');
    expect(wordsOf(await paperOf(trust.chair, id))).not.toContain('For everybody');
  });

  it('are kept as they were typed and printed plain, however hostile they are', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const hostile = '=HYPERLINK("https://evil.example") <script>alert(1)</script> \u202egnp.exe {{x}} $(id) 👩🏽‍⚕️ \u0007end';
    const after = bodyOf<PaperResponse>(await changes(trust.secretary, id, { key: 'context.own', words: hostile }));
    expect((await changesOf(trust.secretary, id))[0]!.after).toContain('\u202egnp.exe');
    expect(wordsOf(after)).toContain('<script>alert(1)</script>');
    for (const mark of ['\u0007', '\u202e']) expect(wordsOf(after)).not.toContain(mark);
    for (const broken of ['a\u0000b', 'a\ud800b']) {
      const { status } = await changes(trust.secretary, id, { key: 'context.own', words: broken });
      expect(status).toBeLessThan(500);
      const { version } = await paperOf(trust.secretary, id);
      const cover = await trust.secretary.put(
        `/assessments/${id}/paper`,
        { fields: filledIn({ legal: broken }) },
        { ifMatch: version },
      );
      expect(cover.status).toBe(broken.includes('\u0000') ? 400 : 200);
    }
  });

  it('are at most 10,000 characters, and known to the paper', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    expect((await changes(trust.secretary, id, { words: 'é'.repeat(10_000) })).status).toBe(200);
    const long = await changes(trust.secretary, id, { words: 'a'.repeat(10_001) });
    expect([long.status, long.body.code]).toEqual([400, 'invalid-request']);
    for (const key of ['no.such', '__proto__', 'constructor']) {
      const unknown = await changes(trust.secretary, id, { key, words: 'x' });
      expect([400, 422]).toContain(unknown.status);
    }
    expect((await changes(trust.secretary, id, { key: 'no.such', words: 'x' })).body.code).toBe('words-unknown');
    const nowhere = await changes(trust.secretary, id, { variant: 'nowhere', words: 'x' });
    expect(nowhere.status).toBe(400);
  });

  it('leave no mark where nothing changed', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const before = await paperOf(trust.secretary, id);
    const same = ownOf(before, 'summary.points')!.words;
    expect(bodyOf<PaperResponse>(await changes(trust.secretary, id, { words: same })).version).toBe(before.version);
    expect(bodyOf<PaperResponse>(await changes(trust.secretary, id, { words: null })).version).toBe(before.version);
    expect(await changesOf(trust.secretary, id)).toEqual([]);
  });

  it('are changed by one person at a time', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const path = `/assessments/${id}/paper/texts/private/context.own`;
    const [one, other] = await Promise.all([
      trust.secretary.put(path, { words: 'One' }, { ifMatch: 1 }),
      trust.chiefExecutive.put(path, { words: 'Other' }, { ifMatch: 1 }),
    ]);
    expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect((await trust.secretary.put(path, { words: 'Blind' })).status).toBe(428);
  });
});

describe('the cover sheet', () => {
  it('takes risks with scores, and a word of the trust’s own scale alone', async () => {
    const trust = await aTrust(api);
    const { id } = await aSealedAssessment(api, trust);
    const path = `/assessments/${id}/paper`;
    const unknown = await trust.secretary.put(path, { fields: filledIn({ assuranceWord: 'Splendid' }) }, { ifMatch: 1 });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'assurance-unknown']);
    const off = [{ reference: 'BAF 4', title: 'Too few carry it', before: { consequence: 6, likelihood: 1 }, after: null }];
    expect((await trust.secretary.put(path, { fields: filledIn({ risks: off }) }, { ifMatch: 1 })).status).toBe(400);
    const risks = [
      {
        reference: 'BAF 4',
        title: 'Too few carry it',
        before: { consequence: 4, likelihood: 4 },
        after: { consequence: 4, likelihood: 2 },
      },
    ];
    const saved = bodyOf<PaperResponse>(
      await trust.secretary.put(
        path,
        { fields: filledIn({ risks, assuranceWord: 'Partial', objectives: ['Kinder care'] }) },
        { ifMatch: 1 },
      ),
    );
    expect(saved.fields).toMatchObject({ risks, assuranceWord: 'Partial', objectives: ['Kinder care'] });
    expect((await changesOf(trust.chair, id)).map(({ what }) => what)).toContain(
      'Cover sheet: Risks of the board assurance framework',
    );
  });

  it('of the next wave begins where the last one ended', async () => {
    const trust = await aTrust(api);
    const last = await aSealedAssessment(api, trust, { setUp: { waveDate: '2026-05-01' } });
    const risk = { reference: 'BAF 4', title: 'Too few carry it', before: null, after: { consequence: 4, likelihood: 2 } };
    const fields = filledIn({ meetingName: 'Trust board', agendaReference: 'TB/1', objectives: ['Kinder care'], risks: [risk] });
    bodyOf(await trust.secretary.put(`/assessments/${last.id}/paper`, { fields }, { ifMatch: 1 }));
    const { id } = await aSealedAssessment(api, trust);
    expect((await paperOf(trust.secretary, id)).fields).toMatchObject({
      meetingName: 'Trust board',
      agendaReference: '',
      objectives: ['Kinder care'],
      risks: [{ ...risk, before: { consequence: 4, likelihood: 2 }, after: null }],
    });
  });
});
