import { contrast } from '@candour/charts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coloursOf, lightEnough, look } from '../look.js';
import type { Look, Typeface } from '../outline.js';
import { writePdf } from '../pdf.js';
import { defaultShape } from '../shape/default-shape.js';
import { anItem, someFindings } from '../testing/findings.js';
import { aLogo } from '../testing/logo.js';
import { pdfObjects } from '../testing/pdf-objects.js';
import { readPdf } from '../testing/pdf-reader.js';
import { writeOutline } from '../write-outline.js';

const paper = (over: Partial<Look>, title = 'One meaning of digital') =>
  writePdf(
    writeOutline(
      someFindings({ items: [anItem({ title })], shape: { ...defaultShape, look: { ...defaultShape.look, ...over } } }),
    ),
  );

const FAMILIES: readonly [Typeface, string][] = [
  ['sans', 'SourceSans3'],
  ['arial', 'Arimo'],
  ['serif', 'SourceSerif4'],
  ['legible', 'AtkinsonHyperlegible'],
];

describe('the look of a trust on paper', () => {
  it.each(FAMILIES)('sets %s in %s, embedded, and writes what it cannot print by its number', async (typeface, family) => {
    const bytes = await paper({ typeface }, 'Ŵ and ł, but 中');
    const { text } = await readPdf(bytes);
    expect(text.join('')).toContain('Ŵ and ł, but [U+4E2D]');
    const { text: objects } = await pdfObjects(bytes);
    const embedded = new Set([...objects.matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/gu)].map(([, name]) => name));
    expect(embedded).toEqual(new Set([family, 'SourceSans3']));
    expect(objects.match(/\/FontFile2/gu)?.length).toBe(objects.match(/\/FontName/gu)?.length);
  });

  it('puts the logo on the first page, with words for those who do not see it', async () => {
    const { nodes } = await readPdf(await paper({ logo: aLogo }));
    expect(nodes.filter(({ role }) => role === 'Figure')[0]).toMatchObject({ alt: 'Northmere Hospitals' });
  });

  it('calls a logo without words by the name of its trust', async () => {
    const { nodes } = await readPdf(await paper({ logo: { ...aLogo, alt: '' } }));
    expect(nodes.filter(({ role }) => role === 'Figure')[0]).toMatchObject({ alt: someFindings().organisation.name });
  });

  it('keeps no logo for the next paper', async () => {
    await paper({ logo: aLogo });
    const { nodes } = await readPdf(await paper({}));
    expect(nodes.filter(({ alt }) => alt === 'Northmere Hospitals')).toEqual([]);
  });
});

describe('its colours', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, '0'));
  const readable = (one: string, other: string) => contrast(`#${one}`, `#${other}`) >= 4.5;

  it('can be read on white and on their pale ground, whatever the accent', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        const colours = coloursOf({ accent });
        return readable(colours.accent, 'FFFFFF') && readable(colours.accent, colours.pale) && readable('1D2A2F', colours.pale);
      }),
    );
  });

  it('can be read in the dark as well', () => {
    fc.assert(fc.property(hex, (accent) => readable(lightEnough(accent, '222B2E'), '222B2E')));
  });

  it.each(['', 'red', '12345', 'FFFFFF', '#005EB8', '000000;}'])('give way to the house where the accent is %j', (accent) => {
    expect(coloursOf({ accent })).toEqual(look);
  });
});
