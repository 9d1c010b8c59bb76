import { itemsOf } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import { readAcrossOf } from './crosswalk.view.js';

const found = findInstrument('digital-board', '1.1');
if (!found) throw new Error('digital-board 1.1 is not published');
const instrument = found;

describe('the crosswalk of an instrument', () => {
  it('names every place once, in the order of its items, by title', () => {
    const all = readAcrossOf(instrument);
    expect(all).toHaveLength(itemsOf(instrument).flatMap(({ crosswalk }) => crosswalk).length);
    expect(all[0]).toEqual({
      itemCode: 'DB-01',
      framework: expect.stringMatching(/\w{3}/),
      place: expect.stringMatching(/\w{3}/),
      relation: expect.stringMatching(/^(Asks|Covers|Overlaps|Helps)/),
    });
  });

  it('leaves out a place of a framework that nobody named', () => {
    expect(readAcrossOf({ ...instrument, frameworks: [] })).toEqual([]);
  });
});
