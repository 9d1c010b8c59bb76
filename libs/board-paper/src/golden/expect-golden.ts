import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { Outline } from '../outline.js';
import { asGolden } from './as-golden.js';

/**
 * Compares an outline with the paper that a person has read and kept in `golden/`. To change it on purpose, run the test with
 * `CANDOUR_GOLDEN=write`, read what changed in the diff as the board would, and commit it.
 */
export function expectGolden(name: string, outline: Outline): void {
  const file = new URL(`./${name}.md`, import.meta.url);
  const written = asGolden(outline);
  if (process.env.CANDOUR_GOLDEN === 'write') writeFileSync(file, written);
  if (!existsSync(file)) throw new Error(`${name}.md is not there yet: write it with CANDOUR_GOLDEN=write, and read it`);
  expect(written).toBe(readFileSync(file, 'utf8'));
}
