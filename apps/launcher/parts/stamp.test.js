// @ts-check
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filesIn, stampOf, unlessDone } from './stamp.js';

describe('knowing what changed', () => {
  let folder = '';
  const put = (/** @type {string} */ name, /** @type {string} */ text) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const stamp = () => stampOf(filesIn([folder]));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candour-stamp-'));
    put('a.ts', 'a');
    put('deep/b.ts', 'b');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('does not mind new dates, so that switching branches to and fro builds nothing', () => {
    const before = stamp();
    utimesSync(join(folder, 'a.ts'), 1, 1);
    expect(stamp()).toBe(before);
  });

  it('notices a changed, a new and a renamed file', () => {
    const before = stamp();
    put('a.ts', 'A');
    const changed = stamp();
    put('c.ts', '');
    expect(new Set([before, changed, stamp()]).size).toBe(3);
  });

  it('passes over what was built, installed or hidden', () => {
    const before = stamp();
    for (const name of ['dist/a.js', 'node_modules/x/index.js', '.hidden']) put(name, 'x');
    expect(stamp()).toBe(before);
  });

  it('takes a place that is not there for empty', () => {
    expect(filesIn([join(folder, 'nowhere')])).toEqual([]);
  });

  it('does the work once, and again after it was cut short', async () => {
    const file = join(folder, '.stamp');
    const cutShort = unlessDone(file, 'x', () => Promise.reject(new Error('cut short')));
    await expect(cutShort).rejects.toThrow('cut short');
    expect(await unlessDone(file, 'x', () => {})).toBe(true);
    expect(await unlessDone(file, 'x', () => {})).toBe(false);
    expect(await unlessDone(file, 'y', () => {})).toBe(true);
  });
});
