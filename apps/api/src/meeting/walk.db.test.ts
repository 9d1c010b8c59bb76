import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { startApi, type TestApi } from '../../test/api.js';
import { aClosedAssessment, aDraft, type Given } from '../../test/assessments.js';
import { listen } from '../../test/follow.js';
import { daysNotTimes, fingerprintOf } from '../../test/meeting-model/always.js';
import { commandNames } from '../../test/meeting-model/command.js';
import { aModel, type Said } from '../../test/meeting-model/model.js';
import { step } from '../../test/meeting-model/steps.js';
import { type Tally, Walk } from '../../test/meeting-model/walk.js';
import { aTrust } from '../../test/organisations.js';
import { aRoom, type People, peopleOf } from '../../test/room.js';

const STEPS_OF_A_WALK = 105;
const WALKS_OF_A_LANE = 32;
/** Walks that go on side by side, each in a trust of its own. */
const LANES = 3;
const LEAST_STEPS = 10_000;
/** Each command was done and refused at least so often: the walks really walk. */
const LEAST_OF_EACH = 5;

/** To walk a failed walk again, and to the shortest that fails in a few minutes: WALK=seed:path as the failure says. */
const SHORTEN_FOR_MS = 300_000;
const again = process.env.WALK?.split(':');

let shared: TestApi;
let neighbour: People;
beforeAll(async () => {
  shared = await startApi({ pool: 24 });
  await listen(shared);
  neighbour = await peopleOf(shared, await aTrust(shared, { seats: 16 }));
  await aRoom(shared, neighbour);
});
afterAll(async () => {
  await shared.close();
});

const given = (itemCode: string, place: number): Given =>
  place === 15 ? null : place === 14 ? 'dont-know' : 1 + ((place + itemCode.charCodeAt(4)) % 3);

function asSaid(one: Given): Said | null {
  if (one === null) return null;
  return typeof one === 'number' ? { kind: 'level', level: one } : { kind: one, level: null };
}

async function aWalk(api: TestApi, people: People, scored: boolean, autoLock: boolean, tally: Tally): Promise<Walk> {
  const setUp = { autoLock, instrumentVersion: '1.0' };
  const { id } = scored
    ? await aClosedAssessment(api, people.trust, { setUp, given })
    : await aDraft(people.trust, { ...setUp, method: 'room' });
  const answersOf = (code: string) =>
    new Map(
      people.seats.flatMap((_, place) =>
        asSaid(given(code, place)) === null ? [] : [[place, asSaid(given(code, place))!] as const],
      ),
    );
  const codes = ['DB-01', 'DB-02', 'DB-03'];
  const { rowCount } = await api.owner.query('select 1 from candour.audit where subject = $1', [id]);
  const model = aModel(autoLock, scored ? new Map(codes.map((code) => [code, answersOf(code)])) : null, rowCount ?? 0);
  const walk = new Walk(api, { ...people, id, itemCodes: codes }, neighbour, model, tally);
  await walk.begin();
  return walk;
}

/** Says how to walk it again, what happened, and what was wrong. */
function report(
  details: Pick<fc.RunDetails<unknown>, 'seed' | 'counterexamplePath' | 'errorInstance'>,
  trace: readonly string[],
): string {
  const last = trace.map((line, place) => `  ${place + 1}. ${line}`).join('\n');
  const how = `Walk it again with WALK=${details.seed}:${details.counterexamplePath} (docs/how-to/measure-the-tests.md).`;
  return `A walk broke a rule of the meeting. ${how}\n${last}\n${String(details.errorInstance)}`;
}

async function aLane(seed: number, tally: Tally): Promise<number> {
  const owner = new pg.Client({ connectionString: shared.database.ownerUrl });
  await owner.connect();
  const api = { ...shared, owner };
  const people = await peopleOf(api, await aTrust(api, { seats: 16 }));
  let [steps, trace]: [number, string[]] = [0, []];
  const drawn = fc.record({
    scored: fc.nat({ max: 2 }).map((one) => one === 2),
    autoLock: fc.nat({ max: 2 }).map((one) => one > 0),
    steps: fc.array(step, { minLength: STEPS_OF_A_WALK, maxLength: STEPS_OF_A_WALK }),
  });
  const property = fc.asyncProperty(drawn, async ({ scored, autoLock, steps: ahead }) => {
    const walk = await aWalk(api, people, scored, autoLock, tally);
    try {
      for (const one of ahead) {
        await walk.take(one);
        steps += 1;
      }
      await walk.end();
    } catch (error) {
      trace = walk.trace; // of the shortest walk so far that fails
      throw error;
    } finally {
      walk.leave();
    }
  });
  const how = again
    ? { seed, path: again.slice(1).join(':'), interruptAfterTimeLimit: SHORTEN_FOR_MS }
    : { seed, endOnFailure: true };
  const details = await fc.check(property, { ...how, numRuns: WALKS_OF_A_LANE });
  await owner.end();
  if (details.failed) throw new Error(report(details, trace));
  return steps;
}

describe('a meeting in which anybody sends anything at any time', () => {
  it('keeps every rule of the meeting, at every step', async () => {
    const before = await fingerprintOf(shared, neighbour.trust.id);
    const tally: Tally = new Map();
    const first = again ? Number(again[0]) : Math.floor(Math.random() * 2 ** 31);
    const lanes = Array.from({ length: again ? 1 : LANES }, (_, lane) => aLane(first + lane, tally));
    const steps = (await Promise.allSettled(lanes)).reduce((sum, lane) => {
      if (lane.status === 'rejected') throw lane.reason;
      return sum + lane.value;
    }, 0);
    expect(await fingerprintOf(shared, neighbour.trust.id)).toBe(before);
    await daysNotTimes(shared);
    if (again) return;
    expect(steps).toBeGreaterThanOrEqual(LEAST_STEPS);
    const few = commandNames.filter((name) => {
      const { done = 0, refused = 0 } = tally.get(name) ?? {};
      return done < LEAST_OF_EACH || refused < LEAST_OF_EACH;
    });
    expect(few.map((name) => [name, tally.get(name)])).toEqual([]);
  }, 900_000);
});
