import { bodyOf } from '../client.js';
import type { Trust } from '../organisations.js';
import type { World } from './world.js';

/**
 * What trusts tell beside what they publish, once: strengths, a wish, an introduction that is accepted and one that is declined, actions.
 * The same in both worlds, but for what stays between the two of an introduction.
 */
export async function theyHelpEachOther({ other, trusts }: World): Promise<void> {
  const { openA, openC, hidesProof, movesOn, hidesItems, openB } = trusts;
  const wish = await tells(openA, 'wish', 'DB-05');
  const [accepted, declined] = [await tells(openC, 'strength', 'DB-05'), await tells(hidesProof, 'strength', 'DB-05')];
  await tells(movesOn, 'strength', 'DB-01');

  const contact = { contactName: other ? 'Bede Marsh' : 'Amal Whitlow', contactEmail: `${other ? 'bede' : 'amal'}@a.example` };
  const introduced = async ({ chiefExecutive }: Trust, strengthId: string) =>
    bodyOf<{ id: string }>(await chiefExecutive.post('/introductions', { strengthId, wishId: wish, ...contact })).id;
  const [first, second] = [await introduced(openC, accepted), await introduced(hidesProof, declined)];
  bodyOf(await openA.chiefExecutive.post(`/introductions/${first}/acceptance`, contact, { ifMatch: 1 }));
  const no = { reason: other ? 'We have no time' : 'We have found somebody' };
  bodyOf(await openA.chiefExecutive.post(`/introductions/${second}/refusal`, no, { ifMatch: 1 }));
  const came = { answer: other ? 'helped' : 'no', words: other ? 'It went well' : 'We never met', tellSystem: false };
  const { version } = bodyOf<{ version: number }>(await openA.chiefExecutive.get(`/introductions/${first}`));
  bodyOf(await openA.chiefExecutive.put(`/introductions/${first}/result`, came, { ifMatch: version }));

  for (const trust of [hidesItems, openB]) await sharesItsAction(trust);
}

async function tells({ chiefExecutive }: Trust, kind: 'strength' | 'wish', itemCode: string): Promise<string> {
  const line = { kind, instrumentCode: 'digital-board', itemCode, words: 'Come and see', reach: ['systems'], until: null };
  return bodyOf<{ id: string }>(await chiefExecutive.post('/help', line)).id;
}

async function sharesItsAction({ secretary }: Trust): Promise<void> {
  const { toShare } = bodyOf<{ toShare: { actionId: string; words: string }[] }>(await secretary.get('/shared-actions'));
  const action = toShare.find(({ words }) => words === 'Train every ward clerk');
  if (!action) throw new Error('a trust without an action');
  const shared = { actionId: action.actionId, words: action.words, theme: 'skills', withPortfolio: false };
  bodyOf(await secretary.post('/shared-actions', shared));
}
