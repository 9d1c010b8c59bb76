import { describe, expect, it } from '@jest/globals';
import { aCell, aSystem, aTrustOf } from '../testing/a-system.js';
import { writeSystemPaper } from './write-system-paper.js';

const REASON = 'One was scored in the room, the other before the meeting';
const slidesOf = (trusts: ReturnType<typeof aTrustOf>[]) => writeSystemPaper(aSystem({ trusts })).slides;

describe('the slides of a system', () => {
  it('show every trust, on as many slides as they fill', () => {
    const names = Array.from({ length: 11 }, (_, place) => `Trust ${place}`);
    const slides = slidesOf(names.map((name) => aTrustOf(name)));
    for (const title of ['Where the trusts stand', 'What the levels rest on']) {
      const shown = slides.filter((one) => one.title.startsWith(title));
      expect(shown.map((one) => one.title)).toEqual([`${title}, part 1 of 2`, `${title}, part 2 of 2`]);
      expect(shown.flatMap(({ table }) => table?.rows.map(([name]) => name))).toEqual(names);
    }
  });

  it('say why a level in brackets does not compare', () => {
    const apart = aTrustOf('Greyladder', { sections: [aCell(4, 'Level 4', { whyNot: REASON }), aCell(2, 'Level 2')] });
    const slides = slidesOf([aTrustOf('Ashby'), apart]);
    expect(slides.find(({ title }) => title === 'What does not compare, and why')?.points).toEqual([
      'Greyladder: one was scored in the room, the other before the meeting.',
    ]);
    expect(slidesOf([aTrustOf('Ashby')]).map(({ title }) => title)).not.toContain('What does not compare, and why');
  });

  it('say of each trust when, how and by which version its levels were scored', () => {
    const [rests] = slidesOf([aTrustOf('Ashby')]).filter(({ title }) => title === 'What the levels rest on');
    expect(rests?.table?.rows).toEqual([
      ['Ashby', '14 September 2026, two months old', 'Before the meeting and in the room', 'All', '1.1', 'All'],
    ]);
  });
});
