import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allowedOnIntroduction,
  decideIntroduction,
  type IntroductionCommand,
  type IntroductionNow,
  type IntroductionState,
  introductionCommands,
  introductionSides,
  introductionStates,
} from './introduction.js';

/** Read it like a policy: which side may do what, and where it leads. O offering, W wishing, S the board of their system. */
const table = `
                proposed         accepted       declined   taken-back   lapsed
accept          OW accepted      .              .          .            .
decline         OW declined      .              .          .            .
take-back       OWS taken-back   .              .          .            .
change-contact  OW proposed      OW accepted    .          .            .
say-result      .                OW accepted    .          .            .
`;

const LETTERS = { O: 'offering', W: 'wishing', S: 'system' } as const;

const cells = table
  .trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [command = '', ...rest] = line.trim().split(/\s{2,}/);
    return rest.map((cell, at) => {
      const [who = '', to = null] = cell === '.' ? [] : cell.split(' ');
      return {
        command: command as IntroductionCommand,
        from: introductionStates[at]!,
        sides: [...who].map((letter) => LETTERS[letter as keyof typeof LETTERS]),
        to,
      };
    });
  });

const now = (changes: Partial<IntroductionNow> = {}): IntroductionNow => ({
  state: 'proposed',
  side: 'wishing',
  madeByUs: false,
  weSaidYes: false,
  theySaidYes: true,
  stands: true,
  ...changes,
});

const refusal = (command: IntroductionCommand, changes: Partial<IntroductionNow>, reason = 'Not this year') => {
  const decided = decideIntroduction(command, now(changes), reason);
  return decided.ok ? null : decided.refusal.code;
};

describe('the life of an introduction', () => {
  it('is told whole by the table', () => {
    expect(cells).toHaveLength(introductionCommands.length * introductionStates.length);
  });

  it.each(cells)('$command of one that is $from', ({ command, from, sides, to }) => {
    for (const side of introductionSides) {
      const here = now({ state: from, side, madeByUs: command === 'take-back', weSaidYes: command === 'change-contact' });
      const decided = decideIntroduction(command, here, 'Not this year');
      expect(decided.ok ? decided.state : null).toBe(sides.includes(side) ? to : null);
    }
  });

  it('needs a yes of both: one that the system made stays open after the first', () => {
    const decided = decideIntroduction('accept', now({ theySaidYes: false }));
    expect(decided).toMatchObject({ ok: true, state: 'proposed' });
  });

  it('is not accepted twice by one side, nor once the strength or the wish has ended', () => {
    expect(refusal('accept', { weSaidYes: true })).toBe('already-said-yes');
    expect(refusal('accept', { stands: false })).toBe('offer-ended');
  });

  it('is declined with a reason, and by its maker taken back instead', () => {
    expect(refusal('decline', {}, ' ')).toBe('reason-missing');
    expect(refusal('decline', { madeByUs: true })).toBe('made-by-us');
    expect(refusal('take-back', { madeByUs: false })).toBe('not-ours');
  });

  it('names whom to speak to from the yes on, and not before', () => {
    expect(refusal('change-contact', {})).toBe('not-said-yes');
    expect(refusal('change-contact', { weSaidYes: true })).toBeNull();
  });

  it('can still be declined by a trust that said yes while the other has not', () => {
    expect(refusal('decline', { weSaidYes: true, theySaidYes: false })).toBeNull();
  });

  it('offers exactly what it would then allow', () => {
    fc.assert(
      fc.property(anyNow, (here) => {
        expect(allowedOnIntroduction(here)).toEqual(
          introductionCommands.filter((command) => decideIntroduction(command, here, 'Because').ok),
        );
      }),
    );
  });
});

const anyNow: fc.Arbitrary<IntroductionNow> = fc.record({
  state: fc.constantFrom(...introductionStates),
  side: fc.constantFrom(...introductionSides),
  madeByUs: fc.boolean(),
  weSaidYes: fc.boolean(),
  theySaidYes: fc.boolean(),
  stands: fc.boolean(),
});

/** One introduction, played by three parties who try anything in any order. */
interface Played {
  state: IntroductionState;
  readonly said: { offering: boolean; wishing: boolean };
  readonly madeBy: (typeof introductionSides)[number];
}

const asSeenBy = (
  { state, said, madeBy }: Played,
  side: (typeof introductionSides)[number],
  stands: boolean,
): IntroductionNow => ({
  state,
  side,
  madeByUs: madeBy === side,
  weSaidYes: side === 'system' ? false : said[side],
  theySaidYes: side === 'offering' ? said.wishing : side === 'wishing' ? said.offering : false,
  stands,
});

describe('whatever three parties try in whatever order', () => {
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom(...introductionCommands),
      fc.constantFrom(...introductionSides),
      fc.boolean(),
      fc.constantFrom('', 'Because'),
    ),
    { maxLength: 12 },
  );

  it('nobody is introduced without a yes of both trusts, a no is final, and the system never says yes for anybody', () => {
    fc.assert(
      fc.property(fc.constantFrom(...introductionSides), steps, (madeBy, tried) => {
        const played: Played = {
          state: 'proposed',
          said: { offering: madeBy === 'offering', wishing: madeBy === 'wishing' },
          madeBy,
        };
        for (const [command, side, stands, reason] of tried) {
          const before = played.state;
          const decided = decideIntroduction(command, asSeenBy(played, side, stands), reason);
          if (!decided.ok) continue;
          if (command === 'accept') {
            if (side === 'system') throw new Error('the system said yes for somebody');
            expect(stands).toBe(true);
            played.said[side] = true;
          }
          if (command === 'decline') expect(reason).not.toBe('');
          played.state = decided.state;
          if (before !== 'proposed') expect(decided.state).toBe(before);
          if (decided.state === 'accepted') expect(played.said).toEqual({ offering: true, wishing: true });
        }
      }),
      { numRuns: 3000 },
    );
  });
});
