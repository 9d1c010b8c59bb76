import { describe, expect, it } from '@jest/globals';
import { asRequest, draftOf, elsewhere, mistakesIn } from './draft.js';
import type { Piece } from './queries.js';
import { datesWords, gradeWords, levelSaid, summaryWords } from './words.js';

const piece = (changes: Partial<Piece> = {}): Piece => ({
  id: 'p1',
  itemCode: 'Q1',
  title: 'Minutes',
  link: 'https://trust.example/minutes',
  level: 3,
  ownerSeatId: 's1',
  ownerName: 'Jo Bell',
  ownerPortfolio: 'Digital',
  dated: '2026-06-01',
  reviewOn: '2027-06-01',
  lineOfDefence: 2,
  claimedGrade: 2,
  grade: 2,
  confirmedBy: 'Sam Cole',
  checkedBy: null,
  checkedOn: null,
  inDate: true,
  canConfirm: false,
  version: 1,
  ...changes,
});

describe('evidence in words', () => {
  it('says that a grade waits for somebody else, who confirmed it, and who checked it', () => {
    expect(gradeWords(piece({ grade: null }))).toBe('Grade 2 claimed, waits to be confirmed by somebody else');
    expect(gradeWords(piece())).toBe('Grade 2, a document or data, confirmed by Sam Cole');
    expect(gradeWords(piece({ grade: 3, checkedBy: 'Internal audit', checkedOn: '2026-07-01' }))).toContain(
      'by Internal audit on 1 July 2026',
    );
  });

  it('says in words when it is out of date', () => {
    expect(datesWords(piece({ inDate: false }))).toContain('out of date');
    expect(datesWords(piece())).not.toContain('out of date');
  });

  it('supports a level only with a confirmed grade of 2 or more, in date', () => {
    expect(summaryWords([piece()])).toBe('One piece; level 3 is supported.');
    for (const weak of [piece({ grade: null }), piece({ grade: 1 }), piece({ inDate: false })])
      expect(summaryWords([weak])).toBe('One piece; nothing above level 1 is supported.');
    expect(summaryWords([])).toContain('No evidence yet');
  });

  it('says no level of a check or a pitfall, but its name', () => {
    expect(summaryWords([], 'check')).toBe('No evidence yet.');
    expect(summaryWords([piece()], 'check')).toBe('One piece of evidence.');
    const levels = [{ level: 2, name: 'Partly' }];
    expect(levelSaid({ kind: 'check', levels }, 2)).toBe('‘Partly’');
    expect(levelSaid({ kind: 'question', levels }, 2)).toBe('level 2, Partly');
  });
});

describe('a piece being written', () => {
  const owners = [{ seatId: 's1', name: 'Jo Bell', portfolio: 'Digital' }];

  it('comes back as it was, unchanged', () => {
    const { title, link, level, ownerSeatId, ownerName, ownerPortfolio, dated, reviewOn, lineOfDefence, claimedGrade } = piece();
    expect(Object.values(mistakesIn(draftOf(piece()))).filter(Boolean)).toEqual([]);
    expect(asRequest(draftOf(piece()), 'Q1', owners)).toEqual({
      itemCode: 'Q1',
      ...{ title, link, level, ownerSeatId, ownerName, ownerPortfolio, dated, reviewOn, lineOfDefence, claimedGrade },
    });
  });

  it('takes the name and portfolio of a seat from the seat, else from what was typed', () => {
    const typed = { ...draftOf(piece()), owner: elsewhere, ownerName: ' Ann ', ownerPortfolio: 'Estates' };
    expect(asRequest(typed, 'Q1', owners)).toMatchObject({ ownerSeatId: null, ownerName: 'Ann', ownerPortfolio: 'Estates' });
    expect(mistakesIn({ ...typed, ownerName: ' ' }).ownerName).toBeDefined();
  });

  it('asks for everything that is missing', () => {
    const missing = Object.entries(mistakesIn(draftOf(null))).flatMap(([field, words]) => (words ? [field] : []));
    expect(missing).toEqual(['title', 'link', 'level', 'ownerSeatId', 'dated', 'lineOfDefence', 'claimedGrade']);
  });

  it('takes no link that a browser would run', () => {
    expect(mistakesIn({ ...draftOf(piece()), link: 'javascript:alert(1)' }).link).toBeDefined();
  });
});
