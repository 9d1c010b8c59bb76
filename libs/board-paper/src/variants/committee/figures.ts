import type { Findings } from '../../findings.js';
import { titles } from '../../live/figures/entry.js';
import { itemFigures } from '../../live/figures/items.js';
import { proofFigures } from '../../live/figures/proof.js';
import { sectionFigures } from '../../live/figures/sections.js';
import { wholeFigures } from '../../live/figures/whole.js';
import type { Figures } from '../../live/fill.js';
import { reasonsOf } from './weigh.js';

/** Names under which the titles behind an alert stand in live words. */
export const TITLES_OF_ALERTS: Readonly<Record<string, string>> = {
  'not-agreed': 'titles not agreed',
  'cannot-assure': 'titles not assured',
  'over-claim': 'titles far above proof',
  'hold-lifted': 'titles lifted',
  'pitfall-is-us': 'pitfalls that are us',
  'check-fails': 'checks that do not hold',
};

/**
 * The figures of the committee's report: what the board agreed and what proves it, nothing of how many think what. An outcome stands as
 * it was sealed: a correction in words that somebody typed may hold a number of people, and its matter says that it was corrected.
 */
export function figuresOfTheReport(findings: Findings): Figures {
  const tables = [wholeFigures, sectionFigures, proofFigures];
  const items = itemFigures({ items: findings.items.map((item) => ({ ...item, corrected: null })) });
  const alerts = Object.entries(TITLES_OF_ALERTS).map(([rule, name]) => [name, titles(alertedBy(rule, findings))] as const);
  return new Map([...tables.flatMap((table) => table(findings)), ...items, ...alerts]);
}

/** Items that a rule puts in front of the board. */
export function alertedBy(rule: string, findings: Findings): Findings['items'] {
  return findings.items.filter((item) =>
    reasonsOf(item, findings).some((reason) => reason.box === 'alert' && reason.rule === rule),
  );
}
