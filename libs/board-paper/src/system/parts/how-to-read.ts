import { list, partHeading } from '../../blocks.js';
import type { Block } from '../../outline.js';
import type { SystemFindings } from '../system-findings.js';

/** The method in short, so that no number is read as what it is not. */
export function howToRead({ notes }: SystemFindings): Block[] {
  return [
    partHeading('how-to-read', 'How to read this paper'),
    list([
      ...notes,
      'Each level was agreed by a board about itself, from 1 to 5, with or without evidence. It is no inspection, and two boards may mean different things by it.',
      'There is no rank, no average of the system and no target: what counts is what a board does next.',
      'Anything said of several trusts together rests on three independent boards or more, and only on figures that this system may read one by one. Boards that share a chair or a chief executive count once. A level that was corrected after it was published stands with its correction, and is not counted.',
      'Evidence grades: 0 none, 1 asserted, 2 a document or data in date and owned, 3 checked independently. A level above its evidence is shown as it is, with how far above.',
    ]),
  ];
}
