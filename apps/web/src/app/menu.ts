import type { Role } from '@candour/assessment';
import { paths } from '../platform/paths.js';

interface MenuEntry {
  readonly words: string;
  readonly path: string;
  /** What it is for, in a sentence, on the start page. */
  readonly purpose: string;
  /** Only hats with one of these roles see it. Nothing means everybody with a hat. */
  readonly roles?: readonly Role[];
  /** Only hats of this kind of organisation see it. Nothing means any. */
  readonly of?: 'trust' | 'board-of-system';
  /** The path of the entry it belongs under: it stands in a second row, while the address lies there. */
  readonly under?: string;
}

/** The menu, in its order. An entry whose screen is not in `routes.tsx` is not shown. */
const entries: readonly MenuEntry[] = [
  { words: 'Home', path: paths.home(), purpose: 'What waits for you.' },
  {
    words: 'Assessments',
    path: paths.assessments(),
    purpose: 'Score, meet, agree, and take the paper to your board.',
    roles: ['secretary', 'facilitator', 'member', 'chair', 'chief-executive'],
  },
  {
    words: 'Polls',
    path: paths.polls(),
    purpose: 'One question to the whole board, chosen alone and shown to all at once.',
    roles: ['secretary', 'facilitator', 'member', 'chair', 'chief-executive'],
  },
  {
    words: 'Question cards',
    path: paths.hands(),
    purpose: 'What to ask about any agenda item, and what the board was answered.',
    roles: ['secretary', 'facilitator', 'member', 'chair', 'chief-executive'],
  },
  {
    words: 'Board',
    path: paths.board(),
    purpose: 'The seats of your board, who sits in them, and who helps.',
    roles: ['secretary', 'chair', 'chief-executive'],
  },
  {
    words: 'System',
    path: paths.system(),
    purpose: 'What the trusts of your system have published, side by side.',
    roles: ['ics-lead'],
  },
  {
    words: 'Other trusts',
    path: paths.system(),
    purpose: 'What other trusts share with yours, and where you stand among boards like your own.',
    roles: ['secretary', 'chair', 'chief-executive'],
    of: 'trust',
  },
  {
    words: 'System',
    path: paths.system(),
    purpose: 'What the trusts of your system have published, side by side.',
    roles: ['secretary', 'chair', 'chief-executive'],
    of: 'board-of-system',
  },
  {
    words: 'System paper',
    path: paths.systemPapers(),
    under: paths.system(),
    purpose: 'What trusts share, as a paper for the board of your system.',
    roles: ['ics-lead'],
  },
  {
    words: 'Helping each other',
    path: paths.help(),
    under: paths.system(),
    purpose: 'Who is strong where others want to be, introductions, and what trusts plan.',
    roles: ['secretary', 'chair', 'chief-executive', 'ics-lead'],
  },
  {
    words: 'Who looked',
    path: paths.ledger(),
    under: paths.system(),
    purpose: 'Who outside your trust looked at what it publishes, and when.',
    roles: ['secretary', 'chair', 'chief-executive'],
  },
  {
    words: 'Outside figures',
    path: paths.outsideFigures(),
    under: paths.system(),
    purpose: 'What others have published of your organisation, beside what your board agreed.',
    roles: ['secretary', 'chair', 'chief-executive'],
  },
  {
    words: 'Outside figures',
    path: paths.outsideSources(),
    purpose: 'Tables that others publish, brought in for everybody to see.',
    roles: ['operator'],
  },
  {
    words: 'Tokens',
    path: paths.tokens(),
    under: paths.system(),
    purpose: 'For other programs that read what is shared with your organisation.',
    roles: ['chief-executive', 'ics-lead'],
  },
  {
    words: 'Campaigns',
    path: paths.campaigns(),
    under: paths.system(),
    purpose: 'Invite your trusts to score in the same weeks, and follow how far they are.',
    roles: ['ics-lead'],
  },
  {
    words: 'Invitations',
    path: paths.invitations(),
    under: paths.system(),
    purpose: 'Campaigns that your system invites your board to.',
    roles: ['secretary', 'chair', 'chief-executive'],
  },
  { words: 'Register', path: paths.register(), purpose: 'The organisations that Candour knows.', roles: ['operator'] },
  {
    words: 'Instruments',
    path: paths.instruments(),
    purpose: 'What can be asked, word for word, in each version.',
  },
];

/** A place to go, as it stands in the menu. */
type Place = Omit<MenuEntry, 'roles' | 'of'>;

/**
 * Where a hat can go, all of it: by its roles, and by whether it is worn for a trust or for the board of a system.
 *
 * @param exists whether there is a screen at this path
 */
export function menuFor(
  { roles: held, organisationKind }: { readonly roles: readonly string[]; readonly organisationKind: string },
  exists: (path: string) => boolean,
): readonly Place[] {
  const mine = entries.filter(
    ({ path, roles, of }) =>
      exists(path) && (!roles || roles.some((role) => held.includes(role))) && (!of || of === organisationKind),
  );
  // The board of a system may have a lead who also chairs it: one page, one entry, the first.
  return mine
    .filter(({ path }, place) => mine.findIndex((one) => one.path === path) === place)
    .map(({ words, path, purpose, under }) => ({ words, path, purpose, ...(under === undefined ? {} : { under }) }));
}

interface Shown {
  readonly words: string;
  readonly to: string;
  readonly current: boolean;
}

/** The menu at an address: its first row, and a second with what belongs under the entry that the address lies in. */
export function menuAt(
  places: readonly Place[],
  address: string,
): { readonly first: readonly Shown[]; readonly second: readonly Shown[] } {
  const top = places.filter(({ under }) => under === undefined || places.every(({ path }) => path !== under));
  const under = (parent: string) => places.filter((place) => place.under === parent);
  const isIn = (parent: string) => [parent, ...under(parent).map(({ path }) => path)].some((path) => isCurrent(path, address));
  const first = top.map(({ words, path }) => ({ words, to: path, current: isIn(path) }));
  const open = top.find(({ path }) => isIn(path) && under(path).length > 0);
  if (!open) return { first, second: [] };
  const found = under(open.path).map(({ words, path }) => ({ words, to: path, current: isCurrent(path, address) }));
  const own = { words: 'Comparison', to: open.path, current: found.every(({ current }) => !current) };
  return { first, second: [own, ...found] };
}

/** Whether the address lies at or below a menu entry's path. */
export const isCurrent = (path: string, address: string) =>
  path === '/' ? address === '/' : address === path || address.startsWith(`${path}/`);
