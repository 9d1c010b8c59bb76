import { beforeAll, describe, expect, it } from '@jest/globals';
import { writePdf } from './pdf.js';
import { anItem, someFindings } from './testing/findings.js';
import { aFullBoard } from './testing/full-board.js';
import { type ReadPdf, readPdf } from './testing/pdf-reader.js';
import { said } from './testing/said.js';
import { readWord } from './testing/word-reader.js';
import { writeWord } from './word.js';
import { writeOutline } from './write-outline.js';

const outline = writeOutline(aFullBoard());

/** Text without what a page adds or takes: spaces, and where lines break. */
const run = (text: string) => text.normalize('NFC').replace(/[\s\u200b\u00ad]+/gu, '');

describe('the PDF', () => {
  let pdf: ReadPdf;
  const roles = (role: string) => pdf.nodes.filter((node) => node.role === role);
  beforeAll(async () => {
    pdf = await readPdf(await writePdf(outline));
  });

  it('has a heading in its tag tree for each of the outline', () => {
    for (const level of [1, 2, 3] as const) {
      const expected = outline.blocks.filter((block) => block.kind === 'heading' && block.level === level).length;
      expect(roles(`H${level}`)).toHaveLength(expected);
    }
  });

  it('says on every page that the data is for demonstration, and which page it is', () => {
    pdf.text.forEach((text, index) => {
      expect(text).toContain('Demonstration data');
      expect(text).toContain(`Page ${index + 1} of ${pdf.pages}`);
    });
  });

  it('and the Word file say every word and number of the outline', async () => {
    const word = await readWord(await writeWord(outline));
    const [inWord, inPdf] = [run(word.paragraphs.join(' ')), run(pdf.text.map(withoutEdges(pdf.pages)).join(' '))];
    const lines = said(outline)
      .split('\n')
      .filter((line) => !outline.blocks.some((block) => block.kind === 'chart' && block.alt === line));
    for (const line of lines) {
      expect(inWord).toContain(run(line));
      expect(inPdf).toContain(run(line));
    }
  });
});

/** A page without its header and footer, which stand between the halves of a text that goes over the page. */
function withoutEdges(pages: number) {
  return (text: string, index: number) =>
    text
      .replace(/^.*?Demonstration data\s*/su, '')
      .replace(outline.reference, '')
      .replace(/ ?· ?Demonstration data/u, '')
      .replace(`Page ${index + 1} of ${pages}`, '');
}

it('keeps nothing of one paper for the next', async () => {
  const first = writeOutline(someFindings({ items: [anItem({ title: 'Only in the first' })] }));
  await writePdf(first);
  const second = await readPdf(await writePdf(writeOutline(someFindings({ items: [anItem({ title: 'Only in the second' })] }))));
  expect(second.text.join('')).not.toContain('Only in the first');
});
