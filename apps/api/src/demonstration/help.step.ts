import { AnswerIntroduction } from '../help/answer-introduction.js';
import { MakeIntroduction } from '../help/make-introduction.js';
import { OfferHelp } from '../help/offer-help.js';
import { type ItemAndPublication, strengthsOf, wishesOf } from '../help/own-published.js';
import { readOwnPublished } from '../help/own-published.view.js';
import { RecordResult } from '../help/record-result.js';
import type { Actor } from '../platform/actor.js';
import { chanceOf } from './chance.js';
import { type HowFar, offerWords, pairs, resultWords, wishWords } from './content/help.js';
import { daysAfter, londonTime } from './days.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';

interface Pair {
  readonly offering: Trust;
  readonly wishing: Trust;
  readonly daysAgo: number;
  readonly howFar: HowFar;
}

/**
 * Trusts that offer a strength to others that want to be there, by what each has published: some only match, one has asked, the system
 * suggested one, and two met more than three months ago, of whom one has said what came of it.
 */
export async function letTrustsHelp(making: Making, trusts: readonly Trust[], lead: Actor): Promise<void> {
  const said: Said = new Map();
  for (const [place, { offering: a, wishing: b, ...pair }] of pairs.entries()) {
    const [offering, wishing] = [trusts.find(({ about }) => about.slug === a), trusts.find(({ about }) => about.slug === b)];
    if (!offering || !wishing) continue;
    const item = await itemOf(making, offering, wishing, place);
    if (item) await bringTogether(making, lead, { offering, wishing, ...pair }, item, said);
  }
  making.clock.set(making.now);
}

/** An item that one can offer and the other wish for, another for each pair; none where what they share leaves no room for it. */
async function itemOf(
  { database, today }: Making,
  offering: Trust,
  wishing: Trust,
  place: number,
): Promise<ItemAndPublication | undefined> {
  const published = async ({ chiefExecutive }: Trust) =>
    await database.inTransactionOf(chiefExecutive, async (manager) => await readOwnPublished(manager, chiefExecutive, today));
  const wishes = wishesOf(await published(wishing));
  const possible = strengthsOf(await published(offering)).filter((one) =>
    wishes.some(({ instrumentCode, itemCode }) => instrumentCode === one.instrumentCode && itemCode === one.itemCode),
  );
  return possible[(place * 3) % Math.max(1, possible.length)];
}

/** The lines there are already: one strength may answer several wishes. */
type Said = Map<string, string>;

async function say(
  making: Making,
  trust: Trust,
  kind: 'strength' | 'wish',
  item: ItemAndPublication,
  said: Said,
): Promise<string> {
  const { database, clock } = making;
  const key = `${kind} ${trust.about.slug} ${item.itemCode}`;
  const before = said.get(key);
  if (before) return before;
  const words = chanceOf(trust.about.code, kind, item.itemCode).of(kind === 'strength' ? offerWords : wishWords);
  const { instrumentCode, itemCode } = item;
  const request = { kind, instrumentCode, itemCode, words, reach: ['systems' as const], until: null };
  const { id } = await new OfferHelp(database, clock).execute(trust.chiefExecutive, request, repeatable(key));
  said.set(key, id);
  return id;
}

async function bringTogether(making: Making, lead: Actor, pair: Pair, item: ItemAndPublication, said: Said): Promise<void> {
  const { database, clock, today } = making;
  const { offering, wishing, daysAgo, howFar } = pair;
  const about = `${offering.about.slug} ${wishing.about.slug}`;
  clock.set(londonTime(daysAfter(today, -daysAgo), 10));
  const strengthId = await say(making, offering, 'strength', item, said);
  const wishId = await say(making, wishing, 'wish', item, said);
  if (howFar === 'match') return;

  clock.set(londonTime(daysAfter(today, -daysAgo + 2), 9, 30));
  const maker = howFar === 'suggested' ? lead : offering.chiefExecutive;
  const contact = howFar === 'suggested' ? { contactName: null, contactEmail: null } : contactAt(offering);
  const made = await new MakeIntroduction(database, clock).execute(
    maker,
    { strengthId, wishId, ...contact },
    repeatable(`${about} introduction`),
  );
  if (howFar !== 'met') return;

  clock.set(londonTime(daysAfter(today, -daysAgo + 5), 15));
  const answer = new AnswerIntroduction(database, clock);
  const accepted = await answer.accept(wishing.chiefExecutive, made.id, made.version, contactAt(wishing));
  clock.set(londonTime(daysAfter(today, -2), 11));
  const result = { answer: 'partly' as const, words: resultWords, tellSystem: true };
  await new RecordResult(database, clock).execute(wishing.chiefExecutive, made.id, accepted.version, result);
}

/** Whoever keeps the board's papers is the first whom another trust speaks to. */
const contactAt = ({ secretary, about }: Trust) => ({
  contactName: secretary.name,
  contactEmail: `board.office@${about.slug}.example`,
});

/** Each thing is made once, in one transaction: nothing here is ever repeated. */
const repeatable = (what: string) => ({ key: `demonstration ${what}`, route: 'demonstration', requestHash: what });
