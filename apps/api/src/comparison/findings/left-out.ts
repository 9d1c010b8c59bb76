import { lowerFirst, many } from '../../platform/words.js';
import { keyOf, type Subject, wayOf, whyNotLikeReference } from '../comparable.js';
import type { Reference } from '../comparison-reference.js';
import { whyNotCorrected } from '../corrected.js';
import type { PublishedContent } from '../publication/published-content.dto.js';
import type { SeenTrust } from '../seen/seen.js';
import { itemsByCode, newestOf } from './shared-subjects.js';

/** Of one subject of which so many boards are counted: who shares a result and is not among them, as a sentence, or nothing. */
export type LeftOut = (subject: Subject, counted: number) => string;

/**
 * Whoever reads that so many share a result and counts fewer beside a figure has to know why. Only trusts whose figures the reader may
 * read one by one are counted, and none is named.
 */
export function leftOutOf(others: readonly SeenTrust[], reference: Reference): LeftOut {
  const contents = others.flatMap((other) => newestOf(other)?.content ?? []);
  const known = new Map<string, string | null>();
  const whyNot = (content: PublishedContent, subject: Subject) => {
    const key = `${wayOf(content)} ${keyOf(subject)}`;
    const reason = known.has(key) ? (known.get(key) ?? null) : whyNotLikeReference(content, reference, subject);
    known.set(key, reason);
    return reason ?? whyNotCorrected(content, subject);
  };
  return (subject, counted) => {
    const apart = contents.filter((content) => whyNot(content, subject) !== null);
    const alike = contents.filter((content) => whyNot(content, subject) === null);
    const hidden = 'item' in subject ? alike.filter(({ items }) => items === null).length : 0;
    const without = alike.filter((content) => levelOf(content, subject) === null).length - hidden;
    const twice = alike.length - hidden - without - counted;
    const said = [
      hidden > 0 ? `${many(hidden, 'trust')} that ${hidden === 1 ? 'does' : 'do'} not share it` : '',
      without > 0 ? `${many(without, 'trust')} without a level here` : '',
      apart.length > 0
        ? `${many(apart.length, 'trust')} that ${apart.length === 1 ? 'does' : 'do'} not compare (${reasons(apart)})`
        : '',
      twice > 0 ? `${many(twice, 'trust')} that ${twice === 1 ? 'shares' : 'share'} a chair or chief executive with another` : '',
    ].filter((part) => part !== '');
    return said.length === 0 ? '' : ` Not counted: ${said.join('; ')}.`;

    function reasons(of: readonly PublishedContent[]): string {
      const each = new Set(of.map((content) => lowerFirst(whyNot(content, subject) ?? '')));
      return [...each].join('; ');
    }
  };
}

function levelOf(content: PublishedContent, subject: Subject): number | null {
  if ('item' in subject) return itemsByCode(content).get(subject.item)?.level ?? null;
  return content.sections.find(({ code }) => code === subject.section)?.level ?? null;
}
