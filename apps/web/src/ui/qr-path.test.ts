import { describe, expect, it } from '@jest/globals';
import qrcode from 'qrcode-generator';
import { qrPath } from './qr-path.js';

const ADDRESS = 'https://candour.example/meet#HKM4TX';

/** Which modules the path fills, read back from its strokes. */
function filled({ path }: { path: string }): Set<string> {
  const found = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step++) found.add(`${Number(x) + step} ${y}`);
  }
  return found;
}

describe('a QR code as a path', () => {
  it('fills exactly the dark modules, four modules from the edge', () => {
    const code = qrcode(0, 'M');
    code.addData(ADDRESS);
    code.make();
    const dark = new Set<string>();
    for (let row = 0; row < code.getModuleCount(); row++) {
      for (let column = 0; column < code.getModuleCount(); column++) {
        if (code.isDark(row, column)) dark.add(`${column + 4} ${row + 4}`);
      }
    }
    const drawn = qrPath(ADDRESS);
    expect(filled(drawn)).toEqual(dark);
    expect(drawn.side).toBe(code.getModuleCount() + 8);
  });

  it('grows with the address: a personal link fits too', () => {
    const long = qrPath(`https://candour.a-rather-long-name-of-a-trust.nhs.example/room#${'x'.repeat(43)}`);
    expect(long.side).toBeGreaterThan(qrPath(ADDRESS).side);
  });
});
