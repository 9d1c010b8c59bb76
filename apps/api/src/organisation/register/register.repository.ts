import type { EntityManager } from 'typeorm';
import { idOf, type RegisterRows, ROW_KINDS, type RowChange, type RowKind, type RowOf } from './register-rows.js';

/** One change at a time: two that compare against the same register would both think a trust new. */
export async function lockRegister(manager: EntityManager): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('candour register', 0))`);
}

interface Stored {
  readonly table: string;
  /** Property, column and type of each; the first `keys` of them tell one row from all others. */
  readonly columns: readonly (readonly [
    property: string,
    column: string,
    type: 'uuid' | 'text' | 'text[]' | 'date' | 'boolean',
  ])[];
  readonly keys: 1 | 2;
  readonly versioned: boolean;
}

const DATED = [
  ['from', 'valid_from', 'date'],
  ['to', 'valid_to', 'date'],
  ['byHand', 'by_hand', 'boolean'],
] as const;

const STORED: Readonly<Record<RowKind, Stored>> = {
  organisation: {
    table: 'organisation',
    columns: [
      ['id', 'id', 'uuid'],
      ['kind', 'kind', 'text'],
      ['code', 'code', 'text'],
      ['name', 'name', 'text'],
      ['trustType', 'trust_type', 'text'],
      ['trustSubtype', 'trust_subtype', 'text'],
      ['careSettings', 'care_settings', 'text[]'],
      ['regionCode', 'region_code', 'text'],
      ['regionName', 'region_name', 'text'],
      ['foundationTrust', 'foundation_trust', 'boolean'],
      ['postcode', 'postcode', 'text'],
      ['opened', 'opened', 'date'],
      ['closed', 'closed', 'date'],
      ['source', 'source', 'text'],
      ['demonstration', 'demonstration', 'boolean'],
    ],
    keys: 1,
    versioned: true,
  },
  cluster: {
    table: 'cluster',
    columns: [
      ['id', 'id', 'uuid'],
      ['name', 'name', 'text'],
      ['demonstration', 'demonstration', 'boolean'],
    ],
    keys: 1,
    versioned: true,
  },
  membership: {
    table: 'system_membership',
    columns: [['id', 'id', 'uuid'], ['trustId', 'trust_id', 'uuid'], ['systemId', 'system_id', 'uuid'], ...DATED],
    keys: 1,
    versioned: true,
  },
  'cluster-membership': {
    table: 'cluster_membership',
    columns: [['id', 'id', 'uuid'], ['clusterId', 'cluster_id', 'uuid'], ['systemId', 'system_id', 'uuid'], ...DATED],
    keys: 1,
    versioned: true,
  },
  successor: {
    table: 'successor',
    columns: [
      ['organisationId', 'organisation_id', 'uuid'],
      ['successorId', 'successor_id', 'uuid'],
      ['on', 'on_date', 'date'],
      ['byHand', 'by_hand', 'boolean'],
    ],
    keys: 2,
    versioned: false,
  },
};

/** The whole register as it is stored now; it is small. */
export async function readRows(manager: EntityManager): Promise<RegisterRows> {
  const read = async <Kind extends RowKind>(kind: Kind): Promise<Map<string, RowOf[Kind]>> => {
    const { table, columns } = STORED[kind];
    const asked = columns.map(([property, column, type]) => `${column}${type === 'date' ? '::text' : ''} as "${property}"`);
    const rows: RowOf[Kind][] = await manager.query(`select ${asked.join(', ')} from candour.${table}`);
    return new Map(rows.map((row) => [idOf(kind, row), row]));
  };
  return {
    organisation: await read('organisation'),
    cluster: await read('cluster'),
    membership: await read('membership'),
    'cluster-membership': await read('cluster-membership'),
    successor: await read('successor'),
  };
}

/** Writes row changes: what points to others goes first and comes last. */
export async function writeChanges(manager: EntityManager, changes: readonly RowChange[]): Promise<void> {
  const of = (kind: RowKind): RowChange[] => changes.filter((change) => change.kind === kind);
  for (const kind of [...ROW_KINDS].reverse()) await deleteRows(manager, kind, of(kind));
  for (const kind of ROW_KINDS) {
    await updateRows(manager, kind, of(kind));
    await insertRows(manager, kind, of(kind));
  }
}

const fields = ({ columns }: Stored): string => columns.map(([property, , type]) => `"${property}" ${type}`).join(', ');

async function insertRows(manager: EntityManager, kind: RowKind, changes: readonly RowChange[]): Promise<void> {
  const rows = changes.flatMap(({ before, after }) => (!before && after ? [after] : []));
  if (rows.length === 0) return;
  const stored = STORED[kind];
  await manager.query(
    `insert into candour.${stored.table} (${stored.columns.map(([, column]) => column).join(', ')})
     select ${stored.columns.map(([property]) => `f."${property}"`).join(', ')} from jsonb_to_recordset($1::jsonb) as f (${fields(stored)})`,
    [JSON.stringify(rows)],
  );
}

async function updateRows(manager: EntityManager, kind: RowKind, changes: readonly RowChange[]): Promise<void> {
  const rows = changes.flatMap(({ before, after }) => (before && after ? [after] : []));
  if (rows.length === 0) return;
  const stored = STORED[kind];
  const [own, rest] = [stored.columns.slice(0, stored.keys), stored.columns.slice(stored.keys)];
  const set = [
    ...rest.map(([property, column]) => `${column} = f."${property}"`),
    ...(stored.versioned ? ['version = t.version + 1'] : []),
  ];
  await manager.query(
    `update candour.${stored.table} t set ${set.join(', ')} from jsonb_to_recordset($1::jsonb) as f (${fields(stored)})
      where ${own.map(([property, column]) => `t.${column} = f."${property}"`).join(' and ')}`,
    [JSON.stringify(rows)],
  );
}

async function deleteRows(manager: EntityManager, kind: RowKind, changes: readonly RowChange[]): Promise<void> {
  const rows = changes.flatMap(({ before, after }) => (before && !after ? [before] : []));
  if (rows.length === 0) return;
  const stored = STORED[kind];
  const own = stored.columns.slice(0, stored.keys);
  await manager.query(
    `delete from candour.${stored.table} t using jsonb_to_recordset($1::jsonb) as f (${fields(stored)})
      where ${own.map(([property, column]) => `t.${column} = f."${property}"`).join(' and ')}`,
    [JSON.stringify(rows)],
  );
}
