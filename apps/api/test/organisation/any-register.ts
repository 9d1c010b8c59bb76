import fc from 'fast-check';
import type { Others } from '../../src/organisation/register/plan-import.js';
import type { RegisterFiles } from '../../src/organisation/register/register-files.js';
import type {
  ClusterMembershipRow,
  MembershipRow,
  OrganisationRow,
  RegisterRows,
  SuccessorRow,
} from '../../src/organisation/register/register-rows.js';

const TRUSTS = ['XT1', 'XT2', 'XT3', 'XT4', 'XT5'];
const SYSTEMS = ['XA1', 'XA2', 'XA3'];
const CLUSTERS = ['North', 'South'];
const days = fc.constantFrom('2025-04-01', '2026-04-01', '2026-11-21', '2026-11-22', '2026-11-23', '2027-04-01');
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const names = fc.constantFrom('North', 'South', 'East', 'West');

const organisation = (code: string, kind: string): fc.Arbitrary<OrganisationRow | null> =>
  maybe(
    fc.record({
      id: fc.constant(`id-${code}`),
      kind: fc.constant(kind),
      code: fc.constant<string | null>(code),
      name: names,
      trustType: maybe(fc.constantFrom('Acute trust', 'Ambulance trust')),
      trustSubtype: fc.constant(null),
      careSettings: fc.constantFrom<readonly string[]>([], ['acute'], ['acute', 'community']),
      regionCode: fc.constantFrom('Y60', null),
      regionName: fc.constantFrom('Midlands', null),
      foundationTrust: maybe(fc.boolean()),
      postcode: fc.constant(null),
      opened: fc.constant<string | null>('2001-04-01'),
      source: fc.constant(null),
      closed: maybe(days),
      demonstration: fc.constant(false),
    }),
  );

/** Dated rows that never overlap: at most one of each pair. */
const spans = fc.record({
  from: fc.constantFrom('2024-04-01', '2026-11-22', '2027-01-01'),
  last: maybe(fc.constantFrom('2025-03-31', '2026-11-22', '2027-06-30')),
  byHand: fc.boolean(),
});

const pairs = <T>(of: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...of]);

const rows: fc.Arbitrary<RegisterRows> = fc
  .record({
    organisations: fc.tuple(
      ...TRUSTS.map((code) => organisation(code, 'trust')),
      ...SYSTEMS.map((code) => organisation(code, 'board-of-system')),
    ),
    memberships: pairs(TRUSTS.flatMap((trust) => SYSTEMS.map((system) => [trust, system] as const))),
    clustered: pairs(CLUSTERS.flatMap((cluster) => SYSTEMS.map((system) => [cluster, system] as const))),
    followed: pairs([
      ['XT5', 'XT1'],
      ['XT4', 'XT1'],
      ['XA3', 'XA1'],
    ] as const),
    spans: fc.array(spans, { minLength: 30, maxLength: 30 }),
  })
  .map(({ organisations, memberships, clustered, followed, spans: chosen }) => {
    const there = organisations.filter((row): row is OrganisationRow => row !== null);
    const has = (code: string): boolean => there.some((row) => row.code === code);
    const span = (place: number): { from: string; to: string | null; byHand: boolean } => {
      const { from, last, byHand } = chosen[place % chosen.length] ?? { from: '2024-04-01', last: null, byHand: false };
      return { from, to: last !== null && last < from ? from : last, byHand };
    };
    const membership = memberships
      .filter((pair) => pair.every(has))
      .map(
        ([trust, system], place): MembershipRow => ({
          id: `m-${trust}-${system}`,
          trustId: `id-${trust}`,
          systemId: `id-${system}`,
          ...span(place),
        }),
      );
    const inClusters = clustered
      .filter(([, system]) => has(system))
      .map(
        ([cluster, system], place): ClusterMembershipRow => ({
          id: `c-${cluster}-${system}`,
          clusterId: `id-${cluster}`,
          systemId: `id-${system}`,
          ...span(place + 7),
        }),
      );
    const successor = followed
      .filter((pair) => pair.every(has))
      .map(
        ([before, after], place): SuccessorRow => ({
          organisationId: `id-${before}`,
          successorId: `id-${after}`,
          on: '2026-04-01',
          byHand: span(place).byHand,
        }),
      );
    return {
      organisation: new Map(there.map((row) => [row.id, row])),
      cluster: new Map(CLUSTERS.map((name) => [`id-${name}`, { id: `id-${name}`, name, demonstration: false }])),
      membership: new Map(membership.map((row) => [row.id, row])),
      'cluster-membership': new Map(inClusters.map((row) => [row.id, row])),
      successor: new Map(successor.map((row) => [`${row.organisationId} ${row.successorId}`, row])),
    };
  });

const systemLines = fc
  .subarray(SYSTEMS, { minLength: 1 })
  .chain((codes) =>
    fc.tuple(
      ...codes.map((code) =>
        fc
          .tuple(names, fc.constantFrom('', 'North', 'South', 'Newly named'))
          .map(([name, cluster]) => ({ code, line: `${code},${name},Y60,Midlands,${cluster},${code === 'XA1' ? 'XA3' : ''}` })),
      ),
    ),
  );

const files = systemLines.chain((systems): fc.Arbitrary<RegisterFiles> => {
  const codes = systems.map(({ code }) => code);
  const trust = (code: string): fc.Arbitrary<string> =>
    fc
      .tuple(
        names,
        fc.constantFrom(...codes),
        maybe(fc.constantFrom(...codes)),
        maybe(days),
        fc.boolean(),
        maybe(days),
        fc.constantFrom('', 'acute', 'Ambulance; Community health'),
      )
      .map(([name, system, other, closed, merges, on, settings]) => {
        const into = merges && code !== 'XT1' ? 'XT1' : '';
        return `${code},${name},${system},${other ?? ''},Acute trust,${settings},${closed ?? ''},${into},${into ? (on ?? '') : ''}`;
      });
  const header = 'code,name,icb_code,other_systems,trust_type,care_settings,closed,merged_into,merged_on';
  const trusts = fc.subarray(TRUSTS.slice(1)).chain((some) => fc.tuple(...['XT1', ...some].map(trust)));
  return fc.record({
    trustsCsv: trusts.map((lines) => [header, ...lines].join('\n')),
    systemsCsv: maybe(
      fc.constant(
        ['icb_code,icb_name,region_code,region_name,cluster,formed_from', ...systems.map(({ line }) => line)].join('\n'),
      ),
    ),
  });
});

/** Any small register, and files that may or may not fit it. */
export const registersAndFiles = fc.record({ rows, files, others: fc.constantFrom<Others>('close', 'leave') });
