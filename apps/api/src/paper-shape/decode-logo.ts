import { fileRefused } from './bytes-of.js';
import { type KindOfFile, kindOfFile } from './kind-of-file.js';

const WIDEST = 800;
const HIGHEST = 300;
/** A camera's picture and more. A small file can unpack to far more than that: it is refused by its header, before it is unpacked. */
const MOST_PIXELS = 24_000_000;

const ENDINGS: Readonly<Partial<Record<KindOfFile, RegExp>>> = { PNG: /\.png$/i, JPEG: /\.jpe?g$/i };

/** A picture that was encoded anew: a PNG and nothing else, without what the first file carried beside its pixels. */
export interface EncodedLogo {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads a logo and draws it anew as PNG, at most 800 by 300 pixels.
 *
 * @throws Problem `logo-refused` with the reason: not PNG or JPEG, named as something else, broken or cut off, or far too large
 */
export async function decodeLogo(name: string, bytes: Buffer): Promise<EncodedLogo> {
  refuseOtherKinds(name, kindOfFile(bytes));
  const sharp = await theLibrary();
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, autoOrient: true });
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(broken);
  if (width * height > MOST_PIXELS) {
    throw fileRefused(
      'logo',
      `This picture has ${width} by ${height} pixels. Save it smaller: ${WIDEST} wide is all a paper shows.`,
    );
  }
  const { data, info } = await picture
    .resize({ width: WIDEST, height: HIGHEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true })
    .catch(broken);
  return { png: data, width: info.width, height: info.height };
}

function refuseOtherKinds(name: string, kind: KindOfFile | null): void {
  if (kind === 'SVG') {
    throw fileRefused('logo', 'This is an SVG file, which can hold more than a picture. Save it as PNG and choose that.');
  }
  if (kind === null) throw fileRefused('logo', 'This file is not a picture that can be read. Choose a PNG or a JPEG.');
  const ending = ENDINGS[kind];
  if (!ending) throw fileRefused('logo', `This is a ${kind} file. Save it as PNG or JPEG and choose that.`);
  if (!ending.test(name)) {
    throw fileRefused(
      'logo',
      `This file is a ${kind} picture but is not named like one. Open it, save it as PNG or JPEG, and choose that.`,
    );
  }
}

function broken(): never {
  throw fileRefused('logo', 'This picture is broken or was cut off. Open it, save it anew as PNG or JPEG, and choose that.');
}

/**
 * Sharp: it reads a header before it unpacks anything, works beside the program's own thread, and is well kept. Loaded with the first
 * logo, not with the program. It may read two kinds of file; every other reader in it is shut.
 */
async function theLibrary() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer'] });
  return sharp;
}
