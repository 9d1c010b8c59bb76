import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startApi, type TestApi } from './api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

describe('entities and migrations', () => {
  it('agree on every column: its name, its type, and whether it may be empty', async () => {
    const entities = api.app.get(DataSource).entityMetadatas;
    const { rows } = await api.owner.query<{ place: string; type: string; nullable: boolean }>(
      `select c.table_name || '.' || c.column_name as place, c.is_nullable = 'YES' as nullable,
              case when c.data_type = 'ARRAY' then substr(c.udt_name, 2) || '[]' else c.udt_name end as type
         from information_schema.columns c where c.table_schema = 'candour'`,
    );
    const columns = new Map(rows.map(({ place, type, nullable }) => [place, { type, nullable }]));
    const short: Record<string, string> = { int: 'int4', smallint: 'int2', bigint: 'int8', boolean: 'bool' };
    const wrong = entities.flatMap((entity) =>
      entity.columns.flatMap((column) => {
        const place = `${entity.tableName}.${column.databaseName}`;
        const plain = String(column.type);
        const type = `${short[plain] ?? plain}${column.isArray ? '[]' : ''}`;
        const real = columns.get(place);
        return real?.type === type && real.nullable === column.isNullable
          ? []
          : [`${place}: ${type} ${column.isNullable}, but ${JSON.stringify(real)}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(entities.length).toBeGreaterThan(3);
  });

  it('have no relations, cascades or eager loading: a screen is a view with its own query', () => {
    const entities = api.app.get(DataSource).entityMetadatas;
    expect(entities.flatMap(({ relations, name }) => relations.map(({ propertyName }) => `${name}.${propertyName}`))).toEqual([]);
  });
});
