import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Findings, ItemFindings } from '../findings.js';
import type { Outline, OwnWords } from '../outline.js';
import { anItem, someFindings } from '../testing/findings.js';
import { aFullBoard } from '../testing/full-board.js';
import { HOSTILE } from '../testing/hostile.js';
import { said, saidUnder, sectionsOf } from '../testing/said.js';
import { writeOutline } from '../write-outline.js';
import { figureMap, figuresOf } from './figures-of.js';
import { fill } from './fill.js';

const withText = (key: string, words: string, over: Partial<Findings> = {}) =>
  writeOutline(aFullBoard({ texts: { [key]: words }, ...over }));

/** Every block with live words: its key, its words with names and the text that it prints. */
function liveOf({ blocks }: Outline): (OwnWords & { text: string })[] {
  return blocks.flatMap((block) => {
    if ((block.kind !== 'paragraph' && block.kind !== 'list') || block.own === undefined) return [];
    return [{ ...block.own, text: block.kind === 'list' ? block.items.join('\n') : block.text }];
  });
}

describe('composed words', () => {
  it('hold their figures by name, and print them', () => {
    const [summary] = liveOf(writeOutline(aFullBoard())).filter(({ key }) => key === 'summary.opening');
    expect(summary).toEqual({
      key: 'summary.opening',
      changed: false,
      words:
        'The board agreed a level for {items agreed} of {items}. {Items not agreed} was not agreed and {items parked} was parked.',
      text: 'The board agreed a level for six of eight items. One was not agreed and one was parked.',
    });
  });

  it('have one key each, whatever the board', () => {
    const keys = liveOf(writeOutline(aFullBoard())).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(['recommendation.asks', 'summary.points', 'actions.opening', 'questions.list']));
  });

  it('know every figure that they name', () => {
    const known = figureMap(aFullBoard());
    for (const { words, text } of liveOf(writeOutline(aFullBoard()))) {
      expect(text).not.toMatch(/[{}]/u);
      expect(fill(words, known)).toBe(text);
    }
  });

  it('hold nothing that somebody typed, so that no title can pass for a figure', () => {
    const ours = new Map(liveOf(writeOutline(aFullBoard())).map(({ key, words }) => [key, words]));
    const typed = fc.constantFrom('{items}', '{Items agreed}', '\ue000', '\uf8ff{threshold}', '}{', '{DB-02}', '{{items}}', '{');
    fc.assert(
      fc.property(typed, typed, (title, words) => {
        const outline = writeOutline(typedEverywhere(title, words));
        for (const live of liveOf(outline)) {
          expect(live.words).toBe(ours.get(live.key));
        }
        expect(said(outline)).toContain(`‘${title} DB-02’`);
      }),
      { numRuns: 30 },
    );
  });
});

/** The full board with the same two texts wherever somebody types. */
function typedEverywhere(title: string, words: string): Findings {
  const board = aFullBoard();
  const typed = (item: ItemFindings): ItemFindings => ({
    ...item,
    title: `${title} ${item.code}`,
    rationale: words,
    leftToPortfolio: item.leftToPortfolio && words,
    outcome: item.outcome.kind === 'parked' ? { ...item.outcome, owner: words } : item.outcome,
    evidence: item.evidence.map((piece) => ({ ...piece, title })),
  });
  const sections = board.sections.map((section) => ({ ...section, title: `${title} ${section.code}` }));
  const actions = board.actions.map((action) => ({ ...action, words, ownerName: title }));
  return { ...board, items: board.items.map(typed), sections, actions };
}

describe('words of the trust', () => {
  it('stand in the place of composed ones, with the figures of today', () => {
    const outline = withText('summary.opening', 'We agreed {items agreed} of {items}; we are {unsure}.');
    expect(saidUnder(outline, 'Summary')).toContain('We agreed six of eight items; we are {unsure}.');
    expect(saidUnder(outline, 'Summary')).not.toContain('The board agreed a level');
    expect(liveOf(outline).find(({ key }) => key === 'summary.opening')?.changed).toBe(true);
  });

  it('make a list of their lines', () => {
    const outline = withText('recommendation.asks', 'approve this;\n\n  note {actions}.  ');
    const block = outline.blocks.find((one) => one.kind === 'list');
    expect(block).toMatchObject({ items: ['approve this;', 'note three actions.'], ordered: true });
  });

  it('give a figure a capital where its name has one, and look up a code as it is', () => {
    const words = withText('summary.opening', '{Items agreed}, {DB-02}, {DB-02 level}, {Last wave}.');
    expect(saidUnder(words, 'Summary')).toContain('Six, ‘Owned by all of us’, level 4 Established, 10 March 2025.');
  });

  it('leave a block out where they are blank, and say where it was', () => {
    const outline = withText('summary.points', ' \n ');
    expect(saidUnder(outline, 'Summary').split('\n').filter(Boolean)).toHaveLength(1);
    const slot = outline.slots.find(({ key }) => key === 'summary.points');
    expect(slot).toMatchObject({ label: 'Points of the summary', emptied: true });
    expect(outline.blocks[slot?.after ?? -1]).toMatchObject({ kind: 'paragraph', own: { key: 'summary.opening' } });
  });

  it('take the heading of a part with them that has nothing else, and the sentence before a list', () => {
    const outline = withText('recommendation.asks', '');
    expect(sectionsOf(outline)[0]).toBe('Summary');
    expect(said(outline)).not.toContain('The board is asked to:');
    expect(outline.blocks.find((block) => block.kind === 'heading')?.text).toBe('1. Summary');
  });

  it('have three places of their own, printed only where they are filled', () => {
    const none = writeOutline(aFullBoard());
    expect(none.slots.map(({ key, emptied }) => [key, emptied])).toEqual([
      ['context.own', false],
      ['actions.own', false],
      ['closing.own', false],
    ]);
    const filled = writeOutline(
      aFullBoard({
        texts: { 'context.own': 'Why now.', 'actions.own': 'The chair writes to {organisation}.', 'closing.own': 'Thanks.' },
      }),
    );
    expect(filled.slots).toEqual([]);
    expect(sectionsOf(filled)).toEqual(expect.arrayContaining(['Background', 'In closing']));
    expect(saidUnder(filled, 'Actions')).toContain('The chair writes to Northmere Hospitals NHS Foundation Trust.');
  });

  it('do not reach the decision record, which is what was sealed', () => {
    const outline = withText('actions.opening', 'Changed by us', {
      texts: { 'actions.opening': 'Ours', 'dissent.opening': 'Ours' },
    });
    expect(saidUnder(outline, 'Decision record for the minutes')).not.toContain('Ours');
  });

  it.each(HOSTILE)('come out as the plain text that they are: %j', (text) => {
    const outline = withText('summary.opening', `${text} and {items}`);
    const block = liveOf(outline).find(({ key }) => key === 'summary.opening');
    expect(block?.text).toMatch(/and eight items$/u);
    expect(block?.text).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('the list of figures', () => {
  it('names each once, with words', () => {
    const names = figuresOf(aFullBoard()).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(figuresOf(aFullBoard()).every(({ words }) => words !== '')).toBe(true);
  });

  it('tells of the last wave only where there was one', () => {
    expect(figuresOf(someFindings({ items: [anItem()] })).map(({ name }) => name)).not.toContain('last wave');
  });
});
