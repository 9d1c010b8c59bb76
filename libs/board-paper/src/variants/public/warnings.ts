import { notice } from '../../blocks.js';
import type { Block } from '../../outline.js';
import type { Outside } from '../outside.js';

/** What a reader has to know before anything else. */
export function warnings({ organisation, sealedOn, incomplete, corrections }: Outside): Block[] {
  const said = [
    organisation.demonstration &&
      notice('Demonstration data', 'This organisation, its board and everything in this paper are made up.'),
    sealedOn === null && notice('Draft', 'The chair has not sealed this result. What it says can still change.'),
    incomplete && notice('Sealed as incomplete', 'More than a third of the items are parked, not agreed or not assured.'),
    corrections.length > 0 &&
      notice(
        'Corrected after the seal',
        'What was put right stands beside the figures as they were sealed, and in a list below.',
      ),
  ];
  return said.filter((block) => block !== false);
}
