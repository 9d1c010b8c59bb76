import { type InstrumentVersion, itemsOf } from '@candour/instrument';
import { publishedInstruments } from '@candour/instrument/content';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ReadPdf, readPdf } from '../testing/pdf-reader.js';
import { packOf } from './pack.js';
import { writePack } from './write-pack.js';

const board = publishedInstruments().find(({ code }) => code === 'digital-board');
if (!board) throw new Error('digital-board is not published');
const reflection = publishedInstruments().find(({ code }) => code === 'leader-reflection');

/** Text without what a page adds or takes: spaces, and where lines break. */
const run = (text: string) => text.normalize('NFC').replace(/[\s\u200b\u00ad]+/gu, '');

describe('an instrument on paper', () => {
  const pack = packOf(board);
  const items = pack.sections.flatMap((section) => section.items);

  it('has every item once, numbered through, with a box for each level and for no level', () => {
    expect(items.map(({ code }) => code)).toEqual(itemsOf(board).map(({ code }) => code));
    expect(items.map(({ number }) => number)).toEqual(items.map((_, i) => i + 1));
    for (const item of itemsOf(board)) {
      const printed = items.find(({ code }) => code === item.code);
      expect(printed?.choices).toEqual(
        item.levels.map(({ value, name, statement }) => ({
          name: item.kind === 'question' ? `${value}. ${name}` : name,
          statement,
        })),
      );
      expect(printed?.others).toEqual(['Don’t know', 'Not applicable']);
    }
  });

  it('says how to answer each kind that it has, and what a board of few would see', () => {
    expect(pack.howTo.join(' ')).toMatch(/For a question, .* closest\. .*Don’t know/);
    expect(pack.confidential.lines.join(' ')).toMatch(
      /not write your name.*fewer than five.*five to seven.*From eight.*not anonymous/,
    );
  });

  it('promises a private reflection that nobody collects it, and adds nothing that is not asked in private', () => {
    if (!reflection) throw new Error('leader-reflection is not published');
    const own = packOf(reflection);
    expect(own.confidential.lines.join(' ')).toMatch(/Nobody collects it/);
    expect(own.sections.flatMap((section) => section.items).flatMap(({ others }) => others)).not.toContain('Not applicable');
    expect(own.howTo.join(' ')).not.toMatch(/question, read/);
  });

  it.each([
    [1, 1, 'Tick one'],
    [1, 2, 'Tick one or two'],
    [1, 3, 'Tick one to three'],
  ])('says how many options of a poll to tick: %i to %i', (chooseAtLeast, chooseAtMost, asks) => {
    const poll = { options: ['This', 'That', 'The other'], chooseAtLeast, chooseAtMost };
    const [section] = board.sections;
    const [item] = section?.items ?? [];
    if (!section || !item) throw new Error('the instrument has no item');
    const asked = { ...item, kind: 'poll', poll, levels: [], scale: null } as const;
    const [printed] = packOf({ ...board, sections: [{ ...section, items: [asked] }] }).sections[0]?.items ?? [];
    expect(printed).toMatchObject({ asks, choices: poll.options.map((name) => ({ name, statement: '' })), others: [] });
  });
});

describe('its PDF', () => {
  let pdf: ReadPdf;
  const roles = (role: string) => pdf.nodes.filter((node) => node.role === role);
  beforeAll(async () => {
    pdf = await readPdf(await writePack(board));
  });

  it('is tagged, in British English, has a title, and declares PDF/UA-1', () => {
    expect(pdf).toMatchObject({ marked: true, language: 'en-GB', title: `${board.title}, on paper`, annotations: 0 });
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/u);
  });

  it('has a heading for each section and each item, and each choice in a list', () => {
    const items = itemsOf(board);
    expect(roles('H2')).toHaveLength(items.length);
    expect(roles('H1').length).toBeGreaterThanOrEqual(board.sections.length);
    expect(roles('LI').length).toBeGreaterThanOrEqual(items.flatMap(({ levels }) => levels).length + 2 * items.length);
  });

  it('prints every word that a member reads', () => {
    const printed = run(pdf.text.join(' '));
    const said = itemsOf(board).flatMap((item) => [
      item.title,
      item.question,
      item.whyItMatters,
      ...item.levels.map((one) => one.statement),
    ]);
    // A statement may run over the foot of a page, which stands between its halves; none is broken here.
    expect(said.filter((words) => !printed.includes(run(words)))).toEqual([]);
  });

  it('has no place for a name, and tells each sheet by version and page alone', () => {
    pdf.text.forEach((text, index) => {
      expect(text).toContain(`${board.code} ${board.version}`);
      expect(text).toContain(`Page ${index + 1} of ${pdf.pages}`);
    });
    expect(pdf.text.join(' ')).not.toMatch(/Name:|Signature|Seat/);
  });

  it('is made of words alone, whatever an instrument says: markup stays what it is', async () => {
    const [section] = board.sections;
    const hostile: InstrumentVersion = { ...board, title: '#panic("x") *bold* $x$ 中', sections: section ? [section] : [] };
    const { text, title } = await readPdf(await writePack(hostile));
    expect(title).toBe('#panic("x") *bold* $x$ [U+4E2D], on paper');
    expect(text[0]).toContain('#panic("x") *bold* $x$');
  });
});
