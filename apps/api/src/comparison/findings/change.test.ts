import { findInstrument } from '@candour/instrument/content';
import { describe, expect, it } from '@jest/globals';
import { aPublication, aSeenTrust } from '../testing/boards.js';
import { changeOfTrusts } from './change.js';

const reference = { instrument: findInstrument('digital-board', '1.0')!, method: 'both' } as const;
type Wave = Parameters<typeof aPublication>[0];
const trustOf = (before: Wave, after: Wave) =>
  aSeenTrust([aPublication({ waveDate: '2026-11-01', ...after }), aPublication({ waveDate: '2026-05-01', ...before })]);
const TODAY = '2026-11-22';
const changeOf = (before: Wave, after: Wave) => changeOfTrusts([trustOf(before, after)], reference, TODAY).trusts[0]!;
const itemOf = (before: Wave, after: Wave, code = 'DB-01') => changeOf(before, after).items.find((one) => one.code === code);

describe('change since the wave before', () => {
  it('calls a rise proved only where its proof rose too', () => {
    const was = { items: { 'DB-01': { level: 2, overClaim: 0 } } };
    expect(itemOf(was, { items: { 'DB-01': { level: 3, overClaim: 0 } } })).toMatchObject({
      change: 'risen-with-proof',
      words: 'Risen, with proof',
      before: 2,
      after: 3,
      whyNot: null,
    });
    expect(itemOf(was, { items: { 'DB-01': { level: 3, overClaim: 1 } } })?.change).toBe('said-higher-proof-unchanged');
  });

  it('says no more than that it is said to be higher where evidence was not shared', () => {
    const hidden = { items: { 'DB-01': { level: 2, overClaim: undefined as never } } };
    expect(itemOf(hidden, {})).toMatchObject({ change: 'said-higher', words: 'Said to be higher, proof not shared' });
  });

  it('does not compare what was made in another way, what was corrected, and what has no level, and says why', () => {
    const why = (before: Wave, after: Wave) => itemOf(before, after)?.whyNot;
    expect(why({ content: { method: 'room' } }, {})).toBe('One was scored in the room, the other before the meeting');
    expect(why({ items: { 'DB-01': { level: null } } }, {})).toBe('No level was published in the wave before');
    const figure = { code: 'DB-01', title: 'One', said: 'Level 3', shouldRead: 'Level 2' };
    const corrections = [{ number: 1, on: '2026-11-20', items: [figure], sections: [] }];
    expect(why({}, { content: { corrections } })).toBe('One of the two was corrected after it was published');
    expect(changeOf({ content: { method: 'room' } }, {}).words).toContain('nothing compares');
  });

  it('speaks of sections where items are not shared in both waves, and of nothing where there is one wave', () => {
    const sections = changeOf({ items: null, sections: { meaning: 2 } }, {});
    expect(sections.items).toEqual([]);
    expect(sections.sections.find(({ code }) => code === 'meaning')).toMatchObject({
      change: 'said-higher',
      words: 'Said to be higher',
    });
    expect(sections.words).toContain('The levels of items are not shared in both waves.');
    const [one, none] = changeOfTrusts(
      [aSeenTrust([aPublication()], { name: 'A' }), aSeenTrust([], { name: 'B' })],
      reference,
      TODAY,
    ).trusts;
    expect(one).toMatchObject({ from: null, to: '2026-11-01', items: [], sections: [] });
    expect(none).toMatchObject({ to: null, words: 'Nothing is shared with you.' });
  });

  it('is of a system where three independent boards changed alike', () => {
    const risen = () => trustOf({ items: { 'DB-01': { level: 2 } } }, {});
    expect(changeOfTrusts([risen(), risen(), risen()], reference, TODAY).sentences).toEqual([
      'Risen, with proof: ‘One shared understanding of digital’ (three independent boards).',
    ]);
    expect(changeOfTrusts([risen(), risen()], reference, TODAY).sentences[0]).toMatch(/^Change: not known/);
  });

  it('lists trusts by type and name, whatever became of them', () => {
    const [low, high] = [trustOf({}, { items: { 'DB-01': { level: 1 } } }), trustOf({ items: { 'DB-01': { level: 1 } } }, {})];
    const names = changeOfTrusts(
      [
        { ...high, name: 'B' },
        { ...low, name: 'A' },
      ],
      reference,
      TODAY,
    ).trusts.map(({ name }) => name);
    expect(names).toEqual(['A', 'B']);
  });
});
