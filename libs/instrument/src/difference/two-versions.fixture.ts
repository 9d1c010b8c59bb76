import { EXAMPLE } from '../example.fixture.js';
import type { InstrumentVersion } from '../instrument.js';
import { readInstrument } from '../read-instrument.js';

/** The one change that the example labels. */
const LABELLED = '\n    - { items: [EX-01], label: wording, levelsStillCompare: true, note: Shorter. }';

/** An instrument from a text that must be right. */
export function read(text: string): InstrumentVersion {
  const reading = readInstrument(text, 'example.yaml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes, null, 2));
  return reading.instrument;
}

/** The example as a first version. */
export const FIRST = EXAMPLE.replace('version: "1.1"', 'version: "1.0"')
  .replace('follows: "1.0"', 'follows: null')
  .replace(LABELLED, ' []');

/** Replaces what stands once. */
export function edited(text: string, ...edits: readonly (readonly [what: string, by: string])[]): string {
  return edits.reduce((now, [what, by]) => {
    if (now.split(what).length !== 2) throw new Error(`"${what}" does not stand once in the text`);
    return now.replace(what, () => by);
  }, text);
}

/** The example as its second version with edits, and with a release note that labels these changes. */
export const secondText = (edits: readonly (readonly [string, string])[], ...changes: readonly string[]): string =>
  edited(EXAMPLE, [LABELLED, changes.length === 0 ? ' []' : changes.map((one) => `\n    - ${one}`).join('')], ...edits);
