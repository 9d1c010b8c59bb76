import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aSystem, aTrust, type Trust } from '../../test/organisations.js';
import { dayInFull } from '../platform/words.js';
import type { ComparisonChangeResponse } from './findings/change.dto.js';
import type { FindingsResponse } from './findings/findings.dto.js';
import type { ComparisonItemResponse } from './item/item.dto.js';
import type { MatrixResponse } from './matrix/matrix.dto.js';
import { aPublishedAssessment, type Published } from './testing/published.js';
import { type UnfoldedRow, unfolded } from './testing/unfolded.js';
import type { TrustResponse } from './trust/trust.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

async function aTrustOfTwoWaves() {
  const system = await aSystem(api);
  const trust = await aTrust(api, { systemId: system.id });
  await aPublishedAssessment(api, trust, 'items', { setUp: { waveDate: '2025-11-01' } });
  const later = await aPublishedAssessment(api, trust, 'items', { setUp: { waveDate: '2026-05-01' } });
  return { system, trust, later };
}

async function withdraw(trust: Trust, { id, version }: Published): Promise<void> {
  bodyOf(
    await trust.chiefExecutive.post(`/assessments/${id}/publication/withdrawal`, { reason: 'A mistake' }, { ifMatch: version }),
  );
}

/** Everything that is said of a trust outside, wherever it is said. */
async function saidTo(reader: Client, trust: Trust) {
  const matrix = bodyOf<MatrixResponse>(await reader.get('/comparison?scope=system'));
  const row = unfolded(matrix).find(({ organisationId }) => organisationId === trust.id) as UnfoldedRow;
  const item = bodyOf<ComparisonItemResponse>(await reader.get('/comparison/items/DB-01?scope=system'));
  const page = bodyOf<TrustResponse>(await reader.get(`/comparison/trusts/${trust.id}`));
  const table = await reader.get('/comparison/exports/trusts');
  return {
    row: row.remarks,
    matrix: matrix.notes,
    item: item.groups.flatMap(({ dots }) => dots.map(({ about }) => about)).join(),
    trust: [...page.notes, ...page.waves.flatMap(({ remarks }) => remarks)],
    findings: bodyOf<FindingsResponse>(await reader.get('/comparison/findings?scope=system')).notes,
    change: bodyOf<ComparisonChangeResponse>(await reader.get('/comparison/change?scope=system')).notes,
    file: table.text,
  };
}

const today = async (): Promise<string> =>
  (await api.owner.query<{ day: string }>('select candour.today_in_london()::text as day')).rows[0]?.day ?? '';

describe('where an older result stands beside a later one that went', () => {
  it('every reader who had the later one is told so, and on which day it was withdrawn', async () => {
    const { system, trust, later } = await aTrustOfTwoWaves();
    const before = await saidTo(system.lead, trust);
    expect(JSON.stringify(before)).not.toMatch(/later result/u);
    await withdraw(trust, later);
    const said = await saidTo(system.lead, trust);
    const words = `A later result was withdrawn on ${dayInFull(await today())}; this is the one before.`;
    const note = `${trust.name} had shared a later result, which was withdrawn or is shared no longer: the one before is used here.`;
    expect(said.row).toContain(words);
    expect(said.matrix).toContain(note);
    expect(said.item).toContain(words);
    expect(said.trust).toEqual(expect.arrayContaining([words, note]));
    expect(said.findings).toContain(note);
    expect(said.change).toContain(note);
    expect(said.file).toContain(`Published. ${words}`);
    // Nothing of what went but that: not its wave either.
    expect(JSON.stringify(said)).not.toMatch(/2026-05-01|May 2026/u);
  });

  it('and where it was shared until a day that is past, until when', async () => {
    const { system, trust, later } = await aTrustOfTwoWaves();
    await api.owner.query(
      `update candour.publication_sharing set until = candour.today_in_london() - 1 where publication_id = $1`,
      [later.publication.id],
    );
    const { row } = await saidTo(system.lead, trust);
    expect(row.join()).toMatch(/A later result was shared until \d+ \w+ \d{4}; this is the one before\./u);
  });

  it('nothing is told of an older one that went, of another trust, or to whom never had it', async () => {
    const { system, trust, later } = await aTrustOfTwoWaves();
    const neighbour = await aSystem(api);
    await api.owner.query(
      `insert into candour.publication_reader (publication_id, organisation_id, reader_organisation_id)
       select p.id, p.organisation_id, $2 from candour.publication p where p.organisation_id = $1 and p.wave_date = '2025-11-01'`,
      [trust.id, neighbour.id],
    );
    const other = await aTrustOfTwoWaves();
    await withdraw(trust, later);
    const page = bodyOf<TrustResponse>(await neighbour.lead.get(`/comparison/trusts/${trust.id}`));
    expect(page.waves).toHaveLength(1);
    expect(JSON.stringify(page)).not.toMatch(/later result/u);
    expect(JSON.stringify(await saidTo(other.system.lead, other.trust))).not.toMatch(/later result/u);

    const third = await aPublishedAssessment(api, trust, 'items', { setUp: { waveDate: '2026-11-01' } });
    expect(JSON.stringify(await saidTo(system.lead, trust))).not.toMatch(/later result/u);
    await withdraw(trust, third);
    expect((await saidTo(system.lead, trust)).row.join()).toMatch(/A later result was withdrawn/u);
    // Who asks for no later wave than that misses nothing; who asks for one before it is not told of it as the one before.
    const asked = async (query: string) =>
      unfolded(bodyOf<MatrixResponse>(await system.lead.get(`/comparison?scope=system&${query}`)))[0]?.remarks.join();
    expect(await asked('waveTo=2025-12-31')).toMatch(/A later result/u);
  });
});
