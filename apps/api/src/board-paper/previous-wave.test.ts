import { itemsOf, type PublishedVersion } from '@candour/instrument';
import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import { versionsCompare } from './previous-wave.js';

const published = findInstrument('digital-board', '1.1');
if (!published) throw new Error('digital-board 1.1 is not published');
const newest = published;
const asked = itemsOf(newest).map(({ code }) => code);

/** A release of the instrument that changed one item. */
const release = (version: string, follows: string, levelsStillCompare = true): PublishedVersion => ({
  ...newest,
  version,
  release: {
    ...newest.release,
    follows,
    changes: newest.release.changes.slice(0, 1).map((one) => ({ ...one, levelsStillCompare })),
  },
});

describe('the versions of two waves', () => {
  const before = { version: '1.0', asked };
  const chain = [release('1.3', '1.2'), release('1.2', '1.1'), release('1.1', '1.0')] as const;

  it('compare where they are the same, whatever was asked', () => {
    expect(versionsCompare({ version: '1.3', asked: [] }, { instrument: chain[0], since: [] })).toBe(true);
  });

  it('compare over several releases, each of which lets every level compare', () => {
    expect(versionsCompare(before, { instrument: chain[0], since: chain })).toBe(true);
  });

  it('do not compare where one release on the way changed what a level means', () => {
    const since = [chain[0], release('1.2', '1.1', false), chain[2]];
    expect(versionsCompare(before, { instrument: chain[0], since })).toBe(false);
  });

  it('do not compare where an item came or went on the way', () => {
    expect(versionsCompare({ version: '1.0', asked: asked.slice(1) }, { instrument: chain[0], since: chain })).toBe(false);
  });

  it('do not compare where the one before is not among those that this one follows', () => {
    expect(versionsCompare({ version: '0.9', asked }, { instrument: chain[0], since: chain })).toBe(false);
    expect(versionsCompare({ version: '0.9', asked }, { instrument: chain[0], since: [] })).toBe(false);
  });
});
