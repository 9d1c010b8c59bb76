import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { TemplateRefused } from '../../template-check/refused.js';
import { someFindings } from '../../testing/findings.js';
import { aTemplate, zipped } from '../../testing/templates.js';
import { readWord } from '../../testing/word-reader.js';
import { writeWord } from '../../word.js';
import { writeOutline } from '../../write-outline.js';
import { checkTemplate } from './check-template.js';

const whole = writeOutline(someFindings());
const outline = { ...whole, blocks: whole.blocks.slice(0, 2) };
const good = aTemplate();
const parts = unzipSync(good);

/** For a machine that is busy with something else: each test makes a hundred papers. */
const PATIENCE = 120_000;

/** Either a clear refusal, or a paper that says its title: nothing else may come out of any file. */
async function expectRefusalOrPaper(bytes: Uint8Array): Promise<void> {
  const { ok, problems } = await checkTemplate(bytes);
  try {
    const word = await readWord(await writeWord(outline, bytes));
    expect(word.paragraphs).toContain(outline.title);
    expect(ok).toBe(true);
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    expect({ ok, problems }).toEqual({ ok: false, problems: error.problems });
    expect(problems.every((problem) => /^[A-Z{].*\.$/su.test(problem))).toBe(true);
  }
}

const at = (length: number) => fc.nat({ max: length - 1 });

it(
  'a template cut, or with bytes changed, is refused or used, and nothing else',
  async () => {
    const changed = fc.oneof(
      at(good.length).map((end) => good.slice(0, end)),
      fc.array(fc.tuple(at(good.length), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }).map((flips) => {
        const bytes = good.slice();
        for (const [index, value] of flips) bytes[index] = value;
        return bytes;
      }),
      fc.uint8Array({ maxLength: 400 }),
    );
    await fc.assert(fc.asyncProperty(changed, expectRefusalOrPaper), { numRuns: 60 });
  },
  PATIENCE,
);

it(
  'so is one whose parts were cut or changed before they were packed',
  async () => {
    const names = Object.keys(parts);
    const changed = fc
      .tuple(
        fc.constantFrom(...names),
        fc.nat({ max: 10_000 }),
        fc.constantFrom('', '<', '>', '"', '/', 'w:', '&#0;', '<w:p>', '</w:p>', '<w:sectPr/>', '999999999999'),
      )
      .map(([name, place, text]) => {
        const part = new TextDecoder().decode(parts[name]);
        const index = place % part.length;
        const tail = text === '' ? '' : part.slice(index + (place % 3));
        return zipped({ ...parts, [name]: part.slice(0, index) + text + tail });
      });
    await fc.assert(fc.asyncProperty(changed, expectRefusalOrPaper), { numRuns: 80 });
  },
  PATIENCE,
);

it(
  'a paper in a template without one of its parts or one of its elements is whole, or there is none',
  async () => {
    const tags = [...new TextDecoder().decode(parts['word/document.xml']).matchAll(/<w:(\w+)[ />]/gu)].map(([, tag]) => tag);
    for (const name of Object.keys(parts))
      await expectRefusalOrPaper(zipped(Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name))));
    for (const tag of new Set(tags)) {
      const renamed = new TextDecoder().decode(parts['word/document.xml']).replaceAll(`w:${tag}`, 'w:unknown');
      await expectRefusalOrPaper(zipped({ ...parts, 'word/document.xml': renamed }));
    }
  },
  PATIENCE,
);
