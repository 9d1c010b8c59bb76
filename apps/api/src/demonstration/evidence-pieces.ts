import { saidAt } from './answers.js';
import { type Chance, chanceOf } from './chance.js';
import { phrasesOf } from './content/phrases.js';
import { words } from './content/words.js';
import { daysAfter } from './days.js';
import type { Seat, Trust } from './make-trust.js';

/** A piece of evidence as it goes into the database. */
export interface Piece {
  readonly itemCode: string;
  readonly title: string;
  readonly level: number;
  readonly line: 1 | 2 | 3;
  readonly claimed: number;
  readonly grade: number | null;
  readonly dated: string;
  readonly reviewOn: string;
  readonly checkedBy: string | null;
  readonly checkedOn: string | null;
  readonly ownerSeatId: string;
  readonly ownerName: string;
  readonly ownerPortfolio: string;
}

/** Who takes what on: the executive it belongs to, where there is one; all of it the digital lead where it is left to one. */
export function ownerOf(trust: Pick<Trust, 'about' | 'seats'>, wanted: string): Seat {
  const here = trust.seats.filter(({ executive, to }) => executive && to === null);
  const kind = trust.about.temperament.leftToDigital ? 'digital' : wanted;
  const owner = here.find((seat) => seat.kind === kind) ?? here.find((seat) => seat.kind === 'nursing') ?? here[0];
  if (!owner) throw new Error('a board without an executive');
  return owner;
}

interface AboutItem {
  readonly wave: number;
  readonly itemCode: string;
  readonly agreed: number;
  readonly day: string;
  /** The meeting is not over: some grades still wait for somebody. */
  readonly live: boolean;
}

/**
 * What proves an agreed level: often a document of that level, else one of the level below or only a word for it, and now and then a
 * check from outside. A board that claims a lot has little of it.
 */
export function piecesOf(trust: Pick<Trust, 'about' | 'seats'>, { wave, itemCode, agreed, day, live }: AboutItem): Piece[] {
  const { temperament } = trust.about;
  const chance = chanceOf(trust.about.code, wave, itemCode, 'evidence');
  const { evidence, action } = phrasesOf(itemCode);
  const owner = ownerOf(trust, action[1]);
  const own = { itemCode, ownerSeatId: owner.id, ownerName: owner.name, ownerPortfolio: owner.portfolio };
  const strength = strengthOf(temperament.proof, temperament.claims, agreed, chance);
  const pieces: Piece[] = [];
  if (strength !== null) {
    pieces.push({
      ...own,
      title: saidAt(trust.about, evidence[0]),
      level: strength.level,
      line: chance.is(0.5) ? 1 : 2,
      claimed: 2,
      grade: live && chance.is(0.3) ? null : strength.grade,
      dated: daysAfter(day, -30 - Math.floor(chance.next() * 200)),
      reviewOn: daysAfter(day, chance.is(0.06) ? -5 : 150),
      checkedBy: null,
      checkedOn: null,
    });
  }
  if (strength?.grade === 2 && agreed >= 3 && chance.is(0.35)) {
    pieces.push({
      ...own,
      title: saidAt(trust.about, evidence[1]),
      level: strength.level,
      line: 3,
      claimed: 3,
      grade: 3,
      dated: daysAfter(day, -100),
      reviewOn: daysAfter(day, 260),
      checkedBy: chance.of(words.checkedBy),
      checkedOn: daysAfter(day, -60),
    });
  }
  return pieces;
}

function strengthOf(proof: number, claims: number, agreed: number, chance: Chance): { level: number; grade: 1 | 2 } | null {
  if (chance.is(proof)) return { level: Math.min(5, chance.is(0.12) ? agreed + 1 : agreed), grade: 2 };
  if (claims < 0.5 && chance.is(0.6)) return { level: Math.max(1, agreed - 1), grade: 2 };
  return chance.is(0.5) ? { level: agreed, grade: 1 } : null;
}
