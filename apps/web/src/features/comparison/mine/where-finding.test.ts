import { describe, expect, it } from '@jest/globals';
import { whereFinding } from './where-finding.js';

const FREQUENCY = ['Not us', 'Sometimes', 'Often', 'This is us'];
const at = (title: string, you: number | null, median: number | null, itemKind = 'section') => ({
  ...{ title, you, median, itemKind, levelNames: itemKind === 'pitfall' ? FREQUENCY : ['1', '2', '3', '4', '5'] },
});

describe('where a board lies beside the middle of its like', () => {
  it('is said as two levels, one beside the other', () => {
    expect(whereFinding([at('Leadership', 4, 3), at('Money', 1, 2.5)])).toBe(
      '‘Leadership’: your level is 4; the middle of boards like yours is 3. ‘Money’: your level is 1; the middle of boards like yours is between 2 and 3.',
    );
    expect(whereFinding([at('Hype', 2, 1, 'pitfall')])).toBe(
      '‘Hype’: your board agreed ‘Sometimes’; the middle of boards like yours is ‘Not us’.',
    );
  });

  it('says nothing of above or below, and names the same titles wherever a board stands: that would be a rank', () => {
    const titlesAt = (you: number) =>
      whereFinding(['A', 'B', 'C', 'D', 'E'].map((title, place) => at(title, place < 2 ? you : 3, 3)));
    for (const you of [1, 3, 5]) {
      expect(titlesAt(you)).not.toMatch(/above|below|more than|fewer/u);
      expect(titlesAt(you).match(/‘.’/gu)).toEqual(['‘A’', '‘B’', '‘C’']);
    }
    expect(titlesAt(5)).toMatch(/The others stand in the picture\.$/u);
  });

  it('says what it takes where nothing can be said, and of how many', () => {
    expect(whereFinding([at('A', 3, null)])).toContain('six boards like yours');
    expect(whereFinding([at('A', null, 3)])).toContain('a level of yours has to be published');
    expect(whereFinding([at('A', 3, 3), at('B', null, 3)])).toMatch(/In 1 it cannot be said\.$/u);
  });
});
