import type { ShareRequest } from '../../src/comparison/publication/audience.dto.js';
import type { Part } from '../../src/comparison/publication/parts.js';
import { SHARED } from '../../src/comparison/testing/shared.js';
import type { TestApi } from '../api.js';
import { aDissent, anAgreedAssessment, aPieceOfEvidence, aSealedAssessment } from '../assessments.js';
import { bodyOf } from '../client.js';
import type { Trust } from '../organisations.js';
import type { World } from './world.js';

/** Each with the moment at which its trusts publish, and readers read. */
export const WAVES = [
  { waveDate: '2025-11-01', now: '2026-11-20T10:00:00Z' },
  { waveDate: '2026-11-01', now: '2026-11-21T10:00:00Z' },
] as const;

type Options = NonNullable<Parameters<typeof anAgreedAssessment>[2]>;

interface Publishing extends Options {
  readonly parts: readonly Part[];
  readonly sharing?: ShareRequest;
  /** Done to the assessment before it is sealed. */
  readonly hidden?: (assessmentId: string) => Promise<unknown>;
}

interface Published {
  readonly id: string;
  readonly path: string;
}

/** An assessment from its set-up to its publication. */
export async function publish(
  api: TestApi,
  trust: Trust,
  { parts, sharing, hidden, ...options }: Publishing,
): Promise<Published> {
  const { id } = await anAgreedAssessment(api, trust, options);
  await hidden?.(id);
  const version = async () => bodyOf<{ version: number }>(await trust.chair.get(`/assessments/${id}`)).version;
  bodyOf(await trust.chair.post(`/assessments/${id}/seal`, {}, { ifMatch: await version() }));
  const decision = { on: '2026-11-20', minute: '12/26', words: 'The board adopted the result.' };
  bodyOf(await trust.chair.put(`/assessments/${id}/decision`, decision, { ifMatch: await version() }));
  const path = `/assessments/${id}/publication`;
  bodyOf(await trust.chiefExecutive.post(path, { parts, sharing }, { ifMatch: await version() }));
  return { id, path };
}

const same = (level: number) => () => level;
const apart = (code: string, place: number) => (code === 'DB-02' && place < 2 ? ('dont-know' as const) : 1 + (place % 5));

/** One wave of every trust. What is shared is the same in both worlds: by the first three everything, by others less. */
export async function aWave(api: TestApi, world: World, wave: 0 | 1): Promise<void> {
  const { other, system, neighbour, trusts } = world;
  const setUp = { waveDate: WAVES[wave].waveDate };
  const toPeersToo = { systems: [system.id], region: false, peers: true, until: null };
  const toNeighbour = { ...toPeersToo, systems: [neighbour.id], peers: false };

  for (const [place, trust] of [trusts.openA, trusts.openB, trusts.openC].entries()) {
    const endings = { 'DB-01': 2 + wave, 'DB-05': 1 + place };
    const hidden = (assessmentId: string) => anAction(trust, assessmentId, 1);
    const { path } = await publish(api, trust, { parts: SHARED.everything, setUp, endings, sharing: toPeersToo, hidden });
    bodyOf(await trust.chiefExecutive.put(`${path}/explanations/item/DB-01`, { words: 'Half of us are new' }, { ifMatch: 0 }));
  }

  // Sections alone: other levels of items that make the same levels of sections, other answers, evidence, dissent, actions.
  const { id } = await publish(api, trusts.hidesItems, {
    parts: SHARED.sections,
    ...{ setUp, endings: other ? { 'DB-01': 5, 'DB-02': 2 } : { 'DB-01': 2, 'DB-02': 4 }, given: other ? apart : same(2) },
    hidden: async (assessmentId) => {
      await anAction(trusts.hidesItems, assessmentId, other ? 2 : 1);
      if (!other) return;
      await anAction(trusts.hidesItems, assessmentId, 3, 'Kept at home');
      await aPieceOfEvidence(api, assessmentId, { itemCode: 'DB-01', level: 5, grade: 3 });
      await aDissent(api, assessmentId, 'DB-01', 'We are nowhere near', 'A signed name');
    },
  });
  if (wave === 0) await takesPart(trusts.hidesItems, world, id);

  // Items without evidence and ambitions: other proof, other wishes.
  await publish(api, trusts.hidesProof, {
    ...{ parts: ['items'], setUp, given: same(3) },
    hidden: async (assessmentId) => {
      if (!other) return;
      await aPieceOfEvidence(api, assessmentId, { itemCode: 'DB-02', level: 3, grade: 2 });
      await api.owner.query(
        'update candour.assessment_item set ambition_level = 5 where assessment_id = $1 and ambition_level is not null',
        [assessmentId],
      );
    },
  });

  // Sealed and shared with nobody, or never begun.
  if (other) await aSealedAssessment(api, trusts.silent, { setUp, endings: { 'DB-01': 1 } });

  // Shared at first, then with the neighbour alone, or with nobody.
  const movesOn = { parts: SHARED.everything, setUp, endings: { 'DB-01': wave === 0 ? 4 : 2 } };
  if (wave === 0)
    await publish(api, trusts.movesOn, { ...movesOn, sharing: { ...toNeighbour, systems: [system.id, neighbour.id] } });
  else if (other) await publish(api, trusts.movesOn, { ...movesOn, sharing: toNeighbour });
  if (other) await publish(api, trusts.elsewhere, { ...movesOn, sharing: toNeighbour });
}

/** An action as it is written in the meeting, by the seat that owns it. */
async function anAction(trust: Trust, assessmentId: string, seat: number, words = 'Train every ward clerk'): Promise<void> {
  const action = { kind: 'do', words, itemCodes: ['DB-01'], ownerSeatId: trust.members[seat]?.seatId, due: '2099-01-31' };
  bodyOf(await trust.secretary.post(`/assessments/${assessmentId}/actions`, action));
}

async function takesPart({ secretary }: Trust, { campaignId }: World, assessmentId: string): Promise<void> {
  const path = `/invitations/${campaignId}`;
  const { version } = bodyOf<{ version: number }>(await secretary.get(path));
  bodyOf(await secretary.post(`${path}/accept`, { assessmentId }, { ifMatch: version }));
}

/** What was shared and is not any more: another result behind the same day of withdrawing. */
export async function whatIsGone(api: TestApi, { other, trusts: { gone } }: World): Promise<void> {
  const endings = { 'DB-01': other ? 5 : 1 };
  const { id, path } = await publish(api, gone, { parts: SHARED.everything, setUp: { waveDate: WAVES[0].waveDate }, endings });
  const { version } = bodyOf<{ version: number }>(await gone.chair.get(`/assessments/${id}`));
  bodyOf(await gone.chiefExecutive.post(`${path}/withdrawal`, { reason: other ? 'Wrong' : 'Early' }, { ifMatch: version }));
}
