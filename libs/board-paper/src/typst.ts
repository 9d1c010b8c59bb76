import { coloursOf, look as house } from './look.js';
import type { Look } from './outline.js';
import { drawable, printable } from './printable.js';
import { TEMPLATES, type Typesetter, typesetterOf } from './typesetter.js';

const LOGO = `${TEMPLATES}/logo.png`;

const HOUSE: Look = { accent: house.accent, typeface: 'sans', logo: null };

/**
 * Sets data by a template as a PDF that declares PDF/UA-1: tagged, with title, language, alternative texts and table headers.
 * Typst refuses what would break that standard, such as a picture without words.
 *
 * What people typed travels as data and is never part of the source. Beside its own fields a template finds `look`, `fonts`,
 * `logo` and `date` (the day given, as year, month and day).
 *
 * @param day an ISO date, or a time of which only the date counts
 * @returns the bytes of a .pdf file
 * @throws Error with the diagnostics where the document cannot be made
 */
export function typeset(template: 'paper.typ' | 'pack.typ', data: object, day: string, look: Look = HOUSE): Uint8Array {
  const typesetter = typesetterOf(look.typeface);
  const { compiler, family } = typesetter;
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  const { logo } = look;
  const of = { look: coloursOf(look), fonts: [family], logo: logo && { width: logo.width, height: logo.height, alt: logo.alt } };
  const all = { ...printed({ ...data, ...of }, typesetter), date: { year, month, day: date } };
  try {
    if (logo !== null) compiler.mapShadow(LOGO, Buffer.from(logo.png, 'base64'));
    // In one call: a document compiled first and written afterwards is never given back by the compiler (13 MB each).
    const options = { mainFilePath: `${TEMPLATES}/${template}`, inputs: { data: JSON.stringify(all) } };
    return new Uint8Array(compiler.pdf(options, { pdfStandard: 'ua-1' }));
  } catch (cause) {
    throw new Error('the paper could not be set as PDF/UA-1', { cause });
  } finally {
    if (logo !== null) compiler.unmapShadow(LOGO);
    // What it has laid out is of no use to the next paper, and would be some 70 MB.
    compiler.evictCache(0);
  }
}

/** Every text as the fonts of the paper can print it. */
function printed<T>(value: T, { prints, draws }: Typesetter): T {
  const each = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') return key === 'svg' ? drawable(inner, draws) : printable(inner, prints);
    if (Array.isArray(inner)) return inner.map((one) => each(one, key));
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, each(one, name)]));
  };
  return each(value, '') as T;
}
