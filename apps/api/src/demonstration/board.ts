import { chanceOf } from './chance.js';
import { onTwoBoards } from './content/around-the-trusts.js';
import type { MadeUpTrust } from './content/made-up-trust.js';
import { familyNames, givenNames } from './content/names.js';
import type { Portfolio } from './content/phrases.js';
import { daysAfter } from './days.js';

/** Somebody of a board before they are in the database. */
export interface Sitting {
  readonly name: string;
  readonly email: string;
  readonly portfolio: string;
  /** Of an executive. */
  readonly kind: Portfolio | null;
  readonly executive: boolean;
  readonly voting: boolean;
  readonly office: 'none' | 'chair' | 'vice-chair' | 'senior-independent-director';
  readonly from: string;
  readonly to: string | null;
}

export interface Appointed {
  readonly name: string;
  readonly email: string;
  readonly role: 'secretary' | 'facilitator' | 'chief-executive';
}

const EXECUTIVE: Readonly<Record<Portfolio, string>> = {
  chief: 'Chief executive',
  finance: 'Finance',
  medical: 'Medical director',
  nursing: 'Nursing and quality',
  operations: 'Operations',
  people: 'People',
  digital: 'Digital and information',
  strategy: 'Strategy and partnerships',
};
const OTHERS = [
  'Chair',
  'Audit and risk',
  'Quality',
  'Finance and performance',
  'People',
  'Communities',
  'Charitable funds',
  'University',
];

/** Names that nobody else of the demonstration has, one after the other. */
export class Names {
  private taken = 0;

  next(slug: string): { name: string; email: string } {
    const given = givenNames[this.taken % givenNames.length];
    // Every round of the given names begins elsewhere among the family names, so that no two people share both.
    const turn = Math.floor(this.taken / givenNames.length);
    const family = familyNames[(this.taken * 7 + turn * 3) % familyNames.length];
    this.taken += 1;
    const name = `${given} ${family}`;
    return { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@${slug}.example` };
  }
}

/** The board of a made-up trust: executives, and a chair with the other non-executives; one of a large board joined lately. */
export function boardOf(trust: MadeUpTrust, names: Names, today: string): Sitting[] {
  const chance = chanceOf('board', trust.code);
  const since = () => daysAfter(today, -700 - Math.floor(chance.next() * 1500));
  const others = Array.from({ length: trust.others }, (_, place): Sitting => {
    const last = place === trust.others - 1;
    const who = last && onTwoBoards.at.some((slug) => slug === trust.slug) ? onTwoBoards : names.next(trust.slug);
    return {
      name: who.name,
      email: who.email,
      portfolio: OTHERS[place] ?? 'Communities',
      kind: null,
      executive: false,
      voting: true,
      office: officeOf(place, trust.others),
      from: since(),
      to: null,
    };
  });
  const executives = trust.executives.map(
    (kind): Sitting => ({
      ...names.next(trust.slug),
      portfolio: EXECUTIVE[kind],
      kind,
      executive: true,
      voting: kind !== 'digital' && kind !== 'strategy',
      office: 'none',
      from: since(),
      to: null,
    }),
  );
  return [...others, ...withASuccessor(executives, names, trust.slug, today)];
}

const officeOf = (place: number, of: number): Sitting['office'] =>
  place === 0 ? 'chair' : of >= 5 && place === 1 ? 'vice-chair' : of >= 5 && place === 2 ? 'senior-independent-director' : 'none';

/** In a board of some size somebody has just left, and somebody has come. */
function withASuccessor(executives: readonly Sitting[], names: Names, slug: string, today: string): Sitting[] {
  const leaver = executives.length >= 6 ? executives[2] : undefined;
  if (!leaver) return [...executives];
  const left = daysAfter(today, -120);
  return executives.flatMap((one) =>
    one === leaver
      ? [
          { ...one, to: left },
          { ...one, ...names.next(slug), from: daysAfter(left, 1) },
        ]
      : [one],
  );
}

/** Secretary and facilitator hold no seat; the chief executive does. */
export function appointedAt(trust: MadeUpTrust, board: readonly Sitting[], names: Names): Appointed[] {
  const chief = board.find(({ kind }) => kind === 'chief');
  if (!chief) throw new Error(`${trust.name} has no chief executive`);
  return [
    { ...names.next(trust.slug), role: 'secretary' },
    { ...names.next(trust.slug), role: 'facilitator' },
    { name: chief.name, email: chief.email, role: 'chief-executive' },
  ];
}
