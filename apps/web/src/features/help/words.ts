import type { Help, Introduction, LineKind, Match, OthersLine } from './queries.js';

/** What the two kinds are called where one is made, shown and ended. */
export const kindWords: Readonly<
  Record<LineKind, { readonly make: string; readonly tag: string; readonly added: string; readonly ended: string }>
> = {
  strength: {
    make: 'Offer a strength',
    tag: 'a strength you offer',
    added: 'The strength is offered',
    ended: 'The strength is taken back',
  },
  wish: { make: 'State a wish', tag: 'a wish of yours', added: 'The wish is stated', ended: 'The wish is taken back' },
};

/** The other trust of an introduction, for one of the two; for their system both. */
export function otherOf({ side, offering, wishing }: Introduction): string {
  if (side === 'offering') return wishing.name;
  return side === 'wishing' ? offering.name : `${offering.name} and ${wishing.name}`;
}

/** Who helps whom, in a sentence for whoever reads it. */
export function whoHelps({ side, offering, wishing }: Introduction): string {
  if (side === 'offering') return `You offer, and ${wishing.name} wishes for help.`;
  if (side === 'wishing') return `${offering.name} offers, and you wish for help.`;
  return `${offering.name} offers, and ${wishing.name} wishes for help.`;
}

/** Those that wait for somebody first, then those that came about, then what is over. */
export function inOrder(introductions: Help['introductions']): Introduction[] {
  const place = ({ state, allowed }: Introduction) => {
    if (allowed.includes('accept')) return 0;
    if (state === 'proposed') return 1;
    return state === 'accepted' ? 2 : 3;
  };
  return introductions.toSorted((a, b) => place(a) - place(b));
}

/** The state of an introduction as a tag says it. */
export const stateTags = {
  proposed: { words: 'waiting', tone: 'calm' },
  accepted: { words: 'introduced', tone: 'done' },
  declined: { words: 'declined', tone: 'quiet' },
  'taken-back': { words: 'taken back', tone: 'quiet' },
  lapsed: { words: 'ended', tone: 'quiet' },
  over: { words: 'over', tone: 'quiet' },
} as const satisfies Readonly<Record<Introduction['state'], { words: string; tone: 'quiet' | 'calm' | 'done' }>>;

/** Lines on one question together, in the order in which they come: by question, then by name. */
export function byQuestion(
  lines: readonly OthersLine[],
): { readonly key: string; readonly title: string; readonly lines: OthersLine[] }[] {
  const groups = new Map<string, OthersLine[]>();
  for (const line of lines) {
    const key = `${line.instrumentCode}/${line.itemCode}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].map(([key, of]) => ({ key, title: of[0]?.itemTitle ?? '', lines: of }));
}

export interface MatchGroup {
  readonly key: string;
  readonly title: string;
  readonly offering: readonly Match['offering'][];
  readonly wishing: readonly Match['wishing'][];
  readonly pairs: readonly Match[];
}

/** Matches on one question together: who offers, who wishes, each once, and the pairs that can be introduced. */
export function matchesByQuestion(matches: readonly Match[]): MatchGroup[] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const key = `${match.instrumentTitle} ${match.itemCode}`;
    groups.set(key, [...(groups.get(key) ?? []), match]);
  }
  return [...groups].map(([key, pairs]) => ({
    key,
    title: pairs[0]?.itemTitle ?? '',
    offering: onceEach(pairs.map(({ offering }) => offering)),
    wishing: onceEach(pairs.map(({ wishing }) => wishing)),
    pairs,
  }));
}

function onceEach(sides: readonly Match['offering'][]): Match['offering'][] {
  const once = new Map(sides.map((side) => [side.lineId, side]));
  return [...once.values()].sort((a, b) => a.organisationName.localeCompare(b.organisationName, 'en-GB'));
}
