import type { EvidenceFindings, Findings, ItemFindings } from '../../findings.js';
import { plainTextThroughout } from '../../plain-text.js';
import { type Outside, outsideOf } from '../outside.js';

/**
 * What the board agreed, as far as it can be parted from what its members think: the projection for outside with the words that go
 * with an agreed outcome. An item that stands as *not agreed or not assured* brings none of its words: reasons beside some of those
 * and none beside others would tell which of them could not be judged.
 */
export type AgreedResults = {
  readonly outside: Outside;
  readonly words: readonly AgreedWords[];
  readonly evidence: readonly { readonly title: string; readonly pieces: readonly EvidenceFindings[] }[];
  readonly decision: Findings['decision'];
};

export type AgreedWords = {
  readonly code: string;
  readonly reason: string | null;
  /** Without the names of those who signed. */
  readonly dissents: readonly string[];
};

/** What of the findings an officer may release as agreed results, once it has been read. */
export function agreedResultsOf(given: Findings): AgreedResults {
  const findings = plainTextThroughout(given);
  const outside = outsideOf({ ...findings, outside: { actions: true } });
  return {
    outside,
    words: findings.items.flatMap((item, place) => (endedOutside(outside.items[place]) ? [wordsOf(item)] : [])),
    evidence: findings.items.flatMap(({ title, evidence }) => (evidence.length === 0 ? [] : [{ title, pieces: evidence }])),
    decision: findings.decision,
  };
}

/** Whether an item has an outcome outside whose words may go with it. */
export function endedOutside(item: Outside['items'][number] | undefined): boolean {
  return item?.outcome === 'agreed' || item?.outcome === 'not-applicable';
}

function wordsOf({ code, rationale, dissents }: ItemFindings): AgreedWords {
  return { code, reason: rationale, dissents: dissents.map(({ words }) => words) };
}
