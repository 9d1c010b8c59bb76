import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that may stand in a file instead, named in `<NAME>_FILE`: how container platforms hand over secrets. */
const SECRET = ['DATABASE_URL', 'CANDOUR_OWNER_URL', 'CANDOUR_APP_PASSWORD', 'CANDOUR_SECRET', 'SMTP_URL'];

/** The environment with each secret that a file holds put in its place, without the line end. Throws where a named file cannot be read. */
export function fromFiles(env: Environment, read: (path: string) => string = (path) => readFileSync(path, 'utf8')): Environment {
  const found = SECRET.flatMap((name) => {
    const path = env[`${name}_FILE`];
    return path ? [[name, read(path).trimEnd()] as const] : [];
  });
  return { ...env, ...Object.fromEntries(found) };
}
