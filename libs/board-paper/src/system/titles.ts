import type { Outline } from '../outline.js';
import { oneLine } from '../plain-text.js';
import { day } from '../words.js';
import type { ComparedSystem } from './system-findings.js';

/** What a system's paper and its data are called, and of which day they are: whoever has both sees that they belong together. */
export function titlesOf({
  organisation,
  instrument,
  preparedOn,
}: ComparedSystem): Pick<Outline, 'title' | 'subtitle' | 'organisation' | 'language' | 'preparedOn'> {
  return {
    title: `${oneLine(instrument.title)}: our trusts side by side`,
    subtitle: `As published by ${day(preparedOn)}`,
    organisation: oneLine(organisation.name),
    language: 'en-GB',
    preparedOn,
  };
}

/** The line by which a paper is told from others; what is empty is left out. */
export const referenceFrom = (parts: readonly string[]): string => oneLine(parts.filter((part) => part !== '').join(' · '));
