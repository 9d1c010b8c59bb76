import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAbovePrivateView } from './consensus.js';
import { type EvidencePiece, evidenceGrade, proofOf, supportedLevel } from './evidence.js';
import { leftToOnePerson } from './left-to-one-person.js';

const SEAL = '2026-11-22';
const piece = (level: number, grade: EvidencePiece['grade'], more: Partial<EvidencePiece> = {}): EvidencePiece => ({
  level,
  grade,
  dated: '2026-01-05',
  reviewOn: '2027-01-05',
  ...more,
});

describe('supportedLevel', () => {
  it('is the highest level named by a document or better, in date', () => {
    expect(supportedLevel([piece(2, 3), piece(3, 2), piece(4, 1)], SEAL)).toBe(3);
  });

  it('is 1 without evidence, and with evidence that is only asserted or not yet confirmed', () => {
    expect(supportedLevel([], SEAL)).toBe(1);
    expect(supportedLevel([piece(4, 1), piece(5, null), piece(3, 0)], SEAL)).toBe(1);
  });

  it('counts a piece up to the day of its review, and none that is dated later than the seal', () => {
    expect(supportedLevel([piece(4, 2, { reviewOn: SEAL })], SEAL)).toBe(4);
    expect(supportedLevel([piece(4, 2, { reviewOn: '2026-11-21' })], SEAL)).toBe(1);
    expect(supportedLevel([piece(4, 2, { dated: '2026-11-23' })], SEAL)).toBe(1);
  });

  it('never falls when a piece is added', () => {
    const pieces = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom<EvidencePiece['grade']>(null, 0, 1, 2, 3))
        .map(([level, grade]) => piece(level, grade)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(pieces, (all) => expect(supportedLevel(all, SEAL)).toBeGreaterThanOrEqual(supportedLevel(all.slice(1), SEAL))),
    );
  });
});

describe('evidenceGrade', () => {
  it('is the best grade of what proves the agreed level itself', () => {
    expect(evidenceGrade([piece(3, 2), piece(4, 1), piece(2, 3)], 3, SEAL)).toBe(2);
    expect(evidenceGrade([piece(2, 3)], 3, SEAL)).toBe(0);
    expect(evidenceGrade([piece(3, 3, { reviewOn: '2026-02-01' }), piece(3, null)], 3, SEAL)).toBe(0);
  });
});

describe('proofOf', () => {
  it('shows how far a level passes its proof, and proof for more', () => {
    expect(proofOf(4, 2)).toEqual({ overClaim: 2, proofForMore: false });
    expect(proofOf(2, 3)).toEqual({ overClaim: 0, proofForMore: true });
    expect(proofOf(3, 3)).toEqual({ overClaim: 0, proofForMore: false });
  });
});

describe('isAbovePrivateView', () => {
  it('is true from more than half a level above the median, and never asked where no median was shown', () => {
    expect(isAbovePrivateView(3, { median: 2.5 })).toBe(false);
    expect(isAbovePrivateView(4, { median: 3 })).toBe(true);
    expect(isAbovePrivateView(2, { median: 4 })).toBe(false);
    expect(isAbovePrivateView(5, { median: null })).toBe(false);
    expect(isAbovePrivateView(5, null)).toBe(false);
  });
});

describe('leftToOnePerson', () => {
  it('names the portfolio that holds everything of an item which the board cannot assure', () => {
    expect(leftToOnePerson(true, ['Digital', 'digital '])).toBe('Digital');
    expect(leftToOnePerson(true, ['Digital', 'Finance'])).toBeNull();
    expect(leftToOnePerson(false, ['Digital', 'Digital'])).toBeNull();
  });

  it('names nobody where there is nothing to hold, or somebody without a portfolio holds it', () => {
    expect(leftToOnePerson(true, [])).toBeNull();
    expect(leftToOnePerson(true, [' '])).toBeNull();
  });
});
