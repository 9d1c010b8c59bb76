import { readFileSync } from 'node:fs';
import { expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { asFile } from './as-file.js';
import { EXAMPLE } from './example.fixture.js';
import { hostileFile } from './hostile.fixture.js';
import { readInstrument } from './read-instrument.js';

// The machine may be busy. What one file may take is measured below.
jest.setTimeout(120_000);

const published = readFileSync(new URL('../content/digital-board/1.0.yaml', import.meta.url), 'utf8');

/**
 * Far more than the reader needs for the worst of these files (some 400 ms), and far less than a person waits. Of the processor's
 * time, so that a busy machine is no mistake of the reader's.
 */
const MOST_MILLISECONDS = 5_000;
const spent = () => process.cpuUsage().user / 1000;

/** The same thousand files every time; another seed tries others. A failure prints its own seed and its file. */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);

/** Reads once, and holds the reader to its word. @returns whether it gave an instrument */
function judge(text: string): boolean {
  const started = spent();
  const reading = readInstrument(text, 'hostile.yaml');
  expect(spent() - started).toBeLessThan(MOST_MILLISECONDS);
  if (reading.ok) {
    // Whole, and stable: what it prints is read as the same instrument again.
    const again = readInstrument(JSON.stringify(asFile(reading.instrument), null, 1), 'hostile.yaml');
    expect(again).toEqual(reading);
    return true;
  }
  // Nothing of the file comes with the mistakes, and each mistake says where and what.
  expect(Object.keys(reading).toSorted()).toEqual(['mistakes', 'ok']);
  expect(reading.mistakes.length).toBeGreaterThan(0);
  const lines = text.split('\n').length;
  const unclear = reading.mistakes.filter(
    ({ file, line, column, message }) => file !== 'hostile.yaml' || line < 1 || line > lines || column < 1 || !/\w/.test(message),
  );
  expect(unclear).toEqual([]);
  return false;
}

it('a thousand broken or hostile files each give clear mistakes or a whole instrument: no throw, no hang, no half of one', () => {
  let whole = 0;
  const property = fc.property(hostileFile(published, EXAMPLE), (text) => {
    if (judge(text)) whole += 1;
    expect(Reflect.ownKeys(Object.prototype)).not.toContain('polluted');
  });
  const { failed, errorInstance, counterexample } = fc.check(property, { seed, numRuns: 1000, endOnFailure: true });
  const [file = ''] = counterexample ?? [];
  const cause = errorInstance instanceof Error ? errorInstance.message : errorInstance;
  // A hostile file may be as long as a book: its beginning is enough to know it by.
  if (failed) throw new Error(`FUZZ_SEED=${seed}, ${file.length} characters: ${JSON.stringify(file.slice(0, 300))}\n${cause}`);
  // Both ways out are walked: a change of words leaves a file right, and most others do not.
  expect(whole).toBeGreaterThan(20);
  expect(whole).toBeLessThan(500);
});

it('a file that is right stays what it is when it is written as JSON and read again', () => {
  expect([judge(published), judge(EXAMPLE)]).toEqual([true, true]);
});
