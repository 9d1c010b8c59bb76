import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const here = fileURLToPath(new URL('.', import.meta.url));

describe('the contract', () => {
  it('knows each shape by a name of its own: of two classes with one name it would keep one', () => {
    const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dto.ts'));
    const names = files.flatMap((name) =>
      [...readFileSync(join(here, name), 'utf8').matchAll(/^export class (\w+)/gm)].map(([, found]) => found ?? ''),
    );
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });
});
