import type { Item, Section } from '@candour/instrument';
import { scaleSize } from '@candour/instrument';
import { type Chance, chanceOf } from './chance.js';
import type { MadeUpTrust, Temperament } from './content/made-up-trust.js';
import { phrasesOf } from './content/phrases.js';

/** What one seat gives to one item. */
export interface Ballot {
  readonly itemCode: string;
  readonly seatId: string;
  readonly kind: 'level' | 'dont-know' | 'not-applicable';
  readonly level: number | null;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly shareComment: boolean;
  readonly standing: boolean;
}

/** Who answers: known by what of them changes how they see things. */
export interface Voter {
  readonly id: string;
  readonly email: string;
  readonly executive: boolean;
  readonly kind: string | null;
}

type About = Pick<MadeUpTrust, 'code' | 'words' | 'temperament'>;

/**
 * How a made-up board answers one item: each member about where the board stands, by their own lean; executives and others apart as
 * far as this board is apart, and in two camps where it is divided.
 *
 * @param wave which of the trust's waves, from 0
 */
export function ballotsOf(
  trust: About,
  wave: number,
  { item, section }: { readonly item: Item; readonly section: Section },
  voters: readonly Voter[],
): Ballot[] {
  const { temperament } = trust;
  const size = scaleSize(item);
  // What is hard for a board stays hard: the place of an item is the trust's, not the wave's.
  const place =
    temperament.level +
    temperament.growth * wave +
    (temperament.sections?.[section.code] ?? 0) +
    chanceOf(trust.code, item.code).bell() * 0.4;
  const chance = chanceOf(trust.code, wave, item.code, 'answers');
  const ballots = voters.map((voter): Ballot => {
    const own = { itemCode: item.code, seatId: voter.id, reason: null, comment: null, shareComment: false, standing: false };
    const given = place + lean(trust, item, voter) + chance.bell() * temperament.apart * 0.7;
    const roll = chance.next();
    if (temperament.notApplicable?.[0] === item.code && roll < 0.7) {
      return { ...own, kind: 'not-applicable', level: null, reason: temperament.notApplicable[1], shareComment: true };
    }
    if (roll < unsure(temperament, section.code, voter)) return { ...own, kind: 'dont-know', level: null };
    return { ...own, kind: 'level', level: onScale(given, item.kind, size) };
  });
  return withComments(trust, item, ballots, chance);
}

function lean({ code, temperament }: About, item: Item, { email, executive }: Voter): number {
  const side = executive ? 1 : -1;
  const camp = temperament.divided.includes(item.code) ? 1.15 : 0;
  return side * (temperament.gap / 2 + camp) + chanceOf(code, email).bell() * temperament.apart * 0.35;
}

/** Non-executives say it more often; a digital lead knows; where all is left to the lead, what people meet is known to nobody else. */
function unsure({ unsure: often, leftToDigital }: Temperament, section: string, { kind, executive }: Voter): number {
  if (kind === 'digital') return 0;
  if (leftToDigital && section === 'meaning') return 0.05;
  return often * (executive ? 0.7 : 1.2);
}

/** From five levels to the item's own; of a pitfall the first level is the good one. */
export function onScale(given: number, kind: Item['kind'], size: number): number {
  const share = (Math.min(5, Math.max(1, given)) - 1) / 4;
  return 1 + Math.round((kind === 'pitfall' ? 1 - share : share) * (size - 1));
}

/** Some members write a comment beside their level; about half of those let the board read it. */
function withComments(trust: About, item: Item, ballots: readonly Ballot[], chance: Chance): Ballot[] {
  const authors = chance.shuffled(ballots.filter(({ kind }) => kind === 'level').map(({ seatId }) => seatId));
  const comments = new Map(
    phrasesOf(item.code)
      .comments.filter(() => chance.is(0.45))
      .map((words, place) => [authors[place], { comment: saidAt(trust, words), shareComment: chance.is(0.55) }]),
  );
  return ballots.map((ballot) => ({ ...ballot, ...comments.get(ballot.seatId) }));
}

/**
 * How they answer again after they have talked: most stand by their answer, some come a step towards the middle. Where a board is
 * divided hardly anybody does.
 */
export function ballotsAgain(trust: About, item: Item, before: readonly Ballot[], chance: Chance): Ballot[] {
  const levels = before.flatMap(({ level }) => (level === null ? [] : [level])).sort((a, b) => a - b);
  const middle = levels[Math.floor(levels.length / 2)] ?? 1;
  const moves = trust.temperament.divided.includes(item.code) ? 0.1 : 0.65;
  return before.map((ballot) => {
    const stays = { ...ballot, comment: null, shareComment: false, standing: true };
    if (ballot.level === null || ballot.level === middle || !chance.is(moves)) return stays;
    return { ...stays, level: ballot.level + Math.sign(middle - ballot.level), standing: false };
  });
}

/** A sentence with the trust's own words in it. */
export function saidAt({ words }: Pick<MadeUpTrust, 'words'>, sentence: string): string {
  const said = sentence
    .replaceAll('{people}', words.people)
    .replaceAll('{place}', words.place)
    .replaceAll('{service}', words.service)
    .replaceAll('{count}', 'seven');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
