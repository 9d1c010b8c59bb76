/** Writes the format out for editors of YAML: `npm run schema --workspace libs/instrument`. A test compares the two. */
import { writeFileSync } from 'node:fs';
import { INSTRUMENT_SCHEMA } from './src/schema.js';

writeFileSync(new URL('./instrument.schema.json', import.meta.url), `${JSON.stringify(INSTRUMENT_SCHEMA, null, 2)}\n`);
