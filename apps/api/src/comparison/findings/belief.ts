import { beliefAndProof, SYSTEM_AGGREGATE_FROM } from '@candour/scoring';
import { capital, inWords, many, named } from '../../platform/words.js';
import type { Belief, BeliefItem } from './findings.dto.js';
import type { SharedSubject } from './shared-subjects.js';

/** Belief against proof: how many of the boards that share evidence agreed a level that it does not bear out, question by question. */
export function belief(subjects: readonly SharedSubject[]): Belief {
  const items = subjects.filter(({ itemKind }) => itemKind === 'question').flatMap(itemOf);
  return { sentence: sentenceOn(items), items };
}

function itemOf({ kind, code, title, boards }: SharedSubject): BeliefItem[] {
  const withEvidence = boards.flatMap(({ leaders, overClaim }) => (overClaim === undefined ? [] : [{ leaders, overClaim }]));
  const found = beliefAndProof(withEvidence);
  return found ? [{ kind, code, title, ...found, words: wordsFor(found) }] : [];
}

function wordsFor({ boards, overClaimed }: Pick<BeliefItem, 'boards' | 'overClaimed'>): string {
  const all = many(boards, 'independent board');
  if (overClaimed === 0) return `The evidence of all ${all} bears out their levels.`;
  if (overClaimed === boards) return `All ${all} stand higher than their evidence bears out.`;
  return `${capital(inWords(overClaimed))} of ${all} ${overClaimed === 1 ? 'stands' : 'stand'} higher than the evidence bears out.`;
}

function sentenceOn(items: readonly BeliefItem[]): string {
  if (items.length === 0)
    return `Not known. It takes ${inWords(SYSTEM_AGGREGATE_FROM)} independent boards that share evidence for the same question.`;
  const most = items.filter(({ boards, overClaimed }) => overClaimed * 2 > boards);
  const asked = many(items.length, 'question');
  if (most.length === 0) return `On none of ${asked} do most boards stand higher than their evidence bears out.`;
  const share = ({ boards, overClaimed }: BeliefItem) => overClaimed / boards;
  const top = Math.max(...most.map(share));
  const furthest = most.filter((item) => share(item) === top);
  const where = furthest.length === items.length ? '' : `, above all on ${named(furthest.map(({ title }) => title))}`;
  return `On ${inWords(most.length)} of ${asked} most boards that share their evidence stand higher than it bears out${where}.`;
}
