import { fewestTrustsThatShare, type InvestmentTheme, investmentThemes } from '@candour/assessment';
import { capital, inWords, listed } from '../platform/words.js';

interface Shared {
  readonly organisationId: string;
  readonly theme: string;
  readonly items: readonly { readonly code: string; readonly title: string }[];
  readonly instrumentTitle: string;
}

/** How many of several things are named in one sentence. */
const MOST_NAMED = 5;

/**
 * What trusts have in common, of the actions that the reader reads one by one: themes and items on which three trusts or more share an
 * action. By name, for no order is a rank; a trust counts once however much it shares.
 */
export function inCommon(actions: readonly Shared[]): string[] {
  const themes = countTrusts(actions, ({ theme }) => [[theme, themeWords(theme)]]);
  const items = countTrusts(actions, ({ instrumentTitle, items: of }) =>
    of.map(({ code, title }) => [`${instrumentTitle} ${code}`, title]),
  );
  return [...sentence('put time or money into', themes), ...sentence('share an action on', items)];
}

/** @example themeWords('skills') // 'Skills of staff' */
export function themeWords(code: string): string {
  return code in investmentThemes ? investmentThemes[code as InvestmentTheme] : code;
}

interface Counted {
  readonly words: string;
  readonly trusts: number;
}

function countTrusts(
  actions: readonly Shared[],
  keysOf: (action: Shared) => readonly (readonly [key: string, words: string])[],
): readonly Counted[] {
  const found = new Map<string, { words: string; trusts: Set<string> }>();
  for (const action of actions) {
    for (const [key, words] of keysOf(action)) {
      const one = found.get(key) ?? { words, trusts: new Set() };
      found.set(key, { ...one, trusts: one.trusts.add(action.organisationId) });
    }
  }
  return [...found.values()]
    .map(({ words, trusts }) => ({ words, trusts: trusts.size }))
    .filter(({ trusts }) => trusts >= fewestTrustsThatShare)
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'));
}

function sentence(verb: string, counted: readonly Counted[]): string[] {
  const [only] = counted;
  if (!only) return [];
  if (counted.length === 1) return [`${capital(inWords(only.trusts))} trusts ${verb} ‘${only.words}’.`];
  const named = counted.slice(0, MOST_NAMED).map(({ words, trusts }) => `‘${words}’ (${inWords(trusts)} trusts)`);
  const rest = counted.length - named.length;
  const all = rest > 0 ? [...named, `${inWords(rest)} more`] : named;
  return [`${capital(inWords(fewestTrustsThatShare))} trusts or more ${verb} ${listed(all)}.`];
}
