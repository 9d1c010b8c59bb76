import type { Role } from '@candour/assessment';
import { paths } from '../platform/paths.js';

interface MenuEntry<Words extends string = string> {
  readonly words: Words;
  readonly path: string;
  /** Only hats with one of these roles see it. Nothing means everybody with a hat. */
  readonly roles?: readonly Role[];
  /** Only hats of this kind of organisation see it. Nothing means any. */
  readonly of?: 'trust' | 'board-of-system';
  /** The path of the entry it belongs under: it stands in a second row, while the address lies there. */
  readonly under?: string;
  /** Where else its screens lie: it is marked there too. */
  readonly also?: string;
}

/** Who takes part in the assessments of a board. */
const board: readonly Role[] = ['secretary', 'facilitator', 'member', 'chair', 'chief-executive'];
/** Who looks after a board and speaks for it. */
const officers: readonly Role[] = ['secretary', 'chair', 'chief-executive'];
const lead: readonly Role[] = ['ics-lead'];
const operator: readonly Role[] = ['operator'];

const system = paths.system();

/** The menu, in its order. An entry whose screen is not in `routes.tsx` is not shown. What each is for: `purposes.ts`. */
const menu = [
  { words: 'Home', path: paths.home() },
  { words: 'Assessments', path: paths.assessments(), roles: board },
  { words: 'Polls', path: paths.polls(), roles: board },
  { words: 'Question cards', path: paths.hands(), roles: board },
  { words: 'Board', path: paths.board(), roles: officers },
  { words: 'System', path: system, roles: lead },
  { words: 'Other trusts', path: system, roles: officers, of: 'trust' },
  { words: 'System', path: system, roles: officers, of: 'board-of-system' },
  { words: 'System paper', path: paths.systemPapers(), under: system, roles: lead },
  { words: 'Helping each other', path: paths.help(), under: system, roles: [...officers, ...lead] },
  { words: 'Who looked', path: paths.ledger(), under: system, roles: officers },
  { words: 'Outside figures', path: paths.outsideFigures(), under: system, roles: officers },
  { words: 'Outside sources', path: paths.outsideSources(), roles: operator },
  { words: 'Tokens', path: paths.tokens(), under: system, roles: ['chief-executive', ...lead] },
  { words: 'Campaigns', path: paths.campaigns(), under: system, roles: lead },
  { words: 'Invitations', path: paths.invitations(), under: system, roles: officers },
  { words: 'Register', path: paths.register(), also: '/organisations', roles: operator },
  { words: 'Instruments', path: paths.instruments() },
] as const satisfies readonly MenuEntry[];

/** What the menu calls a place. */
export type MenuWords = (typeof menu)[number]['words'];

const entries: readonly MenuEntry<MenuWords>[] = menu;

/** A place to go, as it stands in the menu. */
type Place = Omit<MenuEntry<MenuWords>, 'roles' | 'of'>;

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
    .map(({ words, path, under, also }) => ({ words, path, ...(under && { under }), ...(also && { also }) }));
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
  const first = top.map(({ words, path, also = path }) => ({
    words,
    to: path,
    current: isIn(path) || isCurrent(also, address),
  }));
  const open = top.find(({ path }) => isIn(path) && under(path).length > 0);
  if (!open) return { first, second: [] };
  const found = under(open.path).map(({ words, path }) => ({ words, to: path, current: isCurrent(path, address) }));
  const own = { words: 'Comparison', to: open.path, current: found.every(({ current }) => !current) };
  return { first, second: [own, ...found] };
}

/** Whether the address lies at or below a menu entry's path. */
export const isCurrent = (path: string, address: string) =>
  path === '/' ? address === '/' : address === path || address.startsWith(`${path}/`);
