import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  assessmentStates,
  assessmentTransitions,
  isItemEndState,
  itemStates,
  itemTransitions,
  methodsOfCollection,
  mostRoundsOfAnItem,
  roundTransitions,
} from '../states.js';
import { examples } from '../testing/commands.js';
import { itemAt, newWorld, openRoundsOf, play, situationIn, type World, whatTheBoardSaw } from '../testing/world.js';
import type { Command, CommandName } from './command.js';
import { commandNames, decide } from './decide.js';

const step = fc.record({
  name: fc.constantFrom(...commandNames),
  item: fc.integer({ min: 0, max: 1 }),
  enoughAnswered: fc.boolean(),
  quorate: fc.boolean(),
});
type Step = { readonly name: CommandName; readonly item: number; readonly enoughAnswered: boolean; readonly quorate: boolean };

function commandIn(world: World, { name, item }: Step): Command {
  const example = examples[name];
  if (name === 'put-answer') return { ...examples['put-answer'], expectedVersion: itemAt(world, item).answers || null };
  return 'epoch' in example ? { ...example, epoch: world.epoch } : example;
}

function take(world: World, step: Step): boolean {
  if (step.name === 'record-attendance') world.quorate = step.quorate;
  const situation = situationIn(world, step.item, step.enoughAnswered);
  const clock = step.name === 'purge' || step.name === 'lock-by-itself';
  const decision = decide(commandIn(world, step), { ...situation, actor: { ...situation.actor, clock } });
  if (decision.ok) for (const effect of decision.effects) play(world, step.item, effect);
  return decision.ok;
}

/** Walks in which most steps are allowed: each names the next step of the plan, with random ones in between. */
const towardsTheSeal: readonly CommandName[] = [
  ...(['open-scoring', 'put-answer', 'close-scoring', 'open-meeting', 'open-round', 'put-answer', 'lock', 'reveal'] as const),
  ...([
    'open-round',
    'lock',
    'reveal',
    'propose',
    'confirm',
    'close-meeting',
    'seal',
    'record-decision',
    'publish',
    'purge',
  ] as const),
];
/** Too rare in short walks to be waited for; the table of commands tries them. */
const rare: readonly string[] = ['withdrawn', 'not-sealed', 'not-agreed', 'not-applicable'];

const plannedStep = step.chain((taken) =>
  fc.constantFrom(...towardsTheSeal, 'park' as const, 'park' as const, taken.name).map((name) => ({ ...taken, name })),
);
const walk = fc.record({
  method: fc.constantFrom(...methodsOfCollection),
  steps: fc.array(plannedStep, { minLength: 60, maxLength: 100 }),
});

function everyStep(
  look: (before: World, after: World, allowed: boolean) => void,
  parameters: fc.Parameters<unknown> = { numRuns: 60 },
): void {
  fc.assert(
    fc.property(walk, ({ method, steps }) => {
      const world = newWorld(method, 2);
      for (const taken of steps) {
        const before = structuredClone(world);
        const allowed = take(world, taken);
        look(before, world, allowed);
      }
    }),
    { numRuns: parameters.numRuns, seed: parameters.seed },
  );
}

describe('any walk over the commands', () => {
  it('goes only where the tables of states say', () => {
    everyStep((before, after) => {
      if (after.state !== before.state) expect(assessmentTransitions[before.state]).toContain(after.state);
      after.items.forEach((item, index) => {
        const earlier = itemAt(before, index);
        if (item.state !== earlier.state) expect(itemTransitions[earlier.state]).toContain(item.state);
      });
    });
  });

  it('has at most one open round in the meeting, and none once the meeting is closed', () => {
    everyStep((_, after) => {
      if (after.state === 'meeting' || after.state === 'paused') expect(openRoundsOf(after)).toBeLessThanOrEqual(1);
      if (after.state === 'agreed' || after.state === 'sealed') expect(openRoundsOf(after)).toBe(0);
    });
  });

  it('never reopens a round, never loses one, and has at most three of an item', () => {
    everyStep((before, after) => {
      after.items.forEach((item, index) => {
        const earlier = itemAt(before, index).rounds;
        expect(item.rounds.length).toBeLessThanOrEqual(mostRoundsOfAnItem);
        expect(item.rounds.length).toBeGreaterThanOrEqual(earlier.length);
        earlier.forEach((state, round) => {
          const now = item.rounds[round];
          if (now !== state) expect(roundTransitions[state]).toContain(now);
        });
      });
    });
  });

  it('seals only with an outcome of every item, and changes nothing of it afterwards', () => {
    everyStep((_, after) => {
      if (after.sealedAs === null) return;
      expect(after.items.every((item) => isItemEndState(item.state))).toBe(true);
      expect(whatTheBoardSaw(after)).toBe(after.sealedAs);
    });
  });

  it('publishes nothing without the decision of the board, and opens no meeting while private scoring is open', () => {
    everyStep((before, after) => {
      if (after.state === 'published') expect(after.decisionRecorded).toBe(true);
      if (before.state === 'scoring' && after.state === 'meeting') expect(before.scoringClosed).toBe(true);
    });
  });

  it('takes no answer but into an open round', () => {
    everyStep((before, after) => {
      after.items.forEach((item, index) => {
        if (item.answers > itemAt(before, index).answers) expect(itemAt(before, index).rounds.at(-1)).toBe('open');
      });
    });
  });

  it('reaches every state of an assessment and of an item, so that these rules are really tried', () => {
    const seen = new Set<string>();
    everyStep(
      (_, after) => {
        for (const state of [after.state, ...after.items.map((item) => item.state)]) seen.add(state);
      },
      // A seed, so that this look at the walks themselves does not fail by bad luck.
      { numRuns: 200, seed: 2027 },
    );
    for (const state of [...assessmentStates, ...itemStates]) if (!rare.includes(state)) expect(seen).toContain(state);
  });

  it('changes nothing by a refusal', () => {
    everyStep((before, after, allowed) => {
      if (!allowed) expect({ ...after, quorate: before.quorate }).toEqual(before);
    });
  });

  it('can reach the end: the walk of a board that agrees everything is published and purged', () => {
    const world = newWorld('both', 1);
    const steps: readonly CommandName[] = [
      ...([
        'open-scoring',
        'put-answer',
        'close-scoring',
        'open-meeting',
        'reveal',
        'open-round',
        'put-answer',
        'lock',
        'reveal',
      ] as const),
      ...(['propose', 'dissent', 'confirm', 'close-meeting', 'seal', 'record-decision', 'publish', 'purge', 'withdraw'] as const),
    ];
    const taken = steps.map((name) => take(world, { name, item: 0, enoughAnswered: true, quorate: true }));
    expect(taken).toEqual(steps.map(() => true));
    expect(world).toMatchObject({ state: 'withdrawn', purged: true });
  });
});
