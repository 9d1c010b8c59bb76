import { table } from '../../blocks.js';
import type { Block, Sheet } from '../../outline.js';

/**
 * Everything that is held of an assessment, where it stands and what is to be done with it: for the officer of the trust who answers
 * a request. The same for every board, so that no line of it tells what a board said. It names what the law lets an officer consider,
 * and decides nothing.
 */
const SCHEDULE: readonly (readonly [what: string, where: string, standing: string, consider: string])[] = [
  ['Agreed levels, ambitions, levels of sections', 'Part 1', 'For release', 'None'],
  ['Reasons for agreed outcomes', 'Part 1', 'For release, once read', 'Section 40 where a name stands in them'],
  [
    'Minority views beside agreed levels, without names',
    'Part 1',
    'For release, once read',
    'Sections 36 and 40 where words point to a person',
  ],
  ['Evidence: what it is, its grade and dates', 'Part 1', 'For release, once read', 'What the piece itself is marked'],
  ['The evidence itself', 'Where the trust keeps it', 'Not held in Candour', 'To be looked for there'],
  ['Actions, by portfolio', 'Part 1', 'For release, once read', 'Section 40 where a name stands in them'],
  ['The decision of the board', 'Part 1', 'For release', 'None'],
  ['Corrections as far as they change an agreed figure', 'Part 1', 'For release', 'None'],
  ['How many members chose which level, as the board was shown it', 'Part 2', 'Held back for decision', 'Sections 36 and 40'],
  ['What the board cannot assure itself of, and levels agreed on it', 'Part 2', 'Held back for decision', 'Section 36'],
  ['Both reasons for what was not agreed, and minority views on it', 'Part 2', 'Held back for decision', 'Sections 36 and 40'],
  ['Levels agreed above the private view, with their reasons', 'Part 2', 'Held back for decision', 'Section 36'],
  ['Corrections in the words of the board', 'Part 2', 'Held back for decision', 'Sections 36 and 40'],
  ['How the meeting went', 'Part 2', 'Held back for decision', 'Section 36'],
  ['Who took on what was parked, and until when', 'Part 2', 'Held back for decision', 'Section 40 where a name stands in it'],
  [
    'The board’s own paper in its versions, and who changed what in it',
    'Candour',
    'Held; not part of this bundle',
    'Sections 36 and 40',
  ],
  ['Names of those who signed a minority view or own an action', 'The board’s own paper', 'Held back for decision', 'Section 40'],
  ['Who was at the meeting', 'The decision record of the minutes', 'Held; see the minutes', 'Section 40'],
  ['Comments of members', 'Candour', 'Held until they are deleted; not held after', 'Sections 36 and 40'],
  [
    'The answer of each member',
    'Candour, where no screen, export or role can print it',
    'Held until it is deleted, 30 days after the seal (at most 90); not held after. An open request or a legal hold stops the deletion',
    'Sections 36 and 40',
  ],
];

export const SCHEDULE_NOTE =
  'This schedule lists kinds, not contents, and is the same for every board. Which exemption applies, and whether the public interest is for release, is for the trust’s own officer to decide, for section 36 with the opinion of its qualified person. Whoever receives a request tells those who keep the data at once, so that nothing is deleted that was asked for.';

const HEAD = ['What is held', 'Where', 'Standing', 'To be considered'] as const;
const WIDTHS = [32, 20, 26, 22] as const;

export function scheduleTable(): Block {
  const columns = HEAD.map((head, place) => [head, WIDTHS[place] ?? 1] as const);
  return table('Schedule of what is held', columns, SCHEDULE);
}

export function scheduleSheet(): Sheet {
  return {
    name: 'Schedule',
    caption: 'Schedule of what is held',
    columns: HEAD.map((head) => ({ head, width: 40 })),
    rows: SCHEDULE,
  };
}
