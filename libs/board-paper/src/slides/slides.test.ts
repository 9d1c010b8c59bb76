import { describe, expect, it } from '@jest/globals';
import type { Findings } from '../findings.js';
import { anAction, anItem, aSection, someFindings } from '../testing/findings.js';
import { aFullBoard } from '../testing/full-board.js';
import { writeOutline } from '../write-outline.js';

const slidesOf = (over: Partial<Findings>) => writeOutline(aFullBoard(over)).slides;
const named = (title: string, over: Partial<Findings> = {}) => slidesOf(over).find((slide) => slide.title === title);
const many = <T>(count: number, of: (at: number) => T) => Array.from({ length: count }, (_, at) => of(at));

describe('the slides', () => {
  it('are seven, and six in the first wave', () => {
    expect(slidesOf({}).map(({ title }) => title)).toEqual([
      'What the board is asked to do',
      'In short',
      'Levels by section',
      'Where we disagree',
      'Belief and proof',
      'What changed since the last paper',
      'What we will do, and what we will stop',
    ]);
    expect(slidesOf({ previous: null })).toHaveLength(6);
  });

  it('say what the trust wrote in the paper, and drop a slide whose words it took out', () => {
    const texts = { 'summary.opening': 'We agreed {items agreed}.', 'recommendation.asks': ' ' };
    expect(named('In short', { texts })?.lead).toBe('We agreed six.');
    expect(named('What the board is asked to do', { texts })).toBeUndefined();
  });

  it('hold eight rows of a table and say how many more the paper has', () => {
    const sections = many(10, (at) => aSection({ code: `s${at}`, title: `Section ${at}` }));
    expect(named('Levels by section', { sections })?.table?.rows).toHaveLength(8);
    expect(named('Levels by section', { sections })?.note).toBe('Two more are in the paper.');
  });

  it('keep what to stop on the screen, however much there is to do', () => {
    const actions = [...many(9, () => anAction()), ...many(2, () => anAction({ kind: 'stop' }))];
    const slide = named('What we will do, and what we will stop', { actions });
    expect(slide?.table?.rows.map(([kind]) => kind)).toEqual(['Do', 'Do', 'Do', 'Do', 'Do', 'Do', 'Stop', 'Stop']);
    expect(slide?.note).toBe('Three more are in the paper.');
  });

  it('show one picture of a disagreement, the one that the paper has', () => {
    const slide = named('Where we disagree');
    const chart = writeOutline(aFullBoard()).blocks.find(
      (block) => block.kind === 'chart' && block.caption.includes('Owned by all of us'),
    );
    expect(slide?.chart).toEqual({ ...chart, caption: 'Private views on ‘Owned by all of us’' });
  });

  it('show no picture where no counts may be shown', () => {
    const { slides } = writeOutline(someFindings({ items: [anItem({ spread: null })] }));
    expect(slides.every(({ chart }) => chart === null)).toBe(true);
  });
});
