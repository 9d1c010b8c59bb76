// @ts-check
import { describe, expect, it } from '@jest/globals';
import { isOpenToAll } from './place.js';

describe('whether another user can reach a folder', () => {
  const tree = new Map([
    ['/', 0o755],
    ['/srv', 0o755],
    ['/srv/candour', 0o711],
    ['/srv/others', 0o755],
    ['/srv/ann', 0o700],
    ['/srv/ann/candour', 0o755],
  ]);
  const open = (/** @type {string} */ path) => isOpenToAll(path, (folder) => tree.get(folder));

  it('is so when every folder on the way may be entered', () => expect(open('/srv/candour')).toBe(true));
  it('is not so when one above is closed, however open the last one is', () => expect(open('/srv/ann/candour')).toBe(false));
  it('asks only for what exists already: the rest is ours to make', () => expect(open('/srv/candour/.data/postgres')).toBe(true));
});
