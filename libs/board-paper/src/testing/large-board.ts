import { spreadToShow } from '@candour/scoring';
import type { EvidenceFindings, Findings, ItemFindings, SectionFindings } from '../findings.js';
import { anAction, anItem, aPiece, aSection, someFindings } from './findings.js';

/** A full paper at the size that the numbers to reach speak of: 60 questions, 16 seats, a third wave. The same every time. */

const SEATS = 16;
const QUESTIONS_OF_A_SECTION = [8, 8, 8, 8, 7, 7, 7, 7] as const;
const SECTIONS = [
  'Shared meaning',
  'Close to people',
  'In the system',
  'People and skills',
  'Money and choices',
  'Safety and risk',
  'Data and insight',
  'Learning together',
] as const;

const SUBJECTS = [
  'The board owns it together',
  'What staff meet every day',
  'What patients meet every day',
  'Money follows the plan',
  'Skills at the table',
  'Risks are heard early',
  'Partners know our part',
  'We stop what does not work',
] as const;

const RATIONALES = [
  'Two committees report on it each quarter, and the last three decisions show that they were read.',
  'We hear of it when something goes wrong, not before; the plan of the year names who will change that.',
  'The strategy says it and the budget follows it, but staff on nights do not feel it yet.',
  'Partners confirmed it in writing; the shared record is used at every site but one.',
] as const;

/** Sixteen seats over five levels, in shapes that boards have: close, apart, in two groups, low, high. */
const COUNTS = [
  [0, 2, 9, 4, 0],
  [1, 5, 2, 6, 1],
  [0, 7, 0, 7, 0],
  [5, 8, 2, 0, 0],
  [0, 0, 4, 9, 3],
  [2, 3, 4, 3, 2],
] as const;

const of = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function spread(at: number) {
  const counts = of<readonly number[]>(COUNTS, at);
  const answered = counts.reduce((sum: number, count) => sum + count, 0);
  const dontKnow = Math.min(SEATS - answered, at % 3);
  return spreadToShow({ counts, scale: 5, dontKnow, notApplicable: 0, eligible: SEATS, threshold: 5 });
}

function pieces(at: number, subject: string): EvidenceFindings[] {
  const dated = `2025-${String((at % 12) + 1).padStart(2, '0')}-15`;
  const first = aPiece({ title: `${subject}: report to the quality committee`, level: 2 + (at % 3), grade: 2, dated });
  const second = aPiece({
    title: `${subject}: internal audit`,
    level: 3,
    grade: 3,
    checkedBy: 'Internal audit',
    checkedOn: dated,
  });
  return [[first], [first, second], []][at % 3] ?? [];
}

function question(section: number, number: number, at: number): ItemFindings {
  const title = `${of(SUBJECTS, number + section)}: ${of(SECTIONS, section).toLowerCase()}`;
  const level = 2 + (at % 3);
  const supportedLevel = Math.max(1, level - (at % 2));
  const agreed = at % 11 !== 10;
  return anItem({
    code: `LB-${section + 1}${number + 1}`,
    sectionCode: `section-${section + 1}`,
    title,
    question: `How does the board know how far it has come with “${title}”, and who would say otherwise?`,
    outcome: agreed ? { kind: 'level', level } : { kind: 'not-agreed' },
    rationale: of(RATIONALES, at),
    otherReason: agreed ? null : of(RATIONALES, at + 1),
    dissents: at % 6 === 1 ? [{ words: 'Reports are not change. I would have said one level less.', signedName: null }] : [],
    spread: spread(at),
    cannotAssure: at % 17 === 3,
    abovePrivateViewReason: at % 13 === 5 ? 'Two reports that arrived after scoring closed show it.' : null,
    supportedLevel: agreed ? supportedLevel : null,
    overClaim: agreed ? level - supportedLevel : 0,
    evidence: pieces(at, title),
    ambition: { level: Math.min(5, level + 1), on: '2027-03-31' },
  });
}

const ITEMS: readonly ItemFindings[] = QUESTIONS_OF_A_SECTION.flatMap((questions, section) => {
  const before = QUESTIONS_OF_A_SECTION.slice(0, section).reduce((sum, count) => sum + count, 0);
  return Array.from({ length: questions }, (_, number) => question(section, number, before + number));
});

function sectionOf(title: string, at: number): SectionFindings {
  const items = ITEMS.filter(({ sectionCode }) => sectionCode === `section-${at + 1}`);
  const agreed = items.filter(({ outcome }) => outcome.kind === 'level').length;
  const heldBackBy = items.slice(0, 2).map(({ code }) => code);
  return aSection({ code: `section-${at + 1}`, title, level: 2 + (at % 2), questions: items.length, agreed, heldBackBy });
}

/** The levels of the wave before: of most questions one lower or the same. */
const PREVIOUS = {
  waveDate: '2025-03-10',
  items: Object.fromEntries(ITEMS.map(({ code }, at) => [code, 2 + ((at + (at % 4 === 0 ? 0 : 2)) % 3)])),
  sections: Object.fromEntries(SECTIONS.map((_, at) => [`section-${at + 1}`, 2])),
  supported: Object.fromEntries(ITEMS.map(({ code }) => [code, 2])),
  sameSeats: { same: 12, of: SEATS },
  notComparable: null,
};

/** Sixty questions in eight sections, spreads of sixteen seats, evidence, dissent and the wave before. */
export function aLargeBoard(over: Partial<Findings> = {}): Findings {
  const codes = (at: number) => ITEMS.slice(at * 3, at * 3 + 2).map(({ code }) => code);
  return someFindings({
    attendance: { seats: SEATS, present: 14, apologies: 1, deputies: 1, absent: 0, quorumMet: true },
    sections: SECTIONS.map(sectionOf),
    items: ITEMS,
    actions: [0, 1, 2, 3, 4].map((at) => anAction({ kind: at === 4 ? 'stop' : 'do', itemCodes: codes(at) })),
    previous: PREVIOUS,
    ...over,
  });
}
