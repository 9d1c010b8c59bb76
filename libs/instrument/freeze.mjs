#!/usr/bin/env node
/**
 * Publishes: writes the checksum of each new file of content/ into content/checksums.json. A file that is already there is
 * left alone, changed or not: a published version never changes. `npm run freeze --workspace libs/instrument`
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const content = new URL('./content/', import.meta.url);
const register = new URL('checksums.json', content);
const checksums = JSON.parse(readFileSync(register, 'utf8'));
const files = readdirSync(content, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, content))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => `${name}/${file}`),
  );
for (const file of files.filter((one) => !(one in checksums))) {
  checksums[file] = createHash('sha256')
    .update(readFileSync(new URL(file, content)))
    .digest('hex');
  console.log(`published ${file}`);
}
const sorted = Object.fromEntries(Object.entries(checksums).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(register, `${JSON.stringify(sorted, null, 2)}\n`);
