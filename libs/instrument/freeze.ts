/**
 * Publishes: writes the checksum of each new file of content/ into content/checksums.json. A file with a mistake is refused, by
 * line. A file that is there already is left alone, changed or not: a published version never changes.
 * `npm run freeze --workspace libs/instrument`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { checksumOf, contentFiles } from './src/content.js';
import { houseMistakes, type LibraryFile, mistakeInWords, mistakesOfLibrary, placed, readInstrument } from './src/index.js';

const register = new URL('./content/checksums.json', import.meta.url);
const checksums = JSON.parse(readFileSync(register, 'utf8')) as Record<string, string>;

const readings = contentFiles().map((one) => ({ ...one, reading: readInstrument(one.text, one.file) }));
const whole = readings.flatMap(({ file, text, reading }): LibraryFile[] =>
  reading.ok ? [{ file, text, instrument: reading.instrument }] : [],
);
const between = mistakesOfLibrary(whole);

for (const { file, text, reading } of readings.filter(({ frozen }) => frozen === undefined)) {
  const own = reading.ok ? placed(houseMistakes(reading.instrument), text, file) : reading.mistakes;
  const mistakes = [...own, ...between.filter((one) => one.file === file)];
  if (mistakes.length > 0) {
    console.error(`not published: ${file}\n${mistakes.map((one) => `  ${mistakeInWords(one)}`).join('\n')}`);
    process.exitCode = 1;
    continue;
  }
  checksums[file] = checksumOf(text);
  console.log(`published ${file}`);
}

const sorted = Object.fromEntries(Object.entries(checksums).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(register, `${JSON.stringify(sorted, null, 2)}\n`);
