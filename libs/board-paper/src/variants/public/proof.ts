import { list, partHeading, quiet, table } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { capital, levelOf, listed, many, sentence } from '../../words.js';
import type { Outside } from '../outside.js';
import { agreedOutside, goneOutside, heldOutside, liftedOutside, questionsOutside, titleOutside } from '../outside-reading.js';

const GRADES = { 0: 'None', 1: '1 Asserted', 2: '2 Document or data', 3: '3 Independently checked' } as const;

/** What each grade of evidence is called, as a cell says it. */
export const gradeWords = (grade: 0 | 1 | 2 | 3 | null): string => (grade === null ? '–' : GRADES[grade]);

/** Belief against proof: the level, the grade of what proves it, and by how much it passes its proof. */
export function proof({ items }: Outside): Block[] {
  const rows = questionsOutside(agreedOutside(items)).flatMap((item) =>
    item.level === null
      ? []
      : [
          [
            item.title,
            levelOf(item, item.level),
            gradeWords(item.evidenceGrade),
            item.overClaim === 0 ? 'Supported' : `${capital(many(item.overClaim, 'level'))} above`,
          ],
        ],
  );
  if (rows.length === 0) return [];
  const columns = [
    ['Question', 38],
    ['Agreed', 22],
    ['Evidence grade', 24],
    ['Against the evidence', 16],
  ] as const;
  return [
    partHeading('proof', 'Levels and their evidence'),
    table('How well each agreed level is proved', columns, rows),
    quiet(GRADE_RULE),
  ];
}

const GRADE_RULE =
  'The grade is that of the best piece of evidence in date that bears out the agreed level or a higher one: 0 none, 1 asserted, 2 a document or data with an owner, 3 independently checked. Somebody who does not own a piece confirms its grade.';

/** What is held at 3 and by what, and where the chair lifted a hold, with the reason that a publication carries. */
export function holds(outside: Outside): Block[] {
  const names = (codes: readonly string[]) => listed(codes.map((code) => `‘${titleOutside(outside, code)}’`));
  const held = heldOutside(outside.items).map(({ title, heldBy }) => [title, names(heldBy), 'No: counts as 3']);
  const lifted = liftedOutside(outside.items).flatMap(({ title, lifted: lift }) =>
    lift === null ? [] : [[title, names(lift.by), `Yes: ${sentence(lift.reason)}`]],
  );
  if (held.length + lifted.length === 0) return [];
  const columns = [
    ['Question', 32],
    ['Held at 3 by', 36],
    ['Lifted by the chair', 32],
  ] as const;
  return [partHeading('held', 'What is held at 3, and by what'), table('Questions held at 3', columns, [...held, ...lifted])];
}

/** Pitfalls in which the board recognises itself, and checks that do not hold; its reasons stay with it. */
export function signs({ items }: Outside): Block[] {
  const us = goneOutside(items, 'pitfall');
  const failed = goneOutside(items, 'check');
  if (us.length + failed.length === 0) return [];
  return [
    partHeading('signs', 'What the board says of its own habits'),
    list([
      ...us.map((item) => `${item.title}: ${levelOf(item, item.level).toLowerCase()}.`),
      ...failed.map((item) => `${item.title}: does not hold.`),
    ]),
  ];
}
