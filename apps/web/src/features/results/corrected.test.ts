import { describe, expect, it } from '@jest/globals';
import { type Correction, correctedItem, correctedSection } from './corrected.js';

const aCorrection = (number: number, over: Partial<Correction> = {}): Correction => ({
  number,
  itemCode: 'DB-01',
  itemTitle: 'One',
  said: 'Level 3: Working',
  shouldRead: 'Level 2: Starting',
  reason: 'Read out wrongly',
  minute: '31/26',
  on: '2026-12-01',
  by: 'A chair',
  sections: [],
  checksum: '',
  checksumHolds: true,
  ...over,
});

describe('what stands beside a corrected figure', () => {
  it('is the newest correction of that item, and of no other', () => {
    const corrections = [aCorrection(1), aCorrection(2, { itemCode: 'DB-02' }), aCorrection(3, { shouldRead: 'Not agreed' })];
    expect(correctedItem(corrections, 'DB-01')).toBe('Correction 3: should read not agreed');
    expect(correctedItem(corrections, 'DB-03')).toBeNull();
  });

  it('is for a section the newest that its level follows from', () => {
    const follows = { code: 'meaning', title: 'Meaning', said: 'Level 3', shouldRead: 'Level 2' };
    expect(correctedSection([aCorrection(1, { sections: [follows] }), aCorrection(2)], 'meaning')).toBe(
      'Correction 1: should read level 2',
    );
    expect(correctedSection([aCorrection(1)], 'meaning')).toBeNull();
  });
});
