import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import { aPublication } from '../testing/boards.js';
import { pairOf, sidesInCommon } from './side-by-side.js';

const instrument = findInstrument('system-alignment', '1.0')!;
type Wave = Parameters<typeof aPublication>[0];
const side = (name: string, wave: Wave | null) => ({
  organisationId: name,
  name,
  publication: wave ? aPublication({ instrument: 'system-alignment', ...wave }) : null,
  inPlace: 'Nothing shared with you',
});
const pair = (system: Wave | null, trust: Wave | null) =>
  pairOf(side('The board', system), side('The trust', trust), instrument, '2026-11-22');

describe('a trust beside the board of its system', () => {
  it('has a line for each question with both levels and how far they lie apart', () => {
    const both = pair({ items: { 'SA-01': { level: 4 } } }, { items: { 'SA-01': { level: 2 } } });
    expect(both.items.map(({ code }) => code)).toEqual(['SA-01', 'SA-02', 'SA-03', 'SA-04', 'SA-05', 'SA-06', 'SA-07']);
    expect(both.items[0]).toMatchObject({
      gap: -2,
      words: 'The trust sees it two levels lower than the integrated care board',
      system: { level: 4 },
      trust: { level: 2 },
      whyNot: null,
    });
    expect(both.sentence).toBe(
      'On one of seven questions the two stand two levels or more apart: ‘One picture, and boards behind it’.',
    );
  });

  it('carries with both all that its figures rest on', () => {
    const { system, trust } = pair({ waveDate: '2026-05-01' }, { content: { method: 'room', coverage: 'Two thirds or more' } });
    expect(system.words).toBe(
      'May 2026, six months old; scored before the meeting and in it; all of the board answered; version 1.0; all 7 items in common.',
    );
    expect(trust.words).toContain('scored in the room; two thirds or more of the board answered; version 1.0');
  });

  it('is not compared where the two were made in other ways, and says why', () => {
    const [item] = pair({}, { content: { method: 'room' } }).items;
    expect(item).toMatchObject({ gap: null, whyNot: 'One was scored in the room, the other before the meeting' });
  });

  it('says what stands in the place of one that is not shared', () => {
    expect(pair(null, {})).toMatchObject({
      items: [],
      sentence: 'The board: nothing shared with you. Nothing can stand side by side.',
      system: { words: 'Nothing shared with you', waveDate: null },
    });
    expect(pair({}, { items: null })).toMatchObject({
      items: [],
      trust: { words: expect.stringContaining('Only the levels of sections are shared.') },
    });
  });

  it('is a finding of a system from three independent trusts', () => {
    const lower = () => ({ pair: pair({}, { items: { 'SA-02': { level: 1 } } }), leaders: [] });
    expect(sidesInCommon([lower(), lower(), lower()])).toEqual([
      '‘Choosing together what to pay for’: three independent trusts see it two levels or more lower than the integrated care board.',
    ]);
    expect(sidesInCommon([lower(), lower()])[0]).toContain('not known');
  });
});
