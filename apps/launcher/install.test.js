// @ts-check
import { describe, expect, it } from '@jest/globals';
import { nodeProblem, staleIn } from './install.js';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('%s will do', (version) => expect(nodeProblem(version)).toBeUndefined());
  it.each(['18.20.0', '20.18.9', '16.0.0'])('%s is refused, saying what to do', (version) => {
    expect(nodeProblem(version)).toContain('Node 20.19 or later');
  });
});

describe('whether the installed packages are those of the lock file', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'libs/scoring': { version: '0.1.0' },
      'node_modules/@candour/scoring': { link: true },
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/only-on-windows': { version: '1.0.0', optional: true },
    },
  };
  const installed = (/** @type {Record<string, { version: string }>} */ packages) => ({ packages });

  it('they are, when only other platforms are left out', () => {
    expect(staleIn(lock, installed({ 'node_modules/pg': { version: '8.23.1' } }))).toEqual([]);
  });

  it('they are not, when one is missing or of another version', () => {
    expect(staleIn(lock, installed({}))).toEqual(['node_modules/pg']);
    expect(staleIn(lock, installed({ 'node_modules/pg': { version: '8.0.0' } }))).toEqual(['node_modules/pg']);
    const optional = installed({
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/only-on-windows': { version: '0.9.0' },
    });
    expect(staleIn(lock, optional)).toEqual(['node_modules/only-on-windows']);
  });
});
