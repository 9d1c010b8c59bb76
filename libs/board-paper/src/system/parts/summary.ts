import { list, notice, partHeading } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { capital, inWords, many } from '../../words.js';
import type { SystemFindings } from '../system-findings.js';

/** What a non-executive reads in a minute: who has published, the three sentences, and what moved. */
export function summary({ organisation, sentences, trusts, change, chosen }: SystemFindings): Block[] {
  const points = [publishedSentence(trusts), ...sentences, ...change.sentences, ...chosen];
  const made = notice('Demonstration', 'Every organisation, person and number in this paper is made up.');
  return [partHeading('summary', 'Summary'), ...(organisation.demonstration ? [made] : []), list(points)];
}

/** How many trusts there is anything to read of. */
export function publishedSentence(trusts: SystemFindings['trusts']): string {
  const shown = trusts.filter(({ about }) => about !== null).length;
  const items = trusts.filter((trust) => trust.items !== null).length;
  if (trusts.length === 0) return 'No trust belongs to this system today.';
  if (shown === 0) return `Nothing published can be read yet from the ${many(trusts.length, 'trust')} of this system.`;
  const whole =
    shown === trusts.length
      ? `All ${many(trusts.length, 'trust')}`
      : `${capital(inWords(shown))} of ${many(trusts.length, 'trust')}`;
  const how =
    items === shown
      ? 'all of them item by item'
      : items === 0
        ? 'none of them item by item'
        : `${inWords(items)} of them item by item`;
  return shown === 1 && trusts.length === 1
    ? `The one trust of this system has published, ${items === 1 ? 'item by item' : 'by section'}.`
    : `${whole} ${shown === 1 ? 'has' : 'have'} published, ${how}.`;
}
