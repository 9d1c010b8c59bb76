import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allowedOnPaper,
  decidePaper,
  type PaperCommand,
  type PaperNow,
  type PaperState,
  paperCommands,
  paperStates,
  paperSteps,
} from './paper-life.js';
import { type Role, roles } from './roles.js';

/** Read it like a policy: who may do what in which state, and where it leads. S secretary, X chief executive. */
const table = `
                  draft          in-review      approved       issued
edit              SX draft       X in-review    .              .
send-for-review   SX in-review   .              .              .
take-back         .              SX draft       .              .
return            .              X draft        .              .
approve           .              X approved     .              .
issue             .              .              SX issued      .
start-next        .              .              SX draft       SX draft
`;

const LETTERS: Readonly<Record<string, Role>> = { S: 'secretary', X: 'chief-executive' };

type Cell = {
  readonly command: PaperCommand;
  readonly from: PaperState;
  readonly who: readonly Role[];
  readonly to: string | null;
};

const cells: readonly Cell[] = table
  .trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [command = '', ...rest] = line.trim().split(/\s{2,}/);
    return rest.map((cell, at): Cell => {
      const [who = '', to = null] = cell === '.' ? [] : cell.split(' ');
      return { command: command as PaperCommand, from: paperStates[at]!, who: [...who].map((letter) => LETTERS[letter]!), to };
    });
  });

const now = (changes: Partial<PaperNow> = {}): PaperNow => ({
  state: 'draft',
  roles: ['chief-executive'],
  sealed: true,
  sealHolds: true,
  versionHolds: true,
  ...changes,
});
const refusal = (command: PaperCommand, changes: Partial<PaperNow>, reason = 'Shorter') => {
  const decided = decidePaper(command, now(changes), reason);
  return decided.ok ? null : decided.refusal;
};

describe('the life of a paper', () => {
  it('is told whole by the table', () => {
    expect(cells).toHaveLength(paperCommands.length * paperStates.length);
  });

  it.each(cells)('$command on a paper that is $from', ({ command, from, who, to }) => {
    for (const role of roles) {
      const decided = decidePaper(command, now({ state: from, roles: [role] }), 'Shorter');
      expect(decided.ok ? decided.state : null).toBe(who.includes(role) ? to : null);
    }
  });

  it('lets nothing through that the table does not name, whoever holds whatever roles', () => {
    const some = fc.record({
      state: fc.constantFrom(...paperStates),
      roles: fc.uniqueArray(fc.constantFrom(...roles)),
      sealed: fc.boolean(),
      sealHolds: fc.boolean(),
      versionHolds: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.constantFrom(...paperCommands), some, fc.string(), (command, as, reason) => {
        const decided = decidePaper(command, as, reason);
        const cell = cells.find((one) => one.command === command && one.from === as.state)!;
        const named = cell.who.some((role) => as.roles.includes(role));
        if (decided.ok) expect([named, decided.state]).toEqual([true, cell.to]);
        else expect(decided.refusal.message).toMatch(/^[A-Z].*\.$/);
        if (!named) expect(decided.ok).toBe(false);
        if (decided.ok && command === 'approve') expect([as.sealed, as.sealHolds]).toEqual([true, true]);
        if (decided.ok && command === 'issue') expect(as.versionHolds).toBe(true);
        if (decided.ok && command === 'return') expect(reason.trim()).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('offers exactly what it would then allow', () => {
    for (const state of paperStates) {
      for (const role of roles) {
        const here = now({ state, roles: [role] });
        expect(allowedOnPaper(here)).toEqual(paperCommands.filter((command) => decidePaper(command, here, 'Shorter').ok));
      }
    }
  });

  it('begins as a draft, and reaches every state by its steps', () => {
    const reached = new Set<PaperState>(['draft']);
    for (const _ of paperStates)
      for (const step of paperSteps)
        for (const state of [...reached]) {
          const decided = decidePaper(step, now({ state }), 'Shorter');
          if (decided.ok) reached.add(decided.state);
        }
    expect([...reached].sort()).toEqual([...paperStates].sort());
  });
});

describe('a paper', () => {
  it('is approved on a sealed result only, whose checksum holds', () => {
    expect(refusal('approve', { state: 'in-review', sealed: false })?.code).toBe('result-not-sealed');
    expect(refusal('approve', { state: 'in-review', sealHolds: false })?.code).toBe('seal-broken');
  });

  it('is issued only as it was approved', () => {
    expect(refusal('issue', { state: 'approved', versionHolds: false })?.code).toBe('version-broken');
  });

  it('is returned with what should be different', () => {
    expect(refusal('return', { state: 'in-review' }, ' ')?.code).toBe('reason-missing');
  });

  it.each([
    ['edit', 'approved', 'The paper is approved and can no longer be changed. Start the next version.'],
    ['edit', 'issued', 'The paper is issued and can no longer be changed. Start the next version.'],
    ['approve', 'draft', 'The paper is a draft. Send it for review first.'],
    ['issue', 'in-review', 'The paper is in review. It is issued once the chief executive has approved it.'],
    ['issue', 'issued', 'The paper is issued already.'],
    ['send-for-review', 'in-review', 'The paper is in review already.'],
    ['start-next', 'draft', 'The paper is a draft: go on with this version. The next begins once it is approved.'],
  ] as const)('that refuses to %s while %s says what to do', (command, state, message) => {
    expect(refusal(command, { state })).toEqual({ kind: 'wrong-state', code: 'paper-in-wrong-state', message });
  });

  it('in review is changed by whoever reviews it; the secretary takes it back first', () => {
    expect(refusal('edit', { state: 'in-review' })).toBeNull();
    expect(refusal('edit', { state: 'in-review', roles: ['secretary'] })).toEqual({
      kind: 'wrong-state',
      code: 'paper-in-review',
      message: 'The paper is in review. Take it back first, or wait until it is returned.',
    });
  });

  it('is nobody else’s to move', () => {
    expect(refusal('approve', { state: 'in-review', roles: ['secretary'] })?.kind).toBe('not-permitted');
    expect(refusal('edit', { roles: ['chair', 'member'] })?.kind).toBe('not-permitted');
  });
});
