import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { decodeLogo } from './decode-logo.js';

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#0a4547', noise: { type: 'gaussian', mean: 128, sigma: 60 } } });
const asPng = (width: number, height: number) => drawn(width, height).png().toBuffer();
const asJpeg = (width: number, height: number) => drawn(width, height).jpeg().toBuffer();
const refusal = async (name: string, bytes: Buffer): Promise<string> => {
  const error: unknown = await decodeLogo(name, bytes).then(
    () => 'taken',
    (reason: unknown) => reason,
  );
  return typeof error === 'object' && error !== null && 'detail' in error ? String(error.detail) : String(error);
};

describe('a logo', () => {
  it('is drawn anew as PNG, as large as it is or within 800 by 300', async () => {
    const small = await decodeLogo('crest.png', await asPng(120, 60));
    expect([small.width, small.height]).toEqual([120, 60]);
    const large = await decodeLogo('Crest of the trust.JPEG', await asJpeg(1600, 400));
    expect([large.width, large.height]).toEqual([800, 200]);
    const high = await decodeLogo('crest.jpg', await asJpeg(400, 1200));
    expect([high.width, high.height]).toEqual([100, 300]);
    for (const { png } of [small, large, high]) expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('keeps nothing of the file but its pixels', async () => {
    const secret = 'taken at home by somebody';
    const jpeg = await drawn(300, 100)
      .withExif({ IFD0: { ImageDescription: secret } })
      .jpeg()
      .toBuffer();
    const sent = Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]);
    expect(sent.includes(secret)).toBe(true);
    const { png } = await decodeLogo('crest.jpg', sent);
    expect(png.includes(secret)).toBe(false);
    expect(png.includes('script')).toBe(false);
  });

  it('stands the way up that it was taken', async () => {
    const turned = await drawn(300, 100).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await decodeLogo('crest.jpg', turned)).toMatchObject({ width: 100, height: 300 });
  });

  it.each([
    [
      'svg',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      /SVG file, which can hold/,
    ],
    ['svg', '\ufeff <svg xmlns="http://www.w3.org/2000/svg"/>', /SVG file/],
    ['gif', 'GIF89a\u0001\u0001', /GIF file. Save it as PNG/],
    ['webp', 'RIFF0000WEBPVP8 ', /WebP file/],
    ['bmp', 'BM000', /BMP file/],
    ['pdf', '%PDF-1.7', /PDF file/],
    ['png', '<html><script>alert(1)</script></html>', /not a picture/],
    ['png', 'PNG', /not a picture/],
  ])('is no %s file beginning %j', async (ending, text, reason) => {
    expect(await refusal(`crest.${ending}`, Buffer.from(text, 'utf8'))).toMatch(reason);
  });

  it('is refused where its name says another kind than its bytes', async () => {
    expect(await refusal('crest.jpg', await asPng(20, 20))).toMatch(/PNG picture but is not named like one/);
    expect(await refusal('crest.png', await asJpeg(20, 20))).toMatch(/JPEG picture but is not named like one/);
    expect(await refusal('crest.exe', await asPng(20, 20))).toMatch(/not named like one/);
  });

  it('is refused where it is broken or was cut off, at whatever place', async () => {
    for (const [name, whole] of [
      ['crest.png', await asPng(200, 100)],
      ['crest.jpg', await asJpeg(200, 100)],
    ] as const) {
      for (const part of [0.01, 0.3, 0.6, 0.95]) {
        expect(await refusal(name, whole.subarray(0, Math.max(12, Math.floor(whole.length * part))))).toMatch(
          /broken or was cut off/,
        );
      }
    }
    const garbled = await asPng(200, 100);
    const middle = Math.floor(garbled.length / 2);
    garbled.fill(7, middle, middle + 200);
    expect(await refusal('crest.png', garbled)).toMatch(/broken/);
  });

  it('is refused by its header where it would unpack to far too much, without unpacking it', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal('crest.png', bomb)).toMatch(/9000 by 9000 pixels/);
  });
});
