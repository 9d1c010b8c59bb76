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

/** A row by heading: a file has only some of the headings. */
type Row = Readonly<Record<string, string>>;

/** Of the columns that a file can do without, any; those that say nothing without another come with it. */
const columnsOf = (needed: readonly string[], optional: readonly string[], more: Readonly<Record<string, readonly string[]>>) =>
  fc
    .oneof(fc.constant([...optional]), fc.subarray([...optional]))
    .map((some) => [...needed, ...some, ...some.flatMap((heading) => more[heading] ?? [])]);

const written = (headings: readonly string[], rows: readonly Row[]): string =>
  [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))].map((cells) => cells.join(',')).join('\n');

const systemRows = fc.subarray(SYSTEMS, { minLength: 1 }).chain((codes) =>
  fc.tuple(
    ...codes.map((code) =>
      fc.tuple(names, fc.constantFrom('', 'North', 'South', 'Newly named')).map(([name, cluster]) => ({
        ...{ icb_code: code, icb_name: name, region_code: 'Y60', region_name: 'Midlands', cluster },
        formed_from: code === 'XA1' ? 'XA3' : '',
      })),
    ),
  ),
);
const systemColumns = columnsOf(['icb_code', 'icb_name'], ['region_code', 'region_name', 'cluster', 'formed_from'], {});

const trustRow = (code: string, systems: readonly string[]): fc.Arbitrary<Row> =>
  fc
    .tuple(
      names,
      fc.constantFrom(...systems),
      maybe(fc.constantFrom(...systems)),
      maybe(days),
      fc.boolean(),
      maybe(days),
      fc.constantFrom('', 'acute', 'Ambulance; Community health'),
      maybe(days),
    )
    .map(([name, system, other, closed, merges, on, settings, from]) => {
      const into = merges && code !== 'XT1' ? 'XT1' : '';
      return {
        ...{ code, name, icb_code: system, icb_from: from ?? '', other_systems: other ?? '' },
        ...{ trust_type: 'Acute trust', care_settings: settings },
        ...{ closed: closed ?? '', merged_into: into, merged_on: into ? (on ?? '') : '' },
      };
    });
const trustColumns = columnsOf(['code', 'name'], ['icb_code', 'trust_type', 'care_settings', 'closed', 'merged_into'], {
  icb_code: ['other_systems', 'icb_from'],
  merged_into: ['merged_on'],
});

const filesWith = (columns: fc.Arbitrary<string[]>): fc.Arbitrary<RegisterFiles> =>
  systemRows.chain((systems) => {
    const codes = systems.map(({ icb_code }) => icb_code);
    const trusts = fc
      .subarray(TRUSTS.slice(1))
      .chain((some) => fc.tuple(...['XT1', ...some].map((code) => trustRow(code, codes))));
    return fc.record({
      trustsCsv: fc.tuple(columns, trusts).map(([headings, rows]) => written(headings, rows)),
      systemsCsv: maybe(systemColumns.map((headings) => written(headings, systems))),
    });
  });

/** Any small register, and files that may or may not fit it, with all the columns that there are or some of them. */
export const registersAndFiles = fc.record({
  rows,
  files: filesWith(trustColumns),
  others: fc.constantFrom<Others>('close', 'leave'),
});

/** Any small register, and a file that knows nothing but codes and names. */
export const registersAndNames = fc.record({
  rows,
  files: filesWith(fc.constant(['code', 'name'])).map(({ trustsCsv }): RegisterFiles => ({ trustsCsv, systemsCsv: null })),
});
