// @ts-check
import { describe, expect, it } from '@jest/globals';
import { missingIn } from './packaged-chromium.js';

describe('libraries a program asks for in vain', () => {
  it('are read off what the loader lists', () => {
    const listed =
      '\tlinux-vdso.so.1 (0x0)\n\tlibnss3.so => not found\n\tlibm.so.6 => /lib/libm.so.6 (0x0)\n\tlibnspr4.so => not found\n';
    expect(missingIn(listed)).toEqual(['libnss3.so', 'libnspr4.so']);
  });

  it('include one that is there but broken', () => {
    expect(missingIn('chromium: error while loading shared libraries: /lib/libnspr4.so: file too short')).toEqual([
      '/lib/libnspr4.so',
    ]);
  });

  it('are none where the loader finds all', () => expect(missingIn('\tlibm.so.6 => /lib/libm.so.6 (0x0)\n')).toEqual([]));
});
