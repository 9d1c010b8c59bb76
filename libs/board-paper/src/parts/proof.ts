import { SUPPORTING_GRADE } from '@candour/scoring';
import { heading, list, partHeading, quiet, table } from '../blocks.js';
import type { EvidenceFindings, Findings } from '../findings.js';
import { opening } from '../live/opening.js';
import type { Live, Piece } from '../live/own-words.js';
import type { Block } from '../outline.js';
import { type Agreed, agreedItems, isQuestion, overClaimed } from '../reading.js';
import { capital, day, inWords, levelOf, many, sentence } from '../words.js';

const TITLE = 'Belief against proof';

/** Belief against proof, for every agreed question: level, supported level, the gap, and how old the evidence is. */
export function proof(findings: Findings, live: Live): Piece[] {
  const questions = agreedItems(findings.items).filter(({ item }) => isQuestion(item));
  if (questions.length === 0) return [];
  const words = proofSentence(findings, questions.length);
  const blocks: Piece[] = [partHeading('proof', TITLE), opening(live, 'proof', TITLE, words)];
  blocks.push(proofTable(questions, findings.seal?.on ?? findings.preparedOn), quiet(SUPPORT_RULE));
  const above = questions.filter(({ item }) => item.abovePrivateViewReason !== null);
  if (above.length > 0) {
    blocks.push(heading(2, 'Agreed above the private view'));
    blocks.push(list(above.map(({ item }) => `${item.title}: ${sentence(item.abovePrivateViewReason ?? '')}`)));
  }
  return blocks;
}

const SUPPORT_RULE =
  'The supported level is the highest with a piece of evidence of grade 2 or more that was in date on the day of the seal; without one it is 1. Grade 2 is a document or data, in date and owned; grade 3 was checked independently. Somebody who does not own a piece confirms its grade.';

/** How many agreed levels the evidence bears, with the figures by name. */
export function proofSentence(findings: Findings, questions: number): string {
  const over = overClaimed(findings.items).length;
  if (over === 0)
    return `The evidence supports the agreed level of ${questions === 1 ? 'the' : 'each of the'} {agreed questions}.`;
  if (over === questions)
    return questions === 1
      ? 'The evidence does not support the agreed level of the {agreed questions}.'
      : 'For none of the {agreed questions} does the evidence support the agreed level.';
  return 'For {questions above proof} of the {agreed questions} the agreed level lies above what the evidence supports.';
}

function proofTable(questions: readonly Agreed[], onDay: string): Block {
  const rows = questions.map(({ item, level }) => [
    item.title,
    levelOf(item, level),
    item.supportedLevel === null ? 'Not known' : levelOf(item, item.supportedLevel),
    gapWords(level, item.supportedLevel, item.overClaim),
    evidenceWords(item.evidence, onDay),
  ]);
  const columns = [
    ['Question', 26],
    ['Agreed', 16],
    ['Supported', 16],
    ['Gap', 16],
    ['Evidence', 26],
  ] as const;
  return table('Agreed level against the level that evidence supports', columns, rows);
}

/** How far the agreed level lies from its proof. */
export function gapWords(level: number, supported: number | null, overClaim: number): string {
  if (overClaim > 0) return `${capital(many(overClaim, 'level'))} above proof`;
  if (supported !== null && supported > level) return 'Proof for more';
  return 'As proved';
}

/** How much there is, how new the newest of it is, and what has passed its review date. */
export function evidenceWords(evidence: readonly EvidenceFindings[], onDay: string): string {
  if (evidence.length === 0) return 'None';
  const supporting = evidence.filter(({ grade }) => (grade ?? 0) >= SUPPORTING_GRADE).length;
  const newest = evidence
    .flatMap(({ dated }) => (dated === null ? [] : [dated]))
    .sort()
    .at(-1);
  const late = evidence.filter(({ reviewOn }) => reviewOn !== null && reviewOn < onDay).length;
  const parts = [`${capital(many(evidence.length, 'piece'))}, ${ofGrade(supporting, evidence.length)}`];
  if (newest !== undefined) parts.push(`newest of ${day(newest)}`);
  if (late > 0) parts.push(`${inWords(late)} past review`);
  return parts.join('; ');
}

function ofGrade(supporting: number, all: number): string {
  if (all === 1) return supporting === 1 ? `of grade ${SUPPORTING_GRADE} or more` : `below grade ${SUPPORTING_GRADE}`;
  return `${supporting === 0 ? 'none' : inWords(supporting)} of grade ${SUPPORTING_GRADE} or more`;
}
