import { sectionOf } from '@candour/instrument';
import { publishedInstruments } from '@candour/instrument/content';
import { readActionsToShare } from '../shared-action/actions-to-share.view.js';
import { ShareAction } from '../shared-action/share-action.js';
import { themes, whoShares } from './content/help.js';
import { daysAfter, londonTime } from './days.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';

/** Each of those that take part shares so many. */
const SHARED_BY_EACH = 2;

/** Some trusts let their system read what they plan, each action by its own choice; a few say whose portfolio it is. */
export async function shareActions(making: Making, trusts: readonly Trust[]): Promise<void> {
  const { database, clock, today, now } = making;
  const share = new ShareAction(database, clock);
  for (const [place, slug] of whoShares.entries()) {
    const trust = trusts.find(({ about }) => about.slug === slug);
    if (!trust) continue;
    clock.set(londonTime(daysAfter(today, -12 + place), 14));
    const { secretary } = trust;
    const possible = await database.inTransactionOf(secretary, async (manager) => await readActionsToShare(manager, secretary));
    const byDay = possible.toSorted((a, b) => (a.due < b.due ? 1 : -1));
    for (const { actionId, words, items } of byDay.slice(0, SHARED_BY_EACH)) {
      const request = { actionId, words, theme: themeOf(items[0]?.code ?? ''), withPortfolio: place % 2 === 0 };
      const what = `shared ${actionId}`;
      await share.execute(secretary, request, { key: `demonstration ${what}`, route: 'demonstration', requestHash: what });
    }
  }
  clock.set(now);
}

function themeOf(itemCode: string): string {
  const sections = publishedInstruments().flatMap((instrument) => sectionOf(instrument, itemCode) ?? []);
  return themes[itemCode] ?? themes[sections[0]?.code ?? ''] ?? 'governance';
}
