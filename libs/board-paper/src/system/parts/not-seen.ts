import { notSharedInWords } from '@candour/scoring';
import { lead, partHeading, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { sentence } from '../../words.js';
import type { SystemFindings } from '../system-findings.js';

/** What this system may not see, and why: each trust chooses what it shares, and some things never leave a board. */
export function notSeen({ trusts }: SystemFindings): Block[] {
  const rows = trusts.flatMap(({ name, inPlace, laterWent, notShared }) => {
    const why = inPlace === '' ? [laterWent, ...notSharedInWords(notShared)] : [sentence(inPlace)];
    return why.filter((words) => words !== null).map((words) => [name, words]);
  });
  const columns = [
    ['Trust', 35],
    ['What is not to be seen, and why', 65],
  ] as const;
  return [
    partHeading('not-seen', 'What is not to be seen, and why'),
    lead(
      'Each trust chooses what its system may read. What members scored in private, how many chose which level, comments, dissent and the words of a board never leave it.',
    ),
    ...(rows.length > 0 ? [table('What trusts do not share', columns, rows)] : []),
  ];
}
